import { Arbitrary, type Random, Stream, Value } from 'fast-check';
import { type Choose, chooseBy } from '../samples/index.js';

/**
 * An arbitrary of whatever is made by choosing. A failing value is made simpler through its
 * choices: some are left out, some become the simplest there is, some smaller; a value made
 * anew from them is as sound as the first one.
 */
export function fromChoices<T>(make: (choose: Choose) => T): Arbitrary<T> {
  return new ChoiceArbitrary(make);
}

/** What was chosen, each as its distance from the simplest; yes is 1. */
type Choices = readonly number[];

/** The choices a value was made of, and the step of simplifying that led to them. */
interface Trail {
  readonly choices: Choices;
  readonly step: number;
}

const outOf = 1 << 20;

class ChoiceArbitrary<T> extends Arbitrary<T> {
  constructor(private readonly make: (choose: Choose) => T) {
    super();
  }

  override generate(random: Random): Value<T> {
    const choices: number[] = [];
    const record = (distance: number) => {
      choices.push(distance);
      return distance;
    };
    const choose = chooseBy(
      (min, max) => min + record(random.nextInt(min, max) - min),
      (probability) => record(random.nextInt(0, outOf - 1) < outOf * probability ? 1 : 0) === 1,
    );
    return new Value(this.make(choose), { choices, step: 0 } satisfies Trail);
  }

  /** Only what was made here can be made simpler. */
  override canShrinkWithoutContext(_value: unknown): _value is T {
    return false;
  }

  override shrink(_value: T, context: unknown): Stream<Value<T>> {
    return isTrail(context) ? new Stream(this.simpler(context)) : Stream.nil();
  }

  private *simpler({ choices, step }: Trail): IterableIterator<Value<T>> {
    for (const next of simplerChoices(choices, step)) yield this.replay(next);
  }

  /** Made again; what goes beyond the choices kept is the simplest. */
  private replay({ choices: kept, step }: Trail): Value<T> {
    const choices: number[] = [];
    const take = (most: number) => {
      const distance = Math.min(kept[choices.length] ?? 0, most);
      choices.push(distance);
      return distance;
    };
    const choose = chooseBy(
      (min, max) => min + take(max - min),
      () => take(1) === 1,
    );
    const value = this.make(choose);
    while (choices.at(-1) === 0) choices.pop();
    return new Value(value, { choices, step } satisfies Trail);
  }
}

function isTrail(context: unknown): context is Trail {
  return typeof context === 'object' && context !== null && 'choices' in context;
}

/**
 * Simpler choices, the boldest first: each is shorter, or as long with some choice smaller. Steps
 * are counted, so that what was tried in vain before a success is not tried again after it.
 */
function* simplerChoices(choices: Choices, from: number): Generator<Trail> {
  const { length } = choices;
  let step = 0;
  for (let size = length; size >= 1; size = Math.floor(size / 2)) {
    step += 1;
    if (step < from) continue;
    for (let start = length - size; start >= 0; start -= size) {
      const [before, after] = [choices.slice(0, start), choices.slice(start + size)];
      const part = choices.slice(start, start + size);
      if (size < length) yield { choices: [...before, ...after], step };
      if (part.every((choice) => choice === 0)) continue;
      yield { choices: [...before, ...part.map(() => 0), ...after], step };
    }
  }
  for (const [index, choice] of choices.entries()) {
    for (let less = Math.floor(choice / 2); less >= 1; less = Math.floor(less / 2)) {
      const smaller = [...choices];
      smaller[index] = choice - less;
      yield { choices: smaller, step };
    }
  }
}
