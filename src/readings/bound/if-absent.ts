import type { IfAbsentNode } from '../../ruletree/nodes.js';
import type { Frame } from '../shared/frame.js';
import { alsoMissing, type Bound, hull, present } from './bound.js';
import type { Walker } from './walker.js';

/** `if-absent`: the value, or its stand-in where the value may turn out to be absent. */
export function boundOfIfAbsent(node: IfAbsentNode, frame: Frame, walker: Walker): Bound {
  const of = walker.bound(node.of, frame);
  if (!of.mayBePresent) return walker.bound(node.then, frame);
  if (!of.mayBeAbsent) return of;
  return alsoMissing(hull(present(of), walker.guarded(node.then, frame)), of.missing);
}
