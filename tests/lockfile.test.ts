import fs from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe('package-lock.json', () => {
  it('has every platform of every optional binary, so that npm ci works on all of them', () => {
    const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as {
      readonly packages: Readonly<Record<string, Locked>>;
    };
    const missing = Object.entries(packages).flatMap(([name, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (binary) => !(`node_modules/${binary}` in packages) && !(`${name}/node_modules/${binary}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });
});
