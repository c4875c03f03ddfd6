import type { IfAbsentNode } from '../../ruletree/nodes.js';
import type { Frame } from '../shared/frame.js';
import { Alternatives, attempt } from './attempt.js';
import { type Bound, present } from './bound.js';
import type { Walker } from './walker.js';

/** `if-absent`: the value, or its stand-in where the value may turn out to be absent. */
export function boundOfIfAbsent(node: IfAbsentNode, frame: Frame, walker: Walker): Bound {
  const of = walker.bound(node.of, frame);
  if (!of.mayBePresent) return walker.bound(node.then, frame);
  if (!of.mayBeAbsent) return of;
  const then = attempt(() => walker.bound(node.then, frame));
  return new Alternatives().add(present(of)).add(then).hide(of.missing).bound();
}
