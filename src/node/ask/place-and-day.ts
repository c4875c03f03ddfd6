import { parseIsoDate } from '../../base/date.js';
import { type Language, localize } from '../../base/language.js';
import { isRegionCode } from '../../facts/region-code.js';
import { renderIssue } from '../../messages/render.js';
import { layeredRules } from '../layers-above.js';
import { say } from './reply.js';
import type { Terminal } from './terminal.js';
import { typedValue } from './typed-value.js';

/** Asks whose rules apply: one of the places that have rules of their own, or any by its code. */
export async function askPlace(
  terminal: Terminal,
  lang: Language,
  rules: string | undefined,
): Promise<string> {
  const { library } = layeredRules(rules);
  const places = [...library.regions.values()].flatMap(({ region, above, files }) => {
    const name = files.at(-1)?.content.name;
    return above === null || name === undefined
      ? []
      : [{ value: region, label: `${localize(name, lang)} ${region}` }];
  });
  const other = { value: '', label: say('otherPlace', lang) };
  const chosen = await terminal.choose(say('whichPlace', lang), places, [other]);
  if (chosen !== '') return chosen;
  return terminal.enter(say('placeCode', lang), (text) =>
    isRegionCode(text)
      ? null
      : renderIssue(
          { code: 'facts/bad-region', pointer: '/region', params: { value: text } },
          lang,
        ),
  );
}

/** Asks by the rules of which day; nothing typed is today. */
export async function askDay(terminal: Terminal, lang: Language, today: string): Promise<string> {
  const dayOf = (text: string) => (text === '' ? today : String(typedValue('date', text)));
  const problem = (text: string) =>
    parseIsoDate(dayOf(text)) === undefined
      ? renderIssue({ code: 'node/bad-date', pointer: '', params: { value: text } }, lang)
      : null;
  return dayOf(await terminal.enter(say('whichDay', lang, { today }), problem));
}
