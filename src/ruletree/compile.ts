import { addDays, addYears, formatDay, parseIsoDate } from '../base/date.js';
import { type Issue, RulesError } from '../base/errors.js';
import type { Entity } from '../facts/vocabulary.js';
import { renderIssue } from '../messages/render.js';
import type { RuletreeCode } from '../messages/ruletree.js';
import { originAt } from '../rulefile/materialise.js';
import type { Origin, Resolved } from '../rulefile/resolved.js';
import { makeAward } from './compile/award.js';
import { compileCondition } from './compile/condition.js';
import { constantOf } from './compile/constant.js';
import { compileDuty } from './compile/duty.js';
import { compileExpression } from './compile/expression/index.js';
import { compileGrading, makeGrade } from './compile/grading.js';
import { compileIndicator } from './compile/indicator.js';
import { compileInteractions } from './compile/interactions.js';
import { compileLaw } from './compile/law.js';
import { makeCondition, makeQuantity, makeTable } from './compile/named.js';
import {
  type CellCache,
  compileParameter,
  makeCellCache,
  type ParameterVariant,
  parameterTable,
  parameterType,
} from './compile/parameter.js';
import {
  compileProgramme,
  makeAmount,
  makeClass,
  makeEntitled,
  makeLine,
  makeRoute,
  makeUnit,
  makeUnitSize,
} from './compile/programme.js';
import { alongLinks, compileDecision, compileReference } from './compile/reference.js';
import { compileRemedy } from './compile/remedy.js';
import { pathTo } from './compile/row-path.js';
import { type AnyItem, Site } from './compile/site.js';
import { compileTask } from './compile/task.js';
import type { Draft, Interactions, NamedMaker, Workshop } from './compile/workshop.js';
import type { Definition, Node, ProgrammeNode, RuleTree, ValueType } from './nodes.js';
import { asNullable, describeType } from './types.js';
import { parseUnit, suggestUnit } from './unit.js';
import { childrenOf, departuresOf, factsReadBy } from './walk.js';

/** Compiled or refused; every problem found in either case. */
export type CompileResult =
  | { readonly ok: true; readonly tree: RuleTree }
  | { readonly ok: false; readonly issues: readonly Issue<RuletreeCode>[] };

/** Type and unit checks resolved rules and makes the one tree that every reading walks. */
export function safeCompile(resolved: Resolved): CompileResult {
  const issues: Issue<RuletreeCode>[] = [];
  const seen = new Set<string>();
  const compiler = makeWorkshop(resolved, (code, origin, params) => {
    const key = `${code} ${origin.file} ${origin.pointer}`;
    if (seen.has(key)) return;
    seen.add(key);
    issues.push({ code, pointer: origin.pointer, file: origin.file, params });
  });
  const tree = compileAll(compiler);
  return issues.length === 0 ? { ok: true, tree } : { ok: false, issues };
}

/**
 * Whether rules compile that differ from compiled ones in the values of some parameters only.
 * What reads these is compiled anew, the rest is taken over. `false` also means that it takes a
 * whole compilation to tell: where something is wrong, or the type of what reads them changes.
 */
export function stillCompiles(
  resolved: Resolved,
  base: RuleTree,
  changed: ReadonlySet<string>,
): boolean {
  const readers = [...changed].flatMap((id) => readersOf(base).get(id) ?? []);
  const stale = new Set(readers);
  const kept = base.definitions.filter((definition) => !stale.has(definition));
  let isSound = true;
  const { c, definitions, interactions } = makeWorkshop(
    resolved,
    () => {
      isSound = false;
    },
    new Map(kept.map((definition) => [definition.id, definition])),
  );
  const { conditions, parameters, quantities, tables } = resolved.sections;
  for (const item of parameters.values()) {
    const reads = (id: string) => JSON.stringify(item.value).includes(`parameter:${id}`);
    if (changed.has(item.id) || [...changed].some(reads)) checkParameter(c, item);
  }
  const bare = (item: AnyItem) => new Site(item, '', { entity: null, outer: null }, c.report);
  for (const { kind, item } of readers) {
    const found = { condition: conditions, quantity: quantities, table: tables }[kind as string];
    const known = found?.get(item);
    if (known !== undefined) c.named(kind, item, bare(known));
    else if (ownKinds.has(kind)) compileProgramme(c, interactions, item);
    else return false;
  }
  return isSound && readers.every(({ id, type }) => isSameType(definitions.get(id)?.type, type));
}

