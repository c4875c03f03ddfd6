import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { renderIssueLine } from '../src/messages/render.js';
import { loadRules } from './rulefiles/load.js';
test('real', () => {
  const files = readdirSync('rules', { recursive: true, encoding: 'utf8' }).filter((p) => p.endsWith('.json')).map((p) => ({ id: p.replace(/\.json$/, ''), text: readFileSync(`rules/${p}`, 'utf8') }));
  const regions = [...new Set(files.map((f) => f.id.split('/')[0] as string))];
  for (const region of regions) for (const asOf of ['2021-08-01', '2025-08-01', '2026-08-01']) {
    const { issues } = loadRules(files, { region, asOf });
    console.log(region, asOf, issues.length); for (const i of issues.slice(0, 8)) console.log('  ', i.severity, renderIssueLine(i, 'en'));
  }
});
