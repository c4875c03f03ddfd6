import { type Node, parseTree } from 'jsonc-parser';
import { findTooDeep } from './json-depth.js';
import { splitPointer } from './json-pointer.js';
import { lineStartsOf, positionAt, type TextPosition } from './text-position.js';

/** Finds the places of many pointers in one text, which is parsed once. */
export interface JsonLocator {
  /** The position of the value at a pointer, or of its nearest ancestor that exists. */
  readonly value: (pointer: string) => TextPosition;
  /** The position of the key a pointer ends in; as `value` when it ends in no key. */
  readonly key: (pointer: string) => TextPosition;
}

/** Deeper texts are not parsed; every pointer is then placed at the start. */
const deepest = 1000;

const byteOrderMark = '\uFEFF';

/**
 * Prepares to find positions in a JSON text. Broken text is read as far as it goes. Of a
 * duplicated key the last one counts, as in `JSON.parse`. Columns do not count a byte-order mark.
 */
export function createLocator(text: string): JsonLocator {
  const body = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  const lineStarts = lineStartsOf(body);
  const root =
    findTooDeep(body, deepest) === undefined
      ? parseTree(body, [], { disallowComments: true, allowTrailingComma: false })
      : undefined;
  const positionOf = (node: Node | undefined): TextPosition =>
    positionAt(node?.offset ?? 0, lineStarts);
  return {
    value: (pointer) => positionOf(find(root, pointer).value),
    key: (pointer) => {
      const found = find(root, pointer);
      return positionOf(found.key ?? found.value);
    },
  };
}

/** The position of the value at a pointer, or of its nearest ancestor that exists. */
export function locatePointer(text: string, pointer: string): TextPosition {
  return createLocator(text).value(pointer);
}

/** The position of the key a pointer ends in; as `locatePointer` when it ends in no key. */
export function locateKey(text: string, pointer: string): TextPosition {
  return createLocator(text).key(pointer);
}

/** A value, and the key it stands under when the whole pointer was followed to a member. */
interface Found {
  readonly value: Node | undefined;
  readonly key?: Node | undefined;
}

function find(root: Node | undefined, pointer: string): Found {
  let found: Found = { value: root };
  for (const token of splitPointer(pointer)) {
    const next = step(found.value, token);
    if (next === undefined) return { value: found.value };
    found = next;
  }
  return found;
}

function step(node: Node | undefined, token: string): Found | undefined {
  if (node?.type === 'array') {
    const item = /^(?:0|[1-9]\d*)$/.test(token) ? node.children?.[Number(token)] : undefined;
    return item && { value: item };
  }
  if (node?.type !== 'object') return undefined;
  const property = node.children?.filter((child) => child.children?.[0]?.value === token).at(-1);
  const [key, value] = property?.children ?? [];
  // A key without a value, in broken text, is still the best place to point at.
  return key && { value: value ?? key, key };
}
