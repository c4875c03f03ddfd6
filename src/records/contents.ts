import type { ExplainedStep } from '../determination/explanation/step.js';
import type { Determination } from '../determination/result.js';
import { type Part, plainJson, scalarsIn } from './leaves.js';

export const factsAt = '/facts';
export const traceAt = '/trace';

/** Everything that is sealed: single facts, results one by one, and how they came about. */
export function partsOf(
  source: unknown,
  determination: Determination,
  steps: readonly (readonly ExplainedStep[])[],
): readonly Part[] {
  const parts = [
    ...scalarsIn(plainJson(source), factsAt),
    ...resultParts(determination),
    ...traceParts(determination, steps),
  ];
  return parts.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** What came out. Reasons and workings speak of facts, and belong to the trace. */
function* resultParts(determination: Determination): Generator<Part> {
  const {
    outcomes,
    grades,
    statements: _statements,
    quantities: _quantities,
    ...rest
  } = determination;
  for (const [index, { deciding: _deciding, ...outcome }] of outcomes.entries()) {
    yield { at: `/results/outcomes/${index}`, value: plainJson(outcome) };
  }
  for (const [index, grade] of grades.entries()) {
    yield { at: `/results/grades/${index}`, value: plainJson(grade) };
  }
  for (const [key, value] of Object.entries(rest)) {
    yield { at: `/results/${key}`, value: plainJson(value) };
  }
}

function* traceParts(
  { outcomes, statements, quantities }: Determination,
  steps: readonly (readonly ExplainedStep[])[],
): Generator<Part> {
  for (const [index, { deciding }] of outcomes.entries()) {
    yield { at: `${traceAt}/deciding/${index}`, value: plainJson(deciding) };
  }
  for (const [index, own] of steps.entries()) {
    const lines = own.flatMap((step) => [...traceOf(step, 0)]);
    yield { at: `${traceAt}/outcomes/${index}`, value: plainJson(lines) };
  }
  yield { at: `${traceAt}/statements`, value: plainJson(statements) };
  yield { at: `${traceAt}/quantities`, value: plainJson(quantities) };
}

/** Steps one after another with their depth, without the words that the rules say them in. */
function* traceOf(step: ExplainedStep, depth: number): Generator<object> {
  const { children, sentence: _sentence, label: _label, cells, cite, compared, ...rest } = step;
  const said = Object.entries(rest).filter(([, value]) => value !== null && value !== false);
  yield {
    depth,
    ...Object.fromEntries(said),
    ...(compared === null ? {} : { operator: compared.operator }),
    ...(cells.length === 0 ? {} : { cells: cells.map(({ label: _, ...cell }) => cell) }),
    cite: cite.map(({ document, article, mark }) => ({ document, article, mark })),
  };
  for (const child of children) yield* traceOf(child, depth + 1);
}
