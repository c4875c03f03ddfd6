import { z } from 'zod';
import { parseIsoDate, parseLocalDateTime } from '../../base/date.js';
import { parseExact } from '../../base/exact.js';
import { isRegionCode } from '../../facts/region-code.js';
import { hasForm, type IdForm } from '../ids.js';
import { parseReference } from '../reference.js';
import { addIssue, byType, checkedText } from './dispatch.js';

/** Text that says something. */
export const text = checkedText((payload, value) => {
  if (value.trim() === '') addIssue(payload, 'rulefile/empty-text');
});

export const date = checkedText((payload, value) => {
  if (parseIsoDate(value) === undefined) addIssue(payload, 'rulefile/no-date', { found: value });
});

/** A date, or a date with the time of day. */
export const moment = checkedText((payload, value) => {
  if (parseIsoDate(value) !== undefined || parseLocalDateTime(value) !== undefined) return;
  addIssue(payload, 'rulefile/no-date', { found: value });
});

export const region = checkedText((payload, value) => {
  if (!isRegionCode(value)) addIssue(payload, 'rulefile/bad-region', { found: value });
});

export const reference = checkedText((payload, value) => {
  const read = parseReference(value);
  if (read.kind !== 'problem') return;
  const { reason, found, expected } = read;
  addIssue(payload, 'rulefile/bad-reference', { reference: value, reason, found, expected });
});

/** An id of a given form. */
export function id(form: IdForm): z.ZodType<string, string> {
  return checkedText((payload, value) => {
    if (!hasForm(form, value)) addIssue(payload, 'rulefile/bad-id', { id: value, form });
  });
}

/** Id of a decision, bare or as the reference `decision:<id>`. */
export const decisionName = checkedText((payload, value) => {
  if (hasForm('item', value)) return;
  const read = parseReference(value);
  if (read.kind === 'decision') return;
  addIssue(payload, 'rulefile/bad-id', { id: value, form: 'item' });
});

/** A grade, or the decision that grades whom no condition does. */
export const gradeOrDecision = checkedText((payload, value) => {
  if (hasForm('word', value) || parseReference(value).kind === 'decision') return;
  addIssue(payload, 'rulefile/bad-id', { id: value, form: 'word' });
});

/** A programme, or `programme.line`. */
export const subject = checkedText((payload, value) => {
  const [programme = '', line, ...more] = value.split('.');
  const isLine = line === undefined || hasForm('kebab', line);
  if (!hasForm('kebab', programme) || !isLine || more.length > 0) {
    addIssue(payload, 'rulefile/bad-id', { id: value, form: 'kebab' });
  }
});

const numberWords = checkedText((payload, value) => {
  if (parseExact(value) === undefined) addIssue(payload, 'rulefile/no-number', { found: value });
});

/** A number, or a number as text. */
export const numberText = byType<number | string>({ number: z.number(), string: numberWords });

/** Whether a text is meant as a name: those start with a letter, numbers and dates do not. */
const letterFirst = /^[A-Za-z]/;

const edgeWords = checkedText((payload, value) => {
  if (letterFirst.test(value)) {
    const read = parseReference(value);
    if (read.kind !== 'problem') return;
    const { reason, found, expected } = read;
    addIssue(payload, 'rulefile/bad-reference', { reference: value, reason, found, expected });
  } else if (parseExact(value) === undefined && parseIsoDate(value) === undefined) {
    addIssue(payload, 'rulefile/no-number', { found: value });
  }
});

/** A number, a number as text, a date, or a reference. */
export const edge = byType<number | string>({ number: z.number(), string: edgeWords });
