import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const packaging = process.env.DOUDI_PACKAGING !== undefined;

const everything = ['test/**/*.test.ts'];
const left = [...configDefaults.exclude, ...(packaging ? [] : ['test/packaging/**'])];
/** Test files that call `vi.mock`. */
const replacing = ['test/unit/testing/laws-can-fail.test.ts'];

export default defineConfig({
  resolve: {
    // Examples and README snippets import the public names; here they mean the source.
    alias: [
      { find: /^doudi$/, replacement: file('src/index.ts') },
      { find: /^doudi\/(testing|node)$/, replacement: file('src/$1/index.ts') },
      { find: /^doudi\/reference$/, replacement: file('src/reference.ts') },
      { find: /^doudi\/(rules|schema)\/(.*)$/, replacement: file('$1/$2') },
    ],
  },
  test: {
    setupFiles: ['test/setup.ts'],
    pool: 'threads',
    maxWorkers: '100%',
    // A busy machine is slow, not wrong; a hang is.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Loading the sources and compiling the rules costs more than most tests: files share a worker's
    // modules, save those that put a false module in a true one's place.
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: everything,
          exclude: [...left, ...replacing],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: replacing } },
    ],
    // `test/types/*.test-d.ts` are not run: tsc reads them with the rest of the sources.
  },
});
