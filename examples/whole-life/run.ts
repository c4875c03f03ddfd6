import { readFileSync } from 'node:fs';
import {
  type Explanation,
  explain,
  type Language,
  ledger,
  makeLibrary,
  parseCase,
  parseRuleFile,
  type RuleLibrary,
  renderExplanation,
  renderLedger,
  resolve,
} from '../../src/index.js';
import { builtinRules } from '../../src/node/index.js';

// One household over two years: the determination on each day on which something happens, then
// the ledger of all months. README.md works the figures by hand.

const region = '500000';
const notice = '500000/2027-07-01-example';

/** Days on which something happens, and the days before birthdays. */
const days: readonly (readonly [day: string, hant: string, en: string])[] = [
  ['2026-01-14', '女兒滿十六歲前一日', 'the day before the daughter is 16'],
  ['2026-01-15', '女兒滿十六歲', 'the daughter is 16'],
  ['2026-03-16', '母親找到工作', 'the mother finds work'],
  ['2026-06-30', '新法施行前一日', 'the day before the new law'],
  ['2026-07-01', '社會救助法施行', 'the Social Assistance Law is in force'],
  ['2026-08-20', '母親失去工作', 'the mother loses her work'],
  ['2026-09-19', '母親滿六十歲前一日', 'the day before the mother is 60'],
  ['2026-09-20', '母親滿六十歲', 'the mother is 60'],
  ['2027-02-28', '殘疾人證有效期末日', 'last day of the certificate'],
  ['2027-03-01', '殘疾人證已過期', 'the certificate has expired'],
  ['2027-06-10', '換領新證', 'a new certificate'],
  ['2027-07-01', '標準提高', 'the standard rises'],
  ['2027-07-10', '女兒離校', 'the daughter leaves school'],
  ['2028-01-14', '女兒滿十八歲前一日', 'the day before the daughter is 18'],
  ['2028-01-15', '女兒滿十八歲', 'the daughter is 18'],
];

/** What is told of each day: programme and for whom. */
const told = [
  ['dibao', null],
  ['living-allowance', 'son'],
  ['nursing-allowance', 'son'],
  ['tekun', 'mother'],
] as const;

/** The rules that come with the package, and the notice invented for the example. */
function library(): RuleLibrary {
  const path = new URL(`./rules/${notice}.json`, import.meta.url);
  const read = parseRuleFile(readFileSync(path, 'utf8'), { id: notice });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return makeLibrary([...builtinRules().library.files, read.file]).library;
}

/** The answer and its reason. */
function sentenceOf(explanation: Explanation, lang: Language): string {
  const [, lead = ''] = renderExplanation(explanation, lang, 'text', { depth: 'brief' }).split(
    '\n',
  );
  return lead;
}

/** The whole account in each language, as Markdown. */
export function wholeLife(languages: readonly Language[]): ReadonlyMap<Language, string> {
  const rules = library();
  const theCase = parseCase(
    JSON.parse(readFileSync(new URL('./case.json', import.meta.url), 'utf8')),
  );
  const months = ledger(theCase, rules, { from: '2026-01', to: '2028-02' });
  const onDays = days.map(([day, hant, en]) => {
    const snapshot = theCase.snapshots.filter(({ from }) => from <= day).at(-1);
    if (snapshot === undefined) throw new Error(`no snapshot on ${day}`);
    const resolved = resolve(rules, { region, asOf: day }).withTerms(theCase.terms ?? {});
    const programmes = told.map(([programme]) => programme);
    const explained = explain(snapshot.household, resolved, { programmes }).filter((each) =>
      told.some(([programme, who]) => programme === each.programme && who === each.subject),
    );
    return { day, title: { 'zh-Hant': hant, 'zh-Hans': hant, en }, explained };
  });
  const inLanguage = (lang: Language) =>
    [
      ...onDays.map(({ day, title, explained }) =>
        [
          `# ${day}  ${title[lang]}`,
          explained.map((each) => `- ${sentenceOf(each, lang)}`).join('\n'),
        ].join('\n\n'),
      ),
      renderLedger(months, lang, 'markdown'),
    ].join('\n\n');
  return new Map(languages.map((lang) => [lang, inLanguage(lang)]));
}
