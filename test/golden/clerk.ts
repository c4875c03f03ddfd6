import type {
  InterviewAnswer,
  InterviewQuestion,
} from '../../src/determination/interview/interview.js';
import type { Determination } from '../../src/determination/result.js';

type Json = Readonly<Record<string, unknown>>;

interface PartialList {
  readonly items: readonly Json[];
  readonly none?: readonly Json[];
}

const unknown: InterviewAnswer = { kind: 'unknown' };

/**
 * A clerk who answers from a finished household file: rows of a list one by one and only by what
 * tells them apart, “that is all” at its end, and “nobody knows” to what the file does not say.
 */
export function clerkOf(file: unknown): (question: InterviewQuestion) => InterviewAnswer {
  const ruledOut = new Map<unknown, number>();
  return ({ about, list }) => {
    if (about.kind === 'decision') return decided(file as Json, about.id, about.subject);
    const value = valueAt(file, about.at ?? '');
    if (value === undefined) return unknown;
    if (list === null) return { kind: 'value', value };
    const told = ruledOut.get(value) ?? 0;
    const answer = nextRow(value, list, told);
    if (answer.kind === 'none-of') ruledOut.set(value, told + 1);
    return answer;
  };
}

function decided({ decisions }: Json, id: string, about: string | null): InterviewAnswer {
  const all = (decisions ?? []) as readonly Json[];
  const found = all.find((each) => each.id === id && (each.about ?? null) === about);
  return found === undefined ? unknown : { kind: 'value', value: found.value };
}

function nextRow(
  value: unknown,
  { rows, fields }: NonNullable<InterviewQuestion['list']>,
  ruledOut: number,
): InterviewAnswer {
  const isWhole = Array.isArray(value);
  const { items, none = [] } = isWhole ? { items: value as Json[] } : (value as PartialList);
  const row = items[rows.length];
  if (row !== undefined) {
    const told = ['id', ...fields.map(({ name }) => name)].filter((name) => name in row);
    return {
      kind: 'rows',
      rows: [Object.fromEntries(told.map((name) => [name, row[name]]))],
    };
  }
  if (isWhole) return { kind: 'no-more' };
  const next = none[ruledOut];
  return next === undefined ? unknown : { kind: 'none-of', none: next };
}

/** What stands at a pointer, whether or not the lists on the way are whole in this file. */
function valueAt(file: unknown, pointer: string): unknown {
  let value = file;
  for (const token of pointer.split('/').slice(1)) {
    if (token === 'items') continue;
    const rows = (value as PartialList | undefined)?.items ?? value;
    value = (rows as Json | undefined)?.[token];
  }
  return value;
}

/** What is given and what is open, by outcome, as far as two determinations must agree. */
export function outcomesOf({ outcomes, totals }: Determination): unknown {
  const told = outcomes.map(({ programme, subject, status, lines, missing }) => ({
    programme,
    subject,
    status,
    lines,
    // Where things stand in the file may differ, and rows without ids have been given some.
    missing: missing.map(({ kind, id }) => `${kind} ${id}`).sort(),
  }));
  return JSON.parse(JSON.stringify({ outcomes: told, totals })) as unknown;
}
