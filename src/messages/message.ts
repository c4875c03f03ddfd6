import type { Localized } from '../base/language.js';

/**
 * Messages of one room by error code, complete in three languages by type. `{name}` stands
 * for a parameter of the issue. Each says what is wrong, where, and what to do next.
 */
export type MessageSet = Readonly<Record<string, Localized>>;
