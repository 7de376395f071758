import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bringRuntime, importsOf } from '../../../../electron/dev/windows-runtime.ts'

/** A program for Windows that asks for these libraries: one section with an import table in it, and nothing to run. */
function program(...libraries: readonly string[]): Buffer {
  const bytes = Buffer.alloc(0x400)
  bytes.write('MZ')
  bytes.writeUInt32LE(0x80, 0x3c)
  bytes.write('PE\0\0', 0x80)
  bytes.writeUInt16LE(1, 0x86) // sections
  bytes.writeUInt16LE(0xf0, 0x94) // length of the optional header
  bytes.writeUInt16LE(0x20b, 0x98) // for 64 bits
  const section = 0x98 + 0xf0
  bytes.writeUInt32LE(0x200, section + 8)
  bytes.writeUInt32LE(0x1000, section + 12) // where it is loaded
  bytes.writeUInt32LE(0x200, section + 16)
  bytes.writeUInt32LE(0x200, section + 20) // where it is in the file
  bytes.writeUInt32LE(0x1000, 0x98 + 112 + 8)
  let name = 0x200 + 20 * (libraries.length + 1)
  libraries.forEach((library, i) => {
    bytes.writeUInt32LE(name - 0x200 + 0x1000, 0x200 + 20 * i + 12)
    name += bytes.write(`${library}\0`, name)
  })
  return bytes
}

let folder: string
const at = (...names: string[]): string => join(folder, ...names)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-runtime-'))
  mkdirSync(at('app', 'typst'), { recursive: true })
  mkdirSync(at('redist'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('what a real program for Windows asks for is read from it: the database needs nothing but Windows', () => {
  const database = 'node_modules/better-sqlite3/prebuilds/win32-x64.node'
  expect(importsOf(readFileSync(database))).toEqual(['KERNEL32.dll'])
  copyFileSync(database, at('app', 'win32-x64.node'))
  expect(bringRuntime(at('app'), [])).toEqual([])
})

test('Microsoft’s runtime is laid beside the typesetter, which asks for it', () => {
  writeFileSync(
    at('app/typst/typst.node'),
    program('KERNEL32.dll', 'VCRUNTIME140.dll', 'api-ms-win-crt-heap-l1-1-0.dll'),
  )
  writeFileSync(at('redist/vcruntime140.dll'), 'runtime')
  expect(bringRuntime(at('app'), [at('older'), at('redist')])).toEqual([join('typst', 'vcruntime140.dll')])
  expect(readFileSync(at('app/typst/vcruntime140.dll'), 'utf8')).toBe('runtime')
  expect(bringRuntime(at('app'), [])).toEqual([])
})

test('a package that would not start is not made: the sentence says what is missing and from where it comes', () => {
  writeFileSync(at('app/typst/typst.node'), program('VCRUNTIME140.dll'))
  expect(() => bringRuntime(at('app'), [at('redist')])).toThrow(
    /^typst\.node needs VCRUNTIME140\.dll, which Windows does not bring.*GROUNDWORK_VC_RUNTIME/,
  )
  expect(existsSync(at('app/typst/vcruntime140.dll'))).toBe(false)
})

test('files that are no programs for Windows ask for nothing', () => {
  expect(importsOf(Buffer.from('\u007fELF'))).toEqual([])
  expect(importsOf(readFileSync('node_modules/better-sqlite3/prebuilds/linux-x64.node'))).toEqual([])
})
