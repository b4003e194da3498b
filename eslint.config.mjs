import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Which folder may import which: the arrows of the house. Everything not named here is forbidden. */
const arrows = {
  core: [],
  workbook: [],
  catalogue: ['core'],
  sheets: ['core', 'workbook'],
  review: ['core', 'workbook', 'sheets'],
  locale: [],
  jobs: ['core', 'workbook', 'sheets', 'review', 'catalogue'],
  pane: ['core', 'workbook', 'sheets', 'review', 'catalogue', 'jobs', 'locale'],
  cli: ['core', 'workbook', 'sheets', 'review', 'catalogue', 'jobs', 'locale'],
  offline: ['core', 'workbook', 'sheets', 'review', 'catalogue', 'jobs', 'locale', 'pane'],
  functions: ['core', 'workbook', 'sheets', 'review', 'catalogue', 'jobs', 'locale'],
  commands: ['core', 'workbook', 'sheets', 'review', 'catalogue', 'jobs', 'locale', 'pane'],
  taskpane: [
    'core',
    'workbook',
    'sheets',
    'review',
    'catalogue',
    'jobs',
    'locale',
    'pane',
    'commands',
    'functions',
  ],
};

const zones = Object.entries(arrows).map(([target, allowed]) => ({
  target: `./src/${target}`,
  from: './src',
  except: [target, ...allowed].map((folder) => `./${folder}`),
  message: `src/${target} may import only: ${[target, ...allowed].join(', ')}.`,
}));

/** Everyone speaks to workbooks through the plain types; only entry points choose an adapter. */
const adapterZones = ['pane', 'jobs', 'review', 'sheets', 'core'].flatMap((target) =>
  ['xlsx', 'office'].map((adapter) => ({
    target: `./src/${target}`,
    from: `./src/workbook/${adapter}`,
    message: 'Only an entry point may choose an adapter.',
  })),
);

const adapterTypesOnly = ['xlsx', 'office'].map((adapter) => ({
  target: './src/workbook/*.ts',
  from: `./src/workbook/${adapter}`,
  message: 'The plain types know no adapter.',
}));

/** Names that only a page has; some, such as `name` and `status`, are easily meant for something else. */
const pageGlobals = Object.keys(globals.browser).filter((name) => !(name in globals['shared-node-browser']));
const hostGlobals = ['Excel', 'Office', 'OfficeExtension', 'CustomFunctions'];
/** Where Excel may be named: the adapter, and the entry points that register with Excel. */
const hostFolders = ['src/workbook/office', 'src/taskpane', 'src/commands', 'src/functions'];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: [...zones, ...adapterZones, ...adapterTypesOnly] }],
      'import-x/no-cycle': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // An index inside the bounds of its own loop needs no second check.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-globals': ['error', ...hostGlobals],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/pane/**', 'src/offline/**'],
    rules: { 'no-restricted-globals': ['error', ...hostGlobals, ...pageGlobals] },
  },
  {
    files: [...hostFolders, 'test/workbench', 'test/workbook/office', 'test/taskpane', 'test/commands']
      .flatMap((folder) => [`${folder}/**/*.ts`, `${folder}/**/*.tsx`])
      .concat('test/bench/functions.ts'),
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['src/core/**/*.ts', 'src/sheets/**/*.ts', 'src/review/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Unseeded randomness.' },
        { object: 'Date', property: 'now', message: 'The clock belongs to the shells.' },
      ],
      'no-restricted-imports': ['error', { paths: ['fs', 'path'], patterns: ['node:*'] }],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: globals.node },
  },
  prettier,
);
