import { z } from 'zod';
import { type Issue, RulesError } from '../../base/errors.js';
import { joinPointer } from '../../base/json-pointer.js';
import { strictObject } from '../../base/object-schema.js';
import { closest } from '../../base/suggest.js';
import type { Case } from './case.js';
import { checkCase } from './check-case.js';

const note = z.union([
  z.string(),
  strictObject({ 'zh-Hant': z.string(), 'zh-Hans': z.string(), en: z.string() }),
]);

const keys = {
  case: ['id', 'snapshots', 'payments', 'terms'],
  snapshot: ['from', 'known', 'note', 'household'],
  payment: ['month', 'programme', 'subject', 'amount'],
} as const;

/** The households are read later, by the rules of their day. */
const caseSchema = strictObject({
  id: z.string().optional(),
  snapshots: z.array(
    strictObject({
      from: z.string(),
      known: z.string().optional(),
      note: note.optional(),
      household: z.record(z.string(), z.unknown()),
    }),
  ),
  payments: z
    .array(
      strictObject({
        month: z.string(),
        programme: z.string(),
        subject: z.string().optional(),
        amount: z.union([z.string(), z.number()]),
      }),
    )
    .optional(),
  terms: z.record(z.string(), z.unknown()).optional(),
});

/**
 * Reads a case of unknown shape, for instance from a file. The households in it are read by
 * `ledger`, against the rules of their days.
 *
 * @throws RulesError with every problem, each with a pointer into the case
 */
export function parseCase(value: unknown): Case {
  const read = caseSchema.safeParse(value, { jitless: true });
  if (!read.success) {
    const issues = read.error.issues.flatMap(issuesOf);
    throw new RulesError(issues, `The case has ${issues.length} problem(s).`);
  }
  // What the schema leaves open (households and terms) is checked against the rules.
  const theCase = read.data as unknown as Case;
  checkCase(theCase);
  return theCase;
}

function issuesOf(issue: z.core.$ZodIssue): readonly Issue[] {
  const pointer = issue.path.reduce<string>((at, step) => joinPointer(at, String(step)), '');
  if (issue.code === 'unrecognized_keys') {
    const known = knownAt(issue.path);
    return issue.keys.map((key) => ({
      code: 'determination/unknown-key',
      pointer: joinPointer(pointer, key),
      params: { key, suggestion: closest(key, known) ?? '', known: [...known] },
    }));
  }
  const expected = issue.code === 'invalid_type' ? issue.expected : 'string, number';
  return [{ code: 'determination/bad-case', pointer, params: { expected } }];
}

function knownAt(path: readonly PropertyKey[]): readonly string[] {
  if (path[0] === 'payments') return keys.payment;
  return path[0] === 'snapshots' ? keys.snapshot : keys.case;
}
