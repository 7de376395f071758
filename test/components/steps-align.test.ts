// @module-tag long
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Locator } from 'playwright-core'
import { describe, test } from 'vitest'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { type Op, set } from '../../shared/domain/state.ts'
import { openWindow, type TestWindow, type WindowOptions } from '../support/window.ts'
import { inEveryTab, violations } from './axe.ts'
import { Keys } from './keyboard.ts'
import { goTo } from './people.ts'

let w: TestWindow
let keys: Keys

const open = async (step: string, ops: readonly Op[] = [], options: Partial<WindowOptions> = {}) => {
  w = await openWindow({ ops, ...options })
  keys = new Keys(w.page)
  await nav()
    .getByRole('link', { name: new RegExp(`^${step} ?,`) })
    .click()
  await w.page.getByRole('heading', { level: 1, name: step }).waitFor()
}
/** The rail; where the window is narrow, the menu that stands for it. */
const nav = () => w.page.getByRole('navigation', { name: 'Plan' }).last()
/** Where words of a field begin or end on the screen, as a mouse finds them: the field says which of its letters is at a place. */
function placeOfWords(field: Element, { words, end }: { words: string; end: boolean }): { x: number; y: number } {
  const sought = (field as HTMLTextAreaElement).value.indexOf(words) + (end ? words.length : 0)
  const box = field.getBoundingClientRect()
  for (let y = box.top + 4; y < box.bottom; y += 4)
    for (let x = box.left + 4; x < box.right; x += 2) {
      const found = document.caretPositionFromPoint(x, y)
      if (found?.offsetNode === field && found.offset === sought) return { x, y: y + 6 }
    }
  throw new Error(`“${words}” has no place`)
}
const first = (kind: string) => w.records(kind)[0]?.values ?? {}

const plan: readonly Op[] = [
  set('person', 'cao', { role: 'Chief Academic Officer' }),
  set('studentGroup', 'black', { name: 'Black or African American', focus: true, sort: 1 }),
  set('studentGroup', 'el', { name: 'English learners', focus: true, sort: 2 }),
  set('goal', 'reading', { title: 'Reading by the end of grade 3', owner: 'cao', sort: 1 }),
  set('goal', 'discipline', { title: 'Fewer suspensions', owner: 'cao', sort: 2 }),
  set('meeting', 'january', { forum: 'board', date: '2099-01-11' }),
  set('policy', 'jb', {
    code: 'JB',
    title: 'Equal opportunities',
    type: 'policy',
    stage: 'adopted',
    reached: { adopted: '2021-03-01' },
    reviewDue: '2024-06-30',
  }),
  set('policy', 'jk', {
    code: 'JK',
    title: 'Student discipline',
    type: 'policy',
    stage: 'firstReading',
    planned: { secondReading: 'january' },
  }),
]

const key = { goal: 'reading', policy: 'jb' }
const linked: readonly Op[] = [set('policyLink', derivedId(kinds.policyLink, key) ?? '', key)]

describe('the commitment, by keyboard alone', () => {
  test('a mission, a statement, and a theory that reads as one sentence', async () => {
    await open('Commitment')
    await keys.tabTo('Write the commitment')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Mission today')
    await keys.type('Every child learns.')
    await keys.press('Tab')
    await keys.press('Space')
    await expect.poll(() => first('commitment').missionNamesEquity).toBe(true)
    await keys.press('Control+Enter')
    await expect(keys.focused()).toHaveAccessibleName('Commitment statement')
    await keys.type('Each child gets what that child needs.')
    await keys.tabTo('Next: Theory of action')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('If we …')
    await keys.type('if we teach reading one way')
    await keys.press('Tab')
    await keys.type('lessons change')
    await keys.press('Tab')
    await keys.type('gaps close by 2029.')
    await keys.press('Tab')
    await expect(
      w.page.getByText('If we teach reading one way, then lessons change, so that gaps close by 2029.'),
    ).toBeVisible()
    await expect
      .poll(() => first('commitment').theory)
      .toEqual({ ifWe: 'if we teach reading one way', thenThis: 'lessons change', soThat: 'gaps close by 2029.' })
    expect(await violations(w.page)).toEqual([])
  })
})

