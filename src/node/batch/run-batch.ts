import { type Block, blocksOf } from './blocks.js';
import type { BatchSettings, BlockResult } from './determine-block.js';
import { openInput } from './input.js';
import { poolOf } from './pool.js';
import { progressOn } from './progress.js';
import type { BatchRequest, BatchWorld } from './request.js';
import { RulesByRegion } from './rules-by-region.js';
import { Run } from './run.js';
import { openFiles, startOf } from './start.js';
import type { Tally } from './tally.js';

/**
 * Determines a caseload. The result appears under its name only when it is whole.
 *
 * @throws RulesError, Failure, when there is no result
 */
export async function runBatch(request: BatchRequest, world: BatchWorld): Promise<Tally> {
  const { input: path, settings } = request;
  const start = startOf(request);
  const vocabularyOf = (region: string | undefined) => vocabularyIn(region, settings);
  const input = openInput(path, world.stdin, vocabularyOf, start.bytes);
  const files = await openFiles(request, start, world);
  const pool = poolOf(settings, world.worker, request.workers);
  const progress = progressOn(world.stderr, input.size, settings.lang, world.now);
  const run = new Run(start, files, request.noteEvery);
  try {
    const underway: { readonly block: Block; readonly result: Promise<BlockResult> }[] = [];
    const settle = async () => {
      const first = underway.shift();
      if (first === undefined) return;
      await run.take(first.block, await first.result);
      progress.update(start.bytes + input.read(), run.tally.households);
    };
    for await (const block of blocksOf(input.bytes)) {
      const result = pool.determine(block);
      // A failure is met where the result is waited for, in the order of the input.
      result.catch(() => undefined);
      underway.push({ block, result });
      // As many again wait as are worked on: the reader goes no further ahead than that.
      if (underway.length >= 2 * pool.size) await settle();
    }
    while (underway.length > 0) await settle();
    await run.finish();
    return run.tally;
  } catch (error) {
    await run.leave();
    throw error;
  } finally {
    progress.stop();
    await pool.close();
  }
}

function vocabularyIn(region: string | undefined, settings: BatchSettings) {
  const code = region ?? settings.region;
  if (code === null) return null;
  try {
    return new RulesByRegion(settings).of(code).vocabulary;
  } catch {
    // The household is determined all the same, and what is wrong is reported of its line.
    return null;
  }
}
