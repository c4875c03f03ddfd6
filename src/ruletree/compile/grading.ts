import { closest } from '../../base/suggest.js';
import type { GradingItem } from '../../rulefile/format.js';
import type { Definition, GradingNode, Node, PickOptionNode } from '../nodes.js';
import { codeType, joinTypes } from '../types.js';
import { dimensionless } from '../unit.js';
import { failClash } from './clash.js';
import { compileNumber } from './expression/literal.js';
import { itemOf, scopeOf, siteOf } from './named.js';
import { booleanLiteral, codeLiteral, numberLiteral } from './nodes.js';
import { type AnyItem, Site } from './site.js';
import type { NamedMaker, Workshop } from './workshop.js';

type Item = AnyItem & { readonly value: GradingItem };
const decisionPrefix = 'decision:';

/** `grade:x` and `grade:x.attribute`. */
export const makeGrade: NamedMaker = (c, id, site) => {
  const dot = id.indexOf('.');
  const grading = dot === -1 ? id : id.slice(0, dot);
  const item = itemOf(c, 'gradings', grading, site) as Item | undefined;
  if (!item) return undefined;
  const known = c.definition(`grade:${id}`);
  if (known) return known;
  const bare = new Site(item, '', { entity: null, outer: null }, c.report);
  const scope = scopeOf(c, item.value.scope, bare);
  if (!scope) return undefined;
  const at = siteOf(c, item, scope);
  const draft = { id: `grade:${id}`, kind: 'grade', item: grading, scope, site: at } as const;
  if (dot === -1) return c.define({ ...draft, body: () => gradeBody(c, item, at) });
  const grade = c.named('grade', grading, site);
  if (!grade) return undefined;
  const name = id.slice(dot + 1);
  const given = attributeNames(item);
  if (!given.has(name)) {
    const suggestion = closest(name, given) ?? '';
    return site.fail('ruletree/no-such-part', { programme: grading, part: name, suggestion });
  }
  return c.define({ ...draft, body: () => attributeBody(c, item, name, grade, at) });
};

function entriesOf(item: Item) {
  return Object.entries(item.value.grades ?? {}).flatMap(([id, grade]) =>
    grade ? [{ id, grade }] : [],
  );
}

/** Attributes that at least one grade has. */
function attributeNames(item: Item): ReadonlySet<string> {
  const own = entriesOf(item).flatMap(({ grade }) => Object.keys(grade.attributes ?? {}));
  return new Set(['severity', ...own]);
}

/** An attribute is of one kind in all grades that have it. */
function checkAttributes(item: Item, site: Site): boolean {
  const types = new Map<string, Node['type']>();
  for (const { id, grade } of entriesOf(item)) {
    for (const [name, value] of Object.entries(grade.attributes ?? {})) {
      const at = site.in('grades', id, 'attributes', name);
      const type = attributeLiteral(value, at)?.type;
      const before = types.get(name);
      if (!type) return false;
      if (before && !joinTypes(before, type)) {
        failClash(at, before, type);
        return false;
      }
      types.set(name, before ?? type);
    }
  }
  return true;
}

/** The first grade whose condition holds; absent for those it does not grade. */
function gradeBody(c: Workshop, item: Item, site: Site): Node | undefined {
  const entries = entriesOf(item);
  if (entries.length === 0) return site.fail('ruletree/incomplete-item', { missing: 'grades' });
  const among = item.value.among && c.condition(item.value.among, site.in('among'));
  const options: PickOptionNode[] = [];
  let sound = item.value.among === undefined || among !== undefined;
  if (among) {
    const nothing: Node = {
      kind: 'literal',
      value: null,
      type: codeType(new Set(), null, true),
      origin: site.origin,
    };
    const outside: Node = { kind: 'not', of: among, type: among.type, origin: among.origin };
    options.push({
      id: 'not-graded',
      label: null,
      when: outside,
      amount: nothing,
      origin: site.in('among').origin,
      cite: [],
    });
  }
  for (const { id, grade } of entries) {
    const at = site.in('grades', id);
    if (grade.when === undefined || grade.severity === undefined) {
      at.fail('ruletree/incomplete-item', { missing: grade.when ? 'severity' : 'when' });
      sound = false;
      continue;
    }
    const when = c.condition(grade.when, at.in('when'));
    if (!when) sound = false;
    else {
      options.push({
        id,
        label: grade.label ?? null,
        when,
        amount: codeLiteral(id, at.origin),
        origin: at.origin,
        cite: at.cites(grade.cite),
      });
    }
  }
  const otherwise = otherwiseOf(
    c,
    item,
    entries.map((each) => each.id),
    site,
  );
  if (!sound || otherwise === undefined) return undefined;
  const codes = new Set(entries.map((each) => each.id));
  return {
    kind: 'pick',
    take: 'first',
    among: options,
    otherwise,
    decision: null,
    type: codeType(codes, null, among !== undefined || otherwise === null),
    origin: site.origin,
  };
}

