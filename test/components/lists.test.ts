import { expect } from '@playwright/test'
import { describe, expect as expectThat, test } from 'vitest'
import { type Op, set } from '../../shared/domain/state.ts'
import { sampleOps } from '../support/records.ts'
import { openWindow, type TestWindow } from '../support/window.ts'
import { Keys } from './keyboard.ts'
import { findPage, goTo } from './people.ts'

let w: TestWindow
let keys: Keys

const terms: readonly Op[] = ['Access', 'Belonging', 'Care'].map((term, i) =>
  set('term', `t${i}`, { term, plain: `What ${term} means.`, status: 'draft' }),
)
const open = async (more: readonly Op[] = [], page = 'Define your terms') => {
  w = await openWindow({ ops: [...terms, ...more] })
  keys = new Keys(w.page)
  await keys.fast('Control+k', ...page, 'Enter')
  await w.page.getByRole('heading', { level: 1, name: page }).waitFor()
}
/** What comes in from the other laptop while one is at work here. */
const comes = async (verb: 'edit' | 'remove', ...ops: readonly Op[]) => {
  const done = w.plan.edit({ verb, ops })
  if (!done.ok) throw new Error(done.error.says)
  await w.announce('plan.changed', done.value)
}
const lines = () => w.page.locator('main [data-record^="term/"] > div > button[aria-expanded]')

const commented: readonly Op[] = [
  set('comment', 'c', { text: 'Who says so?', about: { kind: 'term', id: 't1' }, date: '2026-11-02' }),
]
const dialog = () => w.page.getByRole('dialog')
const stands = (kind: string) => {
  const found = w.plan.records()
  if (!found.ok) throw new Error(found.error.says)
  return found.value.some((r) => r.kind === kind && !r.gone)
}

describe('a list, while the other laptop changes it', () => {
  test('keeps its order under the hand, and takes in what came when the line is shut', async () => {
    await open()
    await keys.tabTo('Belonging')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveValue('Belonging')
    await comes('edit', set('term', 't2', { term: 'A caring school' }), set('term', 'new', { term: 'Ableism' }))
    await expect(lines()).toHaveText(['Access', 'Belonging', 'A caring school', 'Ableism'])
    await expect(keys.focused()).toHaveValue('Belonging')
    await keys.press('Escape')
    await expect(keys.focused()).toHaveText('Belonging')
    await expect(lines()).toHaveText(['A caring school', 'Ableism', 'Access', 'Belonging'])
  })

  test('keeps the focus on its line where the order changes under a hand that only rests there', {
    tags: 'long',
  }, async () => {
    await open()
    await keys.tabTo('Care')
    await comes('edit', set('term', 't2', { term: 'A caring school' }))
    await expect(lines()).toHaveText(['A caring school', 'Access', 'Belonging'])
    await expect(keys.focused()).toHaveText('A caring school')
    await keys.tabTo(/^Access: more/)
    await comes('edit', set('term', 't0', { term: 'Way in' }))
    await expect(lines()).toHaveText(['A caring school', 'Belonging', 'Way in'])
    await expect(keys.focused()).toHaveAccessibleName(/^Way in: more/)
  })

  test('keeps it on its line where that goes under another heading, so that Delete means the same record', {
    tags: 'long',
  }, async () => {
    const due = (id: string, title: string, on: string) => set('action', id, { title, due: on, status: 'inProgress' })
    const actions = [due('a', 'Bus routes', '2026-01-12'), due('b', 'Course guide', '2026-01-13')]
    await open([...actions, due('c', 'Interpreters', '2090-05-04')], 'Actions')
    const titles = w.page.locator('main [data-record^="action/"] > div > button[aria-expanded]')
    await keys.tabTo('Bus routes')
    await comes('edit', set('action', 'a', { due: '2090-06-01' }))
    await expect(titles).toHaveText(['Course guide', 'Interpreters', 'Bus routes'])
    await expect(keys.focused()).toHaveText('Bus routes')
    await keys.seen('its line went under another heading')
    // One that leaves the list hands it on to the head of another line, and to none of its links.
    await comes('edit', set('action', 'a', { status: 'done' }))
    await expect(titles).toHaveText(['Course guide', 'Interpreters'])
    await expect(keys.focused()).toHaveText('Interpreters')
  })

  test('hands the focus on where the line that is open is removed there', async () => {
    await open()
    await keys.tabTo('Belonging')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveValue('Belonging')
    await comes('remove', { op: 'remove', kind: 'term', id: 't1' })
    await expect(lines()).toHaveText(['Access', 'Care'])
    await keys.seen('the open line is gone')
    await keys.tabTo('Access', 'Shift+Tab')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveValue('Access')
  })

  test('stands with two hundred new ones, the first of them at once and the rest when they are asked for', {
    tags: 'long',
  }, async () => {
    await open()
    await keys.tabTo('Care')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveValue('Care')
    const many = Array.from({ length: 200 }, (_, i) => set('term', `m${i}`, { term: `Big word ${i}`, status: 'draft' }))
    await comes('edit', ...many)
    await expect(lines()).toHaveCount(60)
    await expect(keys.focused()).toHaveValue('Care')
    await keys.press('Escape')
    // It stands far behind now, and its line is gone from among the first: the focus is not.
    await keys.seen('shutting it')
    await keys.tabTo('Show 60 more of 143')
    await w.page.keyboard.press('Enter')
    await expect(lines()).toHaveCount(120)
    await expect(lines().nth(60)).toBeFocused()
    await keys.seen('asking for more')
  })
})

