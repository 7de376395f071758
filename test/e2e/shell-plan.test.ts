import fs from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { steps } from '../../shared/guide/guide.ts'
import type { Channel, Input, Output, PlanEntry, Snapshot } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result/result.ts'
import { type App, closeAll, launchApp, partOf } from './support/app.ts'
import { snapshot } from './support/snapshot.ts'

/** A plan through every door between the page and the file, asked for as the page asks. */

afterEach(closeAll)

type Bridge = { groundwork: { invoke(channel: string, input: unknown): Promise<unknown> } }

/** Asks as the page does; a refusal ends the test with its sentence. */
async function ask<C extends Channel>(app: App, channel: C, input: Input<C>): Promise<Output<C>> {
  const result = await refused(app, channel, input)
  if (!result.ok) throw new Error(`${channel}: ${result.error.kind}: ${result.error.says} ${result.error.where ?? ''}`)
  return result.value
}
const refused = <C extends Channel>(app: App, channel: C, input: Input<C>) =>
  app.page.evaluate(([c, i]) => (window as unknown as Bridge).groundwork.invoke(c as string, i), [
    channel,
    input,
  ] as const) as Promise<Result<Output<C>>>

const goal = (id: string, title: string): Input<'plan.edit'> => ({
  verb: 'edit',
  ops: [{ op: 'set', kind: 'goal', id, values: { title } }],
})

async function newPlan(app: App, district = 'Juniper Fork'): Promise<PlanEntry> {
  const made = await ask(app, 'plans.create', { district, start: 'hire' })
  await ask(app, 'plans.open', { key: made.key })
  return made
}
const titles = (s: Snapshot): unknown[] =>
  s.records.filter((r) => r.kind === 'goal' && !r.gone).map((r) => r.values.title)

test('an officer makes a plan, types a goal, and loses the power: the goal and the plan are there at the next start', {
  tags: 'long',
}, async () => {
  const first = await launchApp()
  const made = await newPlan(first)
  expect(made).toMatchObject({ file: 'Juniper Fork equity plan.groundwork', folder: 'Groundwork, in the home folder' })
  await ask(first, 'plan.edit', goal('reading', 'Every child reads by grade 3'))
  const [saved] = (await snapshot(first)).records.filter((r) => r.kind === 'goal')
  await ask(first, 'plan.draft', {
    kind: 'goal',
    record: 'reading',
    field: 'title',
    base: [...(saved?.tips.title ?? [])],
    text: 'Every child reads well by gra',
  })
  await first.kill9()

  const { home, userData } = first
  const second = await launchApp({ home, userData })
  const start = await ask(second, 'app.start', undefined)
  expect(start.last).toBe(made.key)
  await ask(second, 'plans.open', { key: made.key })
  const after = await snapshot(second)
  expect(titles(after)).toEqual(['Every child reads well by gra'])
  expect(after.broughtBack).toHaveLength(1)
  await second.close()
})

test('closing the app lets the file go: nothing lies beside it, and settings are kept', { tags: 'long' }, async () => {
  const app = await launchApp()
  const look = { theme: 'dark', textSize: 125, singleKeys: false, slimRail: true } as const
  await ask(app, 'app.saveSettings', { author: 'The equity officer', ...look })
  await newPlan(app)
  await ask(app, 'plan.edit', goal('reading', 'Reading'))
  await app.close()
  expect(fs.readdirSync(path.join(app.home, 'Groundwork'))).toEqual(['Juniper Fork equity plan.groundwork'])
  const again = await launchApp({ home: app.home, userData: app.userData })
  const start = await ask(again, 'app.start', undefined)
  expect(start.settings).toEqual({
    author: 'The equity officer',
    theme: 'dark',
    textSize: 125,
    singleKeys: false,
    sharedScreen: false,
    slimRail: true,
    tours: {},
    lasts: {},
  })
  expect(start.plans).toHaveLength(1)
})

test('two plans of one name get two files, and neither is overwritten', { tags: 'long' }, async () => {
  const app = await launchApp()
  await newPlan(app)
  await ask(app, 'plan.edit', goal('reading', 'Reading'))
  const second = await newPlan(app)
  expect(second.file).toBe('Juniper Fork equity plan 2.groundwork')
  expect(titles(await snapshot(app))).toEqual([])
})

