import type { z } from 'zod';
import { joinPointer } from '../base/json-pointer.js';
import { closest } from '../base/suggest.js';
import type { Found } from './issues.js';
import { kindOf, type OwnIssueParams } from './schema/dispatch.js';
import { ruleFile } from './schema/rule-file.js';

type RawIssue = z.core.$ZodRawIssue;

/** Everything that is wrong with the form of a rule file's content, or of a part of one. */
export function schemaIssues(content: unknown, schema: z.ZodType = ruleFile): Found[] {
  // Not `safeParse`: zod's own issues carry no more the keys that were possible.
  const result = schema._zod.run({ value: content, issues: [] }, { async: false, jitless: true });
  if (result instanceof Promise) return [];
  return result.issues.flatMap(translate);
}

function translate(issue: RawIssue): readonly Found[] {
  const path = issue.path ?? [];
  const pointer = pointerOf(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue, pointer);
    case 'invalid_type':
      if (issue.input === undefined) return [missing(path)];
      return [wrongType(pointer, issue.input, issue.expected)];
    case 'invalid_value':
      return [issue.input === undefined ? missing(path) : unknownValue(issue, pointer)];
    case 'too_small':
    case 'too_big':
      return [size(issue, pointer)];
    case 'invalid_key':
      return [{ code: 'rulefile/empty-text', pointer, params: {}, atKey: true }];
    case 'custom':
      return [own(issue, path, pointer)];
    default:
      return [wrongType(pointer, issue.input, String(issue.code))];
  }
}

function unknownKeys(issue: RawIssue & { code?: string }, pointer: string): Found[] {
  const { keys, inst } = issue as unknown as {
    readonly keys: readonly string[];
    readonly inst?: { readonly _zod: { readonly def: { readonly shape?: object } } };
  };
  const known = Object.keys(inst?._zod.def.shape ?? {});
  return keys.map((key) => {
    const params = { key, suggestion: closest(key, known) ?? '', known };
    return {
      code: 'rulefile/unknown-key',
      pointer: joinPointer(pointer, key),
      params,
      atKey: true,
    };
  });
}

/** The pointer of a missing key is that of the object it is missing from. */
function missing(path: readonly PropertyKey[]): Found {
  const key = String(path.at(-1) ?? '');
  return { code: 'rulefile/missing-key', pointer: pointerOf(path.slice(0, -1)), params: { key } };
}

const expectedNames: Readonly<Record<string, string>> = {
  record: 'object',
  tuple: 'array',
  int: 'whole number',
};

function wrongType(pointer: string, input: unknown, expected: unknown): Found {
  const name = String(expected);
  const params = { found: kindOf(input), expected: [expectedNames[name] ?? name] };
  return { code: 'rulefile/wrong-type', pointer, params };
}

function unknownValue(issue: RawIssue, pointer: string): Found {
  const { values, input } = issue as unknown as {
    readonly values: readonly unknown[];
    readonly input: unknown;
  };
  const known = values.map(String);
  const found = typeof input === 'object' ? kindOf(input) : String(input);
  const params = { found, suggestion: closest(found, known) ?? '', known };
  return { code: 'rulefile/unknown-value', pointer, params };
}

function size(issue: RawIssue, pointer: string): Found {
  const { input, minimum, maximum, origin } = issue as unknown as {
    readonly input: unknown;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly origin: string;
  };
  if (!Array.isArray(input)) {
    const params = { found: String(input), origin, limit: Number(minimum ?? maximum) };
    return { code: 'rulefile/out-of-range', pointer, params };
  }
  if (input.length === 0) return { code: 'rulefile/empty-list', pointer, params: {} };
  const params = { found: input.length, expected: Number(minimum ?? maximum) };
  return { code: 'rulefile/wrong-length', pointer, params };
}

/** Codes that speak of a key of a map, not of what stands under it. */
const keyCodes: ReadonlySet<string> = new Set(['rulefile/bad-id', 'rulefile/no-date']);

function own(issue: RawIssue, path: readonly PropertyKey[], pointer: string): Found {
  const { code, params = {} } = issue.params as unknown as Partial<OwnIssueParams> & {
    readonly code: OwnIssueParams['code'];
  };
  if (code === 'rulefile/wrong-type' && params.found === 'undefined') return missing(path);
  const named = params.id ?? params.found;
  const atKey = keyCodes.has(code) && named !== undefined && named === path.at(-1);
  return { code, pointer, params, ...(atKey ? { atKey } : {}) };
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((base, token) => joinPointer(base, String(token)), '');
}