describe('policies, by keyboard alone', () => {
  test('one is taken from the list, one is set against the board’s calendar', async () => {
    await open('Policies', [set('meeting', 'january', { forum: 'board', date: '2099-01-11' })])
    await keys.tabTo('Choose from the starting list')
    await keys.press('Enter')
    await keys.tabTo(/^JBB Educational equity/)
    await keys.press('Space')
    expect(await violations(w.page)).toEqual([])
    await keys.tabTo('Add 1 policy')
    await keys.press('Enter')
    await keys.seen('adding from the list')
    await expect(w.page.getByRole('row', { name: /JBB Educational equity.*No stage yet/ })).toBeVisible()

    await keys.tabTo('JBB Educational equity', 'Shift+Tab')
    await keys.press('Enter')
    await keys.tabTo(/^No choice yet Stage$|Stage/)
    await keys.choose('Committee')
    await keys.tabTo(/First reading planned for/)
    await keys.press('Enter')
    await w.page.getByRole('option', { name: 'January 11, 2099' }).press('Enter')
    await keys.seen('choosing a meeting')
    await expect
      .poll(() => first('policy'))
      .toMatchObject({ code: 'JBB', stage: 'committee', planned: { firstReading: 'january' } })
    await expect(w.page.getByRole('listitem').filter({ hasText: 'January 11, 2099' }).first()).toContainText(
      'First reading: JBB Educational equity',
    )
    expect(await violations(w.page)).toEqual([])
    await keys.tabTo(/^Done with/)
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('JBB Educational equity')
    await keys.press('n')
    await expect(keys.focused()).toHaveAccessibleName('Policy')
  })

  test('an overdue review is said in words, and the finding leads to it', async () => {
    await open('Policies', plan)
    await expect(w.page.getByRole('row', { name: /JB Equal opportunities/ })).toContainText('Was due June 30, 2024')
    await w.page
      .getByRole('region', { name: 'What to do now' })
      .getByRole('button', { name: /^Set the review date/ })
      .press('Enter')
    await expect(w.page.getByRole('article', { name: 'JB Equal opportunities' })).toBeVisible()
    await keys.seen('going to the finding')
  })

  test('one behind which goals hang says so before it goes', async () => {
    await open('Policies', [...plan, ...linked])
    await w.page.getByRole('rowheader').getByRole('button', { name: 'JB Equal opportunities' }).press('Enter')
    await w.page.getByRole('button', { name: /JB Equal opportunities: more/ }).press('Enter')
    await w.page.getByRole('menuitem', { name: /^Remove policy/ }).press('Enter')
    await expect(w.page.getByRole('dialog')).toContainText(
      'This also removes 1 link of a policy to a goal. The goal stays.',
    )
    await w.page.getByRole('button', { name: 'Remove it and 1 more' }).press('Enter')
    await expect.poll(() => w.records('policyLink').length).toBe(0)
    await keys.seen('removing')
  })
})

describe('equitable instruction, by keyboard alone', () => {
  test('each focus group has its picture, kept under the group’s key', async () => {
    await open('Equitable instruction', plan)
    await keys.tabTo(/^Black/)
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('What a visitor would see')
    await keys.type('Students speak in every lesson.')
    await keys.press('Tab')
    await keys.press('Tab')
    await keys.type('A second class in place of science.')
    await keys.press('Tab')
    await expect.poll(() => w.records('instruction').length).toBe(1)
    expect(first('instruction')).toEqual({
      group: 'black',
      visitorSees: 'Students speak in every lesson.',
      stops: 'A second class in place of science.',
    })
    await keys.press('Escape')
    await expect(w.page.locator('main [data-record^="instruction/"]')).toHaveText([
      /Students speak in every lesson\..*A second class in place of science\./s,
      /Nobody has described it yet\./,
    ])
    expect(await violations(w.page)).toEqual([])
  })
})

