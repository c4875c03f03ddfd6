import type { Arbitrary } from 'fast-check';
import type { ParameterCells, ParameterItem, RuleFile } from '../rulefile/format.js';
import { makeLibrary } from '../rulefile/library.js';
import { parseRuleFileValue } from '../rulefile/parse.js';
import { resolve } from '../rulefile/resolve.js';
import { safeCompile } from '../ruletree/compile.js';
import type { Choose } from '../samples/index.js';
import { fromChoices } from './from-choices.js';

/**
 * Sound variations of a rule file that stands alone: its parameters have other numbers, some of its
 * programmes, interactions and laws are left out. Each loads and compiles. Worked cases are left
 * out, for they hold of the numbers they were worked with. The simplest is the file itself.
 *
 * @param file - a rule file without a layer above, sound by itself
 */
export function ruleFiles(file: RuleFile): Arbitrary<RuleFile> {
  return fromChoices((choose) => {
    const varied = variationOf(file, choose);
    return isSound(varied) ? varied : withoutCases(file);
  });
}

function variationOf(file: RuleFile, choose: Choose): RuleFile {
  const parameters = mapItems(file.parameters, (item, id) =>
    item === null ? null : otherNumbers(item, choose.part(`parameter ${id}`)),
  );
  const left = Object.keys(file.programmes ?? {}).filter(isLeftOut('programme'));
  const names = (item: unknown) => left.some((id) => JSON.stringify(item).includes(id));
  return {
    ...withoutCases(file),
    parameters,
    programmes: without(file.programmes, (id) => left.includes(id)),
    // What is said of a programme goes with it.
    interactions: without(
      file.interactions,
      (id, item) => isLeftOut('interaction')(id) || names(item),
    ),
    laws: without(file.laws, (id, item) => isLeftOut('law')(id) || names(item)),
  };

  function isLeftOut(kind: string): (id: string) => boolean {
    return (id) => choose.part(`${kind} ${id}`).chance(0.15);
  }
}

function without<T>(
  items: Readonly<Record<string, T>> | undefined,
  isLeftOut: (id: string, item: T) => boolean,
): Readonly<Record<string, T>> {
  const entries = Object.entries(items ?? {});
  return Object.fromEntries(entries.filter(([id, item]) => !isLeftOut(id, item)));
}

function withoutCases({ cases: _cases, ...file }: RuleFile): RuleFile {
  return file;
}

function mapItems<T>(
  items: Readonly<Record<string, T>> | undefined,
  change: (item: T, id: string) => T,
): Readonly<Record<string, T>> {
  const entries = Object.entries(items ?? {});
  return Object.fromEntries(entries.map(([id, item]) => [id, change(item, id)]));
}

function otherNumbers(item: ParameterItem, choose: Choose): ParameterItem {
  return {
    ...item,
    ...(item.value === undefined ? {} : { value: otherNumber(item.value, choose) }),
    ...(item.values === undefined ? {} : { values: otherCells(item.values, choose) }),
  };
}

function otherCells(cells: ParameterCells, choose: Choose): ParameterCells {
  return mapItems(cells, (cell) =>
    isCells(cell) ? otherCells(cell, choose) : otherNumber(cell, choose),
  );
}

function isCells(cell: unknown): cell is ParameterCells {
  return typeof cell === 'object' && cell !== null && !Array.isArray(cell);
}

const whole = /^\d+$/;

/** A whole number up to half as much again; whatever is no whole number stays. */
function otherNumber<T>(value: T, choose: Choose): T {
  const number = Number(value);
  if (!whole.test(String(value)) || !Number.isSafeInteger(number)) return value;
  const other = number + choose.integer(0, Math.max(1, Math.floor(number / 2)));
  return (typeof value === 'string' ? String(other) : other) as T;
}

function isSound(file: RuleFile): boolean {
  const parsed = parseRuleFileValue(file, { id: `${file.region}/${file.from}` });
  if (!parsed.ok) return false;
  const { library, issues } = makeLibrary([parsed.file]);
  if (issues.length > 0) return false;
  return safeCompile(resolve(library, { region: file.region, asOf: file.from })).ok;
}
