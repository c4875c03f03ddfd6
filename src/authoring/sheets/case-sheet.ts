import { joinPointer } from '../../base/json-pointer.js';
import type { Language } from '../../base/language.js';
import { asObject, entriesOf, type Plain } from '../../rulefile/plain.js';
import { isList } from './cell-text.js';
import { heading } from './headings.js';
import type { LayoutRow, SheetLayout } from './sheet.js';

/** Parts of a case that hold figures; its working is told in words and stays in the file. */
const parts = ['asOf', 'knownOn', 'region', 'household', 'terms', 'expect'] as const;

/** The worked cases of a file: every day, fact, term and expected result in a row of its own. */
export function caseSheet(file: Plain, lang: Language): SheetLayout | undefined {
  if (!Array.isArray(file.cases) || file.cases.length === 0) return undefined;
  const columns = ['id', 'title', 'part', 'place', 'value'] as const;
  return {
    id: 'cases',
    name: heading('cases', lang),
    columns: columns.map((id) => ({ id, title: heading(id, lang) })),
    rows: file.cases.flatMap((each, index) => rowsOf(asObject(each) ?? {}, index, lang)),
  };
}

function rowsOf(item: Plain, index: number, lang: Language): readonly LayoutRow[] {
  const pointer = joinPointer('/cases', index);
  const title = String(asObject(item.title)?.[lang] ?? '');
  return parts.flatMap((part) => {
    if (item[part] === undefined) return [];
    const leaves = leavesOf(item[part], joinPointer(pointer, part), []);
    return leaves.map(({ at, path, value }) => ({
      id: at,
      cells: {
        id: String(item.id),
        title,
        part,
        place: path.join(' › '),
        value: { pointer: at, value, takes: 'any' as const },
      },
    }));
  });
}

interface Leaf {
  readonly at: string;
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Scalars and lists of them; empty lists and objects hold no figure. */
function leavesOf(value: unknown, at: string, path: readonly string[]): readonly Leaf[] {
  if (typeof value !== 'object' || value === null || isList(value)) return [{ at, path, value }];
  const entries = Array.isArray(value)
    ? value.map((part, index) => [String(index), part] as const)
    : entriesOf(value);
  return entries.flatMap(([name, part]) => leavesOf(part, joinPointer(at, name), [...path, name]));
}
