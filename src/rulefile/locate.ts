import type { Issue } from '../base/errors.js';
import { createLocator, type JsonLocator } from '../base/json.js';
import type { RuleLibrary } from './library.js';

/**
 * The same issues, each with the line and column of its pointer in the file it names. Issues that
 * have a place already, that name no file of the library, or whose file came as data without a
 * text, stay as they are. Each text is read once, however many issues it has.
 */
export function locateIssues<C extends string>(
  library: Pick<RuleLibrary, 'files'>,
  issues: readonly Issue<C>[],
): readonly Issue<C>[] {
  const texts = new Map(library.files.map(({ id, text }) => [id, text]));
  const locators = new Map<string, JsonLocator | null>();
  const locatorOf = (file: string): JsonLocator | null => {
    const known = locators.get(file);
    if (known !== undefined) return known;
    const text = texts.get(file) ?? null;
    const made = text === null ? null : createLocator(text);
    locators.set(file, made);
    return made;
  };
  return issues.map((issue) => {
    if (issue.line !== undefined || issue.file === undefined) return issue;
    const locator = locatorOf(issue.file);
    return locator === null ? issue : { ...issue, ...locator.value(issue.pointer) };
  });
}
