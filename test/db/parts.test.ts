import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { appFolder } from '../../electron/process/resources.ts'
import { spawnVerbs } from '../../electron/process/seam.ts'
import { checkPages, checkSample } from '../../electron/selftest/pages.ts'
import { checkImport, checkPlan, checkRecovery, type StartPart } from '../../electron/selftest/parts.ts'

/** The installation is checked: each part as a real process, from source, with a plan and pages of its own. */

const places = {
  plan: 'plan/process.ts',
  briefing: 'briefing/process.ts',
  import: 'import/process.ts',
  recovery: 'plan/recovery/process.ts',
}
const start: StartPart = (name) => spawnVerbs(join(appFolder(), 'electron', places[name]), { kind: 'child' })
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-check-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('each part starts, does its work and has no network', async () => {
  const found = [
    ...(await checkPlan(start, folder)),
    ...(await checkImport(start, folder)),
    ...(await checkRecovery(start, folder)),
    ...(await checkPages(start)),
    await checkSample(start, folder),
  ]
  expect(found.map((f) => [f.state, f.says])).toEqual([
    ['right', expect.stringContaining('after it was ended it brings back what was saved')],
    ['right', 'The part that holds the plan has no network'],
    ['right', expect.stringContaining('reads tables')],
    ['right', 'The part that reads tables has no network'],
    ['right', expect.stringContaining('locks a copy of it and unlocks that')],
    ['right', expect.stringContaining('strangers’ files has no network')],
    ['right', expect.stringContaining('a page in each of 11 scripts')],
    ['right', 'The part that makes documents has no network'],
    ['right', expect.stringMatching(/^The sample plan opens, and its board briefing is printed on \d+ pages$/)],
  ])
}, 60_000)
