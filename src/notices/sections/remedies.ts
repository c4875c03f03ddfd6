import { citationsOf } from '../../determination/citation.js';
import type { Citation } from '../../determination/result.js';
import { treeOf } from '../../ruletree/compile.js';
import type { RemedyNode } from '../../ruletree/nodes.js';
import type { Matter } from '../matter.js';
import type { Section } from '../page.js';
import { sourcesText } from '../sources.js';

/** Remedies of the rules that this notice has to tell of. */
export function remediesFor(matter: Matter, stage: RemedyNode['stage']): readonly RemedyNode[] {
  const { against, outcome, resolved } = matter;
  if (against === null) return [];
  const open = treeOf(resolved).remedies.filter(
    (remedy) =>
      remedy.stage === stage &&
      remedy.against.includes(against) &&
      (remedy.programmes === null || remedy.programmes.includes(outcome.programme)),
  );
  // What has no time limit is nearest at hand.
  return [...open].sort((a, b) => Number(a.time !== null) - Number(b.time !== null));
}

/** How to object: to whom, until when, in what form, and by which article. */
export function remediesSection(matter: Matter): Section {
  const { order, speech } = matter;
  const items = remediesFor(matter, 'after').map((remedy) => {
    const parts = [remedyText(remedy, matter), remedy.how === null ? '' : speech.of(remedy.how)];
    const note = sourcesText(citesOf(remedy, matter), matter);
    const text = speech.sentences(parts.filter((part) => part !== ''));
    return { text: note === '' ? text : speech.say('note', { text, note }), items: [] };
  });
  const contact =
    order.contact === undefined ? [] : [matter.say('contact', { contact: order.contact })];
  const paragraphs = [
    ...(items.length === 0 && matter.against !== null ? [matter.say('noRemedies')] : []),
    ...contact,
  ];
  return {
    heading: matter.say(matter.against === null ? 'questions' : 'remedies'),
    blocks: [
      ...(items.length === 0 ? [] : [{ kind: 'list', items } as const]),
      ...paragraphs.map((text) => ({ kind: 'paragraph', text }) as const),
    ],
  };
}

/** That the person was heard before, where the rules demand it. */
export function hearingSection(matter: Matter): Section {
  const { order, speech } = matter;
  const hearings = remediesFor(matter, 'before');
  const rules = hearings.map((remedy) => {
    const how = remedy.how === null ? speech.of(remedy.to) : speech.of(remedy.how);
    const text = matter.say('hearing', { label: speech.of(remedy.label), how });
    return speech.say('note', { text, note: sourcesText(citesOf(remedy, matter), matter) });
  });
  const date = order.heardOn === undefined ? matter.say('blankDay') : speech.day(order.heardOn);
  const isTold = hearings.length > 0 || order.heardOn !== undefined;
  const texts = isTold ? [matter.say('heardOn', { date }), ...rules] : [];
  return {
    heading: matter.say('heard'),
    blocks: texts.map((text) => ({ kind: 'paragraph', text })),
  };
}

function remedyText({ id, label, to, time }: RemedyNode, matter: Matter): string {
  const { order, speech } = matter;
  const bodies = order.bodies ?? {};
  const body = Object.hasOwn(bodies, id) ? bodies[id] : undefined;
  const about = { label: speech.of(label), to: body ?? speech.of(to) };
  if (time === null) return matter.say('remedyAt', about);
  return matter.say('remedyIn', { ...about, time: timeText(time, matter) });
}

function timeText({ within, counted }: NonNullable<RemedyNode['time']>, matter: Matter): string {
  const from = matter.speech.of(counted);
  return 'days' in within
    ? matter.say('inDays', { counted: from, number: String(within.days) })
    : matter.say('inMonths', { counted: from, number: String(within.months) });
}

function citesOf({ cite }: RemedyNode, { resolved }: Matter): readonly Citation[] {
  return citationsOf(resolved, cite);
}
