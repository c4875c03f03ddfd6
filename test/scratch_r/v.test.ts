import { it } from 'vitest';
import { baseVocabulary } from '../../src/facts/build-vocabulary.js';
it('x', () => {
  for (const e of baseVocabulary.entities) console.log(e.id, e.declaration.list, e.facts.map(f=>f.name+':'+f.declaration.type+(f.declaration.nullable?'?':'')+(f.declaration.unit?'['+f.declaration.unit+']':'')+(f.declaration.low!==undefined?`(${f.declaration.low}..${f.declaration.high})`:'')).join(' '));
});
