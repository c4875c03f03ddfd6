import type { Duty, DutyDay, DutyThreshold, Frequency, Task } from '../result.js';
import type { Names } from './names.js';
import type { Speech } from './speech.js';

/** Duties owed: to whom, by whom, how often, and from when on a warning is given. */
export function dutyLines(
  duties: readonly Duty[],
  names: Names,
  speech: Speech,
): readonly string[] {
  return duties.map((duty) => {
    const { label, subject, status, role, frequency, warning } = duty;
    const name = speech.say('heading', {
      programme: speech.of(label),
      who: names.subject(subject),
    });
    if (status !== 'owed') return speech.pair(name, speech.say(status));
    const parts = [
      speech.of(role),
      frequencyText(frequency, duty.number?.toString() ?? '', speech),
      warning === null ? null : warningText(warning, speech),
      duty.upload === null ? null : speech.say('toUpload'),
    ];
    return speech.pair(name, speech.clauses(parts.filter((part) => part !== null)));
  });
}

function frequencyText(frequency: Frequency, number: string, speech: Speech): string {
  switch (frequency.kind) {
    case 'every-days':
      return speech.say('everyDays', { number });
    case 'per-week':
      return speech.say('timesAWeek', { number });
    case 'per-month':
      return speech.say('timesAMonth', { number });
    case 'daily':
      return speech.say('timesADay', { number });
    case 'listed-days':
      return number === '' ? speech.say('eachListedDay') : speech.say('someListedDays', { number });
    case 'after': {
      const moment = frequency.moment?.replace('T', ' ') ?? '';
      const word = frequency.measure === 'hours' ? 'withinHours' : 'withinDays';
      return speech.say(word, { number: frequency.number.toString(), moment });
    }
  }
}

function warningText({ operator, measure, number }: DutyThreshold, speech: Speech): string {
  const word = operator === 'greaterThan' ? 'warnOver' : 'warnFrom';
  return speech.say(measure === 'gap' ? word : `${word}Late`, { number: number.toString() });
}

/** Tasks to be done, with the last day. */
export function taskLines(tasks: readonly Task[], names: Names, speech: Speech): readonly string[] {
  return tasks.map(({ label, subject, status, role, deadline }) => {
    const name = speech.say('heading', {
      programme: speech.of(label),
      who: names.subject(subject),
    });
    if (status !== 'owed') return speech.pair(name, speech.say(status));
    const by = deadlineText(deadline, speech);
    return speech.pair(name, speech.clauses([speech.of(role), by].filter((part) => part !== null)));
  });
}

function deadlineText({ day, open }: DutyDay, speech: Speech): string | null {
  if (open) return speech.say('deadlineOpen');
  if (day === null) return null;
  const [date, time] = day.split('T');
  return time === undefined
    ? speech.say('deadline', { date: day })
    : speech.say('deadlineAt', { time: `${date} ${time}` });
}
