import { RulesError } from '../../base/errors.js';

/** Why a caseload is not determined. */
export function refusal(
  code:
    | 'node/cannot-resume'
    | 'node/cannot-write'
    | 'node/no-good-line'
    | 'node/resume-differs'
    | 'node/unfinished-run',
  params: Readonly<Record<string, string | number>>,
): RulesError {
  return new RulesError([{ code, pointer: '', params }], code);
}
