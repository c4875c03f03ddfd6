import { parseIsoDate } from '../base/date.js';
import { splitPointer } from '../base/json-pointer.js';
import type { Damage } from './damage.js';
import { shown } from './read-value.js';
import type { Evidence, Row } from './row.js';
import type { RawObject, RowBuilder } from './row-builder.js';
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
  builder: RowBuilder,
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
  const tokens = splitPointer(at);
  let row = root;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] ?? '';
    const { entity } = row;
    const slot = entity.children.findIndex(({ declaration }) => declaration.list === token);
    const list = row.lists[slot];
    if (list === undefined || list.state === 'unknown') return wrongFact(row, tokens, index);
    if (index === tokens.length - 1) return undefined;
    if (list.state === 'partial' && tokens[index + 1] === 'items') index += 1;
    index += 1;
    const place: string = tokens[index] ?? '';
    const next: Row | undefined = list.rows.find((each) => each.pointer.endsWith(`/${place}`));
    const isExact = next && at.startsWith(`${next.pointer}/`);
    if (!next || !isExact) return { token: place, known: [] };
    row = next;
  }
  return { token: at, known: [] };
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
