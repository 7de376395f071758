import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { licenceFile, mayShip, packageFolder, refusals, shippedFrom } from '../../../electron/dev/licences.ts'

/** Whoever adds a package is told at the next build where its terms don't let us give it on. */

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function pack(said: object, files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-package-'))
  folders.push(folder)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'thing', version: '1.0.0', ...said }))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

test.each(['MIT', 'MIT AND OFL-1.1', '(MIT OR GPL-3.0)', 'Apache-2.0', '0BSD'])('%s may be shipped', (expression) => {
  expect(mayShip(expression)).toBe(true)
})

test.each(['GPL-3.0', 'MIT AND GPL-2.0', 'AGPL-3.0-only', 'SEE LICENSE IN LICENSE', 'UNLICENSED', '', 'LGPL-2.1'])(
  '“%s” may not, until a person has looked',
  (expression) => {
    expect(mayShip(expression)).toBe(false)
  },
)

test('a package with its terms stands in the file, word by word, and once', () => {
  const thing = shippedFrom(pack({ license: 'ISC' }, { LICENSE: 'These are the terms.', NOTICE: 'And a notice.' }))
  const text = licenceFile([thing, thing])
  expect(text).toContain('thing 1.0.0 (ISC)')
  expect(text).toContain('And a notice.')
  expect(text.split('These are the terms.')).toHaveLength(2)
})

test('a package under other terms stops the build with a sentence', () => {
  const thing = shippedFrom(pack({ license: 'GPL-3.0' }, { COPYING: 'terms' }))
  expect(() => licenceFile([thing])).toThrow('thing is under “GPL-3.0”, which is not among the licenses that we ship.')
})

test('so does one without a text; only the MIT license, which is short and always the same, is put in its place', () => {
  expect(refusals([shippedFrom(pack({ license: 'Apache-2.0' }))])).toEqual(['thing carries no text of its license.'])
  const mit = shippedFrom(pack({ license: 'MIT', author: 'A. Maker' }))
  expect(mit.texts[0]).toContain('Copyright (c) A. Maker')
  expect(refusals([mit])).toEqual([])
})

test('the package of a module is found, with and without a scope', () => {
  expect(packageFolder('/x/node_modules/react/index.js?v=1')).toBe('/x/node_modules/react')
  expect(packageFolder('/x/node_modules/a/node_modules/@b/c/d/e.js')).toBe('/x/node_modules/a/node_modules/@b/c')
  expect(packageFolder('/x/renderer/main.tsx')).toBeUndefined()
})
