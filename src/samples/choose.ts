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
  /**
   * Choices about one part of what is made, a person or a row, named uniquely. A library that
   * looks for simpler choices can then do without a part and leave the others as they are.
   */
  part(name: string): Choose;
}

/** What choices are made of. */
export type ChoiceSource = Pick<Choose, 'integer' | 'chance' | 'part'>;

/** Choices from a source that knows whole numbers, yes and no, and parts. */
export function chooseFrom(source: ChoiceSource): Choose {
  return {
    integer: (min, max) => source.integer(min, max),
    chance: (probability) => source.chance(probability),
    part: (name) => source.part(name),
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new RangeError('nothing to pick from');
      return list[source.integer(0, list.length - 1)] as T;
    },
  };
}

const outOf = 1 << 20;

/** Choices that a seed fixes, on every machine alike. */
export function seededChoose(seed: number): Choose {
  const generator = xoroshiro128plus(seed);
  const choose: Choose = chooseFrom({
    integer: (min, max) => uniformInt(generator, min, max),
    chance: (probability) => uniformInt(generator, 0, outOf - 1) < outOf * probability,
    part: () => choose,
  });
  return choose;
}
