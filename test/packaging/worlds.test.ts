import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The same bytes in every time zone and language, on other versions of Node, and in a browser
// that forbids code made from text.

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'doudi-worlds-'));
const file = (name: string) => join(folder, name);
let here = '';

function allRules(): readonly { id: string; text: string }[] {
  return (readdirSync('rules', { recursive: true }) as string[])
    .filter((path) => /^(100000|320000|320100)\/.*\.json$/.test(path))
    .sort()
    .map((path) => ({
      id: path.slice(0, -'.json'.length),
      text: readFileSync(`rules/${path}`, 'utf8'),
    }));
}

const households = ['cancer-patient', 'facts-missing', 'retired-couple-with-children'].map(
  (name) => ({
    ...(JSON.parse(readFileSync(`examples/households/${name}.json`, 'utf8')) as object),
    region: '320100',
  }),
);
const data = JSON.stringify({
  rules: allRules(),
  households,
  region: '320100',
  asOf: '2022-06-10',
});

const inNode = `
import { readFileSync } from 'node:fs';
import { work } from '${join(root, 'test/packaging/workload.mjs')}';
const before = snapshot();
process.stdout.write(work(JSON.parse(readFileSync(process.argv[2], 'utf8'))));
if (snapshot() !== before) throw new Error('a global was touched');
function snapshot() {
  const shapes = [globalThis, Object, Array, String, Number, Date, Map, Set, Promise, Function]
    .flatMap((each) => [each, each.prototype ?? {}])
    .map((each) => Reflect.ownKeys(each).map(String).join());
  const listeners = process.eventNames().map((name) => [String(name), process.listenerCount(name)]);
  return JSON.stringify([shapes, listeners, process.cwd(), process.env]);
}
`;
const inBrowser = `
import { work } from '${join(root, 'test/packaging/workload.mjs')}';
const violations = [];
document.addEventListener('securitypolicyviolation', (event) => violations.push(event.blockedURI));
const data = await (await fetch('/data.json')).json();
let said;
try { said = work(data); } catch (error) { said = String(error); }
// Violations are reported by a task of their own.
await new Promise((done) => setTimeout(done, 50));
const before = [...violations];
let isForbidden = false;
try { new Function(''); } catch { isForbidden = true; }
await fetch('/said', { method: 'POST', body: JSON.stringify({ said, violations: before, isForbidden }) });
`;

beforeAll(async () => {
  const shared = {
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    alias: { doudi: join(root, 'src/index.ts') },
    logLevel: 'error',
  } as const;
  const external = ['node:fs'];
  const entry = (contents: string) => ({ contents, resolveDir: root, loader: 'js' }) as const;
  await build({ ...shared, external, stdin: entry(inNode), outfile: file('node.mjs') });
  await build({ ...shared, external, stdin: entry(inBrowser), outfile: file('page.js') });
  writeFileSync(file('data.json'), data);
  here = runWith(process.execPath, {});
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runWith(node: string, env: Readonly<Record<string, string>>): string {
  const options = {
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { PATH: process.env.PATH, ...env },
  } as const;
  const { status, stdout, stderr } = spawnSync(
    node,
    [file('node.mjs'), file('data.json')],
    options,
  );
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the bytes of results', () => {
  it('hold determinations and pages', () => {
    expect(here).toContain('<!doctype html>');
  });

  it.each([
    { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
    { TZ: 'UTC', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' },
  ])(
    'are the same under %o',
    (env) => {
      expect(digest(runWith(process.execPath, env))).toBe(digest(here));
    },
    60_000,
  );

  it.for(['20', 'latest'])('are the same on Node %s', { timeout: 120_000 }, (version, test) => {
    const name = `node-${process.platform}-${process.arch}`;
    const own = file(`node-${version}`);
    mkdirSync(own);
    writeFileSync(join(own, 'package.json'), '{"private":true}');
    const options = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
    const installed = spawnSync('npm', ['install', ...options, `${name}@${version}`], {
      cwd: own,
      timeout: 60_000,
    });
    if (installed.status !== 0) {
      console.warn(`Node ${version} could not be obtained; the bytes were not compared`);
      test.skip();
    }
    expect(digest(runWith(join(own, 'node_modules', name, 'bin/node'), {}))).toBe(digest(here));
  });
});

const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);

describe('a page that forbids unsafe-eval', () => {
  it('determines the same bytes, and reports no violation', async (test) => {
    if (chromium === undefined) {
      console.warn('no Chromium here; the page was not opened');
      return test.skip();
    }
    const answer = JSON.parse(await openPage(chromium)) as {
      said: string;
      violations: string[];
      isForbidden: boolean;
    };
    expect(answer.isForbidden).toBe(true);
    expect(answer.violations).toEqual([]);
    expect(digest(answer.said)).toBe(digest(here));
  }, 90_000);
});

/** Serves the page, opens it, and gives back what it posts. */
async function openPage(browser: string): Promise<string> {
  const pages: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': ['text/html', '<!doctype html><script type="module" src="/page.js"></script>'],
    '/page.js': ['text/javascript', readFileSync(file('page.js'), 'utf8')],
    '/data.json': ['application/json', data],
  };
  let resolve: (body: string) => void = () => {};
  let reject: (reason: Error) => void = () => {};
  const promise = new Promise<string>((onBody, onFailure) => {
    resolve = onBody;
    reject = onFailure;
  });
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        response.end();
        resolve(Buffer.concat(parts).toString('utf8'));
      });
      return;
    }
    const [type, body] = pages[request.url ?? ''] ?? ['text/plain', ''];
    response.setHeader('content-type', `${type}; charset=utf-8`);
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; script-src 'self'; connect-src 'self'",
    );
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  const quiet = ['--no-first-run', '--disable-background-networking', '--disable-extensions'];
  const profile = `--user-data-dir=${file('profile')}`;
  const page = `http://127.0.0.1:${port}/`;
  const child = spawn(browser, [...options, ...quiet, profile, '--remote-debugging-port=0', page], {
    stdio: 'ignore',
  });
  child.on('exit', (code) => reject(new Error(`the browser ended with ${code}`)));
  try {
    return await promise;
  } finally {
    child.kill();
    server.close();
    server.closeAllConnections();
  }
}
