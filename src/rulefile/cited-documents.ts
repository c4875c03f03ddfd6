import { joinPointer } from '../base/json-pointer.js';
import { closest } from '../base/suggest.js';
import { place, type RuleFileIssue } from './issues.js';
import { type AnyResolvedItem, originAt } from './materialise.js';
import type { ParsedRuleFile } from './parsed-file.js';
import { asObject } from './plain.js';

/** Cites of documents that no layer lists. */
export function unlistedDocuments(
  items: Iterable<AnyResolvedItem>,
  documents: ReadonlyMap<string, unknown>,
  files: ReadonlyMap<string, ParsedRuleFile>,
): RuleFileIssue[] {
  const issues = new Map<string, RuleFileIssue>();
  for (const item of items) {
    for (const [pointer, document] of namesIn(item.value, '')) {
      if (documents.has(document)) continue;
      const origin = originAt(item, pointer);
      const key = `${origin.file}\n${origin.pointer}`;
      // The file's own source is checked once for the file.
      if (issues.has(key) || origin.pointer.startsWith('/cite/')) continue;
      const params = { document, suggestion: closest(document, documents.keys()) ?? '' };
      const found = { code: 'rulefile/unknown-document', pointer: origin.pointer, params } as const;
      const [issue] = place([found], origin.file, files.get(origin.file)?.text ?? null);
      if (issue !== undefined) issues.set(key, issue);
    }
  }
  return [...issues.values()];
}

/** Documents that files name as the source of all they say, whether or not an item uses it. */
export function unlistedFileSources(
  files: readonly ParsedRuleFile[],
  documents: ReadonlyMap<string, unknown>,
): RuleFileIssue[] {
  return files.flatMap(({ id, text, content }) =>
    (content.cite ?? []).flatMap(({ document }, index) => {
      if (documents.has(document)) return [];
      const pointer = `/cite/${index}/document`;
      const params = { document, suggestion: closest(document, documents.keys()) ?? '' };
      return place([{ code: 'rulefile/unknown-document', pointer, params }], id, text);
    }),
  );
}

/** Documents named anywhere inside an item, with the pointer of the name. */
function* namesIn(value: unknown, pointer: string): Generator<readonly [string, string]> {
  if (Array.isArray(value)) {
    for (const [index, part] of value.entries()) {
      if (typeof part === 'object') yield* namesIn(part, joinPointer(pointer, index));
    }
    return;
  }
  for (const [key, part] of Object.entries(asObject(value) ?? {})) {
    const at = joinPointer(pointer, key);
    if (key === 'cite' && Array.isArray(part)) {
      for (const [index, cite] of part.entries()) yield* nameOf(cite, joinPointer(at, index));
    } else if (key === 'departsFrom') yield* nameOf(part, at);
    else if (typeof part === 'object' && part !== null) yield* namesIn(part, at);
  }
}

function* nameOf(value: unknown, pointer: string): Generator<readonly [string, string]> {
  const document = asObject(value)?.document;
  if (typeof document === 'string') yield [joinPointer(pointer, 'document'), document];
}
