import type { CaseCache } from '../../determination/verify/verify.js';
import type { RegionLayer, RuleLibrary } from '../../rulefile/library.js';
import { layersDownTo } from '../../rulefile/region.js';
import { casesIn, checkCases } from './cases.js';
import { type Context, contextOf, daysOf, regionsInOrder } from './context.js';
import { Coverage } from './coverage.js';
import { Desk } from './desk.js';
import { checkDirections } from './directions.js';
import type { Finding } from './finding.js';
import { checkIdle } from './idle.js';
import { checkJumps } from './jumps.js';
import { checkOpenTerms, openTermsOf, termsLeft } from './open-terms.js';
import { checkLabels, checkOverrides, checkTranslations } from './overrides.js';
import { type FilledPlace, Places } from './places.js';
import { checkFilledSources, checkSources } from './sources.js';
import { checkTimeGaps } from './time-gaps.js';
import { checkUnused } from './unused.js';

/** What a check of rule files looks at. */
export interface CheckOptions {
  /** Day by which sources must still be in force, `YYYY-MM-DD`. */
  readonly asOf: string;
  /**
   * Regions to look at, with all below them; every one unless told. Layers above are read for
   * what they say, not checked.
   */
  readonly regions?: Iterable<string> | undefined;
  /** Whether worked cases are run; they are unless told. */
  readonly cases?: boolean | undefined;
  /** Kept between calls, so that a case runs once for each content of the rules it reads. */
  readonly cache?: CaseCache | undefined;
}

/**
 * Everything to say about rule files that were read: what resolving and compiling refuses, in
 * every place and on every day on which something of it changed, and beyond it what is probably
 * a slip or still to be done. What `parseRuleFile` and `makeLibrary` refused is theirs to tell.
 *
 * Findings are in the order of files and lines. Their text is made by `renderFinding`.
 */
export function checkRules(library: RuleLibrary, options: CheckOptions): readonly Finding[] {
  const desk = new Desk(library);
  const layers = regionsInOrder(library);
  const chains = new Map(layers.map((layer) => [layer, layersDownTo(library, layer)]));
  const wanted = options.regions === undefined ? null : new Set(options.regions);
  const isAsked = (layer: RegionLayer) =>
    wanted === null || (chains.get(layer) ?? []).some(({ region }) => wanted.has(region));
  const asked = layers.filter(isAsked);
  const places = new Places(library);
  const contexts = new Map(asked.map((layer) => [layer, contextsOf(desk, layer, places)]));
  for (const layer of asked) {
    const below = layers.filter((each) => each !== layer && chains.get(each)?.includes(layer));
    checkTimeGaps(desk, layer);
    checkJumps(desk, layer);
    checkTranslations(desk, layer);
    const filled = places.filled(layer);
    if (filled === null) checkWhole(desk, layer, below, contexts, places, options.asOf);
    else checkFilled(desk, layer, below, filled, options.asOf);
  }
  if (options.cases !== false) {
    const files = new Set(asked.flatMap((layer) => layer.files.map(({ id }) => id)));
    const refs = casesIn(library, files);
    checkCases(desk, refs, options.cache);
    const coverage = new Coverage(library, refs);
    for (const layer of asked)
      for (const context of contexts.get(layer) ?? []) coverage.check(desk, context);
  }
  return desk.findings();
}

type Contexts = ReadonlyMap<RegionLayer, readonly Context[]>;

/** A place whose files say anything they like. */
function checkWhole(
  desk: Desk,
  layer: RegionLayer,
  below: readonly RegionLayer[],
  contexts: Contexts,
  places: Places,
  asOf: string,
): void {
  const own = contexts.get(layer) ?? [];
  checkSources(desk, layer, own, asOf);
  checkUnused(desk, layer, own, below);
  checkIdle(desk, own, () =>
    below.flatMap((each) => contexts.get(each) ?? contextsOf(desk, each, places)),
  );
  for (const context of own) {
    checkDirections(desk, context);
    checkOverrides(desk, context);
    checkLabels(desk, context);
  }
  const [latest] = own;
  if (latest !== undefined && below.length === 0 && layer.above !== null) {
    checkOpenTerms(desk, layer, openTermsOf(latest));
  }
}

/** A place whose files fill open terms and do nothing else. */
function checkFilled(
  desk: Desk,
  layer: RegionLayer,
  below: readonly RegionLayer[],
  filled: readonly FilledPlace[],
  asOf: string,
): void {
  checkSources(desk, layer, [], asOf);
  checkUnused(desk, layer, [], below, true);
  for (const [index, { day, resolved }] of filled.entries()) {
    checkFilledSources(desk, layer, resolved, index === 0 && asOf > day ? asOf : day);
  }
  const [latest] = filled;
  if (latest === undefined || below.length > 0) return;
  const terms = openTermsOf({ tree: latest.base, resolved: latest.base.resolved });
  checkOpenTerms(desk, layer, termsLeft(terms, latest.resolved));
}

/** The place on the days to look at, the latest first, where it can be read at all. */
function contextsOf(desk: Desk, layer: RegionLayer, places: Places): readonly Context[] {
  if (places.filled(layer) !== null) return [];
  return daysOf(desk.library, layer).flatMap((day) => {
    const context = contextOf(desk.library, layer.region, day);
    if (!('resolved' in context)) {
      desk.issues(context);
      return [];
    }
    desk.issues(context.resolved.findings);
    return [context];
  });
}
