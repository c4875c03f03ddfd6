/** `doudi/node`: rule files and households from disk, and the command line. */
export { builtinRules, builtinRulesFolder } from './builtin-rules.js';
export { type ExitCode, exitCodes } from './exit-codes.js';
export type { Io } from './io.js';
export { type HouseholdFile, householdOf, loadHousehold } from './load-household.js';
export { type LoadedRules, loadRules } from './load-rules.js';
export { main } from './main.js';
export { readSheets, writeSheets } from './sheets/files.js';
export { chinaDate } from './today.js';