/** What a programme says by itself. */
const ownKinds: ReadonlySet<string> = new Set(['entitled', 'line', 'route', 'class', 'unit']);

const readers = new WeakMap<RuleTree, ReadonlyMap<string, readonly Definition[]>>();

/** Definitions that read each parameter themselves, not through other definitions. */
function readersOf(tree: RuleTree): ReadonlyMap<string, readonly Definition[]> {
  const known = readers.get(tree);
  if (known !== undefined) return known;
  const found = new Map<string, Definition[]>();
  for (const definition of tree.definitions) {
    const stack: Node[] = [definition.body];
    const seen = new Set<string>();
    for (let node = stack.pop(); node; node = stack.pop()) {
      stack.push(...childrenOf(node));
      if (node.kind !== 'parameter' || seen.has(node.id)) continue;
      seen.add(node.id);
      found.set(node.id, [...(found.get(node.id) ?? []), definition]);
    }
  }
  readers.set(tree, found);
  return found;
}

/** Whether whoever reads the one can read the other. */
function isSameType(a: ValueType | undefined, b: ValueType): boolean {
  if (a?.kind !== b.kind || a.nullable !== b.nullable) return false;
  if (a.kind !== 'number' || b.kind !== 'number') return a.kind !== 'code' && a.kind !== 'codes';
  return a.unit === b.unit && a.whole === b.whole && a.nonNegative === b.nonNegative;
}

const trees = new WeakMap<Resolved, CompileResult>();

/**
 * The tree of resolved rules, compiled once.
 *
 * @throws RulesError with every problem found in the rules.
 */
export function treeOf(resolved: Resolved): RuleTree {
  let result = trees.get(resolved);
  if (!result) {
    result = safeCompile(resolved);
    trees.set(resolved, result);
  }
  if (result.ok) return result.tree;
  const message = result.issues.map((issue) => renderIssue(issue, 'en')).join('\n');
  throw new RulesError(result.issues, message);
}

interface Compiler {
  readonly c: Workshop;
  readonly cells: CellCache;
  readonly interactions: Interactions;
  readonly definitions: Map<string, Definition>;
}

