import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { afterEach, beforeEach, describe, test } from 'vitest'
import { createBriefingService } from '../../electron/briefing/make.ts'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { set } from '../../shared/domain/state.ts'
import { keepPicture } from '../support/kept.ts'
import { must } from '../support/memory-plan.ts'
import { makePlan, openWindow, type TestWindow } from '../support/window.ts'
import { violations } from './axe.ts'
import { goTo, smallPlan } from './people.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-out-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const edit = (w: TestWindow, ...ops: ReturnType<typeof set>[]) => {
  const done = w.plan.edit({ verb: 'edit', ops })
  if (!done.ok) throw new Error(done.error.says)
  return w.announce('plan.changed', done.value)
}
const record = (w: TestWindow, id: string) => {
  const found = w.plan.records()
  return found.ok ? found.value.find((r) => r.id === id) : undefined
}
const dialog = (w: TestWindow) => w.page.getByRole('dialog')

describe('P20: a child’s name was typed by mistake', () => {
  const NAME = 'Wilhelmina Quist'

  test('and is taken out of the file with the history of its field; the rest stays', async () => {
    const file = join(folder, 'plan.groundwork')
    makePlan(file, 'Chief Equity Officer', smallPlan).close()
    const w = await openWindow({ file })
    await edit(w, set('goal', 'reading', { leadNote: `Talk to ${NAME}.` }))
    await edit(w, set('goal', 'reading', { leadNote: 'Talk to the family.' }))
    expect(readFileSync(file).includes(NAME)).toBe(true)

    await w.page.getByRole('link', { name: 'History' }).click()
    await expect(w.page.getByText(/ · Chief Equity Officer, on the computer “.+”$/)).toBeVisible()
    await w.page.getByRole('button', { name: 'Remove for good…' }).click()
    await w.page.getByRole('button', { name: 'Note on who leads…' }).click()
    await expect(dialog(w)).toContainText('of goal “Reading by the end of grade 3” for good?')
    await expect(dialog(w)).toContainText('3 versions, by Chief Equity Officer')
    await expect(dialog(w)).toContainText('will lose it when you bring the two together')
    await expect(dialog(w)).toContainText('Copies you handed out')
    await expect(dialog(w)).toContainText('This can’t be undone.')
    expect(await violations(w.page)).toEqual([])
    await dialog(w).getByRole('button', { name: 'Remove for good', exact: true }).click()
    await expect(dialog(w)).toHaveCount(0)
    await expect(w.page.getByText(/^Removed for good: /)).toBeVisible()
    await expect(w.page.getByText('Talk to')).toHaveCount(0)
    expect(record(w, 'reading')?.values).toMatchObject({ title: 'Reading by the end of grade 3', owner: 'director' })
    expect(record(w, 'reading')?.values.leadNote).toBeUndefined()
    expect(readFileSync(file).includes(NAME)).toBe(false)
  })

  test('who thinks better of it changes nothing; who is refused is told in the dialog', { tags: 'long' }, async () => {
    const w = await openWindow({ ops: smallPlan })
    await w.page.getByRole('link', { name: 'History' }).click()
    const ask = async () => {
      await w.page.getByRole('button', { name: 'Remove for good…' }).click()
      await w.page.getByRole('button', { name: /whole goal.*Reading/ }).click()
    }
    await ask()
    await w.page.keyboard.press('Enter')
    await expect(dialog(w)).toHaveCount(0)
    expect(w.sent.filter((s) => s.channel === 'plan.removeForGood')).toEqual([])
    w.refuse('plan.removeForGood', 'The disk is full. Nothing was changed. Free some space, then try again.')
    await ask()
    await dialog(w).getByRole('button', { name: 'Remove for good', exact: true }).click()
    await expect(dialog(w).getByRole('alert')).toContainText('The disk is full.')
    expect(record(w, 'reading')?.values.title).toBe('Reading by the end of grade 3')
  })

  test('a whole record goes, out of every list too', async () => {
    const w = await openWindow({ ops: smallPlan })
    await w.page.getByRole('link', { name: 'History' }).click()
    await w.page.getByRole('button', { name: 'Remove for good…' }).click()
    // Of several records the first is named.
    await expect(w.page.getByRole('button', { name: /Add .* and \d+ more: \S/ })).toBeVisible()
    await w.page.getByRole('button', { name: /whole person/ }).click()
    await dialog(w).getByRole('button', { name: 'Remove for good', exact: true }).click()
    await expect(w.page.getByText(/^Removed for good: person/)).toBeVisible()
    await expect.poll(() => record(w, 'director')).toMatchObject({ gone: true, values: {} })
    // Nothing of it can be brought back: it would be a person without a word.
    await w.page
      .getByRole('button', { name: /remove person/i })
      .first()
      .click()
    const chosen = w.page.getByRole('complementary', { name: 'The chosen change' })
    await expect(chosen).toContainText('Removed for good')
    await expect(chosen.getByRole('button', { name: /^Bring back/ })).toHaveCount(0)
  })
})

