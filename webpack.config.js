/** Builds, by name: `webpack --config-name cli` makes one of them, plain `webpack` all. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { OnePagePlugin } from './src/offline/one-page-plugin.mjs';
import { addinSettings, manifestFor, policyFor } from './src/taskpane/addin-settings.mjs';
import { devServer } from './src/taskpane/dev-server.mjs';

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

/** A program for Node in `dist/<name>/main.cjs`, and what it starts in processes of their own beside it. */
function nodeProgram(name, entry, externals = {}, children = {}) {
  return {
    name,
    target: 'node20',
    entry: { main: entry, ...children },
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
    node: { __dirname: false },
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

/** What does not change is most of a page; a second build takes seconds. */
const kept = { type: 'filesystem', buildDependencies: { config: [import.meta.filename] } };

/** The name of the offline page, here and beside the add-in. */
const offlineFile = 'ChiSo-ngoai-tuyen.html';

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
      file: offlineFile,
    }),
  ],
  cache: kept,
  devtool: false,
  stats: 'errors-warnings',
  performance: { hints: false },
};

/** Said to be minimised, so that nothing takes a page apart from the hash of its script. */
const asItIs = { minimized: true };

/**
 * The add-in for Excel: a folder for a web server. `settings` as src/taskpane/addin-settings.mjs has them; `scripts` are
 * what brings Office into the page.
 */
function taskpane(settings, { scripts = [settings.officejs], ...others } = {}) {
  return {
    name: 'taskpane',
    target: ['web', 'es2022'],
    // Functions come first: Excel asks for them as soon as the page is there.
    entry: { taskpane: ['./src/functions/functions.ts', './src/taskpane/taskpane.tsx'] },
    context: root,
    output: {
      path: path.join(root, 'dist', 'addin'),
      filename: '[name].js',
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    // The worker is one file, whatever it shares with the page.
    optimization: { splitChunks: false },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        typescript,
        {
          test: path.join(root, 'src', 'functions', 'functions.ts'),
          loader: path.join(root, 'src', 'functions', 'metadata-loader.mjs'),
        },
      ],
    },
    plugins: [
      new webpack.DefinePlugin({ CHISO_VERSION: JSON.stringify(version) }),
      new HtmlPlugin({
        template: path.join(root, 'src', 'taskpane', 'taskpane.html'),
        filename: 'taskpane.html',
        templateParameters: {
          policy: policyFor(settings),
          office: scripts.map((script) => `<script src="${script}"></script>`).join(''),
        },
        // Each build has its own addresses, so that no browser shows an old one.
        hash: true,
      }),
      new CopyPlugin({
        patterns: [
          { from: 'manifest.xml', transform: (xml) => manifestFor(xml.toString('utf8'), settings) },
          { from: 'assets/icons/*.png' },
          { from: 'src/taskpane/help.html', to: 'help.html', info: asItIs },
          { from: path.join('dist', offlineFile), noErrorOnMissing: true, info: asItIs },
        ],
      }),
    ],
    cache: kept,
    devtool: false,
    stats: 'errors-warnings',
    performance: { hints: false },
    ...others,
  };
}

/** The spreadsheet engine of the workbench for tests: too large, and of too many kinds of modules, for Jest. */
const univerProgram = nodeProgram('univer', './test/workbench/univer/headless.ts');
const univer = {
  ...univerProgram,
  output: { ...univerProgram.output, library: { type: 'commonjs2' } },
};

/** The library of Excel, as npm has it. */
const excelLibrary = 'excel-web-16.00.debug.js';

/** Page of the workbench: the grid, and what stands in for the loader of office.js in the pane. */
const workbench = {
  name: 'workbench',
  target: ['web', 'es2022'],
  entry: {
    main: './test/workbench/page/main.ts',
    'pane/office-bridge': './test/workbench/page/office-bridge.ts',
    'pane/office-ready': './test/workbench/page/office-ready.ts',
  },
  context: root,
  output: { path: path.join(root, 'dist', 'workbench'), filename: '[name].js' },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [typescript] },
  plugins: [
    new webpack.DefinePlugin({
      CHISO_SAMPLES: JSON.stringify(
        readdirSync(path.join(root, 'assets', 'samples')).filter((name) => name.endsWith('.xlsx')),
      ),
    }),
    new HtmlPlugin({ template: 'test/workbench/page/index.html', chunks: ['main'] }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/samples/*.xlsx', to: 'samples/[name][ext]' },
        { from: 'node_modules/@univerjs/preset-sheets-core/lib/index.css', to: 'grid.css' },
        { from: `node_modules/@microsoft/office-js/dist/${excelLibrary}`, to: 'pane/', info: asItIs },
      ],
    }),
  ],
  optimization: { minimize: false },
  devtool: false,
  stats: 'errors-warnings',
  performance: { hints: false },
};

/** The pane of the workbench: the add-in, over the library of Excel that npm has. */
function workbenchPane(others) {
  return taskpane(addinSettings(), {
    name: 'workbench-pane',
    scripts: ['office-bridge.js', excelLibrary, 'office-ready.js'],
    output: {
      path: path.join(root, 'dist', 'workbench', 'pane'),
      filename: '[name].js',
      chunkFilename: '[name].js',
    },
    ...others,
  });
}

function allBuilds(env, names, server) {
  // What is copied into a pane is built before it, where it is built at all.
  const afterPage = !names || names.includes(offlinePage.name) ? { dependencies: [offlinePage.name] } : {};
  return [
    nodeProgram('cli', './src/cli/main.ts', {}, { 'review-child': './src/cli/review-child.ts' }),
    nodeProgram('samples', './test/samples/main.ts'),
    nodeProgram('bench', './test/bench/main.ts', browsers, {
      'review-child': './src/cli/review-child.ts',
    }),
    nodeProgram('pictures', './test/offline/pictures/main.ts', browsers),
    nodeProgram('icons', './test/icons/main.ts', browsers),
    nodeProgram('validate', './test/manifest/main.ts'),
    nodeProgram('functions-docs', './test/functions/reference/main.ts'),
    nodeProgram('checks-docs', './test/review/reference/main.ts'),
    univer,
    workbench,
    workbenchPane(afterPage),
    offlinePage,
    taskpane(addinSettings(env), { ...afterPage, ...server }),
  ];
}

export default async (env, { configName: names, mode }) => {
  const server = env.WEBPACK_SERVE && names?.includes('taskpane') ? { devServer: await devServer() } : {};
  return allBuilds(env, names, server).map((build) =>
    // What one mode makes is of no use to the other.
    build.cache === kept ? { ...build, cache: { ...kept, name: `${build.name}-${mode}-${version}` } } : build,
  );
};
