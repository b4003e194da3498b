import { describe, expect, test } from '@jest/globals';
import { Store } from '../../src/pane/store';

describe('a store', () => {
  test('tells listeners of each change once, and nobody of none', () => {
    const store = new Store({ a: 1, b: 'x' });
    const seen: object[] = [];
    const stop = store.subscribe(() => seen.push(store.get()));
    store.update({ a: 2, b: 'y' });
    store.update({ a: 2 });
    expect(seen).toEqual([{ a: 2, b: 'y' }]);
    stop();
    store.update({ a: 3 });
    expect([seen.length, store.get().a]).toEqual([1, 3]);
  });

  test('keeps the same value while nothing changes, as an external store must', () => {
    const store = new Store({ list: [1] });
    const before = store.get();
    store.update({});
    store.update({ list: before.list });
    expect(store.get()).toBe(before);
    store.update({ list: [1] });
    expect(store.get()).not.toBe(before);
  });

  test('a listener that ends listening while it is told keeps nobody else from being told', () => {
    const store = new Store({ a: 1 });
    const told: string[] = [];
    const stop = store.subscribe(() => {
      told.push('first');
      stop();
    });
    store.subscribe(() => told.push('second'));
    store.update({ a: 2 });
    store.update({ a: 3 });
    expect(told).toEqual(['first', 'second', 'second']);
  });
});
