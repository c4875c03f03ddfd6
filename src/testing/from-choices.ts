import { Arbitrary, type Random, Stream, Value } from 'fast-check';
import { type Choose, chooseFrom } from '../samples/index.js';

/**
 * An arbitrary of whatever is made by choosing. A failing value is made simpler through its
 * choices: parts are done without, some choices are left out, some become the simplest there is,
 * some smaller; a value made anew from them is as sound as the first one.
 */
export function fromChoices<T>(make: (choose: Choose) => T): Arbitrary<T> {
  return new ChoiceArbitrary(make);
}

/** What was chosen, each as its distance from the simplest; yes is 1. */
type Choices = readonly number[];
/** By part; the part without a name is the whole. */
type Parts = ReadonlyMap<string, Choices>;

/** The choices a value was made of, and the stage of simplifying that led to them. */
interface Trail {
  readonly parts: Parts;
  readonly stage: number;
}

const outOf = 1 << 20;

class ChoiceArbitrary<T> extends Arbitrary<T> {
  constructor(private readonly make: (choose: Choose) => T) {
    super();
  }

  override generate(random: Random): Value<T> {
    return this.made(0, () => ({
      integer: (most) => random.nextInt(0, most),
      chance: (probability) => (random.nextInt(0, outOf - 1) < outOf * probability ? 1 : 0),
    }));
  }

  /** Only what was made here can be made simpler. */
  override canShrinkWithoutContext(_value: unknown): _value is T {
    return false;
  }

  override shrink(_value: T, context: unknown): Stream<Value<T>> {
    return isTrail(context) ? new Stream(this.simpler(context)) : Stream.nil();
  }

  private *simpler(trail: Trail): IterableIterator<Value<T>> {
    for (const { parts, stage } of simplerTrails(trail)) {
      // What goes beyond the choices kept is the simplest.
      yield this.made(stage, (part) => {
        const kept = (parts.get(part) ?? []).values();
        const next = (most: number) => Math.min(kept.next().value ?? 0, most);
        return { integer: next, chance: () => next(1) };
      });
    }
  }

  /** Makes a value and remembers what was chosen. */
  private made(stage: number, distancesOf: (part: string) => Distances): Value<T> {
    const parts = new Map<string, number[]>();
    const chooses = new Map<string, Choose>();
    const part = (name: string): Choose => {
      const known = chooses.get(name);
      if (known) return known;
      const distances = distancesOf(name);
      const choices: number[] = [];
      parts.set(name, choices);
      const record = (distance: number) => {
        choices.push(distance);
        return distance;
      };
      const choose = chooseFrom({
        integer: (min, max) => min + record(distances.integer(max - min)),
        chance: (probability) => record(distances.chance(probability)) === 1,
        part,
      });
      chooses.set(name, choose);
      return choose;
    };
    const value = this.make(part(''));
    return new Value(value, { parts: telling(parts), stage } satisfies Trail);
  }
}

/** Where distances from the simplest choice come from. */
interface Distances {
  integer(most: number): number;
  chance(probability: number): number;
}

/** Parts without the simplest choices at their ends, which say nothing. */
function telling(parts: ReadonlyMap<string, number[]>): Parts {
  const kept = new Map<string, Choices>();
  for (const [name, choices] of parts) {
    let { length } = choices;
    while (length > 0 && choices[length - 1] === 0) length -= 1;
    if (length > 0) kept.set(name, choices.slice(0, length));
  }
  return kept;
}

function isTrail(context: unknown): context is Trail {
  return typeof context === 'object' && context !== null && 'parts' in context;
}

/**
 * Simpler choices, the boldest first. Each has a part less, or is shorter, or as long with some
 * choice smaller, so this comes to an end. Stages that led to nothing are not tried again after a
 * later one led to something.
 */
function* simplerTrails({ parts, stage: from }: Trail): Generator<Trail> {
  if (parts.size === 0) return;
  const stages: readonly (() => Generator<Parts>)[] = [
    () => withoutAll(),
    () => withoutParts(parts),
    () => withChanges(parts, withoutChunks),
    () => withChanges(parts, withSmaller),
  ];
  for (const [stage, next] of stages.entries()) {
    if (stage < from) continue;
    for (const simpler of next()) yield { parts: simpler, stage };
  }
}

function* withoutAll(): Generator<Parts> {
  yield new Map();
}

function* withoutParts(parts: Parts): Generator<Parts> {
  for (const name of parts.keys()) {
    const fewer = new Map(parts);
    fewer.delete(name);
    yield fewer;
  }
}

function* withChanges(
  parts: Parts,
  change: (choices: Choices) => Generator<Choices>,
): Generator<Parts> {
  for (const [name, choices] of parts) {
    for (const changed of change(choices)) yield new Map(parts).set(name, changed);
  }
}

/** Runs of choices left out, or made the simplest; long runs first. */
function* withoutChunks(choices: Choices): Generator<Choices> {
  const { length } = choices;
  for (let size = Math.floor(length / 2) || 1; size >= 1; size = Math.floor(size / 2)) {
    for (let start = length - size; start >= 0; start -= size) {
      const [before, after] = [choices.slice(0, start), choices.slice(start + size)];
      const run = choices.slice(start, start + size);
      if (run.some((choice) => choice !== 0)) {
        yield [...before, ...run.map(() => 0), ...after];
      }
      yield [...before, ...after];
    }
  }
}

function* withSmaller(choices: Choices): Generator<Choices> {
  for (const [index, choice] of choices.entries()) {
    for (let less = Math.floor(choice / 2); less >= 1; less = Math.floor(less / 2)) {
      const smaller = [...choices];
      smaller[index] = choice - less;
      yield smaller;
    }
  }
}
