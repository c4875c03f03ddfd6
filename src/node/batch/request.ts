import type { Streams } from '../io.js';
import type { BatchSettings } from './determine-block.js';

/** What `doudi batch` is asked for. */
export interface BatchRequest {
  readonly input: string;
  /** File to write, or `-` for standard output. */
  readonly out: string;
  /** File for lines that cannot be determined; standard error when `null`. */
  readonly problems: string | null;
  readonly settings: BatchSettings;
  /** Threads that work; as many as there are cores when `null`. */
  readonly workers: number | null;
  /** After how many blocks it is noted how far the run has come. */
  readonly noteEvery: number;
  /** Whether to go on with a run that was cut off. */
  readonly resume: boolean;
}

/** What a run needs of the world. */
export interface BatchWorld extends Streams {
  readonly now: () => number;
  /** The built file of the thread that works; `null`: everything happens in this one. */
  readonly worker: URL | null;
}
