import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { cannotWrite } from '../write-text.js';

const compress = promisify(gzip);

/** Where text goes, piece by piece. */
export interface TextSink {
  /** Text that is written with what is kept next. */
  append(text: string): void;
  /** Writes what waits, and tells how much is kept by now. */
  keep(): Promise<number>;
  finish(options: { readonly keepEmpty: boolean }): Promise<void>;
  leave(options: { readonly remove: boolean }): Promise<void>;
}

/**
 * A file that appears under its name only when it is whole. Until then it grows beside it, with
 * `.part` behind its name, and can be cut back to any length it had when it was kept.
 */
export class PartFile implements TextSink {
  private readonly waiting: string[] = [];

  private constructor(
    private readonly path: string,
    private readonly handle: FileHandle,
    private size: number,
  ) {}

  /**
   * Opens the part of a file at the length it was kept with.
   *
   * @throws RulesError `node/cannot-write`
   */
  static async open(path: string, length: number): Promise<PartFile> {
    try {
      const handle = await open(partOf(path), length === 0 ? 'w' : 'r+');
      // A new file is empty; what was noted of an old one is all that counts.
      if (length > 0) await handle.truncate(length);
      return new PartFile(path, handle, length);
    } catch (error) {
      throw cannotWrite(path, error);
    }
  }

  append(text: string): void {
    if (text !== '') this.waiting.push(text);
  }

  /** Writes what waits, packed as one member of a gzip file where that is asked for. */
  async keep(): Promise<number> {
    if (this.waiting.length === 0) return this.size;
    const text = this.waiting.join('');
    this.waiting.length = 0;
    try {
      const bytes = this.path.endsWith('.gz') ? await compress(text) : Buffer.from(text);
      await this.handle.appendFile(bytes);
      this.size += bytes.length;
      return this.size;
    } catch (error) {
      throw cannotWrite(this.path, error);
    }
  }

  /** Everything is there: the file gets its name. An empty one that nobody asked for goes. */
  async finish({ keepEmpty }: { readonly keepEmpty: boolean }): Promise<void> {
    await this.keep();
    try {
      await this.handle.sync();
      await this.handle.close();
      if (this.size === 0 && !keepEmpty) await rm(partOf(this.path));
      else await rename(partOf(this.path), this.path);
    } catch (error) {
      throw cannotWrite(this.path, error);
    }
  }

  /** Lets go of it: as it was last kept, or altogether. */
  async leave({ remove }: { readonly remove: boolean }): Promise<void> {
    await this.handle.close().catch(() => undefined);
    if (remove) await rm(partOf(this.path), { force: true });
  }
}

/** Name of a file while it is not whole. */
export function partOf(path: string): string {
  return `${path}.part`;
}
