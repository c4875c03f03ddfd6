import { type Issue, RulesError } from '../base/errors.js';
import type { FactsCode } from '../messages/facts.js';
import { Damage } from './damage.js';
import { householdSchema } from './household-schema.js';
import { type PlainHousehold, PlainReader } from './plain-reader.js';
import { readDecisions } from './read-decisions.js';
import { readEvidence } from './read-evidence.js';
import { readingPlan } from './reading-plan.js';
import type { Household, Row } from './row.js';
import { type RawObject, RowBuilder } from './row-builder.js';
import { schemaIssues } from './schema-issues.js';
import { Suggester } from './suggester.js';
import type { Vocabulary } from './vocabulary.js';

/** A household, or everything that is wrong with the file. */
export type ParseHouseholdResult =
  | { readonly ok: true; readonly household: Household }
  | { readonly ok: false; readonly issues: readonly Issue<FactsCode>[] };

/** A household as this file makes it: nobody else can make one. */
class ParsedHousehold implements Household {
  /** Only what was made here has it. */
  readonly #made = true;
  readonly root: Row;
  readonly region: string;
  readonly id: string | null;
  readonly evidence: Household['evidence'];
  readonly source: unknown;

  constructor(
    readonly vocabulary: Vocabulary,
    { root, evidence, source }: PlainHousehold,
  ) {
    this.root = root;
    this.region = source.region as string;
    this.id = root.id;
    this.evidence = evidence;
    this.source = source;
  }

  static isMade(value: object): boolean {
    return #made in value && value.#made;
  }
}

/** Whether a value is a household that was parsed already. */
export function isHousehold(value: unknown): value is Household {
  return typeof value === 'object' && value !== null && ParsedHousehold.isMade(value);
}

/**
 * Reads a household file against the facts that resolved rules know. The input is not altered
 * and nothing of it is kept: changing it later changes no household.
 *
 * A household parsed already is given back when its vocabulary is the same, and read again from
 * its source when it is not.
 *
 * @throws RulesError with every problem, each with a pointer into the file
 */
export function parseHousehold(input: unknown, vocabulary: Vocabulary): Household {
  const result = safeParseHousehold(input, vocabulary);
  if (result.ok) return result.household;
  const { issues } = result;
  const first = issues[0];
  throw new RulesError(
    issues,
    `The household file has ${issues.length} problem(s); first ${first?.code} at "${first?.pointer}".`,
  );
}

/** As `parseHousehold`, but problems are returned. */
export function safeParseHousehold(input: unknown, vocabulary: Vocabulary): ParseHouseholdResult {
  if (!isHousehold(input)) return parseSource(input, vocabulary);
  const isSame = input.vocabulary === vocabulary || input.vocabulary.hash === vocabulary.hash;
  return isSame ? { ok: true, household: input } : parseSource(input.source, vocabulary);
}

/** Nearly every household is plain; the schema looks at the others and finds what is wrong. */
function parseSource(input: unknown, vocabulary: Vocabulary): ParseHouseholdResult {
  const plain = plainReader(vocabulary).read(input);
  if (plain === null) return parseBySchema(input, vocabulary);
  return { ok: true, household: new ParsedHousehold(vocabulary, plain) };
}

const readers = new WeakMap<Vocabulary, PlainReader>();

/** The reader of a vocabulary, made once. */
function plainReader(vocabulary: Vocabulary): PlainReader {
  let reader = readers.get(vocabulary);
  if (reader === undefined) {
    reader = new PlainReader(vocabulary, readingPlan(vocabulary));
    readers.set(vocabulary, reader);
  }
  return reader;
}

/** Reads a household of any kind, plain or not: what `safeParseHousehold` must agree with. */
export function parseBySchema(input: unknown, vocabulary: Vocabulary): ParseHouseholdResult {
  const suggester = new Suggester();
  const result = householdSchema(vocabulary).safeParse(input, { jitless: true });
  if (result.success) {
    // zod's output is a copy of the input.
    return buildHousehold(result.data as RawObject, vocabulary, suggester, null);
  }
  const issues = schemaIssues(result.error.issues, input, vocabulary, suggester);
  // With no object at all there is nothing more to look at.
  if (issues.some(({ pointer }) => pointer === '')) return { ok: false, issues };
  const damage = new Damage(issues);
  const rest = buildHousehold(input as RawObject, vocabulary, suggester, damage);
  return { ok: false, issues: rest.ok ? issues : [...issues, ...rest.issues] };
}

function buildHousehold(
  source: RawObject,
  vocabulary: Vocabulary,
  suggester: Suggester,
  damage: Damage | null,
): ParseHouseholdResult {
  const plan = readingPlan(vocabulary);
  const rootPlan = plan[vocabulary.household.index];
  if (rootPlan === undefined) throw new RangeError('the vocabulary has no household');
  const builder = new RowBuilder(plan, suggester, damage);
  const root = builder.build(rootPlan, source);
  readDecisions(source.decisions, vocabulary, builder, root, damage);
  const evidence = readEvidence(source.evidence, root, builder, suggester, damage);
  if (builder.issues.length > 0) return { ok: false, issues: builder.issues };
  return { ok: true, household: new ParsedHousehold(vocabulary, { root, evidence, source }) };
}
