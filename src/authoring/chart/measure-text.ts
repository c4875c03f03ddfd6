import stringWidth from 'string-width';

/** Width of half a Chinese character, or of a usual letter, as a share of the font size. */
const halfWidth = 0.54;

/** About how wide a text is when it is drawn; there is no page here to measure it on. */
export function textWidth(text: string, fontSize: number): number {
  return stringWidth(text) * halfWidth * fontSize;
}

/** A text in lines no wider than `width`: broken at spaces, and anywhere in Chinese. */
export function wrapText(text: string, width: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text)) {
    if (line !== '' && textWidth((line + word).trimEnd(), fontSize) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? word.trimStart() : word;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** What must not be torn apart: a word with its space, a character with what closes after it. */
function wordsOf(text: string): readonly string[] {
  return (
    text.match(
      /[「『（《【〈]*[\u2E80-\u9FFF\uFF00-\uFFEF][，。、；：！？）》」』】〉]*|[^\s\u2E80-\u9FFF\uFF00-\uFFEF]+\s*|\s+/gu,
    ) ?? []
  );
}
