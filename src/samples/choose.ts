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

/** Choices made of whole numbers and of yes and no. */
export function chooseBy(
  integer: Choose['integer'],
  chance: Choose['chance'] = (probability) => isLikely(integer(0, outOf - 1), probability),
): Choose {
  return {
    integer,
    chance,
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new RangeError('nothing to pick from');
      return list[integer(0, list.length - 1)] as T;
    },
  };
}

const outOf = 1 << 20;

function isLikely(chosen: number, probability: number): boolean {
  return chosen < outOf * probability;
}

/** Choices that a seed fixes, on every machine alike. */
export function seededChoose(seed: number): Choose {
  const generator = xoroshiro128plus(seed);
  return chooseBy((min, max) => uniformInt(generator, min, max));
}
