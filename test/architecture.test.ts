import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

// What DESIGN section 7 says about the rooms, read from the syntax trees of `src`.

/** Rooms from the top of the house to the bottom; each imports itself and rooms above it. */
const rooms = [
  'base',
  'messages',
  'facts',
  'rulefile',
  'ruletree',
  'readings',
  'determination',
  'samples',
  'duties',
  'authoring',
  'notices',
  'records',
  'index', // src/index.ts, the public list
  'reference', // src/reference.ts, the subpath doudi/reference
  'testing',
  'node',
];

/** Public files of `src` itself; everything else stands in a room. */
const publicFiles = ['src/index.ts', 'src/reference.ts'];

/** Further borders, with who may cross them. A path that ends in a slash means everything in it. */
const borders: readonly { readonly to: string; readonly from: readonly string[] }[] = [
  { to: 'src/testing/', from: ['src/testing/'] },
  { to: 'src/node/', from: ['src/node/'] },
  {
    to: 'src/readings/reference/',
    from: ['src/readings/reference/', 'src/reference.ts', 'src/testing/', 'src/node/'],
  },
];

/** Readings that may import another reading beside `shared`: none. */
const readingExceptions: Readonly<Record<string, readonly string[]>> = {};

/** Packages that only the named files may import. */
const packageOwners: Readonly<Record<string, readonly string[]>> = {
  'date-fns': ['src/base/date.ts'],
  '@date-fns/utc': ['src/base/date.ts'],
  'decimal.js': ['src/base/money.ts'],
  'json-rules-engine': ['src/readings/reference/'],
  'fast-check': ['src/testing/'],
  commander: ['src/node/'],
  '@inquirer/prompts': ['src/node/ask/process-terminal.ts'],
  'ical-generator': ['src/duties/calendar.ts'],
  'd3-scale': ['src/authoring/chart/'],
  'd3-shape': ['src/authoring/chart/'],
  'write-excel-file': ['src/node/sheets/'],
  fflate: ['src/node/sheets/'],
  saxes: ['src/node/sheets/'],
};

/** Globals that read a clock, a file, the environment, chance or the network, or run text. */
const worldlyNames = new Set([
  ...['process', 'Buffer', 'globalThis', 'window', 'navigator', 'performance', 'crypto'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'localStorage', 'sessionStorage', 'indexedDB'],
  ...['require', '__dirname', '__filename', 'setTimeout', 'setInterval', 'setImmediate'],
  ...['eval', 'Function'],
]);

/** Rooms that know no law. */
const lawFreeRooms = ['rulefile', 'ruletree', 'readings', 'determination', 'duties'];

const plainNumerals = new Set([0, 1, -1, 2, 10, 100, 12]);

/** Further numerals of law-free files. Each needs a reason that is not a law. */
const numerals: NumeralList = {
  'src/ruletree/compile/expression/dates.ts': [{ value: 3, reason: 'fourth place in a list' }],
  'src/ruletree/compile/table-check.ts': [{ value: 100_000, reason: 'limit of work, not of law' }],
  'src/determination/render/outcome-text.ts': [
    { value: 3, reason: 'lines shown of what decided an outcome' },
  ],
  'src/duties/render/schedule-text.ts': [
    { value: 6, reason: 'days ahead that are shown of one duty' },
  ],
  'src/determination/ledger/due-lines.ts': [{ value: 3, reason: 'months of a quarter' }],
  'src/ruletree/unit.ts': [{ value: 7, reason: 'days of a week' }],
};

/** Programmes of assistance, which only rule files may name. Compared without spaces or hyphens. */
const programmeNames = [
  ...['dibao', 'tekun', 'wubao', 'linshijiuzhu', 'minimumliving', 'subsistenceallowance'],
  ...['temporaryassistance', 'temporaryaid', 'livingallowance', 'nursingsubsidy'],
  ...['nursingallowance', 'careallowance', 'oldageallowance', 'orphanallowance'],
  ...['rigidexpenditure', 'rigidexpense', 'singlepersonhousehold', 'singlepersoninclusion'],
  ...['低保', '特困', '五保', '最低生活保障', '臨時救助', '临时救助', '剛性支出', '刚性支出'],
  ...['單人戶', '单人户', '單人保', '单人保', '生活補貼', '生活补贴', '護理補貼', '护理补贴'],
  ...['兩項補貼', '两项补贴', '臨時補貼', '临时补贴', '高齡津貼', '高龄津贴', '孤兒', '孤儿'],
  ...['關愛幫扶', '关爱帮扶'],
];

