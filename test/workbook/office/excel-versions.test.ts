import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { features } from '../../../src/workbook/office/supports';
import { compareVersions } from './requirement-sets';

test.each(['docs/phien-ban-excel.md', 'docs/excel-versions.md'])(
  '%s says of every ExcelApi that ChiSo asks for what it brings',
  (page) => {
    const rows = [...readFileSync(page, 'utf8').matchAll(/^\| (1\.\d+) \|/gm)].map(([, version]) => version);
    expect(rows).toEqual([...new Set(Object.values(features))].sort(compareVersions));
  },
);
