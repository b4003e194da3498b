import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { languages } from '../../src/locale/texts';

test.each(languages)(
  'no part of %s says again what another part says: the later would silence it',
  async (language) => {
    const folder = path.resolve('src/locale', language);
    const keys: string[] = [];
    for (const file of readdirSync(folder).sort()) {
      const parts = (await import(path.join(folder, file))) as Readonly<Record<string, object>>;
      keys.push(...Object.values(parts).flatMap((part) => Object.keys(part)));
    }
    expect(keys.length).toBeGreaterThan(1000);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  },
);
