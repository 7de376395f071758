import { expect, type Locator } from '@playwright/test'
import { describe, test } from 'vitest'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { type Op, set } from '../../shared/domain/state.ts'
import { findings } from '../../shared/rules/index.ts'
import { keepPicture } from '../support/kept.ts'
import { reading } from '../support/plan.ts'
import { openWindow, type TestWindow, type WindowOptions } from '../support/window.ts'
import { inEveryLook, violations } from './axe.ts'
import { Keys } from './keyboard.ts'
import { goTo } from './people.ts'

let w: TestWindow

const open = async (ops: readonly Op[], options: Partial<WindowOptions> = {}) => {
  w = await openWindow({ ops, ...options })
  await goTo(w.page, /^Goals/)
  await w.page.getByRole('heading', { level: 1, name: 'Goals' }).waitFor()
}
const focused = () => w.page.locator(':focus')
/** Goes on with Tab until the control with this name has the focus. */
const tabTo = async (name: string | RegExp) => {
  for (let i = 0; i < 120; i++) {
    await w.page.keyboard.press('Tab')
    const label = await w.page.evaluate(() => {
      const e = document.activeElement
      if (!(e instanceof HTMLElement)) return ''
      const labels = e instanceof HTMLInputElement ? [...(e.labels ?? [])].map((l) => l.textContent).join(' ') : ''
      return e.getAttribute('aria-label') ?? (labels || (e.textContent ?? ''))
    })
    if (typeof name === 'string' ? label.trim() === name : name.test(label)) return
  }
  throw new Error(`Tab did not reach ${name}`)
}
const type = (text: string) => w.page.keyboard.type(text)
const press = (key: string) => w.page.keyboard.press(key)

const value = (group: string, figure: number, n: number): Op => {
  const key = { measure: 'm', group, year: '2025-26' }
  return set('value', derivedId(kinds.value, key) ?? '', { ...key, reading: { figure, n } })
}

const district: readonly Op[] = [
  set('district', 'district', { name: 'Juniper Fork 12', fiscalYearStartMonth: 7 }),
  set('dimension', 'race', { name: 'Race and ethnicity', addsUp: true }),
  set('studentGroup', 'all', { name: 'All students', isTotal: true }),
  set('studentGroup', 'hispanic', { name: 'Hispanic', focus: true, dimension: 'race', sort: 1 }),
]
const goal: readonly Op[] = [
  ...district,
  set('person', 'director', { role: 'Director of Elementary Education' }),
  set('goal', 'reading', { title: 'Reading by the end of grade 3', owner: 'director', sort: 1 }),
  set('strategy', 's1', { goal: 'reading', title: 'Teach reading one way', sort: 1 }),
  set('strategy', 's2', { goal: 'reading', title: 'Give families a clear picture', sort: 2 }),
  set('action', 'a1', {
    about: { kind: 'strategy', id: 's1' },
    title: 'Train teachers',
    owner: 'director',
    due: '2020-01-31',
  }),
  set('measure', 'm', {
    goal: 'reading',
    short: 'Grade 3 reading',
    phrase: 'read at grade level',
    unit: 'percent',
    direction: 'up',
    people: 'children',
    reference: 'all',
    baselineYear: '2023-24',
    targetYear: '2028-29',
  }),
]

test('a new goal asks for whom it is, then for its owner, then for its measure: the rest is one press away', async () => {
  await open(district, { width: 1366, height: 768 })
  await w.page
    .getByRole('button', { name: /Add a goal|Add the first goal|Write/ })
    .first()
    .click()
  await expect(w.page.getByRole('textbox', { name: 'Goal', exact: true })).toBeFocused()
  await press('Tab')
  await expect(w.page.getByRole('checkbox', { name: 'All students' })).toBeFocused()
  const measure = w.page.getByRole('button', { name: 'Add a measure' })
  await expect(measure).toBeInViewport({ ratio: 1 })
  await expect(w.page.getByRole('textbox', { name: 'Full wording' })).toBeHidden()
  await w.page.getByText(/^More about this goal/).click()
  await expect(w.page.getByRole('textbox', { name: 'Full wording' })).toBeVisible()
  // What was entered before is not hidden.
  await w.page.getByRole('textbox', { name: 'Goal', exact: true }).fill('Third graders read')
  await w.page.getByRole('button', { name: 'Close goal details' }).click()
  await w.page.getByRole('button', { name: 'Edit goal details' }).click()
  await expect(w.page.getByRole('textbox', { name: 'Full wording' })).toBeVisible()
})

describe('a goal of a plan that lists no student groups yet', () => {
  const alone: readonly Op[] = [
    set('district', 'district', { name: 'Juniper Fork 12', fiscalYearStartMonth: 7 }),
    set('goal', 'reading', { title: 'Third graders read', sort: 1 }),
    set('measure', 'm', { goal: 'reading', short: 'Grade 3', baselineYear: '2025-26', targetYear: '2028-29' }),
  ]

  test('leads to where they are listed from its sentence, and from its table of figures', {
    tags: 'long',
  }, async () => {
    await open(alone)
    const add = w.page.getByRole('button', { name: 'Add student groups' })
    await w.page.getByRole('button', { name: /^the starting figure/ }).click()
    await expect(focused()).toHaveText('Add student groups')
    await expect(w.page.getByText('Figures are entered by student group, one row each')).toBeVisible()
    await expect(w.page.getByRole('columnheader', { name: 'In print' })).toHaveCount(0)
    await w.page.getByRole('button', { name: /^which children|^whom/ }).click()
    await expect(focused()).toHaveText('Add student groups')
    await expect(w.page.getByText('The plan has no student groups yet.').first()).toBeVisible()
    expect(await violations(w.page)).toEqual([])
    await add.first().click()
    await expect(w.page.getByRole('heading', { level: 1, name: 'Student groups' })).toBeVisible()
  })

  test('says in the empty list of owners what to type', { tags: 'long' }, async () => {
    await open(alone)
    await w.page.getByRole('button', { name: 'none yet' }).click()
    await expect(focused()).toHaveAccessibleName(/^Owner/)
    await expect(focused()).toHaveAttribute('placeholder', 'Type a name or role')
    await focused().click()
    await expect(w.page.getByRole('option').first()).toHaveText('None yet: type the first person and press Enter')
    await type('Elementary principal')
    await press('Enter')
    await expect.poll(() => w.records('person')[0]?.values.role).toBe('Elementary principal')
  })
})

describe('a first goal, by keyboard alone', () => {
  test('from an empty step to a sentence and a chart', async () => {
    await open(district)
    await expect(w.page.getByText('Example, not in your plan')).toBeVisible()
    expect(await violations(w.page)).toEqual([])

    await tabTo('Add a goal')
    await press('Enter')
    await expect(focused()).toHaveAccessibleName('Goal')
    expect(w.records('goal'), 'it comes to be with its first word').toEqual([])
    await type('Reading by the end of grade 3')
    await press('Tab')
    await expect.poll(() => w.records('goal')[0]?.values.title).toBe('Reading by the end of grade 3')
    await expect(w.page.getByText('You have just begun this goal.'), 'it is not scolded yet').toBeVisible()
    await tabTo(/^Hispanic$/)
    await press('Space')

    await tabTo('Add a measure')
    await press('Enter')
    await expect(focused()).toHaveAccessibleName('What is counted')
    // What is wanted less of is not taken for better when there is more of it.
    await type('Chronic absence')
    await press('Tab')
    await expect.poll(() => w.records('measure')[0]?.values.direction).toBe('down')
    await expect(w.page.getByText('By its name, fewer is better.')).toBeVisible()
    await press('Shift+Tab')
    await press('Control+a')
    await type('read at grade level')
    await press('Tab')
    await expect.poll(() => w.records('measure')[0]?.values.direction).toBe('up')
    await expect(focused()).toHaveAccessibleName('Name of the measure')
    await type('Grade 3 reading')
    await press('Tab')
    await expect(focused()).toHaveAccessibleName(/Which way is better$/)
    // The plan names no years, and no other measure does: they are asked for.
    await expect(w.page.getByText('Figures are entered here once the measure has a baseline year.')).toBeVisible()
    expect(w.records('measure')[0]?.values).not.toHaveProperty('baselineYear')
    await tabTo('Baseline year')
    await type('2023-24')
    await tabTo('Year of the final target')
    await type('2028-29')

    await tabTo(/^Students 20\d\d–\d\d, All students$/)
    const column = async (figures: readonly string[]) => {
      await type(figures[0] ?? '')
      await press('Enter')
      await type(figures[1] ?? '')
      await press('ArrowUp')
      await expect(focused()).toHaveAccessibleName(/All students$/)
      await press('Tab')
    }
    await column(['875', '298'])
    await expect(focused()).toHaveAccessibleName(/^Baseline/)
    await column(['41.2', '27.4'])
    await column(['880', '301'])
    await expect(focused()).toHaveAccessibleName(/^Target/)
    await column(['43', '31'])
    await expect(focused()).toHaveAccessibleName(/^Actual/)
    await column(['43.9', '31.9'])
    await column(['52', '42'])

    await expect(w.page.locator('article p').first()).toHaveText(
      /^Raise the percent of Hispanic students.* who read at grade level.* from 27\.4.* to 42.* by the end of 20\d\d/,
    )
    await expect(
      w.page.getByText(
        /^As of 20\d\d–\d\d, 31\.9 percent of Hispanic students read at grade level, up from 27\.\d in .* For all students it is 4\d/,
      ),
    ).toBeVisible()
    await expect.poll(() => w.records('value').length).toBe(4)
    expect(w.records('value').map((r) => r.values.reading)).toContainEqual({ figure: 31.9, n: 301 })
    expect(await violations(w.page)).toEqual([])

    await tabTo('Figures and chart')
    await press('ArrowRight')
    const chart = w.page.getByRole('img', { name: /^Dot chart: Percent of students who read at grade level/ })
    await expect(chart).toBeVisible()
    await expect(chart).toHaveAccessibleDescription(
      /Hispanic: 31\.9 percent, from 27\.4 in 20\d\d–\d\d, target 31\.0, met, final target 42\.0/,
    )
    expect(await violations(w.page)).toEqual([])
  })
})

