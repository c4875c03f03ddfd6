import { canonicalJson } from '../base/canonical.js';
import { parseIsoDate } from '../base/date.js';
import { type Issue, RulesError } from '../base/errors.js';
import { freezeDeeply } from '../base/freeze.js';
import { sha256Hex } from '../base/hash.js';
import { closest } from '../base/suggest.js';
import { unlistedDocuments, unlistedFileSources } from './cited-documents.js';
import { type Localized, type ProgrammeItem, type Section, sections } from './format.js';
import { layerInSpace, type Merged } from './layer-in-space.js';
import { type LayerState, layerInTime, type PointInTime } from './layer-in-time.js';
import type { RegionLayer, RuleLibrary } from './library.js';
import { localVocabulary } from './local-facts.js';
import type { AnyResolvedItem } from './materialise.js';
import type { ParsedRuleFile } from './parsed-file.js';
import { layersDownTo, nearestLayer } from './region.js';
import type { Resolved, ResolvedItem, SectionItems, UsedFile } from './resolved.js';
import { supplyTerms } from './terms.js';
import { compareText } from './version.js';

/** Which law: of which place, on which day, as known on which day. */
export interface ResolveQuery {
  readonly region: string;
  /** Day the rules are read for. */
  readonly asOf: string;
  /** Only what was announced by this day; everything when missing or `null`. */
  readonly knownOn?: string | null | undefined;
}

/** Resolved rules by query, the least recently used first. */
const caches = new WeakMap<RuleLibrary, Map<string, Resolved>>();
const mostCached = 100;

/**
 * The law of one place on one day: versions layered in time, regions in space. Pure, and cached
 * per library.
 *
 * @throws RulesError with every problem: `region/unknown`, `rulefile/not-in-force`,
 *   `rulefile/no-date`, `rulefile/conflicting-versions`, `rulefile/not-open`,
 *   `rulefile/unknown-document` and others
 */
export function resolve(library: RuleLibrary, query: ResolveQuery): Resolved {
  const { region, asOf, knownOn = null } = query;
  const cache = caches.get(library) ?? new Map<string, Resolved>();
  caches.set(library, cache);
  const key = [region, asOf, knownOn ?? ''].join('\n');
  const known = cache.get(key);
  const resolved = known ?? resolveAnew(library, region, { asOf, knownOn });
  cache.delete(key);
  cache.set(key, resolved);
  if (cache.size > mostCached) {
    const [oldest] = cache.keys();
    if (oldest !== undefined) cache.delete(oldest);
  }
  return resolved;
}

function resolveAnew(library: RuleLibrary, region: string, time: PointInTime): Resolved {
  checkDates(time);
  const layer = nearestLayer(library, region) ?? refuseRegion(library, region);
  const chain = layersDownTo(library, layer);
  refuseIf(chain.flatMap(({ problems }) => problems));
  const states = chain.map((each) => layerInTime(each, time));
  const [nation] = states;
  if (nation?.reached.length === 0) refuseDay(nation.layer, region, time);
  const merged = layerInSpace(states);
  const items = sectionsOf(merged);
  const { vocabulary, origins, issues } = localVocabulary(states, items.decisions);
  const files = new Map(library.files.map((file) => [file.id, file]));
  refuseIf([
    ...states.flatMap((state) => state.issues),
    ...merged.issues,
    ...unlistedDocuments(allItems(items), items.documents, files),
    ...unlistedFileSources(
      states.flatMap((state) => state.files),
      items.documents,
    ),
    ...issues.filter(({ severity }) => severity !== 'warning'),
  ]);
  const used = usedFiles(states, merged, items);
  const knownProgrammes = programmesOf(chain);
  const base = {
    region,
    usedRegion: layer.region,
    name: nameOf(layer, states),
    layers: chain.map((each) => each.region),
    ...time,
    files: freezeDeeply(used.map(usedFileOf)),
  };
  const reached = states.flatMap((state) => state.reached.map(({ id, hash }) => [id, hash]));
  const resolved: Resolved = {
    ...base,
    sections: items,
    vocabulary,
    factOrigins: origins,
    cases: used.flatMap((file) =>
      (file.content.cases ?? []).map((each, index) => ({
        file: file.id,
        pointer: `/cases/${index}`,
        case: each,
      })),
    ),
    findings: [...merged.findings, ...issues.filter(({ severity }) => severity === 'warning')],
    hash: sha256Hex(canonicalJson([base, reached, [...knownProgrammes.keys()]])),
    knownProgrammes,
    asOn: (day) => onDay(library, { region, asOf: day, knownOn: time.knownOn }),
    withTerms: (terms) => supplyTerms(resolved, terms),
  };
  return Object.freeze(resolved);
}

