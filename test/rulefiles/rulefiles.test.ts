import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/base/errors.js';
import { languages } from '../../src/base/language.js';
import { renderIssue } from '../../src/messages/render.js';
import type { ResolveQuery } from '../../src/rulefile/resolve.js';
import { ruleFileJsonSchema } from '../../src/rulefile/schema/json-schema.js';
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

/** What a message shows when a parameter is missing or says nothing. */
const unfilled = /\{[a-zA-Z]+\}|<<|>>|undefined|\[object|“”|「」|\(\)|（）/;

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
        expect(text).not.toMatch(unfilled);
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

  it('loads quietly whatever one thing in it is changed, or says where it is wrong', {
    timeout: 60_000,
  }, () => {
    const mutants = fixtureNames(good)
      .filter((name) => name !== 'layers')
      .flatMap((name) => [...mutantsOf(name)]);
    // One in nine, evenly: the whole takes a quarter of a minute.
    for (const { what, text } of mutants.filter((_, index) => index % 9 === 0)) {
      const { issues } = loadRules([{ id: usualId, text }]);
      for (const issue of issues) {
        expect([what, issue.line]).toEqual([what, expect.any(Number)]);
        expect([what, renderIssue(issue, 'en')]).toEqual([
          what,
          expect.not.stringMatching(unfilled),
        ]);
      }
    }
  });
});

interface Mutant {
  readonly what: string;
  readonly text: string;
}

/** A good file with one thing left out, made null, or put wrong. */
function* mutantsOf(name: string): Generator<Mutant> {
  const [file] = readFixture(good, name);
  const content: unknown = JSON.parse(file?.text ?? '');
  for (const path of pathsIn(content, [])) {
    for (const change of [undefined, null, 'wrong'] as const) {
      const mutant: unknown = structuredClone(content);
      alter(mutant, path, change);
      yield { what: `${name} /${path.join('/')} ${change}`, text: JSON.stringify(mutant) };
    }
  }
}

function* pathsIn(value: unknown, at: readonly string[]): Generator<readonly string[]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    yield [...at, key];
    yield* pathsIn(part, [...at, key]);
  }
}

function alter(root: unknown, path: readonly string[], change: undefined | null | 'wrong'): void {
  let parent = root as Record<string, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
  const key = path.at(-1) ?? '';
  if (change === 'wrong') parent[key] = wrongly(parent[key]);
  else if (change === null) parent[key] = null;
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

function wrongly(value: unknown): unknown {
  if (typeof value === 'string') return `${value}x`;
  if (typeof value === 'object') return Array.isArray(value) ? {} : [];
  return 'x';
}

describe('the good rule files together', () => {
  const texts = fixtureNames(good).flatMap((name) => readFixture(good, name));
  const words = new Set<string>();
  for (const { text } of texts) collectWords(JSON.parse(text), words);

  it('use every key and every choice of the format', () => {
    const known = new Set<string>();
    collectChoices(ruleFileJsonSchema(), known);
    expect([...known].filter((word) => !words.has(word)).sort()).toEqual([]);
  });
});

/** Every key and text of a JSON value. */
function collectWords(value: unknown, words: Set<string>): void {
  if (typeof value === 'string') words.add(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (!Array.isArray(value)) words.add(key);
    collectWords(part, words);
  }
}

/** Every key that a schema names, and every text it offers to choose. */
function collectChoices(schema: unknown, known: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return;
  // What editors propose beside anything else is no choice of the format.
  if ('enumDescriptions' in schema) return;
  for (const [keyword, part] of Object.entries(schema)) {
    if (keyword === 'properties') for (const key of Object.keys(part)) known.add(key);
    if (keyword === 'enum' || keyword === 'const') {
      for (const choice of [part].flat()) if (typeof choice === 'string') known.add(choice);
    }
    collectChoices(part, known);
  }
}