test('the column of what prints is about the baseline as long as the year has no figure', {
  tags: 'long',
}, async () => {
  const early = { measure: 'm', group: 'all', year: '2023-24' }
  const reading = { figure: 27, n: 200 }
  await open([...goal, set('value', derivedId(kinds.value, early) ?? '', { ...early, reading })])
  await w.page.getByRole('button', { name: 'Enter figures' }).click()
  await expect(w.page.getByRole('columnheader', { name: /^In print\s*2023–24/ })).toBeVisible()
  await expect(w.page.getByRole('button', { name: /^Will print.*2023–24/ })).toBeVisible()
})

describe('the screen withholds too', () => {
  test('four children are not shown, but can be entered and read in their own field', async () => {
    await open([...goal, value('all', 40, 200)])
    await w.page.getByRole('button', { name: 'Enter figures' }).click()
    // The column is about one year: where that has no figure, one typed for another year may be in print all the same.
    await expect(w.page.getByRole('button', { name: /^No figure yet.*Hispanic, 2025–26/ })).toBeVisible()
    await w.page.getByLabel('Students 2025–26, Hispanic').fill('4')
    await w.page.getByLabel('Actual 2025–26, Hispanic').fill('25')
    await press('Tab')
    await expect(w.page.getByRole('button', { name: /^Withheld: fewer than 10 students.*Hispanic/ })).toBeVisible()
    await expect(w.page.getByLabel('Actual 2025–26, Hispanic')).toHaveValue('25')
    await w.page.getByRole('button', { name: 'Close the table' }).click()
    const row = w.page.getByRole('row', { name: /^Hispanic/ })
    await expect(row).toContainText('Withheld')
    await expect(row).not.toContainText('25')
    await expect(w.page.getByText('could show the results of fewer than ten students')).toBeVisible()
    // The chart alone has its figures as a table beside it, withheld as everywhere.
    await w.page.getByRole('radio', { name: 'Chart', exact: true }).press('Space')
    await expect(row).toHaveCount(0)
    await w.page.getByText('The figures of this chart as a table').press('Enter')
    await expect(row).toContainText('Withheld')
    expect(await violations(w.page)).toEqual([])
  })

  test('a star typed as the state’s file prints it is marked in one press, and a figure beside that mark is said', async () => {
    await open([...goal, value('all', 40, 200), value('hispanic', 30, 80)])
    await w.page.getByRole('button', { name: 'Enter figures' }).click()
    const cell = w.page.getByLabel('Actual 2025–26, Hispanic')
    await cell.fill('*')
    await press('Enter')
    await w.page.getByRole('button', { name: 'Mark it as withheld at the source' }).press('Enter')
    const reading = () => w.records('value').find((r) => r.values.group === 'hispanic')?.values.reading
    await expect.poll(reading).toEqual({ n: 80, state: 'withheld', mark: '*' })
    await expect(cell).toHaveValue('')
    await expect(cell).toBeFocused()
    await expect(w.page.getByText('Not saved.')).toHaveCount(0)
    await cell.fill('30')
    await press('Enter')
    await w.page.getByRole('button', { name: /status and source, Hispanic/ }).click()
    const dialog = w.page.getByRole('dialog')
    await expect(dialog).toContainText('The status says that the source did not publish this figure. 30 is kept here')
    expect(await violations(w.page)).toEqual([])
    await dialog.getByRole('button', { name: 'Clear the figure' }).press('Enter')
    await expect(dialog.getByText('The status says')).toHaveCount(0)
    await expect(focused()).toHaveAccessibleName('Figure')
    await expect.poll(reading).toEqual({ n: 80, state: 'withheld', mark: '*' })
  })

  test('a value says its state, and where it comes from', { tags: 'long' }, async () => {
    await open(goal)
    await w.page.getByRole('button', { name: 'Enter figures' }).click()
    await w.page.getByRole('button', { name: /status and source, Hispanic/ }).click()
    const dialog = w.page.getByRole('dialog')
    expect(await violations(w.page)).toEqual([])
    await dialog.getByRole('button', { name: /Status/ }).click()
    await w.page.getByRole('option', { name: 'Withheld at the source' }).click()
    await dialog.getByLabel('Source', { exact: true }).fill('State file')
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect.poll(() => w.records('value')[0]?.values.reading).toEqual({ state: 'withheld', source: 'State file' })
  })
})

describe('where each figure comes from', () => {
  test('is asked of the last year with figures while the year shown has none, and one source serves them all', {
    tags: 'long',
  }, async () => {
    await open([...goal, value('hispanic', 30, 80), value('all', 41, 400)])
    await w.page.getByRole('button', { name: /^Year / }).click()
    await w.page.getByRole('menuitem', { name: '2026–27' }).click()
    await w.page.getByRole('button', { name: 'Where each figure comes from' }).click()
    const dialog = w.page.getByRole('dialog', { name: 'Where each figure for 2025–26 comes from' })
    await expect(dialog).toContainText('2026–27 has no figures yet.')
    await dialog.getByLabel('Source', { exact: true }).fill('State graduation file')
    await dialog.getByRole('button', { name: 'Use this source for 2 figures with no source' }).click()
    await expect
      .poll(() => w.records('value').map((r) => r.values.reading))
      .toMatchObject([{ source: 'State graduation file' }, { source: 'State graduation file' }])
    expect(await violations(w.page)).toEqual([])
  })
})

describe('the source of a measure', () => {
  test('is asked for where its figures are entered, and is named where each figure comes from, a baseline’s too', {
    tags: 'long',
  }, async () => {
    const early = { measure: 'm', group: 'all', year: '2023-24' }
    const baseline = set('value', derivedId(kinds.value, early) ?? '', {
      ...early,
      reading: { figure: 38, n: 390, source: 'Report card of 2024' },
    })
    await open([...goal, baseline, value('all', 41, 400)])
    await expect(w.page.getByText('No source yet.')).toBeVisible()
    await w.page.getByRole('button', { name: 'Enter figures' }).click()
    const source = w.page.getByLabel('Source of these figures')
    const [asked, table] = [
      await source.boundingBox(),
      await w.page.getByRole('region', { name: /figures to enter$/ }).boundingBox(),
    ]
    expect(asked?.y, 'where figures are from is asked before them').toBeLessThan(table?.y ?? 0)
    await source.fill('State test')
    await press('Tab')
    await expect.poll(() => w.records('measure')[0]?.values.source).toBe('State test')
    await w.page.getByRole('button', { name: 'Where each figure comes from' }).click()
    const dialog = w.page.getByRole('dialog')
    await expect(dialog.getByLabel('Source of this measure’s figures')).toHaveValue('State test')
    await dialog.getByRole('button', { name: /^Year 2025–26/ }).click()
    await w.page.getByRole('menuitem', { name: '2023–24' }).click()
    await expect(dialog).toContainText('Report card of 2024')
    expect(await violations(w.page)).toEqual([])
  })
})

test('the year of the starting figure is a word of the sentence, and leads to where it is changed', {
  tags: 'long',
}, async () => {
  await open([...goal, value('hispanic', 41.8, 200)])
  await w.page.getByRole('button', { name: /^2023–24/ }).click()
  await expect(focused()).toHaveAccessibleName('Baseline year')
  await w.page.getByRole('button', { name: /^the starting figure/ }).click()
  // The figure itself: one that is typed in the column before it would be a number of students.
  await expect(focused()).toHaveAccessibleName(/^Baseline 2023–24/)
  // From a file that is brought in here, the figures are this measure's.
  await w.page.getByRole('button', { name: 'From a file' }).click()
  await expect(w.page.getByRole('heading', { level: 1 })).toHaveText('Bring in figures')
})

test('all goals are in view by how they are doing, and a press on a number opens that goal', async () => {
  await open([
    ...goal,
    set('goal', 'math', { title: 'Math by the end of grade 8', sort: 2 }),
    set('goal', 'old', { title: 'What was dropped', status: 'dropped', sort: 3 }),
    set('statusUpdate', 'u', { goal: 'math', status: 'offTrack', date: new Date().toISOString().slice(0, 10) }),
  ])
  const all = w.page.getByRole('navigation', { name: 'All goals' })
  await expect(all.getByRole('listitem')).toHaveText(['Off trackGoal 2: Math by the end of grade 8', 'No statusGoal 1'])
  await expect(all.locator('[aria-current="true"]')).toHaveText('Goal 1')
  await all.getByRole('button', { name: 'Goal 2: Math by the end of grade 8' }).click()
  await expect(w.page.getByRole('heading', { level: 2, name: 'Math by the end of grade 8' })).toBeVisible()
  await expect(all.locator('[aria-current="true"]')).toHaveText('Goal 2: Math by the end of grade 8')
  expect(await violations(w.page)).toEqual([])
})

test('a long title has the whole width of the page, and its buttons go below it', async () => {
  const title = 'Fewer days of class lost to suspension, and an end to disproportionality in who loses them'
  await open([...goal, set('goal', 'reading', { title })])
  const heading = w.page.getByRole('heading', { level: 2, name: title })
  const [words, head] = [await heading.boundingBox(), await heading.locator('..').boundingBox()]
  expect((words?.width ?? 0) / (head?.width ?? 1)).toBeGreaterThan(0.95)
})

