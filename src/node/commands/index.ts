import { addAsk } from './ask.js';
import { addBatch } from './batch.js';
import { addCheck } from './check.js';
import type { AddCommand } from './command.js';
import { addDetermine } from './determine.js';
import { addDiff } from './diff.js';
import { addNew } from './new.js';
import { addSample } from './sample.js';
import { addTypes } from './types.js';
import { addVerify } from './verify.js';

/** Every subcommand, in the order of the help. */
export const commands: readonly AddCommand[] = [
  addDetermine,
  addAsk,
  addBatch,
  addSample,
  addVerify,
  addCheck,
  addDiff,
  addNew,
  addTypes,
];