test('a line that is shut and opened again in one breath is open, with the focus in it', { tags: 'long' }, async () => {
  await open()
  for (const way of [
    ['Escape', 'e'],
    ['Escape', 'Enter'],
    ['Control+Enter', 'e'],
  ]) {
    await keys.tabTo('Care', way[0] === 'Escape' && way[1] === 'e' ? 'Tab' : 'Shift+Tab')
    await keys.press('e')
    await expect(keys.focused()).toHaveValue('Care')
    await keys.fast(...way)
    await w.page.waitForTimeout(300)
    await expect(keys.focused()).toHaveValue('Care')
    await keys.press('Escape')
    await expect(keys.focused()).toHaveText('Care')
    await keys.press('Tab')
  }
})

describe('Delete', () => {
  test('says on a line that is there for its department that nothing is removed, and leaves it', async () => {
    await open([set('department', 'bus', { name: 'Transportation' })], 'Department commitments')
    await keys.tabTo('Transportation')
    await keys.press('Delete')
    await expect(w.page.getByText('Nothing is removed from this list. Press E to open the line.')).toBeVisible()
    await expect(keys.focused()).toHaveText('Transportation')
    expectThat(stands('department')).toBe(true)
  })

  test('on the last line hands the focus to the one before it, and with none left to what adds one; Ctrl Z brings it back', async () => {
    await open()
    await keys.tabTo('Care')
    await keys.press('Delete')
    await expect(lines()).toHaveText(['Access', 'Belonging'])
    await expect(keys.focused()).toHaveText('Belonging')
    await keys.press('Delete')
    await expect(lines()).toHaveText(['Access'])
    await expect(keys.focused()).toHaveText('Access')
    await w.page.keyboard.press('Delete')
    await expect(lines()).toHaveCount(0)
    await expect(keys.focused()).toHaveRole('button')
    await keys.seen('removing the last')
    await keys.press('Control+z')
    await expect(lines()).toHaveText(['Access'])
    await keys.seen('bringing it back')
    await expect(keys.focused()).toHaveText('Access')
  })

  test('is taken back with the focus on the line that came back, by the key and by the word that says what was removed', {
    tags: 'long',
  }, async () => {
    await open()
    await keys.tabTo('Access')
    await keys.press('Delete')
    await expect(keys.focused()).toHaveText('Belonging')
    await keys.press('Control+z')
    await expect(keys.focused()).toHaveText('Access')
    await keys.tabTo(/^Access: more/)
    await keys.press('Delete')
    await expect(keys.focused()).toHaveAccessibleName(/^Belonging: more/)
    await w.page.getByRole('status').getByRole('button', { name: /^Undo/ }).click()
    await expect(keys.focused()).toHaveText('Access')
  })

  test('on a line on which something hangs asks first; with Cancel all stays, else both go and both come back', async () => {
    await open(commented)
    await keys.tabTo('Belonging')
    await keys.press('Delete')
    await expect(dialog()).toContainText('1 comment')
    await keys.press('Escape')
    await expect(dialog()).toHaveCount(0)
    await expect(lines()).toHaveCount(3)
    await keys.seen('thinking better of it')
    await w.page.locator('[data-menu="term/t1"] button').focus()
    await keys.press('Delete')
    await dialog()
      .getByRole('button', { name: /^Remove it and 1 more/ })
      .press('Enter')
    await expect(lines()).toHaveText(['Access', 'Care'])
    await expect(keys.focused()).toHaveAccessibleName(/^Care: more/)
    await keys.seen('removing both')
    expectThat(stands('comment')).toBe(false)
    await keys.press('Control+z')
    await expect(lines()).toHaveText(['Access', 'Belonging', 'Care'])
    expectThat(stands('comment')).toBe(true)
  })

  test('that asked first hands the focus on to the line that stood next, and not back to the first', {
    tags: 'long',
  }, async () => {
    await open(commented)
    await keys.tabTo('Belonging')
    await keys.press('Delete')
    await dialog()
      .getByRole('button', { name: /^Remove/ })
      .press('Enter')
    await expect(lines()).toHaveText(['Access', 'Care'])
    await expect(keys.focused()).toHaveText('Care')
  })

  test('on a category of groups goes on in the order of the page, which is that of their first groups', {
    tags: 'long',
  }, async () => {
    const named = (id: string, name: string, sort: number): readonly Op[] => [
      set('dimension', id, { name }),
      set('studentGroup', `g-${id}`, { name: `A group of ${name}`, dimension: id, sort }),
    ]
    await open(
      [...named('m', 'Language', 2), ...named('n', 'Income', 1), ...named('a', 'Disability', 3)],
      'Student groups',
    )
    await keys.tabTo('Language')
    await keys.press('Delete')
    await dialog()
      .getByRole('button', { name: /^Remove/ })
      .press('Enter')
    await expect(keys.focused()).toHaveText('Disability')
  })

  test('takes a mentor with her private note, in one step, and one Undo and one Redo take both', {
    tags: 'long',
  }, async () => {
    const note = set('mentorNote', 'n', { mentor: 'm', date: '2026-11-02', note: 'Talked about saying no.' })
    await open([set('mentor', 'm', { role: 'Executive coach', status: 'active' })], 'Mentors and coaches')
    await comes('edit', note)
    await keys.tabTo('Executive coach')
    await keys.press('Delete')
    await expect(dialog()).toContainText('This also removes 1 mentoring note.')
    await dialog().getByRole('button', { name: 'Remove it and 1 more' }).press('Enter')
    await expect.poll(() => [stands('mentor'), stands('mentorNote')]).toEqual([false, false])
    await expect(w.page.getByText('Removed: mentor “Executive coach”')).toBeVisible()
    await keys.seen('removing it')
    await w.page.keyboard.press('Control+z')
    await expect.poll(() => [stands('mentor'), stands('mentorNote')]).toEqual([true, true])
    await expect(w.page.getByText('Undone: remove mentor')).toBeVisible()
    await w.page.keyboard.press('Control+Shift+z')
    await expect.poll(() => [stands('mentor'), stands('mentorNote')]).toEqual([false, false])
    await expect(w.page.getByText('Redone: remove mentor')).toBeVisible()
    await w.page.keyboard.press('Control+z')
    await expect.poll(() => [stands('mentor'), stands('mentorNote')]).toEqual([true, true])
  })

  test('leaves the focus above the word that says what was removed', { tags: 'long' }, async () => {
    await open(
      Array.from({ length: 20 }, (_, i) => set('term', `w${i}`, { term: `Word ${i + 10}`, plain: 'Plain words.' })),
    )
    await keys.tabTo('Word 16')
    // It stands as far down in the window as it can.
    await w.page.evaluate(() => {
      const line = document.activeElement?.getBoundingClientRect()
      const stage = document.getElementById('work')
      if (line && stage) stage.scrollTop += line.bottom - window.innerHeight
    })
    await keys.press('Delete')
    await expect(keys.focused()).toHaveText('Word 17')
    await expect(w.page.getByText('Removed: term “Word 16”')).toBeVisible()
    const [focus, said] = [await keys.focused().boundingBox(), await w.page.getByText('Removed: term').boundingBox()]
    expectThat((focus?.y ?? 0) + (focus?.height ?? 0)).toBeLessThan(said?.y ?? 0)
  })

  test('is taken back with the focus still in view, though a tall line came back above it', {
    tags: 'long',
  }, async () => {
    const long = Array.from({ length: 60 }, (_, i) => `Sentence ${i} of what belonging means.`).join(' ')
    await open([set('term', 't1', { term: 'Belonging', plain: long, isNot: long, example: long })])
    await keys.tabTo('Belonging')
    await keys.press('Delete')
    await expect(keys.focused()).toHaveText('Care')
    await w.page.evaluate(() => document.activeElement?.scrollIntoView({ block: 'end' }))
    await keys.press('Control+z')
    await expect(lines()).toHaveText(['Access', 'Belonging', 'Care'])
    await keys.seen('taking it back')
  })

  test('in the open drawer removes what is listed there, and not the line behind it', { tags: 'long' }, async () => {
    await open(commented)
    await keys.tabTo(/^Belonging: more/)
    await keys.press('Enter')
    await w.page.getByRole('menuitem', { name: /^Comments/ }).press('Enter')
    await expect(dialog()).toContainText('Who says so?')
    await keys.tabTo(/^Who says so/)
    await keys.press('Delete')
    await expect.poll(() => stands('comment')).toBe(false)
    await keys.seen('removing the comment')
    await expect(dialog()).toHaveCount(1)
    await keys.press('Escape')
    await expect(lines()).toHaveText(['Access', 'Belonging', 'Care'])
    await keys.seen('shutting the drawer')
  })

  test('in a drawer on the page of actions leads on in the drawer, whose actions are on the page, too', async () => {
    const about = { kind: 'action', id: 'a' }
    const own = ['Call the union', 'Ask the board'].map((title, i) =>
      set('action', `b${i}`, { title, status: 'notBegun', about }),
    )
    await open([set('action', 'a', { title: 'Hire a coach', status: 'notBegun' }), ...own], 'Actions')
    const drawer = (name: string) => dialog().getByRole('button', { name, exact: true })
    await w.page.getByRole('button', { name: 'Hire a coach: more' }).press('Enter')
    await w.page.getByRole('menuitem', { name: /^Comments/ }).press('Enter')
    await drawer('Call the union').press('e')
    await expect(keys.focused()).toHaveValue('Call the union')
    await keys.press('Escape')
    await expect(keys.focused()).toHaveText('Call the union')
    await expect(drawer('Call the union')).toBeFocused()
    await keys.press('Delete')
    await expect(drawer('Call the union')).toHaveCount(0)
    await expect(drawer('Ask the board'), 'on to the next').toBeFocused()
    await keys.press('Delete')
    await expect(drawer('Add an action'), 'and after the last to the button that adds').toBeFocused()
    await keys.press('Control+z')
    await expect(drawer('Ask the board')).toBeFocused()
  })
})

