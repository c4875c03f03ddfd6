import type { AddCommand } from './command.js';
import { addDetermine } from './determine.js';

/** Every subcommand, in the order of the help. */
export const commands: readonly AddCommand[] = [addDetermine];
