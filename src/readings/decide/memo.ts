import type { Row } from '../../facts/row.js';
import type { Entity } from '../../facts/vocabulary.js';
import type { Known, Step } from './step.js';

/** In place of a result that is not known, which is no reason to work it out again. */
const notKnown = Symbol('not known');

type Result = Known | typeof notKnown | undefined;

/**
 * Results of definitions, each worked out once a row. All those of a household stand in one
 * array, row after row, which the next household takes over: starting costs next to nothing.
 */
export class Memo {
  private readonly results: Result[] = [];
  /** How much of the array the household under way uses. */
  private used = 0;
  /** How many definitions of an entity are remembered, by the entity's index. */
  private readonly widths: number[] = [];

  /** A step whose result is kept for each row. */
  remembering({ index }: Entity, body: Step): Step {
    const { results } = this;
    const slot = this.widths[index] ?? 0;
    this.widths[index] = slot + 1;
    return (row) => {
      const at = row.memoAt + slot;
      const result = results[at];
      if (result !== undefined) return result === notKnown ? undefined : result;
      const value = body(row, null);
      results[at] = value === undefined ? notKnown : value;
      return value;
    };
  }

  /** Makes room for the results of a household's rows. */
  begin(root: Row): void {
    const { results, used } = this;
    for (let index = 0; index < used; index++) results[index] = undefined;
    this.used = this.place(root, 0);
    while (results.length < this.used) results.push(undefined);
  }

  /** Gives a row and those below it their places. */
  private place(row: Row, from: number): number {
    row.memoAt = from;
    let next = from + (this.widths[row.entity.index] ?? 0);
    const { lists } = row;
    for (let slot = 0; slot < lists.length; slot++) {
      const { rows } = lists[slot]!;
      for (let index = 0; index < rows.length; index++) next = this.place(rows[index]!, next);
    }
    return next;
  }
}
