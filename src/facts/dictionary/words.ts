import type { Localized } from '../../base/language.js';
import type { AskingCost } from '../declaration.js';

/** A text in 繁體, 简体 and English. */
export function text(hant: string, hans: string, en: string): Localized {
  return { 'zh-Hant': hant, 'zh-Hans': hans, en };
}

/** Effort of finding out and depth of intrusion, each from 1 to 5. */
export function asking(effort: 1 | 2 | 3 | 4 | 5, intrusion: 1 | 2 | 3 | 4 | 5): AskingCost {
  return { effort, intrusion };
}
