/**
 * Brings a bare checkout to where `npm start`, `npm test` and `npm run bench` can run: packages installed, command
 * line built from the present sources, and what is named: `offline`, the offline page; `univer`, `workbench` and
 * `workbench-pane`, the workbench. Does nothing when all is there. Needs nothing but Node.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts) => path.join(root, ...parts);

/** What each build makes and from which files and folders, by the name of the build. */
const builds = {
  cli: { output: at('dist', 'cli', 'main.cjs'), sources: ['src'] },
  offline: { output: at('dist', 'ChiSo-ngoai-tuyen.html'), sources: ['src'] },
  workbench: {
    output: at('dist', 'workbench', 'main.js'),
    sources: ['src', 'test/workbench', 'assets/samples'],
  },
  'workbench-pane': {
    output: at('dist', 'workbench', 'pane', 'taskpane.js'),
    // What is copied into it counts too, the offline page among them: name `offline` before it.
    sources: ['src', 'manifest.xml', 'assets/icons', 'dist/ChiSo-ngoai-tuyen.html'],
  },
  univer: { output: at('dist', 'univer', 'main.cjs'), sources: ['test/workbench/univer'] },
};

if (!isInstalled()) npm('ci');
for (const name of new Set(['cli', ...process.argv.slice(2)])) {
  if (isBuilt(builds[name])) continue;
  npm('run', 'build', '--', '--config-name', name);
  // A file that came out the same is not written again; it is up to date nevertheless.
  utimesSync(builds[name].output, new Date(), new Date());
}

/** Every package that package.json names is there in the version that it names. */
function isInstalled() {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  return Object.entries({ ...dependencies, ...devDependencies }).every(([name, version]) => {
    const manifest = at('node_modules', ...name.split('/'), 'package.json');
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version;
  });
}

function isBuilt({ output, sources: places }) {
  if (!existsSync(output)) return false;
  const built = statSync(output).mtimeMs;
  const sources = ['package.json', 'webpack.config.js', ...places].flatMap((place) => filesAt(at(place)));
  return sources.every((file) => statSync(file).mtimeMs <= built);
}

/** The file itself, or all below a folder. */
function filesAt(place) {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function npm(...args) {
  process.stderr.write(`npm ${args.join(' ')}\n`);
  // On Windows npm is a script, which only a shell can run; stdout is kept free for the caller's own output.
  const run = spawnSync('npm', args, {
    cwd: root,
    stdio: ['inherit', 2, 'inherit'],
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
}
