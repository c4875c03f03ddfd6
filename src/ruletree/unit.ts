import { type Exact, ratio } from '../base/exact.js';
import { closest } from '../base/suggest.js';

/**
 * A unit of measure as exponents of its dimensions: `yuan per person per month` is
 * yuan¹ person⁻¹ month⁻¹. Units are interned, so equal units are the same object.
 */
export interface Unit {
  readonly text: string;
  readonly dims: ReadonlyMap<string, number>;
}

/** Plural (or only) form in which a dimension stands first → the dimension. */
const leading = new Map([
  ['yuan', 'yuan'],
  ['persons', 'person'],
  ['households', 'household'],
  ['years', 'year'],
  ['months', 'month'],
  ['weeks', 'week'],
  ['days', 'day'],
  ['hours', 'hour'],
  ['times', 'time'],
  ['metres', 'metre'],
  ['square-metres', 'square-metre'],
]);
const plural = new Map([...leading].map(([many, one]) => [one, many]));

const interned = new Map<string, Unit>();

function intern(dims: ReadonlyMap<string, number>): Unit {
  const key = [...dims]
    .filter(([, exponent]) => exponent !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const name = key.map(([dim, exponent]) => `${dim}^${exponent}`).join(' ');
  let unit = interned.get(name);
  if (!unit) {
    unit = Object.freeze({ text: textOf(key), dims: new Map(key) });
    interned.set(name, unit);
  }
  return unit;
}

function textOf(dims: readonly (readonly [string, number])[]): string {
  const over = dims.filter(([, exponent]) => exponent > 0);
  const under = dims.filter(([, exponent]) => exponent < 0);
  const power = (name: string, exponent: number) => (exponent > 1 ? `${name}^${exponent}` : name);
  const first = over.map(([dim, exponent]) => power(plural.get(dim) ?? dim, exponent)).join(' ');
  // Persons before periods, as people say it: yuan per person per month.
  const order = (dim: string) => (dim === 'person' ? 0 : 1);
  const per = [...under]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([dim, exponent]) => ` per ${power(dim, -exponent)}`)
    .join('');
  return `${first || 'number'}${per}`;
}

/** A dimensionless number. `number` and `ratio` both name it. */
export const dimensionless: Unit = intern(new Map());

/** The unit of the literal `0`, which fits every other. */
export const anyUnit: Unit = Object.freeze({ text: 'any', dims: new Map() });

/** Reads `yuan per person per month`; `undefined` when a word is not a unit. */
export function parseUnit(text: string): Unit | undefined {
  const [first, ...rest] = text.split(' per ');
  const dims = new Map<string, number>();
  const bump = (dim: string, by: number) => dims.set(dim, (dims.get(dim) ?? 0) + by);
  if (first !== 'number' && first !== 'ratio') {
    const dim = leading.get(first ?? '');
    if (dim === undefined) return undefined;
    bump(dim, 1);
  }
  for (const word of rest) {
    if (!plural.has(word) || word === 'yuan') return undefined;
    bump(word, -1);
  }
  return intern(dims);
}

/** Words that units are made of. */
export const unitWords: readonly string[] = [
  ...leading.keys(),
  ...plural.keys(),
  'number',
  'ratio',
];

/** The unit that a text which is none was most likely meant for. */
export function suggestUnit(text: string): string | undefined {
  const [first = '', ...rest] = text.trim().split(/ +per +/);
  const words = [
    nearest(first, [...leading.keys(), 'number', 'ratio']),
    ...rest.map((word) =>
      nearest(
        word,
        [...plural.keys()].filter((each) => each !== 'yuan'),
      ),
    ),
  ];
  const meant = words.join(' per ');
  return words.every((word) => word !== undefined) && parseUnit(meant) ? meant : undefined;
}

/** The word itself, its other number (`month` for `months`), or one spelt much like it. */
function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.includes(word)) return word;
  const other = leading.get(word) ?? plural.get(word);
  return other !== undefined && known.includes(other) ? other : closest(word, known);
}

export function sameUnit(a: Unit, b: Unit): boolean {
  return a === b || a === anyUnit || b === anyUnit;
}

/** The more telling of two units that are the same. */
export function unitOf(a: Unit, b: Unit): Unit {
  return a === anyUnit ? b : a;
}

function combine(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const dims = new Map(a.dims);
  for (const [dim, exponent] of b.dims) dims.set(dim, (dims.get(dim) ?? 0) + sign * exponent);
  return intern(dims);
}

export function multiplyUnits(a: Unit, b: Unit): Unit {
  if (a === anyUnit || b === anyUnit) return anyUnit;
  return combine(a, b, 1);
}

export function divideUnits(a: Unit, b: Unit): Unit {
  if (a === anyUnit) return anyUnit;
  return combine(a, b, -1);
}

/** Whether the unit is an amount of money, held in fen. */
export function isMoney(unit: Unit): boolean {
  return unit.dims.get('yuan') === 1;
}

/** Whether nothing sensible is measured so: money times money, or one over money. */
export function isNonsense(unit: Unit): boolean {
  const yuan = unit.dims.get('yuan') ?? 0;
  return yuan > 1 || yuan < 0;
}

/** Factor from a unit to its internal scale: money counts in fen. */
export function scaleOf(unit: Unit): number {
  return isMoney(unit) ? 100 : 1;
}

/** Sizes of units of time that turn into one another exactly, by family. */
const families: readonly ReadonlyMap<string, number>[] = [
  new Map([
    ['month', 1],
    ['year', 12],
  ]),
  new Map([
    ['day', 1],
    ['week', 7],
  ]),
];

/** Exact factor that turns a value in `from` into `to`, or `undefined` where there is none. */
export function conversionFactor(from: Unit, to: Unit): Exact | undefined {
  let up = 1;
  let down = 1;
  const rest = new Map(divideUnits(from, to).dims);
  for (const family of families) {
    let balance = 0;
    for (const [dim, size] of family) {
      const exponent = rest.get(dim) ?? 0;
      rest.delete(dim);
      balance += exponent;
      if (exponent > 0) up *= size ** exponent;
      else down *= size ** -exponent;
    }
    if (balance !== 0) return undefined;
  }
  return rest.size === 0 ? ratio(up, down) : undefined;
}

/** Period of a benefit: the unit without its amount. */
export function periodOf(unit: Unit): 'day' | 'month' | 'year' | 'once' | undefined {
  const per = [...unit.dims].filter(([dim, exponent]) => exponent < 0 && dim !== 'person');
  if (per.length === 0) return 'once';
  const [dim, exponent] = per[0] ?? ['', 0];
  if (per.length > 1 || exponent !== -1) return undefined;
  return dim === 'day' || dim === 'month' || dim === 'year' ? dim : undefined;
}

/** The unit without `per person`: what one person's own amount is measured in. */
export function withoutPerson(unit: Unit): Unit {
  const dims = new Map(unit.dims);
  if (dims.get('person') === -1) dims.delete('person');
  return intern(dims);
}

/** The unit without `per household`: what the one household at hand gets. */
export function withoutHousehold(unit: Unit): Unit {
  const dims = new Map(unit.dims);
  if (dims.get('household') === -1) dims.delete('household');
  return intern(dims);
}

/** What is handed out: `yuan`, `hours`, `times` …; the unit's leading word. */
export function measureOf(unit: Unit): string {
  for (const [dim, exponent] of unit.dims) if (exponent === 1) return plural.get(dim) ?? dim;
  return 'number';
}
