import { createReadStream, statSync } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { cannotRead, stdinName } from '../read-text.js';
import { csvHouseholds, type VocabularyOf } from './csv-households.js';

/** Bytes of a caseload, one household to a line. */
export interface Input {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Size of what is read; `null` where it cannot be told. */
  readonly size: number | null;
  /** How much of it was read so far. */
  read(): number;
}

const compressed = '.gz';

/**
 * Opens a caseload: NDJSON from a file, from standard input for `-`, or from a folder of CSV
 * files, each of them gzip where its name ends in `.gz`.
 *
 * @param from - bytes of the unpacked text to leave out
 * @throws RulesError `node/cannot-read`, there or while it is read
 */
export function openInput(
  path: string,
  stdin: Readable,
  vocabularyOf: VocabularyOf,
  from: number,
): Input {
  if (path === stdinName) return streamed(stdin, path, null);
  const { size, isFolder } = lookAt(path);
  if (isFolder) {
    return { bytes: after(csvHouseholds(path, vocabularyOf), from), size: null, read: () => 0 };
  }
  if (!path.endsWith(compressed))
    return streamed(createReadStream(path, { start: from }), path, size);
  const input = streamed(createReadStream(path), path, size);
  return { ...input, bytes: after(input.bytes, from) };
}

async function* after(bytes: AsyncIterable<Uint8Array>, from: number): AsyncGenerator<Uint8Array> {
  let left = from;
  for await (const chunk of bytes) {
    if (left < chunk.length) yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}

/** The bytes of a stream, unpacked where its name says that it is packed. */
function streamed(source: Readable, path: string, size: number | null): Input {
  let read = 0;
  source.on('data', (chunk: Uint8Array) => {
    read += chunk.length;
  });
  source.pause();
  const stream: Readable = path.endsWith(compressed)
    ? // An error of either ends the unpacked stream, and is met where that is read.
      pipeline(source, createGunzip(), () => undefined)
    : source;
  return { bytes: reported(stream, path), size, read: () => read };
}

async function* reported(stream: Readable, path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (error) {
    throw cannotRead(path, error);
  }
}

function lookAt(path: string): { readonly size: number; readonly isFolder: boolean } {
  try {
    const stats = statSync(path);
    return { size: stats.size, isFolder: stats.isDirectory() };
  } catch (error) {
    throw cannotRead(path, error);
  }
}
