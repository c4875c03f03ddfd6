/** Where a result differs from what a case expects. */
export interface Difference {
  /** Pointer below `expect`. */
  readonly pointer: string;
  readonly expected: string;
  /** `null`: the results have no such thing at all. */
  readonly found: string | null;
}

/** The difference between two texts; `null` where there is none. */
export function differing(
  pointer: string,
  expected: string,
  found: string | null,
): Difference | null {
  return expected === found ? null : { pointer, expected, found: found ?? nothing };
}

/** What is said of something that is not there. */
export const nothing = '—';

/** The first difference of several comparisons, made one by one. */
export function firstOf(comparisons: Iterable<() => Difference | null>): Difference | null {
  for (const compare of comparisons) {
    const found = compare();
    if (found !== null) return found;
  }
  return null;
}
