import type { Exact } from '../../base/exact.js';
import type { Language, Localized } from '../../base/language.js';
import { citationsOf } from '../../determination/citation.js';
import { citationText } from '../../determination/render/reason-text.js';
import { Speech } from '../../determination/render/speech.js';
import {
  type Described,
  type DescribedTable,
  type Describer,
  describer,
} from '../../readings/describe/index.js';
import type { Cite, ItemBase, Note, Section } from '../../rulefile/format.js';
import type { RuleLibrary } from '../../rulefile/library.js';
import { citesAt, originAt } from '../../rulefile/materialise.js';
import type { Origin, Resolved, ResolvedItem, SectionItems } from '../../rulefile/resolved.js';
import type { Definition, LiteralNode, Node, RuleTree, ValueType } from '../../ruletree/nodes.js';
import { NodePlaces } from '../node-places.js';
import { type Block, type Entry, type ListItem, list, small, table, text } from './page.js';
import { type PageWord, pageWords } from './words.js';

/** Says what the parts of a page have in common: rules, sources and places, in one language. */
export class Scribe {
  readonly speech: Speech;
  readonly resolved: Resolved;
  private readonly describer: Describer;
  private readonly places: NodePlaces;

  constructor(
    readonly tree: RuleTree,
    private readonly library: RuleLibrary,
    readonly lang: Language,
    /** Only what this file gave is told; `null`: everything. */
    private readonly file: string | null,
  ) {
    this.speech = new Speech(lang);
    this.resolved = tree.resolved;
    this.describer = describer(tree);
    this.places = new NodePlaces(tree);
  }

  say(word: PageWord, params: Readonly<Record<string, string>> = {}): string {
    return pageWords[word][this.lang].replace(placeholder, (whole, name: string) => {
      return params[name] ?? whole;
    });
  }

  of(label: Localized): string {
    return label[this.lang];
  }

  pair(word: PageWord, said: string): string {
    return this.say('pair', { a: this.say(word), b: said });
  }

  /** The items of a section that are told of. */
  items<S extends Section>(section: S): readonly ResolvedItem<SectionItems[S]>[] {
    const all: Iterable<ResolvedItem<SectionItems[S]>> = this.resolved.sections[section].values();
    return [...all].filter(({ origins }) =>
      [...origins.values()].some((origin) => this.tells(origin)),
    );
  }

  /** Whether what stands there is told of. */
  tells({ file }: Origin): boolean {
    return this.file === null || file === this.file;
  }

  /** A rule with what is said of it, its note and its source. */
  entry(item: ResolvedItem<ItemBase>, blocks: readonly Block[], label = item.value.label): Entry {
    const { id, section, value } = item;
    const { note, from, until, departsFrom } = value;
    const days = [
      ...(from === undefined ? [] : [this.pair('from', from)]),
      ...(until === undefined ? [] : [this.pair('until', until)]),
    ];
    return {
      id: `${section}-${id}`,
      heading: label === undefined ? id : this.of(label),
      code: id,
      blocks: [
        ...blocks,
        ...(note === undefined ? [] : [text(this.note(note))]),
        ...(departsFrom === undefined ? [] : [text(this.departure(departsFrom))]),
        ...(days.length === 0 ? [] : [small(this.speech.clauses(days))]),
        small(this.provenance(item)),
      ],
    };
  }

  note(note: Note): string {
    return typeof note === 'string' ? note : this.of(note);
  }

  /** Sources with how far they were checked. */
  sources(cites: readonly Cite[]): string {
    const citations = citationsOf(this.resolved, cites);
    return this.speech.clauses(citations.map((cite) => citationText(cite, this.speech)));
  }

  /** Where an item comes from: its source, and the file that said it last. */
  provenance(item: ResolvedItem<unknown>): string {
    const sources = this.sources(citesAt(item, ''));
    const files = [...new Map([...item.origins.values()].map((o) => [o.file, o])).values()].sort(
      (a, b) => this.rank(a) - this.rank(b) || (a.from < b.from ? -1 : 1),
    );
    const given = this.pair('given', this.speech.list(files.map((origin) => this.origin(origin))));
    return sources === '' ? given : this.speech.clauses([this.pair('source', sources), given]);
  }

  /** `霍邱縣 341522/2025-07-01` */
  origin(origin: Origin): string {
    const own = `${this.layer(origin.region)} ${origin.file}`;
    return origin.supplied === true ? `${own} (${this.say('supplied')})` : own;
  }

