#!/usr/bin/env node
import { processIo } from './io.js';
import { main } from './main.js';

const worker = new URL('batch-worker.js', import.meta.url);
process.exitCode = await main(process.argv.slice(2), { ...processIo, worker });
