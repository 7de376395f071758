import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** The layers hold by lint: a wrong import fails with a sentence that says where the code belongs. */

const root = fileURLToPath(new URL('../..', import.meta.url))
const biome = path.join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')

interface Case {
  readonly file: string
  readonly line: string
}
interface Fault {
  readonly message: string
  readonly location: { readonly path: string; readonly start: { readonly line: number } }
}
let elsewhere: string
let faults: readonly Fault[] = []

const uses = (from: string, name = 'thing') => `import { ${name} } from '${from}'`

const wrong: readonly (readonly [file: string, line: string, sentence: string])[] = [
  ['renderer/app/App.tsx', uses('../../electron/plan/service.ts'), 'The renderer never imports electron/'],
  ['renderer/app/App.tsx', uses('electron'), 'The renderer never imports electron/'],
  ['renderer/app/App.tsx', uses('node:fs'), 'The renderer is a page and has no Node'],
  ['shared/figures/gap.ts', uses('../../electron/plan/service.ts'), 'shared/ imports nothing outside itself'],
  ['shared/figures/gap.ts', uses('../../renderer/state/index.ts'), 'shared/ imports nothing outside itself'],
  ['shared/figures/gap.ts', uses('node:fs'), 'shared/ is pure'],
  ['shared/figures/gap.ts', uses('react'), 'shared/ is pure'],
  ['shared/figures/gap.ts', uses('better-sqlite3'), 'shared/ is pure'],
  ['electron/plan/service.ts', uses('../../renderer/state/index.ts'), 'electron/ never imports the renderer'],
  ['electron/plan/service.ts', uses('electron', 'app'), 'runs under plain Node as well'],
  ['electron/ipc/gateway.ts', uses('electron', 'ipcMain'), 'runs under plain Node as well'],
  ['electron/main.ts', uses('electron', 'BrowserWindow'), 'Only electron/windows/ makes windows'],
  ['electron/security/lockdown.ts', uses('electron', 'BrowserWindow'), 'Only electron/windows/ makes windows'],
  ['electron/main.ts', uses('../renderer/main.tsx'), 'electron/ never imports the renderer'],
  ['electron/windows/menu.ts', uses('electron', 'ipcMain'), 'Messages pass the gateway'],
  ['electron/preload.ts', uses('node:fs'), 'The preload is one small file'],
]

const right: readonly (readonly [file: string, line: string])[] = [
  ['renderer/app/App.tsx', uses('../../shared/domain/plan.ts')],
  ['renderer/app/App.tsx', uses('react')],
  ['shared/figures/gap.ts', uses('../domain/plan.ts')],
  ['shared/figures/gap.ts', uses('./readiness.ts')],
  ['shared/domain/ids.ts', uses('@noble/hashes/sha2.js')],
  ['shared/ipc/contract.ts', uses('zod')],
  ['electron/plan/service.ts', uses('node:fs')],
  ['electron/plan/service.ts', uses('../../shared/domain/plan.ts')],
  ['electron/main.ts', uses('electron', 'app')],
  ['electron/windows/window.ts', uses('electron', 'BrowserWindow')],
  ['electron/preload.ts', uses('electron', 'ipcRenderer')],
  ['electron/preload.ts', uses('../shared/result/errors.ts')],
]

/** A file of each name with all the lines that it has or can't have, looked at in one run. */
beforeAll(() => {
  elsewhere = fs.mkdtempSync(path.join(os.tmpdir(), 'groundwork-layers-'))
  fs.copyFileSync(path.join(root, 'biome.json'), path.join(elsewhere, 'biome.json'))
  for (const [file, lines] of files) {
    const full = path.join(elsewhere, file)
    fs.mkdirSync(path.dirname(full), { recursive: true })
    fs.writeFileSync(full, `${lines.join('\n')}\n`)
  }
  const args = ['lint', '--vcs-enabled=false', '--only=style/noRestrictedImports', '--reporter=json']
  const run = spawnSync(process.execPath, [biome, ...args, '--max-diagnostics=none', '.'], {
    cwd: elsewhere,
    encoding: 'utf8',
  })
  const said = JSON.parse(run.stdout) as { summary: { unchanged: number }; diagnostics: readonly Fault[] }
  // The settings are a file, too.
  expect(said.summary.unchanged).toBe(files.size + 1)
  faults = said.diagnostics
})
afterAll(() => fs.rmSync(elsewhere, { recursive: true, force: true }))

const cases: readonly Case[] = [...wrong, ...right].map(([file, line]) => ({ file, line }))
const files = new Map(
  [...Map.groupBy(cases, (c) => c.file)].map(([file, of]) => [file, of.map((c) => c.line)] as const),
)

/** What lint says of a line in a file of that name. */
const said = (file: string, line: string): readonly string[] => {
  const number = (files.get(file) ?? []).indexOf(line) + 1
  return faults
    .filter((f) => f.location.path.replaceAll('\\', '/') === file && f.location.start.line === number)
    .map((f) => f.message)
}

test.each(wrong)('%s can’t have: %s', (file, line, sentence) => {
  expect(said(file, line)).toEqual([expect.stringContaining(sentence)])
})

test.each(right)('%s may have: %s', (file, line) => {
  expect(said(file, line)).toEqual([])
})