describe('whoever hears the page', () => {
  test('presses keys of her screen reader on a line, and the list takes none of them for its own', async () => {
    await open()
    await keys.tabTo('Belonging')
    for (const key of ['e', 'n', 'k', 'z', 'y', 'Delete', 'Backspace', 'ArrowDown', 'ArrowRight'])
      await w.page.keyboard.press(`Control+Alt+${key}`)
    for (const key of ['Insert', 'CapsLock', 'Insert+e', 'Insert+n', 'Insert+Delete', 'Insert+F6'])
      await w.page.keyboard.press(key)
    await w.page.waitForTimeout(300)
    await expect(lines()).toHaveText(['Access', 'Belonging', 'Care'])
    await expect(keys.focused()).toHaveText('Belonging')
    await expect(keys.focused()).toHaveAttribute('aria-expanded', 'false')
    await expect(dialog()).toHaveCount(0)
    expectThat(w.sent.filter(({ channel }) => /^plan\.(edit|undo|redo)$/.test(channel))).toEqual([])
  })

  test('is taken into what opens, and back, where it presses for her and no key and no pointer comes', {
    tags: 'long',
  }, async () => {
    await open()
    const presses = (name: string | RegExp, role: 'button' | 'menuitem' = 'button') =>
      w.page
        .getByRole(role, { name, exact: typeof name === 'string' })
        .first()
        .evaluate((e: HTMLElement) => e.click())
    await presses('Belonging')
    await expect(keys.focused()).toHaveValue('Belonging')
    await presses('Done with these fields')
    await expect(keys.focused()).toHaveText('Belonging')
    await presses(/^Belonging: more/)
    await expect(w.page.getByRole('menu').and(w.page.locator(':focus, :focus-within'))).toBeVisible()
    await presses(/^Remove term/, 'menuitem')
    await expect(lines()).toHaveText(['Access', 'Care'])
    await expect(keys.focused()).toHaveAccessibleName(/^Care: more/)
  })
})

