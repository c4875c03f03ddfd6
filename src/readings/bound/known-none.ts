import type { KnownNone, Row } from '../../facts/row.js';
import type { Walker } from './walker.js';

/** What the household says its list has none of, for the list that a row stands in. */
export function noneOf(row: Row): readonly KnownNone[] {
  return row.owner?.lists[row.entity.listSlot]?.none ?? [];
}

/** Whether that is said of rows like this one: of all, or of those that link where it does. */
export function isSaidOf({ linkSlot, link }: KnownNone, row: Row): boolean {
  return linkSlot === null || link === null || row.values[linkSlot] === link;
}

/** Whether there can be no such row, because one of its codes is said not to occur. */
export function isRuledOut(row: Row, walker: Walker): boolean {
  return noneOf(row).some((none) => {
    const code = row.values[none.codeSlot];
    const fact = row.entity.facts[none.codeSlot];
    // Named though nothing hangs on it yet: once the code is known, something may.
    if (code === undefined && fact !== undefined) walker.missingFact(fact, row);
    return typeof code === 'string' && none.codes.has(code) && isSaidOf(none, row);
  });
}