test('a name of a district can’t lead out of the folder', { tags: 'long' }, async () => {
  const app = await launchApp()
  const made = await newPlan(app, '../../etc/pass:wd\u202e "x"')
  expect(made.folder).toBe('Groundwork, in the home folder')
  expect(made.file).not.toMatch(/[\\/:"\u202e]/)
  expect(fs.readdirSync(app.home)).toContain('Groundwork')
})

test('the process that writes the plan dies, and the plan is open again with a sentence', async () => {
  const app = await launchApp()
  await newPlan(app)
  await ask(app, 'plan.edit', goal('reading', 'Reading'))
  await app.page.evaluate(() => {
    const shelf = window as unknown as {
      heard: unknown[]
      groundwork: { on(e: string, l: (p: unknown) => void): void }
    }
    shelf.heard = []
    shelf.groundwork.on('plan.trouble', (error) => shelf.heard.push(error))
  })
  process.kill(await partOf(app, 'plan'), 'SIGKILL')
  await app.page.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.length > 0)
  const heard = await app.page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)
  expect(heard).toMatchObject([{ kind: 'stopped', says: expect.stringContaining('open again') }])
  await ask(app, 'plan.edit', goal('attendance', 'Attendance'))
  expect(titles(await snapshot(app))).toEqual(['Reading', 'Attendance'])
})

test('a second app on the same settings gives way to the first', async () => {
  const app = await launchApp()
  await expect(launchApp({ home: app.home, userData: app.userData })).rejects.toThrow(/ended|failed to launch|closed/)
  expect(await ask(app, 'plans.list', undefined)).toEqual([])
})

test('a plan that is open in one app is refused to another in a sentence', { tags: 'long' }, async () => {
  const first = await launchApp()
  const made = await newPlan(first)
  const second = await launchApp({ home: first.home })
  await ask(second, 'plans.list', undefined)
  expect(await refused(second, 'plans.open', { key: made.key })).toMatchObject({
    ok: false,
    error: { kind: 'open-elsewhere' },
  })
})

test('a file that is no plan is refused by the dialog’s answer, and its bytes stay', { tags: 'long' }, async () => {
  const app = await launchApp()
  const file = path.join(app.home, 'letter.groundwork')
  fs.writeFileSync(file, 'Dear colleagues')
  await app.answerDialog(file)
  expect(await refused(app, 'plans.openCopy', undefined)).toMatchObject({ ok: false, error: { kind: 'not-a-plan' } })
  expect(fs.readFileSync(file, 'utf8')).toBe('Dear colleagues')
  await app.answerDialog(null)
  expect(await ask(app, 'plans.openCopy', undefined)).toBeNull()
})

test('a copy that a colleague changed is looked at, then brought in, once', { tags: 'long' }, async () => {
  const app = await launchApp()
  const made = await newPlan(app)
  await ask(app, 'plan.edit', goal('reading', 'Reading'))
  await ask(app, 'plans.close', undefined)
  const copy = path.join(app.home, 'from a colleague.groundwork')
  fs.copyFileSync(path.join(app.home, 'Groundwork', made.file), copy)
  await app.answerDialog(copy)
  const theirs = await ask(app, 'plans.openCopy', undefined)
  await ask(app, 'plans.open', { key: theirs?.key ?? '' })
  await ask(app, 'plan.edit', goal('attendance', 'Attendance'))
  await ask(app, 'plans.open', { key: made.key })

  await app.answerDialog(copy)
  const preview = await ask(app, 'plan.mergePreview', undefined)
  expect(preview).toMatchObject({ file: 'from a colleague.groundwork', conflicts: [] })
  expect(JSON.stringify(preview)).not.toContain(app.home)
  expect(await refused(app, 'plan.merge', { token: 'made up' })).toMatchObject({
    ok: false,
    error: { kind: 'missing' },
  })
  await ask(app, 'plan.merge', { token: preview?.token ?? '' })
  expect(titles(await snapshot(app)).sort()).toEqual(['Attendance', 'Reading'])
  expect(await refused(app, 'plan.merge', { token: preview?.token ?? '' })).toMatchObject({ ok: false })
})

