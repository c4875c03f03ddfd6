import { formatDay } from '../base/date.js';
import type { Row } from '../facts/row.js';
import { weekdays } from '../rulefile/format.js';
import type { Definition, DutyNode, RhythmNode, ThresholdNode } from '../ruletree/nodes.js';
import { Amount } from './amount.js';
import { unitOfDefinition } from './answers.js';
import { citationsOf, nearestCite } from './citation.js';
import { atLeastOne, numberInForce } from './emergency.js';
import type { Duty, DutyThreshold, Frequency } from './result.js';
import { RowReader, type RowSource } from './row-reader.js';
import { nameOf, personOf, rowsOf } from './rows.js';

/** Every duty owed, or perhaps owed, to any row of its scope. */
export function dutiesOf(source: RowSource): readonly Duty[] {
  return source.tree.duties.flatMap((duty) =>
    rowsOf(duty.scope, source.root).rows.flatMap((row) => dutyOf(duty, row, source) ?? []),
  );
}

function dutyOf(node: DutyNode, row: Row, source: RowSource): Duty | null {
  const reader = new RowReader(source, row);
  if (reader.verdict(node.owed) === 'unsatisfied') return null;
  const { resolved } = source.tree;
  const item = resolved.sections.duties.get(node.id);
  const person = personOf(row);
  const frequency = frequencyOf(node.rhythm, reader);
  const emergency = emergencyOf(node, reader, new RowReader(source, row));
  const { number } = frequency;
  const isInterval = frequency.kind === 'every-days';
  return {
    duty: node.id,
    label: node.label,
    scope: node.scope.id,
    subject: nameOf(row),
    person: person === null ? null : nameOf(person),
    status: reader.status(node.owed),
    role: node.role,
    by: node.by,
    contacts: node.contacts,
    services: node.services,
    frequency,
    number:
      number === null || emergency === null
        ? number
        : numberInForce(number, emergency.factor, emergency.active, isInterval),
    starts: reader.day(node.starts),
    ends: reader.day(node.ends),
    overdue: thresholdOf(node.overdue, reader),
    warning: thresholdOf(node.warning, reader),
    upload: node.upload && {
      days: node.upload.days === null ? null : reader.amount(node.upload.days),
    },
    emergency,
    missing: reader.missing,
    cite: citationsOf(resolved, nearestCite(node.cite, item?.cites.get(''))),
  };
}

/** In ordinary times a factor that nobody has set keeps nothing open. */
function emergencyOf(node: DutyNode, reader: RowReader, apart: RowReader): Duty['emergency'] {
  if (node.emergency === null) return null;
  const active = reader.verdict(node.emergency.active);
  const used = active === 'unsatisfied' ? apart : reader;
  const factor = used.amount(node.emergency.factor) ?? once(node.emergency.factor);
  apart.amount(node.emergency.factor);
  return { active, factor, missing: apart.missing };
}

function frequencyOf(rhythm: RhythmNode, reader: RowReader): Frequency {
  switch (rhythm.kind) {
    case 'every-days':
    case 'daily':
      return { kind: rhythm.kind, number: timesOf(rhythm.number, reader) };
    case 'per-week':
      return {
        kind: rhythm.kind,
        number: timesOf(rhythm.number, reader),
        weekStarts: weekdays[rhythm.weekStarts - 1] ?? 'monday',
        partial: rhythm.partial,
      };
    case 'per-month':
      return {
        kind: rhythm.kind,
        number: timesOf(rhythm.number, reader),
        partial: rhythm.partial,
      };
    case 'listed-days':
      return {
        kind: rhythm.kind,
        calendar: rhythm.calendar,
        days: rhythm.days.map(({ day, label }) => ({ day: formatDay(day), label })),
        number: rhythm.number && timesOf(rhythm.number, reader),
        daysBefore: rhythm.daysBefore && numberOf(rhythm.daysBefore, reader),
      };
    case 'after':
      return {
        kind: rhythm.kind,
        moment: reader.day(rhythm.moment).day,
        measure: rhythm.measure,
        number: numberOf(rhythm.number, reader),
      };
  }
}

function timesOf(definition: Definition, reader: RowReader): Amount {
  return atLeastOne(numberOf(definition, reader));
}

/** Where a duty is owed its number is there; where that is open, so is the number. */
function numberOf(definition: Definition, reader: RowReader): Amount {
  const amount = reader.amount(definition);
  return amount ?? Amount.between(0, null, unitOfDefinition(definition), []);
}

/** A factor that does not apply changes nothing. */
function once(definition: Definition): Amount {
  return Amount.exactly(1, unitOfDefinition(definition));
}

function thresholdOf(node: ThresholdNode | null, reader: RowReader): DutyThreshold | null {
  const number = node && reader.amount(node.number);
  return node && number && { operator: node.operator, measure: node.measure, number };
}
