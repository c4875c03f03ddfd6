import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { severities } from '../../src/authoring/check/severities.js';
import type { Localized } from '../../src/base/language.js';
import { allMessages } from '../../src/messages/all.js';

// docs/errors.md is made of the message sets. After changing a message, write it anew:
//   UPDATE_DOCS=1 npx vitest run test/docs/errors.test.ts

const page = 'docs/errors.md';
const messages: Readonly<Record<string, Localized>> = allMessages;
const codes = Object.keys(messages).sort();

/** Codes of findings: what is odd but does not stop the work. */
const warnings: ReadonlySet<string> = new Set([
  'rulefile/removes-nothing',
  'rulefile/stale-override',
]);

/** What the first part of a code stands for, in the order of the page. */
const rooms: Readonly<Record<string, string>> = {
  json: 'The text of a file: rule files and household files alike',
  facts: 'Household files, and facts that rule files declare',
  region: 'The region asked for',
  rulefile: 'Rule files: their form, and how they fit together',
  ruletree: 'What rule files mean: names, types, units, tables, circles',
  readings: 'Rules that cannot be worked out for one household',
  determination: 'Determinations, and the worked cases of rule files',
  reference: 'The cross-check with json-rules-engine',
  duties: 'Duties and visits',
  authoring: 'Writing and checking rule files',
  notices: 'Written decisions',
  records: 'Sealed records',
  samples: 'Made-up households',
  node: 'The command line and the disk',
  internal: 'Faults of the library itself',
};

/** Codes that no test names, and why. Every other code occurs in a test. */
const untested: Readonly<Record<string, string>> = {
  'facts/wrong-value': 'Stands for kinds of schema problems that no schema of ours has.',
  'records/replay-differs': 'Replaying by the same rules differs only when the engine changed.',
  'internal/no-name': 'Every part that a condition is made of has a name.',
  'internal/no-such-row': 'The compiler never builds a path that leads to no row.',
  'node/fault': 'Only a fault of the program itself brings it about.',
  'node/no-package': 'Only a broken installation brings it about.',
  'node/options-needed': 'Seen by its text, in test/cli/authoring.test.ts.',
  'node/region-needed': 'Seen by its text, in test/cli/types.test.ts.',
  'node/usage': 'Stands for complaints of the option parser that have no code of their own.',
  'reference/unknown-fact': 'The auditor gives its engine every fact that its conditions read.',
  'ruletree/add-or-subtract': 'The form of a file says it first (rulefile/add-or-subtract).',
  'ruletree/empty-block': 'The form of a file says it first (rulefile/empty-list).',
  'ruletree/not-a-condition': 'Whatever can stand in a condition is one.',
};

const roomOf = (code: string) => code.slice(0, code.indexOf('/'));

/** A template as the page shows it: optional parts in brackets, no bar that ends a cell. */
function shown(template: string): string {
  return template.replaceAll('<<', '［').replaceAll('>>', '］').replaceAll('|', '\\|');
}

function row(code: string): string {
  const text = messages[code];
  const found: Readonly<Record<string, string>> = severities;
  const severity = found[code] ?? (warnings.has(code) ? 'warning' : 'error');
  const cells = [text?.en, text?.['zh-Hant'], text?.['zh-Hans']].map((each) => shown(each ?? ''));
  return `| \`${code}\` | ${severity} | ${cells.join(' | ')} |`;
}

function section(room: string): string {
  const own = codes.filter((code) => roomOf(code) === room);
  if (own.length === 0) return '';
  return `
## ${room}: ${rooms[room]}

| Code | Severity | What is wrong and what to do | 哪裡不對，怎樣改正 | 哪里不对，怎样改正 |
| --- | --- | --- | --- | --- |
${own.map(row).join('\n')}
`;
}

const introduction = `# Errors

Every problem has a stable code \`room/what\`, the file, line and column where it stands, a JSON
pointer, and a text in three languages. All problems of a step are reported together: first those
of the form of each file, then those between files, then those of what the rules mean. A mistake
is reported where it was made, not again wherever its result is read.

In the texts below \`{name}\` stands for a value of the case at hand, and a part in ［brackets］ is
left out when there is nothing to say. A *warning* is a finding: the rules can be used, but a
person should look. A *hint* says what is left to do or to look at. Everything else is an *error*,
and what has one is not used.

每個問題都有固定的代碼、文件、行、列、JSON 指針和三種語言的說明。同一步的問題一次列齊；錯在哪裡就報在哪裡，
引用處不再重複。\`{name}\` 代表具體的值，［］中的部分無話可說時省去。warning 只是提醒，規則仍可使用；
hint 指出尚待完成或查看之處；error 須先改正，否則不能使用。

每个问题都有固定的代码、文件、行、列、JSON 指针和三种语言的说明。同一步的问题一次列齐；错在哪里就报在哪里，
引用处不再重复。\`{name}\` 代表具体的值，［］中的部分无话可说时省去。warning 只是提醒，规则仍可使用；
hint 指出尚待完成或查看之处；error 须先改正，否则不能使用。

This page is made from the messages by \`test/docs/errors.test.ts\`.
`;

function wholePage(): string {
  const known = Object.keys(rooms).map(section).join('');
  return introduction + known;
}

function readTree(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');
}

describe('docs/errors.md', () => {
  it('lists every code with its text in three languages', () => {
    if (process.env.UPDATE_DOCS !== undefined) writeFileSync(page, wholePage());
    expect(existsSync(page) ? readFileSync(page, 'utf8') : '').toBe(wholePage());
  });

  it('knows every room that has codes', () => {
    const rest = codes.filter((code) => rooms[roomOf(code)] === undefined);
    expect(rest).toEqual([]);
  });
});

describe('every code', () => {
  it('that the source speaks of has a message', () => {
    const names = [...new Set([...Object.keys(rooms), ...codes.map(roomOf)])].join('|');
    const pattern = new RegExp(`'((?:${names})/[a-z0-9]+(?:-[a-z0-9]+)*)'`, 'g');
    const spoken = new Set([...readTree('src').matchAll(pattern)].map(([, code = '']) => code));
    expect([...spoken].filter((code) => messages[code] === undefined).sort()).toEqual([]);
  });

  it('occurs in a test, or there is a reason why not', () => {
    const tests = ['test/unit', 'test/cli', 'test/differential', 'test/packaging']
      .map(readTree)
      .join('\n');
    const fixtures = readFileSync('test/rulefiles/bad/expected.json', 'utf8');
    const bare = codes.filter(
      (code) =>
        untested[code] === undefined &&
        !fixtures.includes(`"${code}"`) &&
        !new RegExp(`${code}(?![a-z0-9-])`).test(tests),
    );
    expect(bare).toEqual([]);
  });

  it('that is said to be untestable is a code, and has no test', () => {
    const fixtures = readFileSync('test/rulefiles/bad/expected.json', 'utf8');
    const odd = Object.keys(untested).filter(
      (code) => messages[code] === undefined || fixtures.includes(`"${code}"`),
    );
    expect(odd).toEqual([]);
  });

  it('is a warning exactly where this page says so', () => {
    const fixtures = JSON.parse(readFileSync('test/rulefiles/bad/expected.json', 'utf8')) as Record<
      string,
      { readonly issues: readonly { readonly code: string; readonly severity?: string }[] }
    >;
    const issues = Object.values(fixtures).flatMap((fixture) => fixture.issues);
    const odd = issues.filter(
      ({ code, severity }) => (severity === 'warning') !== warnings.has(code),
    );
    expect(odd).toEqual([]);
  });
});
