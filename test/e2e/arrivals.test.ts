import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { expect } from '@playwright/test'
import { afterEach, test } from 'vitest'
import { findElectron } from '../../electron/dev/program.ts'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import { createPlanService } from '../../electron/plan/service.ts'
import { appFolder } from '../../electron/process/resources.ts'
import { set } from '../../shared/domain/state.ts'
import { type App, closeAll, fresh, launchApp } from './support/app.ts'

/** Plans come in by double-click: at the very first start, beside a running app, and while it is leaving. */

afterEach(closeAll)

function planOf(name: string): string {
  const file = join(fresh('stick'), `from ${name}.groundwork`)
  const plan = createPlanService(systemClockAndIds)
  const who = { author: 'Director of Assessment', device: 'assessment laptop' }
  plan.create({ path: file, who, drafts: null, ops: [set('district', 'district', { name })] })
  plan.close()
  return file
}

async function begin(app: App): Promise<void> {
  await app.page.getByRole('textbox', { name: 'Your name or role' }).fill('Chief Equity Officer')
  await app.page.keyboard.press('Enter')
}
const isOpen = (app: App, name: string) =>
  expect(app.page.getByRole('navigation', { name: 'Plan' })).toContainText(name, { timeout: 15_000 })

/** Starts the app once more, as a desktop does for a double-clicked file, from a folder of its own. */
async function secondStart(app: App, named: string, folder: string): Promise<void> {
  const electron = findElectron()
  const program = electron ? [electron] : [process.execPath, join(appFolder(), 'test/standin/run.ts')]
  const [command = '', ...first] = program
  const env = { ...process.env, STANDIN_HEADLESS: '1', HOME: app.home }
  const args = [...first, appFolder(), `--user-data-dir=${app.userData}`, named]
  const [code] = await once(spawn(command, args, { cwd: folder, env, stdio: 'ignore' }), 'exit')
  expect(code).toBe(0)
}

test('at the very first start her name is asked, and then the plan on which she double-clicked is there', {
  tags: 'long',
}, async () => {
  const app = await launchApp({ file: planOf('Heron Bay 3') })
  await begin(app)
  await isOpen(app, 'Heron Bay 3')
})

test('a Mac names the plan in an event, before anybody is there to open it: it is opened once her name was asked', {
  tags: 'long',
}, async () => {
  const app = await launchApp()
  const prevented = await app.app.evaluate(({ app }, file) => {
    let heeded = false
    app.emit('open-file', { preventDefault: () => (heeded = true) }, file)
    return heeded
  }, planOf('Osprey Point'))
  expect(prevented).toBe(true)
  await begin(app)
  await isOpen(app, 'Osprey Point')
})

test('a second start opens its plan in the window that is there, whatever folder it was started in', {
  tags: 'long',
}, async () => {
  const app = await launchApp()
  await begin(app)
  await app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize(), undefined)
  const file = planOf('Cedar Flats')
  await secondStart(app, basename(file), dirname(file))
  await isOpen(app, 'Cedar Flats')
  expect(
    await app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized(), undefined),
  ).toBe(false)
  // A Linux desktop gives the address of the file in the place of its name.
  await secondStart(app, pathToFileURL(planOf('Alder Pass')).href, '/')
  await isOpen(app, 'Alder Pass')
  expect(await app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, undefined)).toBe(1)
})

test('a plan that is double-clicked while the app leaves is opened by the next start, and not lost', {
  tags: 'long',
}, async () => {
  const app = await launchApp()
  await begin(app)
  const file = planOf('Juniper Fork')
  const gone = once(app.app.process(), 'exit')
  await app.app.evaluate(({ app, BrowserWindow }, file) => {
    // After the window has gone and before the plan is let go: the lock is still held.
    app.once('window-all-closed', () => app.emit('second-instance', {}, ['groundwork', file], '/', undefined))
    BrowserWindow.getAllWindows()[0]?.close()
  }, file)
  await gone
  // Nothing was asked of the window that had gone.
  expect(existsSync(join(app.userData, 'logs', 'errors.log'))).toBe(false)
  if (!app.notRealElectron) return // what Electron starts then is no child of this test
  expect(app.app.again?.()).toEqual([appFolder(), `--user-data-dir=${app.userData}`, file])
  const next = await launchApp({ home: app.home, userData: app.userData, file })
  await isOpen(next, 'Juniper Fork')
})

/** How Windows ends an app at log-off: a question to each window, and then the end, at which Electron leaves at once. */
test('at log-off what she typed a moment ago is in the drafts', async () => {
  const app = await launchApp()
  await begin(app)
  await app.page.getByRole('button', { name: 'Start your plan' }).click()
  await app.page.getByRole('textbox', { name: /district/i }).fill('Juniper Fork')
  await app.page.keyboard.press('Enter')
  await isOpen(app, 'Juniper Fork')
  const align = app.page.getByRole('navigation', { name: 'Plan' }).getByRole('button', { name: /1\s*Align/ })
  if ((await align.getAttribute('aria-expanded')) !== 'true') await align.click()
  await app.page.getByRole('link', { name: /^Goals/ }).click()
  await app.page.getByRole('button', { name: 'Add a goal' }).first().click()
  // The half second after which typing is sent by itself never comes.
  await app.page.evaluate(() => {
    const later = window.setTimeout
    Object.assign(window, { setTimeout: (run: () => void, time: number) => (time === 500 ? 0 : later(run, time)) })
  })
  await app.page.getByRole('textbox', { name: 'Goal', exact: true }).pressSequentially('More children read well')
  await app.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.emit('query-session-end', { preventDefault() {}, reasons: ['logoff'] })
  }, undefined)
  await app.page.waitForTimeout(300)
  await app.kill9()

  const next = await launchApp({ home: app.home, userData: app.userData })
  await isOpen(next, 'Juniper Fork')
  await next.page.getByRole('link', { name: /^Goals/ }).click()
  await expect(next.page.getByRole('main')).toContainText('More children read well')
})

test('an installation that lost its page says so, ends, and keeps no later start away', async (ctx) => {
  // Electron's own box waits for somebody to press its button.
  if (findElectron()) return ctx.skip()
  const broken = fresh('installation')
  cpSync(join(appFolder(), 'out/main'), join(broken, 'out/main'), { recursive: true })
  cpSync(join(appFolder(), 'package.json'), join(broken, 'package.json'))
  symlinkSync(join(appFolder(), 'node_modules'), join(broken, 'node_modules'))
  const data = join(fresh('data'), 'user-data')
  const args = [join(appFolder(), 'test/standin/run.ts'), broken, `--user-data-dir=${data}`]
  for (const _ of ['first', 'second']) {
    const start = spawn(process.execPath, args, { env: { ...process.env, STANDIN_HEADLESS: '1' } })
    const said = text(start.stderr)
    const [code] = await once(start, 'exit')
    expect(await said).toMatch(
      /^Groundwork could not start: Your plans were not touched\. .*install Groundwork again\./m,
    )
    expect(code).toBe(1)
  }
  expect(readFileSync(join(data, 'logs', 'errors.log'), 'utf8')).toMatch(/ starting: Error\n {2}at /)
})
