import { RulesError } from '../../base/errors.js';
import type { Localized } from '../../base/language.js';
import type { Standing } from '../../facts/declaration.js';
import type { Household, Row } from '../../facts/row.js';
import type { Fact, Vocabulary } from '../../facts/vocabulary.js';
import { pointerOf } from '../rows.js';
import type { Spot } from './spot.js';
import { spotName } from './spot-name.js';

/** A fact that is swept, as results name it. */
export interface SweptFact {
  /** `income.amount` */
  readonly fact: string;
  /** With the list and kind of the row it stands in: `income (pension): amount`. */
  readonly label: Localized;
  /** Person it is about, else its row; `null` for the household. */
  readonly of: string | null;
  /** Where it stands in the household's JSON: `/incomes/0/amount`. */
  readonly at: string;
  /** Money is swept in fen, dates in days (day numbers), all else as it is. */
  readonly type: 'money' | 'integer' | 'date';
  /** As the dictionary states it; `null` where it has none. */
  readonly unit: string | null;
  readonly standing: Standing;
}

const sweptTypes = ['money', 'integer', 'date'] as const;

/** Every fact of a household, known or not. */
export function* spotsIn(row: Row): Generator<Spot> {
  for (const fact of row.entity.facts) if (fact.kind === 'fact') yield { row, fact };
  for (const { rows } of row.lists) for (const each of rows) yield* spotsIn(each);
}

/** Whether a fact takes whole numbers: fen, counts, days. */
export function isSweepable({ fact }: Spot): boolean {
  return (sweptTypes as readonly string[]).includes(fact.declaration.type);
}

/**
 * The fact at a pointer into the household's JSON.
 *
 * @throws RulesError `determination/no-such-fact`, `determination/not-sweepable`
 */
export function spotAt(household: Household, pointer: string): Spot {
  const all = [...spotsIn(household.root)];
  const found = all.find((spot) => pointerOf(spot.row, spot.fact.name) === pointer);
  const sweepable = all
    .filter(isSweepable)
    .filter(({ row, fact }) => row.values[fact.slot] != null);
  const known = sweepable.map(({ row, fact }) => pointerOf(row, fact.name));
  if (found !== undefined && isSweepable(found)) return found;
  const code = found === undefined ? 'determination/no-such-fact' : 'determination/not-sweepable';
  throw new RulesError(
    [{ code, pointer: '', params: { pointer, known: known.slice(0, mostNamed) } }],
    `There is nothing to sweep at ${pointer}.`,
  );
}

/** Facts named to choose from. */
const mostNamed = 12;

/** How results name a fact. */
export function sweptFact(spot: Spot, vocabulary: Vocabulary): SweptFact {
  const { row, fact } = spot;
  const { type, unit } = fact.declaration;
  return {
    fact: fact.id,
    ...spotName(spot, vocabulary),
    at: pointerOf(row, fact.name),
    type: type as SweptFact['type'],
    unit: type === 'money' ? (unit ?? 'yuan') : (unit ?? null),
    standing: standingOf(fact),
  };
}

/** Who can change a fact; where nobody says, it takes a paper to show it. */
export function standingOf({ declaration }: Fact): Standing {
  return declaration.standing ?? 'provable';
}
