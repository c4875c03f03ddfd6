import { addDays, formatDay, parseIsoDate } from '../../base/date.js';
import { joinPointer } from '../../base/json-pointer.js';
import type { Section } from '../../rulefile/format.js';
import type { RegionLayer, RuleLibrary } from '../../rulefile/library.js';
import type { ItemVersion } from '../../rulefile/version.js';
import { contextOf } from './context.js';
import type { Desk } from './desk.js';

/** Days between the first and the last version of an item on which it has none. */
export function checkTimeGaps(desk: Desk, layer: RegionLayer): void {
  for (const versions of byItem(layer)) {
    const [first] = versions;
    const last = versions.at(-1);
    if (first === undefined || last === undefined || last.mark.from <= first.mark.from) continue;
    for (const end of endsOf(layer, versions)) {
      const next = versions.find(({ mark }) => mark.from > end.last);
      if (next === undefined || end.last < first.mark.from) continue;
      const from = dayAfter(end.last);
      if (from >= next.mark.from || isEnded(versions, from)) continue;
      if (isThere(desk.library, layer.region, from, first.section, first.id)) continue;
      const { id: item, section } = first;
      const to = dayBefore(next.mark.from);
      desk.report('authoring/gap-in-time', end, { item, section, from, to });
    }
  }
}

interface End {
  readonly file: string;
  readonly pointer: string;
  /** Last day before it. */
  readonly last: string;
}

/** Days after which an item may be gone: its own last day, or a file that starts all afresh. */
function endsOf(layer: RegionLayer, versions: readonly ItemVersion[]): readonly End[] {
  const own = versions.flatMap(({ mark, pointer, until }): End[] =>
    until === null
      ? []
      : [{ file: mark.file.id, pointer: joinPointer(pointer, 'until'), last: until }],
  );
  const afresh = layer.files.flatMap(({ id, content }): End[] =>
    content.replaces === 'all'
      ? [{ file: id, pointer: '/replaces', last: dayBefore(content.from) }]
      : [],
  );
  return [...own, ...afresh];
}

/** Whether the latest word on an item is that it ends: then it was meant. */
function isEnded(versions: readonly ItemVersion[], day: string): boolean {
  return versions.filter(({ mark }) => mark.from <= day).at(-1)?.item === null;
}

function isThere(
  library: RuleLibrary,
  region: string,
  day: string,
  section: Section,
  id: string,
): boolean {
  const context = contextOf(library, region, day);
  // What cannot be read that day is said elsewhere.
  if (!('resolved' in context)) return true;
  const item = context.resolved.sections[section].get(id);
  if (item === undefined) return false;
  if (section !== 'parameters') return true;
  const { value, values, formula } = item.value as Readonly<Record<string, unknown>>;
  const hasCells = typeof values === 'object' && values !== null && Object.keys(values).length > 0;
  return value !== undefined || formula !== undefined || hasCells;
}

function byItem({ versions }: RegionLayer): readonly (readonly ItemVersion[])[] {
  const items = new Map<string, ItemVersion[]>();
  for (const version of versions) {
    if (version.kind !== 'item') continue;
    const key = `${version.section}\n${version.id}`;
    const known = items.get(key);
    if (known) known.push(version);
    else items.set(key, [version]);
  }
  return [...items.values()].filter(({ length }) => length > 1);
}

const dayAfter = (day: string) => moved(day, 1);
const dayBefore = (day: string) => moved(day, -1);

function moved(day: string, by: number): string {
  const number = parseIsoDate(day);
  return number === undefined ? day : formatDay(addDays(number, by));
}