describe('policy backing, by keyboard alone', () => {
  const cell = () => w.page.locator('td:focus')

  test('arrows move, letters answer, and what is only in a draft does not count', async () => {
    // Nobody asks who stands behind a goal that was dropped, and it has no number.
    await open('Policy backing', [...plan, set('goal', 'gone', { title: 'Dropped', status: 'dropped', sort: -1 })])
    await expect(w.page.getByRole('gridcell', { name: 'No policy', exact: true })).toHaveCount(2)
    await keys.tabTo(/^1 Reading by the end of grade 3 JB Equal opportunities None$/)
    await keys.press('s')
    await expect(cell()).toHaveAccessibleName(/Fully$/)
    await expect(w.page.getByRole('status').filter({ hasText: 'Goal 1 and JB: Fully.' })).toBeVisible()
    await keys.press('ArrowRight')
    await keys.press('ArrowDown')
    await expect(cell()).toHaveAccessibleName('2 Fewer suspensions JK Student discipline None')
    await keys.press('s')
    await expect(w.page.getByRole('status').filter({ hasText: /once .* \(JK\) is adopted/ })).toBeVisible()
    await expect(cell()).toHaveAccessibleName(/None$/)
    await keys.press('d')
    await expect(cell()).toHaveAccessibleName(/In draft$/)
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('How it backs the goal')
    // Beside what leads to the policy there is room for half a sentence: the rest is below it, and not out of sight.
    const words =
      'Exclusion is the last resort, and the superintendent tells the board of each case, twice a year, by group.'
    await keys.type(words)
    const seen = await keys.focused().evaluate((e) => e.clientHeight - e.scrollHeight + e.clientWidth - e.scrollWidth)
    expect(seen).toBeGreaterThanOrEqual(0)
    await keys.press('Enter')
    await expect(cell()).toHaveAccessibleName(/In draft$/)
    await expect.poll(() => w.records('policyLink').map((l) => l.values.how)).toContain(words)
    await keys.press('ArrowLeft')
    await keys.press('i')
    await expect
      .poll(() => w.records('policyLink').map((l) => l.values.extent))
      .toEqual(expect.arrayContaining(['whole', 'whole', 'inPart']))
    await expect(w.page.getByText('2 of 2 goals have a policy')).toBeVisible()
    // As in each matrix: Delete takes back what is answered.
    await keys.press('Delete')
    await expect(w.page.getByText('1 of 2 goals have a policy')).toBeVisible()
    await keys.press('i')
    await expect(w.page.getByText('2 of 2 goals have a policy')).toBeVisible()
    await keys.press('n')
    await expect(w.page.getByText('1 of 2 goals have a policy')).toBeVisible()
    expect(await violations(w.page)).toEqual([])
    await keys.press('Home')
    await keys.press('Control+End')
    await expect(cell()).toHaveAccessibleName(/^2 Fewer suspensions JK/)
    await keys.press('Tab')
    await expect(keys.focused()).toHaveRole('radio')
  })

  test('words of the policy manual are read in, marked by keys, quoted, and looked up in the newest text', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'groundwork-manual-'))
    const manual = join(dir, 'Section J.txt')
    writeFileSync(manual, 'Policy JB: Equal opportunities\n\n1. Courses\nEvery course is open to every student.\n')
    await open('Policies', plan, { manual })
    await w.page.getByRole('button', { name: 'Policy manual' }).click()
    await w.page.getByRole('button', { name: 'Read in a file…' }).click()
    await w.page.getByRole('button', { name: 'Keep 1 text' }).click()
    await w.page.getByRole('button', { name: 'JB Equal opportunities' }).click()
    const page = w.page.getByRole('textbox', { name: 'Words', exact: true })
    await page.focus()
    for (const key of ['Control+End', 'Shift+Home', 'x']) await w.page.keyboard.press(key)
    await expect(page).toHaveValue(/Every course is open to every student\.$/)
    await w.page.getByRole('button', { name: 'Quote these words…' }).click()
    await w.page.getByRole('button', { name: /Goal that they stand behind/ }).press('ArrowDown')
    await w.page.keyboard.press('Enter')
    expect(await violations(w.page)).toEqual([])
    await w.page.getByRole('button', { name: 'Quote', exact: true }).click()
    await expect
      .poll(() => first('policyLink')['quotes'])
      .toMatchObject([{ words: 'Every course is open to every student.', code: 'JB', section: '1 Courses' }])
    expect(await violations(w.page)).toEqual([])
    await nav()
      .getByRole('link', { name: /^Policy backing/ })
      .click()
    await w.page.getByRole('gridcell', { name: /^1 Reading .* JB .* Fully$/ }).click()
    await expect(w.page.locator('blockquote p').first()).toHaveText('“Every course is open to every student.”')
    await expect(w.page.getByText('The newest text has these words.')).toBeVisible()
    rmSync(dir, { recursive: true })
  })

  test('a sentence that runs over the end of a page is marked in one pull, and in two', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'groundwork-manual-'))
    const manual = join(dir, 'JB.txt')
    const pages = [
      'Policy JB: Equal opportunities\n\n1. Courses\nThe board hears each fall which\nFile: JB 1 of 2\n',
      'File: JB 2 of 2\ncourses children of every group are in.\nIt hears it in public.\n',
    ]
    writeFileSync(manual, pages.join('\f'))
    await open('Policies', plan, { manual })
    await w.page.getByRole('button', { name: 'Policy manual' }).click()
    await w.page.getByRole('button', { name: 'Read in a file…' }).click()
    await w.page.getByRole('button', { name: 'Keep 1 text' }).click()
    await w.page.getByRole('button', { name: 'JB Equal opportunities' }).click()
    const [one, two] = ['Page 1', 'Page 2'].map((name) => w.page.getByRole('textbox', { name })) as [Locator, Locator]
    const said = 'The board hears each fall which courses children of every group are in.'
    const isMarked = w.page
      .getByRole('status')
      .filter({ hasText: `Marked from page 1 to page 2: “${said.slice(0, 60)}` })

    // By keys, and by mouse one page after the other: to the end of the one, and on from the top of the other.
    await one.focus()
    for (const key of ['Control+End', 'ArrowUp', 'ArrowUp', 'Home', 'Shift+ArrowDown', 'Shift+ArrowDown'])
      await w.page.keyboard.press(key)
    await two.focus()
    for (const key of ['Control+Home', 'ArrowDown', 'Shift+End']) await w.page.keyboard.press(key)
    await expect(isMarked).toBeVisible()
    await two.press('ArrowDown')
    await expect(isMarked).toBeHidden()

    // In one pull of the mouse, from the last line of the one page into the next.
    const at = async (page: Locator, words: string, end: boolean) => {
      const spot = await page.evaluate(placeOfWords, { words, end })
      return [spot.x, spot.y] as const
    }
    await w.page.mouse.move(...(await at(one, 'The board hears', false)))
    await w.page.mouse.down()
    await w.page.mouse.move(...(await at(two, 'group are in.', true)), { steps: 5 })
    await w.page.mouse.up()
    await expect(isMarked).toBeVisible()
    expect(await violations(w.page)).toEqual([])
    await w.page.getByRole('button', { name: 'Quote these words…' }).click()
    await expect(w.page.getByRole('textbox', { name: 'Words', exact: true })).toHaveValue(said)
    await w.page.getByRole('button', { name: /Goal that they stand behind/ }).press('ArrowDown')
    await w.page.keyboard.press('Enter')
    await w.page.getByRole('button', { name: 'Quote', exact: true }).click()
    await expect
      .poll(() => first('policyLink')['quotes'])
      .toMatchObject([{ words: said, code: 'JB', section: '1 Courses', page: 1 }])
    rmSync(dir, { recursive: true })
  })

  test('a policy that is not written is planned from the finding, and offers no words to quote', async () => {
    const missing = [
      set('policy', 'aec', { code: 'AEC', title: 'Reporting to the public', stage: 'gap' }),
      set('policyLink', derivedId(kinds.policyLink, { goal: 'discipline', policy: 'aec' }) ?? '', {
        goal: 'discipline',
        policy: 'aec',
      }),
    ]
    await open('Policy backing', [...plan, ...missing, ...linked])
    await w.page.getByRole('gridcell', { name: /^2 Fewer suspensions AEC Reporting to the public Needed$/ }).click()
    await expect(w.page.getByRole('grid').locator('tfoot')).toContainText(/AEC\s*Not written yet/)
    const answer = w.page.getByRole('group', { name: 'Goal 2 and AEC Reporting to the public' })
    await expect(answer.getByRole('button', { name: 'Open Reporting to the public (AEC)' })).toBeVisible()
    await expect(answer.getByRole('button', { name: /^Quote its words/ })).toHaveCount(0)
    // The same words on each of the page's two buttons, and the same way: into the reading to plan.
    const ways = w.page.getByRole('button', { name: /^Plan the first reading of .*AEC/ })
    await expect(ways).toHaveCount(2)
    for (const at of [0, 1]) {
      await ways.nth(at).click()
      await expect(w.page.getByRole('heading', { level: 1 })).toHaveText('Policies')
      await expect(w.page.locator('[data-field="policy/aec/planned"]:focus-within')).toHaveCount(1)
      if (at === 0) await goTo(w.page, /^Policy backing/)
    }
  })

  test('the words are kept with the cell', async () => {
    await open('Policy backing', plan)
    await keys.tabTo(/JB Equal opportunities None$/)
    await keys.press('Enter')
    await keys.type('Equal access to courses')
    await keys.press('Tab')
    await expect.poll(() => first('policyLink').how).toBe('Equal access to courses')
    expect(first('policyLink')).toMatchObject({ goal: 'reading', policy: 'jb' })
  })
})

