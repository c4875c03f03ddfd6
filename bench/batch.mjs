// A caseload end to end, whole processes with their start: `doudi batch` beside a program that
// only reads, parses, serialises and writes the same NDJSON. The county as it stands, with terms
// it leaves open, and with every term set (bench/terms.json). Needs `npm run build` first.
//
//   node bench/batch.mjs [households] [rounds]
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { resolve } from '../dist/index.js';
import { builtinRules } from '../dist/node/index.js';
import { sampleHouseholds } from '../dist/testing/index.js';

const [count = 20_000, rounds = 3] = process.argv.slice(2).map(Number);
const query = { region: '341522', asOf: '2026-09-01' };
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const terms = JSON.parse(readFileSync(here('terms.json'), 'utf8'));
const asItStands = resolve(builtinRules().library, query);
const folder = mkdtempSync(join(tmpdir(), 'doudi-batch-'));
const file = (name) => join(folder, name);

async function write(name, resolved) {
  const out = createWriteStream(file(name));
  for (const household of sampleHouseholds({ resolved, count, seed: 1 })) {
    if (!out.write(`${JSON.stringify(household)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

/** Wall time of a whole process in seconds. */
function seconds(...args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(String(stderr));
  return (performance.now() - start) / 1000;
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const repeated = (run) => median(Array.from({ length: rounds }, run));

function table(what, input, more) {
  const plain = repeated(() => seconds(here('read-and-write.mjs'), file(input), file('copy')));
  const megabytes = statSync(file(input)).size / 1e6;
  console.log(`\n${what}: ${count} households, ${megabytes.toFixed(1)} MB\n`);
  console.log('| | wall time | beside it |\n|---|---|---|');
  console.log(`| reading and writing alone | ${plain.toFixed(2)} s | 1 × |`);
  const where = ['--region', query.region, '--as-of', query.asOf, ...more];
  for (const [name, detail] of [
    ['`--brief`', ['--brief']],
    ['as usual', []],
  ]) {
    for (const workers of [1, 2]) {
      const args = ['batch', file(input), '--out', file('out'), '--workers', workers];
      const time = repeated(() => {
        rmSync(file('out'), { force: true });
        return seconds(here('../dist/node/cli.js'), ...args, ...where, ...detail);
      });
      const threads = workers === 1 ? 'one thread' : 'two threads';
      console.log(
        `| ${name}, ${threads} | ${time.toFixed(2)} s | ${(time / plain).toFixed(1)} × |`,
      );
    }
  }
}

try {
  await write('closed.ndjson', asItStands.withTerms(terms));
  table('Every term set', 'closed.ndjson', ['--terms', here('terms.json')]);
  await write('open.ndjson', asItStands);
  table('The county as it stands', 'open.ndjson', []);
} finally {
  rmSync(folder, { recursive: true });
}