test('two hundred names, each begun with Enter on the one before and no waiting, are two hundred rows', {
  tags: 'long',
  timeout: 600_000,
}, async () => {
  await open([set('department', 'first', { name: 'Buses' })], 'Departments and leads')
  await w.page.getByRole('main').getByRole('heading', { level: 1 }).focus()
  await w.page.keyboard.press('n')
  await expect(keys.focused()).toHaveAccessibleName(/^Department, new/)
  const names = Array.from({ length: 200 }, (_, i) => `Office ${i}`)
  for (const name of names) await keys.fast(...name, 'Enter')
  await expect(keys.focused()).toHaveValue('')
  const saved = () => {
    const found = w.plan.records()
    return found.ok ? found.value.filter((r) => r.kind === 'department').map((r) => String(r.values['name'])) : []
  }
  await expect.poll(() => saved().length).toBe(201)
  expectThat(new Set(saved())).toEqual(new Set(['Buses', ...names]))
  await keys.press('Escape')
  await keys.tabTo('Show 60 more of 141', 'Shift+Tab')
})

test('whoever asks for more goes on with the first of what comes: of records and of findings', {
  tags: 'long',
}, async () => {
  w = await openWindow({
    ops: [
      ...Array.from({ length: 9 }, (_, i) => set('action', `a${i}`, { title: `Step ${i}`, due: `2025-11-1${i}` })),
      ...Array.from({ length: 9 }, (_, i) =>
        set('policy', `p${i}`, { title: `Policy ${i}`, stage: 'adopted', reviewDue: `2025-11-1${i}` }),
      ),
      ...Array.from({ length: 70 }, (_, i) => set('decision', `d${i}`, { text: `Decides ${i}.`, date: '2025-10-14' })),
    ],
  })
  keys = new Keys(w.page)
  for (const page of ['Findings', 'Decisions']) {
    await keys.fast('Control+k', ...page, 'Enter')
    await w.page.getByRole('heading', { level: 1, name: page }).waitFor()
    const main = w.page.getByRole('main')
    const more = main.getByRole('button', { name: /^Show \d+ more/ }).first()
    const stood = await main.getByRole('listitem').count()
    await more.press('Enter')
    await expect.poll(() => main.getByRole('listitem').count()).toBeGreaterThan(stood)
    await keys.seen(`more on ${page}`)
    // It is in a line, and not on the button that would show still more.
    await expect(main.getByRole('listitem').filter({ has: keys.focused() }).first()).toBeVisible()
  }
})

