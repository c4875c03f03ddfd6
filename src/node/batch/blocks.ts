/** Whole lines in the order of the input. */
export type Block =
  | { readonly kind: 'lines'; readonly bytes: Uint8Array }
  /** One line too long to be a household; its bytes were dropped as they came. */
  | { readonly kind: 'too-long'; readonly length: number };

export interface BlockSizes {
  /** A block is the shortest run of whole lines with at least so many bytes. */
  readonly block: number;
  /** Longest line that is kept. */
  readonly line: number;
}

/** A longer line is no household: the reader of JSON refuses as much. */
export const longestLine = 16 * 1024 * 1024;

export const usualSizes: BlockSizes = { block: 256 * 1024, line: longestLine };

const newline = 0x0a;

/**
 * Cuts a stream of bytes into blocks of whole lines. Where it cuts depends on the bytes alone and
 * not on the pieces they come in, so that a run taken up again cuts in the same places.
 */
export async function* blocksOf(
  source: AsyncIterable<Uint8Array>,
  { block, line }: BlockSizes = usualSizes,
): AsyncGenerator<Block> {
  let parts: Uint8Array[] = [];
  let size = 0;
  /** Where the last line of the block begins. */
  let lastLine = 0;
  /** Bytes dropped so far of a line that is too long; `null` outside of one. */
  let dropped: number | null = null;

  const take = (bytes: Uint8Array) => {
    if (parts.at(-1)?.at(-1) === newline) lastLine = size;
    const end = bytes.at(-1) === newline ? bytes.length - 1 : bytes.length;
    const before = end === 0 ? -1 : bytes.lastIndexOf(newline, end - 1);
    if (before >= 0) lastLine = size + before + 1;
    parts.push(bytes);
    size += bytes.length;
  };
  /** Empties the block: its lines, and how long its last one is if it is too long to keep. */
  const cut = (): { readonly lines: Uint8Array; readonly excess: number } => {
    const whole = joined(parts, size);
    const excess = size - lastLine > line ? size - lastLine : 0;
    const lines = excess > 0 ? whole.subarray(0, lastLine) : whole;
    [parts, size, lastLine] = [[], 0, 0];
    return { lines, excess };
  };

  for await (const chunk of source) {
    let at = 0;
    while (at < chunk.length) {
      const inside = dropped !== null;
      const from = inside ? at : at + Math.max(0, block - 1 - size);
      const end = chunk.indexOf(newline, from) + 1;
      const piece = chunk.subarray(at, end === 0 ? chunk.length : end);
      at += piece.length;
      if (dropped !== null) {
        dropped += piece.length;
        if (end === 0) continue;
        yield { kind: 'too-long', length: dropped };
        dropped = null;
        continue;
      }
      take(piece);
      if (end === 0 && size - lastLine <= line) continue;
      const { lines, excess } = cut();
      if (lines.length > 0) yield { kind: 'lines', bytes: lines };
      if (end === 0) dropped = excess;
      else if (excess > 0) yield { kind: 'too-long', length: excess };
    }
  }
  if (dropped !== null) yield { kind: 'too-long', length: dropped };
  if (size === 0) return;
  const { lines, excess } = cut();
  if (lines.length > 0) yield { kind: 'lines', bytes: lines };
  if (excess > 0) yield { kind: 'too-long', length: excess };
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
