import type { z } from 'zod';
import { parseIsoDate } from '../../base/date.js';
import { compare, type Exact, fromNumber, parseExact } from '../../base/exact.js';
import { addIssue } from './dispatch.js';
import { edge } from './texts.js';

/** Edges of a band. */
export const bandKeys = {
  from: edge.optional(),
  above: edge.optional(),
  to: edge.optional(),
  below: edge.optional(),
};

/** Refuses a band with two edges on one side, or whose edges leave nothing between them. */
export function checkBand(
  payload: z.core.ParsePayload,
  band: Readonly<Record<string, unknown>>,
): void {
  const has = (key: string) => band[key] !== undefined;
  if (has('from') && has('above')) {
    addIssue(payload, 'rulefile/double-edge', { keys: ['from', 'above'] });
  }
  if (has('to') && has('below')) {
    addIssue(payload, 'rulefile/double-edge', { keys: ['to', 'below'] });
  }
  const low = literal(band.from ?? band.above);
  const high = literal(band.to ?? band.below);
  if (low === undefined || high === undefined) return;
  const order = compare(low, high);
  const isClosed = has('from') && has('to');
  if (order > 0 || (order === 0 && !isClosed)) {
    const params = { low: String(band.from ?? band.above), high: String(band.to ?? band.below) };
    addIssue(payload, 'rulefile/empty-band', params);
  }
}

/** Refuses a band without any edge. */
export function checkEdges(
  payload: z.core.ParsePayload,
  band: Readonly<Record<string, unknown>>,
): void {
  if (Object.keys(bandKeys).every((key) => band[key] === undefined)) {
    addIssue(payload, 'rulefile/no-edge');
  }
}

/** A written edge as a number, dates by their day; `undefined` for a reference. */
function literal(value: unknown): Exact | undefined {
  if (typeof value === 'number') return fromNumber(value);
  return typeof value === 'string' ? (parseExact(value) ?? parseIsoDate(value)) : undefined;
}
