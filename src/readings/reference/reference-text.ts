import type { Entity, Fact } from '../../facts/vocabulary.js';
import type { Definition, Node, RowPath } from '../../ruletree/nodes.js';

/**
 * The text by which a rule file names what a node reads, with rows of `scope` in scope; `null`
 * for a node that is more than a name.
 *
 * @example quantity:dibao.perCapita, income.person.birthDate, condition:adult@income.person
 */
export function referenceText(node: Node, scope: Entity): string | null {
  switch (node.kind) {
    case 'as-of':
      return 'case.asOf';
    case 'parameter':
      return `parameter:${node.id}`;
    case 'fact': {
      const place = placeOf(node.path, scope);
      if (place === null) return null;
      return node.fact.kind === 'decision' ? node.fact.id : factText(node.fact, place);
    }
    case 'evidence': {
      const place = placeOf(node.path, scope);
      return place && `evidence:${factText(node.fact, place)}`;
    }
    case 'ref': {
      const place = placeOf(node.path, scope);
      const name = definitionText(node.definition);
      return place && name && name + linkText(place);
    }
    default:
      return null;
  }
}

/** The text by which a definition is named; `null` for those that rule files cannot name. */
export function definitionText({ id, kind, item }: Definition): string | null {
  const colon = id.indexOf(':');
  const rest = id.slice(colon + 1);
  // A definition as an upper layer left it: `condition:adult^330000@2026-01-01`.
  const variant = rest.includes('^');
  switch (kind) {
    case 'condition':
      if (id.startsWith('award:')) return `award:${item}`;
      return variant ? `above:condition:${item}` : id;
    case 'quantity':
      if (id.startsWith('amount:')) return `${rest}.amount`;
      return variant ? `above:quantity:${item}` : id;
    case 'table':
      return variant ? `above:table:${item}` : id;
    case 'unit':
    case 'grade':
      return id;
    case 'entitled':
    case 'granted':
      return `${id}.status`;
    case 'route':
    case 'class':
      return `entitled:${rest}.${kind}`;
    case 'line':
      return `entitled:${lineText(rest)}`;
    case 'line-granted':
      return `granted:${lineText(rest)}`;
    case 'displaced':
    case 'duty':
    case 'task':
    case 'indicator':
    case 'law':
    case 'timing':
      return null;
  }
}

function lineText(programmeAndLine: string): string {
  const [programme, line] = programmeAndLine.split('.');
  return `${programme}.line.${line}`;
}

interface Place {
  /** Entity that the links start from. */
  readonly start: string;
  readonly links: readonly string[];
  /** Whether the path goes on to an owner of the row the links lead to. */
  readonly climbs: boolean;
}

/** A path in words. Rows outside a `where` belong to another scope and have none here. */
function placeOf(path: RowPath, scope: Entity): Place | null {
  if (path.outer > 0) return null;
  let start: Entity | null = scope;
  let climbs = false;
  const links: string[] = [];
  for (const step of path.steps) {
    if (step !== 'owner') links.push(step.name);
    else if (links.length === 0) start = start?.owner ?? null;
    else climbs = true;
  }
  return start === null ? null : { start: start.id, links, climbs };
}

function factText(fact: Fact, { start, links, climbs }: Place): string {
  if (!climbs) return [start, ...links, fact.name].join('.');
  return `${fact.entity.id}.${fact.name}${linkText({ start, links, climbs })}`;
}

function linkText({ start, links }: Place): string {
  return links.length === 0 ? '' : `@${[start, ...links].join('.')}`;
}
