import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Language } from '../base/language.js';
import { processTerminal } from './ask/process-terminal.js';
import type { Terminal } from './ask/terminal.js';
import { readText } from './read-text.js';
import { replaceText, writeText } from './write-text.js';

/** What the command line needs of the world, so that a test can stand in for it. */
export interface Io {
  /** Writes to standard output. */
  readonly out: (text: string) => void;
  /** Writes to standard error. */
  readonly err: (text: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Text of a file, or of standard input for `-`. */
  readonly read: (path: string) => string;
  /** Writes a file anew; what stands there already is refused. */
  readonly write: (path: string, text: string) => void;
  /** Writes a file whole or not at all, in the place of what stands there. */
  readonly replace: (path: string, text: string) => void;
  /** Whether something stands at a path. */
  readonly exists: (path: string) => boolean;
  /** The terminal somebody sits at; `null` where nobody does. */
  readonly terminal: (lang: Language) => Promise<Terminal | null>;
  /** Bytes that nobody can guess. */
  readonly random: (bytes: number) => Uint8Array;
  /** For what is too much to be held at once. */
  readonly streams: Streams;
  /** Address of the built file of a thread that determines caseloads; `null`: no threads. */
  readonly worker: string | null;
}

/** The standard streams, as far as they are used; those of a process are such. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: TextStream;
  readonly stderr: TextStream;
}

/** Takes text, and says when it can take more. */
export interface TextStream {
  readonly isTTY?: boolean | undefined;
  /** Whether it can take more at once; otherwise it says `drain` when it can. */
  write(text: string): boolean;
  on(event: 'error', listener: (error: Error) => void): unknown;
  once(event: 'drain', listener: () => void): unknown;
}

/** The world of the running process. */
export const processIo: Io = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  now: () => Date.now(),
  read: readText,
  write: writeText,
  replace: replaceText,
  exists: existsSync,
  terminal: processTerminal,
  random: (bytes) => randomBytes(bytes),
  streams: process,
  worker: null,
};
