import fc from 'fast-check';
import { RulesError } from '../../src/base/errors.js';
import { compareCase } from '../../src/determination/verify/compare-case.js';
import { type CaseRef, casesOf } from '../../src/determination/verify/verify.js';
import { makeLibrary, type RuleLibrary } from '../../src/rulefile/library.js';
import { parseRuleFileValue } from '../../src/rulefile/parse.js';
import type { ParsedRuleFile } from '../../src/rulefile/parsed-file.js';
import { resolve } from '../../src/rulefile/resolve.js';
import type { Resolved } from '../../src/rulefile/resolved.js';
import { treeOf } from '../../src/ruletree/compile.js';
import { declaredLaws, LawBroken, risingNeverRefuses } from '../../src/testing/index.js';
import { closeTerms } from '../fixtures/close-terms.js';
import { type Coverage, CoverageReader } from './coverage.js';
import { grouped } from './grouped.js';
import type { Mutant } from './mutants.js';
import { findWitness, type Witness } from './witness.js';

/** What became of a mutant. */
export type Fate =
  /** It does not load, or does not compile: nobody can come to use it. */
  | 'refused'
  | 'killed-by-case'
  | 'killed-by-law'
  /** Every case expects what it gives. */
  | 'survived'
  /** It says the same as the file it was made of, wherever a case looks. */
  | 'unread';

/** A case, and what the results that it expects are worked out from. */
interface CoveredCase extends Coverage {
  readonly ref: CaseRef;
}

/** Cases that are run by the same rules. */
interface Group {
  readonly cases: readonly [CoveredCase, ...CoveredCase[]];
  readonly files: ReadonlySet<string>;
  readonly resolved: Resolved;
}

/** Judges mutants of the files of one library by its worked cases and its laws. */
export class Judge {
  private readonly groups: readonly Group[];
  /** Without their cases, which nobody reads here but which take time to check. */
  private readonly bare: readonly ParsedRuleFile[];

  constructor(library: RuleLibrary) {
    const byRules = grouped(casesOf(library), ({ region, asOf, case: item }) =>
      JSON.stringify([region, asOf, item.knownOn, item.terms]),
    );
    this.bare = library.files.map((file) => ({ ...file, content: withoutCases(file.content) }));
    this.groups = [...byRules.values()].map((refs) => {
      const resolved = rulesFor(library, refs[0]);
      const files = new Set(resolved.files.map(({ id }) => id));
      const reader = new CoverageReader(resolved);
      const cover = (ref: CaseRef): CoveredCase => ({ ref, ...reader.of(ref.case) });
      const [first, ...rest] = refs;
      return { cases: [cover(first), ...rest.map(cover)], files, resolved };
    });
  }

  judge(mutant: Mutant, lawRuns: number): Fate {
    const library = this.mutated(mutant);
    if (library === null) return 'refused';
    let differs: Resolved | null = null;
    try {
      for (const { group, cases } of this.likeliestFirst(mutant)) {
        // Rules of which one has been seen to compile need not be looked at for their own sake.
        if (cases.length === 0 && differs !== null) continue;
        const resolved = rulesFor(library, group.cases[0].ref);
        if (saysTheSame(resolved, group.resolved, mutant)) continue;
        treeOf(resolved);
        differs ??= resolved;
        if (cases.some(({ ref }) => !isAsExpected(ref, resolved))) return 'killed-by-case';
      }
    } catch (error) {
      if (error instanceof RulesError) return 'refused';
      throw error;
    }
    if (differs === null) return 'unread';
    return breaksLaw(differs, lawRuns) ? 'killed-by-law' : 'survived';
  }

  /**
   * A household by which a case could kill a mutant, with the case whose day and terms it has; the
   * households of the cases nearest to the place are tried first.
   */
  witness(mutant: Mutant, samples: number): (Witness & { readonly like: CaseRef }) | null {
    const library = this.mutated(mutant);
    if (library === null) return null;
    for (const { group } of this.likeliestFirst(mutant).slice(0, mostGroups)) {
      const [{ ref: like }] = group.cases;
      const mutated = rulesFor(library, like);
      if (saysTheSame(mutated, group.resolved, mutant)) continue;
      const seeds = group.cases.map(({ ref }) => ref.case.household);
      const found = findWitness({ original: group.resolved, mutated, seeds, samples });
      if (found !== null) return { ...found, like };
    }
    return null;
  }

