import { z } from 'zod';
import { closest } from '../../base/suggest.js';
import type { RuleFileCode } from '../../messages/rulefile.js';

type Schema = z.core.$ZodType;
type Payload = z.core.ParsePayload;

/** Kinds of JSON values a schema may choose between. */
export interface Branches {
  readonly string?: Schema;
  readonly number?: Schema;
  readonly boolean?: Schema;
  readonly null?: Schema;
  readonly array?: Schema;
  readonly object?: Schema;
}

interface ChoiceDef extends z.core.$ZodTypeDef {
  readonly type: 'custom';
  /** The schema that must hold for this value; `undefined` after an issue was added. */
  readonly choose: (payload: Payload) => Schema | undefined;
  /** Every schema that can be chosen, for the JSON Schema. */
  readonly options: () => readonly Schema[];
}

interface Choice<T> extends z.ZodType<T, T> {
  readonly _zod: z.core.$ZodTypeInternals<T, T> & { def: ChoiceDef };
}

/**
 * A schema that looks at a value and then runs one other schema, instead of trying a union one
 * by one: a rule file is read in one pass, and a mistake is reported against what was meant.
 */
const Choice = z.core.$constructor<Choice<unknown>, ChoiceDef>('DoudiChoice', (inst, def) => {
  z.ZodType.init(inst, def);
  inst._zod.parse = (payload, ctx) => def.choose(payload)?._zod.run(payload, ctx) ?? payload;
  inst._zod.processJSONSchema = (ctx, json, params) => {
    const anyOf = def.options().map((option, index) =>
      z.core.processSchema(option, ctx, {
        ...params,
        path: [...params.path, 'anyOf', index],
      }),
    );
    Object.assign(json, { anyOf });
  };
});

/** Chooses by the kind of JSON value. */
export function byType<T>(branches: Branches | (() => Branches)): z.ZodType<T, T> {
  const read = typeof branches === 'function' ? branches : () => branches;
  return choice<T>(
    (payload) => {
      const all = read();
      const kind = kindOf(payload.value);
      const chosen = kind === 'undefined' ? undefined : all[kind];
      if (chosen === undefined) {
        addIssue(payload, 'rulefile/wrong-type', { found: kind, expected: Object.keys(all) });
      }
      return chosen;
    },
    () => Object.values(read()),
  );
}

/** Strict objects by the key that tells them apart. */
export type Variants = Readonly<Record<string, z.ZodObject>>;

/**
 * Chooses among strict objects by which of their telling keys is present. A telling key may
 * also be a plain key of another variant (`date` beside `startOf`); that variant then wins.
 */
export function byKey<T>(variants: () => Variants): z.ZodType<T, T> {
  return choice<T>(
    (payload) => {
      const all = variants();
      const { value } = payload;
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        addIssue(payload, 'rulefile/wrong-type', { found: kindOf(value), expected: ['object'] });
        return undefined;
      }
      const keys = Object.keys(value);
      const present = keys.filter((key) => Object.hasOwn(all, key));
      const telling = present.filter(
        (key) => !present.some((other) => other !== key && Object.hasOwn(shape(all, other), key)),
      );
      const [only, ...more] = telling;
      if (only !== undefined && more.length === 0) return all[only];
      if (only !== undefined) {
        addIssue(payload, 'rulefile/several-kinds', { keys: telling });
        return undefined;
      }
      const known = Object.keys(all);
      const [suggestion = ''] = keys.flatMap((key) => closest(key, known) ?? []);
      addIssue(payload, 'rulefile/unknown-kind', { keys, suggestion, known });
      return undefined;
    },
    () => Object.values(variants()),
  );
}

function shape(all: Variants, key: string): object {
  return all[key]?.shape ?? {};
}

/** Chooses by a function that knows the value's form. */
export function byForm<T>(
  options: readonly Schema[],
  choose: (value: unknown) => Schema | undefined,
): z.ZodType<T, T> {
  return choice<T>(
    (payload) => choose(payload.value),
    () => options,
  );
}

function choice<T>(choose: ChoiceDef['choose'], options: ChoiceDef['options']): z.ZodType<T, T> {
  return new Choice({ type: 'custom', choose, options }) as z.ZodType<T, T>;
}

/** Kind of a JSON value, as messages name it. */
export function kindOf(value: unknown): keyof Branches | 'undefined' {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  const isPlain = type === 'string' || type === 'number' || type === 'boolean';
  return isPlain || type === 'object' ? (type as keyof Branches) : 'undefined';
}

/** What an issue of ours carries through zod. */
export interface OwnIssueParams {
  readonly code: RuleFileCode;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Adds one of our own issues to a value under way. Later checks still run. */
export function addIssue(
  payload: Payload,
  code: RuleFileCode,
  params: OwnIssueParams['params'] = {},
  path: readonly PropertyKey[] = [],
): void {
  const own: OwnIssueParams = { code, params };
  payload.issues.push({
    code: 'custom',
    input: payload.value,
    path: [...path],
    params: { ...own },
    continue: true,
  });
}

/**
 * A schema with a check that runs even when something inside is wrong already, so that all
 * problems are reported together. The check must look before it leaps.
 */
export function checked<S extends z.ZodType>(
  schema: S,
  check: (payload: Payload, value: Readonly<Record<string, unknown>>) => void,
): S {
  return schema.check({
    _zod: {
      check: (payload: Payload) => {
        const { value } = payload;
        if (typeof value === 'object' && value !== null) {
          check(payload, value as Readonly<Record<string, unknown>>);
        }
      },
      def: { check: 'custom', when: () => true },
      onattach: [],
    },
  } as unknown as z.core.$ZodCheck<z.output<S>>);
}

/** As `checked`, for texts. */
export function checkedText(
  check: (payload: Payload, text: string) => void,
): z.ZodType<string, string> {
  return z.string().check((payload) => check(payload as Payload, payload.value));
}
