// Packages that ship as ES modules only, or load a module by import(), which jest has to see; everything else in
// node_modules is loaded as it is.
const esmOnly = ['intl-messageformat', '@formatjs', 'fuse.js', 'jose', '@opentelemetry/otlp-exporter-base'];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
  reporters: ['default', 'summary', '<rootDir>/test/support/count-reporter.cjs'],
  transform: {
    '^.+\\.[cm]?[jt]s$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  maxWorkers: '100%',
  testTimeout: 30_000,
};