test('the board’s briefing is previewed and exported, whole, and no file is replaced unasked', {
  tags: 'long',
}, async () => {
  const app = await launchApp()
  await newPlan(app)
  await ask(app, 'plan.edit', goal('reading', 'Every child reads by grade 3'))
  const request: Input<'briefing.export'> = {
    document: 'board',
    paper: 'letter',
    date: '2026-11-24',
    draft: false,
    cover: { subject: 'Equity plan', purpose: '', motion: '', background: '' },
    goals: null,
  }
  const preview = await ask(app, 'briefing.preview', request)
  const first = await app.page.evaluate(async (token) => {
    const bytes = new Uint8Array(await (await fetch(`/briefing/${token}.pdf`)).arrayBuffer())
    return { start: String.fromCharCode(...bytes.subarray(0, 5)), length: bytes.length }
  }, preview.token)
  expect(first).toEqual({ start: '%PDF-', length: preview.bytes })

  const target = path.join(app.home, 'briefing')
  await app.answerDialog(target)
  const exported = await ask(app, 'briefing.export', request)
  expect(exported?.file).toBe('briefing.pdf')
  // The preview is the same pages before they are finished; what is written has been finished and checked.
  expect(exported?.pages).toBe(preview.pages)
  expect(fs.statSync(`${target}.pdf`).size).toBeGreaterThan(10_000)
  await app.answerDialog(target) // the ending was added here, so nobody agreed to replace this name
  expect(await refused(app, 'briefing.export', request)).toMatchObject({ ok: false, error: { kind: 'exists' } })
  await app.answerDialog(`${target}.pdf`) // the dialog itself asked
  // Each export is kept as it was sent; this is a second one, under the same name on the disk.
  const second = await ask(app, 'briefing.export', request)
  expect(second?.file).toBe(exported?.file)
  expect(fs.readFileSync(`${target}.pdf`).subarray(0, 5).toString()).toBe('%PDF-')
  expect(fs.readdirSync(app.home).filter((n) => n.startsWith('.briefing'))).toEqual([])
})

test('the plan is exported as JSON and as tables', { tags: 'long' }, async () => {
  const app = await launchApp()
  await newPlan(app)
  await ask(app, 'plan.edit', goal('reading', 'Reading'))
  const file = path.join(app.home, 'plan.json')
  await app.answerDialog(file)
  expect(await ask(app, 'plan.export', { form: 'json', withPrivate: false })).toMatchObject({ file: 'plan.json' })
  fs.writeFileSync(file, 'an older export')
  await app.answerDialog(file)
  await ask(app, 'plan.export', { form: 'json', withPrivate: false })
  expect(fs.readFileSync(file, 'utf8')).toContain('Reading')
  await app.answerDialog(app.home)
  const tables = await ask(app, 'plan.export', { form: 'csv', withPrivate: false })
  expect(fs.readdirSync(path.join(app.home, tables?.file ?? '')).length).toBeGreaterThan(0)
  await app.answerDialog(null)
  expect(await ask(app, 'plan.export', { form: 'json', withPrivate: false })).toBeNull()
})

test('Home knows how many steps of a plan are done without opening it, and says where it does not know', {
  tags: 'long',
}, async () => {
  const app = await launchApp()
  await ask(app, 'app.saveSettings', { author: 'The equity officer', theme: 'light', textSize: 100, singleKeys: true })
  const sample = await ask(app, 'plans.sample', undefined)
  const listed = async (from: App) => (await ask(from, 'plans.list', undefined)).find((p) => p.file === sample.file)
  expect((await listed(app))?.stepsDone).toBeNull()
  await ask(app, 'plans.open', { key: sample.key })
  // What the sample comes with is nobody's change on this laptop.
  expect(await ask(app, 'plan.authors', undefined)).not.toContain('The equity officer')
  await ask(app, 'plans.close', undefined)
  const done = (await listed(app))?.stepsDone ?? -1
  expect(done).toBeGreaterThan(5)
  expect(done).toBeLessThanOrEqual(steps.length)
  await ask(app, 'plans.open', { key: sample.key })
  await ask(app, 'plan.edit', {
    verb: 'edit',
    ops: [{ op: 'set', kind: 'district', id: 'district', values: { name: null } }],
  })
  await app.close() // closing the window lets the file go as well

  const again = await launchApp({ home: app.home, userData: app.userData })
  await again.page.getByRole('link', { name: 'All plans on this laptop' }).click()
  await again.page.getByText(sample.file).waitFor()
  const shown = await again.page.getByRole('row').filter({ hasText: sample.file }).textContent()
  expect(shown).toContain(`${done - 1} of ${steps.length}`)
  // Somebody puts another copy in its place: what was known is known no more.
  const file = path.join(again.home, 'Groundwork', sample.file)
  fs.utimesSync(file, new Date(), new Date(Date.now() - 60_000))
  expect((await listed(again))?.stepsDone).toBeNull()
})
