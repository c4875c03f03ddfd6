import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { jsonMessages } from '../../../src/messages/json.js';
import { rulefileMessages } from '../../../src/messages/rulefile.js';
import { definitionTexts } from '../../../src/rulefile/schema/definition-texts.js';
import { keyTexts } from '../../../src/rulefile/schema/key-texts.js';

const simplified = Converter({ from: 't', to: 'cn' });
const placeholders = (text: string) =>
  [...text.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name]) => name).sort();

describe.each(
  Object.entries({ ...jsonMessages, ...rulefileMessages, ...definitionTexts, ...keyTexts }),
)('the text of %s', (_, text) => {
  it('says the same in every language', () => {
    expect(text['zh-Hans']).toBe(simplified(text['zh-Hant']));
    expect(placeholders(text.en)).toEqual(placeholders(text['zh-Hant']));
  });
});
