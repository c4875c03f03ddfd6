import { canonicalJson } from '../../base/canonical.js';
import { formatExact, parseExact } from '../../base/exact.js';
import { joinPointer } from '../../base/json-pointer.js';
import type { Language, Localized } from '../../base/language.js';
import { describer } from '../../readings/describe/index.js';
import { type DocumentItem, type Section, sections } from '../../rulefile/format.js';
import { originAt } from '../../rulefile/materialise.js';
import { asObject, type Plain } from '../../rulefile/plain.js';
import type { Origin, ResolvedItem } from '../../rulefile/resolved.js';
import type { RuleTree } from '../../ruletree/nodes.js';
import { percentChange } from '../check/figures.js';
import { saying } from '../check/words.js';
import { NodePlaces } from '../node-places.js';
import { type Cell, cellsOf, pairCells } from './cells.js';
import type { Change, ChangeKind } from './change.js';

/** A change before its effect is known. */
export type BareChange = Omit<Change, 'example' | 'programmes'>;

type Item = ResolvedItem<unknown>;

/** Everything that two sets of rules say otherwise; order of keys, spacing and notes say nothing. */
export function changesBetween(before: RuleTree, after: RuleTree): readonly BareChange[] {
  const cells = [cellsOf(before), cellsOf(after)] as const;
  const sentences = [sentencesOf(before), sentencesOf(after)] as const;
  return sections.flatMap((section) => {
    const [old, now] = [before.resolved.sections[section], after.resolved.sections[section]];
    const ids = new Set<string>([...old.keys(), ...now.keys()]);
    return [...ids].flatMap((id) => {
      const [a, b] = [old.get(id), now.get(id)];
      const figures = section === 'parameters' ? cellChanges(id, cells, a, b) : null;
      const others = partChanges(section, id, a, b, sentences, figures !== null);
      return [...(figures ?? []), ...others];
    });
  });
}

/** Cells that differ; `null` where nothing reads the parameter. */
function cellChanges(
  id: string,
  [old, now]: readonly [ReadonlyMap<string, readonly Cell[]>, ReadonlyMap<string, readonly Cell[]>],
  a: Item | undefined,
  b: Item | undefined,
): readonly BareChange[] | null {
  const [before, after] = [old.get(id), now.get(id)];
  if (before === undefined || after === undefined || !a || !b) return null;
  const isSameItem = meaning(a.value, figureParts) === meaning(b.value, figureParts);
  return pairCells(before, after).flatMap(([one, other]): readonly BareChange[] => {
    if (one?.text === other?.text && one?.cell.kind === other?.cell.kind) return [];
    const place = other?.cell.origin ?? one?.cell.origin ?? originAt(b, '');
    const numbers = [one?.number ?? null, other?.number ?? null] as const;
    return [
      {
        kind: 'value',
        section: 'parameters',
        item: id,
        label: labelOf(b, id),
        part: (other ?? one)?.keys ?? [],
        before: textIn(one),
        after: textIn(other),
        percent:
          numbers[0] === null || numbers[1] === null ? null : percentChange(numbers[0], numbers[1]),
        isDerived: isSameItem,
        file: place.file,
        pointer: place.pointer,
      },
    ];
  });
}

function textIn(cell: Cell | undefined): Localized | null {
  if (cell === undefined) return null;
  const { text } = cell;
  return text === null ? words.open : { 'zh-Hant': text, 'zh-Hans': text, en: text };
}

const words = {
  open: { 'zh-Hant': '待填', 'zh-Hans': '待填', en: 'not set' },
} as const satisfies Readonly<Record<string, Localized>>;

/** Fields in which a parameter's figures stand; its cells speak for them. */
const figureFields: ReadonlySet<string> = new Set([
  'value',
  'values',
  'formula',
  'open',
  'keys',
  'check',
  'lawful',
]);
const figureParts = (field: string) => figureFields.has(field);
/** Fields that mean nothing for results. */
const silent: ReadonlySet<string> = new Set(['note', 'from', 'until', 'announced']);
/** Maps whose entries are told one by one. */
const maps: ReadonlySet<string> = new Set([
  'lines',
  'routes',
  'rows',
  'grades',
  'holidays',
  'makeUpDays',
]);
/** Maps in which the order of entries is part of the rule. */
const ordered: ReadonlySet<string> = new Set(['rows', 'grades', 'routes', 'lines', 'groups']);

