import { unitText } from '../../../readings/shared/unit-text.js';
import type { ItemBase } from '../../../rulefile/format.js';
import type { ResolvedItem } from '../../../rulefile/resolved.js';
import { type PageSection, small, text } from '../page.js';
import type { Scribe } from '../scribe.js';

const kinds = { conditions: 'condition', quantities: 'quantity', tables: 'table' } as const;

/** What rules have given a name of its own. */
export function namedSection(scribe: Scribe, section: keyof typeof kinds): PageSection {
  const items: readonly ResolvedItem<ItemBase>[] = scribe.items(section);
  const entries = items.flatMap((item) => {
    const definition = scribe.tree.definitionsById.get(`${kinds[section]}:${item.id}`);
    if (definition === undefined) return [];
    const { scope, type, body } = definition;
    const unit = type.kind === 'number' ? unitText(type.unit, scribe.lang) : '';
    const about = scribe.say('appliesTo', { entity: scribe.of(scope.declaration.label) });
    const head = unit === '' ? about : scribe.speech.clauses([about, scribe.pair('unit', unit)]);
    return [scribe.entry(item, [small(head), ...scribe.rule(body)])];
  });
  return { id: section, heading: scribe.say(section), blocks: [], entries };
}

/** What must be so of every household. */
export function lawsSection(scribe: Scribe): PageSection {
  const nodes = new Map(scribe.tree.laws.map((law) => [law.id, law]));
  const entries = scribe.items('laws').flatMap((item) => {
    const law = nodes.get(item.id);
    if (law === undefined) return [];
    const { must } = law;
    if (must.kind === 'holds') return [scribe.entry(item, scribe.rule(must.condition.body))];
    const said = scribe.say(must.never === 'rises' ? 'neverRises' : 'neverFalls', {
      fact: scribe.of(must.as.declaration.label),
      value: scribe.brief(must.of),
    });
    const unless =
      must.unless === null ? [] : [text(scribe.say('unless', { when: scribe.brief(must.unless) }))];
    return [scribe.entry(item, [text(said), ...unless])];
  });
  return { id: 'laws', heading: scribe.say('laws'), blocks: [], entries };
}
