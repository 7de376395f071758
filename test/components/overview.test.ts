import { expect } from '@playwright/test'
import { describe, test } from 'vitest'
import { dayAfter, localDay } from '../../shared/days/index.ts'
import { type Op, set } from '../../shared/domain/state.ts'
import { ratingId } from '../../shared/rules/step-progress.ts'
import { keepPicture } from '../support/kept.ts'
import { sampleOps } from '../support/records.ts'
import { openWindow, type TestWindow, type WindowOptions } from '../support/window.ts'
import { inEveryLook } from './axe.ts'
import { goTo, shareScreen } from './people.ts'

/** No meeting waits for its papers, on whatever day the test runs. */
const sample = sampleOps().map((op) =>
  op.op === 'set' && op.kind === 'meeting' ? { ...op, values: { ...op.values, papersSent: op.values.date } } : op,
)
let w: TestWindow

const open = async (ops: readonly Op[], options: Partial<WindowOptions> = {}) => {
  w = await openWindow({ ops, ...options })
  await w.page.getByRole('heading', { level: 1, name: 'Where we stand' }).waitFor()
}
/** Each of the eight goals in one count: 1, 3, 2, 1 and 1. Goals begins with the same words. */
const tally =
  'Of eight goals, one is on track, three are reported on track but behind, two are at risk, one is off track and one was last off track, with no update since July 2026.'
