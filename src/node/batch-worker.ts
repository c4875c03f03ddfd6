/** The thread of `doudi batch`: determines the blocks it is handed. */
import { type BatchSettings, type BlockResult, determineBlock } from './batch/determine-block.js';

export interface Work {
  readonly bytes: Uint8Array;
  readonly settings: BatchSettings;
}

export default function work({ bytes, settings }: Work): BlockResult {
  return determineBlock(bytes, settings);
}