test('owner and policies of a goal are read on one line', async () => {
  const policy = set('policy', 'jbb', { code: 'JBB', title: 'Equity', stage: 'adopted' })
  const key = { goal: 'reading', policy: 'jbb' }
  const others = [
    { code: 'AEC', title: 'Reporting', stage: 'gap' },
    { code: 'IHB', title: 'Programs' },
  ].flatMap(({ code, ...rest }) => {
    const link = { goal: 'reading', policy: code }
    return [set('policy', code, { code, ...rest }), set('policyLink', derivedId(kinds.policyLink, link) ?? '', link)]
  })
  await open([...goal, policy, set('policyLink', derivedId(kinds.policyLink, key) ?? '', key), ...others])
  // Of what nobody has written, or said whether it holds, it is not said that it will be in force.
  await expect(w.page.getByText('Not written yet: Reporting (AEC)')).toBeVisible()
  await expect(w.page.getByText('Stage not entered: Programs (IHB)')).toBeVisible()
  await expect(w.page.getByText('Not in force yet')).toHaveCount(0)
  const line = (words: string) =>
    w.page.getByText(words).evaluate((span) => {
      const text = [...span.childNodes].find((node) => node.nodeType === Node.TEXT_NODE) as Text
      const range = document.createRange()
      range.selectNodeContents(text)
      return Math.round(range.getBoundingClientRect().top)
    })
  expect(await line('Backed by: Equity (JBB)')).toBe(await line('Owner:'))
})

describe('strategies and actions', () => {
  const titles = () => w.page.getByRole('button', { name: /^(Teach reading one way|Give families a clear picture)$/ })
  test('move by keyboard, and go with a way back', { tags: 'long' }, async () => {
    await open(goal)
    await tabTo(/^Give families a clear picture: more$/)
    await press('Enter')
    await w.page.getByRole('menuitem', { name: 'Move up' }).press('Enter')
    await expect(titles()).toHaveText(['Give families a clear picture', 'Teach reading one way'])

    await w.page.getByRole('button', { name: 'Teach reading one way: more' }).click()
    await w.page.getByRole('menuitem', { name: /^Remove strategy/ }).click()
    await expect(w.page.getByRole('dialog')).toContainText('This also removes 1 action.')
    await w.page.getByRole('button', { name: 'Remove it and 1 more' }).click()
    await expect(titles()).toHaveCount(1)
    await expect(w.page.getByText('Removed: strategy “Teach reading one way”')).toBeVisible()
    await w.page.getByRole('button', { name: /^Undo Ctrl Z/ }).click()
    await expect(titles()).toHaveCount(2)
    await expect.poll(() => w.records('action').length).toBe(1)
  })

  test('E edits a line and Delete removes it, with the focus handed on and a way back; in a field they type', {
    tags: 'long',
  }, async () => {
    await open(goal)
    const keys = new Keys(w.page)
    await tabTo(/^Give families a clear picture: more$/)
    await keys.press('e')
    await expect(focused()).toHaveAccessibleName('Strategy')
    await type('e')
    await press('Delete')
    await press('Backspace')
    await keys.press('Escape')
    await keys.press('Escape')
    await expect(titles()).toHaveCount(2)
    await tabTo(/^Give families a clear picture: more$/)
    await keys.press('Delete')
    await expect(titles()).toHaveCount(1)
    await expect(focused()).toHaveAccessibleName('Teach reading one way: more')
    await keys.press('Control+z')
    await expect(titles()).toHaveCount(2)
    await expect.poll(() => w.records('strategy').length).toBe(2)
    await w.page.getByRole('button', { name: 'Train teachers: more' }).focus()
    await keys.press('Backspace')
    await expect.poll(() => w.records('action').length).toBe(0)
    await keys.seen('removing the last action')
    await press('Tab')
    await press('?')
    await expect(w.page.getByRole('dialog')).toContainText('EIn a list, edit the record')
    await expect(w.page.getByRole('dialog')).toContainText('DeleteIn a list, remove the record')
  })

  test('an action is added under a strategy, and opens to be changed', { tags: 'long' }, async () => {
    await open(goal)
    const keys = new Keys(w.page)
    await tabTo(/^Add an action under strategy “Give families/)
    await keys.press('Enter')
    await expect(focused()).toHaveAccessibleName('Action')
    await type('Send a letter in four languages')
    await keys.press('Control+Enter')
    await type('Ask what was not clear')
    await keys.press('Escape')
    await expect(focused()).toHaveText('Ask what was not clear')
    await expect
      .poll(() => w.records('action').map((a) => [a.values.title, a.values.about]))
      .toEqual([
        ['Train teachers', { kind: 'strategy', id: 's1' }],
        ['Send a letter in four languages', { kind: 'strategy', id: 's2' }],
        ['Ask what was not clear', { kind: 'strategy', id: 's2' }],
      ])
    expect(await violations(w.page)).toEqual([])
  })

  test('each goes for good from its own menu, after a question, and the focus stays somewhere', {
    tags: 'long',
  }, async () => {
    await open(goal)
    const keys = new Keys(w.page)
    const forGood = async (menu: RegExp, asks: RegExp) => {
      await w.page.getByRole('button', { name: menu }).press('Enter')
      await w.page.getByRole('menuitem', { name: 'Remove for good…' }).press('Enter')
      await expect(w.page.getByRole('dialog', { name: asks })).toBeVisible()
      expect(await violations(w.page)).toEqual([])
      await w.page.getByRole('dialog').getByRole('button', { name: 'Remove for good', exact: true }).press('Enter')
      await expect(w.page.getByRole('dialog')).toHaveCount(0)
      await keys.seen(`removing with ${menu}`)
    }
    await forGood(/^Train teachers: more/, /^Remove action “Train teachers” for good/)
    expect(w.records('action')).toEqual([])
    await forGood(/^Give families a clear picture: more/, /^Remove strategy “.*” for good/)
    expect(w.records('strategy')).toHaveLength(1)
    await forGood(/^Measure ?: Grade 3 reading: more/, /^Remove measure “Grade 3 reading” for good/)
    expect(w.records('measure')).toEqual([])
    await forGood(/^Goals ?: Reading by .*: more/, /^Remove goal “.*” for good/)
    expect(w.records('goal')).toEqual([])
  })

  test('the count of its findings is the one that Findings has of this step', async () => {
    await open(goal)
    const tab = w.page.getByRole('tab', { name: /^Findings/ })
    const count = Number((await tab.textContent())?.match(/\d+/)?.[0])
    const states = w.plan.records()
    if (!states.ok) throw new Error(states.error.says)
    const all = findings(planOf(states.value), new Date().toLocaleDateString('en-CA'))
    expect(all.some((f) => f.step !== 'align-goals' && f.about.some((a) => a.id === 'reading'))).toBe(true)
    expect(count).toBe(all.filter((f) => f.step === 'align-goals').length)
  })

  test('an overdue action is found, and pressed to', async () => {
    await open(goal)
    await w.page.getByRole('tab', { name: /^Findings/ }).click()
    const finding = w.page.getByRole('listitem').filter({ hasText: 'was due January 31, 2020' }).first()
    await finding.getByRole('button').click()
    // Into the field that mends it, and again for whoever asks again.
    const status = w.page.locator('[data-record="action/a1"] [data-field$="/status"] :focus')
    await expect(status).toHaveCount(1)
    await w.page.getByRole('tab', { name: /^Findings/ }).click()
    await finding.getByRole('button').click()
    await expect(status).toHaveCount(1)
  })
})

describe('a goal that goes', () => {
  test('says first what hangs on it, and comes back whole', async () => {
    await open([...goal, value('all', 40, 200)])
    await w.page.getByRole('button', { name: /^Goals ?: Reading/ }).click()
    await w.page.getByRole('menuitem', { name: /^Remove goal/ }).click()
    await expect(w.page.getByRole('dialog')).toContainText(
      'This also removes 2 strategies, 1 action, 1 measure and 1 figure.',
    )
    await w.page.getByRole('button', { name: 'Remove it and 5 more' }).click()
    await expect(w.page.getByRole('button', { name: 'Add a goal' })).toBeVisible()
    expect(w.records('measure')).toEqual([])
    await w.page.getByRole('button', { name: /^Undo Ctrl Z/ }).click()
    await expect(w.page.getByRole('heading', { name: /Goal 1 of 1/ })).toBeVisible()
    await expect.poll(() => w.records('value').length).toBe(1)

    // Whoever comes too late for Undo finds in History what can be brought back, above all that went.
    await press('Control+Shift+z')
    await expect.poll(() => w.records('value').length).toBe(0)
    await w.page.getByRole('link', { name: 'History' }).click()
    const one = w.page.getByRole('complementary', { name: 'The chosen change' })
    const bring = one.getByRole('button', { name: 'Bring back this goal and 5 more' })
    const [button, list] = [await bring.boundingBox(), await one.locator('del').first().boundingBox()]
    expect(button?.y).toBeLessThan(list?.y ?? 0)
    await bring.click()
    await expect(w.page.getByText('Brought back: goal “Reading by the end of grade 3” and 5 more')).toBeVisible()
    await expect.poll(() => w.records('value').length).toBe(1)
    await w.page
      .getByRole('button', { name: /Remove goal and 5 more/ })
      .first()
      .click()
    await expect(one).toContainText('This is in the plan again.')
    await expect(bring).toHaveCount(0)
    await goTo(w.page, /^Goals/)
    await expect(w.page.getByRole('heading', { name: /Goal 1 of 1/ })).toBeVisible()

    // A word of a new goal's sentence begins its measure, and leads to the very field that it names.
    await w.page.getByRole('button', { name: 'Add a goal' }).click()
    await press('Tab')
    await w.page.getByRole('button', { name: /^what is counted/ }).click()
    await expect(focused()).toHaveAccessibleName('What is counted')
    // A press of the mouse shows where it led, and which word is next.
    await expect(focused()).toHaveAttribute('data-sent', '')
  })
})

