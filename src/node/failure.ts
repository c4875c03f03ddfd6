import type { Issue } from '../base/errors.js';
import type { Language } from '../base/language.js';
import { renderIssue, renderIssueLine } from '../messages/render.js';
import type { ExitCode } from './exit-codes.js';
import type { Io } from './io.js';

/** Why the command line ends without a result. */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly exitCode: ExitCode,
    readonly issues: readonly Issue[],
    options?: { readonly cause?: unknown },
  ) {
    super(issues[0]?.code ?? 'failure', options);
  }
}

/** How results and problems are told. */
export interface Manner {
  readonly lang: Language;
  readonly format: 'text' | 'json';
}

/** Tells every problem on standard error. */
export function report({ exitCode, issues }: Failure, { lang, format }: Manner, io: Io): void {
  // What was found is in the result already.
  if (issues.length === 0) return;
  if (format === 'json') {
    const told = issues.map((issue) => ({ ...issue, message: renderIssue(issue, lang) }));
    io.err(`${JSON.stringify({ exitCode, issues: told }, null, 2)}\n`);
    return;
  }
  for (const issue of [...issues].sort(byPlace)) io.err(`${renderIssueLine(issue, lang)}\n`);
}

/** Problems of a file in the order of its lines; files in the order they came. */
function byPlace(a: Issue, b: Issue): number {
  if (a.file !== b.file || a.line === undefined || b.line === undefined) return 0;
  return a.line - b.line || (a.column ?? 0) - (b.column ?? 0);
}
