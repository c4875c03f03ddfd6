import { canonicalJson } from '../base/canonical.js';
import { joinPointer } from '../base/json-pointer.js';
import { closest } from '../base/suggest.js';
import { extendCondition } from './extend-condition.js';
import { extendParameter } from './extend-parameter.js';
import type { Section } from './format.js';
import { type Found, place, type RuleFileIssue } from './issues.js';
import type { LayerItem, LayerState } from './layer-in-time.js';
import { type AnyResolvedItem, materialise } from './materialise.js';
import { overlayItem, restatementsOf, settle, shadowsOf, voidRemovals } from './merge-item.js';
import type { ParsedRuleFile } from './parsed-file.js';
import type { Branch, Mark, Removed } from './part.js';

/** An item as some layers left it: its parts, and the same put together. */
export interface MergedItem {
  readonly part: Branch;
  readonly resolved: AnyResolvedItem;
  readonly removedFrom: string | null;
}

/** All items as some layers left them. */
export interface Merged {
  /** By section and id. */
  readonly items: Map<Section, Map<string, MergedItem>>;
  readonly issues: RuleFileIssue[];
  readonly findings: RuleFileIssue[];
  /** Files whose `null` put something out of force. */
  readonly removers: Set<ParsedRuleFile>;
}

/** Fields of which an older override does no harm. */
const harmless: ReadonlySet<string> = new Set(['label', 'note', 'cite', 'departsFrom']);

/** Lays layers over each other, the nation first. */
export function layerInSpace(states: readonly LayerState[]): Merged {
  const merged: Merged = { items: new Map(), issues: [], findings: [], removers: new Set() };
  for (const state of states) {
    for (const item of state.items) applyItem(merged, state.layer.region, item);
  }
  return merged;
}

function applyItem(merged: Merged, layer: string, item: LayerItem): void {
  const { section, id } = item;
  const known = merged.items.get(section) ?? new Map<string, MergedItem>();
  merged.items.set(section, known);
  const upper = known.get(id);
  let removedFrom = upper?.removedFrom ?? null;
  if (item.part !== undefined) {
    removedFrom = noteShadows(merged, item, item.part, upper);
    if (upper !== undefined) checkTerm(merged, item, item.part, upper);
    if (item.part.kind === 'branch') noteVoids(merged, item, item.part, upper);
  }
  let part = mergeParts(item, upper);
  if (part === undefined) {
    known.delete(id);
  } else if (item.extensions.length > 0) {
    const extend = section === 'parameters' ? extendParameter : extendCondition;
    const extended = extend(part, item.extensions);
    if (typeof extended === 'string') reportNotOpen(merged, item, extended);
    else part = extended;
  }
  if (part === undefined) {
    reportNothing(merged, item, upper, known);
    return;
  }
  const above = upper?.resolved ?? null;
  const resolved = materialise(part, { id, section, above, layer, removedFrom });
  known.set(id, { part, resolved, removedFrom });
}

function mergeParts(item: LayerItem, upper: MergedItem | undefined): Branch | undefined {
  if (item.part === undefined) return upper?.part;
  return settle(overlayItem(item.section, upper?.part, item.part));
}

/** What the layer puts out of force: says what is stale, and returns the day of the last removal. */
function noteShadows(
  merged: Merged,
  item: LayerItem,
  part: Branch | Removed,
  upper: MergedItem | undefined,
): string | null {
  if (upper === undefined) return null;
  let removedFrom = part.kind === 'branch' && part.fresh ? null : upper.removedFrom;
  const stale = new Map<ParsedRuleFile, { readonly by: Mark; readonly over: Mark }>();
  const restated =
    item.section === 'parameters' && part.kind === 'branch' ? restatementsOf(upper.part, part) : [];
  for (const { field, over, by } of [...shadowsOf(upper.part, part), ...restated]) {
    if (by.kind === 'removed') {
      merged.removers.add(by.mark.file);
      if (removedFrom === null || by.mark.from > removedFrom) removedFrom = by.mark.from;
    }
    const isStale = over.mark.from > by.mark.from && !harmless.has(field);
    const worst = stale.get(by.mark.file)?.over.from ?? '';
    if (isStale && over.mark.from > worst) {
      stale.set(by.mark.file, { by: by.mark, over: over.mark });
    }
  }
  for (const { by, over } of stale.values()) {
    const { section, id } = item;
    const params = {
      section,
      item: id,
      from: by.from,
      upperFile: over.file.id,
      upperFrom: over.from,
    };
    const pointer = joinPointer(`/${section}`, id);
    const found: Found = { code: 'rulefile/stale-override', pointer, params, severity: 'warning' };
    merged.findings.push(...place([found], by.file.id, by.file.text));
  }
  return removedFrom;
}

/** A `null` inside an item that removes nothing is at least odd. */
function noteVoids(
  merged: Merged,
  { section, id }: LayerItem,
  part: Branch,
  upper: MergedItem | undefined,
): void {
  for (const { removed, path, siblings } of voidRemovals(upper?.part, part)) {
    const { mark, pointer } = removed;
    const suggestion = closest(path.at(-1) ?? '', siblings) ?? '';
    const params = { section, item: [id, ...path].join('.'), suggestion };
    merged.findings.push(...removesNothing({ mark, pointer }, params));
  }
}

/** Who fills an open term states it in the unit in which the layer above asks for it. */
function checkTerm(
  merged: Merged,
  item: LayerItem,
  part: Branch | Removed,
  upper: MergedItem,
): void {
  if (item.section !== 'parameters' || part.kind !== 'branch') return;
  if (!upper.part.entries.has('open')) return;
  for (const field of ['unit', 'type']) {
    const [asked, given] = [upper.part.entries.get(field), part.entries.get(field)];
    if (asked?.kind !== 'leaf' || given?.kind !== 'leaf') continue;
    if (canonicalJson(asked.value) === canonicalJson(given.value)) continue;
    const params = { parameter: item.id, asked: String(asked.value), given: String(given.value) };
    const { file } = given.mark;
    const found: Found = { code: 'rulefile/open-term-unit', pointer: given.pointer, params };
    merged.issues.push(...place([found], file.id, file.text));
  }
}

function reportNotOpen(merged: Merged, item: LayerItem, reason: string): void {
  for (const { mark, pointer, id } of item.extensions) {
    const params = { section: item.section, item: id, reason };
    const found: Found = { code: 'rulefile/not-open', pointer, params, atKey: true };
    merged.issues.push(...place([found], mark.file.id, mark.file.text));
  }
}

/** An extension of nothing is an error; a `null` that removes nothing is at least odd. */
function reportNothing(
  merged: Merged,
  item: LayerItem,
  upper: MergedItem | undefined,
  known: ReadonlyMap<string, MergedItem>,
): void {
  const { section, id } = item;
  const suggestion = closest(id, known.keys()) ?? '';
  for (const { mark, pointer } of item.extensions) {
    const params = { section, item: id, suggestion };
    const found: Found = { code: 'rulefile/extends-nothing', pointer, params, atKey: true };
    merged.issues.push(...place([found], mark.file.id, mark.file.text));
  }
  if (item.part?.kind !== 'removed' || upper !== undefined || item.hadOwn) return;
  merged.findings.push(...removesNothing(item.part, { section, item: id, suggestion }));
}

function removesNothing(
  { mark, pointer }: Pick<Removed, 'mark' | 'pointer'>,
  params: Found['params'],
): ReturnType<typeof place> {
  const code = 'rulefile/removes-nothing';
  const found: Found = { code, pointer, params, atKey: true, severity: 'warning' };
  return place([found], mark.file.id, mark.file.text);
}
