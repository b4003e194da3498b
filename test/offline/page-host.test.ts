import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pageHost } from '../../src/offline/page-host';

const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
  removeItem: (key: string) => kept.delete(key),
};

/** What the page's global of a name is; in Node it has neither. */
function lay(name: 'localStorage' | 'navigator', get: () => unknown): void {
  Object.defineProperty(globalThis, name, { get, configurable: true });
}

beforeEach(() => {
  kept.clear();
  lay('navigator', () => ({ userAgent: 'test' }));
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'localStorage');
  Reflect.deleteProperty(globalThis, 'navigator');
});

describe('the page as a host', () => {
  test('keeps the choices until it is told to forget them', () => {
    lay('localStorage', () => storage);
    const host = pageHost('', '1');
    expect(host.recall()).toBeNull();
    expect(host.remember({ language: 'en', appearance: 'dark' })).toBe(true);
    expect(pageHost('', '1').recall()).toEqual({ language: 'en', appearance: 'dark' });
    expect(host.remember(null)).toBe(true);
    expect(kept.size).toBe(0);
  });

  test('works in a browser that lets sites keep nothing', async () => {
    lay('localStorage', () => {
      throw new DOMException('denied', 'SecurityError');
    });
    const host = pageHost('', '1');
    expect(host.recall()).toBeNull();
    expect(host.remember({ language: 'en', appearance: 'dark' })).toBe(false);
    expect(host.remember(null)).toBe(false);
    await expect(host.copy('report')).rejects.toThrow(TypeError);
  });
});
