import { addBatch } from './batch.js';
import type { AddCommand } from './command.js';
import { addDetermine } from './determine.js';
import { addLedger } from './ledger.js';
import { addSample } from './sample.js';
import { addTypes } from './types.js';
import { addVerify } from './verify.js';

/** Every subcommand, in the order of the help. */
export const commands: readonly AddCommand[] = [
  addDetermine,
  addLedger,
  addBatch,
  addSample,
  addVerify,
  addTypes,
];
