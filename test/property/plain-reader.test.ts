import { describe, expect, it } from 'vitest';
import { parseBySchema, safeParseHousehold } from '../../src/facts/parse-household.js';
import { PlainReader } from '../../src/facts/plain-reader.js';
import { readingPlan } from '../../src/facts/reading-plan.js';
import { type Household, Row, type Value } from '../../src/facts/row.js';
import type { Vocabulary } from '../../src/facts/vocabulary.js';
import { type Choose, sampleHouseholds, seededChoose } from '../../src/testing/index.js';
import { currentRules } from './rule-sets.js';

// The reader for plain households must read what it reads as the schema and the row builder do,
// and must take nothing that they refuse.

type Json = unknown;
type JsonObject = Record<string, Json>;

/** A household with its links written out, so that two can be compared. */
function told({ root, region, id, evidence, source }: Household) {
  return { region, id, evidence: [...evidence], source, root: toldRow(root) };
}

function toldRow(row: Row): unknown {
  const { entity, index, id, pointer, values, lists, linked } = row;
  return {
    entity: entity.id,
    owner: row.owner?.pointer ?? null,
    index,
    id,
    pointer,
    values: values.map(toldValue),
    lists: lists.map(({ rows, ...list }) => ({ ...list, rows: rows.map(toldRow) })),
    linked: linked.map((rows) => rows.map((each) => each.pointer)),
  };
}

function toldValue(value: Value): unknown {
  if (value instanceof Row) return { row: value.pointer };
  if (!Array.isArray(value)) return value;
  return { rows: (value as readonly Row[]).map((row) => row.pointer) };
}

/** Every object and list inside a JSON value. */
function partsOf(value: Json): (JsonObject | Json[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Array.isArray(value) ? value : Object.values(value);
  return [value as JsonObject | Json[], ...inside.flatMap(partsOf)];
}

const strangers: readonly Json[] = [
  ...[null, true, false, 0, -0, 1, -1, 1.5, 12.345, 1e13, 1e300, Number.NaN],
  ...['', ' ', 'x', 'p1', 'p2', '0', '-1', '01', '1.', '.5', '1.005', '999999999999.99'],
  ...['1e3', '1/3', '1000000000000.01', '2024-02-29', '2023-02-29', '1849-12-31'],
  ...['2026-05-18T09:30', '2026-05-18T24:00', '341522', 'a'.repeat(101), 'b'.repeat(2001)],
  ...[[], ['x'], [null], {}, { items: [], complete: false }, { items: [], complete: true }],
  ...[{ items: ['x'], complete: false, atMost: 0 }, { id: 'p1' }, [{ id: 'p1' }], [[]]],
];

/** Changes one thing somewhere in a household; most changes make it wrong. */
function spoil(household: JsonObject, choose: Choose): void {
  const part = choose.pick(partsOf(household));
  if (Array.isArray(part)) {
    const at = choose.integer(0, part.length);
    const change = choose.integer(0, 2);
    if (change === 0) part.splice(at, 1);
    else if (change === 1) part.splice(at, 0, choose.pick([...strangers, ...part]));
    else part[at] = choose.pick([...strangers, ...part]);
    return;
  }
  const keys = Object.keys(part);
  const key = keys.length === 0 ? 'x' : choose.pick(keys);
  const change = choose.integer(0, 3);
  if (change === 0) delete part[key];
  else if (change === 1) part[choose.pick(['x', 'id', 'atMost', '__proto__', key])] = 1;
  else part[key] = choose.pick([...strangers, ...Object.values(part)]);
}

function check(input: Json, vocabulary: Vocabulary, reader: PlainReader): 'plain' | 'ok' | 'wrong' {
  const before = JSON.stringify(input);
  const plain = reader.read(input);
  const bySchema = parseBySchema(input, vocabulary);
  expect(JSON.stringify(input)).toBe(before);
  if (plain === null) return bySchema.ok ? 'ok' : 'wrong';
  if (!bySchema.ok) expect.fail(`taken, but ${JSON.stringify(bySchema.issues)}\n${before}`);
  const { household } = bySchema;
  const id = plain.root.id;
  const region = plain.source.region as string;
  expect(told({ ...household, ...plain, id, region })).toEqual(told(household));
  return 'plain';
}

describe.each(currentRules())('plain households of $name', ({ resolved }) => {
  const { vocabulary } = resolved;
  const reader = new PlainReader(vocabulary, readingPlan(vocabulary));

  it('are all those of a caseload, read as the schema reads them', () => {
    for (const household of sampleHouseholds({ resolved, count: 20, seed: 3 })) {
      expect(check(household, vocabulary, reader)).toBe('plain');
    }
  });

  it('are never taken for right when the schema refuses them', () => {
    const choose = seededChoose(11);
    const seen = { plain: 0, ok: 0, wrong: 0 };
    for (const household of sampleHouseholds({ resolved, count: 40, seed: 4 })) {
      const text = JSON.stringify(household);
      for (let round = 0; round < 6; round += 1) {
        const spoilt = JSON.parse(text) as JsonObject;
        for (let times = choose.integer(1, 2); times > 0; times -= 1) spoil(spoilt, choose);
        seen[check(spoilt, vocabulary, reader)] += 1;
      }
    }
    // All three happen, or the test looks at nothing.
    expect(Math.min(seen.plain, seen.wrong)).toBeGreaterThan(20);
  });
});

it('what is no object of JSON is left to the schema', () => {
  const [first] = currentRules();
  if (first === undefined) throw new Error('no rules');
  const { vocabulary } = first.resolved;
  const reader = new PlainReader(vocabulary, readingPlan(vocabulary));
  const inherited: unknown = Object.create({ region: '341522' });
  for (const input of [null, undefined, 'x', [], [{}], inherited, new Map(), {}]) {
    expect(reader.read(input)).toBeNull();
  }
});

it('a later change of the input changes no household', () => {
  const [first] = currentRules();
  if (first === undefined) throw new Error('no rules');
  const { resolved } = first;
  const [household] = [...sampleHouseholds({ resolved, count: 1, seed: 5 })];
  const input = JSON.parse(JSON.stringify(household)) as JsonObject;
  const result = safeParseHousehold(input, resolved.vocabulary);
  if (!result.ok) expect.fail('not read');
  const before = JSON.stringify(told(result.household));
  for (const part of partsOf(input)) {
    if (Array.isArray(part)) part.length = 0;
    else for (const key of Object.keys(part)) delete part[key];
  }
  expect(JSON.stringify(told(result.household))).toBe(before);
});
