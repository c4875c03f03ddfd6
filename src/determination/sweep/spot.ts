import type { Row } from '../../facts/row.js';
import type { Fact } from '../../facts/vocabulary.js';

/** A fact of a row of one household. */
export interface Spot {
  readonly row: Row;
  readonly fact: Fact;
}
