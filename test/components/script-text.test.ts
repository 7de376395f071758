// @module-tag long
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scriptPlan, scripts } from '../support/script-text.ts'
import { openWindow, type TestWindow } from '../support/window.ts'
import { walkEverywhere } from './everywhere.ts'

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

/** What a text became where it should have stayed text, and all that is to be read. */
const onScreen = () =>
  w.page.evaluate(() => {
    const leads = new Set(['href', 'src', 'action', 'formaction', 'xlink:href'])
    const isMade = ({ name, value }: Attr) =>
      name.startsWith('on') ||
      (leads.has(name) && /^\s*(javascript|https?):/i.test(value) && !value.startsWith(location.origin))
    const found: string[] = []
    const texts = [document.body.textContent ?? '']
    for (const e of document.querySelectorAll<HTMLInputElement>('*')) {
      const isScript = e.tagName === 'SCRIPT' && !e.src
      if (e.id === 'made-of-text' || isScript || [...e.attributes].some(isMade)) found.push(e.outerHTML.slice(0, 200))
      if (e.tagName === 'INPUT' || e.tagName === 'TEXTAREA') texts.push(e.value)
    }
    if ('ran' in window) found.push('it ran')
    return { made: found, text: texts.join('\n') }
  })

test('on every page and tab, opened: nothing is made of it, nothing runs, and it is there to be read', async () => {
  const wrong: string[] = []
  const read = new Set<string>()
  const views = new Set<string>()
  const look = async (where: string) => {
    views.add(where)
    const { made, text } = await onScreen()
    for (const what of made) wrong.push(`${where}: ${what}`)
    for (const script of scripts) if (text.includes(script.slice(0, 24))) read.add(script)
  }
  await walkEverywhere(w.page, look)
  expect(views.size).toBeGreaterThan(200)
  expect(wrong).toEqual([])
  expect(asked).toEqual([])
  expect(w.complaints).toEqual([])
  expect([...read].sort()).toEqual([...scripts].sort())
}, 240_000)
