import { readFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { cannotRead } from '../read-text.js';
import { cannotWrite } from '../write-text.js';
import type { Tally } from './tally.js';

/** How far a run has come: what is kept of each file, and what it has counted. */
export interface Checkpoint {
  /** What was asked for, by which rules; a run is taken up only for the same. */
  readonly settings: string;
  /** Bytes of the (unpacked) input that are dealt with, and the lines they hold. */
  readonly bytes: number;
  readonly lines: number;
  readonly outSize: number;
  readonly problemsSize: number;
  readonly tally: Tally;
}

/** Where a run notes how far it has come. */
export function checkpointOf(path: string): string {
  return `${path}.part.json`;
}

/** @throws RulesError `node/cannot-read` where there is none */
export function readCheckpoint(path: string): Checkpoint {
  const file = checkpointOf(path);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Checkpoint;
  } catch (error) {
    throw cannotRead(file, error);
  }
}

/** Replaces the note as a whole: there is the old one or the new one, and never half of either. */
export async function writeCheckpoint(path: string, checkpoint: Checkpoint): Promise<void> {
  const file = checkpointOf(path);
  try {
    await writeFile(`${file}.new`, JSON.stringify(checkpoint));
    await rename(`${file}.new`, file);
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

export async function removeCheckpoint(path: string): Promise<void> {
  await rm(checkpointOf(path), { force: true });
}
