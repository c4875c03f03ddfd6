import { describe, expect, it } from 'vitest';
import { renderFinding } from '../../../../src/authoring/check/finding.js';
import { severities } from '../../../../src/authoring/check/severities.js';
import { splitPointer } from '../../../../src/base/json.js';
import { languages } from '../../../../src/base/language.js';
import { checked, cleanTexts } from './clean-rules.js';
import { defects, type Edit } from './defects.js';

type Json = Record<string, unknown>;

/** The clean files with some places changed, written as a person would. */
function edited(edits: readonly Edit[]): ReadonlyMap<string, string> {
  const files = new Map([...cleanTexts].map(([id, text]) => [id, JSON.parse(text) as Json]));
  for (const [file, pointer, value] of edits) {
    const tokens = splitPointer(pointer);
    const last = tokens.pop();
    if (last === undefined) {
      files.set(file, value as Json);
      continue;
    }
    let at = files.get(file) as Json;
    for (const token of tokens) {
      at[token] ??= {};
      at = at[token] as Json;
    }
    if (value !== undefined) at[last] = value;
    else if (Array.isArray(at)) at.splice(Number(last), 1);
    else delete at[last];
  }
  return new Map([...files].map(([id, content]) => [id, JSON.stringify(content, null, 2)]));
}

/** What a message shows when a parameter is missing or says nothing. */
const unfilled = /\{[a-zA-Z]+\}|<<|>>|undefined|\[object|“”|「」|\(\)|（）/;

describe('clean rule files', () => {
  it('give no finding, not even a hint', () => {
    expect(checked(cleanTexts)).toEqual([]);
  });

  it('may be written in any order and spacing', () => {
    expect(checked(edited([]))).toEqual([]);
  });
});

describe('a slip', () => {
  it.each(defects)('$what: is found, alone, at its line', ({ edits, code, at }) => {
    const texts = edited(edits);
    const found = checked(texts);
    const [file, pointer, line] = at;
    expect(found.map((each) => [each.code, each.file, each.pointer])).toEqual([
      [code, file, pointer],
    ]);
    const [finding] = found;
    const lines = texts.get(file)?.split('\n') ?? [];
    const rest = lines[(finding?.line ?? 0) - 1] ?? '';
    expect(rest.trim().startsWith(line)).toBe(true);
    // The column is that of the value.
    expect(rest.slice(0, (finding?.column ?? 0) - 1)).toMatch(/^\s*("[^"]*": )?$/);
    for (const lang of languages) {
      const text = finding === undefined ? '' : renderFinding(finding, lang);
      expect(text).not.toMatch(unfilled);
    }
  });

  it('of every kind is among those tried', () => {
    const tried = new Set<string>(defects.map(({ code }) => code));
    expect(Object.keys(severities).filter((code) => !tried.has(code))).toEqual([]);
    expect(defects.length).toBeGreaterThanOrEqual(30);
  });
});
