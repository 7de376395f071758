import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

/** The layers hold by lint: a wrong import fails with a sentence that says where the code belongs. */

const root = fileURLToPath(new URL('../..', import.meta.url))
const biome = path.join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
let elsewhere: string

beforeEach(() => {
  elsewhere = fs.mkdtempSync(path.join(os.tmpdir(), 'groundwork-layers-'))
  fs.copyFileSync(path.join(root, 'biome.json'), path.join(elsewhere, 'biome.json'))
})
afterEach(() => fs.rmSync(elsewhere, { recursive: true, force: true }))

/** What lint says about a few lines of code that stand in a file of that name. */
function lint(file: string, code: string): string {
  const full = path.join(elsewhere, file)
  fs.mkdirSync(path.dirname(full), { recursive: true })
  fs.writeFileSync(full, `${code}\n`)
  const args = [biome, 'lint', '--vcs-enabled=false', '--only=style/noRestrictedImports', file]
  const run = spawnSync(process.execPath, args, { cwd: elsewhere, encoding: 'utf8' })
  const said = `${run.stdout}${run.stderr}`.replace(/\s+/g, ' ')
  if (!said.includes('Checked 1 file')) throw new Error(said)
  return said
}
const uses = (from: string, name = 'thing') => `import { ${name} } from '${from}'\nconsole.log(${name})`

test.each([
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
])('%s can’t have: %s', (file, code, sentence) => {
  expect(lint(file, code)).toContain(sentence)
})

test.each([
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
])('%s may have: %s', (file, code) => {
  expect(lint(file, code)).not.toContain('noRestrictedImports')
})
