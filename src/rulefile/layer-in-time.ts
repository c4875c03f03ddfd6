import type { Section } from './format.js';
import type { RuleFileIssue } from './issues.js';
import type { RegionLayer } from './library.js';
import { eraseItem, overlayItem } from './merge-item.js';
import type { ParsedRuleFile } from './parsed-file.js';
import { type Branch, type Part, partOfItem, type Removed } from './part.js';
import type { Extension, Version } from './version.js';

/** A day, and the day as of which it is known; `null`: everything announced so far. */
export interface PointInTime {
  readonly asOf: string;
  readonly knownOn: string | null;
}

/** What one layer says of an item on one day. */
export interface LayerItem {
  readonly section: Section;
  readonly id: string;
  /** Missing when the layer only extends the item. */
  readonly part: Branch | Removed | undefined;
  /** In the order in which they took effect. */
  readonly extensions: readonly Extension[];
  /** Whether the layer ever had the item before it removed it. */
  readonly hadOwn: boolean;
}

/** One layer on one day. */
export interface LayerState {
  readonly layer: RegionLayer;
  /** Files in force, earliest first. */
  readonly files: readonly ParsedRuleFile[];
  /** Every file that this day, or an earlier one seen from it, depends on. */
  readonly reached: readonly ParsedRuleFile[];
  readonly items: readonly LayerItem[];
  /** Conflicts between versions that are in force and have not been replaced. */
  readonly issues: readonly RuleFileIssue[];
}

/** What a layer's versions, announced and in force, come to on a day. */
export function layerInTime(layer: RegionLayer, time: PointInTime): LayerState {
  const files = filesInForce(layer, time);
  const start = files.filter((file) => file.content.replaces === 'all').at(-1);
  const isCut = (file: ParsedRuleFile) => start !== undefined && isEarlier(file, start);
  const announced = layer.versions.filter((version) => isReached(version, time));
  const versions = announced.filter(({ mark }) => !isCut(mark.file));
  const items = new Map<string, LayerItem>();
  for (const version of versions) {
    const key = `${version.section}\n${version.id}`;
    const item = withVersion(items.get(key), version, time.asOf);
    if (item === undefined) items.delete(key);
    else items.set(key, item);
  }
  const kept = files.filter((file) => !isCut(file));
  const reached = new Set([...files, ...announced.map(({ mark }) => mark.file)]);
  const state = { layer, files: kept, reached: [...reached], items: [...items.values()] };
  return { ...state, issues: liveConflicts(layer, items) };
}

function filesInForce(layer: RegionLayer, { asOf, knownOn }: PointInTime): ParsedRuleFile[] {
  return layer.files.filter(
    (file) => file.content.from <= asOf && (knownOn === null || file.announced <= knownOn),
  );
}

function isReached({ mark }: Version, { asOf, knownOn }: PointInTime): boolean {
  return mark.from <= asOf && (knownOn === null || mark.announced <= knownOn);
}

/** Whether a file came before the one that replaces everything; files of its day stand. */
function isEarlier(file: ParsedRuleFile, start: ParsedRuleFile): boolean {
  const [from, startsFrom] = [file.content.from, start.content.from];
  return from < startsFrom || (from === startsFrom && file.announced < start.announced);
}

function withVersion(
  item: LayerItem | undefined,
  version: Version,
  asOf: string,
): LayerItem | undefined {
  const { section, id } = version;
  const before = item ?? { section, id, part: undefined, extensions: [], hadOwn: false };
  if (version.kind === 'extension') {
    return { ...before, extensions: [...before.extensions, version] };
  }
  const patch = partOfItem(section, version.item, version.mark, version.pointer);
  const isOver = version.until !== null && version.until < asOf;
  const part = isOver ? eraseItem(before.part, patch) : overlayItem(section, before.part, patch);
  // Who states a condition or a list anew states it whole: what was added to the old one is gone.
  const restates =
    patch.kind === 'removed' || ['when', 'value', 'values'].some((key) => patch.entries.has(key));
  const extensions = restates ? [] : before.extensions;
  if (part === undefined && extensions.length === 0) return undefined;
  return { ...before, part, extensions, hadOwn: before.hadOwn || patch.kind === 'branch' };
}

function liveConflicts(layer: RegionLayer, items: ReadonlyMap<string, LayerItem>): RuleFileIssue[] {
  const live = layer.conflicts.filter(({ a, b, path }) => {
    let part: Part | undefined = items.get(`${b.section}\n${b.id}`)?.part;
    for (const key of path) part = part?.kind === 'branch' ? part.entries.get(key) : undefined;
    return part !== undefined && speaks(part, new Set([a.mark.file, b.mark.file]), b.mark.from);
  });
  return live.map(({ issue }) => issue);
}

/** Whether anything in a part was said by one of the files in its version of that day. */
function speaks(part: Part, files: ReadonlySet<ParsedRuleFile>, from: string): boolean {
  if (part.kind === 'branch' && part.entries.size > 0) {
    return [...part.entries.values()].some((inner) => speaks(inner, files, from));
  }
  return part.mark.from === from && files.has(part.mark.file);
}
