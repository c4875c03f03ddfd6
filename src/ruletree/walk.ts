import type { Fact } from '../facts/vocabulary.js';
import type { InteractionItem, ItemBase, Section } from '../rulefile/format.js';
import type { Resolved } from '../rulefile/resolved.js';
import type { Definition, Departed, MatchNode, Node, ProgrammeNode, RowSource } from './nodes.js';
import { sectionOf } from './section-of.js';

/** The nodes a node is made of, in the order they are written. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'literal':
    case 'as-of':
    case 'fact':
    case 'evidence':
    case 'ref':
      return [];
    case 'parameter':
      return [
        ...node.keys.map((key) => key.node),
        ...[...node.cells.values()].flatMap((cell) => (cell.kind === 'formula' ? [cell.node] : [])),
      ];
    case 'all':
    case 'any':
    case 'add':
    case 'multiply':
    case 'min':
    case 'max':
    case 'count-of':
    case 'overlap':
      return node.of;
    case 'not':
    case 'convert':
      return [node.of];
    case 'compare':
      return [node.left, ...(Array.isArray(node.right) ? node.right : [node.right as Node])];
    case 'subtract':
    case 'divide':
      return [node.left, node.right];
    case 'round':
      return [node.of, node.step];
    case 'total':
      return present([node.where, node.value]);
    case 'count':
      return present([node.where]);
    case 'greatest':
    case 'least':
      return present([node.where, node.value, node.otherwise]);
    case 'scale':
      return present([
        node.of,
        ...node.brackets.flatMap((each) => [each.low, each.high, each.rate, each.amount]),
      ]);
    case 'table':
      return present([
        ...node.keys,
        ...node.rows.flatMap((row) => [...row.match.flatMap(endsOf), row.value]),
        node.otherwise,
      ]);
    case 'pick':
      return present([
        ...node.among.flatMap((option) => [option.when, option.amount]),
        node.otherwise,
        node.decision,
      ]);
    case 'range':
      return [node.low, node.high, node.decision];
    case 'age':
      return [node.birth, node.on];
    case 'between':
      return [node.from, node.to];
    case 'shift':
      return [node.date, node.by];
    case 'start-of':
    case 'end-of':
    case 'year-of':
    case 'month-of':
      return [node.date];
    case 'if-absent':
      return [node.of, node.then];
    case 'statement':
      return present([
        ...node.lines.flatMap((line) => [line.when, line.amount, line.cap]),
        node.floor,
      ]);
  }
}

function endsOf(match: MatchNode): readonly (Node | null)[] {
  return match.kind === 'band' ? [match.low, match.high] : [];
}

function present(nodes: readonly (Node | null)[]): readonly Node[] {
  return nodes.filter((node) => node !== null);
}

/** Every node below some roots, through definitions, each once. */
export function* reachable(roots: Iterable<Node>): Generator<Node> {
  const seen = new Set<Node | Definition>();
  const stack = [...roots];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    yield node;
    stack.push(...childrenOf(node));
    if (node.kind === 'ref' && !seen.has(node.definition)) {
      seen.add(node.definition);
      stack.push(node.definition.body);
    }
  }
}

/** Facts that nodes read, links on the way included. */
export function factsReadBy(roots: Iterable<Node>): ReadonlySet<Fact> {
  const facts = new Set<Fact>();
  const along = (steps: readonly ('owner' | Fact)[]) => {
    for (const step of steps) if (step !== 'owner') facts.add(step);
  };
  const source = (over: RowSource) => {
    along(over.path.steps);
    if (over.link) facts.add(over.link.fact);
    if (over.along) facts.add(over.along);
  };
  for (const node of reachable(roots)) {
    if (node.kind === 'fact') facts.add(node.fact);
    if (node.kind === 'fact' || node.kind === 'ref' || node.kind === 'evidence')
      along(node.path.steps);
    if ('over' in node) source(node.over);
  }
  return facts;
}

/** Whether an interaction changes amounts of a programme's lines without displacing them. */
function changesAmountOf({ kind, subject, among = [] }: InteractionItem, programme: string) {
  const changed = kind === 'shares-cap' ? among : kind === 'tops-up-to' ? [subject] : [];
  return changed.some((each) => each?.split('.')[0] === programme);
}

/** Departures from the law above that a programme's outcome stands on. */
export function departuresOf(programme: ProgrammeNode, resolved: Resolved): readonly Departed[] {
  const found = new Map<string, Departed>();
  const note = (section: Section, id: string) => {
    const item = resolved.sections[section].get(id);
    const departs = (item?.value as ItemBase | undefined)?.departsFrom;
    const origin = item?.origins.get('/departsFrom') ?? item?.origins.get('');
    if (!item || !departs || !origin) return;
    found.set(`${section}/${id}`, {
      item: id,
      document: departs.document,
      article: departs.article ?? null,
      reason: departs.reason,
      origin,
    });
  };
  note('programmes', programme.id);
  for (const { interaction } of programme.displacements) note('interactions', interaction.id);
  for (const { id, value } of resolved.sections.interactions.values()) {
    if (changesAmountOf(value, programme.id)) note('interactions', id);
  }
  const { granted, route, class: cls, unit, lines } = programme;
  const roots = [granted, route, cls, unit, ...lines.map((line) => line.granted)];
  for (const node of reachable(roots.flatMap((definition) => definition?.body ?? []))) {
    if (node.kind === 'parameter') note('parameters', node.id);
    if (node.kind === 'ref') note(sectionOf[node.definition.kind], node.definition.item);
  }
  return [...found.values()];
}
