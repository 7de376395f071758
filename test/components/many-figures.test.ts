// @module-tag long
import { expect } from '@playwright/test'
import { test } from 'vitest'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { type Op, set } from '../../shared/domain/state.ts'
import { keepPicture } from '../support/kept.ts'
import { openWindow, type TestWindow } from '../support/window.ts'
import { violations } from './axe.ts'
import { Keys } from './keyboard.ts'
import { goTo } from './people.ts'

/** Figures as an office has them, a block in a spreadsheet; and what a real plan holds around a goal. */

let w: TestWindow

const plan: readonly Op[] = [
  set('district', 'district', { name: 'Juniper Fork 12', fiscalYearStartMonth: 7 }),
  set('studentGroup', 'all', { name: 'All students', isTotal: true }),
  set('studentGroup', 'hispanic', { name: 'Hispanic', focus: true, sort: 1 }),
  set('person', 'director', { role: 'Director of Elementary Education' }),
  set('goal', 'reading', { title: 'Reading by the end of grade 3', owner: 'director', sort: 1 }),
  set('measure', 'm', {
    goal: 'reading',
    short: 'Grade 3 reading',
    unit: 'percent',
    people: 'children',
    direction: 'up',
    reference: 'all',
    baselineYear: '2023-24',
    targetYear: '2025-26',
  }),
]
const open = async () => {
  w = await openWindow({ ops: plan })
  await goTo(w.page, /^Goals/)
  await w.page.getByRole('heading', { level: 1, name: 'Goals' }).waitFor()
}
const reading = (group: string, year: string) =>
  w.records('value').find((r) => r.id === derivedId(kinds.value, { measure: 'm', group, year }))?.values.reading
const cell = (name: RegExp) => w.page.getByRole('gridcell', { name })
const alone = set('value', derivedId(kinds.value, { measure: 'm', group: 'all', year: '2023-24' }) ?? '', {
  measure: 'm',
  group: 'all',
  year: '2023-24',
  reading: { figure: 41 },
})
const choose = (name: string | RegExp) => w.page.getByRole('radio', { name }).press('Space')

test('an officer who has percents alone is told both ways to have them printed, and is led to the one', async () => {
  w = await openWindow({ ops: [...plan, alone] })
  await goTo(w.page, /^Goals/)
  await w.page.getByRole('button', { name: 'Enter figures' }).click()
  // Why the number is asked for comes before the table, what it is waited for after it.
  const why = w.page.getByText('Without it neither figure nor target is printed')
  await expect(why).toBeVisible()
  const ways = w.page.getByText(/^Enter how many students/)
  await expect(ways).toContainText(
    'Enter how many students it is about (of a test, how many took it) under “Students”: whoever sent you the figure knows.',
  )
  await w.page.getByRole('button', { name: /^Measure ?: Grade 3/ }).click()
  await w.page.getByRole('menuitem', { name: 'Edit measure details' }).click()
  await expect(w.page.getByRole('checkbox', { name: /has published these figures/ })).toBeVisible()
  await w.page.setViewportSize({ width: 1366, height: 480 })
  await w.page.getByRole('button', { name: 'say that they are already public' }).click()
  const isPublic = w.page.getByRole('checkbox', {
    name: 'The state or the district has published these figures: print them even without a number of students',
  })
  // The box is far above, and its words may be read before it is checked: it is shown, also to who pressed with the mouse.
  await expect(isPublic).toBeFocused()
  await expect(w.page.getByText('The state or the district has published')).toBeInViewport({ ratio: 1 })
  await expect(isPublic).toHaveAttribute('data-sent')
  expect(w.records('measure')[0]?.values.public).toBeUndefined()
  // With the box in view the press says it, and Undo takes it back.
  await w.page.setViewportSize({ width: 1366, height: 1600 })
  await w.page.getByRole('button', { name: 'say that they are already public' }).click()
  await expect.poll(() => w.records('measure')[0]?.values.public).toBe(true)
  await expect(isPublic).toBeChecked()
  await expect(isPublic).toBeFocused()
  await expect(isPublic).toHaveAttribute('data-sent')
  await expect(w.page.getByRole('button', { name: /^Undo/ })).toContainText('has published')
  await expect(ways).toHaveCount(0)
  await expect(why).toHaveCount(0)
  expect(await violations(w.page)).toEqual([])
})