test('a goal says who gave it its status and when, and how at risk differs from off track where the usual words decide', async () => {
  const said = () => w.page.getByText(/^Status set /)
  await open([
    ...goal,
    set('person', 'chief', { role: 'Chief Academic Officer' }),
    set('statusUpdate', 'u', { goal: 'reading', status: 'atRisk', date: '2026-10-12', author: 'chief' }),
  ])
  await expect(said()).toHaveText(
    'Status set by Chief Academic Officer, on October 12, 2026. At risk is behind schedule but better than the baseline; off track is behind and no better.',
  )
  const comes = async (op: Op) => {
    const done = w.plan.edit({ verb: 'edit', ops: [op] })
    if (!done.ok) throw new Error(done.error.says)
    await w.announce('plan.changed', done.value)
  }
  await comes(set('goal', 'reading', { statusCriteria: 'The team decides.' }))
  await expect(said()).toHaveText('Status set by Chief Academic Officer, on October 12, 2026.')
  await comes(set('goal', 'reading', { statusCriteria: null }))
  await expect(said()).toHaveText(/At risk is behind schedule/)
  await comes(set('statusUpdate', 'u', { status: 'onTrack' }))
  await expect(said()).toHaveText('Status set by Chief Academic Officer, on October 12, 2026.')
})

test('a goal that is off track by its owner says what better results say', async () => {
  const of = (year: string) => ({ measure: 'm', group: 'hispanic', year })
  const [first, last] = [of('2023-24'), of('2028-29')]
  await open([
    ...goal,
    set('goal', 'reading', { focusGroups: ['hispanic'] }),
    set('value', derivedId(kinds.value, first) ?? '', { ...first, reading: { figure: 29.4, n: 301 } }),
    value('hispanic', 33.1, 298),
    set('target', derivedId(kinds.target, last) ?? '', { ...last, aim: { figure: 60 } }),
    set('person', 'chief', { role: 'Chief Academic Officer' }),
    set('statusUpdate', 'u', { goal: 'reading', status: 'offTrack', date: '2026-10-12', author: 'chief' }),
  ])
  await expect(w.page.getByText(/^Status set /)).toHaveText(
    /, on October 12, 2026\. Results of 2025–26 say at risk\. At risk is behind schedule but better than the baseline;/,
  )
})

describe('each word of a goal’s sentence opens its own field', () => {
  const word = (name: RegExp) => w.page.locator('[data-sentence]').getByRole('button', { name })
  const years = set('district', 'district', {
    ...{ name: 'Juniper Fork 12', fiscalYearStartMonth: 7 },
    ...{ planFrom: '2023-24', planTo: '2028-29' },
  })
  // Of a checkbox its words are seen.
  const inView = () => expect(focused().or(w.page.locator('label:has(:focus)')).first()).toBeInViewport()
  const bare = [...district, years, set('goal', 'reading', { title: 'Reading', sort: 1 })]

  test('each of them, of a goal that has no measure yet', async () => {
    await open(bare)
    for (const [name, field] of [
      [/^whom/, 'All students'],
      [/^what is counted/, 'What is counted'],
      [/^the starting figure/, /^Baseline 2023–24, All students/],
      [/^the target/, /^Target 2028–29, All students/],
      [/^when/, 'Year of the final target'],
    ] as const) {
      await word(name).click()
      await expect(focused()).toHaveAccessibleName(field)
      await inView()
      // For the next word the goal has no measure again: Escape leaves the one that is begun, from its form and from its table.
      await press('Escape')
      if (field !== 'All students') await expect(focused()).toHaveText('Add a measure')
      await expect(w.page.getByRole('figure')).toHaveCount(0)
    }
    expect(w.records('measure')).toEqual([])
  })

  test('a measure that is begun is not in the plan before its first answer, and Back leaves none behind', async () => {
    await open([...bare, set('person', 'p', { role: 'Director' })])
    const nothing = () => expect(w.records('measure'), 'nothing of it was entered').toEqual([])
    await w.page.getByRole('button', { name: 'Add a measure' }).click()
    await expect(focused()).toHaveAccessibleName(/The figures are about$/)
    await keepPicture(w.page, 'measure-begun')
    expect(await violations(w.page)).toEqual([])
    await press('Alt+ArrowLeft')
    await goTo(w.page, /^Goals/)
    await expect(w.page.getByRole('figure')).toHaveCount(0)
    nothing()
    await w.page.getByRole('button', { name: 'Add a measure' }).click()
    await w.page.getByRole('button', { name: 'Close measure details' }).click()
    await expect(focused()).toHaveText('Add a measure')
    nothing()
    // A figure may come first: the measure comes with it, as the goal’s main one, with the answers that its form shows.
    await w.page.getByRole('button', { name: 'Add a measure' }).click()
    await w.page.getByRole('textbox', { name: 'Baseline 2023–24, All students' }).fill('41.2')
    await press('Tab')
    await expect.poll(() => w.records('value')[0]?.values.reading).toMatchObject({ figure: 41.2 })
    const [measure] = w.records('measure')
    expect(measure?.values).toMatchObject({ goal: 'reading', unit: 'percent', baselineYear: '2023-24' })
    expect(w.records('value')[0]?.values.measure).toBe(measure?.id)
    expect(w.records('goal')[0]?.values.mainMeasure).toBe(measure?.id)
    // One step of Undo, as it was one thing that was entered; and a second, with the same hand, is a measure of its own.
    await press('Control+z')
    await expect.poll(() => w.records('measure').length + w.records('value').length).toBe(0)
    await w.page.getByRole('textbox', { name: 'What is counted' }).fill('read well')
    await press('Control+Enter')
    await expect(w.page.getByRole('textbox', { name: 'What is counted' })).toHaveValue('')
    await expect.poll(() => w.records('measure').map((m) => m.values.phrase)).toEqual(['read well'])
    await press('Escape')
    await expect(w.page.getByRole('figure')).toHaveCount(1)
    expect(w.records('measure')).toHaveLength(1)
  })

  test('what can’t be read in a measure that is begun is found again there', async () => {
    await open(bare)
    await w.page.getByRole('button', { name: 'Add a measure' }).click()
    const year = w.page.getByRole('textbox', { name: 'Baseline year' })
    await year.fill('last year')
    await press('Tab')
    await expect(year).toHaveAccessibleDescription(/year/)
    await goTo(w.page, /^Overview/)
    await w.page
      .getByRole('banner')
      .getByRole('button', { name: /^Not saved/ })
      .press('Enter')
    await w.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Baseline year/ })
      .press('Enter')
    await expect(focused()).toHaveValue('last year')
    await focused().fill('2024-25')
    await press('Tab')
    await expect.poll(() => w.records('measure')[0]?.values.baselineYear).toBe('2024-25')
    expect(w.records('measure')[0]?.values.goal).toBe('reading')
  })

  test('a new measure first asks whom its figures are about, where nobody can tell it from the goal', async () => {
    await open([...district, set('goal', 'late', { title: 'Everybody is on time', sort: 1 })])
    await w.page.getByRole('button', { name: 'Add a measure' }).click()
    await expect(focused()).toHaveAccessibleName(/The figures are about/)
    await keepPicture(w.page, 'measure-about-whom')
    await type('staff')
    await press('Tab')
    await expect(focused()).toHaveAccessibleName(/Unit$/)
    await press('Tab')
    await expect(focused()).toHaveAccessibleName('Which staff')
    await press('Tab')
    await expect(focused()).toHaveAccessibleName('What is counted')
    await expect.poll(() => w.records('measure')[0]?.values.people).toBe('staff')
  })

  test('a goal about families says so where it is asked for whom it is', async () => {
    await open(bare)
    await word(/^whom/).click()
    await keepPicture(w.page, 'goal-for-whom')
    await w.page.getByRole('button', { name: 'It is about families' }).click()
    await expect(focused(), 'which of them is asked at once').toHaveAccessibleName('Which families')
    await press('Tab')
    await expect(focused()).toHaveAccessibleName('What is counted')
    await type('feel heard')
    await press('Tab')
    const said = w.page.locator('article p').first()
    await expect(said).toHaveText(/^Raise the percent of all families.* who feel heard/)
    await word(/^all families/).click()
    await expect(focused(), 'and wherever the sentence has all of them').toHaveAccessibleName('Which families')
    await expect(focused()).toHaveAccessibleDescription(/“families who speak Spanish”.* check that group in the goal/)
    await type('Families who speak Spanish')
    await press('Tab')
    await expect(said).toHaveText(/^Raise the percent of families who speak Spanish.* who feel heard/)
    await inView()
    await keepPicture(w.page, 'goal-which-families')
    await w.page.getByRole('button', { name: 'Say which families' }).click()
    await expect(focused()).toHaveAccessibleName('Which families')
    expect(w.records('measure')).toMatchObject([
      { values: { people: 'families', population: 'Families who speak Spanish' } },
    ])
    await expect(w.page.getByRole('button', { name: /^It is about/ }), 'it is chosen').toHaveCount(0)
  })

  test('and is lit while one is in it; what the page calls missing is marked in the form', async () => {
    await open(bare)
    const lit = () =>
      w.page
        .locator('[data-slot="empty"]')
        .evaluateAll((words) =>
          words.flatMap((b) => (getComputedStyle(b).borderBottomStyle === 'solid' ? [b.firstChild?.textContent] : [])),
        )
    const marked = () =>
      w.page.locator('[data-missing]').evaluateAll((fields) =>
        fields.flatMap((f) => {
          const label = f.querySelector('label, legend, span')
          return label && getComputedStyle(label, '::after').content.includes('missing') ? [label.textContent] : []
        }),
      )
    expect(await lit()).toEqual(['whom'])
    await w.page.getByRole('button', { name: 'Edit goal details' }).click()
    await expect(focused()).toHaveAccessibleName('Goal')
    await expect.poll(lit, 'a word of another field').toEqual([])
    await expect.poll(marked).toEqual(['Student groups it is for', 'Owner'])
    await word(/^what is counted/).click()
    await expect.poll(lit).toEqual(['what is counted'])
    // A measure is about all students where no group is chosen; who is counted changes what the sentence says of them.
    await expect.poll(marked).toEqual(['Owner', 'The figures are about', 'What is counted'])
    await type('read at grade level')
    await press('Tab')
    await expect.poll(marked).toEqual(['Owner', 'The figures are about'])
    await word(/^the target/).click()
    await expect.poll(lit).toEqual(['the target'])
    expect(await violations(w.page)).toEqual([])
  })

  test('each of them, of a goal that has all', async () => {
    const of = { measure: 'm', group: 'all' }
    const [value, target] = [
      { ...of, year: '2023-24' },
      { ...of, year: '2028-29' },
    ]
    await open([
      ...goal,
      set('goal', 'reading', { focusGroups: ['all'] }),
      set('value', derivedId(kinds.value, value) ?? '', { ...value, reading: { figure: 40, n: 200 } }),
      set('target', derivedId(kinds.target, target) ?? '', { ...target, aim: { figure: 52 } }),
    ])
    for (const [name, field] of [
      [/^(all )?students/i, 'All students'],
      [/^read at grade level/, 'What is counted'],
      [/^40/, /^Baseline 2023–24, All students/],
      [/^2023–24/, 'Baseline year'],
      [/^52/, /^Target 2028–29, All students/],
      [/^the end of 2028–29|^June 2029/, 'Year of the final target'],
    ] as const) {
      await word(name).click()
      await expect(focused()).toHaveAccessibleName(field)
      await inView()
    }
  })

  test('its end, of a goal whose measure has no year yet', async () => {
    await open([...district, set('goal', 'reading', { title: 'Reading', end: '2029-06', sort: 1 })])
    await word(/^June 2029/).click()
    await expect(focused()).toHaveAccessibleName('Ends')
  })
})

