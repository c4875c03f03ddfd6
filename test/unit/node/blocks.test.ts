import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, blocksOf } from '../../../src/node/batch/blocks.js';

const sizes = { block: 8, line: 12 };

async function* pieces(texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

async function cut(texts: readonly string[], by = sizes): Promise<readonly (string | number)[]> {
  const found: (string | number)[] = [];
  for await (const block of blocksOf(pieces(texts), by)) found.push(shown(block));
  return found;
}

function shown(block: Block): string | number {
  return block.kind === 'lines' ? Buffer.from(block.bytes).toString() : block.length;
}

describe('a stream of lines', () => {
  it('is cut after the line that fills a block', async () => {
    expect(await cut(['abc\n', 'def\nghi\n'])).toEqual(['abc\ndef\n', 'ghi\n']);
    expect(await cut(['abc\nde\nf\n'])).toEqual(['abc\nde\nf\n']);
  });

  it('ends with its last line, with or without a line feed', async () => {
    expect(await cut(['abc\ndefg'])).toEqual(['abc\ndefg']);
    expect(await cut([])).toEqual([]);
    expect(await cut(['\n\n'])).toEqual(['\n\n']);
  });

  it('keeps a line of the greatest length, and drops a longer one but not its neighbours', async () => {
    const longest = 'x'.repeat(11);
    expect(await cut([`a\n${longest}\nb\n`])).toEqual([`a\n${longest}\n`, 'b\n']);
    expect(await cut([`a\n${longest}yz\nb\n`])).toEqual(['a\n', 14, 'b\n']);
    expect(await cut(['a\n', longest, 'yz', 'zzz', '\nb\n'])).toEqual(['a\n', 17, 'b\n']);
    expect(await cut([longest, 'yzz'])).toEqual([14]);
  });

  it('is cut in the same places whatever pieces it comes in', async () => {
    const text = fc
      .array(fc.constantFrom('', 'a', 'bcd', 'efghijk', 'long'.repeat(5)), { maxLength: 12 })
      .map((lines) => lines.join('\n'));
    const ends = fc.array(fc.nat({ max: 80 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(text, ends, async (whole, at) => {
        const places = [0, ...at.filter((place) => place < whole.length), whole.length].sort(
          (a, b) => a - b,
        );
        const parts = places.slice(1).map((end, index) => whole.slice(places[index], end));
        expect(await cut(parts)).toEqual(await cut([whole]));
      }),
    );
  });

  it('holds no line that never ends', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let index = 0; index < 20_000; index += 1) yield Buffer.alloc(10_000, 'x');
    }
    const found: Block[] = [];
    for await (const block of blocksOf(endless(), { block: 100, line: 1000 })) found.push(block);
    expect(found).toEqual([{ kind: 'too-long', length: 200_000_000 }]);
  });
});
