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
  const isOwn = (origin: Origin) => origin.region === latest.region;
  const seen = new Set<string>();
  const idle = new Map<string, Idle>();
  for (const { tree } of contexts) {
    const here = new Set<string>();
    // What was found to decide something on a later day needs no second look.
    const found = idleConditions(tree, (origin) => {
      if (!isOwn(origin) || (seen.has(keyOf(origin)) && !idle.has(keyOf(origin)))) return false;
      here.add(keyOf(origin));
      return true;
    });
    const keys = new Set(found.map(({ origin }) => keyOf(origin)));
    for (const key of here) if (seen.has(key) && !keys.has(key)) idle.delete(key);
    for (const each of found) {
      const key = keyOf(each.origin);
      if (!seen.has(key) && isWritten(desk, each)) idle.set(key, each);
    }
    for (const key of here) seen.add(key);
  }
  if (idle.size === 0) return;
  for (const { tree } of below()) {
    const asked = new Set<string>();
    const found = idleConditions(tree, (origin) => {
      if (!idle.has(keyOf(origin))) return false;
      asked.add(keyOf(origin));
      return true;
    });
    const still = new Set(found.map(({ origin }) => keyOf(origin)));
    for (const key of asked) if (!still.has(key)) idle.delete(key);
  }
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
