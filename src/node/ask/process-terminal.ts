import type { Language } from '../../base/language.js';
import { Interrupted, type Option, type Terminal } from './terminal.js';
import { askTexts } from './texts.js';

/** From so many choices on, typing narrows them. */
const mostAtAGlance = 12;

/** The terminal of the running process; `null` where there is none, as in a pipe. */
export async function processTerminal(lang: Language): Promise<Terminal | null> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null;
  // Loaded here, so that no other command waits for it.
  const { checkbox, input, search, select, Separator } = await import('@inquirer/prompts');
  const theme = {
    style: {
      keysHelpTip: (keys: readonly (readonly [key: string, action: string])[]) =>
        keys.map(([key, action]) => `${key} ${keyAction(action, lang)}`).join(' · '),
    },
  };
  const listed = <T>(options: readonly Option<T>[]) =>
    options.map(({ value, label }) => ({ value, name: label }));
  return {
    choose: (message, choices, others = []) =>
      heard(() => {
        const apart = others.length === 0 ? [] : [new Separator(' '), ...listed(others)];
        const all = [...listed(choices), ...apart];
        const settings = { message, pageSize: mostAtAGlance + 2 * 2, theme };
        if (choices.length <= mostAtAGlance)
          return select({ ...settings, choices: all, loop: false });
        return search({
          ...settings,
          source: (term) => [
            ...listed(choices.filter(({ label }) => includes(label, term ?? ''))),
            ...apart,
          ],
        });
      }),
    chooseSeveral: (message, choices) =>
      heard(() =>
        checkbox({
          message,
          choices: listed(choices),
          pageSize: mostAtAGlance,
          loop: false,
          theme,
        }),
      ),
    enter: (message, problem) =>
      heard(() =>
        input({
          message,
          validate: (text) => problem(text.trim()) ?? true,
          transformer: (text) => text,
        }),
      ).then((text) => text.trim()),
    say: (text) => {
      process.stdout.write(`${text}\n`);
    },
  };
}

function keyAction(action: string, lang: Language): string {
  const known: Readonly<Record<string, keyof typeof askTexts>> = {
    navigate: 'keyMove',
    select: 'keySelect',
    submit: 'keySubmit',
    all: 'keyAll',
    invert: 'keyInvert',
  };
  const text = known[action];
  return text === undefined ? action : askTexts[text][lang];
}

function includes(label: string, term: string): boolean {
  return label.toLowerCase().includes(term.trim().toLowerCase());
}

async function heard<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const isExit = error instanceof Error && error.name === 'ExitPromptError';
    throw isExit ? new Interrupted('interrupted', { cause: error }) : error;
  }
}
