import type { Language } from '../../base/language.js';
import type { RuleLibrary } from '../../rulefile/library.js';
import type { Resolved } from '../../rulefile/resolved.js';
import { treeOf } from '../../ruletree/compile.js';
import { printHtml } from './html.js';
import { printMarkdown } from './markdown.js';
import type { RulesPage } from './page.js';
import { Scribe } from './scribe.js';
import { casesSection } from './sections/cases.js';
import { dutiesSection, indicatorsSection, tasksSection } from './sections/duties.js';
import { gradingsSection } from './sections/gradings.js';
import { interactionsSection } from './sections/interactions.js';
import { lawsSection, namedSection } from './sections/named.js';
import { openSection, parametersSection } from './sections/parameters.js';
import { programmesSection } from './sections/programmes.js';
import { decisionsSection, documentsSection, filesSection } from './sections/sources.js';

/** What a page tells of, and how. */
export interface DescribeOptions {
  /** Only what this file gave, by its id (`341522/2025-07-01`); without it, all layers. */
  readonly file?: string | undefined;
  readonly format?: 'markdown' | 'html' | undefined;
}

/**
 * Rules as a page for people: programmes, values with units, sources and the file that gave each,
 * conditions, tables. The same rules give the same text. Markdown unless HTML is asked for, which
 * is one page that needs nothing else; everything that comes from the rules is escaped.
 *
 * @param library - where the rules were resolved from; it knows what the layers are called
 * @throws RulesError with every problem found in the rules.
 */
export function describeRules(
  resolved: Resolved,
  library: RuleLibrary,
  lang: Language,
  { file, format = 'markdown' }: DescribeOptions = {},
): string {
  const scribe = new Scribe(treeOf(resolved), library, lang, file ?? null);
  const page = pageOf(scribe, file);
  return format === 'html' ? printHtml(page, lang) : printMarkdown(page, lang);
}

function pageOf(scribe: Scribe, file: string | undefined): RulesPage {
  const { name, asOf, knownOn, layers } = scribe.resolved;
  const named = scribe.speech.list(layers.map((region) => scribe.layer(region)));
  const sections = [
    programmesSection(scribe),
    parametersSection(scribe),
    openSection(scribe),
    gradingsSection(scribe),
    dutiesSection(scribe),
    tasksSection(scribe),
    indicatorsSection(scribe),
    interactionsSection(scribe),
    decisionsSection(scribe),
    namedSection(scribe, 'conditions'),
    namedSection(scribe, 'quantities'),
    namedSection(scribe, 'tables'),
    lawsSection(scribe),
    documentsSection(scribe),
    casesSection(scribe, file),
    ...(file === undefined ? [filesSection(scribe)] : []),
  ];
  return {
    title:
      file === undefined
        ? scribe.say('title', { place: scribe.of(name) })
        : scribe.say('titleOfFile', { file }),
    lead: [
      scribe.say('inForce', { date: asOf, layers: named }),
      ...(knownOn === null ? [] : [scribe.say('knownOn', { date: knownOn })]),
      ...(file === undefined ? [] : [scribe.say('onlyFile', { date: asOf })]),
      scribe.say('marks'),
    ],
    sections: sections.filter(({ blocks, entries }) => blocks.length + entries.length > 0),
  };
}
