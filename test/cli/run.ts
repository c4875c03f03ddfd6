import { existsSync } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import type { Terminal } from '../../src/node/ask/terminal.js';
import { main } from '../../src/node/main.js';
import { readText } from '../../src/node/read-text.js';
import { replaceText, writeText } from '../../src/node/write-text.js';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What the command line is run with. */
export interface World {
  /** Text on standard input. */
  readonly stdin?: string;
  /** The clock, as an ISO date-time; noon of 15 July 2026 in China unless told. */
  readonly now?: string;
  /** Whoever answers; nobody unless told. */
  readonly terminal?: Terminal;
}

/** Runs the command line from its source, and catches what it says. */
export async function run(args: readonly string[], world: World = {}): Promise<Ran> {
  const { stdin = '', now = '2026-07-15T04:00:00Z' } = world;
  let out = '';
  let err = '';
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  stdout.on('data', (chunk) => {
    out += chunk;
  });
  stderr.on('data', (chunk) => {
    err += chunk;
  });
  const code = await main(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    now: () => Date.parse(now),
    read: (path) => (path === '-' ? stdin : readText(path)),
    write: writeText,
    replace: replaceText,
    exists: existsSync,
    terminal: async () => world.terminal ?? null,
    // The same in every run; what is random is tested where it is used.
    random: (bytes) => Uint8Array.from({ length: bytes }, (_, index) => index),
    streams: { stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr },
    worker: null,
  });
  // What was written has been handed on by the next turn.
  await new Promise(setImmediate);
  return { code, out, err };
}