describe('pace and care, by keyboard alone', () => {
  test('a note, a second with N, and one that goes', async () => {
    await open('Pace and care')
    await keys.tabTo('Add a care note')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Who could be harmed if this is rushed')
    await keys.type('Teachers in five schools')
    await keys.tabTo('Stop sign: what would make us stop')
    await keys.type('If the coach is not hired by February 1')
    await keys.tabTo('Add a care note')
    await keys.press('n')
    await expect(keys.focused()).toHaveAccessibleName('Who could be harmed if this is rushed')
    await keys.type('Families who hear of it late')
    await keys.press('Escape')
    const lines = w.page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: w.page.getByRole('button', { name: /: more$/ }) })
    await expect(lines).toHaveCount(2)
    await w.page.getByRole('button', { name: 'Families who hear of it late: more' }).press('Enter')
    await w.page.getByRole('menuitem', { name: /^Remove (?!for good)/ }).press('Enter')
    await expect(lines).toHaveCount(1)
    await keys.seen('removing')
    await expect
      .poll(() => first('paceAndCare'))
      .toEqual({ whoCouldBeHarmed: 'Teachers in five schools', stopSign: 'If the coach is not hired by February 1' })
    expect(await violations(w.page)).toEqual([])
  })
})

test('who has given a group no stop sign is told so under Findings, though no rule has found anything', async () => {
  await open('Pace and care', [set('paceAndCare', 'p', { whoCouldBeHarmed: 'Families who hear of it late' })])
  await w.page.getByRole('tab', { name: /^Findings/ }).click()
  await expect(w.page.getByRole('tabpanel')).toContainText(
    'No findings here. Still to do: Ask them what should make you stop,',
  )
})

test('axe finds nothing and nothing runs off the side, in every look', async () => {
  w = await openWindow({
    ops: [...plan, set('commitment', 'commitment', { mission: 'Every child' })],
  })
  for (const name of ['Commitment', 'Policies', 'Equitable instruction', 'Policy backing', 'Pace and care']) {
    await nav()
      .getByRole('link', { name: new RegExp(`^${name} ?,`) })
      .click()
    await w.page.getByRole('heading', { level: 1, name }).waitFor()
    expect(await inEveryTab(w.page, name === 'Commitment'), name).toEqual([])
  }
}, 180_000)
