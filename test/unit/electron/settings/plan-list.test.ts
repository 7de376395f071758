import fs from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { createPlanList } from '../../../../electron/settings/plan-list.ts'
import { openSettings } from '../../../../electron/settings/store.ts'
import { folder } from '../../../support/files.ts'

test('a plan whose name came back from a stick in capitals is in the list, the newest first', async () => {
  const home = folder()
  const plans = createPlanList(home, await openSettings(path.join(home, 'settings')), path.join(home, 'snapshots'))
  fs.mkdirSync(plans.folder)
  for (const [name, day] of [
    ['Juniper Fork.groundwork', '2026-11-02'],
    ['PLAN.GROUNDWORK', '2026-11-20'],
    ['letter.txt', '2026-11-21'],
  ] as const) {
    fs.writeFileSync(path.join(plans.folder, name), 'SQLite format 3\0')
    fs.utimesSync(path.join(plans.folder, name), new Date(day), new Date(day))
  }
  expect((await plans.list()).map((p) => p.name)).toEqual(['PLAN', 'Juniper Fork'])
})

test('a plan on a server that does not answer holds up no other, and is said to be out of reach', {
  tags: 'seconds',
}, async () => {
  const home = folder()
  const settings = await openSettings(path.join(home, 'settings'))
  const plans = createPlanList(home, settings, path.join(home, 'snapshots'), 20)
  fs.mkdirSync(plans.folder)
  fs.writeFileSync(path.join(plans.folder, 'Here.groundwork'), 'SQLite format 3\0')
  await plans.remember('/net/share/There.groundwork', 'There')
  const stat = fs.promises.stat
  const slow = vi
    .spyOn(fs.promises, 'stat')
    .mockImplementation(((file: string) =>
      file.startsWith('/net/') ? new Promise(() => {}) : stat(file)) as typeof stat)
  const list = await plans.list()
  slow.mockRestore()
  expect(list.map((p) => [p.name, p.trouble?.slice(0, 32) ?? null])).toEqual([
    ['Here', null],
    ['There', 'The place where this file is doe'],
  ])
})

test('a plan that was closed tells how many of its steps are done and how many begun, until its file is another', async () => {
  const home = folder()
  const plans = createPlanList(home, await openSettings(path.join(home, 'settings')), path.join(home, 'snapshots'))
  fs.mkdirSync(plans.folder)
  const file = path.join(plans.folder, 'Mesa Verde.groundwork')
  fs.writeFileSync(file, 'SQLite format 3\0')
  await plans.remember(file, 'Mesa Verde')
  await plans.noteSteps(file, { done: 0, begun: 4 })
  expect(await plans.list()).toMatchObject([{ stepsDone: 0, stepsBegun: 4 }])
  fs.utimesSync(file, new Date('2026-11-02'), new Date('2026-11-02'))
  expect(await plans.list()).toMatchObject([{ stepsDone: null, stepsBegun: null }])
})
