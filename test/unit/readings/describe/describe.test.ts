import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/base/language.js';
import { describer } from '../../../../src/readings/describe/index.js';
import { phrases } from '../../../../src/readings/describe/words.js';
import { treeOf } from '../../../../src/ruletree/compile.js';
import type { Node, RuleTree } from '../../../../src/ruletree/nodes.js';
import { childrenOf } from '../../../../src/ruletree/walk.js';
import { lowestRegions, rulesOf } from '../../../fixtures/built-in.js';
import { everyKind } from '../../../fixtures/every-kind.js';

const simplified = Converter({ from: 't', to: 'cn' });

function* nodesOf(tree: RuleTree): Generator<Node> {
  const below = function* (node: Node): Generator<Node> {
    yield node;
    for (const child of childrenOf(node)) yield* below(child);
  };
  for (const { body } of tree.definitions) yield* below(body);
}

const places = lowestRegions().map(
  (region) => [region, treeOf(rulesOf(region, '2026-08-01'))] as const,
);

describe.each([...places, ['every kind of node', treeOf(everyKind())] as const])(
  'the rules of %s in words',
  (_, tree) => {
    const { sentence, definition } = {
      sentence: describer(tree).sentence.bind(describer(tree)),
      definition: describer(tree).definition.bind(describer(tree)),
    };

    it('have a sentence for every node in three languages, with nothing left to fill in', () => {
      const poor = [...nodesOf(tree)].filter((node) =>
        languages.some((lang) => {
          const text = sentence(node)[lang];
          return text.trim() === '' || /\{[a-zA-Z]+\}|undefined|\[object/.test(text);
        }),
      );
      expect(poor.map(({ kind, origin }) => `${kind} ${origin.file}${origin.pointer}`)).toEqual([]);
    });

    it('say in 简体 what converting their 繁體 says', () => {
      const differing = [...nodesOf(tree)]
        .map((node) => sentence(node))
        .filter((text) => simplified(text['zh-Hant']) !== text['zh-Hans']);
      expect(differing.slice(0, 3)).toEqual([]);
    });

    it('show every table and scale as data', () => {
      const kinds = new Set(['table', 'scale']);
      const within = (node: Node): number =>
        Number(kinds.has(node.kind)) +
        childrenOf(node).reduce((sum, child) => sum + within(child), 0);
      for (const each of tree.definitions) {
        const count = (found: ReturnType<typeof definition>): number =>
          found.tables.length +
          found.parts.reduce((sum, part) => sum + count(part as typeof found), 0);
        expect(count(definition(each)), each.id).toBe(within(each.body));
      }
    });
  },
);

describe('a sentence', () => {
  const tree = treeOf(rulesOf('341522', '2026-08-01'));
  const said = (id: string) => {
    const definition = tree.definitionsById.get(id);
    if (definition === undefined) throw new Error(`no ${id}`);
    return describer(tree).definition(definition);
  };

  it('names both sides of a comparison by their labels', () => {
    const { sentence } = said('condition:dibao.incomeTest');
    expect(sentence['zh-Hant']).toMatch(/ (低於|不高於) /);
    expect(sentence.en).toMatch(/ is (below|not above) /);
  });

  it('of a block is made of its parts', () => {
    const { join, parts } = said('entitled:dibao');
    expect(join).toBe('all');
    expect(parts.length).toBeGreaterThan(1);
  });

  it('is the same in every language but for the words', () => {
    const holes = (text: string) => [...text.matchAll(/\{[a-zA-Z]+\}/g)].map(String).sort();
    for (const text of Object.values(phrases)) {
      const [first, ...others] = languages.map((lang) => holes(text[lang]));
      for (const other of others) expect(other).toEqual(first);
      expect(simplified(text['zh-Hant'])).toBe(text['zh-Hans']);
    }
  });
});
