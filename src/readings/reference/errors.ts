import { RulesError } from '../../base/errors.js';

/** What can go wrong when conditions run in json-rules-engine. */
export type ReferenceCode =
  | 'reference/foreign-value'
  | 'reference/path-refused'
  | 'reference/type-clash'
  | 'reference/unknown-definition'
  | 'reference/unknown-fact'
  | 'reference/unknown-row';

/** An error of a condition as it runs; there is no file to point into. */
export function referenceError(
  code: ReferenceCode,
  params: Readonly<Record<string, string>>,
  message: string,
  cause?: unknown,
): RulesError<ReferenceCode> {
  return new RulesError([{ code, pointer: '', params }], message, { cause });
}
