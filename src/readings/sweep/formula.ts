import {
  add,
  div,
  type Exact,
  equal,
  formatExact,
  isWhole,
  mul,
  neg,
  type RoundDirection,
  roundTo,
  sign,
} from '../../base/exact.js';

/** A rounding inside a formula, and how often it counts. */
export interface RoundedTerm {
  readonly weight: Exact;
  readonly of: Formula;
  readonly step: Exact;
  readonly direction: RoundDirection;
}

/** A number that is the same whatever the swept value is, or varies with it. */
export type Varying = Exact | Formula;

/**
 * An exact function of one whole number x: `constant + slope · x`, and on top of that any number
 * of roundings of such functions, each weighted. Rounding is kept as it is: nothing is sampled
 * and nothing approximated. Immutable; equal formulas have equal texts.
 */
export class Formula {
  constructor(
    readonly constant: Exact,
    /** Change with each unit of x: a fen for money, one for counts, a day for dates. */
    readonly slope: Exact,
    /** In the order of their texts. */
    readonly rounded: readonly RoundedTerm[],
  ) {
    Object.freeze(this);
  }

  /** The value at x. */
  at(x: number): Exact {
    let value = add(this.constant, mul(this.slope, x));
    for (const { weight, of, step, direction } of this.rounded) {
      value = add(value, mul(weight, roundTo(of.at(x), step, direction)));
    }
    return value;
  }

  /** `100 + 1/3·x − round(1/3·x, 100, up)`: exact and the same for equal formulas. */
  toString(): string {
    const terms = [
      ...(this.constant === 0 ? [] : [formatExact(this.constant)]),
      ...(this.slope === 0 ? [] : [`${formatExact(this.slope)}·x`]),
      ...this.rounded.map(({ weight, ...term }) => `${formatExact(weight)}·${textOf(term)}`),
    ];
    return terms.length === 0 ? '0' : terms.join(' + ');
  }

  /** Its text. */
  toJSON(): string {
    return this.toString();
  }
}

/** The swept value itself. */
export const itself = new Formula(0, 1, []);

function textOf({ of, step, direction }: Omit<RoundedTerm, 'weight'>): string {
  return `round(${of}, ${formatExact(step)}, ${direction})`;
}

/** The formula, or the number where it does not vary. */
function varying(constant: Exact, slope: Exact, rounded: readonly RoundedTerm[]): Varying {
  return slope === 0 && rounded.length === 0 ? constant : new Formula(constant, slope, rounded);
}

export function isVarying(value: unknown): value is Formula {
  return value instanceof Formula;
}

/** The value of a varying number at x. */
export function valueAt(value: Varying, x: number): Exact {
  return isVarying(value) ? value.at(x) : value;
}

/** a + b. */
export function plus(a: Varying, b: Varying): Varying {
  if (!isVarying(a) && !isVarying(b)) return add(a, b);
  const [left, right] = [partsOf(a), partsOf(b)];
  const constant = add(left.constant, right.constant);
  const slope = add(left.slope, right.slope);
  return varying(constant, slope, joined([...left.rounded, ...right.rounded]));
}

/** a − b. */
export function minus(a: Varying, b: Varying): Varying {
  return plus(a, times(b, -1));
}

/** a × factor. */
export function times(a: Varying, factor: Exact): Varying {
  if (!isVarying(a)) return mul(a, factor);
  if (factor === 0) return 0;
  const rounded = a.rounded.map((term) => ({ ...term, weight: mul(term.weight, factor) }));
  return new Formula(mul(a.constant, factor), mul(a.slope, factor), rounded);
}

/** A varying number rounded to a step; itself where it always is a multiple already. */
export function rounding(of: Formula, step: Exact, direction: RoundDirection): Formula {
  const isMultiple = (value: Exact) => isWhole(div(value, step));
  const terms = of.rounded.map((term) => mul(term.weight, term.step));
  if ([of.constant, of.slope, ...terms].every(isMultiple)) return of;
  return new Formula(0, 0, [{ weight: 1, of, step, direction }]);
}

function partsOf(value: Varying): Pick<Formula, 'constant' | 'slope' | 'rounded'> {
  return isVarying(value) ? value : { constant: value, slope: 0, rounded: [] };
}

/** Like roundings counted together; those that cancel out left out. */
function joined(terms: readonly RoundedTerm[]): readonly RoundedTerm[] {
  const byText = new Map<string, RoundedTerm>();
  for (const term of terms) {
    const text = textOf(term);
    const known = byText.get(text);
    byText.set(text, known ? { ...term, weight: add(known.weight, term.weight) } : term);
  }
  return [...byText]
    .filter(([, { weight }]) => weight !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, term]) => term);
}

/** Whether a formula never falls (1), never rises (−1), or may do both (`null`). */
export function directionOf({ slope, rounded }: Formula): -1 | 0 | 1 | null {
  let direction: -1 | 0 | 1 = sign(slope);
  for (const { weight, of } of rounded) {
    const inner = directionOf(of);
    if (inner === null) return null;
    const turned = (inner * sign(weight)) as -1 | 0 | 1;
    if (direction !== 0 && turned !== 0 && turned !== direction) return null;
    if (turned !== 0) direction = turned;
  }
  return direction;
}

/** A formula without its roundings, and how far at most it is from the formula itself. */
export function unrounded(of: Varying): { readonly line: Varying; readonly error: Exact } {
  if (!isVarying(of)) return { line: of, error: 0 };
  let line: Varying = varying(of.constant, of.slope, []);
  let error: Exact = 0;
  for (const { weight, of: inner, step } of of.rounded) {
    const below = unrounded(inner);
    line = plus(line, times(below.line, weight));
    const size = sign(weight) < 0 ? neg(weight) : weight;
    error = add(error, mul(size, add(step, below.error)));
  }
  return { line, error };
}

/** Whether two values of a swept definition are the same function. */
export function isSameFormula(a: Varying, b: Varying): boolean {
  if (isVarying(a) || isVarying(b)) return isVarying(a) && isVarying(b) && `${a}` === `${b}`;
  return equal(a, b);
}
