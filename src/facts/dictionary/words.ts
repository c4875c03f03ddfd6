export { text } from '../../base/language.js';

import type { AskingCost } from '../declaration.js';

/** Effort of finding out and depth of intrusion, each from 1 to 5. */
export function asking(effort: 1 | 2 | 3 | 4 | 5, intrusion: 1 | 2 | 3 | 4 | 5): AskingCost {
  return { effort, intrusion };
}
