import type { ExplainedStep, ParameterRead } from '../../determination/explanation/step.js';
import { reasonText, valueText } from '../../determination/render/reason-text.js';
import { inOrder } from '../../determination/render/reasons.js';
import type { Reason } from '../../determination/result.js';
import { isMoney } from '../../ruletree/unit.js';
import type { Matter } from '../matter.js';
import type { Block, Section } from '../page.js';
import { sourcesText } from '../sources.js';

/** What decided it, each finding with its source, and the standards it was measured by. */
export function reasonsSection(matter: Matter): Section {
  return {
    heading: matter.say('reasons'),
    blocks: [...findings(matter), ...figures(matter)],
  };
}

function findings(matter: Matter): readonly Block[] {
  const { outcome } = matter;
  const rows = new Map<string, readonly string[]>();
  for (const reason of inOrder(outcome.deciding)) {
    const text = findingText(reason, matter);
    const cites = reason.cite.length === 0 ? outcome.cite : reason.cite;
    rows.set(text, [text, sourceOr(sourcesText(cites, matter), matter)]);
  }
  if (rows.size === 0) return [];
  return [
    {
      kind: 'table',
      caption: matter.say('deciding'),
      head: [matter.say('finding'), matter.say('source')],
      rows: [...rows.values()],
      figures: new Set(),
      totalled: false,
    },
  ];
}

/** A comparison as it turned out, without its sources. */
export function findingText(reason: Reason, { outcome, names, speech }: Matter): string {
  return reasonText({ ...reason, cite: [] }, outcome.subject, names, speech);
}

/** Standards of the law in money and shares, each once. */
function figures(matter: Matter): readonly Block[] {
  const { speech } = matter;
  const rows = [...figuresRead(matter)].map(({ label, value, cite }) => [
    speech.of(label),
    valueText({ value }, speech),
    sourceOr(sourcesText(cite, matter), matter),
  ]);
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: matter.say('figures'),
      head: [matter.say('figure'), matter.say('value'), matter.say('source')],
      rows,
      figures: new Set([1]),
      totalled: false,
    },
  ];
}

function sourceOr(text: string, matter: Matter): string {
  return text === '' ? matter.say('noSource') : text;
}

/** What was read of the law where money was compared or worked out. */
function figuresRead(matter: Matter): Iterable<ParameterRead> {
  const { account, explanation } = matter;
  const found = new Map<string, ParameterRead>();
  const seen = new Set<ExplainedStep>();
  const take = (each: ExplainedStep) => {
    const step = account.full(each);
    if (seen.has(step)) return;
    seen.add(step);
    for (const cell of step.cells) {
      if (isStandard(cell)) found.set(`${cell.parameter} ${cell.cell}`, cell);
    }
    for (const child of step.children) if (child.decides && child.role !== 'row') take(child);
  };
  for (const step of matter.comparedMoney()) take(step);
  for (const step of explanation.steps) if (step.kind === 'line-granted') take(step);
  return found.values();
}

function isStandard({ value }: ParameterRead): boolean {
  if (value.kind !== 'amount') return false;
  const { unit } = value.amount;
  return isMoney(unit) || [...unit.dims.values()].every((exponent) => exponent === 0);
}
