import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// Who else's work the package needs, and under which licences.

/** Licences that ask for no more than to be named. */
const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'Unlicense'];

interface LockedPackage {
  readonly version: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev);

describe('what is installed with the package', () => {
  it('has only licences of the list', () => {
    expect(shipped.length).toBeGreaterThan(10);
    const others = shipped.filter(([, { license = '' }]) => !allowed.includes(license));
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  it('is what the bill of materials lists', () => {
    // All of it: with `--omit dev` npm forgets packages that development needs as well.
    const options = ['--sbom-format', 'cyclonedx'];
    const { status, stdout, stderr } = spawnSync('npm', ['sbom', ...options], { encoding: 'utf8' });
    expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
    const { components } = JSON.parse(stdout) as { components: { 'bom-ref': string }[] };
    const listed = components.map((component) => component['bom-ref']);
    const needed = shipped
      .filter(([, { optional }]) => !optional)
      .map(
        ([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`,
      );
    expect(needed.filter((each) => !listed.some((ref) => ref.startsWith(each)))).toEqual([]);
  }, 60_000);
});
