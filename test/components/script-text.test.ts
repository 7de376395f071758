import { afterAll, beforeAll, expect, test } from 'vitest'
import { literal } from '../../shared/words/index.ts'
import { scriptPlan, scripts } from '../support/script-text.ts'
import { openWindow, type TestWindow } from '../support/window.ts'

/** P13: script text in every field. On every page it is text: nothing is made of it, nothing runs, nothing is asked for. */

let w: TestWindow
const asked: string[] = []
beforeAll(async () => {
  w = await openWindow({ ops: scriptPlan(), height: 1000, stays: true })
  const own = new URL(w.page.url()).origin
  w.page.on('request', (request) => {
    if (new URL(request.url()).origin !== own && !/^(data|blob):/.test(request.url())) asked.push(request.url())
  })
})
afterAll(async () => {
  await w?.close()
})

/** What a text became where it should have stayed text. */
const made = () =>
  w.page.evaluate(() => {
    const found = [...document.querySelectorAll('*')].filter(
      (e) =>
        e.id === 'made-of-text' ||
        [...e.attributes].some(
          (a) =>
            /^on/.test(a.name) ||
            (/^(href|src|action|formaction|xlink:href)$/.test(a.name) &&
              /^\s*(javascript|https?):/i.test(a.value) &&
              !a.value.startsWith(location.origin)),
        ) ||
        (e.tagName === 'SCRIPT' && !(e as HTMLScriptElement).src),
    )
    const ran = (window as unknown as { ran?: number }).ran
    return [...found.map((e) => e.outerHTML.slice(0, 200)), ...(ran === undefined ? [] : ['it ran'])]
  })

test('on every page and tab, opened: nothing is made of it, nothing runs, and it is there to be read', async () => {
  const rail = w.page.getByRole('navigation', { name: 'Plan' })
  const wrong: string[] = []
  const read = new Set<string>()
  const look = async (where: string) => {
    for (const what of await made()) wrong.push(`${where}: ${what}`)
    const text = await w.page.evaluate(() =>
      [
        document.body.textContent ?? '',
        ...[...document.querySelectorAll<HTMLInputElement>('input, textarea')].map((e) => e.value),
      ].join('\n'),
    )
    for (const script of scripts) if (text.includes(script.slice(0, 24))) read.add(script)
  }
  const visited = new Set<string>()
  const visitAll = async () => {
    for (const label of await rail.getByRole('link').evaluateAll((all) => all.map((e) => e.textContent ?? ''))) {
      if (/All plans/.test(label) || visited.has(label)) continue
      visited.add(label)
      await rail
        .getByRole('link')
        .filter({ hasText: new RegExp(`^${literal(label)}$`) })
        .click()
      await w.page.waitForTimeout(80)
      await look(label)
      for (const tab of await w.page.getByRole('tab').all()) {
        await tab.click()
        await look(`${label}: ${await tab.textContent()}`)
      }
      for (const more of await w.page.getByRole('main').locator('button[aria-expanded="false"]').all())
        if (await more.isVisible()) await more.click({ timeout: 500 }).catch(() => {})
      await look(`${label}, opened`)
      await w.page.keyboard.press('Escape')
    }
  }
  for (const support of ['Foundation', 'Align', 'Resource', 'Embed', 'Position', 'Community']) {
    const toggle = rail.getByRole('button', { name: new RegExp(support) })
    if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click()
    await visitAll()
  }
  expect(visited.size).toBeGreaterThan(40)
  expect(wrong).toEqual([])
  expect(asked).toEqual([])
  expect(w.complaints).toEqual([])
  expect([...read].sort()).toEqual([...scripts].sort())
}, 240_000)
