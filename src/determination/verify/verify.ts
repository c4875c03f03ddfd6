import { canonicalJson } from '../../base/canonical.js';
import { type Issue, RulesError } from '../../base/errors.js';
import { sha256Hex } from '../../base/hash.js';
import type { CaseItem } from '../../rulefile/format.js';
import type { RuleLibrary } from '../../rulefile/library.js';
import { locateIssues } from '../../rulefile/locate.js';
import { resolve } from '../../rulefile/resolve.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { compareCase } from './compare-case.js';

/** A worked case of a rule file. */
export interface CaseRef {
  readonly file: string;
  /** Pointer of the case in its file. */
  readonly pointer: string;
  readonly case: CaseItem;
  readonly region: string;
  readonly asOf: string;
}

/** A case whose results are not what it expects, or that has none. */
export interface CaseFailure {
  readonly ref: CaseRef;
  /** The first thing that differs, or everything that keeps it from having results. */
  readonly issues: readonly Issue[];
}

/** What came of running worked cases. */
export interface VerifyReport {
  readonly cases: number;
  readonly failures: readonly CaseFailure[];
}

/** What cases came to, by the content of case and rules together. */
export type CaseCache = Map<string, readonly Issue[]>;

/** Which worked cases are run. */
export interface VerifyOptions {
  /** Only the cases of these files; all of them unless told. */
  readonly files?: Iterable<string> | undefined;
  /** Kept between calls, so that a case runs once for each content of the rules it reads. */
  readonly cache?: CaseCache | undefined;
}

/** Runs the worked cases of rule files. */
export function verifyCases(library: RuleLibrary, options: VerifyOptions = {}): VerifyReport {
  const { files, cache = new Map() } = options;
  const wanted = files === undefined ? null : new Set(files);
  const refs = casesOf(library).filter(({ file }) => wanted === null || wanted.has(file));
  const failures = refs.flatMap((ref) => verifyCase(library, ref, cache) ?? []);
  return { cases: refs.length, failures };
}

/** Every worked case of the library. */
export function casesOf(library: RuleLibrary): readonly CaseRef[] {
  return library.files.flatMap(({ id, content }) =>
    (content.cases ?? []).map((item, index) => ({
      file: id,
      pointer: `/cases/${index}`,
      case: item,
      region: item.region ?? content.region,
      asOf: item.asOf ?? content.from,
    })),
  );
}

/** Runs one case; `null` when everything is as it expects. */
export function verifyCase(
  library: RuleLibrary,
  ref: CaseRef,
  cache: CaseCache = new Map(),
): CaseFailure | null {
  const issues = issuesOf(library, ref, cache);
  return issues.length === 0 ? null : { ref, issues: locateIssues(library, issues) };
}

function issuesOf(library: RuleLibrary, ref: CaseRef, cache: CaseCache): readonly Issue[] {
  const { case: item, region, asOf } = ref;
  try {
    const rules = resolve(library, { region, asOf, knownOn: item.knownOn ?? null });
    const key = sha256Hex(canonicalJson([rules.hash, ref]));
    const known = cache.get(key);
    if (known !== undefined) return known;
    const resolved = item.terms === undefined ? rules : withTerms(rules, item.terms);
    const issues = attempt(ref, () => {
      const difference = compareCase(item, resolved);
      if (difference === null) return [];
      const { pointer, expected, found } = difference;
      const what = pointer.replace('/', '');
      const place = { file: ref.file, pointer: `${ref.pointer}/expect${pointer}` };
      const code = found === null ? 'case-names-nothing' : 'case-failed';
      const params = { case: item.id, what, expected, found: found ?? '' };
      return [{ code: `determination/${code}`, ...place, params }];
    });
    cache.set(key, issues);
    return issues;
  } catch (error) {
    if (error instanceof RulesError) return placed(ref, error.issues);
    throw error;
  }
}

/** Cases that follow one another often fill terms alike; then the rules need compiling only once. */
const lastFilled = new WeakMap<Resolved, { readonly terms: string; readonly filled: Resolved }>();

function withTerms(rules: Resolved, terms: NonNullable<CaseItem['terms']>): Resolved {
  const text = canonicalJson(terms);
  const last = lastFilled.get(rules);
  if (last?.terms === text) return last.filled;
  const filled = rules.withTerms(terms);
  lastFilled.set(rules, { terms: text, filled });
  return filled;
}

function attempt(ref: CaseRef, run: () => readonly Issue[]): readonly Issue[] {
  try {
    return run();
  } catch (error) {
    if (error instanceof RulesError) return placed(ref, error.issues);
    throw error;
  }
}

/** Problems of the case itself are placed in it; those of rules have a place already. */
function placed({ file, pointer }: CaseRef, issues: readonly Issue[]): readonly Issue[] {
  return issues.map((issue) => {
    if (issue.file !== undefined) return issue;
    const isOfHousehold = householdRooms.some((room) => issue.code.startsWith(room));
    const at = `${pointer}${isOfHousehold ? '/household' : ''}${issue.pointer}`;
    return { ...issue, file, pointer: at };
  });
}

/** Rooms whose problems point into the household. */
const householdRooms = ['facts/', 'determination/other-region'];
