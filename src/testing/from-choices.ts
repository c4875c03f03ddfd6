import { Arbitrary, type Random, Stream, Value } from 'fast-check';
import { type Choose, chooseBy } from '../samples/index.js';

/** What was chosen, each as its distance from the least that was possible. */
type Choices = readonly number[];

/**
 * An arbitrary of whatever is made by choosing. A failing value is made simpler through its
 * choices: some are left out, some become the simplest there is, some smaller; a value made
 * anew from them is as sound as the first one.
 */
export function fromChoices<T>(make: (choose: Choose) => T): Arbitrary<T> {
  return new ChoiceArbitrary(make);
}

class ChoiceArbitrary<T> extends Arbitrary<T> {
  constructor(private readonly make: (choose: Choose) => T) {
    super();
  }

  override generate(random: Random): Value<T> {
    const choices: number[] = [];
    const choose = chooseBy((min, max) => {
      const chosen = random.nextInt(min, max);
      choices.push(chosen - min);
      return chosen;
    });
    return new Value(this.make(choose), choices);
  }

  /** Only what was made here can be made simpler. */
  override canShrinkWithoutContext(_value: unknown): _value is T {
    return false;
  }

  override shrink(_value: T, context: unknown): Stream<Value<T>> {
    if (!Array.isArray(context)) return Stream.nil();
    return new Stream(this.simpler(context as Choices));
  }

  private *simpler(choices: Choices): IterableIterator<Value<T>> {
    for (const fewer of simplerChoices(choices)) {
      const made = this.replay(fewer);
      if (made !== undefined) yield made;
    }
  }

  /** Made again; what goes beyond the choices kept is the simplest. */
  private replay(kept: Choices): Value<T> | undefined {
    const choices: number[] = [];
    const choose = chooseBy((min, max) => {
      const distance = Math.min(kept[choices.length] ?? 0, max - min);
      choices.push(distance);
      return min + distance;
    });
    const value = this.make(choose);
    const end = lastTelling(choices);
    return new Value(value, choices.slice(0, end + 1));
  }
}

/** Nothing after this place says anything: the rest are the simplest choices. */
function lastTelling(choices: Choices): number {
  let last = choices.length - 1;
  while (last >= 0 && choices[last] === 0) last -= 1;
  return last;
}

/** Simpler choices, the boldest first. */
function* simplerChoices(choices: Choices): Generator<Choices> {
  const { length } = choices;
  if (lastTelling(choices) < 0) return;
  for (let size = length; size >= 1; size = Math.floor(size / 2)) {
    for (let start = length - size; start >= 0; start -= size) {
      if (size < length) yield [...choices.slice(0, start), ...choices.slice(start + size)];
      const part = choices.slice(start, start + size);
      if (part.every((choice) => choice === 0)) continue;
      const zeros = part.map(() => 0);
      yield [...choices.slice(0, start), ...zeros, ...choices.slice(start + size)];
    }
  }
  for (const [index, choice] of choices.entries()) {
    for (const smaller of [Math.floor(choice / 2), choice - 1]) {
      if (smaller <= 0 || smaller >= choice) continue;
      yield [...choices.slice(0, index), smaller, ...choices.slice(index + 1)];
    }
  }
}
