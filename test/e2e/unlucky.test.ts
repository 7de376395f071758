import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import { afterEach, test } from 'vitest'
import { set } from '../../shared/domain/state.ts'
import { violations } from '../components/axe.ts'
import { keepPicture } from '../support/kept.ts'
import { notTried } from '../support/not-tried.ts'
import { type App, closeAll, fresh, launchApp } from './support/app.ts'
import { laptopWithPlan } from './support/laptop.ts'

/**
 * The unlucky officer: everything that can befall a laptop befalls hers. She loses nothing, and each time reads one
 * plain sentence. P1, P3, P5, P7, P11, P12, P13, P16, P19, P21, P23. Disks of its own are mounted where that is allowed.
 */

/** Each story starts the app several times over. */
const LONG = 240_000
const mounted: string[] = []
/** Whether any file of the app's own folder holds these words. The browser's, which come and go, are left out. */
const keptUnder = (folder: string, words: string): boolean =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile() && !path.relative(folder, f.parentPath).startsWith('chromium'))
    .some((f) => fs.readFileSync(path.join(f.parentPath, f.name)).includes(words))

afterEach(async () => {
  for (const dir of mounted.splice(0)) spawnSync('umount', ['-l', dir])
  await closeAll()
})

const looked = new Set<string>()
async function shot(app: App, name: string): Promise<void> {
  if (looked.has(name)) return
  looked.add(name)
  await keepPicture(app.page, `unlucky-${name}`)
}

/** A disk of its own. */
function disk(size: string): string {
  const dir = fresh('stick')
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', dir]).status !== 0) {
    notTried('a disk of its own can’t be mounted here')
  }
  mounted.push(dir)
  return dir
}

async function begin(app: App): Promise<void> {
  await app.page.getByRole('textbox', { name: 'Your name or role' }).fill('Equity officer')
  await app.page.keyboard.press('Enter')
  await app.page.getByRole('button', { name: 'Start your plan' }).click()
  await app.page.getByRole('textbox', { name: /district/i }).fill('Juniper Fork')
  await app.page.keyboard.press('Enter')
  await inPlan(app)
}
const inPlan = (app: App) =>
  expect(app.page.getByRole('navigation', { name: 'Plan' })).toContainText('Juniper Fork', { timeout: 20_000 })

