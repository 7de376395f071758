import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { appFolder } from '../../electron/process/resources.ts'
import { launch, type RunningApp } from '../standin/client.ts'
import { closeAll, fresh } from './support/app.ts'

/** The stand-in's own page for choosing files, which stands where Electron has the system's dialogs. */

let app: RunningApp | undefined
afterEach(async () => {
  await app?.close()
  app = undefined
  await closeAll()
})

type Bridge = { groundwork: { invoke(channel: string, input?: unknown): Promise<unknown> } }

async function start(home: string): Promise<Page> {
  const args = [appFolder(), `--user-data-dir=${path.join(fresh('data'), 'user-data')}`]
  app = await launch({ args, cwd: appFolder(), env: { ...process.env, HOME: home, STANDIN_DIALOGS: 'page' } })
  const page = await app.firstWindow()
  await page.waitForURL((url) => url.pathname === '/index.html')
  return page
}
const asking = (page: Page) => {
  const answer = page.evaluate(() => (window as unknown as Bridge).groundwork.invoke('plans.openCopy'))
  return { answer, chooser: page.context().waitForEvent('page') }
}

test('with the keyboard alone a plan is chosen in a folder, and cancelling answers nothing', {
  tags: 'long',
}, async () => {
  const home = fresh('home')
  fs.mkdirSync(path.join(home, 'Board packets'))
  fs.writeFileSync(path.join(home, 'Board packets', 'letter.groundwork'), 'Dear colleagues')
  const page = await start(home)

  const first = asking(page)
  const chooser = await first.chooser
  await chooser.getByRole('heading', { name: 'Open a plan' }).waitFor()
  expect(await chooser.getByText('runs on the stand-in, not on Electron').count()).toBe(1)
  await chooser.getByRole('link', { name: 'Board packets, folder' }).focus()
  await chooser.keyboard.press('Enter')
  await chooser.getByRole('link', { name: 'letter.groundwork' }).focus()
  await chooser.keyboard.press('Enter').catch(() => {}) // choosing closes the page under the key
  expect(await first.answer).toMatchObject({ ok: false, error: { kind: 'not-a-plan' } })

  const second = asking(page)
  await (await second.chooser).getByRole('link', { name: 'Cancel' }).click()
  expect(await second.answer).toEqual({ ok: true, value: null })
})
