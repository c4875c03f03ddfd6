import { type Conflict, conflictsOf } from './conflicts.js';
import { type Found, place, type RuleFileIssue } from './issues.js';
import type { ParsedRuleFile } from './parsed-file.js';
import { byTime, compareText, type Version, versionsOf } from './version.js';

/** All versions of one region's layer. */
export interface RegionLayer {
  readonly region: string;
  /** Region of the layer above; `null` for the nation. */
  readonly above: string | null;
  /** Earliest first. */
  readonly files: readonly ParsedRuleFile[];
  /** Everything the files say, item by item, earliest first. */
  readonly versions: readonly Version[];
  readonly conflicts: readonly Conflict[];
  /** Why the layer cannot be used at all; rules that need it are refused with these. */
  readonly problems: readonly RuleFileIssue[];
}

/** Rule files by region. The order in which files were given does not matter. */
export interface RuleLibrary {
  /** By id. */
  readonly files: readonly ParsedRuleFile[];
  readonly regions: ReadonlyMap<string, RegionLayer>;
}

/** A library, and what is wrong between its files. */
export interface LibraryResult {
  readonly library: RuleLibrary;
  readonly issues: readonly RuleFileIssue[];
}

/**
 * Indexes rule files by region and checks them against each other. A problem concerns the
 * regions it touches, and those below them; all others can be used.
 */
export function makeLibrary(files: readonly ParsedRuleFile[]): LibraryResult {
  const sorted = [...files].sort(byId);
  const problems = new Map<string, RuleFileIssue[]>();
  const report = (file: ParsedRuleFile, found: Found) => {
    const { region } = file.content;
    const known = problems.get(region) ?? [];
    problems.set(region, [...known, ...place([found], file.id, file.text)]);
  };
  const unique = withoutTwins(sorted, report);
  const byRegion = new Map<string, ParsedRuleFile[]>();
  for (const file of unique) {
    const list = byRegion.get(file.content.region);
    if (list) list.push(file);
    else byRegion.set(file.content.region, [file]);
  }
  const aboves = new Map<string, string | null>();
  for (const [region, list] of byRegion) aboves.set(region, aboveOf(list, report));
  for (const [region, list] of byRegion) checkAbove(region, list, aboves, report);
  const regions = new Map<string, RegionLayer>();
  for (const [region, list] of byRegion) {
    const above = aboves.get(region) ?? null;
    regions.set(region, layerOf(region, above, list, problems.get(region) ?? []));
  }
  const issues = [...regions.values()].flatMap((layer) => [
    ...layer.problems,
    ...layer.conflicts.map(({ issue }) => issue),
  ]);
  return { library: { files: unique, regions }, issues };
}

type Report = (file: ParsedRuleFile, found: Found) => void;

function byId(a: ParsedRuleFile, b: ParsedRuleFile): number {
  return compareText(a.id, b.id) || compareText(a.hash, b.hash);
}

/** The same file given twice is one file; two files under one name are a problem. */
function withoutTwins(sorted: readonly ParsedRuleFile[], report: Report): ParsedRuleFile[] {
  return sorted.filter((file, index) => {
    const before = sorted[index - 1];
    if (before?.id !== file.id) return true;
    if (before.hash !== file.hash) {
      report(file, { code: 'rulefile/duplicate-file', pointer: '', params: { id: file.id } });
    }
    return false;
  });
}

/** The layer above, which every version of a layer must name alike. */
function aboveOf(files: readonly ParsedRuleFile[], report: Report): string | null {
  const [first, ...later] = inTime(files);
  const above = first?.content.above ?? null;
  for (const file of later) {
    if (file.content.above === above) continue;
    const params = {
      above: file.content.above ?? 'null',
      otherAbove: above ?? 'null',
      otherFile: first?.id ?? '',
    };
    report(file, { code: 'rulefile/above-differs', pointer: '/above', params });
  }
  return above;
}

function checkAbove(
  region: string,
  files: readonly ParsedRuleFile[],
  aboves: ReadonlyMap<string, string | null>,
  report: Report,
): void {
  const [first] = inTime(files);
  const above = aboves.get(region) ?? null;
  if (first === undefined || above === null) return;
  if (!aboves.has(above)) {
    report(first, { code: 'rulefile/missing-layer', pointer: '/above', params: { region, above } });
    return;
  }
  const seen = [region];
  for (let next: string | null = above; next !== null; next = aboves.get(next) ?? null) {
    if (next === region) {
      // Every region of the ring finds it; one of them says so.
      if (seen.some((other) => other < region)) return;
      const params = { regions: [...seen, region] };
      report(first, { code: 'rulefile/layer-cycle', pointer: '/above', params });
      return;
    }
    if (seen.includes(next)) return;
    seen.push(next);
  }
}

function layerOf(
  region: string,
  above: string | null,
  files: readonly ParsedRuleFile[],
  problems: readonly RuleFileIssue[],
): RegionLayer {
  const versions = files.flatMap(versionsOf).sort(byTime);
  const conflicts = conflictsOf(versions);
  return { region, above, files: inTime(files), versions, conflicts, problems };
}

function inTime(files: readonly ParsedRuleFile[]): ParsedRuleFile[] {
  return [...files].sort(
    (a, b) =>
      compareText(a.content.from, b.content.from) ||
      compareText(a.announced, b.announced) ||
      compareText(a.id, b.id),
  );
}
