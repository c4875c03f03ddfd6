import type { Row } from '../../facts/row.js';
import type { Entity } from '../../facts/vocabulary.js';
import type { Known, Step } from './step.js';

/** In place of a result that is not known, which is no reason to work it out again. */
const notKnown = Symbol('not known');

type Result = Known | typeof notKnown | undefined;

/** What has been found of one household. */
export type Results = Result[];

/**
 * Results of definitions, each worked out once a row. All those of a household stand in one
 * array, row after row, so that starting on the next one costs next to nothing.
 */
export class Memo {
  /** Of the household under way. */
  private results: Results = [];
  /** How many definitions of an entity are remembered, by the entity's index. */
  private readonly widths: number[] = [];

  /** A step whose result is kept for each row. */
  remembering({ index }: Entity, body: Step): Step {
    const slot = this.widths[index] ?? 0;
    this.widths[index] = slot + 1;
    return (row) => {
      const { results } = this;
      const at = row.memoAt + slot;
      const result = results[at];
      if (result !== undefined) return result === notKnown ? undefined : result;
      const value = body(row, null);
      results[at] = value === undefined ? notKnown : value;
      return value;
    };
  }

  /** Room for the results of a household's rows. */
  begin(root: Row): Results {
    this.results = new Array<Result>(this.place(root, 0)).fill(undefined);
    root.memo = this.results;
    return this.results;
  }

  /** Goes on with a household; from the start where another evaluation has begun on its rows. */
  resume(root: Row, results: Results): Results {
    if (root.memo !== results) return this.begin(root);
    this.results = results;
    return results;
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
