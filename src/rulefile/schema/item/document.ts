import { strictObject } from '../../../base/object-schema.js';
import { localized, note, sourceMark } from '../common.js';
import { addIssue, checked } from '../dispatch.js';
import { date, text } from '../texts.js';

/** A law, notice or plan. Its dates are its own; they do not version the entry. */
export const document = checked(
  strictObject({
    title: localized,
    number: text.optional(),
    issuer: localized.optional(),
    from: date.optional(),
    until: date.optional(),
    url: text.optional(),
    mark: sourceMark,
    note: note.optional(),
  }),
  (payload, { from, until }) => {
    if (typeof from === 'string' && typeof until === 'string' && until < from) {
      addIssue(payload, 'rulefile/ends-before-start', { from, until }, ['until']);
    }
  },
);