function makeWorkshop(
  resolved: Resolved,
  report: Workshop['report'],
  known: ReadonlyMap<string, Definition> = new Map(),
): Compiler {
  const definitions = new Map(known);
  const failed = new Set<string>();
  const underWay: string[] = [];
  const slots = new Map<Entity, number>();
  const cells = makeCellCache();
  const asOf = parseIsoDate(resolved.asOf) ?? 0;

  const define = (draft: Draft): Definition | undefined => {
    const known = definitions.get(draft.id);
    if (known || failed.has(draft.id)) return known;
    const start = underWay.indexOf(draft.id);
    if (start >= 0) {
      const path = [...underWay.slice(start), draft.id].join(' → ');
      return draft.site.fail('ruletree/cycle', { path });
    }
    underWay.push(draft.id);
    const body = draft.body();
    underWay.pop();
    if (!body) {
      failed.add(draft.id);
      return undefined;
    }
    if (booleanKinds.has(draft.kind) && body.type.kind !== 'boolean') {
      failed.add(draft.id);
      return draft.site.fail('ruletree/not-a-condition', { found: describeType(body.type) });
    }
    const slot = slots.get(draft.scope) ?? 0;
    slots.set(draft.scope, slot + 1);
    const value = draft.site.item.value as {
      readonly label?: Definition['label'];
      readonly cite?: Definition['cite'];
    } | null;
    const definition: Definition = {
      id: draft.id,
      kind: draft.kind,
      item: draft.item,
      scope: draft.scope,
      slot,
      type: body.type,
      body,
      label: value?.label ?? null,
      cite: value?.cite ?? [],
      origin: draft.site.origin,
    };
    definitions.set(draft.id, definition);
    return definition;
  };

  const c: Workshop = {
    resolved,
    vocabulary: resolved.vocabulary,
    asOf,
    report,
    expression: (expression, site, unit) => compileExpression(c, expression, site, unit),
    condition: (condition, site) => compileCondition(c, condition, site),
    reference: (text, site) => compileReference(c, text, site),
    parameter: (id, pinned, site, item) =>
      compileParameter(c, cells, id, pinned, site, item as ParameterVariant | undefined),
    earlier: (id, at, site) => earlierParameter(c, id, at, site),
    define,
    definition: (id) => definitions.get(id),
    named: (kind, id, site, item) => makers[kind]?.(c, id, site, item),
    read: (definition, site, outer, links) => readDefinition(c, definition, site, outer, links),
    decision: (id, site) => compileDecision(c, id, site),
  };
  const interactions = compileInteractions(c);
  const makers: Readonly<Record<string, NamedMaker>> = {
    condition: makeCondition,
    quantity: makeQuantity,
    table: makeTable,
    award: makeAward,
    grade: makeGrade,
    unit: makeUnit,
    'unit-size': makeUnitSize,
    'entitled.status': makeEntitled,
    'entitled.route': makeRoute,
    'entitled.class': makeClass,
    'entitled.amount': makeAmount('entitled'),
    'entitled.line': makeLine,
    'granted.status': interactions.makeGranted,
    'granted.route': makeRoute,
    'granted.class': makeClass,
    'granted.amount': makeAmount('granted'),
    'granted.line': interactions.makeGrantedLine,
  };
  return { c, cells, interactions, definitions };
}

const booleanKinds: ReadonlySet<string> = new Set([
  'condition',
  'entitled',
  'granted',
  'displaced',
]);

/** Reads a definition from the row in scope; along a link that may be absent, so may it be. */
function readDefinition(
  c: Workshop,
  definition: Definition,
  site: Site,
  outer: number,
  links: readonly string[] | null,
): Node | undefined {
  const path = links
    ? alongLinks(c, links, definition.scope, outer, site)
    : pathTo(definition.scope, site.scope, outer);
  if (!path) return site.fail('ruletree/not-in-scope', { name: definition.id });
  const mayStop = path.steps.some((step) => step !== 'owner' && step.declaration.nullable === true);
  const type =
    mayStop && definition.type.kind !== 'boolean' ? asNullable(definition.type) : definition.type;
  return { kind: 'ref', definition, path, type, origin: site.origin };
}

/** A parameter of the past, as a value: absent where there was none. */
function earlierParameter(
  c: Workshop,
  id: string,
  at: 'previous-version' | 'previous-year',
  site: Site,
): Node | undefined {
  if (site.scope.entity !== null) {
    return site.fail('ruletree/parameters-only', { reference: id });
  }
  const item = c.resolved.sections.parameters.get(id);
  const from = item && parseIsoDate(item.from);
  if (!item || from === undefined) {
    return site.fail('ruletree/unknown-parameter', { parameter: id, suggestion: '' });
  }
  const day = at === 'previous-version' ? addDays(from, -1) : addYears(from, -1, 'february-28');
  const past = c.resolved.asOn(formatDay(day));
  const pastItem = past?.sections.parameters.get(id);
  const { c: then } = past && pastItem ? makeWorkshop(past, c.report) : { c: null };
  const node = then?.parameter(id, [], site, pastItem as AnyItem);
  const value = node && constantOf(node);
  // A term that was open then is as unknown as one that is open now, and not absent.
  if (node && value === undefined) return node;
  // Its declaration alone: the parameter itself may be under work, which is what a ratchet is.
  const type = node?.type ?? parameterType(c, item.value, new Site(item, '', site.scope, c.report));
  if (!type) return undefined;
  return {
    kind: 'literal',
    value: value ?? null,
    type: value === undefined || value === null ? asNullable(type) : type,
    origin: site.origin,
  };
}