const shot = (name: string) => keepPicture(w.page, name)
describe('the overview', () => {
  test('is what a plan opens with: supports in words, what is next, what is found, what is due', async () => {
    await open(sample)
    const rows = w.page.getByRole('table', { name: 'The supports' }).getByRole('row')
    await expect(rows).toHaveCount(7)
    await expect(rows.nth(2)).toContainText('Align')
    await expect(rows.nth(2)).toContainText(/\d+ of 16 in place/)
    await expect(w.page.getByRole('main')).not.toContainText('%')
    await expect(w.page.getByRole('main')).toContainText(
      /^Where we standMake a briefingOf eight goals, one is on track/,
    )
    const news = w.page.getByText(tally, { exact: true })
    // Two lines are read first; what is there of the money and what is missing comes in one sentence below it.
    expect((await news.boundingBox())?.height).toBeLessThan(70)
    await expect(w.page.getByText(/^Money is shortest/)).toContainText(
      /^Money is shortest in 2028–29: \$[\d,]+ of \$[\d,]+ asked for is secured, \$[\d,]+ pledged or applied for and \$[\d,]+ missing\. \d+ things are late/,
    )
    await expect(rows.nth(2).getByRole('cell').last()).toContainText('Goal 8 has no adopted policy')
    // What is late is said before anybody scrolls, with the packet that has the least time left.
    await expect(w.page.getByRole('main')).toContainText(
      /\w+ things are late(, among them the (packet|papers) for the \w+ meeting (today|tomorrow|in \d+ days))?\./,
    )
    const next = w.page.getByRole('region', { name: 'Next useful step' })
    // What others wait for comes before what is to be solved first, which Findings leads with.
    await expect(next).toContainText(/Engagement with Families and education office .* was due September 1, 2026\./)
    await expect(
      w.page.getByText('“Students come to school and feel that they belong” has no adopted policy').first(),
    ).toBeVisible()
    await expect(w.page.getByText('Open lesson materials on the first Tuesday').first()).toBeVisible()
    // A goal has the number that papers, findings and the chart below give it, and what it was called before.
    const worst = w.page.getByRole('listitem').filter({ hasText: 'Goal 4: Fewer days of class lost' })
    await expect(worst).toContainText(/Off track, Oct\. 12, 2026\s*before: at risk/)
    // The whole of it stands further down, and its words one press of a key away.
    const whole = w.page.getByRole('figure', { name: 'The plan in one picture' })
    await expect(whole.getByRole('img', { name: /^The plan in one picture: from the mission/ })).toBeAttached()
    await whole.getByRole('radio', { name: 'Chart' }).focus()
    await w.page.keyboard.press('ArrowRight')
    const table = whole.getByRole('table', { name: 'From the mission to each goal and its main measure' })
    await expect(table.getByRole('row', { name: /^1\. More children read well/ })).toContainText('1 policy in force')
    // A policy of which only the draft backs a goal is no policy in force behind it.
    await expect(table.getByRole('row', { name: /^6\. Advanced/ })).not.toContainText('in force')
  })

  test('shows on one screen the news, what an officer needs with their facts, who will still be here, and what is due', async () => {
    await open(sample, { width: 1280, height: 800 })
    const lacks = w.page.locator('section', { has: w.page.getByRole('heading', { name: 'What an officer needs' }) })
    await expect(lacks).toContainText(/Access to power\s*Low/)
    await expect(lacks).toContainText('Enough say in 3 of 9 decisions')
    await expect(lacks).toContainText(
      '4.5 of 5.5 FTE planned is filled, in all departments; the plan says 7.0 are needed',
    )
    await expect(w.page.getByRole('img', { name: /Time line of leadership changes ahead/ })).toBeInViewport({
      ratio: 0.95,
    })
    await expect(w.page.getByRole('heading', { name: /^Due/ })).toBeInViewport()
    const due = w.page.getByRole('region', { name: 'Due' })
    await expect(due.getByRole('button', { name: /^Next board meeting: / })).toBeInViewport()
    // Its first line is of three rows where what waits longest has a long name.
    await expect(due.getByRole('listitem').first()).toBeInViewport()
    await expect(due).toContainText(/Open lesson materials .*late/)
    // Whoever reads down the list is told of the late things that come between, and shown them.
    const late = due.getByRole('button', { name: /^Show \d+ more that are late$/ })
    expect(((await due.textContent()) ?? '').indexOf('more that are late')).toBeLessThan(
      ((await due.textContent()) ?? '').indexOf('More in the next 30 days'),
    )
    const hidden = Number((await late.textContent())?.match(/\d+/)?.[0])
    await late.press('Enter')
    await expect(due.getByRole('listitem')).toHaveCount(hidden + 4)
    await expect(due.getByRole('listitem').nth(hidden + 1)).toContainText('late')
    await due.getByRole('button', { name: 'Show fewer that are late' }).press('Enter')
    await expect(due.getByRole('listitem')).toHaveCount(4)
    await expect(due.getByRole('button', { name: 'More in the next 30 days' })).toBeVisible()
    // What is next stands once on the page.
    await expect(w.page.getByText('“Students come to school and feel that they belong” has no adopted')).toHaveCount(1)
    // As many as the sidebar counts: one was said above, the other stands here.
    await expect(w.page.getByRole('button', { name: /^All \d+ findings ?, 2 to solve first$/ })).toBeVisible()
    await expect(w.page.getByRole('main')).toContainText('To solve first: Position “Equity Data Analyst”')
    await expect(due.getByRole('button', { name: 'All dates', exact: true })).toBeVisible()
    await due.getByRole('button', { name: /^Next board meeting: / }).press('Enter')
    await expect(w.page.getByRole('heading', { level: 1 })).toHaveText('Meetings')
  })

  test('says on a laptop what its squares mean where somebody asks for it, and in a high window without', {
    tags: 'long',
  }, async () => {
    await open(sample, { width: 1366, height: 768 })
    const meaning = w.page.getByRole('main').getByText('filled in, findings open', { exact: true })
    await expect(meaning).toBeHidden()
    const head = w.page.getByRole('button', { name: /^Steps filled in ?: what the squares mean/ })
    await head.press('Enter')
    await expect(head).toHaveAttribute('aria-expanded', 'true')
    await expect(meaning).toBeInViewport()
    await w.page.setViewportSize({ width: 1366, height: 1000 })
    await expect(head).toBeHidden()
    await expect(meaning).toBeVisible()
  })

  test('judges access on a shared screen by what a board may see, and hides the clock', { tags: 'long' }, async () => {
    await open(sample)
    await shareScreen(w.page)
    const main = w.page.getByRole('main')
    await expect(main).toContainText(/Access to power\s*Partial/)
    await expect(main).not.toContainText('The say needed')
    await expect(main).not.toContainText('standing meetings')
    await expect(main).not.toContainText('Leadership changes ahead')
    await expect(main).not.toContainText('likely to change')
  })

  test('says the same of each step while the screen is shared, and loses no evidence that is hidden then', {
    tags: 'long',
  }, async () => {
    const [rating, hidden] = [ratingId('position-rights.written'), 'evidence-hidden']
    const about = [{ kind: 'backing', id: 'bak-1' }]
    await open([
      ...sample,
      { op: 'set', kind: 'evidence', id: hidden, values: { title: 'Notes of the cabinet', about } },
      { op: 'set', kind: 'rating', id: rating, values: { level: '2', evidence: [hidden] } },
    ])
    const nav = w.page.getByRole('navigation', { name: 'Plan' })
    // What is done and has findings is not read as nothing left: in the rail, in the table, and at the head of the step.
    await nav.getByRole('link', { name: /^Policy backing ?, filled in, \d+ findings? open$/ }).waitFor()
    await w.page
      .getByRole('img', { name: /steps filled in, \d of them with findings open/ })
      .first()
      .waitFor()
    await nav.getByRole('button', { name: /^4 Position/ }).press('Enter')
    const said = async () => [
      // What holds a support back is what the board may see of it; how far it is does not change.
      ...(await w.page
        .getByRole('table', { name: 'The supports' })
        .locator('tr > :nth-child(-n + 3)')
        .allTextContents()
        .then((all) => all.map((text) => text.replace(/, \d with findings/, '')))),
      ...(await nav.getByRole('listitem').allTextContents())
        .filter((text) => !text.startsWith('Findings'))
        .map((text) =>
          text.replace(/, \d of them with findings open/g, '').replace(/filled in, \d+ findings? open/g, 'done'),
        ),
    ]
    await nav.getByRole('link', { name: /^Backing in public ?, done/ }).waitFor()
    const before = await said()
    await w.page.keyboard.press('Control+k')
    // By the first words that come to mind, though decisions have them too.
    await w.page.keyboard.type('screen is')
    await w.page.keyboard.press('Enter')
    await w.page.getByText('This screen is shared: anything not for a board is hidden').waitFor()
    expect(await said()).toEqual(before)
    await nav.getByRole('link', { name: /^Decision rights/ }).press('Enter')
    await w.page.getByRole('tab', { name: /^What good looks like/ }).click()
    await expect(w.page.getByText('This screen is shared: anything not for a board is hidden')).toHaveCount(0)
    await expect(w.page.getByRole('main')).not.toContainText('Notes of the cabinet')
    await w.page.getByRole('button', { name: 'Add evidence' }).first().press('Enter')
    await w.page.keyboard.type('Minutes of May')
    await w.page.keyboard.press('Tab')
    await expect
      .poll(() => {
        const all = w.plan.records()
        return all.ok ? all.value.find((r) => r.id === rating)?.values.evidence : []
      })
      .toEqual([hidden, expect.any(String)])
  })

  test('wraps what is one long word, and so do the whys', { tags: 'long' }, async () => {
    const word = 'x'.repeat(3000)
    const long = (kind: string, id: string, field: string): Op => ({ op: 'set', kind, id, values: { [field]: word } })
    await open([
      ...sample,
      long('goal', 'goal-attendance', 'title'),
      long('audienceGroup', 'aud-civic', 'name'),
      long('audienceGroup', 'aud-tribal', 'name'),
    ])
    const wide = () => w.page.evaluate(() => document.querySelector('main')?.scrollWidth ?? 0)
    await expect(w.page.getByRole('region', { name: 'Next useful step' })).toContainText(word)
    expect(await wide()).toBeLessThanOrEqual(1280)
    await w.page.setViewportSize({ width: 640, height: 800 })
    expect(await wide()).toBeLessThanOrEqual(640)
    await w.page.keyboard.press('Control+k')
    await w.page.keyboard.type('Why we do this')
    await w.page.keyboard.press('Enter')
    await expect(w.page.getByRole('button', { name: word, exact: true }).first()).toBeVisible()
    expect(await wide()).toBeLessThanOrEqual(640)
  })

  test('asks for the late papers of tomorrow’s meeting before anything else, until they are marked as sent', async () => {
    const on = (days: number): string => dayAfter(localDay(new Date()), days) ?? ''
    const agenda = [{ part: 'p', title: 'Budget', minutes: 20 }]
    const meeting = { forum: 'cabinet', date: on(1), packetDue: on(-6), agenda }
    const printed = { document: 'agenda', title: 'Cabinet', exportedOn: on(0), meeting: 'near' }
    await open([
      ...sample,
      { op: 'set', kind: 'meeting', id: 'near', values: meeting },
      { op: 'set', kind: 'briefingSent', id: 'printed', values: printed },
    ])
    const next = w.page.getByRole('region', { name: 'Next useful step' })
    await expect(next).toContainText(/Before tomorrow’s cabinet meeting: its papers, due .*, are not marked as sent\./)
    await expect(w.page.getByRole('main')).toContainText('the papers for the cabinet meeting tomorrow.')
    await shot('next-papers')
    await next.getByRole('button', { name: 'Open the meeting' }).click()
    await expect(w.page.getByRole('textbox', { name: /^Papers sent on/ })).toBeFocused()
    await w.page.getByRole('button', { name: 'Mark papers as sent today', exact: true }).click()
    await expect(w.page.getByRole('button', { name: /^Mark papers as sent today/ })).toHaveCount(0)
    expect(await w.page.evaluate(() => document.activeElement === document.body)).toBe(false)
    await goTo(w.page, /^Overview/)
    await expect(next).toContainText('Engagement with Families')
  })

  test('asks for the agenda of tomorrow’s meeting where it has none, and Meetings with it', {
    tags: 'long',
  }, async () => {
    const on = (days: number): string => dayAfter(localDay(new Date()), days) ?? ''
    const meeting = { forum: 'cabinet', date: on(1), packetDue: on(-6) }
    await open([...sample, { op: 'set', kind: 'meeting', id: 'near', values: meeting }])
    const next = w.page.getByRole('region', { name: 'Next useful step' })
    await expect(next).toContainText(/Tomorrow’s cabinet meeting has no agenda yet; its papers were due .*\./)
    await expect(next).toContainText('Make it, print it, then mark it as sent.')
    await shot('next-agenda')
    await next.getByRole('button', { name: 'Make its agenda' }).click()
    await expect(w.page.getByRole('heading', { name: 'No agenda yet.' })).toBeVisible()
    await goTo(w.page, /^Meetings/)
    await expect(w.page.getByRole('main')).toContainText(/no agenda yet/)
    await shot('meetings-agenda')
    await expect(w.page.getByRole('button', { name: 'Mark papers as sent today', exact: true })).toHaveCount(0)
    await w.page.getByRole('button', { name: 'Make the cabinet’s agenda' }).click()
    await expect(w.page.getByRole('heading', { name: 'No agenda yet.' })).toBeVisible()
  })

  test('of an empty plan offers the first step', async () => {
    await open([{ op: 'set', kind: 'words', id: 'words', values: { planName: 'Our plan' } }])
    const next = w.page.getByRole('region', { name: 'Next useful step' })
    await next.getByRole('button').click()
    await expect(w.page.getByRole('heading', { level: 1 })).toHaveText('District')
  })

  test('opens the reasons of a readiness by keyboard, keeps the focus there, and has nothing against it in axe in any look', async () => {
    await open(sample)
    const why = w.page.getByRole('button', { name: /, Align: why/ })
    await why.focus()
    await w.page.keyboard.press('Enter')
    await expect(why).toHaveAttribute('aria-expanded', 'true')
    await expect(w.page.getByText(/has no adopted policy( linked to it)?[.,;]/).nth(1)).toBeVisible()
    await expect(why).toBeFocused()
    // The level is said once, above all that has it.
    const level = w.page.getByRole('listitem').filter({ hasText: /^Emerging/ })
    expect(await level.getByRole('listitem').count()).toBeGreaterThan(5)
    await expect(w.page.getByText('Emerging: ')).toHaveCount(0)
    expect(await inEveryLook(w.page, (look) => shot(`overview-why-${look}`))).toEqual([])
  })
})