test('and one who counts families reads of families, of their survey and of no state', async () => {
  w = await openWindow({ ops: [...plan, set('measure', 'm', { people: 'families' }), alone] })
  await goTo(w.page, /^Goals/)
  await w.page.getByRole('button', { name: 'Enter figures' }).click()
  await expect(w.page.getByText(/^Enter how many families/)).toHaveText(
    /Enter how many families it is about \(of a survey, how many answered\) under “Families”: .* Or, if the district has published/,
  )
  // Its rows are called as on paper: families are no student group.
  const table = w.page.getByRole('table', { name: 'Grade 3 reading: figures to enter' })
  await expect(table.getByRole('columnheader', { name: 'Group', exact: true })).toBeVisible()
  await w.page.getByRole('button', { name: 'say that they are already public' }).click()
  await expect(
    w.page.getByRole('checkbox', {
      name: 'The district has published these figures: print them even without a number of families',
    }),
  ).toBeFocused()
  await keepPicture(w.page, 'figures-of-families')
})

test('a table of staff names in its row whom it counts, and its form asks in words of staff', async () => {
  const staff = set('measure', 'm', { people: 'staff', population: 'Teachers of color', short: 'Teachers who stay' })
  w = await openWindow({ ops: [...plan, staff, alone] })
  await goTo(w.page, /^Goals/)
  await w.page.getByRole('button', { name: 'Enter figures' }).click()
  const table = w.page.getByRole('table', { name: /figures to enter$/ })
  await expect(table.getByRole('columnheader', { name: 'Group', exact: true })).toBeVisible()
  await expect(table.getByRole('rowheader', { name: 'All staff (teachers of color)' })).toBeVisible()
  await w.page.getByRole('button', { name: /^Measure ?:/ }).click()
  await w.page.getByRole('menuitem', { name: 'Edit measure details' }).click()
  const which = w.page.getByRole('textbox', { name: 'Which staff' })
  await expect(which).toHaveAccessibleDescription('If it is not all of them: “teachers”, “teachers of color”')
  await keepPicture(w.page, 'figures-of-staff')
})

test('an officer pastes two years of two groups at once, says once where they are from, and loses nothing', async () => {
  await open()
  await w.page.getByRole('button', { name: 'Enter figures' }).click()
  await choose('All years, to paste')
  await w.page.getByRole('textbox', { name: 'Source' }).fill('State assessment file')
  await w.page.getByRole('checkbox', { name: 'The source was already public' }).check()
  await cell(/All students.*2023–24/).focus()
  await new Keys(w.page).paste('41.2\t43,9 %\n<10\tabout half')
  await expect
    .poll(() => reading('all', '2024-25'))
    .toEqual({ figure: 43.9, source: 'State assessment file', public: true })
  expect(reading('all', '2023-24')).toMatchObject({ figure: 41.2 })
  expect(reading('hispanic', '2023-24')).toMatchObject({ state: 'withheld', mark: '<10' })
  expect(reading('hispanic', '2024-25')).toBeUndefined()
  const left = w.page.getByRole('region', { name: 'Not saved' })
  await expect(left).toContainText('“about half” can’t be read as a figure.')
  expect(await violations(w.page)).toEqual([])

  // The same figures of another file lie the other way round.
  await choose('Groups across')
  await cell(/2025–26.*All students/).focus()
  await new Keys(w.page).paste('45.5\t31')
  await expect.poll(() => reading('hispanic', '2025-26')).toMatchObject({ figure: 31 })
  expect(reading('all', '2025-26')).toMatchObject({ figure: 45.5 })
  // One paste is one step of Undo.
  await w.page.keyboard.press('Control+z')
  await expect.poll(() => reading('all', '2025-26') ?? null).toBe(null)
  expect(reading('all', '2024-25')).toMatchObject({ figure: 43.9 })
}, 60_000)

