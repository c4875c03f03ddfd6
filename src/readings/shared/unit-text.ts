import type { Language, Localized } from '../../base/language.js';
import type { Unit } from '../../ruletree/unit.js';
import { countWords, unitWords } from './words.js';

/** A unit as people write it: `元/人·月`, `yuan per person per month`. */
export function unitText(unit: Unit, lang: Language): string {
  const dims = [...unit.dims].filter(([, exponent]) => exponent !== 0);
  if (lang === 'en') return dims.length === 0 ? '' : unit.text;
  const under = dims
    .filter(([, exponent]) => exponent < 0)
    // Persons before periods, as people say it.
    .sort(([a], [b]) => Number(b === 'person') - Number(a === 'person'))
    .map(([dim]) => wordOf(unitWords, dim, lang));
  const over = leadingUnitText(unit, lang, under.length === 0);
  return under.length === 0 ? over : `${over}/${under.join('·')}`;
}

/** What is counted, without what it is counted for. */
export function leadingUnitText(unit: Unit, lang: Language, isCounted = true): string {
  const over = [...unit.dims].filter(([, exponent]) => exponent > 0).map(([dim]) => dim);
  if (lang === 'en') return unit.text.split(' per ')[0] ?? '';
  return over
    .map((dim) => (isCounted ? countWords[dim]?.[lang] : undefined) ?? wordOf(unitWords, dim, lang))
    .join('');
}

function wordOf(of: Readonly<Record<string, Localized>>, dim: string, lang: Language): string {
  return of[dim]?.[lang] ?? dim;
}
