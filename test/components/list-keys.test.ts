// @module-tag long

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { expect as expectThat, test } from 'vitest'
import { appFolder } from '../../electron/process/resources.ts'
import { keepPicture } from '../support/kept.ts'
import { declaredPages } from '../support/pages.ts'
import { sampleOps } from '../support/records.ts'
import { openWindow, type TestWindow } from '../support/window.ts'
import { Keys } from './keyboard.ts'

/** One law: in every list of the app the same keys do the same, walked by keyboard alone over the sample plan. */

let w: TestWindow
let keys: Keys
const sample = sampleOps()

/** Pages with lists, and what N adds there; null where several lists stand side by side, or what is listed is given. */
const pages: Readonly<Record<string, string | null>> = {
  Actions: 'action',
  Decisions: 'decision',
  Meetings: 'meeting',
  'Comments and evidence': 'comment',
  Retreats: 'retreat',
  District: null,
  'Student groups': null,
  'Planning team': 'person',
  Policies: 'policy',
  'Equitable instruction': null,
  'Pace and care': 'paceAndCare',
  'Funding sources': 'fundingSource',
  'The team': 'position',
  'Mentors and coaches': 'mentor',
  'Skills to grow': 'skill',
  'Departments and leads': 'department',
  'Department commitments': null,
  'Check-ins and updates': null,
  'Place in the organization': null,
  'Consultation log': null,
  'Backing in public': 'backing',
  'What will last': 'starting-list',
  'Define your terms': 'term',
  'Stories with data': 'story',
  'Why we do this': null,
  'Know your audiences': 'audienceGroup',
  'Answer concerns and act': 'concern',
  'Listening sessions and surveys': 'engagement',
}
/** Kinds that stand in a list somewhere, as the page's source declares them. */
const declared = new Set(
  globSync(['renderer/**/*.tsx', 'renderer/**/*.ts'], { cwd: appFolder() })
    .flatMap((file) => [...readFileSync(join(appFolder(), file), 'utf8').matchAll(/\bdeclare<'(\w+)'/g)])
    .map(([, kind = '']) => kind),
)
/** And each further page of the rail that shows one kind, in a list: what N adds there is of that kind. */
const others: Readonly<Record<string, string>> = Object.fromEntries(
  (await declaredPages()).flatMap(({ title, rail, shows: [kind = '', ...more] = [] }) =>
    rail === 'rest' && pages[title] === undefined && more.length === 0 && declared.has(kind) ? [[title, kind]] : [],
  ),
)
/** Lists within a record that is open, in a second tab or beside a document: Find leads there, by words of one of theirs. */
const within: Readonly<Record<string, string>> = {
  'strategy/str-staff-2': 'Culturally responsive leadership training',
  'statusUpdate/su-reading-2026-Q2': 'Spring check beat its target for all',
  'risk/risk-schedule': 'The new bell schedule takes',
  'boardItem/bi-3': 'Quarterly report on equity goals',
  'checkIn/chk-16': 'Office reviewed its own promises',
  'mentorNote/mn-3': 'Hospital reports gaps and causes',
  'equityScreen/scr-3': 'Later first bell at the three',
  'evidence/ev-told': 'Letter to all department leads',
  'likelyQuestion/lq-2': 'Why does the gap in days lost',
  'ownField/own-scale': 'How far it has spread',
  'concernVoice/cv-1': 'The parent in the second row',
}
/** Lists of which Find opens no record in its line: beside a measure’s figures, and at a document of their own. */
const unwalked = ['reportedFigure', 'hardTruth']

const main = () => w.page.getByRole('main')
const toggleOf = (record: string) =>
  main().locator(`[data-record="${record}"] button[aria-expanded]:not([aria-haspopup])`).first()
/** The record in which the focus is, and whether it is in a field; “lost” where it is on nothing. */
const focus = () =>
  w.page.evaluate(() => {
    const at = document.activeElement
    if (at === null || at === document.body) return 'lost'
    const record = at.closest<HTMLElement>('[data-record]')?.dataset['record'] ?? at.tagName.toLowerCase()
    const add = at.closest('[data-add]') === null ? '' : ' (adds)'
    return `${record}${add}${at.closest('[data-field]') === null ? '' : ' in a field'}`
  })
/** In a field of the line, or of a record that stands in it; on the line itself where it opens with no field. */
const isInto = (record: string) =>
  w.page.evaluate((wanted) => {
    const line = `[data-record="${wanted}"]`
    const at = document.activeElement
    if (at?.closest(line) == null) return false
    if (document.querySelector(`main ${line} [data-field]`) !== null) return at.closest('[data-field]') !== null
    return document.querySelector(`main ${line} [aria-expanded="true"]`) !== null
  }, record)
