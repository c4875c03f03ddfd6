/** One thing to choose. */
export interface Option<T> {
  readonly value: T;
  readonly label: string;
}

/** What an interview needs of a terminal, so that a test can stand in for it. */
export interface Terminal {
  /** One of some choices; the `others` stand apart below them. */
  choose<T>(
    message: string,
    choices: readonly Option<T>[],
    others?: readonly Option<T>[],
  ): Promise<T>;
  /** Any number of some choices. */
  chooseSeveral<T>(message: string, choices: readonly Option<T>[]): Promise<readonly T[]>;
  /**
   * A line of text.
   *
   * @param problem - what is wrong with a text; it is then asked for again
   */
  enter(message: string, problem: (text: string) => string | null): Promise<string>;
  say(text: string): void;
}

/** Somebody pressed Ctrl-C or closed the terminal. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}
