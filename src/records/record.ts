import { canonicalJson } from '../base/canonical.js';
import { sha256Hex } from '../base/hash.js';

/** Plain JSON. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** One part of a record with the hash that stands for it. */
export interface OpenLeaf {
  /** Where it stands: `/facts/members/0/birthDate`, `/results/outcomes/0`, `/trace/outcomes/0`. */
  readonly at: string;
  readonly hash: string;
  /** Random, so that nobody can guess a redacted value by trying. */
  readonly salt: string;
  readonly value: Json;
}

/** A part of which only the hash is left. */
export interface RedactedLeaf {
  readonly at: string;
  readonly hash: string;
}

/** One part of a record: open, or redacted to its hash. */
export type Leaf = OpenLeaf | RedactedLeaf;

/** Under which rules and by which engine a record was made. */
export interface RecordHeader {
  readonly format: 1;
  readonly engine: string;
  readonly rules: {
    readonly region: string;
    readonly asOf: string;
    readonly knownOn: string | null;
    readonly hash: string;
    readonly files: readonly { readonly id: string; readonly hash: string }[];
  };
  /** Programmes that were asked for; `null`: all. */
  readonly programmes: readonly string[] | null;
}

/**
 * A determination that can be proved: what went in, what came out, and how. The seal stands for
 * all of it; keep it apart from the record to notice a record replaced as a whole.
 */
export interface SealedRecord extends RecordHeader {
  readonly leaves: readonly Leaf[];
  readonly seal: string;
}

export function isOpen(leaf: Leaf): leaf is OpenLeaf {
  return 'salt' in leaf;
}

/** What stands for a part. */
export function leafHash({ at, salt, value }: Omit<OpenLeaf, 'hash'>): string {
  return sha256Hex(canonicalJson({ at, salt, value }));
}

/** What stands for a record: its header, and every part by its hash. */
export function sealOf({ leaves, ...record }: Omit<SealedRecord, 'seal'>): string {
  const { format, engine, rules, programmes } = record;
  const parts = leaves.map(({ at, hash }) => [at, hash]);
  return sha256Hex(canonicalJson({ format, engine, rules, programmes, leaves: parts }));
}

/** The one text of a record, as it belongs in a file. */
export function recordText(record: SealedRecord): string {
  return `${canonicalJson(record)}\n`;
}
