/** Attributes of an element; numbers are written with at most two decimals. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (found) => escapes[found] ?? found);
}

/** A coordinate as it is written, the same on every machine. */
export function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

/** An SVG element with what stands inside it, which is written as it is. */
export function element(name: string, attributes: Attributes, inside?: string): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return ` ${key}="${typeof value === 'number' ? coordinate(value) : escapeXml(value)}"`;
  });
  const open = `<${name}${written.join('')}`;
  return inside === undefined ? `${open}/>` : `${open}>${inside}</${name}>`;
}

/** A line of text. */
export function textAt(x: number, y: number, text: string, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, escapeXml(text));
}
