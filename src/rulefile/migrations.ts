import type { Plain } from './plain.js';

/** Version of the format this library reads. */
export const currentFormat = 1;

/** One named step that brings a file from a format to the next. */
export interface Migration {
  /** What changed, in a few words. */
  readonly name: string;
  /** Format the step starts from; it leads to the next. */
  readonly from: number;
  /** Gives new content; `format` is set by the caller. */
  readonly apply: (content: Plain) => Plain;
}

/** Steps to the current format, none yet. */
export const migrations: readonly Migration[] = [];

/** Content in the current format, or why there is none. */
export type MigrationResult =
  | { readonly ok: true; readonly content: Plain; readonly steps: readonly string[] }
  | { readonly ok: false; readonly reason: 'newer' | 'no-step'; readonly format: number };

/**
 * Brings content of an older format up to date, step by step. Content that states no whole
 * number as its format is passed on: reading it will report that.
 */
export function migrate(
  content: Plain,
  steps: readonly Migration[] = migrations,
  current: number = currentFormat,
): MigrationResult {
  const taken: string[] = [];
  let now = content;
  for (;;) {
    const { format } = now;
    if (typeof format !== 'number' || !Number.isInteger(format) || format === current) {
      return { ok: true, content: now, steps: taken };
    }
    if (format > current) return { ok: false, reason: 'newer', format };
    const step = steps.find((each) => each.from === format);
    if (step === undefined) return { ok: false, reason: 'no-step', format };
    now = { ...step.apply(now), format: format + 1 };
    taken.push(step.name);
  }
}
