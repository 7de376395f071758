import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { folders } from '../../../../electron/dev/floors.ts'
import { appFolder } from '../../../../electron/process/resources.ts'

const script = (name: string): string => join(appFolder(), 'electron/dev', name)

test('who left a line badly formatted hears of the wrong type in the same run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-check-'))
  for (const name of folders) mkdirSync(join(folder, name), { recursive: true })
  for (const [tool, status] of [
    ['biome', 1],
    ['tsc', 0],
  ] as const) {
    writeFileSync(join(folder, tool), `#!/bin/sh\nexit ${status}\n`, { mode: 0o755 })
    writeFileSync(join(folder, `${tool}.cmd`), `@exit /b ${status}\r\n`)
  }
  const done = spawnSync(process.execPath, ['--import', pathToFileURL(script('node.mjs')).href, script('check.ts')], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` },
  })
  expect(done.stderr).toBe('')
  expect(done.stdout.split('\n').slice(-4)).toEqual([
    'biome check .',
    'tsc --noEmit -p .',
    'tsc --noEmit -p shared',
    '',
  ])
  expect(done.status).toBe(1)
  rmSync(folder, { recursive: true })
})

test('whoever starts the command line again does not wait until each source is read as TypeScript anew', () => {
  const asked = 'console.log(module.getCompileCacheDir())'
  const done = spawnSync(
    process.execPath,
    [
      '--import',
      pathToFileURL(script('node.mjs')).href,
      '--input-type=commonjs',
      '-e',
      `const module = require('module'); ${asked}`,
    ],
    { encoding: 'utf8', env: { ...process.env, NODE_COMPILE_CACHE: undefined } },
  )
  expect(done.stderr).toBe('')
  expect(done.stdout).toContain(join('node_modules', '.cache', 'compiled'))
})
