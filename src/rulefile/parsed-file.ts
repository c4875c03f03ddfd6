import type { RuleFile } from './format.js';

/** A rule file that was read and found sound by itself. Nobody alters it. */
export interface ParsedRuleFile {
  /** `<region>/<day it takes effect>[-<topic>]`. */
  readonly id: string;
  readonly content: RuleFile;
  /** SHA-256 of its content. */
  readonly hash: string;
  /** Day it became known. */
  readonly announced: string;
  /** The text it was read from, for telling lines and columns; `null` for data. */
  readonly text: string | null;
}
