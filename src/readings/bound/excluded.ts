import type { KnownNone, Row } from '../../facts/row.js';
import { isSaidOf, noneOf } from './known-none.js';
import { candidatesOf } from './targets.js';
import type { Walker } from './walker.js';

/**
 * Codes that a fact of a row is known not to have, because the household says that its list holds
 * no row of such a kind: for anybody, for the row this one links to, or for each that it may.
 */
export function excludedFrom(row: Row, slot: number, walker: Walker): ReadonlySet<string> {
  const said = noneOf(row).filter(({ codeSlot }) => codeSlot === slot);
  const excluded = new Set<string>();
  for (const each of said) if (isSaidOf(each, row)) addAll(excluded, each.codes);
  for (const linkSlot of new Set(said.map((each) => each.linkSlot))) {
    if (linkSlot !== null && row.values[linkSlot] === undefined) {
      addAll(excluded, excludedForAll(said, linkSlot, row, walker));
    }
  }
  return excluded;
}

/** Codes said of every row that a link may point to. */
function excludedForAll(
  said: readonly KnownNone[],
  linkSlot: number,
  row: Row,
  walker: Walker,
): ReadonlySet<string> {
  const fact = row.entity.facts[linkSlot];
  const [first, ...rest] = (fact === undefined ? [] : candidatesOf(fact, walker)).map((target) => {
    const codes = new Set<string>();
    for (const each of said)
      if (each.linkSlot === linkSlot && each.link === target) addAll(codes, each.codes);
    return codes;
  });
  return new Set([...(first ?? [])].filter((code) => rest.every((codes) => codes.has(code))));
}

function addAll(into: Set<string>, codes: ReadonlySet<string>): void {
  for (const code of codes) into.add(code);
}
