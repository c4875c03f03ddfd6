import {
  determine,
  explain,
  languages,
  makeLibrary,
  parseRuleFile,
  renderExplanation,
  resolve,
} from 'doudi';

/** Determines and explains households, as one text: the same bytes wherever it is run. */
export function work({ rules, households, region, asOf }) {
  const parsed = rules.map(({ id, text }) => parseRuleFile(text, { id }));
  const { library } = makeLibrary(parsed.map(({ file }) => file));
  const resolved = resolve(library, { region, asOf });
  const all = households.map((household) => [
    determine(household, resolved),
    explain(household, resolved).map((one) =>
      languages.map((lang) => renderExplanation(one, lang, 'html')),
    ),
  ]);
  return JSON.stringify(all);
}
