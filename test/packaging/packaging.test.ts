import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// What a user gets: the package is packed, installed into empty projects and used there.
// `UPDATE_EXPORTS=1 npm run test:packaging` records the public names on purpose.

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
interface PublicNames {
  readonly values: readonly string[];
  readonly types: readonly string[];
}
interface DeclaredNames extends PublicNames {
  readonly undocumented: readonly string[];
}

const root = process.cwd();
const snapshotFile = join(root, 'test/packaging/exports.snap.json');
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
/** Subpaths that hold code, as written in `exports`: `.`, `./testing` … */
const subpaths = Object.keys(manifest.exports).filter(
  (subpath) => typeof manifest.exports[subpath] === 'object',
);
const nameOf = (subpath: string) => manifest.name + subpath.slice(1);
const local = (tool: string) => join(root, 'node_modules/.bin', tool);

/** The environment without what npm and vitest put there for this run. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([key]) =>
      !/^(npm_(package|lifecycle)_|VITEST|NODE_ENV$|NODE_PATH$|NODE_OPTIONS$|INIT_CWD$)/.test(key),
  ),
);

function run(command: string, args: readonly string[], cwd: string): string {
  const result = spawnSync(command, args, {
    cwd,
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (result.status === 0) return result.stdout;
  const said = [result.error?.message, result.stdout, result.stderr].filter(Boolean).join('\n');
  throw new Error(`${command} ${args.join(' ')} failed\n${said}`);
}

/**
 * Largest sizes in bytes: the packed file with all rules, and the core with all it needs, minified
 * and gzipped, as a page loads it. Raised on purpose, with the reason in the commit.
 */
const budget = { tarball: 3_000_000, core: 420_000 };

let temp = '';
let tarball = '';
const projects: Record<string, string> = {};

function makeProject(name: string, type: 'module' | 'commonjs'): string {
  const folder = join(temp, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, private: true, type }));
  const peer = `fast-check@${manifest.devDependencies['fast-check']}`;
  const quiet = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  run('npm', ['install', ...quiet, tarball, peer], folder);
  return folder;
}

beforeAll(() => {
  temp = realpathSync(mkdtempSync(join(tmpdir(), 'doudi-packaging-')));
  run('npm', ['pack', '--pack-destination', temp], root); // its `prepack` builds
  const packed = readdirSync(temp).find((file) => file.endsWith('.tgz'));
  if (packed === undefined) throw new Error('npm pack left no tarball');
  tarball = join(temp, packed);
  for (const name of ['esm', 'typescript'] as const) projects[name] = makeProject(name, 'module');
  projects.cjs = makeProject('cjs', 'commonjs');
}, 300_000);

afterAll(() => {
  if (temp !== '') rmSync(temp, { recursive: true, force: true });
});

const project = (name: string) => projects[name] ?? '';

// ---------------------------------------------------------------------------------------------

/** Packages and built-in modules that a built file asks for, through all of its chunks. */
function outerImports(entry: string): Set<string> {
  const outer = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
    for (const { fileName } of importedFiles) {
      if (fileName.startsWith('.')) visit(resolve(dirname(file), fileName));
      else outer.add(fileName);
    }
  };
  visit(entry);
  return outer;
}

function builtFile(subpath: string, condition: 'import' | 'require'): string {
  const conditions = manifest.exports[subpath] as Record<string, { default: string }>;
  return join(root, conditions[condition]?.default ?? '');
}

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const isBuiltin = (specifier: string) =>
  specifier.startsWith('node:') || builtinModules.includes(packageOf(specifier));

describe('the built files', () => {
  const formats = ['import', 'require'] as const;
  const codeSubpaths = subpaths.filter((subpath) => subpath !== './node');

  it.each(codeSubpaths)('of %s ask for no built-in module', (subpath) => {
    for (const format of formats) {
      const outer = [...outerImports(builtFile(subpath, format))];
      expect(outer.filter(isBuiltin)).toEqual([]);
    }
  });

  it.each(subpaths)('of %s ask only for declared packages', (subpath) => {
    const optional = subpath === './testing' ? ['fast-check'] : [];
    const declared = [...Object.keys(manifest.dependencies), ...optional];
    for (const format of formats) {
      const outer = [...outerImports(builtFile(subpath, format))].filter((s) => !isBuiltin(s));
      expect(outer.filter((s) => !declared.includes(packageOf(s)))).toEqual([]);
    }
  });

  it('of the core leave json-rules-engine and commander alone', () => {
    for (const format of formats) {
      const packages = [...outerImports(builtFile('.', format))].map(packageOf);
      expect(packages).not.toContain('json-rules-engine');
      expect(packages).not.toContain('commander');
    }
  });
});

describe('the packed file', () => {
  it('is clean to publint', () => {
    run(local('publint'), ['run', tarball, '--strict'], root);
  }, 60_000);

  it('is clean to attw', () => {
    const options = ['--profile', 'node16', '--no-definitely-typed', '--no-color'];
    run(local('attw'), [tarball, ...options], root);
  }, 120_000);

  it('keeps to its budget of size', () => {
    expect(statSync(tarball).size).toBeLessThan(budget.tarball);
    const core = buildSync({
      entryPoints: [builtFile('.', 'import')],
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      write: false,
    });
    const [bundle] = core.outputFiles;
    expect(gzipSync(bundle?.contents ?? '').length).toBeLessThan(budget.core);
  }, 60_000);

  it('names no folder of the machine that built it', () => {
    const packed = join(project('esm'), 'node_modules', manifest.name);
    const files = (readdirSync(packed, { recursive: true }) as string[])
      .map((file) => join(packed, file))
      .filter((file) => statSync(file).isFile());
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => readFileSync(file, 'utf8').includes(root))).toEqual([]);
  });

  it('holds the licence and no sources or tests', () => {
    const packed = join(project('esm'), 'node_modules', manifest.name);
    const top = readdirSync(packed);
    expect(top).toContain('LICENSE');
    for (const name of ['src', 'test', 'node_modules', '.ci']) expect(top).not.toContain(name);
  });
});

