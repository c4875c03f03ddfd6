import { z } from 'zod';
import { strictObject } from '../../base/object-schema.js';
import type { Note } from '../format.js';
import type { IdForm } from '../ids.js';
import { addIssue, byType, checked } from './dispatch.js';
import { date, id, text } from './texts.js';

export const localized = strictObject({ 'zh-Hant': text, 'zh-Hans': text, en: text });

export const note = byType<Note>({ string: text, object: localized });

export const sourceMark = z.enum(['verified', 'mirror', 'unverified']);

export const cite = strictObject({
  document: text,
  article: text.optional(),
  clauses: listOf(text).optional(),
  mark: sourceMark.optional(),
});

export const cites = listOf(cite);

export const departure = strictObject({
  document: text,
  article: text.optional(),
  reason: localized,
});

/** Keys of every item. */
export const itemKeys = {
  label: localized.optional(),
  note: note.optional(),
  cite: cites.optional(),
  from: date.optional(),
  until: date.optional(),
  announced: date.optional(),
  departsFrom: departure.optional(),
};

/** A list that is not empty. */
export function listOf<S extends z.ZodType>(item: S): z.ZodArray<S> {
  return z.array(item).min(1);
}

/** A map by id. Order is kept, so ids that JavaScript would move are refused. */
export function mapOf<S extends z.core.$ZodType>(
  form: IdForm | 'date',
  value: S,
): z.ZodRecord<z.ZodString, S> {
  const key = form === 'date' ? date : id(form);
  return checked(z.record(z.string(), value), (payload, map) => {
    for (const name of Object.keys(map)) {
      const read = key._zod.run({ value: name, issues: [] }, { async: false });
      if (read instanceof Promise) continue;
      for (const issue of read.issues) payload.issues.push({ ...issue, path: [name] });
    }
  });
}

/** As `mapOf`, where `null` removes an entry. */
export function itemsOf<S extends z.ZodType>(
  form: IdForm,
  value: S,
): z.ZodRecord<z.ZodString, z.ZodNullable<S>> {
  return mapOf(form, z.nullable(value));
}

/** Refuses two entries of a list with one id. */
export function refuseTwins(
  payload: z.core.ParsePayload,
  list: unknown,
  at: readonly PropertyKey[],
): void {
  if (!Array.isArray(list)) return;
  const seen = new Set<unknown>();
  for (const [index, entry] of (list as readonly unknown[]).entries()) {
    const name =
      typeof entry === 'object' && entry !== null ? (entry as { id?: unknown }).id : undefined;
    if (typeof name !== 'string') continue;
    if (seen.has(name))
      addIssue(payload, 'rulefile/duplicate-id', { id: name }, [...at, index, 'id']);
    seen.add(name);
  }
}
