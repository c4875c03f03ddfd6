import { z } from 'zod';
import { type Issue, RulesError } from '../base/errors.js';
import { joinPointer, readJson } from '../base/json.js';
import { strictObject } from '../base/object-schema.js';
import type { RecordsCode } from '../messages/records.js';
import { recordText, type SealedRecord } from './record.js';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const salt = z.string().regex(/^[0-9a-f]{32}$/);

const schema = strictObject({
  format: z.literal(1),
  engine: z.string(),
  rules: strictObject({
    region: z.string(),
    asOf: z.string(),
    knownOn: z.string().nullable(),
    hash,
    files: z.array(strictObject({ id: z.string(), hash })),
  }),
  programmes: z.array(z.string()).nullable(),
  leaves: z.array(
    z.union([
      strictObject({ at: z.string(), hash, salt, value: z.unknown() }),
      strictObject({ at: z.string(), hash }),
    ]),
  ),
  seal: hash,
});

/** A record, or why it is none. */
export type ReadRecordResult =
  | { readonly ok: true; readonly record: SealedRecord }
  | { readonly ok: false; readonly issues: readonly Issue<RecordsCode>[] };

/** A record from its text or its value; of a text, every byte must be as it was written. */
export function readRecord(input: unknown): ReadRecordResult {
  if (typeof input === 'string') return fromText(input);
  const parsed = schema.safeParse(input, { jitless: true });
  if (!parsed.success) {
    return refused(
      parsed.error.issues.map(({ path }) =>
        path.reduce<string>((at, token) => joinPointer(at, String(token)), ''),
      ),
    );
  }
  const record = parsed.data as SealedRecord;
  const places = record.leaves.map(({ at }) => at);
  const isOrdered = places.every((at, index) => index === 0 || (places[index - 1] ?? '') < at);
  if (!isOrdered) return refused(['/leaves']);
  return textOf(record) === null ? refused(['']) : { ok: true, record };
}

function fromText(text: string): ReadRecordResult {
  const read = readJson(text);
  if (!read.ok) return refused(read.problems.map(({ pointer }) => pointer));
  const result = readRecord(read.value);
  if (!result.ok || textOf(result.record) === text) return result;
  return { ok: false, issues: [{ code: 'records/not-canonical', pointer: '', params: {} }] };
}

/** `null` where a value has no text of its own, as half a character has none. */
function textOf(record: SealedRecord): string | null {
  try {
    return recordText(record);
  } catch (error) {
    if (error instanceof RulesError) return null;
    throw error;
  }
}

function refused(pointers: readonly string[]): ReadRecordResult {
  const issues = [...new Set(pointers)].map((pointer) => {
    return { code: 'records/not-a-record', pointer, params: {} } as const;
  });
  return { ok: false, issues };
}
