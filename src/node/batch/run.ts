import type { Block } from './blocks.js';
import { type Checkpoint, removeCheckpoint, writeCheckpoint } from './checkpoint.js';
import type { BlockResult } from './determine-block.js';
import type { TextSink } from './part-file.js';
import { refusal } from './refusal.js';
import { addTally, type Tally } from './tally.js';

/** The files of a run, and where it notes how far it has come; `null` where it cannot be resumed. */
export interface Files {
  readonly out: TextSink;
  readonly problems: TextSink;
  readonly notes: string | null;
}

/** One run: puts results behind each other and keeps count. */
export class Run {
  readonly tally: Tally;
  private bytes: number;
  private lines: number;
  private blocks = 0;
  private isNoted: boolean;

  constructor(
    private readonly start: Checkpoint,
    private readonly files: Files,
    private readonly blocksBetweenNotes: number,
  ) {
    this.tally = structuredClone(start.tally);
    this.bytes = start.bytes;
    this.lines = start.lines;
    this.isNoted = start.bytes > 0;
  }

  async take(block: Block, { lines, out, problems, tally }: BlockResult): Promise<void> {
    this.files.out.append(out);
    for (const { line, ...problem } of problems) {
      const told = { line: this.lines + line + 1, ...problem };
      this.files.problems.append(`${JSON.stringify(told)}\n`);
    }
    addTally(this.tally, tally);
    this.bytes += block.kind === 'lines' ? block.bytes.length : block.length;
    this.lines += lines;
    this.blocks += 1;
    if (this.files.notes === null) await this.keep();
    else if (this.blocks % this.blocksBetweenNotes === 0) await this.note(this.files.notes);
  }

  private async keep() {
    const outSize = await this.files.out.keep();
    const problemsSize = await this.files.problems.keep();
    return { outSize, problemsSize };
  }

  private async note(path: string): Promise<void> {
    const { settings } = this.start;
    const { bytes, lines, tally } = this;
    await writeCheckpoint(path, { settings, bytes, lines, ...(await this.keep()), tally });
    this.isNoted = true;
  }

  async finish(): Promise<void> {
    const { out, problems, notes } = this.files;
    await problems.finish({ keepEmpty: false });
    const isAllBad = this.tally.households === 0 && this.tally.badLines > 0;
    if (isAllBad) {
      await out.leave({ remove: true });
      if (notes !== null) await removeCheckpoint(notes);
      throw refusal('node/no-good-line', { lines: this.tally.badLines });
    }
    await out.finish({ keepEmpty: true });
    if (notes !== null) await removeCheckpoint(notes);
  }

  /** What was noted stays, to be taken up again; what was not goes. */
  async leave(): Promise<void> {
    const remove = !this.isNoted;
    await this.files.out.leave({ remove });
    await this.files.problems.leave({ remove });
  }
}