type NumeralList = Readonly<
  Record<string, readonly { readonly value: number; readonly reason: string }[]>
>;
/** Path from the package root → text. */
type Sources = ReadonlyMap<string, string>;

// ---------------------------------------------------------------------------------------------
// Reading

function readSources(): Sources {
  const files = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name));
  return new Map(files.sort().map((file) => [file, readFileSync(file, 'utf8')]));
}

function virtual(files: Readonly<Record<string, string>>): Sources {
  return new Map(Object.entries(files));
}

function trees(sources: Sources): readonly (readonly [string, ts.SourceFile])[] {
  return [...sources]
    .filter(([path]) => path.endsWith('.ts'))
    .map(([path, text]) => [path, ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)]);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

function at(node: ts.Node): string {
  const tree = node.getSourceFile();
  return `${tree.fileName}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

interface Import {
  readonly specifier: string;
  readonly node: ts.Node;
}

/** Every import of a file: static, re-exported, of a type, dynamic, or by `require`. */
function importsOf(tree: ts.SourceFile): readonly Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node, name: ts.Node | undefined) => {
    if (name === undefined) return;
    const specifier = ts.isStringLiteralLike(name) ? name.text : `(computed) ${name.getText()}`;
    found.push({ specifier, node });
  };
  walk(tree, (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      add(node, node.moduleSpecifier);
    } else if (ts.isExternalModuleReference(node)) {
      add(node, node.expression);
    } else if (ts.isImportTypeNode(node)) {
      add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument);
    } else if (ts.isCallExpression(node)) {
      const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
      const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
      if (isImport || isRequire) add(node, node.arguments[0]);
    }
  });
  return found;
}

const isRelative = (specifier: string) => specifier.startsWith('.');

/** The file that a relative import means, or where it would stand if it existed. */
function target(from: string, specifier: string, sources: Sources): string {
  const path = posix.join(posix.dirname(from), specifier);
  const candidates = [path, path.replace(/\.js$/, '.ts'), `${path}.ts`, `${path}/index.ts`];
  return candidates.find((candidate) => sources.has(candidate)) ?? path;
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

const isBuiltin = (specifier: string) =>
  specifier.startsWith('node:') || builtinModules.includes(packageOf(specifier));

const covers = (patterns: readonly string[], path: string) =>
  patterns.some((pattern) => (pattern.endsWith('/') ? path.startsWith(pattern) : path === pattern));

function roomOf(path: string): string {
  if (publicFiles.includes(path)) return posix.basename(path, '.ts');
  const [, room, ...rest] = path.split('/');
  return rest.length === 0 ? '' : (room ?? '');
}

function readingOf(path: string): string | undefined {
  const [, room, reading] = path.split('/');
  return room === 'readings' && reading !== undefined ? posix.basename(reading, '.ts') : undefined;
}

// ---------------------------------------------------------------------------------------------
// (a) Rooms

function strangers(sources: Sources): string[] {
  return [...sources.keys()]
    .filter((path) => !rooms.includes(roomOf(path)))
    .map((path) => `${path} stands in no known room`);
}

function backwardImports(sources: Sources): string[] {
  const problems: string[] = [];
  for (const [from, tree] of trees(sources)) {
    for (const { specifier, node } of importsOf(tree)) {
      if (!isRelative(specifier)) continue;
      const to = target(from, specifier, sources);
      const say = (what: string) => problems.push(`${at(node)} imports ${to}: ${what}`);
      if (!to.startsWith('src/')) say('it stands outside src');
      else if (rooms.indexOf(roomOf(to)) > rooms.indexOf(roomOf(from))) {
        say(`${roomOf(to)} comes after ${roomOf(from)}`);
      } else if (borders.some((line) => covers([line.to], to) && !covers(line.from, from))) {
        say('this file may not cross that border');
      } else if (!mayReadingImport(from, to)) say('a reading imports no other reading');
    }
  }
  return problems;
}

function mayReadingImport(from: string, to: string): boolean {
  const [reader, read] = [readingOf(from), readingOf(to)];
  if (reader === undefined || read === undefined || reader === read) return true;
  if (reader === 'index' || read === 'shared') return true;
  return readingExceptions[reader]?.includes(read) ?? false;
}

// ---------------------------------------------------------------------------------------------
// (b) Rings

/** Groups of files that reach each other by imports (Tarjan's strongly connected components). */
function rings(sources: Sources): string[] {
  const edges = new Map<string, readonly string[]>();
  for (const [from, tree] of trees(sources)) {
    const local = importsOf(tree).filter(({ specifier }) => isRelative(specifier));
    const to = local.map(({ specifier }) => target(from, specifier, sources));
    edges.set(from, [...new Set(to)]);
  }
  const order = new Map<string, number>();
  const stack: string[] = [];
  const found: string[] = [];
  const visit = (file: string): number => {
    const own = order.size;
    let lowest = own;
    order.set(file, own);
    stack.push(file);
    for (const next of edges.get(file) ?? []) {
      if (!edges.has(next)) continue;
      if (!order.has(next)) lowest = Math.min(lowest, visit(next));
      else if (stack.includes(next)) lowest = Math.min(lowest, order.get(next) ?? own);
    }
    if (lowest === own) {
      const ring = stack.splice(stack.indexOf(file));
      const isRing = ring.length > 1 || edges.get(file)?.includes(file);
      if (isRing) found.push(ring.sort().join(' ↔ '));
    }
    return lowest;
  };
  for (const file of edges.keys()) if (!order.has(file)) visit(file);
  return found;
}

// ---------------------------------------------------------------------------------------------
// (c) The outer world

/** Whether an identifier is used as a value, and not as the name of a member, type or import. */
function isValueUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent) || ts.isTypeReferenceNode(parent)) return false;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  const isMember = ts.isClassElement(parent) || ts.isTypeElement(parent);
  if (isMember || ts.isPropertyAssignment(parent) || ts.isEnumMember(parent)) {
    return parent.name !== node;
  }
  return !ts.isNamedTupleMember(parent) && !ts.isTypePredicateNode(parent);
}

/** `object.member` and `object['member']` alike. */
function memberOf(node: ts.Node): readonly [object: string, member: string] | undefined {
  if (ts.isPropertyAccessExpression(node)) return [node.expression.getText(), node.name.text];
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return [node.expression.getText(), node.argumentExpression.text];
  }
  return undefined;
}

const dateFile = 'src/base/date.ts';
/** The last three try `new Function`, which a page's content security policy may report. */
const forbiddenMembers = [
  'Date.now',
  'Math.random',
  'z.config',
  'z.object',
  'z.strictObject',
  'z.looseObject',
];

function worldlyUse(node: ts.Node, path: string): string | undefined {
  if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) {
    return 'import.meta';
  }
  if (ts.isIdentifier(node) && isValueUse(node)) {
    if (worldlyNames.has(node.text)) return node.text;
    const isTest =
      ts.isBinaryExpression(node.parent) &&
      node.parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
    const isCounted = forbiddenMembers.includes(memberOf(node.parent)?.join('.') ?? '');
    if (node.text === 'Date' && path !== dateFile && !isTest && !isCounted) return 'Date';
  }
  const member = memberOf(node);
  if (member !== undefined) {
    if (forbiddenMembers.includes(member.join('.'))) return member.join('.');
    if (member[1] === 'resolvedOptions') return 'resolvedOptions';
  }
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return worldlyCall(node);
  return undefined;
}

function worldlyCall(node: ts.CallExpression | ts.NewExpression): string | undefined {
  const given = node.arguments ?? [];
  const callee = node.expression.getText();
  const [object, member] = memberOf(node.expression) ?? [];
  const isClock = callee === 'Date' || callee === 'UTCDate';
  if (isClock && (given.length === 0 || !ts.isNewExpression(node))) return `${callee}()`;
  if (callee === 'RegExp' && !(given[0] && ts.isStringLiteralLike(given[0]))) {
    return 'RegExp of a computed text';
  }
  if (object === 'Intl' && given.length === 0) return `Intl.${member} without a locale`;
  const needed = member === 'localeCompare' ? 2 : member?.startsWith('toLocale') ? 1 : 0;
  if (given.length < needed) return `${member} without a locale`;
  return undefined;
}

function worldlyUses(sources: Sources): string[] {
  const problems: string[] = [];
  for (const [path, tree] of trees(sources)) {
    if (covers(['src/node/'], path)) continue;
    for (const { specifier, node } of importsOf(tree)) {
      if (isBuiltin(specifier)) problems.push(`${at(node)} imports ${specifier}`);
    }
    walk(tree, (node) => {
      const use = worldlyUse(node, path);
      if (use !== undefined) problems.push(`${at(node)} uses ${use}`);
    });
  }
  return problems;
}

// ---------------------------------------------------------------------------------------------
// (d) Packages

function packageProblems(sources: Sources, declared: readonly string[]): string[] {
  const problems: string[] = [];
  for (const [path, tree] of trees(sources)) {
    for (const { specifier, node } of importsOf(tree)) {
      if (isRelative(specifier) || isBuiltin(specifier)) continue;
      const name = packageOf(specifier);
      const owners = packageOwners[name];
      if (!declared.includes(name)) {
        problems.push(`${at(node)} imports ${name}, which is not a dependency`);
      } else if (owners !== undefined && !covers(owners, path)) {
        problems.push(`${at(node)} imports ${name}; only ${owners.join(', ')} may`);
      }
    }
  }
  return problems;
}

// ---------------------------------------------------------------------------------------------
// (e) Law

/** The number a literal stands for, written as a number, a bigint or text such as `'734.00'`. */
function numeralOf(node: ts.Node): number | undefined {
  if (ts.isNumericLiteral(node) || ts.isBigIntLiteral(node)) {
    const value = Number(node.text.replace(/n$/, ''));
    const isNegated =
      ts.isPrefixUnaryExpression(node.parent) && node.parent.operator === ts.SyntaxKind.MinusToken;
    return isNegated ? -value : value;
  }
  if (ts.isStringLiteralLike(node) && node.text.trim() !== '') {
    const value = Number(node.text);
    return Number.isFinite(value) ? value : undefined;
  }
  return undefined;
}

function wordsOf(node: ts.Node): string | undefined {
  const isText =
    ts.isStringLiteralLike(node) ||
    ts.isIdentifier(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node);
  return isText ? node.text : undefined;
}

function law(sources: Sources, list: NumeralList): string[] {
  const problems: string[] = [];
  const unused = new Map(
    Object.entries(list).map(([path, entries]) => [path, new Set(entries.map((e) => e.value))]),
  );
  for (const path of sources.keys()) {
    if (!lawFreeRooms.includes(roomOf(path)) || path.endsWith('.ts')) continue;
    problems.push(`${path} is data; it belongs in rules`);
  }
  for (const [path, tree] of trees(sources)) {
    if (!lawFreeRooms.includes(roomOf(path))) continue;
    const listed = new Set(list[path]?.map((entry) => entry.value));
    walk(tree, (node) => {
      const numeral = numeralOf(node);
      if (numeral !== undefined && !plainNumerals.has(numeral)) {
        if (listed.has(numeral)) unused.get(path)?.delete(numeral);
        else problems.push(`${at(node)} holds the numeral ${numeral}`);
      }
      const text = wordsOf(node);
      if (text === undefined) return;
      if (/^\d{4}-\d{2}-\d{2}$/.test(text)) problems.push(`${at(node)} holds the date ${text}`);
      const squeezed = text.toLowerCase().replace(/[\s_\-.]/g, '');
      const name = programmeNames.find((candidate) => squeezed.includes(candidate));
      if (name !== undefined) problems.push(`${at(node)} names the programme ${name}`);
    });
  }
  for (const [path, values] of unused) {
    for (const value of values) problems.push(`${path} no longer holds the listed ${value}`);
  }
  return problems;
}

// ---------------------------------------------------------------------------------------------

const sources = existsSync('src') ? readSources() : new Map<string, string>();
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, object>;
const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });

describe('the rooms of src', () => {
  it('hold every file', () => expect(strangers(sources)).toEqual([]));
  it('import one way', () => expect(backwardImports(sources)).toEqual([]));
  it('hold no ring of imports', () => expect(rings(sources)).toEqual([]));
  it('read no clock, file, environment or chance outside src/node', () =>
    expect(worldlyUses(sources)).toEqual([]));
  it('keep each dependency in its place', () =>
    expect(packageProblems(sources, declared)).toEqual([]));
  it('hold no law in the engine', () => expect(law(sources, numerals)).toEqual([]));
});

describe('the checks themselves', () => {
  it.each<[string, Record<string, string>]>([
    ['an earlier room', { 'src/base/a.ts': `import type { B } from '../facts/b.js';` }],
    ['an earlier room, re-exported', { 'src/base/a.ts': `export * from '../facts/b.js';` }],
    ['an earlier room, as a type', { 'src/base/a.ts': `type B = import('../facts/b.js').B;` }],
    ['an earlier room, lazily', { 'src/base/a.ts': `const b = await import('../facts/b.js');` }],
    ['the public list', { 'src/facts/a.ts': `import '../index.js';`, 'src/index.ts': '' }],
    ['testing from index', { 'src/index.ts': `import './testing/t.js';`, 'src/testing/t.ts': '' }],
    ['testing from node', { 'src/node/n.ts': `import '../testing/t.js';`, 'src/testing/t.ts': '' }],
    ['rules as modules', { 'src/facts/a.ts': `import r from '../../rules/r.json';` }],
    [
      'another reading',
      {
        'src/readings/explain/a.ts': `import '../decide/d.js';`,
        'src/readings/decide/d.ts': '',
      },
    ],
    [
      'the reference reading from determination',
      {
        'src/determination/a.ts': `import '../readings/reference/r.js';`,
        'src/readings/reference/r.ts': '',
      },
    ],
  ])('refuse %s', (_, files) => {
    expect(backwardImports(virtual({ 'src/facts/b.ts': '', ...files }))).toHaveLength(1);
  });

  it('allow what the order allows', () => {
    const files = {
      'src/base/a.ts': `// import '../facts/b.js'\nexport const text = "from '../facts/b.js'";`,
      'src/facts/b.ts': `import { text } from '../base/a.js';`,
      'src/readings/shared/s.ts': '',
      'src/readings/decide/d.ts': `import '../shared/s.js'; import '../../facts/b.js';`,
      'src/readings/index.ts': `export * from './decide/d.js';`,
      'src/readings/reference/index.ts': '',
      'src/index.ts': `export * from './readings/index.js';`,
      'src/reference.ts': `export * from './readings/reference/index.js';`,
      'src/node/cli.ts': `import '../index.js'; import '../reference.js';`,
    };
    expect(backwardImports(virtual(files))).toEqual([]);
    expect(strangers(virtual(files))).toEqual([]);
  });

  it('refuse files outside the rooms', () => {
    expect(strangers(virtual({ 'src/helpers.ts': '', 'src/util/x.ts': '' }))).toHaveLength(2);
  });

  it('find rings, also of types and of one file', () => {
    const ring = {
      'src/base/a.ts': `import type { B } from './b.js';`,
      'src/base/b.ts': `import { c } from './c.js';`,
      'src/base/c.ts': `export { a } from './a.js';`,
      'src/base/d.ts': `import { a } from './a.js';`,
      'src/base/e.ts': `import * as self from './e.js';`,
    };
    expect(rings(virtual(ring))).toEqual([
      'src/base/a.ts ↔ src/base/b.ts ↔ src/base/c.ts',
      'src/base/e.ts',
    ]);
    expect(rings(virtual({ ...ring, 'src/base/c.ts': '', 'src/base/e.ts': '' }))).toEqual([]);
  });

  it.each([
    `import { readFileSync } from 'node:fs';`,
    `import fs from 'fs/promises';`,
    `const mode = process.env.MODE;`,
    `const bytes = Buffer.from('x');`,
    `const now = Date.now();`,
    `const now = Date['now']();`,
    `const today = new Date('2026-01-01');`,
    `const Clock = Date;`,
    `const chance = Math.random();`,
    `eval('1');`,
    `const f = new Function('return 1');`,
    `localStorage.setItem('a', 'b');`,
    `const zone = new Intl.DateTimeFormat('en').resolvedOptions();`,
    `const format = new Intl.NumberFormat();`,
    `const text = (5).toLocaleString();`,
    `['b', 'a'].sort((x, y) => x.localeCompare(y));`,
    `const here = import.meta.url;`,
    `const held = { process };`,
    `const pattern = new RegExp(source);`,
    `z.config({ jitless: true });`,
  ])('refuse %s', (text) => {
    expect(worldlyUses(virtual({ 'src/facts/a.ts': text }))).toHaveLength(1);
    expect(worldlyUses(virtual({ 'src/node/a.ts': text }))).toEqual([]);
  });

  it('allow names that only look worldly, and dates in their one file', () => {
    const text = `
      // process.env, Date.now() and eval are only words here
      interface Step { readonly process: string; eval(): void }
      type Day = Date;
      const step = { process: 'Date.now()', fetch: 1 };
      step.process;
      const isDay = (x: unknown) => x instanceof Date;
      names.sort((x, y) => x.localeCompare(y, 'zh'));
      const pattern = new RegExp('^a');
    `;
    expect(worldlyUses(virtual({ 'src/facts/a.ts': text }))).toEqual([]);
    const made = `const day = new Date(0); const utc = new UTCDate(1970, 0);`;
    expect(worldlyUses(virtual({ 'src/base/date.ts': made }))).toEqual([]);
    const clock = `const a = new Date(); const b = new UTCDate(); const c = Date.now();`;
    expect(worldlyUses(virtual({ 'src/base/date.ts': clock }))).toHaveLength(3);
  });

  it('keep packages with their owners', () => {
    const known = ['date-fns', '@date-fns/utc', 'decimal.js', 'json-rules-engine', 'zod'];
    const right = {
      'src/base/date.ts': `import { addDays } from 'date-fns'; import '@date-fns/utc';`,
      'src/base/money.ts': `import Decimal from 'decimal.js';`,
      'src/readings/reference/engine.ts': `import { Engine } from 'json-rules-engine';`,
      'src/rulefile/a.ts': `import { z } from 'zod/v4';`,
    };
    expect(packageProblems(virtual(right), known)).toEqual([]);
    const wrong = {
      'src/facts/a.ts': `import { addDays } from 'date-fns/addDays';`,
      'src/facts/b.ts': `import type Decimal from 'decimal.js';`,
      'src/readings/decide/c.ts': `import type { Engine } from 'json-rules-engine';`,
      'src/facts/d.ts': `import leftPad from 'left-pad';`,
    };
    expect(packageProblems(virtual(wrong), known)).toHaveLength(4);
  });

  it.each([
    `const standard = 640;`,
    `const fen = 64_000n;`,
    `const hidden = 0x280;`,
    `const ratio = '1.5';`,
    `const below = -2;`,
    `const since = '2026-07-01';`,
    `const id = 'dibao';`,
    `const id = \`temporary-assistance.\${kind}\`;`,
    `const name = '特困人员';`,
    `const tekunStandard = read();`,
    `const text = outcome.dibaoMargin;`,
  ])('refuse the law in %s', (text) => {
    const unread = { 'src/base/a.ts': text, 'src/facts/a.ts': text };
    expect(law(virtual(unread), {})).toEqual([]);
    expect(law(virtual({ 'src/ruletree/a.ts': text }), {})).toHaveLength(1);
  });

  it('allow plain numerals, comments and listed numerals, and refuse stale listings', () => {
    const path = 'src/readings/decide/a.ts';
    const text = `
      // 低保 pays 640 yuan; dibao is only a word here
      const step = [0, 1, -1, 2, 10, 100, 12, 10n, '100'];
      const safe = 53;
    `;
    const list = { [path]: [{ value: 53, reason: 'bits of a safe integer' }] };
    expect(law(virtual({ [path]: text }), list)).toEqual([]);
    expect(law(virtual({ [path]: '' }), list)).toEqual([`${path} no longer holds the listed 53`]);
    expect(law(virtual({ 'src/rulefile/defaults.json': '{}' }), {})).toHaveLength(1);
  });
});
