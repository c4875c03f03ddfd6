import stringWidth from 'string-width';

/** Lines of aligned columns; Chinese characters count for two. */
export function table(
  rows: readonly (readonly string[])[],
  options: { readonly indent: string; readonly right: ReadonlySet<number> },
): readonly string[] {
  const { indent, right } = options;
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((row) => stringWidth(row[column] ?? ''))),
  );
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const space = ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
      return right.has(column) ? space + cell : cell + space;
    });
    return (indent + cells.join('  ')).trimEnd();
  });
}

/** A line under a heading, as wide as the heading. */
export function underline(heading: string): string {
  return '-'.repeat(stringWidth(heading));
}
