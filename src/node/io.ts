import { randomBytes } from 'node:crypto';
import { readText } from './read-text.js';
import { writeText } from './write-text.js';

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
  random: (bytes) => randomBytes(bytes),
  streams: process,
  worker: null,
};