/** What one is who meets no grade: nothing, a grade, or what people decide. */
function otherwiseOf(
  c: Workshop,
  item: Item,
  ids: readonly string[],
  site: Site,
): Node | null | undefined {
  const { otherwise } = item.value;
  const at = site.in('otherwise');
  if (otherwise === undefined) return null;
  if (ids.includes(otherwise)) return codeLiteral(otherwise, at.origin);
  if (otherwise.startsWith(decisionPrefix)) return c.decision(otherwise, at);
  return at.fail('ruletree/unknown-code', { code: otherwise, suggestion: '', known: ids });
}

function attributeBody(
  c: Workshop,
  item: Item,
  name: string,
  grade: Definition,
  site: Site,
): Node | undefined {
  const key = c.read(grade, site, 0, null);
  if (!key) return undefined;
  const rows = entriesOf(item).map(({ id, grade: each }) => {
    const at = site.in('grades', id, ...(name === 'severity' ? [name] : ['attributes', name]));
    const value = name === 'severity' ? each.severity : each.attributes?.[name];
    if (value === undefined) {
      return at.fail('ruletree/unknown-attribute', { attribute: name, grade: id });
    }
    return { id, node: attributeLiteral(value, at), at };
  });
  let type: Node['type'] | undefined;
  const options: PickOptionNode[] = [];
  for (const row of rows) {
    if (!row?.node) return undefined;
    const joined: Node['type'] | undefined = type ? joinTypes(type, row.node.type) : row.node.type;
    if (!joined) {
      return type && failClash(row.at, type, row.node.type);
    }
    type = joined;
    const right = codeLiteral(row.id, row.at.origin);
    const is = { kind: 'compare', operator: 'equal', left: key, right } as const;
    options.push({
      id: row.id,
      label: null,
      when: { ...is, type: { kind: 'boolean', nullable: false }, origin: row.at.origin },
      amount: row.node,
      origin: row.at.origin,
      cite: [],
    });
  }
  if (!type) return undefined;
  return {
    kind: 'pick',
    take: 'first',
    among: options,
    otherwise: null,
    decision: null,
    // Where everybody has a grade, everybody has its attributes; what people decide may be none.
    type: { ...type, nullable: key.type.nullable || isDecided(item) },
    origin: site.origin,
  };
}

function isDecided({ value }: Item): boolean {
  return value.otherwise?.startsWith(decisionPrefix) === true;
}

function attributeLiteral(value: string | number | boolean, at: Site): Node | undefined {
  if (typeof value === 'boolean') return booleanLiteral(value, at.origin);
  if (typeof value === 'string') return codeLiteral(value, at.origin);
  return Number.isSafeInteger(value)
    ? numberLiteral(value, dimensionless, at.origin)
    : compileNumber(value, dimensionless, at);
}

/** The grading as results and readers see it. */
export function compileGrading(c: Workshop, item: Item): GradingNode | undefined {
  const bare = new Site(item, '', { entity: null, outer: null }, c.report);
  if (item.value.label === undefined) {
    return bare.fail('ruletree/incomplete-item', { missing: 'label' });
  }
  const grade = c.named('grade', item.id, bare);
  if (!grade || !checkAttributes(item, bare)) return undefined;
  return {
    id: item.id,
    label: item.value.label,
    scope: grade.scope,
    grade,
    grades: entriesOf(item).map(({ id, grade: each }) => ({
      id,
      label: each.label ?? { 'zh-Hant': id, 'zh-Hans': id, en: id },
      severity: each.severity ?? 0,
      attributes: each.attributes ?? {},
    })),
  };
}
