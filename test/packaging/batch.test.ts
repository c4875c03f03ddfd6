import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededChoose } from '../../src/samples/index.js';

// The command line as it is built, with its threads, as a process that can be killed.

const built = join(process.cwd(), 'node_modules/.cache/doudi');
const cli = join(built, 'node/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'doudi-caseload-'));
const file = (name: string) => join(folder, name);
const rules = ['--as-of', '2026-07-15', '--lang', 'en'];
const batch = (...args: readonly string[]) => [cli, 'batch', ...args, ...rules];
const note = ['--note-every', '1'];

beforeAll(() => {
  const options = ['--no-dts', '--format', 'esm', '--out-dir', built];
  succeed('node_modules/.bin/tsup', options);
  const sampled = spawnSync(
    process.execPath,
    [cli, 'sample', '--region', '341522', '--households', '600', '--seed', '8', ...rules],
    { maxBuffer: 1e9 },
  );
  writeFileSync(file('in.ndjson'), sampled.stdout);
  succeed(process.execPath, batch(file('in.ndjson'), '--out', file('whole.ndjson')));
  succeed(process.execPath, batch(file('in.ndjson'), '--out', file('whole.ndjson.gz'), ...note));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

function succeed(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed\n${stderr}`);
}

describe('a run of doudi batch', () => {
  it('writes the same with one thread and with several', () => {
    for (const workers of ['1', '3']) {
      const args = batch(file('in.ndjson'), '--out', file(`by-${workers}`), '--workers', workers);
      succeed(process.execPath, args);
      expect(readFileSync(file(`by-${workers}`)).equals(readFileSync(file('whole.ndjson')))).toBe(
        true,
      );
    }
  }, 60_000);

  it.each(['whole.ndjson', 'whole.ndjson.gz'])(
    'killed at ten random points and taken up again each time writes the bytes of %s',
    async (name) => {
      const choose = seededChoose(5);
      const out = file(`killed-${name}`);
      let resume: readonly string[] = [];
      let kills = 0;
      while (kills < 10 || !existsSync(out)) {
        // A run that was quicker than its killer begins again.
        rmSync(out, { force: true });
        const args = batch(file('in.ndjson'), '--out', out, ...note, ...resume);
        const child = spawn(process.execPath, args, { stdio: 'ignore' });
        const ended = new Promise((done) => child.on('exit', done));
        if (kills < 10) {
          // From before anything is noted to well into the run.
          await Promise.race([setTimeout(choose.integer(100, 1500)), ended]);
          child.kill('SIGKILL');
          kills += 1;
        }
        await ended;
        if (!existsSync(`${out}.part.json`) && existsSync(`${out}.part`)) rmSync(`${out}.part`);
        resume = existsSync(`${out}.part.json`) ? ['--resume'] : [];
      }
      expect(readFileSync(out).equals(readFileSync(file(name)))).toBe(true);
      expect(existsSync(`${out}.part`)).toBe(false);
      expect(existsSync(`${out}.part.json`)).toBe(false);
    },
    180_000,
  );

  it('refuses a single line of a gigabyte in little memory', () => {
    const shell = `head -c 1000000000 /dev/zero | tr '\\0' x | "$0" --max-old-space-size=64 "$@"`;
    const args = ['-c', shell, process.execPath, ...batch('-', '--out', file('line.ndjson'))];
    const { status, stderr } = spawnSync('sh', args, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, expect.stringContaining('node/no-good-line')]);
    const problem = JSON.parse(readFileSync(file('line.ndjson.errors.ndjson'), 'utf8')) as object;
    expect(problem).toMatchObject({ line: 1, code: 'node/line-too-long' });
    expect(existsSync(file('line.ndjson'))).toBe(false);
  }, 60_000);

  it('says that the disk is full', () => {
    const shell = '"$0" "$@" > /dev/full';
    const args = ['-c', shell, process.execPath, ...batch(file('in.ndjson'), '--out', '-')];
    const { status, stderr } = spawnSync('sh', args, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([73, expect.stringContaining('ENOSPC')]);
  }, 60_000);

  it('writes the same whichever way the lines are split among processes', () => {
    const lines = readFileSync(file('in.ndjson'), 'utf8').split(/(?<=\n)/);
    const outputs = [lines.slice(0, 7), lines.slice(7, 400), lines.slice(400)].map((part) => {
      const args = batch('-', '--out', '-', '--workers', '1');
      return spawnSync(process.execPath, args, { input: part.join(''), maxBuffer: 1e9 }).stdout;
    });
    expect(Buffer.concat(outputs).equals(readFileSync(file('whole.ndjson')))).toBe(true);
  }, 60_000);

  // Skipped, and counted as skipped, where GNU parallel is not installed.
  const parallel = spawnSync('parallel', ['--version']).status === 0;
  it.runIf(parallel)(
    'is one process of many for GNU parallel, with the same bytes out',
    () => {
      const one = `${process.execPath} ${batch('-', '--out', '-', '--workers', '1').join(' ')}`;
      const shell = `parallel --pipe --keep-order --block 500k '${one} 2>/dev/null' < ${file('in.ndjson')}`;
      const { stdout } = spawnSync('sh', ['-c', shell], { maxBuffer: 1e9 });
      expect(stdout.equals(readFileSync(file('whole.ndjson')))).toBe(true);
    },
    120_000,
  );
});
