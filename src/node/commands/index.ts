import { addAsk } from './ask.js';
import { addBatch } from './batch.js';
import { addChart } from './chart.js';
import { addCheck } from './check.js';
import type { AddCommand } from './command.js';
import { addDescribe } from './describe.js';
import { addDetermine } from './determine.js';
import { addDiff } from './diff.js';
import { addLedger } from './ledger.js';
import { addNew } from './new.js';
import { addNotice } from './notice.js';
import { addSample } from './sample.js';
import { addSchedule } from './schedule.js';
import { addSheet } from './sheet.js';
import { addTypes } from './types.js';
import { addVerify } from './verify.js';

/** Every subcommand, in the order of the help. */
export const commands: readonly AddCommand[] = [
  addDetermine,
  addSchedule,
  addNotice,
  addAsk,
  addLedger,
  addBatch,
  addSample,
  addChart,
  addVerify,
  addCheck,
  addDiff,
  addNew,
  addDescribe,
  addTypes,
  addSheet,
];
