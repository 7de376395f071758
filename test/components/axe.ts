import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe-core finds against WCAG 2.2 A and AA on the page as it stands: a line each, with the element. Of colors alone
 * where the same page was already asked about the rest.
 */
export async function violations(page: Page, coloursAlone = false): Promise<readonly string[]> {
  const first = await page.evaluate(() => !('axe' in window))
  if (first) await page.evaluate(source)
  const result = await page.evaluate(
    async ({ first, coloursAlone }) => {
      // A color on its way to another is neither: what ends is waited for, as when the theme has just changed.
      // It begins a frame or two after the change, so that none is running is believed only then.
      const frame = () => new Promise((done) => requestAnimationFrame(done))
      for (;;) {
        await frame()
        await frame()
        const ending = document.getAnimations().filter((a) => a.effect?.getComputedTiming().endTime !== Infinity)
        const running = ending.filter((a) => a.playState !== 'finished')
        if (running.length === 0) break
        await Promise.allSettled(running.map((a) => a.finished))
      }
      const axe = (window as unknown as { axe: { run(o: unknown): Promise<AxeResults> } }).axe
      const all = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
      const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
      return axe.run({
        runOnly: coloursAlone ? colours : all,
        // The style sheets are read again for what they say of a page that is turned: once a window is enough.
        preload: first,
        // What passed is not told, and needs no address: half of the time went into that.
        resultTypes: ['violations'],
        selectors: false,
      })
    },
    { first, coloursAlone },
  )
  return result.violations.flatMap((v) =>
    v.nodes.map((n) => `${v.id}: ${v.help}: ${n.html.slice(0, 200)} ${n.failureSummary ?? ''}`),
  )
}

/**
 * Words that nobody can bring into view: they end beyond the window, or beyond what cuts them, and nothing around them
 * scrolls sideways. The page’s own width says nothing of them, since its body contains its layout.
 */
export const cutWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const range = document.createRange()
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const said = node.textContent?.trim()
      if (!said || node.parentElement?.closest('svg')) continue
      range.selectNodeContents(node)
      const end = Math.max(...[...range.getClientRects()].map((r) => r.right))
      if (end > innerWidth + 1 && !scrollsOrHides(node.parentElement)) found.push(said.slice(0, 80))
    }
    return found

    function scrollsOrHides(from: Element | null): boolean {
      for (let e = from; e; e = e.parentElement) {
        const { overflowX, visibility, clipPath } = getComputedStyle(e)
        if (/auto|scroll/.test(overflowX) || visibility === 'hidden' || clipPath !== 'none') return true
      }
      return false
    }
  })

/** How often pages were looked at in this file: whose turn it is among the looks. */
let turn = 0

/**
 * Looks at the page as it stands in the light, in the dark, in a narrow window and in the reader's own colors: what axe
 * has against it, and which words the window cuts, a line each. The page is opened once for all of them. `shot` is called in each. Outside the
 * long run axe is asked in one look a page, in turn: it took two fifths of these stories' time, and pages share their
 * colors and parts, so that what is wrong with a look is met on the pages whose turn it has.
 */
export async function inEveryLook(page: Page, shot?: (look: string) => Promise<void>): Promise<readonly string[]> {
  const size = page.viewportSize() ?? { width: 1280, height: 800 }
  const found: string[] = []
  const asked = looks[turn++ % looks.length]?.name
  for (const { name, theme, width, forcedColors } of looks) {
    await page.emulateMedia({ forcedColors })
    await page.evaluate((to) => (document.documentElement.dataset['theme'] = to), theme)
    await page.setViewportSize({ ...size, width })
    if (asked === name || process.env['GROUNDWORK_LONG'])
      for (const line of await violations(page, asked !== name && name === 'dark')) found.push(`${name}: ${line}`)
    for (const words of await cutWords(page)) found.push(`${name}: cut at the side: ${words}`)
    await shot?.(name)
  }
  await page.setViewportSize(size)
  await page.emulateMedia({ forcedColors: null })
  return found
}

/**
 * Looks at each tab of the step that is open: “Do this” in every look, the others only where `guide` is true, since
 * what the guide says looks the same at each step.
 */
export async function inEveryTab(page: Page, guide: boolean): Promise<readonly string[]> {
  const found: string[] = []
  for (const tab of ['Why it matters', 'In the room', 'What good looks like', 'Findings', 'Do this']) {
    await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click()
    const look = guide || tab === 'Do this' ? inEveryLook : violations
    for (const line of await look(page)) found.push(`${tab}: ${line}`)
  }
  return found
}

const looks = [
  { name: 'light', theme: 'light', width: 1280, forcedColors: null },
  { name: 'dark', theme: 'dark', width: 1280, forcedColors: null },
  { name: 'narrow', theme: 'light', width: 640, forcedColors: null },
  { name: 'own colours', theme: 'light', width: 1280, forcedColors: 'active' },
] as const
