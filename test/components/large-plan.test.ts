// @module-tag long
import { expect } from '@playwright/test'
import type { CDPSession, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import '../../renderer/app/pages.ts'
import { pages } from '../../renderer/state/pages.ts'
import type { Op } from '../../shared/domain/state.ts'
import { fillSlots } from '../../shared/guide/guide.ts'
import { largePlan } from '../support/large-plan.ts'
import { pace } from '../support/pace.ts'
import { openWindow, type TestWindow } from '../support/window.ts'

/**
 * Promised: a page opens within 150 ms, a keystroke paints within 50. What is measured is the time that the page's own
 * thread was at work, as the browser counts it: a machine that others use too makes it no longer. Others do slow the
 * thread itself, by emptying its caches, for a moment or all the time: for that, no more than twice the promise, and as
 * much more as the machine is slow; and what took longer once is done anew, a few times, since what the program
 * itself costs it costs each time.
 */
/** Room for machines that are shared, as much as keys and rules have. */
const PAGE = { promised: 150, slack: 2.5 }
/** Every third page once, and keys on one; in the long run each, and coming back to it as well, and keys on five. */
const long = process.env['GROUNDWORK_LONG'] !== undefined
const KEY = { promised: 50, slack: 2.5 }

/** A planning day whose parts are about steps of which the large plan says a lot. */
const day: Op = {
  op: 'set',
  kind: 'retreat',
  id: 'large-day',
  values: {
    title: 'A day on everything',
    date: '2027-01-15',
    start: '08:30',
    agenda: ['align-goals', 'resource-budget', 'embed-coverage', 'community-act'].map((step, i) => ({
      part: `part${i}`,
      title: `Part ${i + 1}`,
      minutes: 45,
      step,
      question: `${step}.q1`,
    })),
  },
}

let w: TestWindow
let tools: CDPSession
beforeAll(async () => {
  w = await openWindow({ ops: [...largePlan(), day], stays: true })
  tools = await w.page.context().newCDPSession(w.page)
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' })
}, 120_000)
afterAll(async () => {
  await w?.close()
})

/** The usual key and the longest, then both while an edit is on its way, in ms of work. */
type Costs = readonly [usual: number, longest: number, usualDuring: number, longestDuring: number]

/** How long the page's thread has been at work so far, in ms. */
async function worked(): Promise<number> {
  const { metrics } = await tools.send('Performance.getMetrics')
  return (metrics.find((m) => m.name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

/** Until the window has this title and the page was painted; how long that takes on a busy machine is not asked here. */
const painted = (title: string) =>
  w.page.evaluate(async (begins) => {
    for (let i = 0; i < 3600; i++) {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))
      if (document.title.startsWith(`${begins} ·`)) return
    }
    throw new Error(`${begins} did not come`)
  }, title)

/** Until the thread has nothing more to do. */
async function still(): Promise<void> {
  for (let before = -100, now = await worked(); now - before > 5; before = now, now = await worked())
    await w.page.waitForTimeout(120)
}

/** What a press costs until the page of that title was painted, in ms of work. */
async function costs(key: string, title: string): Promise<number> {
  await still()
  const before = await worked()
  await w.page.keyboard.press(key)
  await painted(title)
  return (await worked()) - before
}

/** Chooses a page by its name, as a person does: Enter opens it. */
async function choose(title: string): Promise<void> {
  await w.page.keyboard.press('Control+k')
  await w.page.getByRole('textbox', { name: 'Find anything' }).or(w.page.getByRole('searchbox')).first().fill(title)
  const entry = w.page.getByRole('menuitem', { name: new RegExp(`^${title}( |$)`) }).first()
  // The list marks its first line a moment after it was filled.
  await expect(entry).toHaveAttribute('data-focused', 'true')
}

async function openNamed(title: string): Promise<number> {
  await choose(title)
  return costs('Enter', title)
}

const ms = (list: readonly (readonly [string, ...number[]])[]) =>
  list.map(([name, ...n]) => `${name} ${n.map((x) => x.toFixed(0)).join('/')}`).join(', ')

describe('the large plan in the window', () => {
  test(long ? 'opens every page at once' : 'opens its pages at once', { tags: 'long', timeout: 240_000 }, async () => {
    const walked: { title: string; first: number; again: number }[] = []
    const all = pages()
      // Those of one retreat or meeting are opened from it.
      .filter((p) => !['help', 'prepare', 'run', 'bring-home'].includes(p.id))
      .map((p) => fillSlots(p.title, undefined))
    for (const title of all.filter((_, i) => long || i % 3 === 0)) {
      const first = await openNamed(title)
      if (!long) {
        walked.push({ title, first, again: first })
        continue
      }
      await choose('Help')
      await w.page.keyboard.press('Enter')
      await painted('Help')
      const again = await costs('Alt+ArrowLeft', title)
      walked.push({ title, first, again })
    }
    console.info(
      `Pages of the large plan, first and again (ms of work): ${ms(walked.map((t) => [t.title, t.first, t.again]))}`,
    )
    expect(all.length).toBeGreaterThan(40)
    expect(walked.length).toBeGreaterThan(long ? 40 : 13)
    const late = () => {
      const room = PAGE.promised * PAGE.slack * pace()
      return walked.filter((t) => Math.max(t.first, t.again) > room)
    }
    for (let again = 0; again < 4; again++) {
      for (const t of late()) {
        await w.page.reload()
        // A page that is loaded anew begins where the plan stands.
        await painted('Overview')
        t.first = t.again = Math.min(Math.max(t.first, t.again), await openNamed(t.title))
      }
    }
    expect(late()).toEqual([])
  })

  test('paints each keystroke while every commit takes half a second', async () => {
    await w.page.evaluate(() => {
      const bridge = window as unknown as { groundwork: { invoke(c: string, i: unknown): Promise<unknown> } }
      const { invoke } = bridge.groundwork
      bridge.groundwork.invoke = async (channel, input) => {
        if (channel === 'plan.edit') await new Promise((done) => setTimeout(done, 500))
        return invoke(channel, input)
      }
    })
    const places: readonly (readonly [page: string, open: () => Promise<void>, field: string])[] = [
      ['Goals', () => w.page.getByRole('button', { name: 'Edit goal details' }).click(), 'Goal'],
      ['Actions', () => w.page.locator('[data-record^="action/"] button[aria-expanded]').first().click(), 'Action'],
      ['Policies', () => w.page.getByRole('rowheader').getByRole('button').first().click(), 'Policy'],
      ['Policy backing', async () => {}, 'How it backs the goal'],
      ['Commitment', () => w.page.getByRole('button', { name: 'Write the commitment' }).click(), 'Mission today'],
    ]
    const took: [string, ...Costs][] = []
    for (const [title, open, name] of long ? places : places.slice(0, 1)) {
      await openNamed(title)
      await open()
      const field = w.page.getByRole('textbox', { name, exact: true })
      let least: Costs | undefined
      for (let again = 0; again < 5; again++) {
        const costs = await keysIn(field)
        least = least ? (least.map((n, i) => Math.min(n, costs[i] ?? n)) as unknown as Costs) : costs
        const room = KEY.promised * KEY.slack * pace()
        if (Math.max(...least) < KEY.promised || (again > 0 && Math.max(...least) < room)) break
      }
      if (least) took.push([title, ...least])
    }
    console.info(
      `Keystrokes on the large plan (ms of work), usual and longest, then while an edit is on its way: ${ms(took)}`,
    )
    for (const [title, usual, longest, usualDuring, longestDuring] of took) {
      expect(usual, title).toBeLessThan(KEY.promised * pace())
      expect(usualDuring, title).toBeLessThan(KEY.promised * pace())
      expect(longest, title).toBeLessThan(KEY.promised * KEY.slack * pace())
      expect(longestDuring, title).toBeLessThan(KEY.promised * KEY.slack * pace())
    }
  }, 120_000)

  /** What keys cost in a field, then while an edit of it is on its way. */
  async function keysIn(field: Locator): Promise<Costs> {
    await field.click()
    await w.page.keyboard.press('End')
    await still()
    const keys = await typed(' every child')
    // The edit is on its way; what is found is worked out anew; the field goes on taking keys.
    await w.page.keyboard.press('Tab')
    await w.page.keyboard.press('Shift+Tab')
    await w.page.keyboard.press('End')
    await expect(field).toBeFocused()
    const during = await typed(' is seen')
    await expect(field).toHaveValue(/ every child is seen$/)
    const [a, b] = [keys.toSorted((x, y) => x - y), during.toSorted((x, y) => x - y)]
    return [a[Math.floor(a.length / 2)] ?? 0, a.at(-1) ?? 0, b[Math.floor(b.length / 2)] ?? 0, b.at(-1) ?? 0]
  }

  test('leads a room from screen to screen by keys', { tags: 'long', timeout: 120_000 }, async () => {
    await openNamed('Retreats')
    await w.page.getByRole('button', { name: /^Start the retreat ?: A day on everything/ }).click()
    await w.page.getByRole('heading', { level: 1, name: 'A day on everything' }).waitFor()
    const seen = () => w.page.evaluate(() => (document.body.textContent ?? '').replace(/\d+ (minutes|seconds)/g, ''))
    const walk = async (key: string): Promise<[string, number][]> => {
      const took: [string, number][] = []
      for (let i = 0; i < 12; i++) {
        await still()
        const [shown, before] = [await seen(), await worked()]
        await w.page.keyboard.press(key)
        const title = await w.page.evaluate(async (was) => {
          const now = () => (document.body.textContent ?? '').replace(/\d+ (minutes|seconds)/g, '')
          for (let turn = 0; turn < 600 && now() === was; turn++)
            await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))
          return document.querySelector('h1')?.textContent ?? ''
        }, shown)
        took.push([title, (await worked()) - before])
      }
      return took
    }
    let took = await walk('PageDown')
    const late = () => took.some(([, n]) => n > KEY.promised * KEY.slack * pace())
    for (let again = 0; again < 2 && late(); again++) {
      await walk('PageUp')
      const least = await walk('PageDown')
      took = took.map(([title, n], i) => [title, Math.min(n, least[i]?.[1] ?? n)])
    }
    console.info(`Screens of a room on the large plan (ms of work): ${ms(took)}`)
    // Each part its question, what the plan says now, and what is kept.
    expect(took.map(([title]) => title).filter((t) => t === 'What the plan says now')).toHaveLength(4)
    const usual = took.map(([, n]) => n).toSorted((a, b) => a - b)
    expect(usual[Math.floor(usual.length / 2)]).toBeLessThan(KEY.promised * pace())
    expect(late()).toBe(false)
  })

  /** Types letter by letter into the field that has the focus: what each cost until it stood there, painted. */
  async function typed(text: string): Promise<readonly number[]> {
    const took: number[] = []
    for (const letter of text) {
      const before = await worked()
      await w.page.keyboard.press(letter === ' ' ? 'Space' : letter)
      const shown = await w.page.evaluate(async () => {
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))
        return (document.activeElement as HTMLInputElement).value
      })
      took.push((await worked()) - before)
      expect(shown.endsWith(letter)).toBe(true)
    }
    return took
  }
})
