import { strictObject } from '../../../base/object-schema.js';
import { itemKeys, localized, mapOf } from '../common.js';

/** Dated lists of holidays and make-up working days. */
export const calendar = strictObject({
  ...itemKeys,
  holidays: mapOf('date', localized).optional(),
  makeUpDays: mapOf('date', localized).optional(),
});
