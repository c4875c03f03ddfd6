/** Six digits (county), nine (town) or twelve (village) of GB/T 2260, or an own code `x…`. */
export const regionCodePattern = /^(?:\d{6}|\d{9}|\d{12}|x\d{1,12})$/;

/** Whether a text has the form of a region code; not whether there is such a region. */
export function isRegionCode(text: string): boolean {
  return regionCodePattern.test(text);
}
