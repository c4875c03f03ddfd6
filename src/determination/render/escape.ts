/** Characters that mean something in Markdown. */
const special = /[\\`*_{}[\]#|~]/g;

/** Text as Markdown that shows it, on one line, and nothing else. */
export function escapeMarkdown(said: string): string {
  return (
    said
      .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(special, '\\$&')
      // What would begin a list, or a heading under the line before.
      .replace(/^(\s*)([-+=])(?=[-=\s]|$)/, '$1\\$2')
      .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
  );
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML that shows it and nothing else, in an element or in a quoted attribute. */
export function escapeHtml(said: string): string {
  return said.replace(/[&<>"']/g, (found) => escapes[found] ?? found);
}
