import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/base/language.js';
import { noticeFormats } from '../../src/notices/order.js';
import { caseOf, type ExampleCase, exampleNotices, noticeOf } from '../notices/example-notices.js';

// The notices under `docs/notices` are written by this test: `npm run docs:notices`.

const folder = 'docs/notices';
const extensions = { markdown: 'md', html: 'html' } as const;
const update = process.env.UPDATE_NOTICES !== undefined;

describe.each(exampleNotices)('the notice of a $name in docs/notices', (example) => {
  let written: ExampleCase;

  beforeAll(() => {
    written = caseOf(example);
    if (update) mkdirSync(folder, { recursive: true });
  });

  it.each(languages)('is what is rendered now, %s', (language) => {
    for (const format of noticeFormats) {
      const path = `${folder}/${example.name}.${language}.${extensions[format]}`;
      const text = noticeOf(written, example, language, format);
      if (update) writeFileSync(path, text);
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
  });
});
