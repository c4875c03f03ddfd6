import type { Exact } from '../../../base/exact.js';
import { unitText } from '../../../readings/shared/unit-text.js';
import type { ParameterItem, ParameterKey } from '../../../rulefile/format.js';
import type { ResolvedItem } from '../../../rulefile/resolved.js';
import type { ParameterCell, ParameterTableNode, ValueType } from '../../../ruletree/nodes.js';
import { type Block, type PageSection, small, table, text } from '../page.js';
import type { Scribe } from '../scribe.js';

type Item = ResolvedItem<ParameterItem>;

/** Every value with its unit, source and the file that gave it. */
export function parametersSection(scribe: Scribe): PageSection {
  const entries = scribe.items('parameters').flatMap((item) => {
    const known = scribe.tree.parameters.get(item.id);
    return known === undefined ? [] : [scribe.entry(item, blocksOf(scribe, item, known))];
  });
  return { id: 'parameters', heading: scribe.say('parameters'), blocks: [], entries };
}

/** What nobody has filled in yet: who sets it, where it is published, what it may be. */
export function openSection(scribe: Scribe): PageSection {
  const rows = scribe.items('parameters').flatMap((item) => {
    const known = scribe.tree.parameters.get(item.id);
    const open = known?.cells.filter(
      ({ cell }) => cell.kind === 'open' && scribe.tells(cell.origin),
    );
    const [first] = open ?? [];
    if (known === undefined || first === undefined || open === undefined) return [];
    const { cell } = first;
    const whole = open.length === known.cells.length;
    const which = open.map(({ keys }) => keyTexts(scribe, item, known, keys).join(' '));
    const name = item.value.label === undefined ? item.id : scribe.of(item.value.label);
    const { setBy, published } = item.value.open ?? {};
    return [
      [
        whole ? name : scribe.say('pair', { a: name, b: scribe.speech.list(which) }),
        unitOf(scribe, known.type),
        cell.kind === 'open' ? rangeText(scribe, cell, known.type) : '',
        setBy === undefined ? '' : scribe.of(setBy),
        published === undefined ? '' : scribe.of(published),
      ],
    ];
  });
  const head = (['name', 'unit', 'range', 'setBy', 'published'] as const).map((word) =>
    scribe.say(word),
  );
  return { id: 'open', heading: scribe.say('open'), blocks: table(head, rows), entries: [] };
}

function blocksOf(scribe: Scribe, item: Item, known: ParameterTableNode): readonly Block[] {
  const unit = unitOf(scribe, known.type);
  const head = [
    ...known.keys.map(({ by }) => keyName(scribe, by)),
    ...(['value', 'source', 'given'] as const).map((word) => scribe.say(word)),
  ];
  const told = known.cells.filter(({ cell }) => scribe.tells(cell.origin));
  const rows = told.map(({ keys, cell }) => [
    ...keyTexts(scribe, item, known, keys),
    cellText(scribe, cell, known.type),
    cell.kind === 'open' ? '' : scribe.sources(cell.cite),
    scribe.origin(cell.origin),
  ]);
  const formulas = new Set(
    told.flatMap(({ formula }) => (formula === null ? [] : [scribe.sentence(formula)])),
  );
  return [
    ...(unit === '' ? [] : [small(scribe.pair('unit', unit))]),
    ...table(head, rows),
    ...[...formulas].map((formula) => text(scribe.say('formula', { formula }))),
  ];
}

function unitOf(scribe: Scribe, type: ValueType): string {
  return type.kind === 'number' ? unitText(type.unit, scribe.lang) : '';
}

/** What chooses a cell, by its name. */
function keyName(scribe: Scribe, by: string): string {
  const { tree } = scribe;
  const [kind = '', id = ''] = by.split(/:(.*)/s);
  const fact = tree.vocabulary.factsById.get(by);
  const label =
    fact?.declaration.label ??
    (kind === 'decision' ? scribe.resolved.sections.decisions.get(id)?.value.label : undefined) ??
    tree.definitionsById.get(by)?.label ??
    (kind === 'grade' ? scribe.resolved.sections.gradings.get(id)?.value.label : undefined) ??
    (kind === 'parameter' ? scribe.resolved.sections.parameters.get(id)?.value.label : undefined);
  return label === undefined || label === null ? by : scribe.of(label);
}

function keyTexts(
  scribe: Scribe,
  item: Item,
  known: ParameterTableNode,
  names: readonly string[],
): readonly string[] {
  return names.map((name, index) => {
    const key = known.keys[index];
    const spec = item.value.keys?.[index];
    const groups = typeof spec === 'object' ? spec.groups : undefined;
    const group = groups?.[name];
    if (group !== undefined) return groupText(scribe, group, key?.type ?? null);
    if (typeof spec === 'object' && name === spec.otherwise) return scribe.say('otherwise');
    return keyText(scribe, name, key?.type ?? null, key?.by ?? '');
  });
}

type Group = NonNullable<ParameterKey['groups']>[string];

function groupText(scribe: Scribe, group: Group, type: ValueType | null): string {
  if (isBand(group)) {
    const { from, above, to, below } = group;
    const ends = [
      from && `≥ ${from}`,
      above && `> ${above}`,
      to && `≤ ${to}`,
      below && `< ${below}`,
    ];
    return scribe.speech.list(ends.filter((end) => typeof end === 'string'));
  }
  return scribe.speech.list(group.map((each) => keyText(scribe, String(each), type, '')));
}

function isBand(group: Group): group is Exclude<Group, readonly (string | number)[]> {
  return !Array.isArray(group);
}

function keyText(scribe: Scribe, name: string, type: ValueType | null, by: string): string {
  if (type?.kind === 'boolean') return scribe.say(name === 'true' ? 'yes' : 'no');
  const grading = by.startsWith('grade:') ? by.slice('grade:'.length) : '';
  const grade = scribe.resolved.sections.gradings.get(grading)?.value.grades?.[name];
  if (grade?.label !== undefined) return scribe.of(grade.label);
  const list = type?.kind === 'code' ? type.list : null;
  return scribe.code(name, list);
}

function cellText(scribe: Scribe, cell: ParameterCell, type: ValueType): string {
  switch (cell.kind) {
    case 'value': {
      const { value, origin } = cell;
      if (!isSet(value)) return scribe.value(value, type, origin);
      const list = type.kind === 'codes' ? type.list : null;
      return scribe.speech.list(value.items.map((code) => scribe.code(code, list)));
    }
    case 'open': {
      const range = rangeText(scribe, cell, type);
      const open = scribe.say('openTerm');
      return range === '' ? open : scribe.say('pair', { a: open, b: range });
    }
    case 'formula':
      return scribe.say('derived');
  }
}

function isSet(
  value: (ParameterCell & { readonly kind: 'value' })['value'],
): value is Exclude<typeof value, Exact | string | boolean> {
  return typeof value === 'object' && 'items' in value;
}

/** What an open value may be; nothing where that is any amount. */
function rangeText(
  scribe: Scribe,
  { low, high, origin }: ParameterCell & { readonly kind: 'open' },
  type: ValueType,
): string {
  const least = low === null || low === 0 ? null : scribe.value(low, type, origin);
  const most = high === null ? null : scribe.value(high, type, origin);
  if (least !== null && most !== null) return scribe.say('between', { low: least, high: most });
  if (least !== null) return scribe.say('atLeast', { low: least });
  return most === null ? '' : scribe.say('atMost', { high: most });
}
