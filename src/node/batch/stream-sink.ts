import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { stdinName } from '../read-text.js';
import { cannotWrite } from '../write-text.js';
import type { TextSink } from './part-file.js';

/** Standard output: what is written cannot be taken back, so nothing is kept beside it. */
export class StreamSink implements TextSink {
  private readonly waiting: string[] = [];
  private broken: Error | null = null;

  constructor(private readonly stream: Writable) {
    stream.on('error', (error) => {
      this.broken = error;
    });
  }

  append(text: string): void {
    if (text !== '') this.waiting.push(text);
  }

  /** Waits until the reader at the other end has caught up. */
  async keep(): Promise<number> {
    const text = this.waiting.join('');
    this.waiting.length = 0;
    try {
      if (this.broken !== null) throw this.broken;
      if (text !== '' && !this.stream.write(text)) await once(this.stream, 'drain');
    } catch (error) {
      throw cannotWrite(stdinName, error);
    }
    return 0;
  }

  async finish(): Promise<void> {
    await this.keep();
  }

  async leave(): Promise<void> {}
}
