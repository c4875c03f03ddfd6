import { parseIsoDate } from '../../base/date.js';
import { type Issue, RulesError } from '../../base/errors.js';
import type { Localized } from '../../base/language.js';
import { isRegionCode } from '../../facts/region-code.js';
import type { AuthoringNewCountyCode } from '../../messages/authoring-new-county.js';
import { ruleFileId } from '../../rulefile/ids.js';
import type { RuleLibrary } from '../../rulefile/library.js';
import { currentFormat } from '../../rulefile/migrations.js';
import { nearestLayer } from '../../rulefile/region.js';
import { resolve } from '../../rulefile/resolve.js';
import { treeOf } from '../../ruletree/compile.js';
import { exampleOf, type OpenTerm, openTermsOf } from '../check/open-terms.js';
import { saying } from '../check/words.js';
import { newCountyTexts as texts } from './texts.js';

/** What a new county file is made from. */
export interface NewCounty {
  /** GB/T 2260 code of the place, or a code of our own. */
  readonly region: string;
  readonly name: Localized;
  /** Region of the layer above; the nearest one around the place unless told. */
  readonly above?: string | undefined;
  /** First day it holds, `YYYY-MM-DD`. */
  readonly from: string;
}

/** A rule file to be filled in. */
export interface NewCountyFile {
  /** `<region>/<first day>`. */
  readonly id: string;
  readonly text: string;
  /** Terms that the layers above leave to the place, in their order. */
  readonly terms: readonly OpenTerm[];
}

/**
 * The rule file of a place that has none yet: every term that the layers above leave open is
 * listed with a note that says what it is, its unit and lawful range, who sets it, where it is
 * usually published and how to write it. `checkRules` then tells what is still to be filled in.
 *
 * @throws RulesError `authoring/bad-region`, `authoring/bad-date`, `authoring/county-exists`,
 *   `authoring/no-layer-above`, all that apply; what `resolve` refuses of the layer above
 */
export function newCounty(library: RuleLibrary, county: NewCounty): NewCountyFile {
  const above = aboveOf(library, county);
  const { region, name, from } = county;
  const resolved = resolve(library, { region: above, asOf: from });
  const terms = openTermsOf({ resolved, tree: treeOf(resolved) });
  const notice = 'notice';
  const content = {
    format: currentFormat,
    region,
    name,
    above,
    from,
    note: texts.file,
    cite: [{ document: notice }],
    documents: {
      [notice]: { title: texts.title, mark: 'unverified', note: texts.document },
    },
    parameters: Object.fromEntries(terms.map((term) => [term.id, { note: noteOf(term) }])),
  };
  return { id: ruleFileId(region, from), text: `${JSON.stringify(content, null, 2)}\n`, terms };
}

function aboveOf(library: RuleLibrary, { region, above, from }: NewCounty): string {
  const issues: Issue<AuthoringNewCountyCode>[] = [];
  const refuse = (code: AuthoringNewCountyCode, params: Issue['params']) =>
    issues.push({ code, pointer: '', params });
  if (!isRegionCode(region)) refuse('authoring/bad-region', { region });
  if (parseIsoDate(from) === undefined) refuse('authoring/bad-date', { from });
  const [file] = library.regions.get(region)?.files ?? [];
  const found = above ?? nearestLayer(library, region)?.region;
  if (file !== undefined) refuse('authoring/county-exists', { region, file: file.id });
  else if (found === undefined || found === region || !library.regions.has(found)) {
    const known = [...library.regions.keys()].sort();
    refuse('authoring/no-layer-above', { region, above: above ?? '', known });
  }
  if (issues.length === 0 && found !== undefined) return found;
  throw new RulesError(issues, `A rule file of ${region} cannot be begun.`);
}

/** What a person has to know to fill a term in. */
function noteOf(term: OpenTerm): Localized {
  const { label, unit, range, setBy, published } = term;
  return saying((lang) => {
    const parts = [
      [texts.meaning, label[lang]],
      [texts.unit, unit ?? ''],
      [texts.range, range],
      [texts.setBy, setBy?.[lang] ?? ''],
      [texts.published, published?.[lang] ?? ''],
      [texts.write, exampleOf(term)],
    ] as const;
    return parts
      .filter(([, value]) => value !== '')
      .map(([word, value]) => word[lang].replace('{value}', value))
      .join(lang === 'en' ? ' ' : '');
  });
}
