import type { Definition, Node } from '../../ruletree/nodes.js';

/** A rule whose answer changes at an end of a span. */
export interface Cause {
  readonly node: Node;
  /** Definition it stands in. */
  readonly definition: Definition;
}

/**
 * The whole numbers around one of them over which everything found so far stays true. It only
 * ever narrows, and knows which rules it ends by.
 */
export class Span {
  private least: number;
  private most: number;
  private startCauses: Cause[] = [];
  private endCauses: Cause[] = [];

  constructor(
    readonly at: number,
    private readonly limits: { readonly from: number; readonly to: number },
  ) {
    this.least = limits.from;
    this.most = limits.to;
  }

  get from(): number {
    return this.least;
  }

  get to(): number {
    return this.most;
  }

  /** Rules that would answer otherwise just before the span; empty where nothing limits it. */
  get startsBy(): readonly Cause[] {
    return this.startCauses;
  }

  /** Rules that would answer otherwise just after the span. */
  get endsBy(): readonly Cause[] {
    return this.endCauses;
  }

  /**
   * Narrows to where `holds` does.
   *
   * @param holds - true at the point itself and, going away from it to either side, true up to
   * some number and false from there on, so that the ends can be found by halving
   */
  keep(holds: (x: number) => boolean, cause: Cause): void {
    const most = lastHolding(holds, this.at, this.most);
    if (most < this.most) this.endCauses = [];
    const least = 0 - lastHolding((x) => holds(0 - x), -this.at, -this.least);
    if (least > this.least) this.startCauses = [];
    this.most = most;
    this.least = least;
    if (most < this.limits.to && !holds(most + 1)) note(this.endCauses, cause);
    if (least > this.limits.from && !holds(least - 1)) note(this.startCauses, cause);
  }
}

function note(causes: Cause[], cause: Cause): void {
  if (!causes.some(({ node }) => node === cause.node)) causes.push(cause);
}

/** The last number up to `end` for which something holds that holds at `start`. */
function lastHolding(holds: (x: number) => boolean, start: number, end: number): number {
  if (holds(end)) return end;
  let last = start;
  let failing = end;
  while (failing - last > 1) {
    const middle = last + Math.floor((failing - last) / 2);
    if (holds(middle)) last = middle;
    else failing = middle;
  }
  return last;
}
