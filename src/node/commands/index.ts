import type { AddCommand } from './command.js';
import { addDetermine } from './determine.js';
import { addTypes } from './types.js';

/** Every subcommand, in the order of the help. */
export const commands: readonly AddCommand[] = [addDetermine, addTypes];