test('in a grid and in a matrix the same keys lead to the same cells', { tags: 'long' }, async () => {
  w = await openWindow({ ops: sampleOps() })
  const at = async (key: string) => {
    await w.page.keyboard.press(key)
    return w.page.evaluate(() => document.activeElement?.getAttribute('data-cell'))
  }
  for (const title of ['The team', 'Who carries what']) {
    await findPage(w.page, title)
    await w.page.locator('main [role=grid] td[tabindex="0"]').first().focus()
    const [bottom, right] = ((await at('Control+End')) ?? '').split(',').map(Number)
    expectThat(await at('Control+Home'), title).toBe('0,0')
    expectThat(await at('Control+ArrowDown'), title).toBe(`${bottom},0`)
    expectThat(await at('Control+ArrowRight'), title).toBe(`${bottom},${right}`)
    expectThat(await at('Control+ArrowUp'), title).toBe(`0,${right}`)
    expectThat(await at('Control+ArrowLeft'), title).toBe('0,0')
    expectThat(await at('PageDown'), title).toBe(`${Math.min(10, bottom ?? 0)},0`)
    expectThat(await at('PageUp'), title).toBe('0,0')
  }
})

test('a paste on a line that is shut opens it and changes nothing', { tags: 'long' }, async () => {
  await open()
  await keys.tabTo('Belonging')
  await w.page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', 'Esteem\tWhat it means')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await expect(keys.focused()).toHaveValue('Belonging')
  await expect(w.page.getByText('Nothing was pasted yet.')).toBeVisible()
  await keys.press('Escape')
  await expect(lines()).toHaveText(['Access', 'Belonging', 'Care'])
})

