import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { renderIssue } from '../../messages/render.js';
import type { Block } from './blocks.js';
import { type BatchSettings, type BlockResult, determineBlock } from './determine-block.js';
import { emptyTally } from './tally.js';

/** What determines blocks, several at once where there are threads. */
export interface Pool {
  readonly size: number;
  determine(block: Block): Promise<BlockResult>;
  close(): Promise<void>;
}

/**
 * @param worker - the built file of the thread; `null`: everything happens in this one
 * @param workers - how many threads; as many as there are cores when `null`
 */
export function poolOf(settings: BatchSettings, worker: URL | null, workers: number | null): Pool {
  const refused = (block: Block & { readonly kind: 'too-long' }) => tooLong(block.length, settings);
  if (worker === null) {
    return {
      size: 1,
      determine: async (block) =>
        block.kind === 'too-long' ? refused(block) : determineBlock(block.bytes, settings),
      close: async () => undefined,
    };
  }
  const size = workers ?? availableParallelism();
  const pool = new Piscina({ filename: worker.href, minThreads: size, maxThreads: size });
  return {
    size,
    determine: async (block) =>
      block.kind === 'too-long' ? refused(block) : pool.run({ bytes: block.bytes, settings }),
    close: () => pool.destroy(),
  };
}

function tooLong(length: number, { lang }: BatchSettings): BlockResult {
  const issue = { code: 'node/line-too-long', pointer: '', params: { bytes: length } };
  const problem = { line: 0, code: issue.code, pointer: '', message: renderIssue(issue, lang) };
  return { lines: 1, out: '', problems: [problem], tally: { ...emptyTally(), badLines: 1 } };
}
