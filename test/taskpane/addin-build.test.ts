import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkManifest } from '../manifest/check-manifest';
import { project } from '../manifest/project';

const base = 'https://may-chu.noi-bo/chiso';
const officejs = 'https://thu-vien.noi-bo/office/office.js';

let folder: string;

/** Files of the build by their paths in it. */
let built: ReadonlyMap<string, Buffer>;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chiso-addin-'));
  const build = spawnSync(
    process.execPath,
    [
      path.join('node_modules', 'webpack', 'bin', 'webpack.js'),
      ...['--mode', 'production', '--config-name', 'taskpane', '--output-path', folder],
      ...['--env', `base=${base}/`, '--env', `officejs=${officejs}`],
    ],
    { encoding: 'utf8' },
  );
  if (build.status !== 0) throw new Error(build.stdout + build.stderr);
  built = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)]),
  );
}, 300_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const text = (name: string) => built.get(name)?.toString('utf8') ?? '';

/** What the program names without ever loading it: XML namespaces, and where React explains its errors. */
const names =
  /^http:\/\/(www\.w3\.org|purl\.oclc\.org|schemas\.(microsoft|openxmlformats)\.com|schemas\.openxmlformats\.org)$|^https:\/\/react\.dev$/;

describe('the production build of the add-in', () => {
  test('is a folder with everything that the manifest names', () => {
    const manifest = text('manifest.xml');
    const addresses = [...manifest.matchAll(/"(https:[^"]*)"/g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(40);
    for (const address of addresses) {
      expect(address.startsWith(`${base}/`)).toBe(true);
      expect([...built.keys()]).toContain(address.slice(base.length + 1));
    }
  });

  test('has a sound manifest', () => {
    const around = { ...project, file: (name: string) => built.get(name) ?? null };
    expect(checkManifest(text('manifest.xml'), around)).toEqual([]);
  });

  test('names the configured servers and no other', () => {
    const programs = [...built.keys()].filter(
      (name) => /\.(js|html|xml|json)$/.test(name) && !name.startsWith('ChiSo-'),
    );
    const origins = programs.flatMap((name) => text(name).match(/https?:\/\/[\w.:-]+/g) ?? []);
    const loaded = new Set(origins.filter((origin) => !names.test(origin)));
    expect([...loaded].sort()).toEqual([
      'https://may-chu.noi-bo',
      // A link that people may follow.
      'https://privacy.microsoft.com',
      'https://thu-vien.noi-bo',
    ]);
  });

  test('loads office.js from where it was told to, before its own program', () => {
    const scripts = [...text('taskpane.html').matchAll(/<script[^>]*src="?([^">\s]+)/g)].map(
      ([, src]) => src,
    );
    expect(scripts).toEqual([officejs, expect.stringMatching(/^taskpane\.js\?\w+$/)]);
  });

  test('has nothing of office.js in it', () => {
    const marks = ['_richApiNativeBridge', 'OSF.DDA', 'appsforoffice'];
    const found = [...built].flatMap(([name, bytes]) =>
      marks.filter((mark) => bytes.includes(mark)).map((mark) => `${name}: ${mark}`),
    );
    expect(found).toEqual([]);
  });

  test('forbids in its policy whatever it does not need', () => {
    const [, policy = ''] = /Content-Security-Policy"? content="([^"]*)"/.exec(text('taskpane.html')) ?? [];
    const directives = new Map(
      policy
        .split('; ')
        .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
    );
    expect(Object.fromEntries(directives)).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self' https://thu-vien.noi-bo",
      'connect-src': "'none'",
      'worker-src': "'self'",
      'frame-src': 'https://thu-vien.noi-bo',
    });
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/);
  });

  test('has the worker in a file of its own', () => {
    expect([...built.keys()].filter((name) => name.endsWith('.js')).sort()).toEqual([
      expect.stringMatching(/^engine\.\w{8}\.js$/),
      'taskpane.js',
    ]);
  });
});