// ---------------------------------------------------------------------------------------------

type NamesBySubpath = Readonly<Record<string, readonly string[]>>;

/** Imports every subpath inside a project and lists the names that arrive. */
function runtimeNames(name: 'esm' | 'cjs'): NamesBySubpath {
  const load = name === 'esm' ? 'await import(name)' : 'require(name)';
  const wanted = JSON.stringify(subpaths.map(nameOf));
  const file = join(project(name), name === 'esm' ? 'names.mjs' : 'names.cjs');
  writeFileSync(
    file,
    `(async () => {
  const found = {};
  for (const name of ${wanted}) {
    found[name] = Object.keys(${load}).filter((key) => key !== 'default').sort();
  }
  console.log(JSON.stringify(found));
})();
`,
  );
  return JSON.parse(run(process.execPath, [file], project(name))) as NamesBySubpath;
}

/** The names in a subpath's declarations, values and types apart. */
function declaredNames(subpath: string): DeclaredNames {
  const conditions = manifest.exports[subpath] as Record<string, { types: string }>;
  const file = join(project('esm'), 'node_modules', manifest.name, conditions.import?.types ?? '');
  const program = ts.createProgram([file], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    noEmit: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const tree = program.getSourceFile(file);
  const module = tree && checker.getSymbolAtLocation(tree);
  if (module === undefined) throw new Error(`${subpath} declares nothing`);
  const names = { values: [] as string[], types: [] as string[], undocumented: [] as string[] };
  for (const symbol of checker.getExportsOfModule(module)) {
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    const meant = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
    names[meant.flags & ts.SymbolFlags.Value ? 'values' : 'types'].push(symbol.name);
    if (meant.getDocumentationComment(checker).length === 0) names.undocumented.push(symbol.name);
  }
  return {
    values: names.values.sort(),
    types: names.types.sort(),
    undocumented: names.undocumented,
  };
}

function aShippedFile(folder: 'rules' | 'schema'): string | undefined {
  const shipped = join(project('cjs'), 'node_modules', manifest.name, folder);
  if (!existsSync(shipped)) return undefined;
  const files = readdirSync(shipped, { recursive: true }) as string[];
  return files.find((file) => file.endsWith('.json'))?.replaceAll('\\', '/');
}

describe('an installed copy', () => {
  it('offers the same names as ESM, as CJS and in its declarations', () => {
    const esm = runtimeNames('esm');
    expect(runtimeNames('cjs')).toEqual(esm);
    for (const subpath of subpaths) {
      expect(declaredNames(subpath).values).toEqual(esm[nameOf(subpath)]);
    }
  }, 60_000);

  it('offers the names of the snapshot and no others', () => {
    const names = Object.fromEntries(
      subpaths.map((subpath): [string, PublicNames] => {
        const { values, types, undocumented } = declaredNames(subpath);
        expect(undocumented, `without documentation in ${subpath}`).toEqual([]);
        return [subpath, { values, types }];
      }),
    );
    if (process.env.UPDATE_EXPORTS === '1') {
      writeFileSync(snapshotFile, `${JSON.stringify(names, null, 2)}\n`);
    }
    const hint = 'no snapshot: run UPDATE_EXPORTS=1 npm run test:packaging';
    expect(existsSync(snapshotFile), hint).toBe(true);
    expect(names).toEqual(JSON.parse(readFileSync(snapshotFile, 'utf8')));
  }, 60_000);

  it('has a command line that starts', () => {
    const command = join(project('cjs'), 'node_modules/.bin', manifest.name);
    expect(run(command, ['--help'], project('cjs'))).toContain(manifest.name);
  });

  it.each(['rules', 'schema'] as const)('gives out files of %s', (folder) => {
    const file = aShippedFile(folder);
    if (file === undefined) return; // nothing to ship yet
    const path = `${manifest.name}/${folder}/${file}`;
    const script = `process.stdout.write(typeof require(${JSON.stringify(path)}))`;
    expect(run(process.execPath, ['-e', script], project('cjs'))).toBe('object');
  });

  it.each([
    ['node16', 'node16', ['consumer.mts', 'consumer.cts']],
    ['bundler', 'esnext', ['consumer.mts']],
  ])(
    'compiles with TypeScript under %s',
    (moduleResolution, module, files) => {
      const folder = project('typescript');
      const imports = (how: (alias: string, name: string) => string) =>
        subpaths.map((subpath, i) => `${how(`m${i}`, nameOf(subpath))}\nvoid m${i};\n`).join('');
      writeFileSync(
        join(folder, 'consumer.mts'),
        imports((alias, name) => `import * as ${alias} from '${name}';`),
      );
      writeFileSync(
        join(folder, 'consumer.cts'),
        imports((alias, name) => `import ${alias} = require('${name}');`),
      );
      // zod's declarations name the `URL` that a browser or Node provides.
      writeFileSync(join(folder, 'globals.d.ts'), 'interface URL { readonly href: string }\n');
      const config = join(folder, `tsconfig.${moduleResolution}.json`);
      const compilerOptions = {
        target: 'es2022',
        lib: ['es2022'],
        types: [],
        module,
        moduleResolution,
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        noEmit: true,
      };
      writeFileSync(config, JSON.stringify({ compilerOptions, files: ['globals.d.ts', ...files] }));
      run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', config], folder);
    },
    120_000,
  );
});
