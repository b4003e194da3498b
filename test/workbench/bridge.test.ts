/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { BridgeAbsent, loadLibrary, officeLibrary } from './office-client';
import type { Page } from './office-shim';

const page = globalThis as unknown as Page;

describe('the bridge that all tests against office.js need', () => {
  test('is missed loudly, by name, when a library does not take it', () => {
    const load = () => loadLibrary('window.Office = {}; window.Excel = {};', page, () => undefined);
    expect(load).toThrow(BridgeAbsent);
    expect(load).toThrow('_richApiNativeBridge');
  });

  test('is taken by the office.js that is installed: a batch comes out of it, and an answer goes in', async () => {
    const sent: string[] = [];
    const bridge = loadLibrary(officeLibrary(), page, (text) => {
      sent.push(text);
      const { id } = JSON.parse(text) as { id: number };
      const body = { Error: { Code: 'Answered', Message: 'by the bridge', ActionIndex: 0 }, Results: [] };
      bridge.onMessageFromHost?.(
        JSON.stringify({ id, type: 1, message: { statusCode: 200, headers: {}, body } }),
      );
    });
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('A').load('name');
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'Answered' });
    expect(JSON.parse(sent[0] ?? '')).toMatchObject({ type: 1, message: { url: 'ProcessQuery' } });
  });
});
