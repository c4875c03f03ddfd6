import type { AuthoringCheckCode } from '../../messages/authoring-check.js';
import type { Severity } from './finding.js';

/**
 * How bad each finding is. An error: results are not what the file says they are. A warning:
 * probably a slip. A hint: nothing is wrong, but something is left to do or to look at.
 */
export const severities: Readonly<Record<AuthoringCheckCode, Severity>> = {
  'authoring/case-parts': 'error',
  'authoring/gap-in-time': 'error',
  'authoring/always-holds': 'warning',
  'authoring/band-direction': 'warning',
  'authoring/bands-out-of-order': 'warning',
  'authoring/case-elsewhere': 'warning',
  'authoring/grade-direction': 'warning',
  'authoring/hidden': 'warning',
  'authoring/never-holds': 'warning',
  'authoring/source-later': 'warning',
  'authoring/superseded-source': 'warning',
  'authoring/unused': 'warning',
  'authoring/value-without-source': 'warning',
  'authoring/warning-after-overdue': 'warning',
  'authoring/case-repeated': 'hint',
  'authoring/no-label': 'hint',
  'authoring/open-terms': 'hint',
  'authoring/programme-without-case': 'hint',
  'authoring/same-as-above': 'hint',
  'authoring/source-unfindable': 'hint',
  'authoring/term-to-fill': 'hint',
  'authoring/threshold-without-case': 'hint',
  'authoring/unverified-source': 'hint',
  'authoring/untranslated': 'hint',
  'authoring/value-jumps': 'hint',
};
