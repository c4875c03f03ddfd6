import { comparisons } from '../../../readings/shared/words.js';
import type { Definition, DutyNode, RhythmNode, ThresholdNode } from '../../../ruletree/nodes.js';
import { type Block, type PageSection, text } from '../page.js';
import type { Scribe } from '../scribe.js';

/** Who visits whom, how often, and what happens when nobody comes. */
export function dutiesSection(scribe: Scribe): PageSection {
  const nodes = new Map(scribe.tree.duties.map((duty) => [duty.id, duty]));
  const entries = scribe.items('duties').flatMap((item) => {
    const duty = nodes.get(item.id);
    return duty === undefined ? [] : [scribe.entry(item, dutyBlocks(scribe, duty))];
  });
  return { id: 'duties', heading: scribe.say('duties'), blocks: [], entries };
}

function dutyBlocks(scribe: Scribe, duty: DutyNode): readonly Block[] {
  const { owed, role, rhythm, warning, overdue, upload, emergency } = duty;
  const days = upload?.days ?? null;
  const lines = [
    scribe.pair('owed', scribe.brief(owed)),
    scribe.pair('role', scribe.of(role)),
    scribe.pair('frequency', rhythmText(scribe, rhythm)),
    ...(warning === null ? [] : [scribe.pair('warning', thresholdText(scribe, warning))]),
    ...(overdue === null ? [] : [scribe.pair('overdue', thresholdText(scribe, overdue))]),
    ...(upload === null
      ? []
      : [
          days === null
            ? scribe.say('upload')
            : scribe.say('uploadDays', { days: scribe.brief(days) }),
        ]),
    ...(emergency === null
      ? []
      : [
          scribe.pair(
            'emergency',
            scribe.say('timesAsOften', {
              when: scribe.brief(emergency.active),
              factor: scribe.brief(emergency.factor),
            }),
          ),
        ]),
  ];
  return [{ kind: 'list', items: lines.map((line) => ({ text: line, items: [] })) }];
}

function rhythmText(scribe: Scribe, rhythm: RhythmNode): string {
  const of = (definition: Definition) => scribe.brief(definition);
  switch (rhythm.kind) {
    case 'every-days':
      return scribe.say('everyDays', { number: of(rhythm.number) });
    case 'per-week':
      return scribe.say('perWeek', { number: of(rhythm.number) });
    case 'per-month':
      return scribe.say('perMonth', { number: of(rhythm.number) });
    case 'daily':
      return scribe.say('daily', { number: of(rhythm.number) });
    case 'listed-days': {
      const days = scribe.speech.list([
        ...new Set(rhythm.days.map(({ label }) => scribe.of(label))),
      ]);
      return rhythm.number === null
        ? scribe.say('eachListedDay', { days })
        : scribe.say('someListedDays', { number: of(rhythm.number), days });
    }
    case 'after':
      return scribe.say('after', { moment: of(rhythm.moment), number: of(rhythm.number) });
  }
}

function thresholdText(scribe: Scribe, { operator, measure, number }: ThresholdNode): string {
  const ending = operator === 'greaterThan' ? 'Over' : 'From';
  return scribe.say(`${measure}${ending}`, { number: scribe.brief(number) });
}

/** Work to be done once. */
export function tasksSection(scribe: Scribe): PageSection {
  const nodes = new Map(scribe.tree.tasks.map((task) => [task.id, task]));
  const entries = scribe.items('tasks').flatMap((item) => {
    const task = nodes.get(item.id);
    if (task === undefined) return [];
    const { owed, role, deadline } = task;
    return [
      scribe.entry(item, [
        text(scribe.pair('owed', scribe.brief(owed))),
        text(scribe.pair('role', scribe.of(role))),
        ...(deadline === null ? [] : [text(scribe.pair('deadline', scribe.brief(deadline)))]),
      ]),
    ];
  });
  return { id: 'tasks', heading: scribe.say('tasks'), blocks: [], entries };
}

/** Shares over many households, and what they should be. */
export function indicatorsSection(scribe: Scribe): PageSection {
  const nodes = new Map(scribe.tree.indicators.map((each) => [each.id, each]));
  const entries = scribe.items('indicators').flatMap((item) => {
    const indicator = nodes.get(item.id);
    if (indicator === undefined) return [];
    const { among, count, operator, target } = indicator;
    const aim = `${comparisons[operator][scribe.lang]} ${scribe.brief(target)}`;
    return [
      scribe.entry(item, [
        text(scribe.pair('among', scribe.brief(among))),
        text(scribe.pair('counts', scribe.brief(count))),
        text(scribe.pair('target', aim)),
      ]),
    ];
  });
  return { id: 'indicators', heading: scribe.say('indicators'), blocks: [], entries };
}
