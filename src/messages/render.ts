import type { Issue } from '../base/errors.js';
import type { Language, Localized } from '../base/language.js';
import { allMessages } from './all.js';

/** Text of a message with its parameters filled in; `<<…>>` goes when what it says is empty. */
export function fillMessage(template: string, params: Issue['params'], lang: Language): string {
  const optional = template.split('<<').map((part, index) => {
    if (index === 0) return fill(part, params, lang);
    const [inside = '', after = ''] = part.split('>>');
    const said = saysSomething(inside, params) ? fill(inside, params, lang) : '';
    return said + fill(after, params, lang);
  });
  return optional.join('');
}

const placeholder = /\{([a-zA-Z]+)\}/g;

function saysSomething(text: string, params: Issue['params']): boolean {
  return [...text.matchAll(placeholder)].every(([, name = '']) => {
    const value = params[name];
    return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  });
}

function fill(text: string, params: Issue['params'], lang: Language): string {
  return text.replace(placeholder, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return Array.isArray(value) ? value.join(lang === 'en' ? ', ' : '、') : String(value);
  });
}

const messages: Readonly<Record<string, Localized>> = allMessages;

/** What an issue says in a language, without its place. */
export function renderIssue(issue: Issue, lang: Language): string {
  const message = messages[issue.code];
  return message ? fillMessage(message[lang], issue.params, lang) : issue.code;
}

/** An issue with its place before it: `file:line:column pointer: text [code]`. */
export function renderIssueLine(issue: Issue, lang: Language): string {
  const place = [issue.file, issue.line, issue.column]
    .filter((part) => part !== undefined)
    .join(':');
  const where = [place, issue.pointer].filter((part) => part !== '').join(' ');
  const text = renderIssue(issue, lang);
  return `${where === '' ? '' : `${where}: `}${text} [${issue.code}]`;
}
