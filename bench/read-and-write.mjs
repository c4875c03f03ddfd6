// What bench/batch.mjs compares with: reads NDJSON, parses and serialises each line, writes it.
//
//   node bench/read-and-write.mjs IN OUT

import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';

const [from, to] = process.argv.slice(2);
const out = createWriteStream(to);
for await (const line of createInterface({ input: createReadStream(from) })) {
  if (!out.write(`${JSON.stringify(JSON.parse(line))}\n`)) await once(out, 'drain');
}
out.end();
await once(out, 'finish');