describe('findings', () => {
  const toFindings = async () => {
    await w.page.keyboard.press('g')
    await w.page.keyboard.press('f')
    await w.page.getByRole('heading', { level: 1, name: 'Findings' }).waitFor()
  }

  test('are counted in the rail and filtered by severity, support and rule', { tags: 'long' }, async () => {
    await open(sample)
    const link = w.page.getByRole('navigation', { name: 'Plan' }).getByRole('link', { name: /Findings/ })
    await expect(link, 'so many as are to be settled now').toHaveAccessibleName('Findings 2 to solve first')
    await toFindings()
    const items = w.page.getByRole('main').locator('section li')
    const filters = w.page.getByRole('complementary', { name: 'Show only' })
    await filters.getByRole('button', { name: /^To solve first/ }).press('Enter')
    await expect(w.page.getByRole('heading', { level: 2, name: /^Gaps/ })).toHaveCount(0)
    await expect(w.page.locator('main li p:has-text("has no adopted policy linked to it, nor a draft.")')).toHaveCount(
      1,
    )
    await filters.getByRole('button', { name: /^All ?\d/ }).press('Enter')
    await filters.getByRole('button', { name: /^Word without an adopted definition/ }).press('Enter')
    await expect(w.page.getByText('has no adopted definition.').first()).toBeVisible()
    await filters.getByRole('button', { name: /^To solve first/ }).press('Enter')
    await expect(w.page.getByText('Nothing like this was found.')).toBeVisible()
    await expect(items.first()).toBeVisible()
  })

  test('lead into the field that fixes them, and are gone when it is done', async () => {
    await open(sample)
    await toFindings()
    const says = 'Goal “Advanced and career-credit courses are open to students in every group” names no owner.'
    await w.page.getByRole('button', { name: says }).press('Enter')
    const owner = w.page.locator('[data-field="goal/goal-advanced/owner"]')
    await expect(owner.locator(':focus')).toHaveCount(1)
    await w.page.keyboard.type('Chief Academic')
    await w.page.keyboard.press('ArrowDown')
    await w.page.keyboard.press('Enter')
    await w.page.keyboard.press('Tab')
    await w.page.keyboard.press('Escape')
    await w.page.getByRole('heading', { level: 1, name: 'Goals' }).click()
    await toFindings()
    await expect(w.page.getByText(says)).toHaveCount(0)
  })

  test('have nothing against them in axe in any look', async () => {
    await open(sample)
    await toFindings()
    expect(await inEveryLook(w.page, (look) => shot(`findings-${look}`))).toEqual([])
  })
})

test('papers that are late are called late before it is said when their meeting is', async () => {
  const today = localDay(new Date())
  await open([
    set('district', 'district', { name: 'Juniper Fork 12' }),
    set('meeting', 'm', { forum: 'cabinet', date: today, packetDue: dayAfter(today, -8) ?? today }),
  ])
  const due = w.page.getByRole('region', { name: 'Due' })
  await expect(due.getByRole('listitem').first()).toContainText(
    'Papers for the cabinet meeting, late: the meeting is today',
  )
  await shot('late-today')
})