test('a row that is open in a table and removed on the other laptop hands its focus on', { tags: 'long' }, async () => {
  const groups = ['Asian', 'Black', 'White'].map((name, i) =>
    set('studentGroup', `g${i}`, { name, dimension: 'race', sort: i }),
  )
  w = await openWindow({ ops: [set('dimension', 'race', { name: 'Race and ethnicity' }), ...groups] })
  keys = new Keys(w.page)
  await keys.fast('Control+k', ...'Student groups', 'Enter')
  await w.page.getByRole('heading', { level: 1, name: 'Student groups' }).waitFor()
  await w.page.getByRole('rowheader').getByRole('button', { name: 'Black' }).press('Enter')
  await expect(keys.focused()).toHaveValue('Black')
  await keys.type(' students')
  await comes('remove', { op: 'remove', kind: 'studentGroup', id: 'g1' })
  await keys.seen('the open row is gone')
  await expect(w.page.getByRole('rowheader').getByRole('button', { name: 'White' })).toBeVisible()
})

describe('a goal', () => {
  const goal: readonly Op[] = [
    set('goal', 'reading', { title: 'Reading by the end of grade 3' }),
    set('statusUpdate', 'spring', { goal: 'reading', date: '2026-04-13', status: 'onTrack', narrative: 'Begun.' }),
    set('statusUpdate', 'fall', { goal: 'reading', date: '2026-10-12', status: 'atRisk', narrative: 'No materials.' }),
  ]

  test('has its status updates as lines like any other: E, Escape, Delete and Ctrl Z', { tags: 'long' }, async () => {
    await open(goal, 'Goals')
    await keys.tabTo('October 12, 2026')
    await keys.press('e')
    await expect(keys.focused()).toHaveAccessibleName('At risk Status')
    await keys.press('Escape')
    await expect(keys.focused()).toHaveText('October 12, 2026')
    await keys.tabTo('Show 1 earlier')
    await keys.press('Enter')
    await keys.tabTo('October 12, 2026', 'Shift+Tab')
    await keys.press('Delete')
    await expect(keys.focused()).toHaveText('April 13, 2026')
    await w.page.keyboard.press('Control+z')
    await expect(w.page.getByRole('button', { name: 'October 12, 2026', exact: true })).toBeVisible()
  })

  test('opens its details with the focus in them, and Escape shuts them again', { tags: 'long' }, async () => {
    await open(goal, 'Goals')
    await keys.tabTo('Edit goal details')
    await keys.press('e')
    await expect(w.page.locator('[data-field="goal/reading/title"] input')).toBeFocused()
    await keys.press('Escape')
    await expect(keys.focused()).toHaveText('Edit goal details')
  })

  test('that is removed on the other laptop hands the focus on, with its measure and without', async () => {
    const measures = ['m1', 'm2'].map((id) => set('measure', id, { goal: 'reading', short: `Measure ${id}` }))
    const order = [set('goal', 'reading', { sort: 1 }), set('goal', 'math', { title: 'Mathematics', sort: 2 })]
    await open([...goal, ...order, ...measures], 'Goals')
    await w.page.locator('[data-menu="measure/m1"] button').focus()
    await keys.press('e')
    await expect(keys.focused()).toHaveAccessibleName(/The figures are about$/)
    await comes('remove', { op: 'remove', kind: 'measure', id: 'm1' })
    await keys.seen('a removed measure')
    await expect(w.page.locator('[data-record="measure/m2"] :focus')).toHaveCount(1)
    await comes('remove', { op: 'remove', kind: 'measure', id: 'm2' })
    await expect(keys.focused()).toHaveText('Add a measure')
    await keys.tabTo(/^Goals: Reading by the end of grade 3: more/, 'Shift+Tab')
    await comes('remove', { op: 'remove', kind: 'goal', id: 'reading' })
    await keys.seen('a removed goal')
    await expect(w.page.locator('[data-record="goal/math"] :focus')).toHaveCount(1)
    await comes('remove', { op: 'remove', kind: 'goal', id: 'math' })
    await keys.seen('the last goal')
  })
})

