import { describe, expect, it } from 'vitest';
import { csvOf, sheetOfCsv } from '../../../src/node/sheets/csv.js';

describe('sheets as CSV', () => {
  const rows = [
    ['=1+1', '+x', '-x', '@x', "'=1", "''@", '\tx', '＝1'],
    ['-5', '+5', '1483.00', '02', '@', "it's", 'a,"b"\nc', ''],
  ];

  it('come back as they were, whatever a spreadsheet would work out', () => {
    expect(sheetOfCsv(csvOf({ name: 's', rows }), 's', 's.csv')).toEqual({ name: 's', rows });
  });

  it('hold nothing that a spreadsheet would work out', () => {
    expect(csvOf({ name: 's', rows: [['=1', '-5', '@']] })).toBe("\uFEFF'=1,-5,@\r\n");
  });

  it('tell formulas that somebody put there', () => {
    expect(sheetOfCsv('=1+1,+x,-5\r\n', 's', 's.csv').rows).toEqual([
      [{ formula: '=1+1' }, { formula: '+x' }, '-5'],
    ]);
  });

  it('are refused where quotes are broken', () => {
    expect(() => sheetOfCsv('"a', 's', 's.csv')).toThrow('authoring/sheet-unreadable');
  });
});