describe('a goal whose name has just been typed', () => {
  const long =
    'Low-income children read as well as all others do by the end of grade 3, in every school of the district'

  test('hears the press on a word of its sentence, though its name lengthens the heading above', {
    tags: 'long',
  }, async () => {
    await open(district)
    await w.page.getByRole('button', { name: 'Add a goal' }).click()
    await expect(focused()).toHaveAccessibleName('Goal')
    await type(long)
    const word = w.page.getByRole('button', { name: /^what is counted/ })
    const box = await word.boundingBox()
    if (box === null) throw new Error('The word is not on the screen.')
    await w.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await w.page.mouse.down()
    await w.page.waitForTimeout(300)
    expect(await word.boundingBox(), 'nothing moves under a button that is held').toEqual(box)
    await w.page.mouse.up()
    await expect(focused()).toHaveAccessibleName('What is counted')
    await expect.poll(() => w.records('goal')[0]?.values.title).toBe(long)
  })

  test('keeps its group where it is when its sentence loses a line', { tags: 'long' }, async () => {
    const long = 'Students in foster care, without a home or in families that move with the harvest'
    await open([
      set('district', 'district', { name: 'Juniper Fork 12', fiscalYearStartMonth: 7 }),
      set('studentGroup', 'all', { name: 'All students', isTotal: true }),
      set('studentGroup', 'moving', { name: long, focus: true, sort: 1 }),
      set('goal', 'reading', { title: 'Reading', sort: 1 }),
    ])
    await w.page.getByRole('button', { name: 'Edit goal details' }).click()
    const box = w.page.locator('label', { hasText: 'in foster care' })
    await box.click()
    await expect(w.page.locator('[data-sentence]')).toContainText('in foster care')
    const top = () => box.evaluate((b) => Math.round(b.getBoundingClientRect().top))
    const before = await top()
    await box.click()
    await expect(w.page.locator('[data-sentence]')).not.toContainText('in foster care')
    expect(await top()).toBe(before)
    await w.page.setViewportSize({ width: 1000, height: 2400 })
    await box.click()
    await expect(w.page.locator('[data-sentence]')).toContainText('in foster care')
    // At its top it can't be scrolled back to make up for a lost line.
    await w.page.mouse.wheel(0, -2000)
    await w.page.waitForTimeout(300)
    const at = await top()
    await box.click()
    await expect(w.page.locator('[data-sentence]')).not.toContainText('in foster care')
    expect(await top()).toBe(at)
  })

  test('keeps its name where Ctrl Z takes back what was added after it', { tags: 'long' }, async () => {
    await open(district)
    await w.page.getByRole('button', { name: 'Add a goal' }).click()
    await type(long)
    await press('Tab')
    await expect.poll(() => w.records('goal')[0]?.values.title).toBe(long)
    await w.page.getByRole('button', { name: 'It is about families' }).click()
    await expect(focused()).toHaveAccessibleName('Which families')
    await expect.poll(() => w.records('measure').length).toBe(1)
    await press('Control+z')
    await expect.poll(() => w.records('measure').length).toBe(0)
    await expect(w.page.getByRole('textbox', { name: 'Goal', exact: true })).toHaveValue(long)
    // What was typed in a field is still taken back there.
    await w.page.getByRole('button', { name: /^what is counted/ }).click()
    await type('read')
    await press('Control+z')
    await expect(focused()).toHaveAccessibleName('What is counted')
    await expect(focused()).not.toHaveValue('read')
    await expect(w.page.getByRole('textbox', { name: 'Goal', exact: true })).toHaveValue(long)
  })
})

describe('a measure that goes', () => {
  test('takes its figures with it, and brings them back', { tags: 'long' }, async () => {
    await open([...goal, value('all', 40, 200)])
    await w.page.getByRole('button', { name: /^Measure ?: Grade 3/ }).click()
    await w.page.getByRole('menuitem', { name: /^Remove measure/ }).click()
    await expect(w.page.getByRole('dialog')).toContainText('This also removes 1 figure.')
    await w.page.getByRole('button', { name: 'Remove it and 1 more' }).click()
    await expect(w.page.getByText('Removed: measure “Grade 3 reading”')).toBeVisible()
    expect(w.records('value')).toEqual([])
    await w.page.getByRole('button', { name: /^Undo Ctrl Z/ }).click()
    await expect.poll(() => w.records('value').length).toBe(1)
  })
})

describe('what good looks like', () => {
  test('is rated, with what a claim needs', async () => {
    await open(goal)
    await w.page.getByRole('tab', { name: /^What good looks like/ }).click()
    await w.page
      .getByRole('radio', { name: /^Sustained/ })
      .first()
      .check({ force: true })
    await w.page.getByLabel('What keeps it going').fill('It stands in the board’s calendar.')
    await w.page.getByRole('button', { name: 'Add evidence' }).click()
    await expect(w.page.getByLabel('Evidence 1')).toBeFocused()
    // Nothing is written before a word, and Escape leaves nothing behind.
    await press('Escape')
    await expect(focused()).toHaveText('Add evidence')
    await expect(w.page.getByLabel('Evidence 1')).toHaveCount(0)
    expect(w.records('evidence')).toEqual([])
    await press('Enter')
    await type('Board minutes, item 6.1')
    // As in every list: on to another.
    await press('Control+Enter')
    await expect(w.page.getByLabel('Evidence 2')).toBeFocused()
    await type('Board minutes, item 6.2')
    await press('Escape')
    await expect
      .poll(() => w.records('evidence').map((e) => e.values.title))
      .toEqual(['Board minutes, item 6.1', 'Board minutes, item 6.2'])
    const named = w.records('evidence').map((e) => e.id)
    await expect.poll(() => w.records('rating')[0]?.values).toMatchObject({ level: '3', evidence: named })
    await press('Control+z')
    await expect.poll(() => w.records('rating')[0]?.values.evidence).toEqual(named.slice(0, 1))
    expect(w.records('evidence')).toHaveLength(1)
    expect(await violations(w.page)).toEqual([])
  })
})

test('the column of the final target has its place before it has a year, and no column moves when it gets one', {
  tags: 'long',
}, async () => {
  await open([...goal, set('measure', 'm', { targetYear: null })])
  await w.page.getByRole('button', { name: 'Enter figures' }).click()
  const table = w.page.getByRole('table').first()
  const lefts = () =>
    table
      .locator('thead tr:last-child th')
      .evaluateAll((all) => all.map((th) => Math.round(th.getBoundingClientRect().left)))
  const before = await lefts()
  expect(before).toHaveLength(6)
  await keepPicture(w.page, 'target-before')
  await table.getByRole('button', { name: /^no year yet ?: enter the year/ }).click()
  await expect(focused()).toHaveAccessibleName('Year of the final target')
  // While a part of a year is typed there is none yet; once it can be read, nothing beneath says that there is none.
  await type('2028-')
  await expect(table.getByRole('button', { name: /^no year yet/ })).toBeVisible()
  await type('29')
  await expect(table.getByRole('columnheader', { name: '2028–29' })).toBeVisible()
  await expect(table.getByRole('button', { name: /^no year yet/ })).toHaveCount(0)
  await press('Tab')
  await expect(table.getByRole('textbox', { name: /^Target 2028–29/ }).first()).toBeVisible()
  await keepPicture(w.page, 'target-after')
  // A year's own name may be wider by a pixel or two.
  const moved = (await lefts()).map((left, i) => Math.abs(left - (before[i] ?? 0)))
  expect(Math.max(...moved)).toBeLessThanOrEqual(2)
})

