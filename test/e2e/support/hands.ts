import { expect } from '@playwright/test'
import type { App } from './app.ts'

/** A person with a keyboard and nothing else. Every step asserts that the focus is somewhere, and seen. */
export interface Hands {
  /** Goes to a page by name through Find. */
  go(page: string, heading?: string): Promise<void>
  /** Moves on with Tab until the focused thing's role and name fit. */
  tabTo(what: RegExp, back?: boolean): Promise<void>
  /** Puts text in the place of what stands in a field, and leaves it. */
  fill(field: RegExp, text: string): Promise<void>
  press(...keys: readonly string[]): Promise<void>
  /** Moves to a button or link and presses it. */
  hit(what: RegExp): Promise<void>
}

/** What has the focus, as a screen reader would say it. */
export async function focused(app: App): Promise<string> {
  // The head of the page, of which nothing is said, where nothing has it: asked in one, since a walk asks hundreds of times.
  return (await app.page.locator('head, :focus').last().ariaSnapshot()).split('\n')[0] ?? ''
}

export function handsOn(app: App): Hands {
  const { page } = app
  const hands: Hands = {
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key)
    },
    async go(name, heading = name) {
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog', { name: 'Find anything' })).toBeVisible()
      await page.keyboard.type(name)
      await expect(page.getByRole('menuitem').first()).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
      await expect.poll(() => focused(app), { message: `the focus is lost on ${name}` }).not.toBe('')
    },
    async tabTo(what, back = false) {
      let lost = 0
      const seen: string[] = []
      for (let i = 0; i < 250; i++) {
        await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
        const at = await focused(app)
        seen.push(at)
        lost = at === '' ? lost + 1 : 0
        // Past the last thing of the page the focus is the browser’s for one step, never for more.
        if (lost > 1) throw new Error(`the focus was lost on the way to ${what}`)
        if (what.test(at)) {
          await expectSeen(app)
          return
        }
      }
      throw new Error(`${what} can’t be reached by Tab. Met: ${[...new Set(seen)].slice(0, 80).join(' | ')}`)
    },
    async fill(field, text) {
      await hands.tabTo(field)
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type(text)
      await takeLine(page)
      await page.keyboard.press('Tab')
    },
    async hit(what) {
      await hands.tabTo(what)
      await page.keyboard.press('Enter')
    },
  }
  return hands
}

/** Where one chooses of a list by typing, Enter takes its first line: the one of that name, or the one that adds it. */
export async function takeLine(page: App['page']): Promise<void> {
  const inList = await page.evaluate(() => document.activeElement?.matches('input[role=combobox]') ?? false)
  if (inList) await page.keyboard.press('Enter')
}

/** The focus ring is drawn: an outline or a shadow, on the focused thing or on what stands for it. */
async function expectSeen(app: App): Promise<void> {
  const seen = await app.page.evaluate(() => {
    for (let e: Element | null = document.activeElement; e !== null; e = e.parentElement) {
      const style = getComputedStyle(e)
      if (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) return true
      if (style.boxShadow !== 'none') return true
      if (e.matches('label, [role="group"], fieldset')) break
    }
    return false
  })
  expect(seen, `the focus on ${await focused(app)} is not seen`).toBe(true)
}
