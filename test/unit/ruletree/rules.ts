import type { Issue } from '../../../src/base/errors.js';
import { RulesError } from '../../../src/base/errors.js';
import { parseHousehold } from '../../../src/facts/parse-household.js';
import type { Household, Row } from '../../../src/facts/row.js';
import { decider, type Known } from '../../../src/readings/decide/index.js';
import { ruleFileId } from '../../../src/rulefile/ids.js';
import { makeLibrary } from '../../../src/rulefile/library.js';
import { parseRuleFile } from '../../../src/rulefile/parse.js';
import { type ResolveQuery, resolve } from '../../../src/rulefile/resolve.js';
import { safeCompile } from '../../../src/ruletree/compile.js';
import type { Definition, RuleTree, ValueType } from '../../../src/ruletree/nodes.js';
import { describeType } from '../../../src/ruletree/types.js';

export type Content = Readonly<Record<string, unknown>>;

/** A text in every language. */
export const say = (text: string) => ({ 'zh-Hant': text, 'zh-Hans': text, en: text });

export const nation = '100000';
export const province = '340000';
export const county = '341522';
const above: Readonly<Record<string, string | null>> = {
  [nation]: null,
  [province]: nation,
  [county]: province,
};
export const usualDay = '2025-06-01';

/** A file of a region from a day. */
export function file(region: string, from: string, more: Content = {}): Content {
  return {
    format: 1,
    region,
    name: say(region),
    above: above[region] ?? null,
    from,
    cite: [{ document: 'law', article: '1' }],
    ...(region === nation ? { documents: { law: { title: say('law'), mark: 'verified' } } } : {}),
    ...more,
  };
}

/** The nation's first file, or whole files as they are. */
function filesOf(rules: Content | readonly Content[]): readonly Content[] {
  if (Array.isArray(rules)) return rules as readonly Content[];
  return [file(nation, '2000-01-01', rules as Content)];
}

/** Compiles rules: one nation's file by its sections, or several files. */
export function compileRules(
  rules: Content | readonly Content[],
  query: Partial<ResolveQuery> = {},
) {
  const files = filesOf(rules).map((content) => {
    const { region, from, topic } = content as Readonly<Record<string, string>>;
    const id = ruleFileId(region ?? '', from ?? '', topic);
    const result = parseRuleFile(JSON.stringify(content), { id });
    if (!result.ok) throw new RulesError(result.issues, JSON.stringify(result.issues, null, 1));
    return result.file;
  });
  const { library, issues } = makeLibrary(files);
  if (issues.length > 0) throw new RulesError(issues, JSON.stringify(issues, null, 1));
  return safeCompile(resolve(library, { region: nation, asOf: usualDay, ...query }));
}

/** The tree of rules that must be sound. */
export function treeOf(
  rules: Content | readonly Content[],
  query: Partial<ResolveQuery> = {},
): RuleTree {
  const result = compileRules(rules, query);
  if (!result.ok) throw new RulesError(result.issues, JSON.stringify(result.issues, null, 1));
  return result.tree;
}

/** What is wrong with rules, as `code pointer`. */
export function mistakesOf(
  rules: Content | readonly Content[],
  query: Partial<ResolveQuery> = {},
): readonly string[] {
  const result = compileRules(rules, query);
  return result.ok ? [] : result.issues.map(({ code, pointer }: Issue) => `${code} ${pointer}`);
}

export function definitionOf(tree: RuleTree, id: string): Definition {
  const definition = tree.definitionsById.get(id);
  if (definition === undefined) {
    throw new RangeError(`no ${id} among ${[...tree.definitionsById.keys()].join(' ')}`);
  }
  return definition;
}

export function household(tree: RuleTree, facts: Content): Household {
  return parseHousehold({ region: nation, ...facts }, tree.vocabulary);
}

function rowsOf(row: Row): readonly Row[] {
  return [row, ...row.lists.flatMap((list) => list.rows.flatMap(rowsOf))];
}

/** What a definition comes to for the household, or for the row with an id. */
export function evaluate(tree: RuleTree, id: string, facts: Content, rowId?: string): Known {
  const home = household(tree, facts);
  const row = rowId === undefined ? home.root : rowsOf(home.root).find((each) => each.id === rowId);
  if (row === undefined) throw new RangeError(`no row ${rowId}`);
  return decider(tree).begin(home).value(definitionOf(tree, id), row);
}

/** Type of a definition, `yuan per month whole non-negative` for instance. */
export function typeOf(tree: RuleTree, id: string): string {
  return typeText(definitionOf(tree, id).type);
}

export function typeText(type: ValueType): string {
  const traits =
    type.kind === 'number'
      ? [type.whole ? 'whole' : 'broken', type.nonNegative ? 'non-negative' : 'signed']
      : [];
  return [describeType(type), ...traits, type.nullable ? 'or absent' : '']
    .filter((part) => part !== '')
    .join(' ');
}

export const yuan = (value: number | string, per = ' per month') => ({
  value,
  unit: `yuan${per}`,
});
export const is = (fact: string, value: unknown, operator = 'equal') => ({ fact, operator, value });

/** Rules with one quantity `x`. */
export function quantity(value: unknown, fields: Content, rest: Content = {}): Content {
  return { ...rest, quantities: { x: { ...fields, value } } };
}
