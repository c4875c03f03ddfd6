import type { Language } from '../../base/language.js';
import type {
  Interview,
  InterviewAnswer,
  InterviewQuestion,
} from '../../determination/interview/interview.js';
import { renderProgress } from '../../determination/render/progress.js';
import { replyToList } from './list-reply.js';
import { problemText, type Reply, replyToFact, say } from './reply.js';
import { Interrupted, type Terminal } from './terminal.js';

/** Where an interview happens and where it is kept. */
export interface Sitting {
  readonly terminal: Terminal;
  readonly lang: Language;
  /** Keeps the household as it stands; what stood there before stays whole until then. */
  readonly save: (interview: Interview) => void;
}

/**
 * Asks until everything asked for is settled or somebody leaves; saves after every answer.
 *
 * @returns the interview as it was left
 */
export async function holdInterview(first: Interview, sitting: Sitting): Promise<Interview> {
  const { terminal, lang, save } = sitting;
  let now = first;
  terminal.say(renderProgress(null, now.determination, lang));
  while (now.question !== null) {
    terminal.say('');
    const { question } = now;
    const reply = await replyTo(now, question, sitting);
    if (reply.kind === 'leave') return now;
    if (reply.kind === 'back') {
      terminal.say(say(now.before === null ? 'cannotGoBack' : 'wentBack', lang));
      now = now.before ?? now;
      save(now);
      continue;
    }
    const result = now.answer(reply);
    if (!result.ok) {
      terminal.say(problemText(result.issues, { question, lang }));
      continue;
    }
    const { determination } = now;
    now = result.interview;
    save(now);
    terminal.say(renderProgress(determination, now.determination, lang));
  }
  terminal.say('');
  terminal.say(say('done', lang, { count: String(now.answered) }));
  return now;
}

async function replyTo(
  interview: Interview,
  question: InterviewQuestion,
  { terminal, lang }: Sitting,
): Promise<Reply> {
  const { about, help, list } = question;
  if (help !== null) terminal.say(help[lang]);
  if (about.from !== null) terminal.say(say('decidedBy', lang, { who: about.from[lang] }));
  const trial = (answer: InterviewAnswer) => interview.answer(answer);
  const asking = { terminal, lang, question, trial };
  try {
    return await (list === null ? replyToFact(asking) : replyToList(asking, list));
  } catch (error) {
    if (error instanceof Interrupted) return { kind: 'leave' };
    throw error;
  }
}
