import type { Issue } from '../base/errors.js';

/**
 * Where a household file is already known to be wrong, so that the rest of it can be looked at
 * without reporting the same mistake twice.
 */
export class Damage {
  private readonly broken = new Set<string>();
  private readonly touched = new Set<string>();

  constructor(issues: readonly Issue[]) {
    for (const { pointer } of issues) {
      this.broken.add(pointer);
      for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
        this.touched.add(at);
      }
    }
  }

  /** Whether something is wrong with exactly this value. */
  isBroken(pointer: string): boolean {
    return this.broken.has(pointer);
  }

  /** Whether something is wrong with this value or inside it. */
  isTouched(pointer: string): boolean {
    return this.touched.has(pointer);
  }
}
