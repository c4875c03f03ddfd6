import { parseIsoDate } from '../base/date.js';
import { splitPointer } from '../base/json-pointer.js';
import type { Damage } from './damage.js';
import { shown } from './read-value.js';
import type { Evidence, Row, RowList } from './row.js';
import type { RawObject, RowReport } from './row-builder.js';
import type { Suggester } from './suggester.js';

interface RawEvidence {
  readonly at: string;
  readonly status: Evidence['status'];
  readonly source?: string;
  readonly on?: string;
}

/** How facts are known, by the fact's pointer. Only of facts and lists that the file states. */
export function readEvidence(
  raw: unknown,
  root: Row,
  builder: Pick<RowReport, 'report'>,
  suggester: Suggester,
  damage: Damage | null,
): ReadonlyMap<string, Evidence> {
  const evidence = new Map<string, Evidence>();
  if (!Array.isArray(raw)) return evidence;
  raw.forEach((item: RawObject, index) => {
    const pointer = `/evidence/${index}`;
    if (damage?.isTouched(pointer)) return;
    const { at, status, source, on } = item as unknown as RawEvidence;
    if (damage?.isTouched(at)) return;
    const lost = wrongToken(root, at);
    if (lost) {
      const suggestion = suggester.suggest(lost.token, lost.known);
      const params = { at: shown(at), part: shown(lost.token), suggestion };
      builder.report(`${pointer}/at`, 'facts/evidence-without-fact', params);
    } else if (evidence.has(at)) {
      builder.report(`${pointer}/at`, 'facts/duplicate-evidence', { at: shown(at) });
    } else {
      const day = on === undefined ? undefined : parseIsoDate(on);
      evidence.set(at, { status, source, on: day });
    }
  });
  return evidence;
}

interface LostToken {
  readonly token: string;
  /** What might have been meant. */
  readonly known: readonly string[];
}

/** The first part of a pointer that leads to no stated fact or list, if there is one. */
function wrongToken(root: Row, at: string): LostToken | undefined {
  if (!at.startsWith('/')) return { token: at, known: [] };
  const tokens = splitPointer(at);
  let row = root;
  let index = 0;
  while (index < tokens.length) {
    const list = listAt(row, tokens[index]);
    if (list === undefined) return wrongFact(row, tokens, index);
    if (index === tokens.length - 1) return undefined;
    index += list.state === 'partial' ? 2 : 1;
    const next = rowAt(list, tokens[index]);
    // The pointer must be written as the row's own is.
    if (next === undefined || !at.startsWith(`${next.pointer}/`)) break;
    row = next;
    index += 1;
  }
  return { token: tokens[index] ?? at, known: [] };
}

function listAt(row: Row, token: string | undefined): RowList | undefined {
  const slot = row.entity.children.findIndex(({ declaration }) => declaration.list === token);
  const list = row.lists[slot];
  return list?.state === 'unknown' ? undefined : list;
}

function rowAt({ rows }: RowList, token: string | undefined): Row | undefined {
  const place = Number(token);
  const row = rows[place];
  // Beside rows that could not be read the others have moved up.
  return row?.index === place ? row : rows.find((each) => each.index === place);
}

/** A pointer ends at a fact that the row states. */
function wrongFact(row: Row, tokens: readonly string[], index: number): LostToken | undefined {
  const token = tokens[index] ?? '';
  const fact = row.entity.factsByName.get(token);
  const isStated = fact?.kind === 'fact' && row.values[fact.slot] !== undefined;
  if (isStated && index === tokens.length - 1) return undefined;
  const stated = row.entity.facts.filter(({ slot }) => row.values[slot] !== undefined);
  return { token: fact ? (tokens[index + 1] ?? token) : token, known: stated.map((f) => f.name) };
}
