import type { TextStream } from '../io.js';
import { stdinName } from '../read-text.js';
import { cannotWrite } from '../write-text.js';
import type { TextSink } from './part-file.js';

/** Standard output: what is written cannot be taken back, so nothing is kept beside it. */
export class StreamSink implements TextSink {
  private readonly waiting: string[] = [];
  private broken: Error | null = null;
  /** Ends the wait for a reader that is gone. */
  private wake: () => void = () => undefined;

  constructor(private readonly stream: TextStream) {
    stream.on('error', (error) => {
      this.broken = error;
      this.wake();
    });
  }

  append(text: string): void {
    if (text !== '') this.waiting.push(text);
  }

  /** Waits until the reader at the other end has caught up. */
  async keep(): Promise<number> {
    const text = this.waiting.join('');
    this.waiting.length = 0;
    if (this.broken === null && text !== '' && !this.stream.write(text)) await this.drained();
    if (this.broken !== null) throw cannotWrite(stdinName, this.broken);
    return 0;
  }

  private drained(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
      this.stream.once('drain', resolve);
    });
  }

  async finish(): Promise<void> {
    await this.keep();
  }

  async leave(): Promise<void> {}
}
