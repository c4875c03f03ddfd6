import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * Where a generator's choices come from: a seed, or a property-testing library that remembers
 * them and looks for simpler ones. The least integer, the first of a list and `false` are the
 * simplest; a generator written so that they give the smallest household shrinks well.
 */
export interface Choose {
  /** A whole number from `min` to `max`, both included. */
  integer(min: number, max: number): number;
  /** One of a list, which may not be empty. */
  pick<T>(list: readonly T[]): T;
  /** True with this probability, from 0 to 1. */
  chance(probability: number): boolean;
}

const outOf = 1 << 20;

/** Choices made of whole numbers alone. */
export function chooseBy(integer: (min: number, max: number) => number): Choose {
  return {
    integer,
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new RangeError('nothing to pick from');
      return list[integer(0, list.length - 1)] as T;
    },
    // The likely end is the upper one, so that the least number always says no.
    chance: (probability) => integer(0, outOf - 1) >= outOf * (1 - probability),
  };
}

/** Choices that a seed fixes, on every machine alike. */
export function seededChoose(seed: number): Choose {
  const generator = xoroshiro128plus(seed);
  return chooseBy((min, max) => uniformInt(generator, min, max));
}
