import { describe, expect, it } from 'vitest';
import { determine } from '../../src/determination/determine.js';
import { Account } from '../../src/determination/explanation/account.js';
import { explain } from '../../src/determination/explanation/explain.js';
import type { ExplainedStep } from '../../src/determination/explanation/step.js';
import { casesOf } from '../../src/determination/verify/verify.js';
import { parseHousehold } from '../../src/facts/parse-household.js';
import type { HouseholdInput } from '../../src/facts/types.js';
import { bounder } from '../../src/readings/bound/index.js';
import { decider } from '../../src/readings/decide/index.js';
import { Explained, explainDefinition, type StepRead } from '../../src/readings/explain/index.js';
import { resolve } from '../../src/rulefile/resolve.js';
import type { Resolved } from '../../src/rulefile/resolved.js';
import { treeOf } from '../../src/ruletree/compile.js';
import { eraseFacts, sampleHouseholds, seededChoose } from '../../src/samples/index.js';
import { builtInLibrary } from '../fixtures/built-in.js';
import { isSame, placesIn } from '../fixtures/readings.js';
import { goldens, householdOf, rulesOf } from '../golden/golden-files.js';
import { currentRules } from '../property/rule-sets.js';

const library = builtInLibrary();
const contents = new Map(library.files.map(({ id, content }) => [id, content]));

function exists(file: string, pointer: string): boolean {
  const content: unknown = contents.get(file);
  if (content === undefined) return false;
  const tokens = pointer.split('/').slice(1);
  let at: unknown = content;
  for (const token of tokens) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof at !== 'object' || at === null || !(key in at)) return false;
    at = (at as Record<string, unknown>)[key];
  }
  return true;
}

function* all(steps: readonly ExplainedStep[]): Generator<ExplainedStep> {
  for (const step of steps) {
    yield step;
    yield* all(step.children);
  }
}

/** What is wrong with the explanations of a household; empty when nothing is. */
function problemsOf(input: unknown, resolved: Resolved): readonly string[] {
  const household = input as HouseholdInput;
  const problems: string[] = [];
  const { outcomes } = determine(household, resolved);
  const explanations = explain(household, resolved);
  if (explanations.length !== outcomes.length) return ['not every outcome is explained'];
  for (const [index, { steps, outcome }] of explanations.entries()) {
    const told = outcomes[index];
    const [verdict] = steps;
    if (JSON.stringify({ ...outcome, deciding: 0 }) !== JSON.stringify({ ...told, deciding: 0 })) {
      problems.push(`${outcome.programme} is another outcome`);
    }
    if (told?.status === 'not-in-force') continue;
    const verdicts = { eligible: 'satisfied', ineligible: 'unsatisfied' } as const;
    const wanted = verdicts[told?.status as keyof typeof verdicts] ?? 'unknown';
    if (verdict?.verdict !== wanted) problems.push(`${outcome.programme}: ${verdict?.verdict}`);
    for (const line of told?.lines ?? []) {
      const id = `granted.line:${outcome.programme}.${line.id}`;
      const found = steps.filter((step) => step.id?.endsWith(`${outcome.programme}.${line.id}`));
      const ends = found.map(({ value }) =>
        value.kind === 'amount' ? value.amount.toString() : value.kind,
      );
      // A line for each member comes to the sum of its steps.
      const isSum = ends.length > 1 || !line.amount.exact;
      if (!isSum && !ends.includes(line.amount.toString())) {
        problems.push(`${id}: ${ends.join()} for ${line.amount}`);
      }
    }
    for (const step of all(steps)) problems.push(...problemsOfStep(step, resolved));
  }
  return problems;
}

