import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { verifyCases } from '../../src/determination/verify/verify.js';
import { allMessages } from '../../src/messages/all.js';
import { renderIssue } from '../../src/messages/render.js';
import { operators, sections } from '../../src/rulefile/format.js';
import { ruleFileId } from '../../src/rulefile/ids.js';
import { makeLibrary, type RuleLibrary } from '../../src/rulefile/library.js';
import { parseRuleFileValue } from '../../src/rulefile/parse.js';
import type { ParsedRuleFile } from '../../src/rulefile/parsed-file.js';
import { referencePrefixes } from '../../src/rulefile/reference.js';
import { resolve } from '../../src/rulefile/resolve.js';
import { conditionVariants } from '../../src/rulefile/schema/condition.js';
import { expressionVariants } from '../../src/rulefile/schema/expression.js';
import { interactionKinds } from '../../src/rulefile/schema/item/interaction.js';
import { treeOf } from '../../src/ruletree/compile.js';
import { unitWords } from '../../src/ruletree/unit.js';
import { fragments } from '../shapes/fragments.js';
import { type Example, examplesOf, proseOf } from './format-examples.js';

const pageOf = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../docs/${name}`, import.meta.url)), 'utf8');

const english = pageOf('format.md');
const traditional = pageOf('format.zh-Hant.md');
const simplified = pageOf('format.zh-Hans.md');

const examples = examplesOf(english);
const wholeFiles = examples.filter(({ kind }) => kind === 'rule-file').map(contentOf);
const [base] = wholeFiles;

type Content = Readonly<Record<string, unknown>>;

function contentOf({ text }: Example): Content {
  return JSON.parse(text);
}

function parsed(content: Content): ParsedRuleFile {
  const id = ruleFileId(String(content.region), String(content.from), topicOf(content));
  const result = parseRuleFileValue(content, { id });
  if (result.ok) return result.file;
  throw new Error(result.issues.map((issue) => renderIssue(issue, 'en')).join('\n'));
}

function topicOf({ topic }: Content): string | undefined {
  return typeof topic === 'string' ? topic : undefined;
}

function libraryOf(contents: readonly Content[]): RuleLibrary {
  const { library, issues } = makeLibrary(contents.map(parsed));
  if (issues.length === 0) return library;
  throw new Error(issues.map((issue) => renderIssue(issue, 'en')).join('\n'));
}

/** Compiles the rules of a file at its own place and day. */
function compile(library: RuleLibrary, { region, from }: Content): void {
  treeOf(resolve(library, { region: String(region), asOf: String(from) }));
}

/** The first example of the page with more items in some of its sections. */
function withItems(file: Content, section: string, items: Content): Content {
  return { ...file, [section]: { ...(file[section] as Content | undefined), ...items } };
}

/** The first example with every fragment of the page up to a line. */
function fileUpTo(line: number): Content {
  return examples
    .filter((each) => each.kind === 'fragment' && each.line <= line)
    .reduce((file, each) => withItems(file, each.about[0] ?? '', contentOf(each)), base ?? {});
}

/** A fragment, a condition or an expression in a whole file. */
function wrapped(example: Example): Content {
  const file = fileUpTo(example.line);
  const [scope, ...type] = example.about;
  const label = { 'zh-Hant': '示例', 'zh-Hans': '示例', en: 'an example' };
  switch (example.kind) {
    case 'condition': {
      const when = contentOf(example);
      return withItems(file, 'conditions', { example: { label, scope, when } });
    }
    case 'expression': {
      const text = type.join(' ');
      const kind = ['date', 'datetime', 'boolean', 'code'].includes(text)
        ? { type: text }
        : { unit: text };
      const value = contentOf(example);
      return withItems(file, 'quantities', { example: { label, scope, ...kind, value } });
    }
    default:
      return file;
  }
}

describe('the examples of the reference', () => {
  it('begin with a whole file, to which the shorter ones are added', () => {
    expect(base).toMatchObject({ region: '100000', above: null });
  });

  it.each(
    examples.filter(({ kind }) => kind !== 'rule-file').map((each) => [each.line, each] as const),
  )('line %i is read and compiled', (_, example) => {
    const file = wrapped(example);
    compile(libraryOf([file]), file);
  });

  it.each(wholeFiles.map((file) => [file.region, file.from, file] as const))(
    '%s from %s is read, compiled, and gives what its cases expect',
    (_region, _from, file) => {
      const below = wholeFiles.filter(({ above }) => above !== null);
      const library = libraryOf(file.above === null ? [file] : [base ?? {}, ...below]);
      compile(library, file);
      const { cases, failures } = verifyCases(library);
      expect(cases).toBeGreaterThan(0);
      expect(
        failures.flatMap(({ issues }) => issues.map((issue) => renderIssue(issue, 'en'))),
      ).toEqual([]);
    },
  );
});

describe('the reference is complete', () => {
  const said = (name: string) => english.includes(`\`${name}\``);

  it.each([
    ['section', sections],
    ['operator', operators],
    ['condition', Object.keys(conditionVariants)],
    ['expression', Object.keys(expressionVariants)],
    ['interaction', interactionKinds],
    ['reference prefix', referencePrefixes.map((prefix) => `${prefix}:`)],
    ['unit', unitWords],
  ])('it names every %s', (_, names) => {
    expect(names.filter((name) => !said(name))).toEqual([]);
  });

  it('names only codes of problems that exist', () => {
    const codes = [...english.matchAll(/`((?:json|facts|rulefile|ruletree|readings)\/[a-z-]+)`/g)];
    const unknown = codes.map(([, code = '']) => code).filter((code) => !(code in allMessages));
    expect(unknown).toEqual([]);
  });

  it('links every fragment in the table of shapes, and nothing else', () => {
    const links = [...english.matchAll(/\]\((\.\.\/test\/shapes\/[^)]+)\)/g)].map(
      ([, path = '']) => path,
    );
    const missing = links.filter(
      (path) => !existsSync(fileURLToPath(new URL(path, new URL('../../docs/', import.meta.url)))),
    );
    expect(missing).toEqual([]);
    const linked = new Set(
      links.map((path) => path.replace('../test/shapes/', '').replace(/\.json$|\/$/, '')),
    );
    expect(
      fragments()
        .map(({ name }) => name)
        .filter((name) => !linked.has(name)),
    ).toEqual([]);
  });
});

describe('the Chinese pages', () => {
  const headings = (page: string) =>
    proseOf(page)
      .split('\n')
      .filter((line) => line.startsWith('#'))
      .map((line) => line.replace(/[^#].*$/, ''));

  it('have the sections of the English one', () => {
    expect(headings(traditional)).toEqual(headings(english));
  });

  it.each([
    ['繁體', traditional],
    ['简体', simplified],
  ])('show the same examples (%s)', (_, page) => {
    const shown = (each: Example) => [each.kind, ...each.about, each.text];
    expect(examplesOf(page).map(shown)).toEqual(examples.map(shown));
  });

  it('link the same fragments', () => {
    const links = (page: string) => [...page.matchAll(/\]\((\.\.\/[^)]+)\)/g)].map(([, to]) => to);
    expect(links(traditional)).toEqual(links(english));
  });

  it('agree with each other', () => {
    const toSimplified = Converter({ from: 't', to: 'cn' });
    expect(proseOf(simplified)).toBe(toSimplified(proseOf(traditional)));
  });
});
