import type { RulesError } from '../../base/errors.js';
import { isReadingError } from '../shared/errors.js';
import { absent, alsoMissing, type Bound, hull } from './bound.js';
import { allMissing, type Missing, nothingMissing } from './missing.js';

/**
 * A branch that fails for every household that enters it: with whatever household the rules
 * can be worked out for, it is not entered, and so it widens nothing.
 */
export class Unreachable {
  constructor(readonly error: RulesError) {}
}

/** Works out a branch that the household may never enter; an error in it is not yet an error. */
export function attempt<T>(compute: () => T): T | Unreachable {
  try {
    return compute();
  } catch (error) {
    if (isReadingError(error)) return new Unreachable(error);
    throw error;
  }
}

/** What a value may be by one branch or another, and what hides which branch it is. */
export class Alternatives {
  private found: Bound | null = null;
  private failed: Unreachable | null = null;
  private hidden: ReadonlySet<Missing> = nothingMissing;

  add(branch: Bound | Unreachable): this {
    if (branch instanceof Unreachable) this.failed ??= branch;
    else this.found = this.found === null ? branch : hull(this.found, branch);
    return this;
  }

  hide(missing: ReadonlySet<Missing>): this {
    this.hidden = allMissing(this.hidden, missing);
    return this;
  }

  /**
   * Either of the branches; absent when there was none.
   *
   * @throws RulesError of a branch when all of them fail
   */
  bound(): Bound {
    if (this.found !== null) return alsoMissing(this.found, this.hidden);
    if (this.failed !== null) throw this.failed.error;
    return absent;
  }
}