describe('P20: a child’s name stands in papers that were kept', () => {
  const NAME = 'Wilhelmina Quist'
  const briefing = createBriefingService()
  /** Makes the paper and keeps it, as an export does. */
  const send = async (plan: PlanVerbs, exportedOn: string) => {
    const { records, before, point } = must(plan.documentInput())
    const request = { ...defaultBoardRequest(planOf(records), exportedOn), goals: null, draft: false }
    const made = must(await briefing.make({ records, request, before }))
    const printed = [{ measure: 'm', year: '2025-26', group: `g-${exportedOn}`, figure: 50, n: 200 }]
    const values = {
      document: 'boardBriefing',
      title: made.title,
      readBy: 'board',
      exportedOn,
      pages: made.pages,
      printed,
    }
    must(plan.keepDocument({ bytes: made.bytes, type: 'application/pdf', point, values }))
  }
  const papers = (w: TestWindow) => {
    const found = w.plan.records()
    return found.ok ? found.value.filter((r) => r.kind === 'briefingSent') : []
  }

  test('they are named by title and day, their files go with it, and others stay', async () => {
    const file = join(folder, 'plan.groundwork')
    const plan = makePlan(file, 'Chief Equity Officer', smallPlan)
    const status = { goal: 'reading', date: '2026-10-01', status: 'atRisk', narrative: `It rests with ${NAME}.` }
    must(plan.edit({ verb: 'edit', ops: [set('statusUpdate', 'status', status)] }))
    await send(plan, '2026-10-12')
    await send(plan, '2026-11-09')
    must(plan.edit({ verb: 'edit', ops: [set('statusUpdate', 'status', { narrative: null })] }))
    await send(plan, '2026-12-14')
    must(plan.edit({ verb: 'edit', ops: [set('statusUpdate', 'status', { narrative: 'The coaches are hired.' })] }))
    plan.close()
    const w = await openWindow({ file })
    await w.page.getByRole('link', { name: 'History' }).click()
    await w.page.getByRole('button', { name: 'Remove for good…' }).click()
    await w.page.getByRole('button', { name: 'Narrative…' }).click()
    const box = (day: string) => dialog(w).getByRole('checkbox', { name: new RegExp(`Where we stand.*${day}`) })
    await expect(box('October 12, 2026')).toBeChecked()
    await expect(box('November 9, 2026')).toBeChecked()
    await expect(dialog(w)).toContainText('documents, drafts and tables that left this laptop still have it')
    expect(await violations(w.page)).toEqual([])
    await box('November 9, 2026').press('Space')
    await dialog(w).getByRole('button', { name: 'Remove for good', exact: true }).click()
    await expect(w.page.getByText(/^Removed for good: /)).toBeVisible()
    const kept = papers(w).map((p) => [p.values['exportedOn'], typeof p.values['file'], typeof p.values['printed']])
    expect(kept.sort()).toEqual([
      ['2026-10-12', 'undefined', 'object'],
      ['2026-11-09', 'string', 'object'],
      ['2026-12-14', 'string', 'object'],
    ])
    // A plan that has grown large makes room: a document's file goes out, what it showed stays known.
    await goTo(w.page, /^Briefings/)
    const out = w.page.getByRole('button', { name: /^Take its file out: Where we stand/ })
    await expect(out).toHaveCount(2)
    await out.first().scrollIntoViewIfNeeded()
    await keepPicture(w.page, 'sent-take-out')
    await out.first().click()
    await dialog(w).getByRole('button', { name: 'Remove for good', exact: true }).click()
    await expect(out).toHaveCount(1)
    await expect(w.page.getByText('Its file is not kept in this plan.')).toHaveCount(2)
    expect(papers(w).every((p) => typeof p.values['printed'] === 'object')).toBe(true)
  })

  test('a paper that never went out is taken off the list only with the number of figures that are forgotten', async () => {
    const file = join(folder, 'plan.groundwork')
    const plan = makePlan(file, 'Chief Equity Officer', smallPlan)
    await send(plan, '2026-12-14')
    plan.close()
    const w = await openWindow({ file })
    await w.page.getByRole('link', { name: 'Briefings' }).click()
    await expect(w.page.getByText('For the board only.', { exact: true })).toBeVisible()
    await w.page.getByRole('button', { name: /^Mark as never sent: Where we stand/ }).click()
    const forget = dialog(w).getByRole('button', { name: 'Forget 1 figure' })
    await expect(dialog(w)).toContainText(
      'The plan would forget about 1 figure that is public if anyone has this document.',
    )
    await expect(forget).toBeDisabled()
    expect(await violations(w.page)).toEqual([])
    await dialog(w)
      .getByRole('checkbox', { name: /Nobody outside the office has it/ })
      .press('Space')
    await forget.click()
    await expect(dialog(w)).toHaveCount(0)
    await expect.poll(() => papers(w)[0]?.gone).toBe(true)
    await w.page.keyboard.press('Control+z')
    await expect.poll(() => papers(w)[0]?.gone).toBe(false)
  })
})

