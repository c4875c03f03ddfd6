import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const packaging = process.env.DOUDI_PACKAGING !== undefined;

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
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(packaging ? [] : ['test/packaging/**'])],
    setupFiles: ['test/setup.ts'],
    pool: 'threads',
    // A busy machine is slow, not wrong; a hang is.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // `test/types/*.test-d.ts` are not run: tsc reads them with the rest of the sources.
  },
});
