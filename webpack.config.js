/** Builds, by name: `webpack --config-name cli` makes one of them, plain `webpack` all. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

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
function nodeProgram(name, entry) {
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
    // Nobody downloads it, and stack traces of a readable program can be reported.
    optimization: { minimize: false },
    devtool: false,
    stats: 'errors-warnings',
    performance: { hints: false },
  };
}

export default [
  nodeProgram('cli', './src/cli/main.ts'),
  nodeProgram('samples', './test/samples/main.ts'),
  nodeProgram('bench', './test/bench/main.ts'),
];