function partChanges(
  section: Section,
  id: string,
  a: Item | undefined,
  b: Item | undefined,
  sentences: readonly [Sentences, Sentences],
  hasFigures: boolean,
): readonly BareChange[] {
  const change = (
    kind: ChangeKind,
    part: readonly string[],
    old: unknown,
    now: unknown,
  ): BareChange => {
    const pointer = part.reduce(joinPointer, '');
    const [from, to] = [a && originAt(a, pointer), b && originAt(b, pointer)];
    const place = (now === undefined ? from : to) ?? to ?? from;
    return {
      kind,
      section,
      item: id,
      label: labelOf(b ?? a, id),
      part,
      before: old === undefined ? null : sentences[0](from, old),
      after: now === undefined ? null : sentences[1](to, now),
      percent: null,
      isDerived: false,
      file: place?.file ?? '',
      pointer: place?.pointer ?? '',
    };
  };
  if (!a || !b)
    return [change(section === 'documents' ? 'source' : 'rule', [], a?.value, b?.value)];
  const found: BareChange[] = [];
  const compare = (old: unknown, now: unknown, part: readonly string[]) => {
    const field = part.at(-1) ?? '';
    const isMap = part.length === 0 || maps.has(field) || maps.has(part.at(-2) ?? '');
    const [one, other] = [asObject(old), asObject(now)];
    if (isMap && one && other) {
      const isOrderChanged = ordered.has(field) && orderOf(one, other) !== orderOf(other, one);
      if (isOrderChanged) found.push(change('rule', part, Object.keys(one), Object.keys(other)));
      for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
        if (silent.has(key) && !maps.has(field)) continue;
        if (part.length === 0 && hasFigures && figureFields.has(key)) continue;
        compare(one[key], other[key], [...part, key]);
      }
      return;
    }
    if (meaning(old) === meaning(now)) return;
    const kind =
      section === 'documents' || field === 'cite'
        ? 'source'
        : wordings.has(field)
          ? 'wording'
          : 'rule';
    found.push(change(kind, part, old, now));
  };
  compare(a.value, b.value, []);
  return found;
}

const wordings: ReadonlySet<string> = new Set(['label', 'role', 'setBy', 'departsFrom']);

/** The entries that both have, in the order of the first. */
function orderOf(one: Plain, other: Plain): string {
  return Object.keys(one)
    .filter((key) => key in other)
    .join('\n');
}

/** What a value means: numbers by what they are, keys in any order but where it counts. */
function meaning(value: unknown, leaves: (field: string) => boolean = () => true): string {
  const of = (part: unknown, field: string): unknown => {
    if (typeof part === 'number' || typeof part === 'string') {
      const number = numeric.test(String(part)) ? parseExact(String(part)) : undefined;
      return number === undefined ? part : `#${formatExact(number)}`;
    }
    if (Array.isArray(part)) return part.map((each) => of(each, field));
    const entries = Object.entries(asObject(part) ?? {}).filter(([key]) => !silent.has(key));
    if (asObject(part) === undefined) return part ?? null;
    return ordered.has(field)
      ? entries.map(([key, each]) => [key, of(each, key)])
      : Object.fromEntries(entries.map(([key, each]) => [key, of(each, key)]));
  };
  const top = asObject(value);
  if (top === undefined) return canonicalJson(of(value, ''));
  const kept = Object.entries(top).filter(([key]) => leaves(key));
  return canonicalJson(of(Object.fromEntries(kept), ''));
}

const numeric = /^-?\d+(?:\.\d+)?$/;

function labelOf(item: Item | undefined, id: string): Localized {
  const label = (item?.value as { readonly label?: Localized } | undefined)?.label;
  return label ?? { 'zh-Hant': id, 'zh-Hans': id, en: id };
}

/** A part in words where the tree has it, by its name where it has one, else as it is written. */
type Sentences = (origin: Origin | undefined, value: unknown) => Localized;

/** Where the rule of an item stands below it. */
const rulesOfItems = ['/when', '', '/value', '/eligibility', '/amount'];

function sentencesOf(tree: RuleTree): Sentences {
  const nodes = new NodePlaces(tree);
  const { documents } = tree.resolved.sections;
  return (origin, value) => {
    const places = origin === undefined ? [] : rulesOfItems.map((at) => origin.pointer + at);
    const file = origin?.file ?? '';
    const node = places.map((pointer) => nodes.at({ file, pointer })).find((each) => each);
    if (node !== undefined) return describer(tree).sentence(node);
    const cites = Array.isArray(value) ? value.map((each) => asObject(each)) : [];
    if (cites.length > 0 && cites.every((each) => typeof each?.document === 'string')) {
      return saying((lang) => cites.map((cite) => citeText(cite, documents, lang)).join('; '));
    }
    const { title, label } = asObject(value) ?? {};
    const name = asObject(title ?? label);
    if (name !== undefined) return saying((lang) => String(name[lang]));
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return saying(() => text);
  };
}

/** A source as people name it: `《…》 9`. */
function citeText(
  cite: Plain | undefined,
  documents: ReadonlyMap<string, ResolvedItem<DocumentItem>>,
  lang: Language,
): string {
  const id = String(cite?.document);
  const title = documents.get(id)?.value.title[lang] ?? id;
  const name = lang === 'en' ? title : `《${title}》`;
  return cite?.article === undefined ? name : `${name} ${cite.article}`;
}
