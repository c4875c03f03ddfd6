/** One fenced block of the format's reference. */
export interface Example {
  /** Line of the page where its fence stands, counted from 1. */
  readonly line: number;
  /** `rule-file`, `fragment`, `condition` or `expression`. */
  readonly kind: string;
  /** The words after the kind: a section; a scope; a scope and a unit or type. */
  readonly about: readonly string[];
  readonly text: string;
}

/** Every JSON block of a page. */
export function examplesOf(page: string): readonly Example[] {
  const lines = page.split('\n');
  const found: Example[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const words = lines[index]?.match(/^```json (.+)$/)?.[1]?.split(' ');
    if (words === undefined) continue;
    const end = lines.indexOf('```', index);
    const [kind = '', ...about] = words;
    found.push({ line: index + 1, kind, about, text: lines.slice(index + 1, end).join('\n') });
  }
  return found;
}

/** A page without its blocks. */
export function proseOf(page: string): string {
  return page.replaceAll(/^```json [\s\S]*?^```$/gm, '```json```');
}
