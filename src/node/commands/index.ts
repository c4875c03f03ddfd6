import { addBatch } from './batch.js';
import type { AddCommand } from './command.js';

import { addDetermine } from './determine.js';
import { addSample } from './sample.js';
import { addSheet } from './sheet.js';
import { addTypes } from './types.js';
import { addVerify } from './verify.js';

/** Every subcommand, in the order of the help. */
export const commands: readonly AddCommand[] = [
  addDetermine,
  addBatch,
  addSample,
  addVerify,
  addTypes,
  addSheet,
];