test('no column moves as the first figure is left, and no field as a long title is', async () => {
  const of = { people: 'families', population: 'families who speak Hmong' }
  await open([...goal, set('measure', 'm', of)], { width: 1366, height: 768 })
  await w.page.getByRole('button', { name: 'Enter figures' }).click()
  const table = w.page.getByRole('table').first()
  const lefts = () =>
    table
      .locator('thead tr:last-child th')
      .evaluateAll((all) => all.map((th) => Math.round(th.getBoundingClientRect().left)))
  const before = await lefts()
  await table.getByRole('textbox', { name: /^Baseline .*Families who speak/ }).fill('31.9')
  await press('Tab')
  await expect(table.getByRole('button', { name: /^Not printed: enter the number/ })).toBeVisible()
  expect(await lefts()).toEqual(before)
  await w.page.getByRole('button', { name: 'Edit goal details' }).click()
  const name = w.page.getByRole('textbox', { name: 'Goal', exact: true })
  await name.fill('Hispanic students who are new to the district read at grade level two years after they came here')
  const next = w.page.getByRole('checkbox', { name: 'Hispanic' })
  const top = (await next.boundingBox())?.y
  await name.blur()
  await expect.poll(() => w.records('goal')[0]?.values.title).toMatch(/^Hispanic students who are new/)
  expect((await next.boundingBox())?.y).toBe(top)
})

test('who checks that figures are public is asked beside the box where they were published', async () => {
  await open([...goal, value('hispanic', 31.9, 301)])
  await w.page.getByRole('button', { name: /^Measure ?: Grade 3/ }).click()
  await w.page.getByRole('menuitem', { name: 'Edit measure details' }).click()
  const asks = w.page.getByText('Where were they published?')
  await expect(asks).toHaveCount(0)
  await w.page.getByRole('checkbox', { name: /^The state or the district has published/ }).press('Space')
  await expect(asks).toBeVisible()
  await w.page.getByRole('button', { name: 'Name the source' }).first().click()
  await expect(focused()).toHaveAccessibleName('Source')
  await type('State report card')
  await press('Tab')
  await expect(asks).toHaveCount(0)
})

test('what is counted, typed with the words that its sentence has, is one press from finishing that sentence', async () => {
  const of = { people: 'families', population: 'families who speak Hmong', phrase: null, short: null }
  await open([...goal, set('measure', 'm', of)], { width: 1366, height: 768 })
  await w.page.getByRole('button', { name: /^what is counted/ }).click()
  await expect(focused()).toHaveAccessibleName('What is counted')
  const hint = w.page.getByText(/^What they do, to finish/)
  expect((await hint.boundingBox())?.y, 'the rule is read first').toBeLessThan((await focused().boundingBox())?.y ?? 0)
  await type('Percent of families reached before a conference')
  const write = w.page.getByRole('button', { name: 'Write “are reached before a conference”' })
  await expect(write).toBeVisible()
  await keepPicture(w.page, 'phrase-finished')
  await write.click()
  await expect.poll(() => w.records('measure')[0]?.values.phrase).toBe('are reached before a conference')
  await expect(focused()).toHaveValue('are reached before a conference')
  await expect(w.page.locator('[data-sentence]')).toContainText('families who speak Hmong')
  await expect(write).toHaveCount(0)
})

test('a single year typed for the final target is one press from the school year that ends then', async () => {
  await open([...goal, value('all', 40, 200)])
  await w.page.getByRole('button', { name: /^Measure ?: Grade 3/ }).click()
  await w.page.getByRole('menuitem', { name: 'Edit measure details' }).click()
  const final = w.page.getByRole('textbox', { name: /^Year of the final target/ })
  await final.fill('2028')
  await press('Tab')
  await expect(final).toHaveAccessibleDescription(
    /^Not saved\. “2028” is one year, and a school or fiscal year spans two\. Write 2027-28 for the one that ends then/,
  )
  const bar = w.page.locator('[data-save]')
  await expect(bar, 'one field is unread, and the disk has not failed').toHaveText('Not saved: one entry')
  await expect(w.page.getByText(/^Not saved since/)).toHaveCount(0)
  await keepPicture(w.page, 'target-single-year')
  await w.page.getByRole('button', { name: 'Enter 2027–28' }).click()
  await expect(final).toHaveValue('2027-28')
  await expect.poll(() => w.records('measure')[0]?.values.targetYear).toBe('2027-28')
  await expect(bar).toHaveText(/^Saved/)
})

test('what closes the table is with the table while the measure’s form is open, and not over that', {
  tags: 'long',
}, async () => {
  await open([...goal, value('all', 40, 200)])
  await w.page.getByRole('button', { name: 'Enter figures' }).click()
  await w.page.getByRole('button', { name: /^Measure ?: Grade 3/ }).click()
  await w.page.getByRole('menuitem', { name: 'Edit measure details' }).click()
  const top = async (of: Locator) => (await of.boundingBox())?.y ?? 0
  const shut = w.page.getByRole('button', { name: 'Close the table' })
  const form = w.page.getByRole('textbox', { name: 'Year of the final target' })
  expect(await top(shut)).toBeGreaterThan(await top(form))
  expect(await top(w.page.getByRole('button', { name: 'Close measure details' }))).toBeLessThan(await top(form))
  await shut.press('Enter')
  await expect(focused()).toHaveAccessibleName('Enter figures')
  await expect(form).toBeVisible()
  await w.page.getByRole('button', { name: 'Close measure details' }).press('Enter')
  await expect(form).toHaveCount(0)
  await expect(focused()).toHaveAccessibleName('Enter figures')
})

test('a press into a year takes all of it, so that typing replaces it; the next one sets the caret', {
  tags: 'long',
}, async () => {
  await open(goal)
  await w.page.getByRole('button', { name: /^Measure ?: Grade 3/ }).click()
  await w.page.getByRole('menuitem', { name: 'Edit measure details' }).click()
  const year = w.page.getByRole('textbox', { name: 'Baseline year' })
  await year.click()
  await type('2024-25')
  await expect(year).toHaveValue('2024-25')
  await year.click()
  await press('End')
  await type('x')
  await expect(year).toHaveValue('2024-25x')
  await press('Escape')
})

test('“Enter figures” at the bottom of the window brings its table into view', { tags: 'long' }, async () => {
  await open([...goal, value('all', 40, 200)])
  await w.page.setViewportSize({ width: 1366, height: 620 })
  const enters = w.page.getByRole('button', { name: 'Enter figures' })
  const foot = (await enters.boundingBox())?.y ?? 0
  await w.page.setViewportSize({ width: 1366, height: Math.ceil(foot) + 110 })
  await enters.click()
  await expect(w.page.getByText('One year and its targets')).toBeInViewport({ ratio: 1 })
  await expect(w.page.getByRole('table').first()).toBeInViewport({ ratio: 0.2 })
})

test('Escape shuts the table of figures from its button, a cell and a grid, and gives the focus back', async () => {
  await open([...goal, value('all', 40, 200)])
  const table = w.page.getByRole('table').filter({ hasText: 'In print' })
  const back = async () => {
    await expect(focused()).toHaveText('Enter figures')
    await expect(w.page.getByRole('radiogroup', { name: 'Figures to enter' })).toHaveCount(0)
  }
  await tabTo('Enter figures')
  await press('Enter')
  await expect(table).toBeVisible()
  await press('Escape')
  await back()
  await press('Enter')
  // What is typed in a cell is put back first.
  const cell = w.page.getByRole('textbox', { name: 'Baseline 2023–24, All students' })
  await cell.focus()
  await type('9')
  await press('Escape')
  await expect(cell).toHaveValue('')
  await press('Escape')
  await back()
  await press('Enter')
  await w.page.getByRole('radio', { name: 'All years, to paste' }).check({ force: true })
  // From the choice of a table as well.
  await w.page.getByRole('radio', { name: 'All years, to paste' }).press('Escape')
  await back()
  await press('Enter')
  await w.page.getByRole('radio', { name: 'All years, to paste' }).check({ force: true })
  // Words beside the table that no cell has taken are not let go.
  await w.page.getByRole('textbox', { name: 'Source' }).fill('State report card')
  await press('Escape')
  await expect(w.page.getByRole('textbox', { name: 'Source' })).toHaveValue('State report card')
  const grid = w.page.getByRole('grid')
  await expect(w.page.getByText('Esc close the table'), 'what its keys say is what they do').toBeVisible()
  await grid.locator('[tabindex="0"]').focus()
  await press('Shift+ArrowRight')
  await press('Escape')
  await expect(grid, 'of two chosen cells it leaves one').toBeVisible()
  await press('Escape')
  await back()
})

test('the points of a year keep their columns under the hand that fills in the first of them', async () => {
  await open([...goal, value('all', 40, 200)])
  await w.page.getByRole('button', { name: 'Enter figures' }).click()
  await w.page.getByRole('radio', { name: /^Within / }).check({ force: true })
  const cell = w.page.getByRole('gridcell', { name: /^All students Winter Actual/ })
  await cell.focus()
  await type('44')
  await press('Enter')
  await expect.poll(() => w.records('interim')[0]?.values.point).toBe('winter')
  const points = w.page.getByRole('columnheader', { name: /^(Fall|Winter|Spring)$/ })
  await expect(points).toHaveText(['Fall', 'Winter', 'Spring'])
  await expect(w.page.getByRole('grid').locator(':focus')).toHaveAccessibleName(/Winter Actual/)
})

