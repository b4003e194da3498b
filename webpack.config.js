/** Builds, by name: `webpack --config-name cli` makes one of them, plain `webpack` all. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import { OnePagePlugin } from './src/offline/one-page-plugin.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));

/** TypeScript through swc; types are checked by `npm run typecheck`. */
const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  },
};

/** A program for Node in `dist/<name>/main.cjs`. */
function nodeProgram(name, entry, externals = {}) {
  return {
    name,
    target: 'node20',
    entry: { main: entry },
    context: root,
    output: {
      path: path.join(root, 'dist', name),
      filename: '[name].cjs',
      chunkFilename: '[name].cjs',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { rules: [typescript] },
    externals,
    // Nobody downloads it, and stack traces of a readable program can be reported.
    optimization: { minimize: false },
    devtool: false,
    stats: 'errors-warnings',
    performance: { hints: false },
  };
}

/** Browsers bring files of their own that they look for beside them. */
const browsers = {
  'playwright-core': 'commonjs playwright-core',
  '@sparticuz/chromium': 'import @sparticuz/chromium',
};

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** The offline page: one HTML file in `dist`. */
const offlinePage = {
  name: 'offline',
  target: ['web', 'es2022'],
  entry: { page: './src/offline/page.tsx', engine: './src/offline/engine.ts' },
  context: root,
  output: { path: path.join(root, 'dist'), filename: '[name].js' },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [typescript] },
  plugins: [
    new webpack.DefinePlugin({ CHISO_VERSION: JSON.stringify(version) }),
    new OnePagePlugin({
      template: path.join(root, 'src', 'offline', 'page.html'),
      file: 'ChiSo-ngoai-tuyen.html',
    }),
  ],
  // What does not change is most of it; a second build takes seconds.
  cache: {
    type: 'filesystem',
    name: `offline-${version}`,
    buildDependencies: { config: [import.meta.filename] },
  },
  devtool: false,
  stats: 'errors-warnings',
  performance: { hints: false },
};

/** The spreadsheet engine of the workbench for tests: too large, and of too many kinds of modules, for Jest. */
const univerProgram = nodeProgram('univer', './test/workbench/univer/headless.ts');
const univer = {
  ...univerProgram,
  output: { ...univerProgram.output, library: { type: 'commonjs2' } },
};

export default [
  nodeProgram('cli', './src/cli/main.ts'),
  nodeProgram('samples', './test/samples/main.ts'),
  nodeProgram('bench', './test/bench/main.ts', browsers),
  nodeProgram('pictures', './test/offline/pictures/main.ts', browsers),
  nodeProgram('icons', './test/icons/main.ts', browsers),
  nodeProgram('validate', './test/manifest/main.ts'),
  univer,
  offlinePage,
];
