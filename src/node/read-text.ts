import { readFileSync } from 'node:fs';
import { RulesError } from '../base/errors.js';
import type { NodeCode } from '../messages/node.js';

/** File descriptor of standard input. */
const standardInput = 0;

/** Name by which standard input is asked for, and shown. */
export const stdinName = '-';

/**
 * The text of a file, or of standard input for `-`. It must be UTF-8; a byte-order mark stays, so
 * that whoever reads the text can refuse it.
 *
 * @throws RulesError `node/cannot-read`, `node/not-utf-8`
 */
export function readText(path: string): string {
  return decode(readBytes(path), path);
}

/** Bytes as UTF-8 text. */
export function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw problem('node/not-utf-8', path, {}, error);
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path === stdinName ? standardInput : path);
  } catch (error) {
    throw cannotRead(path, error);
  }
}

/** A file or folder that the system does not give. */
export function cannotRead(path: string, error: unknown): RulesError<NodeCode> {
  return problem('node/cannot-read', path, { path, reason: reasonOf(error) }, error);
}

function problem(
  code: NodeCode,
  file: string,
  params: Readonly<Record<string, string>>,
  cause: unknown,
): RulesError<NodeCode> {
  return new RulesError([{ code, pointer: '', file, params }], `${code}: ${file}`, { cause });
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  return String(error);
}