function checkDates({ asOf, knownOn }: PointInTime): void {
  const wrong = [asOf, knownOn].filter(
    (day): day is string => day !== null && parseIsoDate(day) === undefined,
  );
  refuseIf(wrong.map((found) => ({ code: 'rulefile/no-date', pointer: '', params: { found } })));
}

function refuseRegion(library: RuleLibrary, region: string): never {
  const suggestion = closest(region, library.regions.keys()) ?? '';
  return refuse([{ code: 'region/unknown', pointer: '/region', params: { region, suggestion } }]);
}

function refuseDay(layer: RegionLayer, region: string, { asOf, knownOn }: PointInTime): never {
  const first = layer.versions.map(({ mark }) => mark.from).sort(compareText)[0] ?? '';
  const params = { region, layer: layer.region, asOf, knownOn: knownOn ?? '', first };
  return refuse([{ code: 'rulefile/not-in-force', pointer: '', params }]);
}

function refuseIf(issues: readonly Issue[]): void {
  if (issues.length > 0) refuse(issues);
}

function refuse(issues: readonly Issue[]): never {
  const lines = issues.map(
    ({ code, file = '', pointer, line }) =>
      `${code} ${file}${line === undefined ? '' : `:${line}`}${pointer}`,
  );
  throw new RulesError(issues, `The rules cannot be resolved: ${lines.join('; ')}`);
}

/** The same place on another day; `null` before its law begins. */
function onDay(library: RuleLibrary, query: ResolveQuery): Resolved | null {
  try {
    return resolve(library, query);
  } catch (error) {
    if (error instanceof RulesError && error.code === 'rulefile/not-in-force') return null;
    throw error;
  }
}

function sectionsOf({ items }: Merged): Resolved['sections'] {
  const of = (section: Section) =>
    new Map([...(items.get(section) ?? [])].map(([id, { resolved }]) => [id, resolved]));
  const all = Object.fromEntries(sections.map((section) => [section, of(section)]));
  // Each item was made for its section.
  return Object.freeze(all) as unknown as {
    readonly [S in Section]: ReadonlyMap<string, ResolvedItem<SectionItems[S]>>;
  };
}

function allItems(items: Resolved['sections']): AnyResolvedItem[] {
  return sections.flatMap((section): AnyResolvedItem[] => [...items[section].values()]);
}

/** Files from which something in force comes, layer by layer, earliest first. */
function usedFiles(
  states: readonly LayerState[],
  merged: Merged,
  items: Resolved['sections'],
): ParsedRuleFile[] {
  const ids = new Set([...merged.removers].map(({ id }) => id));
  for (const last of allItems(items)) {
    for (let item: AnyResolvedItem | null = last; item !== null; item = item.above) {
      for (const { file } of item.origins.values()) ids.add(file);
    }
  }
  return states.flatMap(({ layer, files }) => {
    const declaring = files.filter(({ content: { facts, codes } }) => facts ?? codes);
    return layer.files.filter((file) => ids.has(file.id) || declaring.includes(file));
  });
}

function usedFileOf({ id, content, announced, hash }: ParsedRuleFile): UsedFile {
  return { id, region: content.region, from: content.from, announced, hash };
}

/** The name a place had on the day; its first, before its first file is in force. */
function nameOf(layer: RegionLayer, states: readonly LayerState[]): Resolved['name'] {
  const file = states.at(-1)?.files.at(-1) ?? layer.files[0];
  if (file === undefined) throw new RangeError('a layer has a file');
  return file.content.name;
}

/** Programmes of any version, also of those that are not in force yet or no more. */
/** Every programme that some version of the layers states, with the first name it is given. */
function programmesOf(chain: readonly RegionLayer[]): ReadonlyMap<string, Localized | null> {
  const labels = new Map<string, Localized | null>();
  for (const version of chain.flatMap(({ versions }) => versions)) {
    if (version.section !== 'programmes' || !('item' in version) || version.item === null) continue;
    const { label } = version.item as ProgrammeItem;
    labels.set(version.id, labels.get(version.id) ?? label ?? null);
  }
  return new Map([...labels].sort(([a], [b]) => compareText(a, b)));
}
