import { readdirSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/base/language.js';
import { readJson } from './golden-files.js';

const simplified = Converter({ from: 't', to: 'cn' });

/** Folders of JSON files that people read. */
const folders = ['rules', 'examples', 'test/golden/households'];

const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .sort(),
);

describe.each(files)('%s', (file) => {
  const texts = [...textsIn(readJson(file), '')];

  it('says everything in all three languages', () => {
    const poor = texts.filter(({ text }) => !isFull(text)).map(({ pointer }) => pointer);
    expect(poor).toEqual([]);
  });

  it('says in 简体 what converting its 繁體 says', () => {
    const differing = texts.flatMap(({ pointer, text }) => {
      const is = passages(text['zh-Hans']);
      const should = passages(text['zh-Hant']).map((passage) => simplified(passage));
      return is.join('\n') === should.join('\n') ? [] : [{ pointer, is, should }];
    });
    expect(differing).toEqual([]);
  });
});

interface Found {
  readonly pointer: string;
  readonly text: Readonly<Record<string, unknown>>;
}

/** Every object that has a text in any language. */
function* textsIn(value: unknown, pointer: string): Generator<Found> {
  if (typeof value !== 'object' || value === null) return;
  if (languages.some((lang) => lang in value)) {
    yield { pointer, text: value as Found['text'] };
    return;
  }
  for (const [key, each] of Object.entries(value)) yield* textsIn(each, `${pointer}/${key}`);
}

function isFull(text: Found['text']): boolean {
  const isSame = Object.keys(text).sort().join() === [...languages].sort().join();
  return isSame && languages.every((lang) => isSaid(text[lang]));
}

/** A passage, or a list of them as long as in every other language. */
function isSaid(value: unknown): boolean {
  const all = passages(value);
  return all.length > 0 && all.every((passage) => passage.trim() !== '');
}

function passages(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