test('E on the head of a part of the district opens that part, and not the logo below it', async () => {
  await open([set('district', 'district', { name: 'Juniper Fork' })], 'District')
  for (const part of ['Superintendent', 'Board']) {
    await keys.tabTo(part)
    await keys.press('e')
    await expect(w.page.getByRole('button', { name: part, exact: true })).toHaveAttribute('aria-expanded', 'true')
    await expect(w.page.locator('[data-form] :focus')).toHaveCount(1)
    await keys.press('Escape')
    await expect(keys.focused()).toHaveText(part)
  }
})

test('a line that has just shut leaves the focus where it was moved on to, without a key or the mouse', async () => {
  await open()
  await keys.tabTo('Belonging')
  await keys.press('Enter')
  await expect(keys.focused()).toHaveValue('Belonging')
  // As a screen reader does: it focuses what is read next.
  await lines().evaluateAll((all) => {
    const [access, belonging] = all as HTMLElement[]
    belonging?.addEventListener('focus', () => queueMicrotask(() => access?.focus()), { once: true })
  })
  await keys.press('Escape')
  await w.page.waitForTimeout(300)
  await expect(keys.focused()).toHaveText('Access')
})

describe('a table of five columns in a narrow window', () => {
  test('is read as cards, each cell with the name of its column, and nothing is scrolled sideways', async () => {
    const promise = { type: 'checkIn', everyDays: 90, hours: 2, toWhom: 'Every department', promisedOn: '2026-08-03' }
    w = await openWindow({
      width: 640,
      ops: [set('department', 'd', { name: 'Buses' }), set('promise', 'p', promise)],
    })
    keys = new Keys(w.page)
    await keys.fast('Control+k', ...'Check-ins', 'Enter')
    const table = w.page.getByRole('table', { name: 'Promised schedules' })
    await expect(table.getByRole('row')).toHaveCount(2)
    await expect(table.getByRole('columnheader', { name: 'Promised to' })).toHaveCount(1)
    const cell = table.locator('td[data-cell="toWhom"]')
    const seen = await cell.evaluate((e) => ({
      named: getComputedStyle(e, '::before').content,
      over:
        (e.closest('table')?.parentElement?.scrollWidth ?? 0) - (e.closest('table')?.parentElement?.clientWidth ?? 0),
    }))
    expectThat(seen.over).toBeLessThanOrEqual(0)
    expectThat(seen.named).toMatch(/^"Promised to/)
    await w.page.setViewportSize({ width: 1280, height: 800 })
    expectThat(await cell.evaluate((e) => getComputedStyle(e, '::before').content)).toBe('none')
  })
})

test('a table wider than its page stays where it is while one of its rows is opened', { tags: 'long' }, async () => {
  const sample = sampleOps()
  w = await openWindow({ width: 1200, ops: sample })
  keys = new Keys(w.page)
  await keys.fast('Control+k', ...'Policies', 'Enter')
  const table = w.page.getByRole('table', { name: 'Policy inventory' }).locator('..')
  await table.waitFor()
  expectThat(await table.evaluate((e) => e.scrollWidth - e.clientWidth)).toBeGreaterThan(0)
  await table.locator('[data-record="policy/pol-res"] button').first().focus()
  await keys.press('e')
  await expect(keys.focused()).toHaveValue('Resolution on equity commitment')
  await w.page.waitForTimeout(300)
  expectThat(await table.evaluate((e) => e.scrollLeft)).toBe(0)
})

test('a first form stays where it is while its words make the sentence above it grow', { tags: 'long' }, async () => {
  await open([], 'Policies')
  await w.page
    .getByRole('button', { name: /policy/i })
    .first()
    .click()
  const title = w.page.getByRole('textbox', { name: /^Policy/ }).first()
  await title.waitFor()
  const before = await title.boundingBox()
  await w.page.getByRole('button', { name: /Kind$/ }).first().click()
  await w.page.getByRole('option', { name: 'Court order' }).click()
  await expect.poll(() => stands('policy')).toBe(true)
  await w.page.waitForTimeout(300)
  expectThat((await title.boundingBox())?.y).toBe(before?.y)
  await title.pressSequentially('Consent decree', { delay: 30 })
  await w.page.getByRole('button', { name: /^Done/ }).click()
  await expect(title).toBeHidden()
  // Nor does what a list has above its lines come before the form is shut.
  await goTo(w.page, /^Actions/)
  await w.page.getByRole('button', { name: 'Add an action' }).first().click()
  const due = w.page.getByRole('textbox', { name: 'Due' })
  const at = await due.boundingBox()
  await w.page.getByRole('textbox', { name: 'Action' }).fill('Each high school names an equity lead')
  await w.page.getByRole('heading', { level: 1 }).click()
  await expect.poll(() => stands('action')).toBe(true)
  await w.page.waitForTimeout(600)
  expectThat((await due.boundingBox())?.y).toBe(at?.y)
})

test('a court order is entered among the policies, with the day since which it is in force, and no reading', {
  tags: 'long',
}, async () => {
  await open([], 'Policies')
  await expect(w.page.getByRole('main')).toContainText('A court order or consent decree is entered here too')
  await w.page
    .getByRole('button', { name: /policy/i })
    .first()
    .click()
  await w.page
    .getByRole('textbox', { name: /^Policy/ })
    .first()
    .fill('Consent decree on discipline')
  await w.page.getByRole('button', { name: /Kind$/ }).first().click()
  await w.page.getByRole('option', { name: 'Court order' }).click()
  const dates = w.page.getByRole('table', { name: 'Dates of Consent decree on discipline' })
  await expect(dates.getByRole('rowheader')).toHaveText([/In force since/, /Ended on/])
  await expect(dates).not.toContainText('meeting')
  await w.page.getByRole('button', { name: /Stage$/ }).click()
  await expect(w.page.getByRole('option')).toHaveText([
    'No choice yet',
    'Being negotiated',
    'In force',
    'In force, under review',
    'Ended',
  ])
  await w.page.getByRole('option', { name: 'In force', exact: true }).click()
  await w.page.getByRole('button', { name: /^Done/ }).click()
  await expect(w.page.getByRole('table', { name: 'Policy inventory' })).toContainText('In force')
  // Of the two lists on this page, one is its home, and the other says so.
  await w.page.getByRole('button', { name: 'Add a mandate' }).click()
  await expect(w.page.getByRole('main')).toContainText('Is it a court order or consent decree?')
})

test('a heading counts the records that are there, also while the line of a removed one was open', {
  tags: 'long',
}, async () => {
  const decision = (i: number) => set('decision', `d${i}`, { text: `Decides ${i}.`, date: '2025-10-14' })
  await open([decision(1), decision(2), decision(3)], 'Decisions')
  const year = w.page.getByRole('main').getByRole('heading', { level: 2, name: /^2025/ })
  await expect(year).toHaveText('2025 3')
  await w.page.getByRole('button', { name: 'Decides 2.', exact: true }).click()
  await comes('remove', { op: 'remove', kind: 'decision', id: 'd2' })
  await expect(w.page.getByRole('button', { name: 'Decides 2.', exact: true })).toHaveCount(0)
  await expect(year).toHaveText('2025 2')
})

test('Delete on a part of the packet takes it out and goes on with the next, and Ctrl Z brings it back', async () => {
  const parts = ['boardBriefing', 'progressReport', 'fullPlan'].map((document) => ({ document }))
  await open([set('packet', 'packet', { parts })], 'Packet')
  const lines = w.page.getByRole('list', { name: 'Parts, in order' }).getByRole('listitem')
  await expect(lines).toHaveCount(3)
  await keys.tabTo(/^Move down: /)
  await keys.press('Delete')
  await expect(lines).toHaveCount(2)
  await expect(lines.first().locator(':focus')).toHaveCount(1)
  await keys.press('Control+z')
  await expect(lines).toHaveCount(3)
  await keys.seen('Ctrl Z')
})
