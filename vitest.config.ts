import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // One copy of graphql: vite would take its .mjs build, the libraries take its .js build, and the two do not know each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['test/support/metadata.ts'],
    globalSetup: ['test/support/postgres.ts'],
    pool: 'forks',
    // Two at least: much of the time goes to waiting for PostgreSQL. Eight at most: all share its connections.
    maxWorkers: Math.min(8, Math.max(2, availableParallelism() - 1)),
    // Generous: what hangs is still found, and a busy machine fails nothing.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