describe('an officer who takes a copy out', () => {
  const own = set('mentorNote', 'talk', { text: 'Between the two of us' })
  const open = async (w: TestWindow) => {
    await goTo(w.page, /^Take a copy out$/)
    await w.page.getByRole('button', { name: 'Export JSON…' }).click()
  }

  test('is asked about private notes each time, and is told what was written', async () => {
    const w = await openWindow({ ops: [...smallPlan, own], exportTo: folder })
    await open(w)
    await expect(dialog(w)).toContainText('Include your private notes?')
    expect(await violations(w.page)).toEqual([])
    await dialog(w).getByRole('button', { name: 'Leave them out' }).click()
    await expect(w.page.getByText('“Juniper Fork 12.json” was saved in the folder you chose.')).toBeVisible()
    await w.page.getByRole('button', { name: 'Show in folder' }).click()
    await expect
      .poll(() => w.sent.at(-1))
      .toEqual({ channel: 'briefing.showFile', input: { sha256: 'Juniper Fork 12.json' } })
    const first = readFileSync(join(folder, 'Juniper Fork 12.json'), 'utf8')
    expect(first).toContain('Algebra 1')
    expect(first).not.toContain('Between the two of us')
    rmSync(join(folder, 'Juniper Fork 12.json'))
    await w.page.getByRole('button', { name: 'Export JSON…' }).click()
    await dialog(w).getByRole('button', { name: 'Include them' }).click()
    await expect(w.page.getByText('“Juniper Fork 12.json” was saved in the folder you chose.')).toBeVisible()
    expect(readFileSync(join(folder, 'Juniper Fork 12.json'), 'utf8')).toContain('Between the two of us')
  })

  test('is told who could read private notes in a locked copy: whoever knows its passphrase', async () => {
    const w = await openWindow({ ops: [...smallPlan, own], exportTo: folder })
    await goTo(w.page, /^Take a copy out$/)
    await w.page.getByRole('button', { name: 'Save a locked copy…' }).click()
    await dialog(w).getByLabel('Passphrase', { exact: true }).fill('four words of my own')
    await dialog(w).getByLabel(/again/i).fill('four words of my own')
    // The same press of Enter doesn't answer the question that it brings up.
    await w.page.keyboard.press('Enter')
    await expect(dialog(w)).toContainText('anyone who gets the copy and knows its passphrase can read them.')
    await dialog(w).getByRole('button', { name: 'Cancel' }).click()
    await w.page.getByRole('button', { name: 'Export JSON…' }).click()
    await expect(dialog(w)).toContainText('anyone who gets the copy can read them.')
  })

  test('has tables without private notes, and finds the command by a word', async () => {
    const w = await openWindow({ ops: [...smallPlan, own], exportTo: folder })
    await w.page.keyboard.press('Control+k')
    await w.page.keyboard.type('tables as csv')
    await w.page.keyboard.press('Enter')
    await expect(w.page.getByText('Saved: Juniper Fork 12 tables')).toBeVisible()
    const tables = readdirSync(join(folder, 'Juniper Fork 12 tables'))
    expect(tables).toContain('goal.csv')
    expect(tables.filter((t) => /mentor/i.test(t))).toEqual([])
  })

  test('who closes the dialog is told that nothing was written; without private notes nothing is asked', {
    tags: 'long',
  }, async () => {
    const w = await openWindow({ ops: smallPlan })
    await open(w)
    await expect(w.page.getByText('Closed: nothing was saved')).toBeVisible()
  })
})