test('nothing is found by axe, nothing runs off the side, in every look', async () => {
  await open([...goal, value('all', 40, 200)])
  await w.page.getByRole('button', { name: 'Enter figures' }).click()
  await w.page.getByRole('button', { name: 'Edit goal details' }).click()
  expect(await inEveryLook(w.page)).toEqual([])
})

describe('Ctrl Z in a field in which nothing was typed', () => {
  test('takes back what the bar says, and not letters of another field', { tags: 'long' }, async () => {
    await open(district)
    await w.page
      .getByRole('button', { name: /Add a goal|Add the first goal|Write/ })
      .first()
      .click()
    const goal = w.page.getByRole('textbox', { name: 'Goal', exact: true })
    await goal.fill('')
    await goal.pressSequentially('Every child reads by the end of grade 3')
    await press('Tab')
    await w.page.getByRole('button', { name: 'It is about families' }).click()
    await expect.poll(() => w.records('measure')).toHaveLength(1)
    await expect(w.page.getByRole('textbox', { name: 'Which families' })).toBeFocused()
    await press('Control+z')
    await expect.poll(() => w.records('measure')).toHaveLength(0)
    expect(w.records('goal')[0]?.values['title']).toBe('Every child reads by the end of grade 3')
    // What was just typed in a field is taken back there, as anywhere.
    await goal.click()
    await goal.press('End')
    await type(' and 4')
    await press('Control+z')
    await expect(goal).not.toHaveValue(/ and 4$/)
    await expect(goal).toHaveValue(/^Every child reads by the end of grade 3/)
  })
})

test('Undo takes back a box that was checked with the mouse before the words that were typed before it', async () => {
  await open(goal)
  await w.page.locator('[data-menu="measure/m"] button').focus()
  await press('e')
  const name = w.page.getByRole('textbox', { name: 'Name of the measure' })
  await name.fill('Grade 3 reading, spring')
  await w.page.getByText(/^The state or the district has published these figures/).click()
  const saved = () => w.records('measure')[0]?.values
  await expect.poll(saved).toMatchObject({ short: 'Grade 3 reading, spring', public: true })
  const undo = w.page.getByRole('banner').getByRole('button', { name: /^Undo/ })
  await expect(undo).toHaveAccessibleName(/published these figures/)
  await undo.click()
  await expect.poll(() => saved()?.public ?? false).toBe(false)
  expect(saved()?.short).toBe('Grade 3 reading, spring')
})

describe('figures that came before a goal', () => {
  test('wait on Goals until somebody says which goal they measure', { tags: 'long' }, async () => {
    await open([
      ...district,
      set('goal', 'reads', { title: 'Every child reads', sort: 0 }),
      set('measure', 'm', { short: 'Grade 3 reading', unit: 'percent' }),
      value('all', 52.1, 400),
    ])
    const loose = w.page.getByRole('region', { name: 'Not under a goal yet' })
    await expect(loose.getByText('Grade 3 reading: 1 figure.')).toBeVisible()
    expect(await violations(w.page)).toEqual([])
    await loose.getByRole('button', { name: /The goal that “Grade 3 reading” measures/ }).click()
    await w.page.getByRole('option', { name: 'Every child reads' }).click()
    await expect(loose.getByText('Grade 3 reading')).toHaveCount(0)
    await expect.poll(() => w.records('measure')[0]?.values).toMatchObject({ goal: 'reads' })
    expect(w.records('goal')[0]?.values).toMatchObject({ mainMeasure: 'm' })
  })
})

test('a button of the tour that is pressed out of a field leads where it said, though the figure typed there was the last', async () => {
  const { value: _, target: __, ...bare } = reading
  const kept = Object.entries(bare).flatMap(([kind, records]) =>
    records.map(({ id, ...values }) =>
      set(kind as 'measure', id, kind === 'measure' ? { ...values, short: null } : values),
    ),
  )
  const key = { measure: 'm', group: 'hisp', year: '2028-29' }
  kept.push(set('target', derivedId(kinds.target, key) ?? '', { ...key, aim: { figure: 42 } }))
  w = await openWindow({ ops: kept, width: 1366, height: 768 })
  await w.page.getByRole('link', { name: 'Help', exact: true }).click()
  await w.page.getByRole('button', { name: 'Start the tour' }).click()
  const tour = w.page.getByRole('region', { name: 'Tour' })
  // A page whose step is done has more fields: none of them is needed for the next step.
  await tour.getByRole('button', { name: /^Student groups/ }).click()
  await expect(tour).toContainText('What else is asked on this page can wait.')
  await tour.getByRole('button', { name: 'Go to Goals' }).click()
  await expect(tour).not.toContainText('can wait')
  await w.page.getByRole('button', { name: /^the starting figure/ }).click()
  await expect(focused()).toHaveAccessibleName(/^Baseline 2023–24/)
  await press('Shift+Tab')
  await type('298')
  await press('Tab')
  await type('27.4')
  // By the mouse: the figure is taken as it is let go.
  await tour.getByRole('button', { name: 'Go to the next blank' }).click({ delay: 200 })
  await expect(tour.getByRole('button', { name: 'Name the measure' })).toBeVisible()
  await expect.poll(() => focused().evaluate((e) => e.closest('[data-sentence]') !== null)).toBe(true)
  await keepPicture(w.page, 'tour-held')
})

test('the tour’s question what a goal costs, and its finding, lead to the empty row, and write nothing before its first word', async () => {
  const kept = Object.entries(reading).flatMap(([kind, records]) =>
    records.map(({ id, ...values }) => {
      const key = 'group' in values ? { measure: 'm', group: values.group, year: values.year } : {}
      const derived = kind === 'value' || kind === 'target' ? derivedId(kinds[kind], key) : null
      return set(kind as 'measure', derived ?? id, values)
    }),
  )
  w = await openWindow({ ops: kept, width: 1366, height: 768 })
  await w.page.getByRole('link', { name: 'Help', exact: true }).click()
  await w.page.getByRole('button', { name: 'Start the tour' }).click()
  const asks = w.page.getByRole('region', { name: 'Tour' }).getByRole('button', { name: 'Enter what it costs' })
  const first = /^New What is paid/
  const found = w.page.getByRole('button', { name: 'Add a budget line' })
  for (const button of [asks, asks, found]) {
    await button.press('Enter')
    await expect(focused()).toHaveAccessibleName(first)
    await press('Escape')
  }
  expect(w.records('budgetLine')).toEqual([])
  await keepPicture(w.page, 'tour-cost')
  await type('Reading coach')
  await press('Enter')
  const line = { description: 'Reading coach', goal: reading.goal[0]?.id, fiscalYear: '2026-27' }
  await expect.poll(() => w.records('budgetLine').map((r) => r.values)).toEqual([line])
  // The next line is for whatever it is given.
  await press('ArrowDown')
  await expect(focused()).toHaveAccessibleName(first)
  await type('Bus passes')
  await press('Enter')
  await expect.poll(() => w.records('budgetLine').map((r) => r.values.goal)).toEqual([line.goal, undefined])
})

test('“Go to the next blank” begins in the field of its next word: nobody presses twice for each', async () => {
  const goal = set('goal', 'g', { title: 'More children read well by the end of grade 3', sort: 1 })
  const measure = set('measure', 'm', {
    goal: 'g',
    short: 'Grade 3 reading',
    unit: 'percent',
    people: 'children',
    sort: 1,
  })
  const group = set('studentGroup', 'el', { name: 'English learners', sort: 2 })
  w = await openWindow({ ops: [...district, group, goal, measure], width: 1366, height: 768 })
  await w.page.getByRole('link', { name: 'Help', exact: true }).click()
  await w.page.getByRole('button', { name: 'Start the tour' }).click()
  const tour = w.page.getByRole('region', { name: 'Tour' })
  await tour.getByRole('button', { name: 'Go to Goals' }).click()
  await tour.getByRole('button', { name: 'Go to the next blank' }).click()
  await expect(focused()).toHaveAccessibleName(/^What is counted/)
  await expect(focused()).toHaveAttribute('data-sent')
  await type('meet grade level')
  await tour.getByRole('button', { name: 'Go to the next blank' }).click({ delay: 200 })
  await expect(focused()).toHaveAccessibleName(/^Baseline year/)
})

test('the tour keeps its height as the owner that it asked for is named: the press that left the field arrives', {
  tags: 'long',
}, async () => {
  const black = set('studentGroup', 'black', {
    name: 'Black or African American',
    focus: true,
    dimension: 'race',
    sort: 1,
  })
  const fewer = set('goal', 'fewer', { title: 'Fewer Black students are suspended', focusGroups: ['black'], sort: 1 })
  const boss = set('person', 'boss', { role: 'Director of Student Services' })
  w = await openWindow({ ops: [...district, black, fewer, boss], width: 1366, height: 768 })
  await w.page.getByRole('link', { name: 'Help', exact: true }).click()
  await w.page.getByRole('button', { name: 'Start the tour' }).click()
  const tour = w.page.getByRole('region', { name: 'Tour' })
  await tour.getByRole('button', { name: 'Go to Goals' }).click()
  await w.page.getByRole('button', { name: 'none yet' }).click()
  await expect(tour).toContainText('Name an owner, too.')
  await expect(focused()).toHaveAccessibleName(/^Owner/)
  const tall = () => tour.evaluate((strip) => strip.getBoundingClientRect().height)
  const before = await tall()
  await type('Director of Student Services')
  await press('Enter')
  await w.page.getByRole('button', { name: 'what is counted' }).click({ delay: 200 })
  await expect(tour).not.toContainText('Name an owner, too.')
  expect(await tall()).toBe(before)
  await expect(focused()).toHaveAccessibleName(/^What is counted/)
  await keepPicture(w.page, 'tour-tall')
})

