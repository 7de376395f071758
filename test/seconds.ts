import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Files of unit tests that take seconds as a whole: their first line says so. */
export const takeSeconds = (): readonly string[] =>
  globSync('test/unit/**/*.test.{ts,tsx}', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => readFileSync(join(root, file), 'utf8').startsWith('// @module-tag seconds\n'))
