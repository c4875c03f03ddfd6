import { existsSync } from 'node:fs';
import { defineConfig } from 'tsup';

/** The subpaths of package.json `exports`; the command line is built beside them, as ESM only. */
const library = entries(['index', 'authoring/index', 'reference', 'testing/index', 'node/index']);

function entries(names: readonly string[]): Record<string, string> {
  const files = names.map((name) => [name, `src/${name}.ts`] as const);
  return Object.fromEntries(files.filter(([, file]) => existsSync(file)));
}

const shared = {
  target: ['es2022', 'node20'],
  dts: { entry: library },
  splitting: true,
  // Keep `node:` visible, so that the packaging test can see who asks for it.
  removeNodeProtocol: false,
};

export default defineConfig([
  {
    ...shared,
    format: 'esm',
    entry: { ...library, ...entries(['node/cli', 'node/batch-worker']) },
    sourcemap: true,
  },
  // No source maps here: those of split CJS files name this machine's folders, not the sources.
  // CommonJS has no `import.meta.url`; what needs to know its folder asks `__dirname` first.
  { ...shared, format: 'cjs', entry: library, define: { 'import.meta.url': '""' } },
]);