test('a gap that only a report gives, and the gap that the plan wants, are typed as they are', async () => {
  await open()
  await w.page.getByRole('button', { name: 'Enter figures' }).click()
  await choose('Gaps and their targets')
  await w.page.getByRole('textbox', { name: 'Source' }).fill('State report card')
  await cell(/Hispanic.*2023–24 Gap/).focus()
  await new Keys(w.page).paste('21.4\t\t\t15')
  await expect
    .poll(() => w.records('gap').map((r) => r.values))
    .toMatchObject([
      { group: 'hispanic', reference: 'all', year: '2023-24', stated: { figure: 21.4, source: 'State report card' } },
      { year: '2024-25', aim: { figure: 15 } },
    ])
  expect(w.records('gap')[0]?.id).toBe(
    derivedId(kinds.gap, { measure: 'm', group: 'hispanic', reference: 'all', year: '2023-24' }),
  )
  // Another report says “roughly 28”: it stays as near as that, and a figure typed over it is one again.
  const stated = () => w.records('gap')[0]?.values['stated']
  await cell(/Hispanic.*2023–24 Gap/).focus()
  await new Keys(w.page).paste('roughly 28')
  await expect.poll(stated).toEqual({ figure: 28, exact: 'about', source: 'State report card' })
  await expect(cell(/Hispanic.*2023–24 Gap/)).toHaveText(/about 28/)
  await new Keys(w.page).paste('27.5')
  await expect.poll(stated).toEqual({ figure: 27.5, source: 'State report card' })
  expect(await violations(w.page)).toEqual([])
}, 60_000)

test('a range of three years together is typed below the figures, a range upside down is refused, and a few children are not shown', async () => {
  await open()
  await w.page.getByRole('button', { name: 'Enter figures' }).click()
  await w.page.getByRole('button', { name: 'Add a range, or a figure of several years' }).click()
  const form = w.page.getByRole('region', { name: 'New figure as reported' })
  await form.getByRole('combobox', { name: /^Student group/ }).focus()
  await w.page.keyboard.type('Hisp')
  await w.page.getByRole('option', { name: /Hispanic/ }).click()
  await form.getByRole('textbox', { name: 'First year' }).fill('2016-17')
  await form.getByRole('textbox', { name: 'Last year' }).fill('2018-19')
  await form.getByRole('textbox', { name: 'Figure', exact: true }).fill('60')
  const high = form.getByRole('textbox', { name: 'Higher end of a range' })
  await high.fill('55')
  const n = form.getByRole('textbox', { name: 'Students counted' })
  await n.fill('412')
  await expect(form.getByText('“55” is less than 60.')).toBeVisible()
  await high.fill('65')
  await n.focus()
  await expect
    .poll(() => w.records('reportedFigure').map((r) => r.values))
    .toMatchObject([
      {
        measure: 'm',
        group: 'hispanic',
        year: '2016-17',
        through: '2018-19',
        reading: { low: 60, high: 65, n: 412 },
      },
    ])
  expect(await violations(w.page)).toEqual([])
  await w.page.keyboard.press('Escape')
  const section = w.page.getByRole('region', { name: /^Figures as reported/ })
  await expect(section).toContainText('Hispanic, 2016–17 to 2018–19')
  await expect(section).toContainText('60 to 65 percent')

  // Nine children are too few: the line says so as a table would, and the open form has what was typed.
  await section.getByRole('button', { name: 'Hispanic, 2016–17 to 2018–19', exact: true }).click()
  await section.getByRole('textbox', { name: 'Students counted' }).fill('9')
  await w.page.keyboard.press('Tab')
  await expect(section).toContainText('Withheld')
  await expect(section).not.toContainText('60 to 65')
}, 60_000)

