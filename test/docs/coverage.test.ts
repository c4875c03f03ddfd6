import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RuleFile } from '../../src/rulefile/format.js';

// docs/coverage.md says of every clause of the five plans what computes it and what proves it. It
// is made from the `clauses` of rule files and of their cases, and from tests whose names carry
// the id in brackets. After changing any of them, write it anew:
//   npm run docs:coverage

const page = 'docs/coverage.md';

/** Kinds of clauses that need neither rule nor test; `why` says so of each. */
const kindsWithoutRule: ReadonlySet<string> = new Set(['exhortative']);

interface Text {
  readonly 'zh-Hant': string;
  readonly en: string;
}
interface Clause extends Text {
  readonly kind: string;
  readonly why?: Text;
}

const register = JSON.parse(readFileSync('test/docs/clauses.json', 'utf8')) as {
  readonly clauses: Readonly<Record<string, Clause>>;
  /** What stands in the plans outside their clauses and only exhorts. */
  readonly exhortations: Readonly<Record<string, readonly Text[]>>;
};

/** What carries a clause, as the page names it: a link and the names below it. */
interface Mention {
  readonly clause: string;
  readonly file: string;
  readonly name: string;
}

const ruleFiles = [...filesBelow('rules', '.json'), ...filesBelow('examples/plans', '.json')].map(
  (path) => [path, JSON.parse(readFileSync(path, 'utf8')) as RuleFile] as const,
);

const computing: readonly Mention[] = ruleFiles.flatMap(([file, { cases: _cases, ...rules }]) =>
  [...citedIn(rules, [])].map(([clause, [section = '', item = '']]) => ({
    clause,
    file,
    name: `${section}/${item}`,
  })),
);

const proving: readonly Mention[] = [
  ...ruleFiles.flatMap(([file, { cases = [] }]) =>
    cases.flatMap(({ id, clauses = [] }) => clauses.map((clause) => ({ clause, file, name: id }))),
  ),
  ...filesBelow('test', '.test.ts').flatMap(taggedTests),
];

function filesBelow(folder: string, extension: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(extension))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .sort();
}

/** Clauses cited anywhere in a rule file, with the way there. */
function* citedIn(
  value: unknown,
  way: readonly string[],
): Generator<readonly [clause: string, way: readonly string[]]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (key === 'clauses' && Array.isArray(part)) for (const clause of part) yield [clause, way];
    else yield* citedIn(part, [...way, key]);
  }
}

/** Tests whose names begin with ids in brackets: `it('[S3.7] [S3.11] grade three …', …)`. */
function taggedTests(file: string): readonly Mention[] {
  const named = /\b(?:it|test)(?:\.each\([\s\S]*?\))?\(\s*(['"`])((?:\[S[0-9.a-e]+\] )+)(.*?)\1,/g;
  return [...readFileSync(file, 'utf8').matchAll(named)].flatMap(([, , tags = '', name = '']) =>
    [...tags.matchAll(/\[(.*?)\]/g)].map(([, clause = '']) => ({ clause, file, name })),
  );
}

/** Plans whose rules are here. */
const plans = Object.keys(register.exhortations);
const planOf = (clause: string) => clause.slice(1, clause.indexOf('.'));

function mentionsOf(clause: string, mentions: readonly Mention[]): string {
  const files = new Map<string, Set<string>>();
  for (const each of mentions) {
    if (each.clause !== clause) continue;
    files.set(each.file, (files.get(each.file) ?? new Set()).add(each.name));
  }
  return [...files]
    .map(([file, names]) => {
      const list = [...names].map((name) => `\`${name.replaceAll('|', '\\|')}\``).join(', ');
      return `[${file}](../${file}): ${list}`;
    })
    .join('; ');
}

function row([id, { kind, en, why, ...text }]: readonly [string, Clause]): string {
  const rules = mentionsOf(id, computing);
  const proofs = mentionsOf(id, proving);
  const reason = why === undefined ? '' : `${why['zh-Hant']} · ${why.en}`;
  return `| ${[id, kind, text['zh-Hant'], en, rules || reason || '—', proofs || '—'].join(' | ')} |`;
}

function wholePage(): string {
  const sections = plans.map((plan) => {
    const own = Object.entries(register.clauses).filter(([id]) => planOf(id) === plan);
    const exhorts = (register.exhortations[plan] ?? []).map(
      (text) => `- ${text['zh-Hant']} · ${text.en}`,
    );
    return `
## Plan ${plan}

| Clause | Kind | 內容 | What it says | What computes it | What proves it |
| --- | --- | --- | --- | --- | --- |
${own.map(row).join('\n')}

Sentences that only exhort, outside the clauses:

${exhorts.join('\n')}
`;
  });
  return `# What carries each clause of the five plans

Of every clause: what it says in our words, what computes it, and which test proves it. *Rule* is a
benefit, class, grade or amount; *duty* a visit or service owed again and again; *task* something to
be done by a day; *referral* a line that leads to another office; *indicator* a share over many
households; *reading* a note on how the text is read; *exhortative* what asks for nothing that could
be computed.

Under "what computes it" stand items of rule files, under "what proves it" the worked cases of these
files and tests by name.

This page is made by \`test/docs/coverage.test.ts\` (\`npm run docs:coverage\`) from the \`clauses\` of
rule files and cases, the names of tests, and \`test/docs/clauses.json\`.
${sections.join('')}`;
}

describe('docs/coverage.md', () => {
  it('is what rules and tests say', () => {
    if (process.env.UPDATE_COVERAGE !== undefined) writeFileSync(page, wholePage());
    expect(existsSync(page) ? readFileSync(page, 'utf8') : '').toBe(wholePage());
  });

  it('has a row for every clause that a rule, a case or a test names', () => {
    const unknown = [...computing, ...proving].filter(
      ({ clause }) => !(clause in register.clauses),
    );
    expect(unknown).toEqual([]);
  });
});

describe('the register of clauses', () => {
  it('numbers the clauses of each plan without a gap', () => {
    for (const plan of plans) {
      const numbers = Object.keys(register.clauses)
        .filter((id) => planOf(id) === plan)
        .map((id) => Number.parseInt(id.slice(id.indexOf('.') + 1), 10));
      const distinct = [...new Set(numbers)];
      expect(distinct).toEqual(distinct.map((_, index) => index + 1));
    }
  });

  it('gives a reason where nothing is computed', () => {
    const silent = Object.entries(register.clauses).filter(
      ([, { kind, why }]) => kindsWithoutRule.has(kind) !== (why !== undefined),
    );
    expect(silent).toEqual([]);
  });

  it('is computed, clause by clause', () => {
    expect(lacking(computing)).toEqual([]);
  });

  it('is proven, clause by clause', () => {
    expect(lacking(proving)).toEqual([]);
  });

  function lacking(mentions: readonly Mention[]): readonly string[] {
    const named = new Set(mentions.map(({ clause }) => clause));
    return Object.entries(register.clauses)
      .filter(([, { kind }]) => !kindsWithoutRule.has(kind))
      .map(([id]) => id)
      .filter((id) => !named.has(id));
  }
});
