import fc from 'fast-check';
import { ratio } from '../../../../src/base/exact.js';
import type { CodeSet } from '../../../../src/facts/row.js';
import type { ListSpec, RowSpec, SpecValue } from './world.js';

/** One household, fully known, partly known, and known still less. */
export interface Story {
  readonly full: RowSpec;
  readonly some: RowSpec;
  readonly less: RowSpec;
}

const small = fc.integer({ min: -3, max: 3 });
const amount = fc.integer({ min: 0, max: 6 });
const decimal = fc.oneof(small, fc.constantFrom(ratio(1, 2), ratio(-7, 3), ratio(5, 3)));
const abc = fc.constantFrom('a', 'b', 'c');
const kinds = fc.constantFrom('wage', 'pension', 'gift');
const days = fc.integer({ min: 19_770, max: 19_800 }); // around the end of February 2024
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 3 });
const minutesInDay = 1440;

const badge = fc.record({ facts: fc.record({ d: decimal }) });

const members = fc.integer({ min: 1, max: 3 }).chain((many) => {
  const ids = ['p0', 'p1', 'p2'].slice(0, many);
  const anyone = fc.constantFrom(...ids);
  const person = (id: string) =>
    fc.record({
      id: fc.constant(id),
      facts: fc.record({
        n: fc.integer({ min: 0, max: 3 }),
        b: fc.boolean(),
        c: abc,
        guardian: orNull(anyone),
      }),
      lists: fc.record({ badges: fc.record({ rows: fc.array(badge, { maxLength: 2 }) }) }),
    });
  const income = fc.record({ facts: fc.record({ person: anyone, kind: kinds, m: amount }) });
  return fc.record({
    head: anyone,
    family: fc.subarray(ids),
    members: fc.tuple(...ids.map(person)),
    incomes: fc.array(income, { maxLength: 3 }),
  });
});

const full: fc.Arbitrary<RowSpec> = fc
  .record({
    people: members,
    facts: fc.record({
      n: fc.integer({ min: 0, max: 4 }),
      whole: small,
      m: amount,
      capped: fc.integer({ min: 100, max: 500 }),
      d: decimal,
      nd: orNull(decimal),
      b: fc.boolean(),
      b2: fc.boolean(),
      nb: orNull(fc.boolean()),
      c: abc,
      nc: orNull(abc),
      o: kinds,
      t: fc.constantFrom('x', 'y', 'z'),
      s: fc.subarray(['a', 'b', 'c']).map((items) => ({ items, complete: true })),
      day: days,
      day2: days,
      nday: orNull(days),
      at: days.map((day) => day * minutesInDay + 600),
      'decision:choice': fc.constantFrom('x', 'y', 'z'),
      'decision:amount': fc.integer({ min: 0, max: 3 }),
    }),
  })
  .map(({ people, facts }) => ({
    facts: { ...facts, head: people.head, family: people.family },
    lists: { members: { rows: people.members }, incomes: { rows: people.incomes } },
  }));

/** Households at three stages of knowledge: what is known of `less` is known of `some` too. */
export const households: fc.Arbitrary<Story> = fc
  .record({ full, seed: fc.nat(), stages: fc.tuple(fc.nat(60), fc.nat(60)) })
  .map(({ full: whole, seed, stages }) => {
    const [some, less] = stages.sort((a, b) => a - b);
    return {
      full: whole,
      some: new Eraser(whole, seed, (some ?? 0) / 100).row(whole, ''),
      less: new Eraser(whole, seed, (less ?? 0) / 100).row(whole, ''),
    };
  });

/** Forgets a share of everything. Each thing has its own luck, the same at every stage. */
class Eraser {
  private readonly kept: ReadonlySet<string>;

  constructor(
    whole: RowSpec,
    private readonly seed: number,
    private readonly share: number,
  ) {
    const people = this.list(whole.lists?.members ?? { rows: [] }, '/members', whole);
    this.kept = new Set(people.rows.map(({ id }) => id ?? ''));
  }

  row(from: RowSpec, at: string): RowSpec {
    const facts = Object.entries(from.facts ?? {}).map(([name, value]) => [
      name,
      this.value(value, `${at}.${name}`),
    ]);
    const lists = Object.entries(from.lists ?? {}).map(([name, list]) => [
      name,
      this.list(list, `${at}/${name}`, from),
    ]);
    return { id: from.id, facts: Object.fromEntries(facts), lists: Object.fromEntries(lists) };
  }

  private value(value: SpecValue, at: string): SpecValue {
    if (this.forgets(at)) return undefined;
    if (typeof value !== 'object' || value === null || !('items' in value)) return value;
    if (!this.forgets(`${at} complete`)) return value;
    const { items } = value as CodeSet;
    return { items: items.filter((item) => !this.forgets(`${at}=${item}`)), complete: false };
  }

  private list(list: ListSpec, at: string, owner: RowSpec): ListSpec {
    const keys = list.rows.map((row, index) => row.id ?? String(index));
    const rows = list.rows.map((row, index) => this.row(row, `${at}/${keys[index]}`));
    const none = at === '/incomes' ? this.none(owner) : [];
    if (!this.forgets(`${at} complete`)) return { rows, none };
    if (this.forgets(`${at} state`)) return { rows: [], state: 'unknown' };
    const atMost = this.forgets(`${at} atMost`) ? null : list.rows.length + (this.seed % 2);
    return {
      rows: rows.filter((_, index) => !this.forgets(`${at}/${keys[index]} row`)),
      state: 'partial',
      atMost,
      none,
    };
  }

  /** Kinds of income that a person, or anybody, has none of. */
  private none(owner: RowSpec) {
    const incomes = owner.lists?.incomes?.rows ?? [];
    const has = (person: string | null, kind: string) =>
      incomes.some(
        ({ facts }) => facts?.kind === kind && (person === null || facts.person === person),
      );
    const people = [null, 'p0', 'p1', 'p2'].filter((id) => id === null || this.kept.has(id));
    return people.flatMap((person) => {
      const said = ['wage', 'pension', 'gift'].filter(
        (kind) => !has(person, kind) && !this.forgets(`none ${person} ${kind}`),
      );
      return said.length === 0 ? [] : [{ person, kinds: said }];
    });
  }

  private forgets(what: string): boolean {
    let hash = this.seed | 0;
    for (const letter of what) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x5bd1e995);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b3c6d);
    hash ^= hash >>> 12;
    return (hash >>> 0) / 2 ** 32 < this.share;
  }
}
