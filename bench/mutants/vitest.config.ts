import { defineConfig } from 'vitest/config';
import ours from '../../vitest.config.js';

export default defineConfig({
  ...ours,
  test: {
    // The tests that judge mutants: those of the files that are mutated, and no slow ones.
    include: ['test/unit/base/{age,date,day,exact,local-date-time,money,working-days}.test.ts'],
    setupFiles: ['test/setup.ts'],
    pool: 'threads',
    isolate: false,
    testTimeout: 10_000,
  },
});
