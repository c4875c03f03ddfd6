import fc from 'fast-check';
import { RulesError } from '../../src/base/errors.js';
import { compareCase } from '../../src/determination/verify/compare-case.js';
import { type CaseRef, casesOf } from '../../src/determination/verify/verify.js';
import { makeLibrary, type RuleLibrary } from '../../src/rulefile/library.js';
import { parseRuleFileValue } from '../../src/rulefile/parse.js';
import { resolve } from '../../src/rulefile/resolve.js';
import type { Resolved } from '../../src/rulefile/resolved.js';
import { safeCompile } from '../../src/ruletree/compile.js';
import { declaredLaws, LawBroken, risingNeverRefuses } from '../../src/testing/index.js';
import { closeTerms } from '../fixtures/close-terms.js';
import { grouped } from './grouped.js';
import type { Mutant } from './mutants.js';

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

/** Cases that are run by the same rules. */
interface Group {
  readonly refs: readonly [CaseRef, ...CaseRef[]];
  readonly files: ReadonlySet<string>;
  readonly said: string;
}

/** Judges mutants of the files of one library by its worked cases and its laws. */
export class Judge {
  private readonly groups: readonly Group[];

  constructor(private readonly library: RuleLibrary) {
    const byRules = grouped(casesOf(library), ({ region, asOf, case: item }) =>
      JSON.stringify([region, asOf, item.knownOn, item.terms]),
    );
    this.groups = [...byRules.values()].map((refs) => {
      const resolved = rulesFor(library, refs[0]);
      const files = new Set(resolved.files.map(({ id }) => id));
      return { refs, files, said: saidBy(resolved) };
    });
  }

  judge(mutant: Mutant, lawRuns: number): Fate {
    const parsed = parseRuleFileValue(mutant.content, { id: mutant.file });
    if (!parsed.ok) return 'refused';
    const others = this.library.files.filter(({ id }) => id !== mutant.file);
    const { library, issues } = makeLibrary([...others, parsed.file]);
    if (issues.some(({ severity }) => severity !== 'warning')) return 'refused';
    let differs: Resolved | null = null;
    try {
      for (const { refs, said } of this.nearestFirst(mutant.file)) {
        const resolved = rulesFor(library, refs[0]);
        if (saidBy(resolved) === said) continue;
        if (!safeCompile(resolved).ok) return 'refused';
        differs ??= resolved;
        if (refs.some((ref) => !isAsExpected(ref, resolved))) return 'killed-by-case';
      }
    } catch (error) {
      if (error instanceof RulesError) return 'refused';
      throw error;
    }
    if (differs === null) return 'unread';
    return breaksLaw(differs, lawRuns) ? 'killed-by-law' : 'survived';
  }

  /** Groups that read a file: those of its own cases first. */
  private nearestFirst(file: string): readonly Group[] {
    const own = ({ refs }: Group) => (refs.some((ref) => ref.file === file) ? 0 : 1);
    return this.groups.filter(({ files }) => files.has(file)).sort((a, b) => own(a) - own(b));
  }
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

/** What rules say, item by item. */
function saidBy({ sections }: Resolved): string {
  return JSON.stringify(
    Object.values(sections).map((items) =>
      [...(items as ReadonlyMap<string, { readonly value: unknown }>)].map(([id, { value }]) => [
        id,
        value,
      ]),
    ),
  );
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
