import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { renamePatiently, writeWhole } from '../../../../electron/door/whole.ts'
import { appHandlers } from '../../../../electron/ipc/handlers/app.ts'
import { openSettings } from '../../../../electron/settings/store.ts'

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'groundwork-settings-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

test('what was set is there at the next start', async () => {
  const first = await openSettings(folder)
  await first.set({ author: 'The equity officer', textSize: 150 })
  const second = await openSettings(folder)
  expect(second.get().author).toBe('The equity officer')
  expect(second.get().textSize).toBe(150)
})

test('settings that were set without waiting are all on the disk after flush', async () => {
  const first = await openSettings(folder)
  for (let size = 100; size <= 200; size += 10) void first.set({ textSize: size })
  await first.flush()
  expect((await openSettings(folder)).get().textSize).toBe(200)
  expect(fs.readdirSync(folder)).toEqual(['settings.json'])
})

test('a step of the tour and an export that are told at once are both remembered, and nothing else is undone', async () => {
  const store = await openSettings(folder)
  await store.set({ author: 'The equity officer', sharedScreen: true })
  const { 'app.saveSettings': save } = appHandlers({ settings: store } as never)
  await save({ tours: { a: { on: true } } })
  await Promise.all([
    save({ tours: { a: { seen: true } } }),
    save({ tours: { a: { printed: true } } }),
    save({ lasts: { a: { out: '2026-11-29' } } }),
    save({ theme: 'dark' }),
  ])
  expect((await openSettings(folder)).get()).toMatchObject({
    ...{ author: 'The equity officer', sharedScreen: true, theme: 'dark' },
    tours: { a: { on: true, seen: true, printed: true } },
    lasts: { a: { out: '2026-11-29' } },
  })
  for (let i = 0; i < 101; i++) await save({ lasts: { [`p${i}`]: { copy: '2026-11-29' } } })
  const plans = Object.keys(store.get().lasts)
  expect([plans.length, plans[0], plans.at(-1)]).toEqual([100, 'p1', 'p100'])
})

test('one damaged plan of the list costs that plan and no other', async () => {
  const plan = { path: '/a.groundwork', name: 'A', openedAt: '2026-11-29T08:00:00.000Z' }
  const plans = [plan, { ...plan, steps: { done: -1, at: '' } }, { ...plan, path: '/b.groundwork' }]
  fs.writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ plans }))
  expect((await openSettings(folder)).get().plans.map((p) => p.path)).toEqual(['/a.groundwork', '/b.groundwork'])
})

test('the laptop keeps the name under which it began, in whatever network it is', async () => {
  const first = (await openSettings(folder)).get().device
  expect(first).not.toBe('')
  const named = vi.spyOn(os, 'hostname').mockReturnValue('office-mac.district.lan')
  expect((await openSettings(folder)).get().device).toBe(first)
  named.mockRestore()
})

test.each([
  ['empty', ''],
  ['cut', '{"author":"The eq'],
  ['of another kind', '[1,2]'],
])('a settings file that is %s is put aside and the app starts', async (_, text) => {
  fs.writeFileSync(path.join(folder, 'settings.json'), text)
  const store = await openSettings(folder)
  expect(store.get().theme).toBe('system')
  const aside = fs.readdirSync(folder).find((name) => name.includes('unreadable'))
  expect(fs.readFileSync(path.join(folder, aside ?? ''), 'utf8')).toBe(text)
})

test('one damaged value costs that value and nothing else', async () => {
  fs.writeFileSync(path.join(folder, 'settings.json'), '{"author":"Director of equity","textSize":"huge"}')
  const settings = (await openSettings(folder)).get()
  expect(settings.author).toBe('Director of equity')
  expect(settings.textSize).toBe(100)
})

test('a file that may not be replaced keeps its bytes', async () => {
  const file = path.join(folder, 'board briefing.pdf')
  fs.writeFileSync(file, 'as it was')
  await expect(writeWhole(file, 'new', false)).rejects.toMatchObject({ code: 'EEXIST' })
  expect(fs.readFileSync(file, 'utf8')).toBe('as it was')
  expect(fs.readdirSync(folder)).toEqual(['board briefing.pdf'])
})

test('a file is written under the longest name that a disk takes', async () => {
  const name = `${'x'.repeat(250)}.pdf`
  await writeWhole(path.join(folder, name), 'new', false)
  expect(fs.readdirSync(folder)).toEqual([name])
})

test('a file that a virus scanner still holds gets its name a moment later, on Windows', () => {
  const held = (times: number) => {
    let tries = 0
    return () => {
      if (++tries <= times) throw Object.assign(new Error('held'), { code: 'EPERM' })
    }
  }
  expect(() => renamePatiently('a', 'b', held(2), 'win32')).not.toThrow()
  expect(() => renamePatiently('a', 'b', held(1), 'linux')).toThrow('held')
})

test('a file that may be replaced is replaced whole, and nothing is left beside it', async () => {
  const file = path.join(folder, 'board briefing.pdf')
  fs.writeFileSync(file, 'as it was')
  await writeWhole(file, 'new', true)
  expect(fs.readFileSync(file, 'utf8')).toBe('new')
  expect(fs.readdirSync(folder)).toEqual(['board briefing.pdf'])
})
