import fc from 'fast-check';

/** One seed for every run, so that a failure found anywhere can be repeated everywhere. */
fc.configureGlobal({ seed: 20261123, numRuns: 100 });
