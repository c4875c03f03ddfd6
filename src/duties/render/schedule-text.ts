import type { Language } from '../../base/language.js';
import { Names } from '../../determination/render/names.js';
import { Speaker, Speech } from '../../determination/render/speech.js';
import { underline } from '../../determination/render/table.js';
import type { Determination } from '../../determination/result.js';
import { renderIssueLine } from '../../messages/render.js';
import type { DueVisit, DutyStanding, Schedule } from '../types.js';
import { scheduleWords } from './words.js';

/** Days ahead that are listed of one duty. */
const mostAhead = 6;

/** Whom and what a schedule is about. */
export type ScheduleSubject = Pick<
  Determination,
  'household' | 'name' | 'region' | 'persons' | 'programmes'
>;

/**
 * A schedule as text for whoever has to go: how each duty stands today, what was missed or came
 * late, what is due next, what was not uploaded, and what could not be scheduled.
 */
export function renderSchedule(
  schedule: Schedule,
  subject: ScheduleSubject,
  lang: Language,
): string {
  const text = new ScheduleText(subject, lang);
  const sections = [
    text.header(schedule),
    text.standings(schedule),
    text.behind(schedule),
    text.warnings(schedule),
    text.ahead(schedule),
    text.done(schedule),
    text.uploads(schedule),
    text.findings(schedule),
  ];
  const shown = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${shown.join('\n\n')}\n`;
}

/** What a visit, a duty and its standing have in common. */
type OfDuty = Pick<DueVisit, 'label' | 'subject' | 'role'>;

class ScheduleText {
  private readonly speech: Speaker<keyof typeof scheduleWords>;
  private readonly names: Names;

  constructor(
    private readonly subject: ScheduleSubject,
    lang: Language,
  ) {
    this.speech = new Speaker(lang, scheduleWords);
    this.names = new Names(subject, new Speech(lang));
  }

  header({ from, to, asOf }: Schedule): readonly string[] {
    const { speech } = this;
    const { household, name, region } = this.subject;
    const title =
      household === null ? speech.say('title') : speech.say('titleOf', { id: household });
    const place = speech.say('note', { text: speech.of(name), note: region });
    return [
      title,
      underline(title),
      speech.pair(speech.say('place'), place),
      speech.pair(speech.say('today'), shortened(asOf)),
      speech.pair(speech.say('span'), speech.say('fromTo', { from, to })),
    ];
  }

  standings({ standings }: Schedule): readonly string[] {
    if (standings.length === 0) return this.section('standings', [this.speech.say('none')]);
    return this.section(
      'standings',
      standings.map((each) => this.speech.pair(this.nameOf(each), this.standing(each))),
    );
  }

  private standing(standing: DutyStanding): string {
    const { speech } = this;
    const { overdue, warning, dueToday, lastContact, daysSince, next, role } = standing;
    const flags = [
      overdue ? speech.say('overdue') : null,
      warning ? speech.say('warning') : null,
      dueToday ? speech.say('dueToday') : null,
    ].filter((flag) => flag !== null);
    return speech.clauses(
      [
        flags.length === 0 ? speech.say('inTime') : speech.list(flags),
        this.last(lastContact, daysSince),
        next === null ? null : speech.say('next', { day: next }),
        speech.of(role),
      ].filter((part) => part !== null),
    );
  }

  private last(day: string | null, daysSince: number | null): string {
    if (day === null || daysSince === null) return this.speech.say('never');
    if (daysSince === 0) return this.speech.say('lastToday');
    return this.speech.say('last', { day, days: this.days(daysSince) });
  }

  private days(count: number): string {
    return this.speech.say(count === 1 ? 'oneDay' : 'days', { count: String(count) });
  }

  behind({ visits }: Schedule): readonly string[] {
    const lines = visits.flatMap((visit) => {
      const what = this.failing(visit);
      const parts = [visit.dueAt === null ? visit.due : shortened(visit.dueAt), this.nameOf(visit)];
      return what === null ? [] : [this.speech.pair(parts.join(' '), what)];
    });
    if (visits.length === 0) return [];
    return this.section('behind', lines.length === 0 ? [this.speech.say('nothingBehind')] : lines);
  }

  private failing({ state, daysLate, contact }: DueVisit): string | null {
    const days = this.days(daysLate);
    switch (state) {
      case 'overdue':
        return this.speech.say('stateOverdue', { days });
      case 'missed':
        return this.speech.say('stateMissed');
      case 'late':
        return this.speech.say('stateLate', { days, day: contact?.on ?? '' });
      case 'unproven':
        return this.speech.say('stateUnproven');
      default:
        return null;
    }
  }

  warnings({ warnings, standings, visits }: Schedule): readonly string[] {
    const labels = new Map([...visits, ...standings].map(({ duty, label }) => [duty, label]));
    return this.section(
      'warnings',
      warnings.flatMap((warning) => {
        const { from, to, duty } = warning;
        const label = labels.get(duty);
        if (label === undefined) return [];
        const span =
          to === null
            ? this.speech.say('warningFrom', { from })
            : this.speech.say('warningSpan', { from, to });
        return [this.speech.pair(this.nameOf({ ...warning, label }), span)];
      }),
    );
  }

  ahead({ visits }: Schedule): readonly string[] {
    return this.section(
      'ahead',
      this.perDuty(visits, ['due', 'upcoming'], (days) => {
        const some = this.speech.list(days.slice(0, mostAhead));
        if (days.length <= mostAhead) return some;
        return `${some} ${this.speech.say('andMore', { count: String(days.length) })}`;
      }),
    );
  }

  done({ visits }: Schedule): readonly string[] {
    return this.section(
      'done',
      this.perDuty(visits, ['met'], (days) =>
        this.speech.say('times', { count: String(days.length) }),
      ),
    );
  }

  /** A line for each duty that has visits in these states, with their days. */
  private perDuty(
    visits: readonly DueVisit[],
    states: readonly DueVisit['state'][],
    tell: (days: readonly string[]) => string,
  ): readonly string[] {
    const days = new Map<string, string[]>();
    for (const visit of visits) {
      if (!states.includes(visit.state)) continue;
      const name = this.nameOf(visit);
      days.set(name, [...(days.get(name) ?? []), shortened(visit.dueAt ?? visit.due)]);
    }
    return [...days].map(([name, own]) => this.speech.pair(name, tell(own)));
  }

  uploads({ uploads, standings, visits }: Schedule): readonly string[] {
    const labels = new Map([...visits, ...standings].map((each) => [each.duty, each]));
    return this.section(
      'uploads',
      uploads.flatMap(({ duty, subject, contact, by, state }) => {
        const known = labels.get(duty);
        if (known === undefined || state === 'done' || state === 'late') return [];
        const when =
          by === null ? contact.on : this.speech.say('uploadBy', { day: contact.on, by });
        return [this.speech.pair(this.nameOf({ ...known, subject }), when)];
      }),
    );
  }

  findings({ findings }: Schedule): readonly string[] {
    return this.section(
      'findings',
      findings.map((issue) => renderIssueLine(issue, this.speech.lang)),
    );
  }

  private section(
    heading: 'standings' | 'behind' | 'warnings' | 'ahead' | 'done' | 'uploads' | 'findings',
    lines: readonly string[],
  ): readonly string[] {
    const text = this.speech.say(heading);
    return lines.length === 0 ? [] : [text, underline(text), ...lines];
  }

  private nameOf({ label, subject }: OfDuty): string {
    const who = this.names.subject(subject);
    return this.speech.say('heading', { who, duty: this.speech.of(label) });
  }
}

/** A local time as people write it. */
function shortened(moment: string): string {
  return moment.replace('T', ' ');
}
