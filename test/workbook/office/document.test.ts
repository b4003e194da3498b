/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { readDocument } from '../../../src/workbook/office/document';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { Host } from '../../workbench/host/host';
import { PlainCells } from '../../workbench/model/plain-cells';
import { WorkbookModel } from '../../workbench/model/workbook-model';
import { loadOffice } from '../../workbench/office-client';

const sample = readFileSync('assets/samples/qd-766-minh-hoa.xlsx');

type Callback = (result: { status: string; value?: unknown }) => void;

/** A document in slices of 10 kB, of which one may fail; `open` counts files that nobody closed. */
class SlicedDocument {
  open = 0;
  constructor(
    private readonly bytes: Uint8Array,
    private readonly failing: number | null = null,
    private readonly size = bytes.length,
  ) {}

  readonly getFileAsync = (_type: string, _options: unknown, callback: Callback) => {
    this.open += 1;
    callback({ status: 'succeeded', value: this.file() });
  };

  private file() {
    const slice = 10_000;
    return {
      size: this.size,
      sliceCount: Math.ceil(this.bytes.length / slice),
      getSliceAsync: (index: number, callback: Callback) => {
        const data = [...this.bytes.subarray(index * slice, (index + 1) * slice)];
        if (index === this.failing) callback({ status: 'failed' });
        else callback({ status: 'succeeded', value: { index, data, size: data.length } });
      },
      closeAsync: (callback: Callback) => {
        this.open -= 1;
        callback({ status: 'succeeded' });
      },
    };
  }
}

function playing(document: SlicedDocument): SlicedDocument {
  jest.spyOn(Office.context.document, 'getFileAsync').mockImplementation(document.getFileAsync as never);
  return document;
}

beforeEach(() => {
  jest.restoreAllMocks();
  loadOffice(new Host(new WorkbookModel('book.xlsx', new PlainCells())));
});

describe('the bytes of the document that is open', () => {
  test('are put together from slices, and the file is closed', async () => {
    const document = playing(new SlicedDocument(sample));
    const found = await readDocument({ package: true });
    const expected = await XlsxWorkbook.open(sample, { name: '' }).read({ package: true });
    expect(found?.package).toEqual(expected.package);
    expect(found?.sheets.map(({ name }) => name)).toEqual(expected.sheets.map(({ name }) => name));
    expect(document.open).toBe(0);
  });

  test.each([
    ['a slice fails', new SlicedDocument(sample, 2)],
    ['slices are missing', new SlicedDocument(sample.subarray(0, 30_000), null, sample.length)],
    ['slices hold more than was said', new SlicedDocument(sample, null, 30_000)],
    ['they are no workbook', new SlicedDocument(sample.subarray(0, 30_000))],
  ])('are none when %s, and the file is closed', async (_, document) => {
    playing(document);
    expect(await readDocument({ package: true })).toBeNull();
    expect(document.open).toBe(0);
  });

  test('are none when Excel does not give them', async () => {
    expect(await readDocument({ package: true })).toBeNull();
  });
});
