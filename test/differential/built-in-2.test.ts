import { compareBuiltIn } from './built-in-shard.js';

compareBuiltIn(1);
