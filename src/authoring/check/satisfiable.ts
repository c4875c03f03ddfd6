import { complement, type Domain, isEmpty, meet, wholeOnly } from './domain.js';

/** A condition as its terms and what they must be; negation stands at the terms only. */
export type Formula =
  | { readonly kind: 'both' | 'either'; readonly of: readonly Formula[] }
  | {
      readonly kind: 'term';
      /** Equal names stand for equal values, whatever the household. */
      readonly name: string;
      /** What it may be at all. */
      readonly range: Domain;
      /** What it must be. */
      readonly within: Domain;
      /** Whether it can be nothing but whole numbers. */
      readonly whole: boolean;
    };

export const holds: Formula = { kind: 'both', of: [] };
export const fails: Formula = { kind: 'either', of: [] };

/** The opposite. */
export function negated(formula: Formula): Formula {
  if (formula.kind === 'term') return { ...formula, within: complement(formula.within) };
  const kind = formula.kind === 'both' ? 'either' : 'both';
  return { kind, of: formula.of.map(negated) };
}

/** Steps after which the question is given up; nothing is then said. */
const mostSteps = 4000;

/**
 * Whether no values of the terms make all of these formulas hold at once. `true` is proved;
 * `false` may also mean that it was too much to find out.
 */
export function cannotHold(formulas: readonly Formula[]): boolean {
  const search = { left: mostSteps };
  const found = isOpen([...formulas], new Map(), search);
  return !found && search.left > 0;
}

/** Whether some choice of alternatives leaves every term a value. */
function isOpen(
  todo: readonly Formula[],
  known: ReadonlyMap<string, Domain>,
  search: { left: number },
): boolean {
  search.left -= 1;
  if (search.left <= 0) return true;
  // Alternatives last, so that what is certain cuts them short.
  const next = todo.find(({ kind }) => kind !== 'either') ?? todo[0];
  if (next === undefined) return true;
  const rest = todo.filter((each) => each !== next);
  switch (next.kind) {
    case 'both':
      return isOpen([...next.of, ...rest], known, search);
    case 'either':
      return next.of.some((each) => isOpen([each, ...rest], known, search));
    case 'term': {
      const before = known.get(next.name) ?? next.range;
      const both = meet(before, next.within);
      const left = next.whole ? wholeOnly(both) : both;
      return !isEmpty(left) && isOpen(rest, new Map(known).set(next.name, left), search);
    }
  }
}
