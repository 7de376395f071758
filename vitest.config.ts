import { join } from 'node:path'
import process from 'node:process'
import { configDefaults, defineConfig } from 'vitest/config'
import { elsewhere } from './test/elsewhere.ts'
import { LongestFirst } from './test/longest-first.ts'
import { takeSeconds } from './test/seconds.ts'
import { tags } from './test/tags.ts'

/** Programs that tests start by the hundred use cached compiled sources: compiling was half of the time of a start. */
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/compiled')

/** Two workers: with two cores, one would be idle while a window waits. */
const workers = { maxWorkers: 2 }

/** One runner for all tests. A window, a file on the disk and a killed process take longer than a pure function. */
const slow = { testTimeout: 60_000, hookTimeout: 60_000 }

/** `**` before each name: on Windows the folder before it is written differently. */
const notHere = [...configDefaults.exclude, ...elsewhere().map((file) => `**/${file}`)]

/** Files that `npm run test:unit` leaves out are not even loaded there. */
const leftOut =
  process.env['GROUNDWORK_UNIT'] === '1' ? [...notHere, ...takeSeconds().map((file) => `**/${file}`)] : notHere

/** Removes after a test what `test/support/files.ts` made for it. */
const cleanUp = { setupFiles: ['test/support/clean-up.ts'] }

/** Tests that replace a module, a window or the environment of a program: each file runs in a separate process. */
const apart = [
  'test/unit/electron/{process,selftest}/**/*.test.ts',
  'test/unit/electron/dev/{check,fetch-electron}.test.ts',
  'test/unit/electron/security/{no-network,recommendations}.test.ts',
  'test/unit/electron/windows/{menu,room,window}.test.ts',
  'test/unit/electron/briefing/word.test.ts',
  'test/unit/merge/pending.test.ts',
  'test/unit/renderer/state/{ahead,begun,edit,removed,toast,unsaved}.test.ts',
  'test/unit/renderer/supports/align/goals.test.ts',
]

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    tags,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          exclude: [...leftOut, ...apart],
          testTimeout: 20_000,
          // Tests that leave nothing behind share a process, which loads each of our files once.
          isolate: false,
          ...cleanUp,
          // It imports JSON as bundlers allow, and Node does not.
          server: { deps: { inline: ['@actions/workflow-parser'] } },
          ...workers,
        },
      },
      {
        test: {
          name: 'unit-apart',
          include: apart,
          exclude: leftOut,
          testTimeout: 20_000,
          ...workers,
        },
      },
      {
        test: {
          name: 'db',
          include: ['test/{db,property}/**/*.test.ts'],
          exclude: notHere,
          testTimeout: 300_000,
          hookTimeout: 60_000,
          // Modules that read plans and typeset documents are loaded once for all of them: that took as long as the
          // tests of many a file.
          isolate: false,
          ...cleanUp,
          ...workers,
        },
      },
      {
        test: {
          name: 'db-apart',
          include: ['test/fault/**/*.test.ts'],
          exclude: notHere,
          testTimeout: 300_000,
          hookTimeout: 60_000,
          ...cleanUp,
          ...workers,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: notHere,
          globalSetup: ['test/e2e/support/setup.ts'],
          // The app runs in processes of its own; what starts it is loaded once.
          isolate: false,
          ...cleanUp,
          ...slow,
          ...workers,
        },
      },
      {
        test: {
          name: 'components',
          include: ['test/components/**/*.test.ts'],
          exclude: notHere,
          globalSetup: ['test/components/setup.ts'],
          // One Chromium for all of them, whose page has loaded the app's scripts once.
          isolate: false,
          ...slow,
          ...workers,
        },
      },
    ],
  },
})
