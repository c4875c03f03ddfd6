import { describe, expect, it } from 'vitest';
import { type Cause, Span } from '../../../../src/readings/sweep/span.js';

const cause = (name: string) => ({ node: { name } }) as unknown as Cause;

describe('a span', () => {
  it('narrows to exactly where something holds', () => {
    const span = new Span(500, { from: 0, to: 1000 });
    span.keep((x) => x >= 120 && x < 777, cause('a'));
    expect([span.from, span.to]).toEqual([120, 776]);
    span.keep((x) => x <= 776, cause('b'));
    expect([span.from, span.to]).toEqual([120, 776]);
  });

  it('names every rule it ends by, and none that ends further away', () => {
    const span = new Span(0, { from: 0, to: 1000 });
    const [a, b, c] = [cause('a'), cause('b'), cause('c')];
    span.keep((x) => x < 900, a);
    span.keep((x) => x <= 600, b);
    span.keep((x) => x < 601, c);
    expect(span.endsBy).toEqual([b, c]);
    expect(span.startsBy).toEqual([]);
  });

  it('reaches below zero', () => {
    const span = new Span(0, { from: -50, to: 50 });
    span.keep((x) => x > -8, cause('a'));
    expect([span.from, span.to]).toEqual([-7, 50]);
  });
});