const settles = async (wanted: (now: string) => boolean): Promise<string | null> => {
  let now = ''
  for (let i = 0; i < 40; i++) {
    now = await focus()
    if (wanted(now)) return null
    await w.page.waitForTimeout(50)
  }
  return now
}
/** Where the focus comes to rest: a line that shuts hands it on some frames later, and keys pressed before go with it. */
const rests = async (): Promise<string> => {
  let was = ''
  for (let i = 0, same = 0; i < 60 && same < 4; i++) {
    const now = await focus()
    same = now === was && now !== 'lost' ? same + 1 : 0
    was = now
    await w.page.waitForTimeout(40)
  }
  return was
}
const becomes = async (holds: () => boolean): Promise<boolean> => {
  for (let i = 0; i < 160 && !holds(); i++) await w.page.waitForTimeout(50)
  return holds()
}
const records = () => {
  const found = w.plan.records()
  if (!found.ok) throw new Error(found.error.says)
  return found.value
}
const stands = (record: string) => records().some((r) => `${r.kind}/${r.id}` === record && !r.gone)

const isOpen = async (record: string) =>
  (await toggleOf(record).count()) > 0 && (await toggleOf(record).getAttribute('aria-expanded')) === 'true'

/** Escape belongs first to a list that has opened, or to a field with something to put back. */
async function shut(record: string): Promise<boolean> {
  for (let i = 0; i < 3; i++) {
    await w.page.keyboard.press('Escape')
    await w.page.waitForTimeout(100)
    if ((await toggleOf(record).getAttribute('aria-expanded')) === 'false') return true
  }
  return false
}

/** What Ctrl Enter, E, Enter, Escape and Delete do on a line that is read, against what they do in every list. */
async function walk(record: string): Promise<readonly string[]> {
  const faults: string[] = []
  const [kind = ''] = record.split('/')
  const on = (now: string) => now === record
  await toggleOf(record).focus()
  await w.page.keyboard.press('e')
  for (let i = 0; i < 60 && !(await isInto(record)); i++) await w.page.waitForTimeout(50)
  await w.page.keyboard.press('Control+Enter')
  for (let i = 0; i < 20 && (await isOpen(record)); i++) await w.page.waitForTimeout(50)
  if (await isOpen(record)) faults.push('Ctrl Enter does not go on from it')
  // To the next of its list, where there is one.
  const [after = ''] = (await rests()).split(' ')
  if (after !== record && after.includes('/') && (await isOpen(after))) await shut(after)
  for (const key of ['e', 'Enter']) {
    await toggleOf(record).focus()
    await w.page.keyboard.press(key)
    for (let i = 0; i < 60 && !(await isInto(record)); i++) await w.page.waitForTimeout(50)
    if (!(await isInto(record)))
      faults.push(
        `${key} does not open its line and go into it: ${await focus()}, ${(await isOpen(record)) ? 'open' : 'shut'}`,
      )
    if (!(await shut(record))) return [...faults, `Escape leaves it open after ${key}`]
    const back = await settles(on)
    if (back !== null) faults.push(`Escape gives the focus back to its line: ${back}`)
  }
  if ((await main().locator(`[data-menu="${record}"]`).count()) === 0) return faults
  const others = await main().locator(`[data-record^="${kind}/"]:not([data-record="${record}"])`).count()
  await w.page.keyboard.press('Delete')
  const asks = w.page.getByRole('dialog')
  for (let i = 0; i < 80 && stands(record) && (await asks.count()) === 0; i++) await w.page.waitForTimeout(50)
  if ((await asks.count()) > 0) {
    await expect(asks.locator(':focus').or(w.page.locator('[role=dialog]:focus')).first()).toBeVisible()
    await asks.getByRole('button', { name: /^Remove/ }).press('Enter')
  }
  if (!(await becomes(() => !stands(record)))) return [...faults, `Delete does not remove ${record}`]
  const next = await settles((now) =>
    others > 0 ? (now.startsWith(`${kind}/`) && !on(now)) || now.includes('(adds)') : now !== 'lost' && !on(now),
  )
  if (next !== null) faults.push(`Delete hands the focus on to the next: ${next}`)
  await w.page.keyboard.press('Control+z')
  if (!(await becomes(() => stands(record)))) return [...faults, `Ctrl Z does not bring ${record} back`]
  await expect(main().locator(`[data-record="${record}"]`).first()).toBeVisible()
  const back = await settles(on)
  if (back !== null) faults.push(`Ctrl Z leads back to the line that it brought back: ${back}`)
  return faults
}

