import { canonicalJson } from '../base/canonical.js';
import { place, type RuleFileIssue } from './issues.js';
import { type Part, partOfItem } from './part.js';
import { compareText, type ItemVersion, type Version } from './version.js';

/** Two files of one layer that disagree on one part from one day, known on one day. */
export interface Conflict {
  readonly a: ItemVersion;
  readonly b: ItemVersion;
  /** From the item to the part; empty for the whole item. */
  readonly path: readonly string[];
  readonly issue: RuleFileIssue;
}

/** Fields that go with what a file says and are kept for each part. */
const companions: ReadonlySet<string> = new Set(['cite', 'note']);

/** Every disagreement between versions of equal rank. */
export function conflictsOf(versions: readonly Version[]): Conflict[] {
  const groups = new Map<string, ItemVersion[]>();
  for (const version of versions) {
    if (version.kind !== 'item') continue;
    const { section, id, mark } = version;
    const key = [section, id, mark.from, mark.announced].join('\n');
    const group = groups.get(key);
    if (group) group.push(version);
    else groups.set(key, [version]);
  }
  return [...groups.values()].filter((group) => group.length > 1).flatMap(conflictsIn);
}

function conflictsIn(group: readonly ItemVersion[]): Conflict[] {
  const sorted = [...group].sort((a, b) => compareText(a.mark.file.id, b.mark.file.id));
  return sorted.flatMap((b, index) =>
    sorted.slice(0, index).flatMap((a) => disagreements(a, b).map((path) => conflict(a, b, path))),
  );
}

function disagreements(a: ItemVersion, b: ItemVersion): (readonly string[])[] {
  if (a.section !== 'parameters' && a.section !== 'programmes') {
    return canonicalJson(a.item) === canonicalJson(b.item) ? [] : [[]];
  }
  const untilDiffers = a.until !== b.until;
  const of = (version: ItemVersion) =>
    partOfItem(version.section, version.item, version.mark, version.pointer);
  return clashes(of(a), of(b), [], untilDiffers);
}

/** Paths at which two parts say different things (or end on different days). */
function clashes(
  a: Part,
  b: Part,
  path: readonly string[],
  always: boolean,
): (readonly string[])[] {
  if (a.kind === 'branch' && b.kind === 'branch') {
    return [...b.entries].flatMap(([key, part]) => {
      const other = a.entries.get(key);
      const isCompanion = path.length === 0 && companions.has(key);
      return other === undefined || isCompanion ? [] : clashes(other, part, [...path, key], always);
    });
  }
  const isSame =
    !always &&
    a.kind === b.kind &&
    (a.kind !== 'leaf' || b.kind !== 'leaf' || canonicalJson(a.value) === canonicalJson(b.value));
  return isSame ? [] : [path];
}

function conflict(a: ItemVersion, b: ItemVersion, path: readonly string[]): Conflict {
  const inside = path.map((token) => `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  const pointerIn = (version: ItemVersion) => version.pointer + inside.join('');
  const { file, from, announced } = b.mark;
  const [issue] = place(
    [
      {
        code: 'rulefile/conflicting-versions',
        pointer: pointerIn(b),
        params: {
          item: b.id,
          section: b.section,
          from,
          announced,
          otherFile: a.mark.file.id,
          otherPointer: pointerIn(a),
        },
      },
    ],
    file.id,
    file.text,
  );
  if (issue === undefined) throw new RangeError('one problem has one place');
  return { a, b, path, issue };
}
