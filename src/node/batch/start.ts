import { existsSync, statSync } from 'node:fs';
import { stdinName } from '../read-text.js';
import { type Checkpoint, readCheckpoint } from './checkpoint.js';
import { csvHeader } from './csv-rows.js';
import { PartFile, partOf } from './part-file.js';
import { refusal } from './refusal.js';
import type { BatchRequest, BatchWorld } from './request.js';
import { rulesText } from './rules-by-region.js';
import type { Files } from './run.js';
import { StreamSink } from './stream-sink.js';
import { emptyTally } from './tally.js';

/** Where a run begins: at the start, or where the last note of a run for the same things says. */
export function startOf(request: BatchRequest): Checkpoint {
  const { input, out, problems, settings: asked, resume } = request;
  const isFile = input !== stdinName && out !== stdinName;
  if (resume && !isFile) throw refusal('node/cannot-resume', {});
  if (!resume && out !== stdinName && existsSync(partOf(out))) {
    throw refusal('node/unfinished-run', { path: out });
  }
  const settings = isFile
    ? JSON.stringify([identityOf(input), problems, asked, rulesText(asked.rules)])
    : '';
  if (!resume) {
    return { settings, bytes: 0, lines: 0, outSize: 0, problemsSize: 0, tally: emptyTally() };
  }
  const noted = readCheckpoint(out);
  if (noted.settings !== settings) throw refusal('node/resume-differs', { path: out });
  return noted;
}

/** Which file it is, so that another one of the same name is noticed. */
function identityOf(path: string): readonly unknown[] {
  if (!existsSync(path)) return [path];
  const { size, mtimeMs } = statSync(path);
  return [path, size, mtimeMs];
}

/** Opens what is written, cut back to where the run begins. */
export async function openFiles(
  { input, out, problems, settings }: BatchRequest,
  start: Checkpoint,
  world: BatchWorld,
): Promise<Files> {
  const isFile = out !== stdinName;
  for (const path of [out, problems]) {
    if (path !== null && path !== stdinName && existsSync(path)) {
      throw refusal('node/cannot-write', { path, reason: 'EEXIST' });
    }
  }
  const files = {
    out: isFile ? await PartFile.open(out, start.outSize) : new StreamSink(world.stdout),
    problems:
      problems === null
        ? new StreamSink(world.stderr)
        : await PartFile.open(problems, start.problemsSize),
    notes: isFile && input !== stdinName ? out : null,
  };
  if (settings.output === 'csv' && start.bytes === 0) files.out.append(csvHeader());
  return files;
}
