import { defineConfig } from 'vitest/config'

/** Two at a time: of two cores one would stand idle while a window waits. */
const workers = { maxWorkers: 2 }

/** One runner for all tests. A window, a file on the disk and a killed process take longer than a pure function. */
const slow = { testTimeout: 60_000, hookTimeout: 60_000 }

/** Walks that take minutes: `npm run test:long` takes them in, with more histories and more writes. */
const long = ['test/components/script-text.test.ts', 'test/e2e/district-plan.test.ts', 'test/e2e/resource-plan.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
          // It imports JSON as bundlers do, and Node does not.
          server: { deps: { inline: ['@actions/workflow-parser'] } },
          ...workers,
        },
      },
      {
        test: {
          name: 'db',
          include: ['test/db/**/*.test.ts', 'test/property/**/*.test.ts', 'test/fault/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
          ...workers,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts', 'test/components/**/*.test.ts'],
          exclude: process.env['GROUNDWORK_LONG'] ? [] : long,
          globalSetup: ['test/e2e/support/setup.ts'],
          ...slow,
          ...workers,
        },
      },
    ],
  },
})