test('what was read in winter stands in the year, at the point that the district names', async () => {
  await open()
  await w.page.getByRole('button', { name: 'Enter figures' }).click()
  await choose(/^Within/)
  await w.page.getByRole('textbox', { name: 'Another point in the year' }).fill('After camp')
  await w.page.getByRole('button', { name: 'Add its columns' }).click()
  await cell(/All students.*Winter Students/).focus()
  await new Keys(w.page).paste('852\t42.1\t43')
  await expect
    .poll(() => w.records('interim').map((r) => r.values))
    .toMatchObject([{ group: 'all', point: 'winter', reading: { figure: 42.1, n: 852 }, aim: { figure: 43 } }])
  await cell(/All students.*After camp Actual/).focus()
  await new Keys(w.page).paste('*')
  await expect.poll(() => w.records('interim').length).toBe(2)
  await w.page.getByRole('button', { name: /^Status and source: All students, after camp/ }).click()
  const dialog = w.page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'Counted since the start of the year' }).press('Space')
  await expect
    .poll(() => w.records('interim').find((r) => r.values.point === 'after camp')?.values)
    .toMatchObject({ cumulative: true, reading: { state: 'withheld' } })
  expect(await violations(w.page)).toEqual([])
}, 60_000)

test('a strategy may come before its goal, and a goal says what may go wrong', async () => {
  await open()
  await w.page.getByRole('button', { name: 'Add a strategy that belongs to no goal yet' }).click()
  await w.page.keyboard.type('Ask every new hire what would make them stay')
  await w.page.keyboard.press('Tab')
  await expect
    .poll(() => w.records('strategy').map((r) => r.values))
    .toMatchObject([{ title: 'Ask every new hire what would make them stay' }])
  expect(w.records('strategy')[0]?.values).not.toHaveProperty('goal')
  await w.page.getByRole('heading', { name: 'Not under a goal yet' }).waitFor()

  await w.page.getByRole('button', { name: 'Add a risk' }).click()
  await w.page.keyboard.type('Coaches leave in the middle of the year')
  await w.page.keyboard.press('Tab')
  await expect
    .poll(() => w.records('risk').map((r) => r.values))
    .toMatchObject([{ title: 'Coaches leave in the middle of the year', about: { kind: 'goal', id: 'reading' } }])
  // Other goals are offered as soon as one comes to that field.
  await w.page.keyboard.press('Shift+Tab')
  expect(await violations(w.page)).toEqual([])
}, 60_000)

test('what a goal and a strategy say in full, when it runs and what came of a step are read without opening them', async () => {
  w = await openWindow({
    ops: [
      ...plan,
      set('goal', 'reading', { statement: 'Each child reads a whole book alone.' }),
      set('strategy', 's', {
        goal: 'reading',
        title: 'Circles',
        statement: 'Once a week, in every class.',
        start: '2026-23',
        end: '2028-06',
      }),
      set('action', 'a', {
        about: { kind: 'strategy', id: 's' },
        title: 'Train hosts',
        due: '2026-10-01',
        result: 'Nine of twelve are trained.',
      }),
    ],
  })
  await goTo(w.page, /^Goals/)
  for (const words of [
    'Each child reads a whole book alone.',
    'Once a week, in every class.',
    'From fall 2026 to June 2028',
    'So far: Nine of twelve are trained.',
  ])
    await expect(w.page.getByRole('main').getByText(words)).toBeVisible()
  expect(await violations(w.page)).toEqual([])
}, 60_000)

