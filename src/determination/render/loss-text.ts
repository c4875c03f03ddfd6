import type { Loss } from '../result.js';
import { bareText } from './amounts.js';
import type { Names } from './names.js';
import { citationText } from './reason-text.js';
import type { Speech } from './speech.js';

/** Who is left with less by the usual order, how much, and by which rules. */
export function lossLines(
  losses: readonly Loss[],
  names: Names,
  speech: Speech,
): readonly string[] {
  return losses.flatMap((loss) => {
    const { programme, subjects, verdict, parts, rules } = loss;
    const text = (amount: Loss['now']) => bareText(amount, speech);
    const said = speech.say(verdict === 'satisfied' ? 'loss' : 'mayLose', {
      who: speech.list(subjects.map((subject) => names.subject(subject))),
      programme: names.programme(programme),
      now: text(loss.now),
      instead: text(loss.instead),
      difference: text(loss.difference),
    });
    const each = parts.map((part) =>
      speech.say('lossPart', {
        who: names.subject(part.subject),
        programme: names.programme(part.programme),
        now: text(part.now),
        instead: text(part.instead),
      }),
    );
    const by = rules.map(({ label, cite }) => {
      const rule = speech.of(label);
      const sources = cite.map((source) => citationText(source, speech));
      const note = speech.clauses(sources);
      return speech.say('byRule', {
        rule: note === '' ? rule : speech.say('note', { text: rule, note }),
      });
    });
    return [said, ...[...each, ...by].map((line) => `  ${line}`)];
  });
}
