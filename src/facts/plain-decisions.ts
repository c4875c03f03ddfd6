import { parseIsoDate } from '../base/date.js';
import { decisionOf, evidenceStatuses } from './household-schema.js';
import { type FieldReader, fieldReader, isId } from './plain-field.js';
import { notPlain, plainObject } from './plain-object.js';
import { readEvidence } from './read-evidence.js';
import type { Evidence, Row } from './row.js';
import { Suggester } from './suggester.js';
import type { Entity, Fact, Vocabulary } from './vocabulary.js';

/** Decisions of a vocabulary by their ids, each with what reads its value. */
export type DecisionReaders = ReadonlyMap<unknown, DecisionReader>;

interface DecisionReader {
  readonly fact: Fact;
  readonly read: FieldReader;
  readonly isAboutRow: boolean;
}

export function decisionReaders(vocabulary: Vocabulary): DecisionReaders {
  const facts = [...vocabulary.factsById.values()].filter(({ kind }) => kind === 'decision');
  return new Map(
    facts.map((fact) => [
      decisionOf(fact),
      {
        fact,
        read: fieldReader(fact.declaration, vocabulary),
        isAboutRow: fact.entity !== vocabulary.household,
      },
    ]),
  );
}

/** Where decisions find the rows they are about. */
export interface DecisionSite {
  readonly root: Row;
  find(entity: Entity, id: string): Row | undefined;
}

/** Puts decisions into the rows they are about and gives back a copy of them. */
export function readPlainDecisions(
  raw: unknown,
  readers: DecisionReaders,
  { root, find }: DecisionSite,
): readonly unknown[] {
  if (!Array.isArray(raw)) throw notPlain;
  return raw.map((each: unknown) => {
    const item = plainObject(each);
    const reader = readers.get(item.id);
    if (reader === undefined || !hasOnly(item, decisionKeys) || !isDay(item.on)) throw notPlain;
    const { fact, isAboutRow } = reader;
    const { about } = item;
    if (isAboutRow ? !isId(about) : about !== undefined) throw notPlain;
    const row = isAboutRow ? find(fact.entity, about as string) : root;
    const value = reader.read(item.value);
    if (row === undefined || row.values[fact.slot] !== undefined || value === undefined) {
      throw notPlain;
    }
    row.values[fact.slot] = value;
    return Array.isArray(item.value) ? { ...item, value: [...item.value] } : item;
  });
}

/** How facts are known, and a copy of what says so. */
export function readPlainEvidence(
  raw: unknown,
  root: Row,
): { readonly evidence: ReadonlyMap<string, Evidence>; readonly source: readonly unknown[] } {
  if (!Array.isArray(raw)) throw notPlain;
  const source = raw.map(plainObject);
  for (const item of source) {
    const { at, status, source: from, on } = item;
    const isKnown = (evidenceStatuses as readonly unknown[]).includes(status);
    if (typeof at !== 'string' || !isKnown || !isSource(from) || !isDay(on)) throw notPlain;
    if (!hasOnly(item, evidenceKeys)) throw notPlain;
  }
  const report = () => {
    throw notPlain;
  };
  return { evidence: readEvidence(source, root, { report }, new Suggester(), null), source };
}

const decisionKeys = ['id', 'about', 'value', 'on'];
const evidenceKeys = ['at', 'status', 'source', 'on'];
const longestSource = 500;

function hasOnly(item: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  for (const key in item) if (!keys.includes(key)) return false;
  return true;
}

function isDay(raw: unknown): boolean {
  return raw === undefined || (typeof raw === 'string' && parseIsoDate(raw) !== undefined);
}

function isSource(raw: unknown): boolean {
  return (
    raw === undefined || (typeof raw === 'string' && raw !== '' && raw.length <= longestSource)
  );
}