async function find(app: App, words: string): Promise<void> {
  const found = app.page.getByRole('dialog', { name: 'Find anything' })
  // A plan that has just been opened takes the focus once more.
  await expect(async () => {
    if (!(await found.isVisible())) await app.page.keyboard.press('Control+k')
    await found.locator('input').first().fill(words, { timeout: 1000 })
    await expect(found.getByRole('menuitem').first()).toContainText(words, { timeout: 1000 })
  }).toPass({ timeout: 20_000 })
}
async function go(app: App, page: string): Promise<void> {
  await find(app, page)
  await app.page.getByRole('dialog', { name: 'Find anything' }).locator('input').first().press('Enter')
  await expect(app.page.getByRole('heading', { level: 1, name: page })).toBeVisible()
}
const title = (app: App) => app.page.getByRole('textbox', { name: 'Goal', exact: true })
async function write(app: App, words: string): Promise<void> {
  await go(app, 'Goals')
  await app.page.getByRole('button', { name: 'Add a goal' }).first().click()
  await title(app).fill(words)
}
const saved = (app: App) => expect(app.page.getByRole('banner')).toContainText('Saved on this laptop')
const planIn = (app: App): string => {
  const folder = path.join(app.home, 'Groundwork')
  return path.join(folder, fs.readdirSync(folder).find((f) => f.endsWith('.groundwork')) as string)
}
/** What a screen may never show. */
const plain = (app: App) =>
  expect(app.page.locator('body')).not.toContainText(/SQLITE|Error:|\bat \w+ \(|undefined|ENO[A-Z]+/)
/** She finds her goal by its words, and goes to it. */
const sheSees = async (app: App, words: string): Promise<void> => {
  await find(app, words)
  await app.page.getByRole('dialog', { name: 'Find anything' }).locator('input').first().press('Enter')
  await expect(app.page.getByRole('dialog', { name: 'Find anything' })).toBeHidden()
  await expect(app.page.getByRole('main')).toContainText(words)
}
const again = ({ home, userData }: Pick<App, 'home' | 'userData'>, env?: Record<string, string>) =>
  launchApp({ home, userData, ...(env && { env }) })

/** Another program that holds the plan, as a second Groundwork would. */
async function holder(plan: string): Promise<() => void> {
  const program = `
    const Sqlite = require('better-sqlite3')
    const db = new Sqlite(process.argv[1])
    db.pragma('locking_mode = EXCLUSIVE')
    db.exec('BEGIN EXCLUSIVE')
    console.log('held')`
  const child = spawn(process.execPath, ['-e', `${program}\nsetInterval(() => {}, 1000)`, plan], { stdio: 'pipe' })
  await once(child.stdout, 'data')
  return () => void child.kill('SIGKILL')
}

test(
  'the power goes in mid-word, the plan’s bytes turn, and the clock goes back a year: every word is there',
  async () => {
    let app = await launchApp()
    await begin(app)
    await write(app, 'Saved before the power went')
    await title(app).press('Tab')
    await saved(app)
    await app.page.getByRole('button', { name: 'Add a goal' }).first().click()
    await title(app).pressSequentially('Half a wor', { delay: 5 })
    // What is typed is kept within a second; on a machine that is busy it is waited for.
    await expect.poll(() => keptUnder(app.userData, 'Half a wor'), { timeout: 15_000 }).toBe(true)
    await app.kill9()

    app = await again(app)
    await inPlan(app)
    await expect(app.page.locator('body')).toContainText('Your words are back and saved')
    await shot(app, 'words-back')
    await sheSees(app, 'Half a wor')
    await sheSees(app, 'Saved before the power went')
    await app.close()

    const plan = planIn(app)
    const bytes = fs.readFileSync(plan)
    for (let i = bytes.indexOf('Half a wor'); i >= 0; i = bytes.indexOf('Half a wor', i + 1))
      bytes.write('Half @ wor', i)
    fs.writeFileSync(plan, bytes)
    app = await again(app)
    await expect(app.page.getByRole('heading', { name: 'A plan that can’t be opened' })).toBeVisible()
    await expect(app.page.getByRole('alert')).toContainText('A saved change is not as it was written.')
    await expect(app.page.getByRole('main')).toContainText('A goal whose name can’t be read')
    await expect(app.page.getByRole('main')).toContainText(/At least 1 saved change can’t be read: one in a goal\./)
    await plain(app)
    for (const look of ['light', 'dark', 'narrow'] as const) {
      await app.page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light' })
      await app.page.setViewportSize({ width: look === 'narrow' ? 640 : 1280, height: 800 })
      expect(await violations(app.page), look).toEqual([])
      const wide = await app.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect(wide, `${look} runs over its width`).toBe(false)
      await shot(app, `recovery-${look}`)
    }
    await app.page.setViewportSize({ width: 1280, height: 800 })
    await app.page.getByRole('button', { name: 'Open what can be read' }).press('Enter')
    await inPlan(app)
    await sheSees(app, 'Saved before the power went')
    await app.close()
    // The damaged file lies beside, byte for byte.
    const folder = path.dirname(plan)
    const aside = fs.readdirSync(folder).find((f) => f.endsWith('.groundwork-damaged')) as string
    expect(fs.readFileSync(path.join(folder, aside)).equals(bytes)).toBe(true)

    // A flat battery: the clock stands a year back. What is written now is the newest all the same.
    const back = `data:text/javascript,${encodeURIComponent('const D=Date,y=31536e6;globalThis.Date=class extends D{constructor(...a){a.length?super(...a):super(D.now()-y)}static now(){return D.now()-y}}')}`
    app = await again(app, { NODE_OPTIONS: `--import=${back}` })
    await inPlan(app)
    await go(app, 'Goals')
    await app.page.getByRole('button', { name: 'Edit goal details' }).first().click()
    await title(app).fill('Written with the clock a year back')
    await title(app).press('Tab')
    await saved(app)
    await plain(app)
    await app.close()
    app = await again(app)
    await sheSees(app, 'Written with the clock a year back')
  },
  LONG,
)

test(
  'P5: another program holds the plan: she is told, and looks at a copy',
  async () => {
    const laptop = await laptopWithPlan([set('goal', 'seen', { title: 'On both screens' })])
    const bytes = fs.readFileSync(laptop.plan)
    const letGo = await holder(laptop.plan)
    try {
      const app = await again(laptop)
      await expect(app.page.getByRole('heading', { name: 'This plan is open somewhere else' })).toBeVisible()
      await expect(app.page.getByRole('alert')).toContainText('This plan is open in another window or program.')
      expect(await violations(app.page)).toEqual([])
      await shot(app, 'open-elsewhere')
      await app.page.getByRole('button', { name: 'Look at a copy' }).press('Enter')
      await inPlan(app)
      await sheSees(app, 'On both screens')
      await plain(app)
      await shot(app, 'looks-at-a-copy')
      await app.close()
      expect(fs.readFileSync(laptop.plan).equals(bytes)).toBe(true)
    } finally {
      letGo()
    }
  },
  LONG,
)

test(
  'P13: a stranger’s file with a trigger in it is refused in a sentence, to open and to bring in; her plan is as it was',
  async () => {
    const laptop = await laptopWithPlan([set('goal', 'mine', { title: 'Mine' })])
    const stranger = path.join(fresh('stick'), 'from a stranger.groundwork')
    fs.copyFileSync(laptop.plan, stranger)
    const db = new Sqlite(stranger)
    db.unsafeMode(true)
    db.exec('CREATE TRIGGER harm AFTER INSERT ON session BEGIN DELETE FROM blob; END')
    db.close()
    const before = fs.readFileSync(stranger)
    const app = await again(laptop)
    await inPlan(app)

    await go(app, 'Bring in a copy')
    await app.answerDialog(stranger)
    await app.page.getByRole('button', { name: 'Choose a copy…' }).press('Enter')
    await expect(app.page.locator('body')).toContainText('This file holds a trigger that Groundwork did not make')
    await plain(app)
    await shot(app, 'stranger-to-bring-in')
    await sheSees(app, 'Mine')
    expect(fs.readFileSync(stranger).equals(before)).toBe(true)
  },
  LONG,
)

test(
  'P12, P19: a copy on a stick: a receipt to write down; locked, it asks for its passphrase until it fits',
  async () => {
    const app = await again(await laptopWithPlan([set('goal', 'handed', { title: 'Handed over' })]))
    const { page } = app
    await inPlan(app)
    const stick = fresh('stick')
    await go(app, 'Take a copy out')
    await app.answerDialog(path.join(stick, 'open.groundwork'))
    await page.getByRole('button', { name: 'Save a copy…' }).press('Enter')
    const receipt = page.getByRole('region', { name: 'The copy is ready' })
    await expect(receipt).toContainText('If it is on a USB drive, eject the drive as you always do.')
    const sum = spawnSync('sha256sum', [path.join(stick, 'open.groundwork')], { encoding: 'utf8' }).stdout.slice(0, 64)
    expect((await receipt.locator('code').textContent())?.replaceAll(' ', '')).toBe(sum)
    expect(await violations(page)).toEqual([])
    await shot(app, 'receipt')

    const words = 'four café words here'
    await page.getByRole('button', { name: 'Save a locked copy…' }).press('Enter')
    const lock = page.getByRole('dialog', { name: 'Lock the copy with a passphrase' })
    await expect(lock.getByLabel('Passphrase', { exact: true })).toBeFocused()
    await page.keyboard.type('short')
    await page.keyboard.press('Tab')
    await page.keyboard.type('short')
    await page.keyboard.press('Enter')
    await expect(lock).toContainText('Use at least 12 characters.')
    await lock.getByLabel('Passphrase', { exact: true }).fill(words.normalize('NFD'))
    await lock.getByLabel('The passphrase again').fill('four other words here')
    await page.keyboard.press('Enter')
    await expect(lock).toContainText('The two are not the same.')
    expect(await violations(page)).toEqual([])
    await shot(app, 'lock')
    await lock.getByLabel('The passphrase again').fill(words.normalize('NFD'))
    await app.answerDialog(path.join(stick, 'locked.groundwork.age'))
    await page.keyboard.press('Enter')
    await expect(receipt).toContainText('locked.groundwork.age', { timeout: 30_000 })
    expect(fs.readdirSync(stick).sort()).toEqual(['locked.groundwork.age', 'open.groundwork'])
    expect(fs.readFileSync(path.join(stick, 'locked.groundwork.age')).includes('Handed over')).toBe(false)

    // Brought in here, there is nothing new; the passphrase is asked for all the same.
    await go(app, 'Bring in a copy')
    await app.answerDialog(path.join(stick, 'locked.groundwork.age'))
    await page.getByRole('button', { name: 'Choose a copy…' }).press('Enter')
    const ask = page.getByRole('dialog', { name: 'This copy is locked' })
    await expect(ask.getByLabel('Passphrase')).toBeFocused({ timeout: 30_000 })
    await page.keyboard.type('four cafe words here')
    await page.keyboard.press('Enter')
    await expect(ask).toContainText('That is not the passphrase, or the first lines of the file are damaged.', {
      timeout: 30_000,
    })
    expect(await violations(page)).toEqual([])
    await shot(app, 'does-not-fit')
    await ask.getByLabel('Passphrase').fill(words.normalize('NFC'))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toContainText('Yours already has everything in this copy.', {
      timeout: 30_000,
    })
    await app.close()

    // On another laptop it opens as a plan of its own. What was unlocked there when its power went is gone at its start.
    const temp = fresh('temp')
    const left = path.join(temp, 'groundwork-received-Left42')
    fs.mkdirSync(left)
    for (const name of ['owned', 'copy.groundwork']) fs.writeFileSync(path.join(left, name), '')
    const other = await launchApp({ env: { TMPDIR: temp, TEMP: temp, TMP: temp } })
    await other.page.getByRole('textbox', { name: 'Your name or role' }).fill('Superintendent')
    await other.page.keyboard.press('Enter')
    await other.answerDialog(path.join(stick, 'locked.groundwork.age'))
    await other.page.getByRole('button', { name: 'Open a plan from a file…' }).click()
    await other.page.getByRole('dialog', { name: 'This copy is locked' }).getByLabel('Passphrase').fill(words)
    await other.page.keyboard.press('Enter')
    await inPlan(other)
    await sheSees(other, 'Handed over')
    expect(fs.readdirSync(temp).filter((name) => name.startsWith('groundwork-received-'))).toEqual([])
    expect(fs.readdirSync(stick).sort()).toEqual(['locked.groundwork.age', 'open.groundwork'])
  },
  LONG,
)

test(
  'P11: the disk is full, then can only be read, then is pulled: her words stay, and go on in a copy',
  async () => {
    const stick = disk('3m')
    const { home, userData, plan: made } = await laptopWithPlan()
    const plan = path.join(stick, 'on the stick.groundwork')
    fs.copyFileSync(made, plan)
    fs.rmSync(made)
    let app = await launchApp({ home, userData, file: plan })
    await inPlan(app)
    await write(app, 'Saved on the stick')
    await title(app).press('Tab')
    await saved(app)

    const rest = path.join(stick, 'somebody’s film')
    spawnSync('dd', ['if=/dev/zero', `of=${rest}`, 'bs=4096'])
    await app.page.getByRole('button', { name: 'Add a goal' }).first().click()
    await title(app).fill(`Typed on a full disk ${'x'.repeat(3000)}`)
    await title(app).press('Tab')
    await expect(app.page.locator('body')).toContainText('The disk is full. What was saved before is safe.')
    await plain(app)
    await shot(app, 'full')
    fs.rmSync(rest)
    await app.page
      .getByRole('button', { name: /again|once more/i })
      .first()
      .click()
    await saved(app)
    await sheSees(app, 'Typed on a full disk')
    await app.close()

    spawnSync('mount', ['-o', 'remount,ro', stick])
    app = await again(app)
    await inPlan(app)
    await expect(app.page.locator('body')).toContainText('Nothing can be saved here: this place is read-only.')
    expect(await violations(app.page)).toEqual([])
    await shot(app, 'read-only')
    await app.close()
    spawnSync('mount', ['-o', 'remount,rw', stick])

    app = await again(app)
    await inPlan(app)
    await write(app, 'Typed after the stick was pulled')
    spawnSync('umount', ['-l', stick])
    await title(app).press('Tab')
    await expect(app.page.getByRole('alert').first()).toContainText('was moved, replaced or deleted while it was open')
    await plain(app)
    await shot(app, 'pulled')
    await app.answerDialog(path.join(app.home, 'kept.groundwork'))
    await app.page.getByRole('button', { name: 'Save a copy and continue there…' }).press('Enter')
    await saved(app)
    await sheSees(app, 'Typed after the stick was pulled')
    await sheSees(app, 'Typed on a full disk')
    await app.close()

    // At the next start the stick is still away; what she wrote is in the copy that she was in.
    app = await again(app)
    await inPlan(app)
    await sheSees(app, 'Saved on the stick')
  },
  LONG,
)
