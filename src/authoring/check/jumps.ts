import { compare, div, type Exact } from '../../base/exact.js';
import type { RegionLayer } from '../../rulefile/library.js';
import type { Desk } from './desk.js';
import { cellName, cellPointer, figuresOf, percentChange } from './figures.js';

/** From this many times as much, or as little, a change of a figure is asked about. */
const far = 2;

/** Figures that are far from those of the version before: the mark of a slipped digit. */
export function checkJumps(desk: Desk, { versions }: RegionLayer): void {
  const before = new Map<
    string,
    { readonly number: Exact; readonly text: string; readonly file: string }
  >();
  for (const { kind, section, id, pointer, mark, ...version } of versions) {
    if (kind !== 'item' || section !== 'parameters' || !('item' in version)) continue;
    for (const figure of figuresOf(version.item)) {
      const cell = cellName(id, figure);
      const old = before.get(cell);
      const file = mark.file.id;
      before.set(cell, { number: figure.number, text: figure.text, file });
      if (old === undefined || !isFar(old.number, figure.number)) continue;
      const percent = percentChange(old.number, figure.number) ?? '';
      const params = { cell, before: old.text, after: figure.text, percent, file: old.file };
      desk.report('authoring/value-jumps', { file, pointer: cellPointer(pointer, figure) }, params);
    }
  }
}

function isFar(before: Exact, after: Exact): boolean {
  if (compare(before, 0) <= 0 || compare(after, 0) <= 0) return false;
  const times = div(after, before);
  return compare(times, far) >= 0 || compare(times, div(1, far)) <= 0;
}