/** Units of facts and decisions, which the facts room takes as texts. */
function checkUnits(c: Workshop): void {
  const { factOrigins, sections } = c.resolved;
  const report = (name: string, unit: string | undefined, origin: Origin, pointer: string) => {
    if (unit === undefined || parseUnit(unit)) return;
    const params = { item: name, unit, suggestion: suggestUnit(unit) ?? '' };
    c.report('ruletree/unknown-unit', { ...origin, pointer }, params);
  };
  for (const [id, origin] of factOrigins) {
    const unit = c.vocabulary.factsById.get(id)?.declaration.unit;
    report(id, unit, origin, `${origin.pointer}/unit`);
  }
  for (const [id, decision] of sections.decisions) {
    const origin = originAt(decision, '/unit');
    report(id, decision.value.unit, origin, origin.pointer);
  }
}

function compileAll({ c, cells, interactions, definitions }: Compiler): RuleTree {
  const { sections } = c.resolved;
  checkUnits(c);
  // Every item is compiled, used or not, so that every mistake is found.
  for (const [section, kind] of [
    ['parameters', 'parameter'],
    ['conditions', 'condition'],
    ['quantities', 'quantity'],
    ['tables', 'table'],
  ] as const) {
    for (const item of sections[section].values()) {
      if (kind === 'parameter') checkParameter(c, item);
      else c.named(kind, item.id, new Site(item, '', { entity: null, outer: null }, c.report));
    }
  }
  const gradings = [...sections.gradings.values()].flatMap((item) => compileGrading(c, item) ?? []);
  const compiled = [...sections.programmes.keys()].flatMap(
    (id) => compileProgramme(c, interactions, id) ?? [],
  );
  const duties = [...sections.duties.values()].flatMap((item) => compileDuty(c, item) ?? []);
  const tasks = [...sections.tasks.values()].flatMap((item) => compileTask(c, item) ?? []);
  const indicators = [...sections.indicators.values()].flatMap(
    (item) => compileIndicator(c, item) ?? [],
  );
  const laws = [...sections.laws.values()].flatMap((item) => compileLaw(c, item) ?? []);
  const remedies = [...sections.remedies.values()].flatMap((item) => compileRemedy(c, item) ?? []);
  const all = [...definitions.values()];
  const programmes = compiled.map(
    (programme): ProgrammeNode => ({
      ...programme,
      departures: departuresOf(programme, c.resolved),
    }),
  );
  return {
    resolved: c.resolved,
    vocabulary: c.vocabulary,
    asOf: c.asOf,
    definitions: all,
    definitionsById: definitions,
    parameters: new Map(
      [...sections.parameters].flatMap(([id, item]) => {
        const table = parameterTable(cells, item);
        return table === undefined ? [] : [[id, table] as const];
      }),
    ),
    programmes,
    gradings,
    duties,
    tasks,
    indicators,
    laws,
    remedies,
    factsRead: factsReadBy(all.map((definition) => definition.body)),
  };
}

/** Reads a parameter once for its own sake, with the household in scope. */
function checkParameter(c: Workshop, item: AnyItem): void {
  const value = item.value as { readonly keys?: readonly unknown[] };
  const scope = value.keys === undefined ? null : c.vocabulary.household;
  const quiet: Workshop['report'] = (code, origin, params) => {
    // Its keys may be facts of a person; who reads it brings the person.
    if (code !== 'ruletree/not-in-scope') c.report(code, origin, params);
  };
  c.parameter(item.id, [], new Site(item, '', { entity: scope, outer: null }, quiet), item);
}
