/** Longer words are not compared: nobody mistypes a hundred letters by one. */
const longestWord = 100;

/**
 * "Did you mean": the candidate nearest to a misspelt word, or `undefined` when none is near.
 *
 * Near means that at most a third of the letters (of the longer word) were inserted, left out,
 * replaced or swapped with their neighbour. Upper and lower case count as the same letter. Of
 * equally near candidates the first wins.
 *
 * @example closest('standart', ['standard', 'status']) // 'standard'
 */
export function closest(word: string, among: Iterable<string>): string | undefined {
  const wanted = lettersOf(word);
  if (wanted.length > longestWord) return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of among) {
    const letters = lettersOf(candidate);
    const allowed = Math.floor(Math.max(wanted.length, letters.length) / 3);
    if (letters.length > longestWord || Math.abs(wanted.length - letters.length) > allowed) {
      continue;
    }
    const distance = editDistance(wanted, letters);
    if (distance <= allowed && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function lettersOf(word: string): string[] {
  // Never more letters than needed to see that a word is too long.
  return [...word.slice(0, 2 * longestWord + 2).toLowerCase()];
}

/** Optimal string alignment distance: insertions, deletions, replacements, neighbour swaps. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(replaced, at(last, j) + 1, at(row, j - 1) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