test('an action that was stopped asks why, and says it once it is known; nothing waits for it', async () => {
  w = await openWindow({
    ops: [
      ...plan,
      set('action', 'a', { about: { kind: 'goal', id: 'reading' }, title: 'Train hosts', status: 'stopped' }),
    ],
  })
  await goTo(w.page, /^Goals/)
  const main = w.page.getByRole('main')
  await expect(main.getByText('No reason is entered for why it was stopped.')).toBeVisible()
  await main.locator('[data-record="action/a"] button[aria-expanded]').first().click()
  const why = main.getByRole('textbox', { name: 'Why it was stopped' })
  await why.fill('No trainer could be found.')
  await why.press('Control+Enter')
  await expect(main.getByText('Why it was stopped: No trainer could be found.')).toBeVisible()
  expect(await violations(w.page)).toEqual([])
}, 60_000)

test('typing in the first column widens nothing, and its ring is whole beside the names that stay', async () => {
  await open()
  await w.page.getByRole('button', { name: 'Enter figures' }).click()
  await choose('All years, to paste')
  const first = cell(/^All students 2023–24/)
  await first.click()
  const boxes = () =>
    w.page
      .getByRole('grid')
      .locator('tr > *')
      .evaluateAll((all) =>
        all.map((c) => {
          const { x, width, height } = c.getBoundingClientRect()
          return [x, width, height].join(' ')
        }),
      )
  const before = await boxes()
  await new Keys(w.page).type('41.2')
  expect(await boxes()).toEqual(before)
  const typing = w.page.getByRole('textbox', { name: /^All students, / })
  // Drawn inwards: outside of the cell the head of the row covers it.
  expect(await typing.evaluate((e) => getComputedStyle(e).outlineOffset)).toBe('-3px')
  await new Keys(w.page).press('Enter')
  expect(await boxes()).toEqual(before)
  // In the table of one year there is room for the ring beside the name.
  await choose('One year and its targets')
  const field = w.page.getByRole('textbox', { name: 'Students 2023–24, All students', exact: true })
  const name = w.page.getByRole('rowheader', { name: /^All students/ }).first()
  const [at, head] = [await field.boundingBox(), await name.boundingBox()]
  expect((at?.x ?? 0) - (head?.x ?? 0) - (head?.width ?? 0)).toBeGreaterThanOrEqual(5)
})

test('an officer pastes a block into one year, where its cells land, and reads why one is not taken', async () => {
  await open()
  await w.page.getByRole('button', { name: 'Enter figures' }).click()
  const field = (name: string) => w.page.getByRole('textbox', { name, exact: true })
  await field('Students 2023–24, All students').focus()
  await new Keys(w.page).paste('861\t44.9\t870\n335\t35.8\tabout 80\n')
  await expect.poll(() => reading('all', '2023-24')).toMatchObject({ n: 861, figure: 44.9 })
  expect(reading('hispanic', '2023-24')).toMatchObject({ n: 335, figure: 35.8 })
  await expect(field('Baseline 2023–24, Hispanic')).toHaveValue('35.8')
  // What can't be read stays in its field. Below the table is why, with a way there, and then its sentence is over the row
  // above, beside the names of the groups, which it does not cover.
  const why = w.page.getByRole('region', { name: 'Not saved' })
  await expect(why.getByText(/“about 80” can’t be read/)).toBeVisible()
  await why.getByRole('button', { name: /^Hispanic, / }).click()
  await expect(w.page.locator('[aria-invalid="true"]')).toBeFocused()
  const left = w.page.getByRole('row', { name: /Hispanic/ })
  await expect(left.getByText(/“about 80” can’t be read/)).toBeVisible()
  const words = await left.getByText(/“about 80” can’t be read/).boundingBox()
  const head = await w.page.getByRole('rowheader', { name: 'Hispanic focus' }).boundingBox()
  expect(words?.x).toBeGreaterThanOrEqual((head?.x ?? 0) + (head?.width ?? 0))
  await w.page.getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(() => reading('all', '2023-24')).toBeUndefined()
})
