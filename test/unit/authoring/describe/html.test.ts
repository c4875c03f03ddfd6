import { describe, expect, it } from 'vitest';
import { printHtml } from '../../../../src/authoring/describe/html.js';
import { printMarkdown } from '../../../../src/authoring/describe/markdown.js';
import type { RulesPage } from '../../../../src/authoring/describe/page.js';

const evil = `<script>alert('1')</script> | "a" & *b*`;
const page: RulesPage = {
  title: evil,
  lead: [evil],
  sections: [
    {
      id: 's',
      heading: evil,
      blocks: [{ kind: 'table', head: [evil], rows: [[evil]] }],
      entries: [
        {
          id: 'e',
          heading: evil,
          code: 'e',
          blocks: [
            { kind: 'text', text: evil },
            { kind: 'small', text: evil },
            { kind: 'list', items: [{ text: evil, items: [{ text: evil, items: [] }] }] },
          ],
        },
      ],
    },
  ],
};

describe('what rules say', () => {
  it('is shown in HTML and never run', () => {
    const html = printHtml(page, 'en');
    expect(html.match(/<script>/g)).toHaveLength(1);
    expect(html).toContain('<td>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; | &quot;a&quot;');
  });

  it('is shown in Markdown, a bar not ending a cell', () => {
    const markdown = printMarkdown(page, 'en');
    expect(markdown).not.toContain('<script>');
    expect(markdown).toContain('&lt;/script&gt; \\| "a" &amp; \\*b\\* |');
  });
});
