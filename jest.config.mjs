/** Tests run through swc; types are checked by `npm run typecheck`. */
const transform = {
  '^.+\\.(ts|tsx|mts)$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
  '^.+\\.m?js$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
};

export default {
  testEnvironment: 'node',
  // Nearly all tests compute; none of them is about time, and a busy machine is no failure.
  maxWorkers: '100%',
  testTimeout: 60_000,
  setupFiles: ['<rootDir>/test/workbench/page-globals.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform,
  transformIgnorePatterns: ['/node_modules/(?!@ironcalc/)'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'json'],
};
