import type { Entity, Fact } from '../../facts/vocabulary.js';
import type { Node, RowPath, RowSource } from '../nodes.js';
import { booleanType, countType } from '../types.js';
import { dimensionless } from '../unit.js';
import { allOf, anyOf, codeLiteral, numberLiteral } from './nodes.js';
import { pathTo } from './row-path.js';
import { Site } from './site.js';
import type { NamedMaker, Workshop } from './workshop.js';

/** Names of the dictionary that "an award is running" stands on. */
const names = { award: 'award', person: 'person', programme: 'programme', from: 'from', to: 'to' };

/**
 * `award:x`: whether an award of the programme is running on the day of the determination, for
 * the person in scope or for the whole household; where no person is in scope, any award.
 * Whether the person belongs to the programme's unit does not matter: an award states what was
 * granted, and one without a person was granted to all.
 */
export const makeAward: NamedMaker = (c, programme, site) => {
  const award = c.vocabulary.entitiesById.get(names.award);
  const person = c.vocabulary.entitiesById.get(names.person);
  if (!award || !person) return undefined;
  const forPerson = pathTo(person, site.scope) !== undefined;
  const scope = forPerson ? person : c.vocabulary.household;
  const id = `award:${programme}@${scope.id}`;
  const known = c.definition(id);
  if (known) return known;
  const at = new Site(site.item, site.at, { entity: scope, outer: null }, c.report);
  const body = () => runningAward(c, award, programme, forPerson, at);
  return c.define({ id, kind: 'condition', item: programme, scope, site: at, body });
};

function runningAward(
  c: Workshop,
  award: Entity,
  programme: string,
  forPerson: boolean,
  site: Site,
): Node | undefined {
  const link = award.factsByName.get(names.person);
  const facts = [names.programme, names.from, names.to].map((name) => award.factsByName.get(name));
  const [ofProgramme, from, to] = facts;
  if (!link || !ofProgramme || !from || !to) return undefined;
  const { origin } = site;
  const here: RowPath = { outer: 0, steps: [] };
  const today: Node = {
    kind: 'as-of',
    day: c.asOf,
    type: { kind: 'date', nullable: false },
    origin,
  };
  const read = (fact: Fact, type: Node['type']): Node => ({
    kind: 'fact',
    fact,
    path: here,
    type,
    origin,
  });
  const compare = (
    left: Node,
    operator: 'equal' | 'lessThanInclusive' | 'greaterThanInclusive',
    right: Node,
  ): Node => ({ kind: 'compare', operator, left, right, type: booleanType, origin });
  const date = (nullable: boolean) => ({ kind: 'date', nullable }) as const;
  const absent: Node = { kind: 'literal', value: null, type: date(true), origin };
  const where = allOf(
    [
      compare(
        read(ofProgramme, { kind: 'text', nullable: false }),
        'equal',
        codeLiteral(programme, origin),
      ),
      compare(read(from, date(false)), 'lessThanInclusive', today),
      anyOf(
        [
          compare(read(to, date(true)), 'equal', absent),
          compare(read(to, date(true)), 'greaterThanInclusive', today),
        ],
        origin,
      ),
    ],
    origin,
  );
  const count = (over: RowSource, test: Node): Node => ({
    kind: 'count',
    over,
    where: test,
    type: countType,
    origin,
  });
  const all = { entity: award, down: [award.listSlot], link: null };
  const ofPerson = () => {
    const person: Node['type'] = {
      kind: 'row',
      entity: site.scope.entity ?? award,
      nullable: true,
    };
    const nobody: Node = { kind: 'literal', value: null, type: person, origin };
    const isForAll = compare(read(link, person), 'equal', nobody);
    const own = {
      entity: award,
      path: here,
      down: [],
      link: { fact: link, slot: linkSlot(c, link) },
    };
    const above: RowPath = { outer: 0, steps: ['owner'] };
    return [count(own, where), count({ ...all, path: above }, allOf([isForAll, where], origin))];
  };
  const running: Node = forPerson
    ? { kind: 'add', of: ofPerson(), type: countType, origin, label: award.declaration.label }
    : count({ ...all, path: here }, where);
  return {
    kind: 'compare',
    operator: 'greaterThan',
    left: running,
    right: numberLiteral(0, dimensionless, origin),
    type: booleanType,
    origin,
  };
}

function linkSlot(c: Workshop, link: Fact): number {
  const person = c.vocabulary.entitiesById.get(names.person);
  return person ? person.linkedFrom.indexOf(link) : -1;
}
