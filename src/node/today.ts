/** China keeps one civil time, eight hours ahead of UTC, all year. */
const hoursAhead = 8;
const millisecondsInHour = 3_600_000;

/** The calendar date in China at an instant. */
export function chinaDate(instant: number): string {
  const shifted = new Date(instant + hoursAhead * millisecondsInHour);
  return shifted.toISOString().slice(0, 'YYYY-MM-DD'.length);
}
