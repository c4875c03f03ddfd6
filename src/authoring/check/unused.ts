import { joinPointer } from '../../base/json-pointer.js';
import type { Section } from '../../rulefile/format.js';
import type { RegionLayer } from '../../rulefile/library.js';
import type { Node, RuleTree } from '../../ruletree/nodes.js';
import { reachable } from '../../ruletree/walk.js';
import type { Context } from './context.js';
import type { Desk, Spot } from './desk.js';

/** Sections whose items mean something only where another rule names them. */
const passive = [
  'parameters',
  'conditions',
  'quantities',
  'tables',
  'documents',
  'calendars',
  'decisions',
] as const;
type Passive = (typeof passive)[number];

/**
 * Definitions that nothing uses, on any of the days looked at nor in any file below. What a
 * parameter's formula, a worked case or a statement of a result reads is used; so is what only
 * another unused definition names, lest one slip be told many times.
 *
 * @param isFilled - the files fill open terms and do nothing else; then no contexts are needed
 */
export function checkUnused(
  desk: Desk,
  layer: RegionLayer,
  contexts: readonly Context[],
  below: readonly RegionLayer[],
  isFilled = false,
): void {
  // What is used cannot be told where nothing could be read.
  if (contexts.length === 0 && !isFilled) return;
  const named = new Set<string>();
  for (const { content } of [layer, ...below].flatMap(({ files }) => files)) {
    collectNames(content, named);
    for (const { expect } of content.cases ?? []) {
      for (const id of Object.keys(expect.quantities ?? {})) named.add(`quantity:${id}`);
    }
  }
  const inForce = new Set(contexts.flatMap(({ tree }) => [...readBy(tree)]));
  for (const file of layer.files) {
    for (const section of passive) {
      for (const [id, item] of Object.entries(file.content[section] ?? {})) {
        if (item === null || isOverride(contexts, section, id)) continue;
        // Its parameters fill terms of the layers above.
        if (isFilled && section === 'parameters') continue;
        if (isNamed(named, section, id) || inForce.has(`${section}\n${id}`)) continue;
        const spot: Spot = { file: file.id, pointer: joinPointer(`/${section}`, id) };
        desk.report('authoring/unused', spot, { item: id, section });
      }
    }
    for (const id of Object.keys(file.content.facts ?? {})) {
      if (contexts.some(({ tree }) => [...tree.factsRead].some((fact) => fact.id === id))) continue;
      if (named.has(id)) continue;
      desk.report(
        'authoring/unused',
        { file: file.id, pointer: joinPointer('/facts', id) },
        { item: id, section: 'facts' },
      );
    }
  }
}

/** What a layer above declares is used there. */
function isOverride(contexts: readonly Context[], section: Section, id: string): boolean {
  return contexts.some(
    ({ resolved }) => (resolved.sections[section].get(id)?.above ?? null) !== null,
  );
}

const prefixes: Readonly<Record<Passive, string>> = {
  parameters: 'parameter:',
  conditions: 'condition:',
  quantities: 'quantity:',
  tables: 'table:',
  documents: 'document:',
  calendars: 'calendar:',
  decisions: 'decision:',
};

function isNamed(named: ReadonlySet<string>, section: Passive, id: string): boolean {
  return named.has(`${prefixes[section]}${id}`);
}

/** Every name that some part of a file speaks of, with what kind of name it is. */
function collectNames(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    // A reference: steps out first, a path after `@`, pinned keys in brackets.
    const name = value.replace(/^(?:outer:|above:)+/, '').replace(/[[@].*$/, '');
    into.add(name);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (key === 'condition' && typeof part === 'string') into.add(`condition:${part}`);
    else if (key === 'parameter' && typeof part === 'string') into.add(`parameter:${part}`);
    else if (key === 'document' && typeof part === 'string') into.add(`document:${part}`);
    else if ((key === 'calendar' || key === 'onDays') && typeof part === 'string')
      into.add(`calendar:${part}`);
    else if (key === 'decision' && typeof part === 'string') {
      into.add(part.startsWith('decision:') ? part : `decision:${part}`);
    } else collectNames(part, into);
  }
}

/** Parameters and definitions that what is worked out for a household stands on. */
function readBy(tree: RuleTree): ReadonlySet<string> {
  const roots: Node[] = [
    ...tree.programmes.flatMap((each) => [
      each.granted.body,
      ...each.lines.map((line) => line.granted.body),
      ...[each.unit, each.route, each.class].flatMap((part) => (part === null ? [] : [part.body])),
    ]),
    ...tree.gradings.map(({ grade }) => grade.body),
    ...tree.definitions
      .filter(({ kind }) => kind === 'duty' || kind === 'task' || kind === 'indicator')
      .map(({ body }) => body),
  ];
  const found = new Set<string>();
  for (const node of reachable(roots)) {
    if (node.kind === 'parameter') found.add(`parameters\n${node.id}`);
    if (node.kind !== 'ref') continue;
    const { kind, item } = node.definition;
    const section =
      kind === 'condition'
        ? 'conditions'
        : kind === 'quantity'
          ? 'quantities'
          : kind === 'table'
            ? 'tables'
            : null;
    if (section !== null) found.add(`${section}\n${item}`);
  }
  return found;
}
