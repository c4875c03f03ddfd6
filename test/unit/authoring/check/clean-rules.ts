import { readdirSync, readFileSync } from 'node:fs';
import { checkRules } from '../../../../src/authoring/check/check.js';
import type { Finding } from '../../../../src/authoring/check/finding.js';
import { makeLibrary, type RuleLibrary } from '../../../../src/rulefile/library.js';
import { parseRuleFile } from '../../../../src/rulefile/parse.js';

const folder = 'test/checks/clean';

/** Rule files in which there is nothing to remark on: a nation and a county with two versions. */
export const cleanTexts: ReadonlyMap<string, string> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.json'))
    .sort()
    .map((path) => [path.replace(/\.json$/, ''), readFileSync(`${folder}/${path}`, 'utf8')]),
);

export const nation = '100000/2025-01-01';
export const county = '341500/2025-01-01';
export const county2026 = '341500/2026-01-01';

/** A library of rule files that load. */
export function libraryOf(texts: ReadonlyMap<string, string>): RuleLibrary {
  const files = [...texts].map(([id, text]) => {
    const result = parseRuleFile(text, { id });
    if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 2));
    return result.file;
  });
  const { library, issues } = makeLibrary(files);
  if (issues.length > 0) throw new Error(JSON.stringify(issues, null, 2));
  return library;
}

/** What the checker says of rule files on 1 February 2026. */
export function checked(texts: ReadonlyMap<string, string>): readonly Finding[] {
  return checkRules(libraryOf(texts), { asOf: '2026-02-01' });
}
