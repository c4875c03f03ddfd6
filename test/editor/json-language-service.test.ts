import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getLanguageService } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';

// Drives the language service that editors use for JSON, with the schema that is delivered.

const uri = 'file:///rules/file.json';
const service = getLanguageService({});
service.configure({
  validate: true,
  schemas: [
    {
      uri: 'schema://rule-file',
      fileMatch: ['*'],
      schema: JSON.parse(readFileSync('schema/rule-file.schema.json', 'utf8')),
    },
  ],
});

const head = `"format": 1, "region": "341522", "above": "340000", "from": "2026-07-01",
  "name": { "zh-Hant": "甲", "zh-Hans": "甲", "en": "A" }`;

/** A file with a part of its own; \`|\` is where the cursor stands. */
function opened(part: string) {
  const marked = `{ ${head},\n  ${part}\n}`;
  const offset = Math.max(0, marked.indexOf('|'));
  const document = TextDocument.create(uri, 'json', 1, marked.replace('|', ''));
  return {
    document,
    json: service.parseJSONDocument(document),
    position: document.positionAt(offset),
  };
}

const leaf = (fact: string) => `"conditions": { "young": { "when": {
    "fact": "${fact}", "operator": "equal", "value": null } } }`;
const standard = (unit: string) =>
  `"parameters": { "a.standard": { "unit": "${unit}", "value": 1 } }`;

async function problems(part: string) {
  const { document, json } = opened(part);
  const found = await service.doValidation(document, json);
  return found.map(({ range }) => document.getText(range));
}

describe('editing a rule file', () => {
  it('proposes the ids of facts, with what they are called', async () => {
    const { document, json, position } = opened(leaf('person.b|'));
    const items = (await service.doComplete(document, position, json))?.items ?? [];
    const birth = items.find(({ label }) => label === '"person.birthDate"');
    expect(JSON.stringify(birth?.documentation)).toMatch(/出生日期.*date of birth/);
  });

  it('tells on a parameter what it means, in 繁體 and 简体, its unit and its source', async () => {
    const { document, json, position } = opened('"parameters": { "dibao.st|andard": {} }');
    const told = JSON.stringify((await service.doHover(document, position, json))?.contents);
    expect(told).toContain('最低生活保障標準');
    expect(told).toContain('最低生活保障标准');
    expect(told).toContain('yuan per person per month');
    expect(told).toContain('來源');
  });

  it('marks a wrong unit and no right one', async () => {
    expect(await problems(standard('yuan per moon'))).toEqual(['"yuan per moon"']);
    expect(await problems(standard('yuan per person per month'))).toEqual([]);
  });

  it('marks a key that there is none of', async () => {
    expect(await problems('"parametres": {}')).toEqual(['"parametres"']);
  });

  it('takes facts and references that the dictionary does not know', async () => {
    expect(await problems(leaf('household.heating'))).toEqual([]);
    expect(await problems(leaf('parameter:a.standard'))).toEqual([]);
  });
});

describe('settings of the editor', () => {
  it('name schemas that are there', () => {
    const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'));
    const urls: string[] = settings['json.schemas'].map((each: { url: string }) => each.url);
    expect(urls.map((url) => existsSync(url))).toEqual([true, true]);
  });
});
