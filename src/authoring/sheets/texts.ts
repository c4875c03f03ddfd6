import { joinPointer } from '../../base/json-pointer.js';
import type { Language } from '../../base/language.js';
import { asObject, type Plain } from '../../rulefile/plain.js';
import type { LayoutCell } from './sheet.js';

/** The label or note of an item in one language, to be edited where it stands; empty without one. */
export function textCell(item: Plain, name: string, pointer: string, lang: Language): LayoutCell {
  const at = joinPointer(pointer, name);
  const value = item[name];
  if (typeof value === 'string') return { pointer: at, value, takes: 'text' };
  const inLanguage = asObject(value)?.[lang];
  if (typeof inLanguage !== 'string') return '';
  return { pointer: joinPointer(at, lang), value: inLanguage, takes: 'text' };
}
