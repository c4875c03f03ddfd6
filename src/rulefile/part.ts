import { joinPointer } from '../base/json-pointer.js';
import type { Cite, Section } from './format.js';
import type { ParsedRuleFile } from './parsed-file.js';
import { asObject, entriesOf, type Plain } from './plain.js';

/** Which version says something. */
export interface Mark {
  readonly file: ParsedRuleFile;
  /** Day it takes effect. */
  readonly from: string;
  /** Day it became known. */
  readonly announced: string;
}

/** What one version says of one part of an item, and where it says so. */
export type Part = Leaf | Removed | Branch;

interface PartBase {
  readonly mark: Mark;
  /** Pointer into the version's file. */
  readonly pointer: string;
}

/** A part that is replaced whole. */
export interface Leaf extends PartBase {
  readonly kind: 'leaf';
  readonly value: unknown;
  readonly cite: readonly Cite[];
  /** Places inside the value that came from elsewhere, by pointer: what was added to a list. */
  readonly inside?: ReadonlyMap<string, Leaf>;
}

/** `null`: the part ends here. */
export interface Removed extends PartBase {
  readonly kind: 'removed';
  /** Set when an earlier version of the same layer had stated the part. */
  readonly hadOwn?: true;
}

/** A part whose entries are replaced one by one. */
export interface Branch extends PartBase {
  readonly kind: 'branch';
  readonly entries: ReadonlyMap<string, Part>;
  readonly cite: readonly Cite[];
  /** Whether what stood before was removed first. */
  readonly fresh: boolean;
}

/** How a part is taken apart for merging. */
type Shape =
  | 'leaf'
  /** Objects are entries, anything else is a leaf. */
  | 'cells'
  /** An object with fields; those not named are leaves. */
  | { readonly fields: Readonly<Record<string, Shape>> }
  /** A map by id. */
  | { readonly entries: Shape };

const plainItem: Shape = { fields: {} };

const shapes: Readonly<Record<Section, Shape>> = {
  documents: plainItem,
  calendars: { fields: { holidays: { entries: 'leaf' }, makeUpDays: { entries: 'leaf' } } },
  decisions: plainItem,
  parameters: { fields: { values: 'cells' } },
  conditions: plainItem,
  quantities: plainItem,
  tables: { fields: { rows: { entries: 'leaf' } } },
  gradings: { fields: { grades: { entries: plainItem } } },
  programmes: {
    fields: {
      lines: { entries: plainItem },
      routes: { entries: plainItem },
      timing: { fields: { tapers: { entries: plainItem }, renewal: plainItem } },
    },
  },
  interactions: plainItem,
  duties: plainItem,
  tasks: plainItem,
  indicators: plainItem,
  laws: plainItem,
  remedies: plainItem,
};

/** Keys that say when a version holds, not what the item is. */
const versionKeys: ReadonlySet<string> = new Set(['from', 'until', 'announced']);

/** An item of one file taken apart; `null` removes the item. */
export function partOfItem(
  section: Section,
  item: Plain | null,
  mark: Mark,
  pointer: string,
): Branch | Removed {
  if (item === null) return { kind: 'removed', mark, pointer };
  const { content } = mark.file;
  const cite = citeOf(item) ?? content.cite ?? [];
  const part = partOf(withoutDates(section, item), shapes[section], mark, pointer, cite);
  const branch: Branch =
    part.kind === 'branch'
      ? part
      : { kind: 'branch', mark, pointer, cite, fresh: false, entries: new Map() };
  if (section === 'documents' || item.cite !== undefined || content.cite === undefined) {
    return branch;
  }
  // Who changes only a line or a route of a programme is the source of that, not of the rest.
  if (section === 'programmes' && entriesOf(item).every(([key]) => isNested(section, key))) {
    return branch;
  }
  // An item without a source of its own has that of its file.
  const ofFile: Leaf = { kind: 'leaf', value: content.cite, mark, pointer: '/cite', cite };
  return { ...branch, entries: new Map([...branch.entries, ['cite', ofFile]]) };
}

/** Whether a field is a map whose entries stand, and are cited, on their own. */
function isNested(section: Section, key: string): boolean {
  const shape = shapes[section];
  return typeof shape === 'object' && 'fields' in shape && shape.fields[key] !== undefined;
}

function withoutDates(section: Section, item: Plain): Plain {
  // A document's dates are those of the law it names.
  if (section === 'documents') return item;
  return Object.fromEntries(Object.entries(item).filter(([key]) => !versionKeys.has(key)));
}

function partOf(
  value: unknown,
  shape: Shape,
  mark: Mark,
  pointer: string,
  outerCite: readonly Cite[],
): Part {
  if (value === null) return { kind: 'removed', mark, pointer };
  const cite = citeOf(value) ?? outerCite;
  const isWhole = shape === 'leaf' || asObject(value) === undefined;
  if (isWhole) return { kind: 'leaf', value, mark, pointer, cite };
  const entries = new Map<string, Part>();
  for (const [key, entry] of entriesOf(value)) {
    const inner = innerShape(shape, key);
    entries.set(key, partOf(entry, inner, mark, joinPointer(pointer, key), cite));
  }
  return { kind: 'branch', entries, mark, pointer, cite, fresh: false };
}

function innerShape(shape: Exclude<Shape, 'leaf'>, key: string): Shape {
  if (shape === 'cells') return 'cells';
  if ('entries' in shape) return shape.entries;
  return (Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined) ?? 'leaf';
}

function citeOf(value: unknown): readonly Cite[] | undefined {
  const cite = asObject(value)?.cite;
  return Array.isArray(cite) ? (cite as readonly Cite[]) : undefined;
}