test('a goal that is worded as a comparison says under its groups that no figures of both are there yet', async () => {
  await open([...goal, value('hispanic', 31.9, 301)])
  await w.page.getByRole('button', { name: 'Edit goal details' }).click()
  const says = w.page.getByText('These words compare groups.')
  await expect(says).toHaveCount(0)
  const name = w.page.getByRole('textbox', { name: 'Goal', exact: true })
  // While it is typed: what came with leaving the field would move the next one away.
  await name.fill('No Hispanic child reads worse than other students')
  await expect(says).toBeVisible()
  await expect(name).toBeFocused()
  await keepPicture(w.page, 'goal-compares')
  await name.fill('Every child reads by the end of grade 3')
  await expect(says).toHaveCount(0)
})

test('a goal whose words name another group asks beside its groups whether it is compared with that one', async () => {
  const white = set('studentGroup', 'white', { name: 'White', dimension: 'race', sort: 2 })
  const begun = set('goal', 'math', { title: 'Math', focusGroups: ['hispanic'], sort: 1 })
  await open([...district, white, begun], { width: 1366, height: 768 })
  await w.page.getByRole('button', { name: 'Edit goal details' }).click()
  const name = w.page.getByRole('textbox', { name: 'Goal', exact: true })
  await name.fill('Hispanic students take advanced math as often as White students')
  const compare = w.page.getByRole('button', { name: 'Compare with White students' })
  await expect(compare).toBeVisible()
  await compare.click()
  await expect(w.page.getByText('Compared with White students.')).toBeVisible()
  await expect.poll(() => w.records('measure')).toMatchObject([{ values: { goal: 'math', reference: 'white' } }])
  // The press led nowhere else: the words go on to the owner. Another group is one press away, in sight with the measure's form.
  await expect(focused()).toHaveText('Compare with others')
  await keepPicture(w.page, 'goal-compared-with')
  await press('Enter')
  await expect(focused()).toHaveAccessibleName(/Compared with/)
})

describe('while a goal is filled in', () => {
  const box = async (of: Locator) => (await of.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }

  test('the word that says what was added keeps clear of the guide and of the field that is typed in', async () => {
    for (const width of [1280, 1366, 1920]) {
      await open(district, { width, height: 768 })
      await w.page
        .getByRole('button', { name: /Add a goal|Write/ })
        .first()
        .click()
      await w.page.getByRole('button', { name: 'It is about families' }).click()
      const toast = w.page.getByRole('status').filter({ hasText: 'Added: a measure' })
      await expect(toast).toBeVisible()
      const [over, guide] = [await box(toast), await box(w.page.getByRole('complementary', { name: 'Guide' }))]
      expect(over.x + over.width, `at ${width}`).toBeLessThanOrEqual(guide.x)
      await keepPicture(w.page, `toast-${width}`)
      await w.close()
    }
    await open(district, { width: 1280, height: 620 })
    await w.page
      .getByRole('button', { name: /Add a goal|Write/ })
      .first()
      .click()
    await w.page.getByRole('button', { name: 'It is about families' }).click()
    const toast = w.page.getByRole('status').filter({ hasText: 'Added: a measure' })
    await expect(toast).toBeVisible()
    await expect
      .poll(async () => (await box(focused())).y + (await box(focused())).height)
      .toBeLessThanOrEqual((await box(toast)).y)
  })
})

/** The fixture's goal, with other figures of these groups in its latest year. */
function readingWith(latest: Readonly<Record<string, object>>): readonly Op[] {
  const { value: values, target: _, ...bare } = reading
  const ops = Object.entries(bare).flatMap(([kind, records]) =>
    records.map(({ id, ...rest }) => set(kind as 'measure', id, rest as never)),
  )
  for (const { id: __, ...v } of values) {
    const other = v.year === '2025-26' ? latest[v.group] : undefined
    ops.push(set('value', derivedId(kinds.value, v) ?? '', other ? { ...v, reading: other } : v))
  }
  return ops
}

describe('the words on a finding’s button', () => {
  const guide = () => w.page.getByRole('complementary').filter({ hasText: 'Findings about this goal' })

  test('that name an action or a number of students lead into the new action, and into that number', async () => {
    await open(readingWith({ hisp: { figure: 26.8, n: 298 }, swd: { figure: 15.4 } }))
    await guide().getByRole('button', { name: 'Enter the number of students' }).first().click()
    await expect(focused()).toHaveAccessibleName('Students 2025–26, Students with disabilities')
    await expect(focused()).toBeInViewport()
    await keepPicture(w.page, 'led-to-number')
    await guide().getByRole('button', { name: 'Add an action' }).first().click()
    await expect(focused()).toHaveAccessibleName(/^Action/)
    await expect(focused()).toBeInViewport()
    await keepPicture(w.page, 'led-to-action')
    await type('Ask the three schools what changed')
    await press('Tab')
    await expect
      .poll(() => w.records('action')[0]?.values)
      .toMatchObject({ title: 'Ask the three schools what changed', about: { kind: 'measure', id: 'm' } })
  })

  test('“Choose what to measure” begins the measure, from Findings as well', async () => {
    await open([...goal, set('goal', 'bare', { title: 'Students feel safe', owner: 'director', sort: 2 })])
    await goTo(w.page, /^Findings/)
    await w.page.getByRole('button', { name: /^Choose what to measure/ }).click()
    await expect(focused()).toHaveAccessibleName('What is counted')
    await keepPicture(w.page, 'led-to-measure')
    await type('feel safe at school')
    await press('Tab')
    await expect.poll(() => w.records('measure').filter((m) => m.values.goal === 'bare').length).toBe(1)
  })
})

test('who changes a status that its figures contradict begins an update of today, and the last one is left as it is', async () => {
  const date = new Date(Date.now() - 864e6).toISOString().slice(0, 10)
  const said = set('statusUpdate', 'said', { goal: 'g', status: 'onTrack', date, narrative: 'It rose.' })
  const key = { measure: 'm', group: 'hisp', year: '2028-29' }
  const target = set('target', derivedId(kinds.target, key) ?? '', { ...key, aim: { figure: 90 } })
  await open([...readingWith({}), target, said], { width: 1366, height: 768 })
  const strip = w.page.getByRole('list', { name: /^Statuses of/ })
  // As at the goal's head, over the figures that say otherwise.
  await expect(strip.getByRole('listitem').last()).toContainText('Reported on track')
  await w.page
    .getByRole('button', { name: /^Change the status/ })
    .first()
    .click()
  await expect(focused()).toHaveAccessibleName('No choice yet Status')
  await expect(w.page.getByRole('region', { name: 'New status update' })).toContainText('It will be dated')
  await keepPicture(w.page, 'status-begun')
  await new Keys(w.page).choose('Off track')
  await expect.poll(() => w.records('statusUpdate').length).toBe(2)
  await expect(strip.getByRole('listitem').last()).toContainText('Off track')
  await keepPicture(w.page, 'status-changed')
  expect(w.records('statusUpdate').find((u) => u.id === 'said')?.values).toMatchObject({
    status: 'onTrack',
    date,
    narrative: 'It rose.',
  })
})

test('E edits a goal and a measure from anywhere on it, as it does a line; Escape goes back', async () => {
  await open([...goal, value('all', 40, 200)])
  const menu = (kind: string, id: string) => w.page.locator(`[data-menu="${kind}/${id}"] button`)
  for (const [kind, id, first] of [
    ['goal', 'reading', 'Goal'],
    ['measure', 'm', /The figures are about$/],
  ] as const) {
    await menu(kind, id).focus()
    await press('e')
    await expect(focused()).toHaveAccessibleName(first)
    await press('Escape')
    await expect(focused()).toHaveAccessibleName(kind === 'goal' ? 'Edit goal details' : /Grade 3 reading: more$/)
  }
})

test('the table stays where it is as the figure that the goal compares with is left', async () => {
  const el = set('studentGroup', 'el', { name: 'English learners', focus: true, sort: 2 })
  const goal = set('goal', 'g', {
    title: 'English learners graduate as often as all students',
    focusGroups: ['el'],
    sort: 1,
  })
  const measure = set('measure', 'm', {
    goal: 'g',
    unit: 'percent',
    people: 'children',
    phrase: 'graduate in four years',
    direction: 'up',
    baselineYear: '2024-25',
    targetYear: '2028-29',
    sort: 1,
  })
  const key = { measure: 'm', group: 'el', year: '2024-25' }
  const first = set('value', derivedId(kinds.value, key) ?? '', { ...key, reading: { figure: 71, n: 94 } })
  w = await openWindow({ ops: [...district, el, goal, measure, first], width: 1366, height: 768 })
  await goTo(w.page, /^Goals/)
  await w.page.getByRole('button', { name: 'Edit goal details' }).click()
  await w.page.getByRole('button', { name: 'Enter figures' }).click()
  const cell = w.page.getByRole('textbox', { name: 'Baseline 2024–25, All students' })
  await cell.evaluate((e) => e.scrollIntoView({ block: 'center' }))
  await cell.focus()
  await type('88')
  const top = () => cell.evaluate((e) => Math.round(e.getBoundingClientRect().top))
  const before = await top()
  await press('Tab')
  await expect(w.page.getByText('Not printed: enter the number of students')).toBeVisible()
  await expect(w.page.getByText(/figures of both/)).toHaveCount(0)
  // Half of the second line that its row takes.
  expect(Math.abs((await top()) - before)).toBeLessThan(6)
})