  /** The library with a mutant in the place of its file; `null` where it does not load. */
  private mutated({ file, content }: Mutant): RuleLibrary | null {
    const parsed = parseRuleFileValue(withoutCases(content()), { id: file });
    if (!parsed.ok) return null;
    const others = this.bare.filter(({ id }) => id !== file);
    const { library, issues } = makeLibrary([...others, parsed.file]);
    return issues.some(({ severity }) => severity !== 'warning') ? null : library;
  }

  /**
   * Groups that read the file of a mutant, each with those of its cases that read the item: first
   * those that come nearest to the place.
   */
  private likeliestFirst(mutant: Mutant) {
    const [section = '', id = ''] = mutant.path;
    const item = `${section}/${id}`;
    const near = placesAbove(mutant);
    return this.groups
      .filter(({ files }) => files.has(mutant.file))
      .map((group) => {
        const reading = group.cases
          .filter(({ items }) => !watchedSections.has(section) || items.has(item))
          .map((each) => ({ each, nearness: nearnessOf(each, mutant.file, near) }))
          .sort((a, b) => b.nearness - a.nearness);
        const cases = reading.map(({ each }) => each);
        return { group, cases, nearness: reading[0]?.nearness ?? -1 };
      })
      .sort((a, b) => b.nearness - a.nearness);
  }
}

/** Rules that a witness is looked for in: as many sets of day and terms. */
const mostGroups = 6;

/** Sections whose items are known to be read or not; the others are taken for read. */
const watchedSections: ReadonlySet<string> = new Set([
  'parameters',
  'conditions',
  'quantities',
  'tables',
]);

/** The place of a mutant and those above it, the nearest last. */
function placesAbove({ file, path }: Mutant): readonly string[] {
  return path.map((_, index) => `${file}#/${path.slice(0, index + 1).join('/')}`);
}

/** How deep a case reads towards a place; the cases of the file itself before others. */
function nearnessOf({ places, ref }: CoveredCase, file: string, near: readonly string[]): number {
  const depth = 1 + near.map((place) => places.has(place)).lastIndexOf(true);
  return depth + (ref.file === file ? 0.5 : 0);
}

function withoutCases<T extends { readonly cases?: unknown }>({ cases: _cases, ...rest }: T) {
  return rest;
}

function rulesFor(library: RuleLibrary, { region, asOf, case: item }: CaseRef): Resolved {
  const rules = resolve(library, { region, asOf, knownOn: item.knownOn ?? null });
  return item.terms === undefined ? rules : rules.withTerms(item.terms);
}

/** A case without results, because of a division by nothing or a fact that is gone, fails too. */
function isAsExpected({ case: item }: CaseRef, resolved: Resolved): boolean {
  try {
    return compareCase(item, resolved) === null;
  } catch (error) {
    if (error instanceof RulesError) return false;
    throw error;
  }
}

/** Whether rules say of the mutated item what they said before it, on every layer. */
function saysTheSame(mutated: Resolved, original: Resolved, { path }: Mutant): boolean {
  const [section = '', id = ''] = path;
  return saidOf(mutated, section, id) === saidOf(original, section, id);
}

function saidOf({ sections }: Resolved, section: string, id: string): string {
  const items: ReadonlyMap<string, Item> = sections[section as keyof typeof sections];
  const values: unknown[] = [];
  for (let item: Item | null = items.get(id) ?? null; item; item = item.above) {
    values.push(item.value);
  }
  return JSON.stringify(values);
}

interface Item {
  readonly value: unknown;
  readonly above: Item | null;
}

/** The seed is fixed, so that a mutant has the same fate each time. */
const seed = 8;

function breaksLaw(rules: Resolved, numRuns: number): boolean {
  if (numRuns === 0) return false;
  const resolved = closeTerms(rules);
  for (const law of [declaredLaws(resolved), risingNeverRefuses(resolved, 'expense.amount')]) {
    const { errorInstance } = fc.check(law as ReturnType<typeof declaredLaws>, {
      numRuns,
      seed,
      endOnFailure: true,
    });
    if (errorInstance instanceof LawBroken) return true;
  }
  return false;
}
