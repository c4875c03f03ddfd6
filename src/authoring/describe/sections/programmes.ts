import { unitText } from '../../../readings/shared/unit-text.js';
import type { LineItem } from '../../../rulefile/format.js';
import type { LineNode, Node, ProgrammeNode } from '../../../ruletree/nodes.js';
import { type Block, type PageSection, table, text } from '../page.js';
import type { Scribe } from '../scribe.js';
import { timingBlocks } from './timing.js';

/** Who qualifies for what, and what it brings. */
export function programmesSection(scribe: Scribe): PageSection {
  const nodes = new Map(scribe.tree.programmes.map((programme) => [programme.id, programme]));
  const entries = scribe.items('programmes').flatMap((item) => {
    const node = nodes.get(item.id);
    if (node === undefined) return [];
    const { routes, lines, timing } = item.value;
    const grounds = Object.entries(routes ?? {}).flatMap(([id, route]) => {
      if (route === null) return [];
      const name = route.label === undefined ? id : scribe.of(route.label);
      const sources = scribe.sources(route.cite ?? []);
      return [sources === '' ? name : scribe.say('pair', { a: name, b: sources })];
    });
    const blocks = [
      text(scribe.say('appliesTo', { entity: scribe.of(node.scope.declaration.label) })),
      ...(node.unit === null ? [] : [text(scribe.pair('unitOf', scribe.sentence(node.unit.body)))]),
      text(scribe.pair('eligible', '')),
      ...scribe.rule(node.entitled.body),
      ...(grounds.length === 0
        ? []
        : [text(scribe.pair('routes', scribe.speech.clauses(grounds)))]),
      ...classOf(scribe, node),
      ...linesOf(scribe, node, lines ?? {}),
      ...timingBlocks(scribe, node.timing, timing),
    ];
    return [scribe.entry(item, blocks)];
  });
  return { id: 'programmes', heading: scribe.say('programmes'), blocks: [], entries };
}

function classOf(scribe: Scribe, { class: found }: ProgrammeNode): readonly Block[] {
  const value = found === null ? undefined : payable(found.body);
  if (value === undefined) return [];
  return [text(scribe.pair('class', scribe.sentence(value.amount)))];
}

function linesOf(
  scribe: Scribe,
  { lines }: ProgrammeNode,
  items: Readonly<Record<string, LineItem | null>>,
): readonly Block[] {
  const head = (['line', 'recipient', 'when', 'amount', 'unit', 'kind', 'source'] as const).map(
    (word) => scribe.say(word),
  );
  return table(
    head,
    lines.map((line) => rowOf(scribe, line, items[line.id] ?? {})),
  );
}

function rowOf(scribe: Scribe, line: LineNode, item: LineItem): readonly string[] {
  const { label, per, amount, months, benefit, cite } = line;
  const { when, amount: value } = payable(amount.body) ?? { when: [], amount: amount.body };
  const unit = value.type.kind === 'number' ? unitText(value.type.unit, scribe.lang) : '';
  const wheres = line.sharedBy === null ? [] : [line.sharedBy.body];
  const tests = [...wheres, ...when].map((each) => scribe.sentence(each));
  const paid =
    months === null ? [] : [scribe.pair('months', scribe.speech.list(months.map(String)))];
  const note = item.note === undefined ? [] : [scribe.note(item.note)];
  const conditions = [...tests, ...paid];
  return [
    scribe.of(label),
    scribe.say(per === 'unit' ? 'wholeUnit' : 'eachMember'),
    conditions.length === 0 ? scribe.say('always') : scribe.speech.clauses(conditions),
    scribe.speech.clauses([scribe.sentence(value), ...note]),
    unit,
    scribe.say(benefit),
    scribe.sources(cite),
  ];
}

/** An amount and its own conditions, apart from being entitled and counted at all. */
function payable(
  body: Node,
): { readonly when: readonly Node[]; readonly amount: Node } | undefined {
  const [only] = body.kind === 'pick' ? body.among : [];
  if (only === undefined) return undefined;
  const { when, amount } = only;
  const all = when === null ? [] : when.kind === 'all' ? when.of : [when];
  return { when: all.filter((each) => !isPlain(each)), amount };
}

/** What goes without saying of a line of a programme. */
function isPlain(node: Node): boolean {
  if (node.kind !== 'ref') return false;
  const { kind } = node.definition;
  return kind === 'entitled' || kind === 'unit';
}