function problemsOfStep(step: ExplainedStep, resolved: Resolved): readonly string[] {
  const problems: string[] = [];
  const { cells, rounding, value, kind, id } = step;
  if (kind === 'parameter' && cells.length === 0 && value.kind !== 'absent') {
    problems.push(`${id} reads no cell`);
  }
  if (rounding !== null && rounding.after !== value) problems.push(`${id} rounds to another`);
  for (const cell of cells) {
    const where = `${cell.file}${cell.pointer}`;
    if (!cell.supplied && !exists(cell.file, cell.pointer)) problems.push(`no ${where}`);
    if (cell.cite.length === 0) problems.push(`${where} cites nothing`);
    for (const { document, article } of cell.cite) {
      if (!resolved.sections.documents.has(document)) problems.push(`no document ${document}`);
      if (article === '') problems.push(`${where} cites an empty article`);
    }
    if (!resolved.layers.includes(cell.layer)) problems.push(`${where} of layer ${cell.layer}`);
    if (!resolved.files.some(({ id: file }) => file === cell.file))
      problems.push(`unused ${where}`);
  }
  return problems;
}

describe('explanations of every example household', () => {
  it.each(goldens())('%s', (_, golden) => {
    expect(problemsOf(householdOf(golden), rulesOf(golden))).toEqual([]);
  });
});

describe('explanations of worked cases of the rules', () => {
  // Neighbouring cases of a file differ in one figure, so one in eight meets every step.
  const cases = casesOf(library)
    .filter((_, index) => index % 8 === 0)
    .map((ref) => [`${ref.file} ${ref.case.id}`, ref] as const);
  it.each(cases)('%s', (_, { case: item, region, asOf }) => {
    const rules = resolve(library, { region, asOf, knownOn: item.knownOn });
    const resolved = item.terms === undefined ? rules : rules.withTerms(item.terms);
    expect(problemsOf(item.household, resolved)).toEqual([]);
  });
});

describe.each(currentRules())('made-up households of $name', ({ name, resolved }) => {
  const households = [...sampleHouseholds({ resolved, count: 8, seed: 5 })];

  it('are explained with the numbers of decide, every definition on every row', () => {
    const tree = treeOf(resolved);
    for (const input of households) {
      const household = parseHousehold(input, resolved.vocabulary);
      const run = bounder(tree).begin(household);
      const decided = decider(tree).begin(household);
      const explained = new Explained();
      for (const { definition, row } of placesIn(tree, household)) {
        const step = explainDefinition(definition, row, run, explained);
        if (step.problem !== null) continue;
        const value = decided.value(definition, row);
        const found = step.seen?.settled === true && isSame(step.seen.value ?? null, value);
        expect(found, `${definition.id} at ${row.pointer}`).toBe(true);
        checkParts(step);
      }
    }
  }, 120_000);

  if (!name.startsWith('every')) {
    it('cite what exists, with less known as well', () => {
      const choose = seededChoose(11);
      for (const input of households.slice(0, 2)) {
        expect(problemsOf(input, resolved)).toEqual([]);
        const erased = eraseFacts(input, resolved.vocabulary, choose);
        expect(problemsOf(erased, resolved)).toEqual([]);
      }
    }, 120_000);
  }
});

/** What decides a block is enough to decide it. */
function checkParts(step: StepRead): void {
  if (step.children.length > 0 && (step.node.kind === 'all' || step.node.kind === 'any')) {
    const deciding = step.children.filter(({ decides }) => decides);
    expect(deciding.length).toBeGreaterThan(0);
    for (const { verdict } of deciding) expect(verdict).toBe(step.verdict);
  }
  for (const child of step.children) checkParts(child);
}

describe('an account', () => {
  it('finds what was explained before', () => {
    const golden = goldens().find(([name]) => name === 'three-generations')?.[1];
    if (golden === undefined) throw new Error('no such golden');
    for (const { steps } of explain(householdOf(golden) as HouseholdInput, rulesOf(golden))) {
      const account = new Account(steps);
      for (const step of all(steps)) if (step.again) expect(account.full(step)).not.toBe(step);
    }
  });

  it('tells a pointer from one that does not exist', () => {
    const [file] = library.files;
    if (file === undefined) throw new Error('no file');
    expect(exists(file.id, '/format')).toBe(true);
    expect(exists(file.id, '/nothing')).toBe(false);
  });
});