test('a change far down the list shows what it was: beside it, and in a narrow window under it', {
  tags: 'long',
}, async () => {
  const w = await openWindow({ ops: smallPlan })
  for (let i = 0; i < 40; i++) await edit(w, set('goal', 'reading', { leadNote: `Begins in ${i} schools.` }))
  await goTo(w.page, /^History/)
  const line = w.page
    .getByRole('main')
    .getByRole('listitem')
    .getByRole('button', { name: /Lead note|lead/i })
  await line.nth(35).click()
  const one = w.page.getByRole('complementary', { name: 'The chosen change' })
  await expect(one.getByRole('heading').first()).toBeInViewport({ ratio: 1 })
  await expect(one.getByText('Begins in 4 schools.')).toBeInViewport()
  await w.page.setViewportSize({ width: 640, height: 800 })
  await line.nth(20).click()
  await expect(one.getByRole('heading').first()).toBeInViewport({ ratio: 1 })
  await expect(line.nth(20)).toBeInViewport({ ratio: 1 })
  expect(await violations(w.page)).toEqual([])
})

test('a record that was entered at once is read in the order of its form', async () => {
  const w = await openWindow({ ops: smallPlan })
  // In the file “date” comes before “forum”.
  await edit(w, set('meeting', 'june', { packetDue: '2026-06-02', forum: 'board', date: '2026-06-09' }))
  await goTo(w.page, /^History/)
  const one = w.page.getByRole('complementary', { name: 'The chosen change' })
  await expect(one.getByText('Papers due')).toBeVisible()
  expect(await one.locator('dt').allTextContents()).toEqual(['Who meets', 'Date', 'Papers due'])
})

describe('a document that went out', () => {
  const figures = Array.from({ length: 120 }, (_, i) => ({
    measure: 'm',
    year: '2025-26',
    n: 100 + i,
    numerator: 40 + i,
  }))

  test('is told in History without what only the program reads, and by its first figures', async () => {
    const w = await openWindow({ ops: smallPlan })
    await edit(
      w,
      set('briefingSent', 'sent', {
        document: 'boardBriefing',
        title: 'Where we stand in October',
        exportedOn: '2026-10-12',
        sha256: 'c9491ea2d12898c5',
        point: [{ session: 'pmxsuh5bs3q4dpcb', n: 11 }],
        printed: figures,
      }),
    )
    await goTo(w.page, /^History/)
    const one = w.page.getByRole('complementary', { name: 'The chosen change' })
    // A figure a line, and not one paragraph of all of them.
    const shown = one.locator('dd', { has: w.page.getByText('and 117 more', { exact: true }) }).getByRole('listitem')
    await expect(shown).toHaveText([
      /100 students counted/,
      /101 students counted/,
      /102 students counted/,
      'and 117 more',
    ])
    await expect(one).not.toContainText('c9491ea2d12898c5')
    await expect(one).not.toContainText('pmxsuh5bs3q4dpcb')
    await w.page.getByRole('button', { name: 'Remove for good…' }).click()
    await expect(dialog(w)).toContainText('Figures it shows')
    await expect(dialog(w)).not.toContainText('Checksum')
    await keepPicture(w.page, 'history-sent')
  })
})

test('a long text that was changed at its end is not called kept', async () => {
  const w = await openWindow({ ops: smallPlan })
  const long = 'The coaches visit every school. '.repeat(50)
  await edit(w, set('goal', 'reading', { leadNote: long }))
  await edit(w, set('goal', 'reading', { leadNote: `${long}The last one is in May.` }))
  await goTo(w.page, /^History/)
  const one = w.page.getByRole('complementary', { name: 'The chosen change' })
  await expect(one.locator('ins')).toContainText('The last one is in May.')
  await expect(one).not.toContainText('Kept:')
})
