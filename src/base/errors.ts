/**
 * One problem, as data. Text in any language is made from `code` and `params` elsewhere.
 *
 * @typeParam C - the closed union of codes a room can report.
 */
export interface Issue<C extends string = string> {
  /** Stable name of the kind of problem, `room/kebab-case`. */
  readonly code: C;
  /** RFC 6901 pointer into the document the problem is in; `''` is the whole document. */
  readonly pointer: string;
  /** Name of the file the document came from, when there is one. */
  readonly file?: string;
  /** Line of the problem in that file, counted from 1. */
  readonly line?: number;
  /** Column of the problem in that line, counted from 1, in UTF-16 units. */
  readonly column?: number;
  /** What a message needs to say: names, values, bounds. */
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
  /** How bad it is; an issue without one is an error. */
  readonly severity?: 'error' | 'warning';
}

/**
 * The one error class of the library. It carries every problem found, not only the first.
 *
 * @typeParam C - the closed union of codes its issues can have.
 */
export class RulesError<C extends string = string> extends Error {
  override readonly name: string = 'RulesError';
  /** Code of the first issue; `internal/no-issue` when the list is empty. */
  readonly code: C | 'internal/no-issue';
  /** Every problem found, in the order found; never changes. */
  readonly issues: readonly Issue<C>[];

  /**
   * @param issues - every problem found; copied, so a later change to the list is not seen.
   * @param message - English text for logs.
   * @param options - `cause`: the error underneath, if there was one.
   */
  constructor(
    issues: readonly Issue<C>[],
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
    this.issues = Object.freeze([...issues]);
    this.code = this.issues[0]?.code ?? 'internal/no-issue';
  }
}

/**
 * Closes a `switch` over a union: a forgotten member does not compile, and data that
 * slipped past the types stops here.
 *
 * @throws RulesError `internal/unreachable`, always.
 */
export function assertNever(x: never): never {
  const value = describe(x);
  throw new RulesError(
    [{ code: 'internal/unreachable', pointer: '', params: { value } }],
    `Unreachable case reached with ${value}; this is a bug in doudi.`,
  );
}

/** Names an unexpected value without calling any code of its own beyond reading `kind`. */
function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const { kind } = value as { readonly kind?: unknown };
  return typeof kind === 'string' ? `kind ${JSON.stringify(kind)}` : 'an object';
}
