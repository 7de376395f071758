import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { demandElectron } from '../../../../electron/dev/fetch-electron.ts'
import { findElectron } from '../../../../electron/dev/program.ts'

/** `npm start` on a machine where `npm ci` has just run: Electron's package is there, its program is not. */

let root: string
const said: string[] = []
const say = (line: string): void => void said.push(line)
beforeEach(() => {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', undefined)
  root = mkdtempSync(join(tmpdir(), 'groundwork-fetch-'))
  said.length = 0
  mkdirSync(join(root, 'node_modules/electron'), { recursive: true })
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(root, { recursive: true, force: true })
})

/** The installer of Electron's package, as it would go. */
const installer = (source: string): void => writeFileSync(join(root, 'node_modules/electron/install.js'), source)
const fetches = `
  const fs = require('fs'), path = require('path')
  fs.mkdirSync(path.join(__dirname, 'dist'))
  fs.writeFileSync(path.join(__dirname, 'dist', 'electron'), 'a program')
  fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron')`

test('the program is fetched by the package’s own installer, with words, and then found', async () => {
  installer(fetches)
  const program = join(root, 'node_modules/electron/dist/electron')
  expect(await demandElectron({ root, say })).toEqual({ program })
  expect(said).toEqual([expect.stringContaining('It is fetched now, once'), 'Electron’s program was fetched.'])
  said.length = 0
  expect(await demandElectron({ root, say })).toEqual({ program })
  expect(said).toEqual([])
})

test('without a network one sentence says why, and names the stand-in; no stack is shown', async () => {
  installer(`console.error(new TypeError('fetch failed', { cause: Object.assign(new Error('getaddrinfo ENOTFOUND github.com'), { code: 'ENOTFOUND' }) }).stack
    + '\\n  [cause]: Error: getaddrinfo ENOTFOUND github.com\\n      at GetAddrInfoReqWrap (node:dns:122:26)'); process.exit(1)`)
  const { says } = (await demandElectron({ root, say })) as { says: string }
  expect(says).toContain('could not be fetched (getaddrinfo ENOTFOUND github.com)')
  expect(says).toContain('npm run start:standin')
  expect(says).not.toMatch(/\bat \w+|\n/)
})

test('an installer that ends well and brings nothing is no success', async () => {
  installer('')
  expect(await demandElectron({ root, say })).toEqual({ says: expect.stringContaining('could not be fetched') })
})

test('files of a fetch that was broken off count as missing', async () => {
  mkdirSync(join(root, 'node_modules/electron/dist'))
  writeFileSync(join(root, 'node_modules/electron/dist/electron'), 'half')
  expect(findElectron(root)).toBeUndefined()
})

test('before npm ci, and with a folder of somebody’s own, the sentence says what to do', async () => {
  expect(await demandElectron({ root, say })).toEqual({ says: expect.stringContaining('npm ci') })
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', join(root, 'mine'))
  expect(await demandElectron({ root, say })).toEqual({ says: expect.stringContaining(join(root, 'mine')) })
  expect(said).toEqual([])
})
