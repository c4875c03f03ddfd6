import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/base/errors.js';
import { languages } from '../../src/base/language.js';
import { renderIssue } from '../../src/messages/render.js';
import type { ResolveQuery } from '../../src/rulefile/resolve.js';
import { fixtureNames, loadRules, readFixture, usualId, usualQuery } from './load.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const good = join(here, 'good');
const bad = join(here, 'bad');
const expectedFile = join(bad, 'expected.json');

/** One problem as `expected.json` states it; `file` is left out for fixtures of one file. */
interface ExpectedIssue {
  readonly code: string;
  readonly file?: string;
  readonly pointer: string;
  readonly line?: number;
  readonly column?: number;
  readonly severity?: string;
}
interface Expected {
  readonly query?: Partial<ResolveQuery>;
  readonly issues: readonly ExpectedIssue[];
}

const expected = JSON.parse(readFileSync(expectedFile, 'utf8')) as Record<string, Expected>;
const badNames = fixtureNames(bad);

function issuesOf(name: string): readonly Issue[] {
  const query = { ...usualQuery, ...expected[name]?.query };
  return loadRules(readFixture(bad, name), query).issues;
}

function brief({ code, file, pointer, line, column, severity }: Issue): ExpectedIssue {
  return {
    code,
    ...(file === undefined || file === usualId ? {} : { file }),
    pointer,
    ...(line === undefined || column === undefined ? {} : { line, column }),
    ...(severity === undefined ? {} : { severity }),
  };
}

// UPDATE_EXPECTED=1 writes down where problems are now; which problems they are stays as it is.
if (process.env.UPDATE_EXPECTED !== undefined) {
  const updated = Object.entries(expected).map(([name, { issues, ...rest }]) => {
    const found = issuesOf(name).map(brief);
    const placed = issues.map((issue) => {
      const match = found.find(
        ({ code, pointer }) => code === issue.code && pointer === issue.pointer,
      );
      return match ?? issue;
    });
    return [name, { ...rest, issues: placed }];
  });
  const lines = updated.map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  writeFileSync(expectedFile, `{\n${lines.join(',\n')}\n}\n`);
}

describe('a bad rule file', () => {
  it('is paired with what is wrong with it', () => {
    expect(Object.keys(expected).sort()).toEqual(badNames);
  });

  it.each(badNames)('%s: exactly what is wrong with it is reported', (name) => {
    expect(issuesOf(name).map(brief)).toEqual(expected[name]?.issues);
  });

  it.each(badNames)('%s: says so in three languages, with nothing left to fill in', (name) => {
    for (const issue of issuesOf(name)) {
      for (const lang of languages) {
        const text = renderIssue(issue, lang);
        expect(text).not.toBe(issue.code);
        expect(text).not.toMatch(/\{[a-zA-Z]+\}|<<|>>|undefined|\[object|“”|「」|\(\)|（）/);
      }
    }
  });
});

describe('a good rule file', () => {
  it.each(fixtureNames(good))('%s: loads without any remark', (name) => {
    const query = name === 'layers' ? { ...usualQuery, region: '340000' } : usualQuery;
    const { issues, tree } = loadRules(readFixture(good, name), query);
    expect(issues).toEqual([]);
    expect(tree).not.toBeNull();
  });
});
