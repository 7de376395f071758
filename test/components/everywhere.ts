import type { ElementHandle, Page } from 'playwright-core'

type Pressable = ElementHandle<Node>
type Look = (where: string) => Promise<void>

/** Until what was asked for stands on the screen: parts that are on their way say so, and come with a frame or more. */
export const settled = (page: Page, frames: number): Promise<void> =>
  page.evaluate(async (frames) => {
    do for (let i = 0; i < frames; i++) await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))
    while (document.documentElement.hasAttribute('data-coming'))
  }, frames)

/**
 * Presses as a screen reader does, wherever the thing lies: a mouse would have to be brought over each of two hundred
 * buttons, and wait until they rest. Gives false where the thing went with an earlier press.
 */
async function press(page: Page, thing: Pressable, frames: number): Promise<boolean> {
  const was = await (thing as ElementHandle<Element>).evaluate((e) => {
    if (!e.checkVisibility({ visibilityProperty: true })) return false
    e.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window }))
    return true
  })
  if (was) await settled(page, frames)
  return was
}

/** Every page of the rail, each of its tabs, and all that opens to a press there: `look` reads each as it stands. */
export async function walkEverywhere(page: Page, look: Look): Promise<void> {
  const labels = new Set<string>()
  const read = async () => {
    // The way out, and the supports, whose names lead to one of their steps.
    for (const label of await page.locator('nav[aria-label="Plan"]').getByRole('link').allTextContents())
      if (!/All plans| steps filled in/.test(label)) labels.add(label)
    return false
  }
  await read()
  await openRail(page, read)
  for (const label of labels) {
    await goTo(page, label)
    await look(label)
    for (const tab of await page.locator('[role=tab]').elementHandles())
      if (await press(page, tab, 1)) await look(`${label}: ${await tab.textContent()}`)
    await lookAtOpened(page, label, look)
  }
}

/** Unfolds what is folded in the rail, one after the other, until `enough`: an opened support shuts the one before. */
async function openRail(page: Page, enough: () => Promise<boolean>): Promise<void> {
  for (const shut of await page.locator('nav[aria-label="Plan"] [aria-expanded="false"]').elementHandles()) {
    await press(page, shut, 1)
    if (await enough()) return
  }
}

async function goTo(page: Page, label: string): Promise<void> {
  let link = await inRail(page, label)
  if (link === undefined)
    await openRail(page, async () => {
      link = await inRail(page, label)
      return link !== undefined
    })
  if (link === undefined) throw new Error(`The rail has no ${label} any more`)
  // Lists and what is found come a frame or two behind their page.
  await press(page, link, 3)
  if ((await link.getAttribute('aria-current')) !== 'page') throw new Error(`A press on ${label} leads nowhere`)
}

async function inRail(page: Page, label: string): Promise<Pressable | undefined> {
  const found = await page.evaluateHandle(
    (text) =>
      [...document.querySelectorAll<HTMLElement>('nav[aria-label="Plan"] a, nav[aria-label="Plan"] [role=link]')].find(
        (e) => e.textContent === text,
      ),
    label,
  )
  return found.asElement() ?? undefined
}

async function lookAtOpened(page: Page, label: string, look: Look): Promise<void> {
  for (const more of await page.locator('main button[aria-expanded="false"]').elementHandles()) {
    if (!(await press(page, more, 2))) continue
    // A menu takes the page from whoever presses beside it: it is read, and shut again.
    if (!(await page.evaluate(() => document.querySelector('main')?.closest('[inert]') != null))) continue
    await look(`${label}, with the menu ${await more.textContent()}`)
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('Escape')
  await look(`${label}, opened`)
}
