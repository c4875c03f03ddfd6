import { compare } from '../../base/exact.js';
import type { Entity } from '../../facts/vocabulary.js';
import type { Expression } from '../../rulefile/format.js';
import type { Definition, DefinitionKind, Node } from '../nodes.js';
import { describeType, type NumberType } from '../types.js';
import { anyUnit, dimensionless, parseUnit, sameUnit } from '../unit.js';
import { constantOf } from './constant.js';
import type { Site } from './site.js';
import type { Workshop } from './workshop.js';

/** What a part of an item is defined by, beside its body. */
export interface PartPlace {
  /** Id of the definition. */
  readonly id: string;
  readonly kind: DefinitionKind;
  readonly item: string;
  readonly scope: Entity;
}

/** What a number has to be. */
export interface Measured {
  /** Units it may have beside none at all; the first is that of a bare number. */
  readonly units: readonly string[];
  readonly whole: boolean;
  /** Least value that makes sense. */
  readonly least: number;
}

/**
 * A part of an item that is a number: in one of its units or, as attributes of grades are, with
 * none, since the key it stands under says what it counts.
 */
export function defineNumber(
  c: Workshop,
  place: PartPlace,
  expression: Expression,
  site: Site,
  measured: Measured,
): Definition | undefined {
  return c.define({ ...place, site, body: () => numberBody(c, expression, site, measured) });
}

function numberBody(
  c: Workshop,
  expression: Expression,
  site: Site,
  { units, whole, least }: Measured,
): Node | undefined {
  const [first = ''] = units;
  const node = c.expression(expression, site, parseUnit(first) ?? dimensionless);
  if (!node) return undefined;
  if (node.type.kind !== 'number') {
    return site.fail('ruletree/not-a-number', { found: describeType(node.type) });
  }
  const { unit } = node.type;
  const known = [dimensionless, ...units.flatMap((text) => parseUnit(text) ?? [])];
  if (unit !== anyUnit && !known.some((each) => sameUnit(each, unit))) {
    return site.fail('ruletree/unit-clash', { left: first, right: unit.text });
  }
  if (whole && !isWholeNumber(node.type)) return site.fail('ruletree/not-whole', {});
  const value = constantOf(node);
  if (value !== null && value !== undefined && isNumber(value) && compare(value, least) < 0) {
    return site.fail('ruletree/number-too-small', { least });
  }
  return node;
}

function isWholeNumber(type: NumberType): boolean {
  return type.whole;
}

function isNumber(
  value: unknown,
): value is Exclude<ReturnType<typeof constantOf>, string | boolean | null | undefined> {
  return typeof value !== 'string' && typeof value !== 'boolean';
}

/** A part of an item that is a day, or (`datetime` allowed) a moment. */
export function defineDate(
  c: Workshop,
  place: PartPlace,
  expression: Expression,
  site: Site,
  kinds: readonly ('date' | 'datetime')[] = ['date'],
): Definition | undefined {
  const body = (): Node | undefined => {
    const node = c.expression(expression, site);
    if (!node) return undefined;
    const fits = kinds.some((kind) => kind === node.type.kind);
    return fits ? node : site.fail('ruletree/not-a-date', { found: describeType(node.type) });
  };
  return c.define({ ...place, site, body });
}
