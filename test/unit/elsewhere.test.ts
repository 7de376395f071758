import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { elsewhere } from '../elsewhere.ts'

/** The tests themselves, on a laptop of another kind than the one on which they were written. */

test('Linux runs every file; Windows and macOS leave out those that say why', () => {
  expect(elsewhere('linux')).toEqual([])
  expect(elsewhere('darwin')).toContain('test/e2e/packaging.test.ts')
  expect(elsewhere('darwin')).not.toContain('test/fault/doors.test.ts')
  expect(elsewhere('win32')).toContain('test/fault/doors.test.ts')
  for (const file of elsewhere('win32')) expect(existsSync(file), file).toBe(true)
})

/** Programs that every Linux has, and Windows has not: whoever starts one by its name needs another system. */
const foreign =
  /(?:spawn|exec)\w*\(\s*'(?:sh|bash|cp|mv|rm|dd|mkfifo|mount|umount|truncate|chattr|setpriv|tar|sha256sum|cc)'/

test('no other test starts a program that Windows has not', () => {
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.test.ts'))
  const starts = files.filter((name) => foreign.test(readFileSync(name, 'utf8')))
  expect(starts.filter((name) => !elsewhere('win32').includes(name))).toEqual([])
  expect(starts.length).toBeGreaterThan(5)
})
