import { splitPointer } from '../../base/json-pointer.js';
import { asObject } from '../../rulefile/plain.js';
import type { Origin } from '../../rulefile/resolved.js';
import type { Context } from './context.js';
import type { Desk } from './desk.js';
import { type Idle, idleConditions } from './reachability.js';

/**
 * Conditions of one place that decide nothing. A condition is idle only if it is so on every day
 * that is looked at, and in every place below that was given.
 */
export function checkIdle(
  desk: Desk,
  contexts: readonly Context[],
  below: () => Iterable<Context>,
): void {
  const [latest] = contexts;
  if (latest === undefined) return;
  const seen = new Set<string>();
  const idle = new Map<string, Idle>();
  /** Looks at some rules on one more day or in one more place; what decides there is not idle. */
  const lookAt = ({ tree }: Context, isAsked: (origin: Origin) => boolean): readonly Idle[] => {
    const looked = new Set<string>();
    const found = idleConditions(tree, isAsked, (origin) => looked.add(keyOf(origin)));
    const still = new Set(found.map(({ origin }) => keyOf(origin)));
    for (const key of looked) if (!still.has(key)) idle.delete(key);
    const isNew = ({ origin }: Idle) => !seen.has(keyOf(origin));
    const fresh = found.filter(isNew);
    for (const key of looked) seen.add(key);
    return fresh;
  };
  const isDoubted = (origin: Origin) =>
    [...idle.values()].some((each) => ruleOf(each.origin) === ruleOf(origin));
  const rules = new Set<string>();
  for (const context of contexts) {
    const here = new Set<string>();
    const fresh = lookAt(context, (origin) => {
      if (origin.region !== latest.region) return false;
      here.add(ruleOf(origin));
      // What was found to decide something on a later day needs no second look.
      return !rules.has(ruleOf(origin)) || isDoubted(origin);
    });
    for (const each of fresh) if (isWritten(desk, each)) idle.set(keyOf(each.origin), each);
    for (const rule of here) rules.add(rule);
  }
  if (idle.size > 0) for (const context of below()) lookAt(context, isDoubted);
  for (const { kind, origin, by } of idle.values()) {
    if (kind === 'hidden') {
      const place =
        by === null ? '' : by.file === origin.file ? by.pointer : `${by.file} ${by.pointer}`;
      desk.report('authoring/hidden', origin, { by: place });
    } else {
      desk.report(
        kind === 'never' ? 'authoring/never-holds' : 'authoring/always-holds',
        origin,
        {},
      );
    }
  }
}

function keyOf({ file, pointer }: Origin): string {
  return `${file}#${pointer}`;
}

/** The rule that a place belongs to: file, section and item. */
function ruleOf({ file, pointer }: Origin): string {
  return `${file}#${pointer.split('/').slice(0, itemDepth).join('/')}`;
}

/** Parts of a pointer down to an item, the empty one before the first slash included. */
const itemDepth = 3;

const forms = ['all', 'any', 'not', 'condition', 'fact'];

/** Whether a person wrote a condition there, and not the compiler. */
function isWritten(desk: Desk, { kind, origin }: Idle): boolean {
  let at: unknown = desk.files.get(origin.file)?.content;
  for (const token of splitPointer(origin.pointer)) {
    at = Array.isArray(at) ? at[Number(token)] : asObject(at)?.[token];
  }
  const written = asObject(at);
  return kind === 'hidden'
    ? written !== undefined
    : forms.some((form) => written?.[form] !== undefined);
}
