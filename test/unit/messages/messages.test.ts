import * as OpenCC from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/base/language.js';
import { allMessages } from '../../../src/messages/all.js';
import { fillMessage, renderIssue, renderIssueLine } from '../../../src/messages/render.js';

const entries = Object.entries(allMessages);
const simplify = OpenCC.Converter({ from: 't', to: 'cn' });

/** Placeholders of a template; those inside `<<…>>` apart from those that are always filled. */
function placeholders(template: string): { readonly always: string[]; readonly perhaps: string[] } {
  const inside = [...template.matchAll(/<<(.*?)>>/gs)].map(([, text = '']) => text).join(' ');
  const outside = template.replace(/<<.*?>>/gs, ' ');
  const names = (text: string) =>
    [...new Set([...text.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name = '']) => name))].sort();
  return { always: names(outside), perhaps: names(inside) };
}

describe('every message', () => {
  it('has a code of the form room/kebab-case', () => {
    const odd = entries.filter(([code]) => !/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/.test(code));
    expect(odd).toEqual([]);
  });

  it('says in 简体 what converting its 繁體 says', () => {
    const differing = entries
      .filter(([, text]) => simplify(text['zh-Hant']) !== text['zh-Hans'])
      .map(([code, text]) => ({ code, is: text['zh-Hans'], should: simplify(text['zh-Hant']) }));
    expect(differing).toEqual([]);
  });

  it('leaves room for the same parameters in all three languages', () => {
    const differing = entries.filter(([, text]) => {
      const [first, ...others] = languages.map((lang) => JSON.stringify(placeholders(text[lang])));
      return others.some((other) => other !== first);
    });
    expect(differing.map(([code]) => code)).toEqual([]);
  });

  it('closes every optional part it opens', () => {
    const odd = entries.filter(([, text]) =>
      languages.some((lang) => {
        const bare = text[lang].replace(/<<[^<>]*\{[a-zA-Z]+\}[^<>]*>>/g, '');
        return bare.includes('<<') || bare.includes('>>');
      }),
    );
    expect(odd.map(([code]) => code)).toEqual([]);
  });

  it('ends as a sentence', () => {
    const odd = entries.filter(([, text]) =>
      languages.some((lang) => !/[.。?]$/.test(text[lang].replace(/>>$/, ''))),
    );
    expect(odd.map(([code]) => code)).toEqual([]);
  });

  it('says what to do next, whatever its optional parts leave out', () => {
    const odd = entries.filter(([, text]) => {
      const bare = text['zh-Hant'].replace(/<<.*?>>/gs, '');
      return !/請|不知道就|不可/.test(bare);
    });
    expect(odd.map(([code]) => code)).toEqual([]);
  });
});

describe('filling in a message', () => {
  it('writes the value of each parameter', () => {
    expect(fillMessage('“{a}” is not {b}.', { a: 'x', b: 3 }, 'en')).toBe('“x” is not 3.');
  });

  it('joins lists as the language does', () => {
    const params = { all: ['x', 'y'] };
    expect(fillMessage('{all}.', params, 'en')).toBe('x, y.');
    expect(fillMessage('{all}。', params, 'zh-Hans')).toBe('x、y。');
  });

  it('drops an optional part when its parameter is missing or says nothing', () => {
    const text = 'No “{a}”.<< Did you mean “{b}”?>> Mend it.';
    expect(fillMessage(text, { a: 'x', b: 'y' }, 'en')).toBe('No “x”. Did you mean “y”? Mend it.');
    expect(fillMessage(text, { a: 'x', b: '' }, 'en')).toBe('No “x”. Mend it.');
    expect(fillMessage(text, { a: 'x', b: [] }, 'en')).toBe('No “x”. Mend it.');
    expect(fillMessage(text, { a: 'x' }, 'en')).toBe('No “x”. Mend it.');
  });

  it('keeps what stands in a value as it is', () => {
    expect(fillMessage('“{a}” “{b}”', { a: '{b}', b: '$&' }, 'en')).toBe('“{b}” “$&”');
  });
});

describe('rendering an issue', () => {
  it('falls back to the code when there is no message', () => {
    expect(renderIssue({ code: 'x/y', pointer: '', params: {} }, 'en')).toBe('x/y');
  });

  it('puts the place before the text and the code after it', () => {
    const issue = {
      code: 'rulefile/empty-text',
      pointer: '/name/en',
      file: '100000/2025-01-01',
      line: 3,
      column: 7,
      params: {},
    };
    expect(renderIssueLine(issue, 'en')).toBe(
      '100000/2025-01-01:3:7 /name/en: The text here is empty. Fill it, or take the key out. [rulefile/empty-text]',
    );
  });
});
