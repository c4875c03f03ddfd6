import { joinPointer } from '../base/json-pointer.js';
import { type Condition, type Section, sections } from './format.js';
import type { ParsedRuleFile } from './parsed-file.js';
import type { Mark } from './part.js';
import { asObject, entriesOf, type Plain } from './plain.js';

/** What one file says of one item. */
export interface ItemVersion {
  readonly kind: 'item';
  readonly section: Section;
  readonly id: string;
  readonly item: Plain | null;
  readonly mark: Mark;
  /** Last day it holds. */
  readonly until: string | null;
  readonly pointer: string;
}

/** What one file adds to an open condition, or to an extendable list of codes. */
export interface Extension {
  readonly kind: 'extension';
  readonly section: 'conditions' | 'parameters';
  readonly id: string;
  readonly added: readonly (Condition | string)[];
  readonly mark: Mark;
  readonly until: null;
  readonly pointer: string;
}

export type Version = ItemVersion | Extension;

const extendables = ['conditions', 'parameters'] as const;

/** Everything a file says, item by item. */
export function versionsOf(file: ParsedRuleFile): Version[] {
  const versions: Version[] = [];
  const ofFile: Mark = { file, from: file.content.from, announced: file.announced };
  for (const section of sections) {
    for (const [id, value] of entriesOf(file.content[section])) {
      const item = asObject(value) ?? null;
      const pointer = joinPointer(`/${section}`, id);
      // A document's dates are those of the law it names.
      const dates = section === 'documents' ? null : item;
      const mark: Mark = {
        file,
        from: textOf(dates?.from) ?? ofFile.from,
        announced: textOf(dates?.announced) ?? ofFile.announced,
      };
      const until = textOf(dates?.until) ?? null;
      versions.push({ kind: 'item', section, id, item, mark, until, pointer });
    }
  }
  for (const section of extendables) {
    for (const [id, added] of Object.entries(file.content.extend?.[section] ?? {})) {
      const pointer = joinPointer(`/extend/${section}`, id);
      const base = { kind: 'extension', section, until: null } as const;
      versions.push({ ...base, id, added, mark: ofFile, pointer });
    }
  }
  return versions;
}

/** Earlier versions first; an extension after the items of its day. */
export function byTime(a: Version, b: Version): number {
  return (
    compareText(a.mark.from, b.mark.from) ||
    compareText(a.mark.announced, b.mark.announced) ||
    Number(a.kind === 'extension') - Number(b.kind === 'extension') ||
    compareText(a.mark.file.id, b.mark.file.id)
  );
}

/** Order of two texts by UTF-16 units, which is that of ISO dates. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
