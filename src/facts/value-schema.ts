import { z } from 'zod';
import { assertNever } from '../base/errors.js';
import type { Localized } from '../base/language.js';
import { strictObject } from '../base/object-schema.js';
import type { FactDeclaration } from './declaration.js';
import { valueProblem } from './read-value.js';
import { regionCodePattern } from './region-code.js';
import type { Vocabulary } from './vocabulary.js';

/** What the JSON Schema says of a part beside its type. A part with an `id` goes under `$defs`. */
export type PartNotes = Readonly<Record<string, unknown>> & { readonly id?: string };

/** Notes by schema object, kept apart from zod's global registry. */
export type NoteRegistry = z.core.$ZodRegistry<PartNotes>;

/** The schemas of one vocabulary under construction. */
export interface SchemaSite {
  readonly vocabulary: Vocabulary;
  readonly notes: NoteRegistry;
  /** By code list, so that a list is written once. */
  readonly codeSchemas: Map<string, z.ZodType>;
}

const decimalPattern = '^-?(0|[1-9][0-9]*)(\\.[0-9]+|/[1-9][0-9]*)?$';
const moneyPattern = '^-?(0|[1-9][0-9]*)(\\.[0-9]{1,2})?$';
const dateTimePattern = '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(\\+08:00)?$';

/** Names the rows of a household; nobody reads more into it. */
export function idSchema(): z.ZodType {
  return z.string().min(1).max(100);
}

/** The schema of one fact's value; absent when not known, `null` only where the fact allows it. */
export function valueSchema(site: SchemaSite, declaration: FactDeclaration): z.ZodType {
  const schema = checked(baseSchema(site, declaration), declaration);
  return declaration.nullable ? schema.nullable() : schema;
}

/** A label or help in all languages as one line, without repeating what is written alike. */
export function inAllLanguages(text: Localized): string {
  return [...new Set([text['zh-Hant'], text['zh-Hans'], text.en])].join(' / ');
}

/** Title and description of a fact, for forms made from the JSON Schema. */
export function factNotes({ label, help, unit }: FactDeclaration): PartNotes {
  const lines = [help ? inAllLanguages(help) : '', unit ? `[${unit}]` : ''];
  const description = lines.filter((line) => line !== '').join(' ');
  return { title: inAllLanguages(label), ...(description === '' ? {} : { description }) };
}

function baseSchema(site: SchemaSite, declaration: FactDeclaration): z.ZodType {
  const { notes } = site;
  switch (declaration.type) {
    case 'boolean':
      return z.boolean();
    case 'integer':
      return noted(notes, z.number(), { type: 'integer', ...bounds(declaration) });
    case 'decimal':
      return numberOrText(notes, decimalPattern, bounds(declaration));
    case 'money':
      return numberOrText(notes, moneyPattern, { minimum: 0, ...bounds(declaration) });
    case 'date':
      return noted(notes, z.string(), { format: 'date' });
    case 'datetime':
      return noted(notes, z.string(), { pattern: dateTimePattern });
    case 'region':
      return noted(notes, z.string(), { pattern: regionCodePattern.source });
    case 'text':
      return noted(notes, z.string(), { minLength: 1 });
    case 'code':
      return codeSchema(site, declaration.codes);
    case 'codes':
      return codeSetSchema(codeSchema(site, declaration.codes));
    case 'link':
      return idSchema();
    case 'links':
      return z.array(idSchema());
    default:
      return assertNever(declaration.type);
  }
}

/** A code of a list; any text for a decision whose codes its rule names. */
export function codeSchema(site: SchemaSite, listId: string | undefined): z.ZodType {
  const list = listId === undefined ? undefined : site.vocabulary.codeLists.get(listId);
  if (listId === undefined || list === undefined) return z.string().min(1).max(100);
  const known = site.codeSchemas.get(listId);
  if (known) return known;
  const codes = Object.keys(list.codes);
  const labelled = Object.entries(list.codes).map(([code, label]) => ({
    const: code,
    title: inAllLanguages(label),
  }));
  const schema = noted(site.notes, z.enum(codes), {
    id: `codes.${listId}`,
    title: inAllLanguages(list.label),
    // No code at all cannot be written as an empty `oneOf`.
    ...(labelled.length === 0 ? { not: {} } : { oneOf: labelled }),
  });
  site.codeSchemas.set(listId, schema);
  return schema;
}

function codeSetSchema(code: z.ZodType): z.ZodType {
  return z.union([
    z.array(code),
    strictObject({ items: z.array(code), complete: z.literal(false) }),
  ]);
}

function numberOrText(notes: NoteRegistry, pattern: string, range: object): z.ZodType {
  return z.union([noted(notes, z.number(), { ...range }), noted(notes, z.string(), { pattern })]);
}

function bounds({ low, high }: FactDeclaration): object {
  return {
    ...(low === undefined ? {} : { minimum: low }),
    ...(high === undefined ? {} : { maximum: high }),
  };
}

/** Adds what JSON types alone do not say; the problem's code travels in the issue's `params`. */
function checked(schema: z.ZodType, declaration: FactDeclaration): z.ZodType {
  return schema.check((context) => {
    const { value } = context;
    if (typeof value !== 'string' && typeof value !== 'number') return;
    const problem = valueProblem(declaration, value);
    if (problem) context.issues.push({ code: 'custom', input: value, params: { ...problem } });
  });
}

export function noted<T extends z.ZodType>(notes: NoteRegistry, schema: T, note: PartNotes): T {
  notes.add(schema, note);
  return schema;
}