  originOf(item: ResolvedItem<unknown>, pointer: string): string {
    return this.origin(originAt(item, pointer));
  }

  /** Name of a layer. */
  layer(region: string): string {
    const name = this.library.regions.get(region)?.files.at(-1)?.content.name;
    return name === undefined ? region : this.of(name);
  }

  /** A value written in the rules. */
  value(value: Exact | string | boolean, type: ValueType, origin: Origin): string {
    const node: LiteralNode = { kind: 'literal', value, type, origin };
    return this.sentence(node);
  }

  /** A code by its name. */
  code(code: string, listId: string | null): string {
    const known = this.tree.vocabulary.codeLists.get(listId ?? '')?.codes[code];
    return known === undefined ? code : this.of(known);
  }

  sentence(node: Node): string {
    return this.describer.sentence(node)[this.lang];
  }

  /** A rule that is worked out: its parts one below the other, with the tables in it. */
  rule(node: Node): readonly Block[] {
    const { parts } = this.parts(node);
    const tables = this.tablesOf(this.describer.node(node));
    return [...parts, ...tables];
  }

  /** What is worked out once a row under a name. */
  definition(id: string): readonly Block[] {
    const definition = this.tree.definitionsById.get(id);
    return definition === undefined ? [] : this.rule(definition.body);
  }

  /** The rule that was made of a part of an item; `undefined` where there is none. */
  part(item: ResolvedItem<unknown>, pointer: string): Node | undefined {
    return this.places.within(originAt(item, pointer));
  }

  /** What a definition gives; without a number or name of its own, how. */
  brief(definition: Definition): string {
    return this.sentence(definition.body);
  }

  private parts(node: Node): { readonly parts: readonly Block[] } {
    if (node.kind === 'statement') {
      const { lines, floor } = node;
      const items = lines.map(({ sign, label, amount, cap, when }) => {
        const own = this.say('pair', { a: this.of(label), b: this.sentence(amount) });
        const capped = cap === null ? own : this.say('capped', { a: own, cap: this.sentence(cap) });
        const said =
          when === null ? capped : this.say('onlyWhen', { a: capped, when: this.sentence(when) });
        return plain(this.say(sign === 1 ? 'add' : 'subtract', { a: said }));
      });
      const least =
        floor === null ? [] : [text(this.say('floor', { floor: this.sentence(floor) }))];
      return { parts: [...list(items), ...least] };
    }
    const { join, sentence, parts } = this.describer.node(node);
    if (join === null) return { parts: [text(sentence[this.lang])] };
    return { parts: [text(this.say(join)), ...list(parts.map((part) => this.item(part)))] };
  }

  private item({ join, sentence, parts }: Described): ListItem {
    if (join === null) return plain(sentence[this.lang]);
    return { text: this.say(join), items: parts.map((part) => this.item(part)) };
  }

  private tablesOf({ tables }: Described): readonly Block[] {
    return tables.flatMap((each) => this.table(each));
  }

  private table({ kind, keys, rows, otherwise }: DescribedTable): readonly Block[] {
    const first = kind === 'brackets' ? [this.say('bracket')] : keys.map((key) => this.of(key));
    const width = first.length;
    const head = [...first, this.say('gives'), this.say('source'), this.say('given')];
    const told = rows.map(({ match, value, cite, origin }) => [
      ...match.map((each) => this.of(each)),
      this.of(value),
      this.sources(cite),
      this.origin(origin),
    ]);
    const rest = otherwise === null ? [] : [this.restOf(width, this.of(otherwise))];
    return table(head, [...told, ...rest]);
  }

  private restOf(width: number, value: string): readonly string[] {
    const dots = Array.from({ length: Math.max(0, width - 1) }, () => '');
    return [this.say('otherwise'), ...dots, value, '', ''];
  }

  private departure({ document, reason }: NonNullable<ItemBase['departsFrom']>): string {
    const title = this.resolved.sections.documents.get(document)?.value.title;
    return this.say('departs', {
      document: title === undefined ? document : this.of(title),
      reason: this.of(reason),
    });
  }

  private rank({ region }: Origin): number {
    return this.resolved.layers.indexOf(region);
  }
}

export function plain(said: string): ListItem {
  return { text: said, items: [] };
}

const placeholder = /\{([a-zA-Z]+)\}/g;