/** What N adds: it stands in a panel of its own with the focus in it, and Escape leaves nothing behind. */
async function add(): Promise<string | null> {
  await main().locator('h1').focus()
  await w.page.keyboard.press('n')
  const not = await settles((now) => now.endsWith(' in a field'))
  if (not !== null) return null
  const [kind = ''] = (await focus()).replace(' in a field', '').split('/')
  const fresh = await w.page.evaluate(
    () => document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? '',
  )
  for (let i = 0; i < 3 && (await focus()).endsWith(' in a field'); i++) {
    await w.page.keyboard.press('Escape')
    await w.page.waitForTimeout(100)
  }
  const stuck = await settles((now) => now !== 'lost' && !now.endsWith(' in a field'))
  if (stuck !== null) return `${fresh}, and Escape does not leave it: ${stuck}`
  return fresh.split('/')[0] ?? kind
}

async function begin(): Promise<void> {
  w = await openWindow({ ops: sample })
  keys = new Keys(w.page)
}
/** Kinds that were walked. */
const walked = new Set<string>()

const shot = (name: string) => keepPicture(w.page, name)

/** `LIST=Packet` walks the list of that page alone. */
const only = process.env['LIST']

test('E, Enter, Ctrl Enter, Escape, Delete, Ctrl Z and N do the same in every list', async () => {
  await begin()
  const faults: string[] = []
  for (const [title, adds] of Object.entries({ ...pages, ...others })) {
    if (only !== undefined && title !== only) continue
    await keys.fast('Control+k', ...title, 'Enter')
    await w.page.getByRole('heading', { level: 1, name: title }).waitFor()
    const lines = await main()
      .locator('[data-record]:has(button[aria-expanded="false"]:not([aria-haspopup]))')
      .evaluateAll((found) => found.map((e) => (e as HTMLElement).dataset['record'] ?? ''))
    // The last of each kind: what hangs on the first, all students, is half of the plan.
    const last = new Map(lines.map((record) => [record.split('/')[0] ?? '', record]))
    // A record of which a plan has one is no list.
    for (const [kind, record] of last) {
      if ((await main().locator(`[data-record="${record}"] [data-part]`).count()) > 0) continue
      for (const fault of await walk(record)) faults.push(`${title}, ${kind}: ${fault}`)
      walked.add(kind)
    }
    if (last.size === 0) faults.push(`${title} has no list`)
    await shot(`list-${title.replaceAll(/\W+/g, '-').toLowerCase()}`)
    const added = await add()
    if (added !== adds) faults.push(`${title}: N adds ${added}, not ${adds}`)
  }
  expectThat(faults).toEqual([])
  if (only !== undefined) expectThat(walked.size, `No page of a list is called “${only}”.`).toBeGreaterThan(0)
}, 240_000)

test.skipIf(only !== undefined)(
  'and in the lists within a record, in a second tab and beside a document',
  async () => {
    await begin()
    const faults: string[] = []
    for (const [record, words] of Object.entries(within)) {
      await keys.fast('Control+k')
      await w.page.getByRole('dialog', { name: 'Find anything' }).locator(':focus').waitFor()
      await w.page.keyboard.type(words)
      // What is found by words within it is called otherwise: it comes first once the whole of them is typed.
      await w.page.waitForTimeout(800)
      await w.page.keyboard.press('Enter')
      await toggleOf(record).waitFor()
      // Find opens its line and goes into it; keys that come sooner would be pressed on the page before.
      for (let i = 0; i < 60 && !(await isInto(record)); i++) await w.page.waitForTimeout(50)
      await shut(record)
      for (const fault of await walk(record)) faults.push(`${record}: ${fault}`)
      walked.add(record.split('/')[0] ?? '')
      await shot(`within-${record.replace('/', '-')}`)
    }
    expectThat(faults).toEqual([])
  },
  240_000,
)

test.skipIf(only !== undefined)('and no list that is declared is left out', () => {
  const missed = [...declared].filter((kind) => !walked.has(kind) && !unwalked.includes(kind))
  expectThat(
    missed.map(
      (kind) =>
        `Nobody walks the list of ${kind}: name it in \`shows\` of its page’s page.ts, or its page in \`pages\` or one record in \`within\` of this file.`,
    ),
  ).toEqual([])
})
