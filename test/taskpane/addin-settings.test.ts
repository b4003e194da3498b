import { describe, expect, test } from '@jest/globals';
import { addinSettings, manifestFor, policyFor } from '../../src/taskpane/addin-settings.mjs';

describe('settings of the add-in', () => {
  test('are those of the development server where nothing is said, with office.js of Microsoft', () => {
    expect(addinSettings({})).toEqual({
      base: 'https://localhost:3000',
      officejs: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      help: 'https://localhost:3000/help.html',
    });
  });

  test('send for help to the server itself, or elsewhere', () => {
    const base = 'https://may-chu.noi-bo/chiso/';
    expect(addinSettings({ base })).toMatchObject({
      base: 'https://may-chu.noi-bo/chiso',
      help: 'https://may-chu.noi-bo/chiso/help.html',
    });
    expect(addinSettings({ base, help: 'https://cntt.tinh.vn/ho-tro' }).help).toBe(
      'https://cntt.tinh.vn/ho-tro',
    );
  });

  test.each([
    { base: 'http://may-chu.noi-bo/chiso' },
    { base: 'may-chu.noi-bo' },
    { base: 'https://may-chu.noi-bo/?chiso' },
    { officejs: '//may-chu/office.js' },
    { help: 'mailto:cntt@tinh.vn' },
  ])('refuse %j', (typed) => {
    const [name, value] = Object.entries(typed)[0] ?? [];
    expect(() => addinSettings(typed)).toThrow(`--env ${String(name)}=${String(value)}`);
  });

  test('stand in the manifest as XML', () => {
    const settings = { ...addinSettings({}), base: 'https://a.vn/x&y', help: 'https://b.vn/h' };
    expect(
      manifestFor('<a u="https://localhost:3000/help.html" v="https://localhost:3000/b.png"/>', settings),
    ).toBe('<a u="https://b.vn/h" v="https://a.vn/x&amp;y/b.png"/>');
  });

  test('let scripts come from the server of office.js whatever its path', () => {
    const policy = policyFor(addinSettings({ officejs: 'https://a.vn:8443/lib/office.js' }));
    expect(policy).toContain("script-src 'self' https://a.vn:8443;");
    expect(policy).not.toContain('/lib/');
  });
});
