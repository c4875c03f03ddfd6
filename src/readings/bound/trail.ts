import type { Bound } from './bound.js';
import type { Missing } from './missing.js';

/** A result that was worked out, and what was worked out from it. */
export interface Noted {
  /** `undefined` while it is worked out, and where that failed. */
  bound: Bound | undefined;
  readonly readers: Set<Noted>;
}

/**
 * Which results were read on the way to which others, and which of them asked for something that
 * is not known. So it can be told what could be other if that were known: nothing else could.
 */
export class Trail {
  private readonly askers = new Map<ReadonlySet<Missing>, Set<Noted>>();
  private reader: Noted | null = null;

  /** Whoever is being worked out has asked for this. */
  readonly ask = (missing: ReadonlySet<Missing>): void => {
    if (this.reader === null) return;
    const known = this.askers.get(missing);
    if (known === undefined) this.askers.set(missing, new Set([this.reader]));
    else known.add(this.reader);
  };

  /** Whoever is being worked out has read this. */
  read(noted: Noted): void {
    if (this.reader !== null) noted.readers.add(this.reader);
  }

  /** What `tell` says, while everything it asks for and reads is put down to this. */
  following<T>(noted: Noted, tell: () => T): T {
    const before = this.reader;
    this.reader = noted;
    try {
      return tell();
    } finally {
      this.reader = before;
    }
  }

  /** Everything that asked for one of these, or was worked out from what did. */
  behind(unknown: readonly ReadonlySet<Missing>[]): ReadonlySet<Noted> {
    const found = new Set<Noted>();
    for (const each of unknown) for (const noted of this.askers.get(each) ?? []) found.add(noted);
    // A set is walked to the end of what is added on the way.
    for (const noted of found) for (const reader of noted.readers) found.add(reader);
    return found;
  }
}
