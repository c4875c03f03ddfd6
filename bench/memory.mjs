// Peak memory of `doudi batch --brief` on one thread as caseloads grow: the households of one sample,
// over and over, through standard input and output. Linux only, for it reads /proc. Needs
// `npm run build` first.
//
//   node bench/memory.mjs [households ...]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { resolve } from '../dist/index.js';
import { builtinRules } from '../dist/node/index.js';
import { sampleHouseholds } from '../dist/testing/index.js';

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1e3, 1e4, 1e5, 1e6];
const cli = fileURLToPath(new URL('../dist/node/cli.js', import.meta.url));
const query = { region: '341522', asOf: '2026-09-01' };
const resolved = resolve(builtinRules().library, query);
const thousand = `${[...sampleHouseholds({ resolved, count: 1000, seed: 1 })]
  .map((household) => JSON.stringify(household))
  .join('\n')}\n`;

/** The highest resident memory of a process so far, in bytes; 0 once it has ended. */
function peakOf(pid) {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(kilobytes) * 1024;
  } catch {
    return 0;
  }
}

async function run(households) {
  const args = ['batch', '-', '--out', '-', '--brief', '--workers', '1'];
  const where = ['--region', query.region, '--as-of', query.asOf];
  const batch = spawn(process.execPath, [cli, ...args, ...where], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = once(batch, 'exit');
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(batch.pid));
  }, 50);
  const start = performance.now();
  for (let sent = 0; sent < households; sent += 1000) {
    if (!batch.stdin.write(thousand)) await once(batch.stdin, 'drain');
  }
  batch.stdin.end();
  const [status] = await ended;
  clearInterval(watch);
  if (status !== 0) throw new Error(`batch ended with ${status}`);
  return { peak, seconds: (performance.now() - start) / 1000 };
}

console.log('| households | peak memory | wall time |\n|---|---|---|');
for (const households of sizes) {
  const { peak, seconds } = await run(households);
  console.log(
    `| ${households.toLocaleString('en')} | ${Math.round(peak / 1e6)} MB | ${seconds.toFixed(1)} s |`,
  );
}
