// @module-tag long
import { expect } from '@playwright/test'
import { describe, test } from 'vitest'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { type Op, set } from '../../shared/domain/state.ts'
import { jpeg, png } from '../support/pictures.ts'
import { openWindow, type TestWindow, type WindowOptions } from '../support/window.ts'
import { inEveryTab, violations } from './axe.ts'
import { Keys } from './keyboard.ts'

let w: TestWindow
let keys: Keys

const open = async (step: string, ops: readonly Op[] = [], options: Partial<WindowOptions> = {}) => {
  w = await openWindow({ ops, ...options })
  keys = new Keys(w.page)
  await nav()
    .getByRole('button', { name: /^Foundation/ })
    .click()
  await nav()
    .getByRole('link', { name: new RegExp(`^${step} ?,`) })
    .click()
  await w.page.getByRole('heading', { level: 1, name: step }).waitFor()
}
/** The rail; where the window is narrow, the menu that stands for it. */
const nav = () => w.page.getByRole('navigation', { name: 'Plan' }).last()
const first = (kind: string) => w.records(kind)[0]?.values ?? {}

describe('the district, by keyboard alone', () => {
  test('from an empty step to a fiscal year, a superintendent and a meeting', async () => {
    await open('District')
    await expect(w.page.getByText('Example, not in your plan')).toBeVisible()
    expect(await violations(w.page)).toEqual([])
    await keys.tabTo('Enter district facts')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('District name')
    await keys.type('Juniper Fork 12')
    await keys.tabTo('Students enrolled')
    await keys.type('11,040')
    await keys.tabTo('Next: Superintendent')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Superintendent')
    await keys.type('Superintendent of Schools')
    await keys.press('Tab')
    await keys.tabTo('Add a meeting')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Date, new meeting')
    await keys.type('01112027')
    await keys.tabTo(/Who meets/)
    await keys.choose('Board')
    await keys.tabTo('Years and printing')
    await keys.press('Enter')
    await keys.tabTo(/^July Fiscal year starts in$|Fiscal year starts in/)
    await keys.choose('September')
    await expect.poll(() => first('district').fiscalYearStartMonth).toBe(9)
    expect(first('district')).toMatchObject({ name: 'Juniper Fork 12', enrollment: 11040, paper: 'letter' })
    expect(first('person')).toEqual({ role: 'Superintendent of Schools' })
    expect(first('meeting')).toEqual({ forum: 'board', date: '2027-01-11' })
    await keys.press('Escape')
    await expect(keys.focused()).toHaveAccessibleName('Years and printing')
    await expect(w.page.getByRole('region', { name: 'Years and printing' })).toContainText(
      'Fiscal year starts in: September',
    )
    await expect(w.page.getByRole('region', { name: 'Superintendent' })).toContainText('Superintendent of Schools')
    await expect(w.page.getByRole('region', { name: 'Years and printing' }).getByRole('textbox')).toHaveCount(0)
    expect(await violations(w.page)).toEqual([])
  })
})

test('J is July, as fiscal years begin, and L is Letter; until a month is chosen the field says which is taken', async () => {
  await open('District', [set('district', 'district', { name: 'Juniper Fork 12' })])
  // A part of which one thing is entered has a way to the rest of it; one with nothing says that.
  await keys.tabTo('Fill in more: The district')
  await keys.press('Enter')
  await expect(keys.focused()).toHaveAccessibleName('Short name')
  await keys.tabTo('Students enrolled')
  await keys.type('11,040')
  await keys.press('Tab')
  // What was entered is not called missing while one goes on in the form.
  await expect(w.page.getByRole('main')).toContainText('Juniper Fork 12 has 11,040 students.')
  await expect(w.page.getByRole('region', { name: 'What to do now' })).toContainText('Entered')
  await keys.press('Escape')
  await keys.tabTo('Years and printing')
  // On a slow laptop the part is open before it takes the focus.
  await w.page.evaluate(() => {
    const real = window.requestAnimationFrame.bind(window)
    window.requestAnimationFrame = (frame) => window.setTimeout(() => real(frame), 300)
    setTimeout(() => (window.requestAnimationFrame = real), 1500)
  })
  await w.page.keyboard.press('Enter')
  const month = w.page.getByRole('button', { name: /Fiscal year starts in$/ })
  await expect(month).toHaveText('July, unless you choose another')
  // What is shown is taken with one press.
  await w.page.getByRole('button', { name: 'Keep July as the start of the fiscal year' }).press('Enter')
  await expect.poll(() => first('district').fiscalYearStartMonth).toBe(7)
  await w.page.waitForTimeout(1500)
  await expect(month, 'and keeps it').toBeFocused()
  await expect(w.page.getByRole('main'), 'its field says it').not.toContainText('The fiscal year starts in')
  await keys.press('Control+z')
  await expect.poll(() => first('district').fiscalYearStartMonth).toBeUndefined()
  await month.focus()
  await keys.press('j')
  await expect.poll(() => first('district').fiscalYearStartMonth).toBe(7)
  await w.page.getByRole('button', { name: /Paper$/ }).focus()
  await keys.press('l')
  await expect.poll(() => first('district').paper).toBe('letter')
  await w.page.waitForTimeout(700)
  await keys.press('l')
  await expect.poll(() => first('district').paper).toBe('legal')
})

describe('the logo, by keyboard alone', () => {
  const district = set('district', 'district', { name: 'Juniper Fork 12' })

  test('is chosen, read in words, replaced, taken away and brought back', async () => {
    await open('District', [district], { logos: [png(320, 200), Buffer.from('<svg onload="x"/>'), jpeg.plain] })
    await keys.tabTo('Add a logo…')
    await keys.press('Enter')
    const picture = w.page.getByRole('img', { name: 'Logo of Juniper Fork 12' })
    await expect(picture).toBeVisible()
    await expect.poll(() => picture.evaluate((e) => (e as HTMLImageElement).naturalWidth)).toBe(320)
    const first = w.records('district')[0]?.values.logo
    await expect(keys.focused()).toHaveAccessibleName('Replace the logo…')
    expect(await violations(w.page)).toEqual([])
    await keys.tabTo('Logo description')
    await keys.type('A green shield with a cross')
    await keys.press('Tab')
    await expect(w.page.getByRole('img', { name: 'A green shield with a cross' })).toBeVisible()

    await keys.tabTo('Replace the logo…', 'Shift+Tab')
    await keys.press('Enter')
    await expect(w.page.getByRole('alert')).toContainText('This is an SVG')
    expect(w.records('district')[0]?.values.logo).toBe(first)
    expect(await violations(w.page)).toEqual([])
    await keys.press('Enter')
    await expect.poll(() => w.records('district')[0]?.values.logo).not.toBe(first)
    await expect(w.page.getByRole('alert')).toHaveCount(0)

    await keys.tabTo('Remove the logo')
    await keys.press('Enter')
    await expect(w.page.getByText('Logo removed')).toBeVisible()
    await keys.seen('removing the logo')
    await expect(keys.focused()).toHaveAccessibleName('Add a logo…')
    await keys.press('Control+z')
    await expect(w.page.getByRole('img', { name: 'A green shield with a cross' })).toBeVisible()
    expect(
      w.sent.filter((s) => s.channel === 'plan.chooseLogo').some((s) => JSON.stringify(s.input).includes('/')),
    ).toBe(false)
  })

  test('of which this copy does not hold the picture is said so', async () => {
    await open('District', [set('district', 'district', { name: 'Juniper Fork 12', logo: 'a'.repeat(64) })])
    await expect(w.page.getByText('This copy of the plan does not have the picture.')).toBeVisible()
    expect(w.complaints.splice(0).join()).toContain('404')
  })
})

describe('student groups, by keyboard alone', () => {
  test('are offered with English learners on the first screen, before the long list', async () => {
    await open('Student groups')
    await keys.tabTo('Add student groups')
    await keys.press('Enter')
    const names = w.page.getByRole('main').getByRole('checkbox')
    await expect(names.nth(1)).toHaveAccessibleName(/^English learners/)
    await expect(w.page.locator('label').filter({ hasText: /^English learners/ })).toBeInViewport()
    await expect(w.page.getByRole('main')).toContainText('Say in its note whether former English learners are counted.')
  })

  test('are offered, taken, given a reason, moved and removed', async () => {
    await open('Student groups')
    await keys.tabTo('Add student groups')
    await keys.press('Enter')
    await keys.seen('opening the list')
    expect(await violations(w.page)).toEqual([])
    await keys.tabTo(/^Black or African American/)
    await keys.press('Space')
    await keys.tabTo(/^Hispanic or Latino/)
    await keys.press('Space')
    await keys.tabTo('Add 3 groups')
    await keys.press('Enter')
    await keys.seen('adding from the list')
    await expect.poll(() => w.records('studentGroup').length).toBe(3)
    expect(w.records('dimension').map((d) => [d.values.name, d.values.addsUp])).toEqual([
      ['Race and ethnicity', undefined],
    ])
    await expect(
      w.page.getByText('and could be worked out from the others, a second one is withheld too'),
    ).toBeVisible()

    // Until a focus group is marked, each row says where that is done.
    await keys.tabTo('Mark Hispanic or Latino')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Focus group, student group 2')
    await keys.press('Space')
    await expect(w.page.getByRole('button', { name: 'Mark Black or African American' })).toHaveCount(0)
    // E is for the record's menu: from a checkbox it leads nowhere, and what is typed on lands in no other field.
    await keys.press('e')
    await expect(keys.focused()).toHaveAccessibleName('Focus group, student group 2')
    await keys.tabTo('Why it is a focus group, from the district’s own data')
    await keys.type('Grade 3 reading stands 19 points below White students.')
    await keys.press('Tab')
    await keys.type('Close-out file 2025-26')
    await keys.tabTo('Hispanic or Latino: more', 'Shift+Tab')
    await keys.press('Enter')
    await w.page.getByRole('menuitem', { name: 'Move up' }).press('Enter')
    await keys.seen('moving')
    await keys.tabTo(/^Done with/)
    await keys.press('Enter')
    await expect(w.page.getByRole('table', { name: 'Groups in Race and ethnicity' }).getByRole('rowheader')).toHaveText(
      [/Hispanic or Latino/, /Black or African American/],
    )
    expect(w.records('studentGroup').find((g) => g.values.focus)?.values).toMatchObject({
      name: 'Hispanic or Latino',
      reasonSource: 'Close-out file 2025-26',
    })

    await w.page.getByRole('button', { name: 'Black or African American: more' }).press('Enter')
    await w.page.getByRole('menuitem', { name: /^Remove student group “Black/ }).press('Enter')
    await expect(w.page.getByText('Removed: student group “Black or African American”')).toBeVisible()
    await keys.seen('removing')
    await keys.press('Control+z')
    await expect.poll(() => w.records('studentGroup').length).toBe(3)
    expect(await violations(w.page)).toEqual([])
  })

  test('a group with figures says what goes with it before it goes', async () => {
    await open('Student groups', [
      set('dimension', 'race', { name: 'Race and ethnicity', addsUp: true }),
      set('studentGroup', 'black', { name: 'Black', dimension: 'race', focus: true, reason: 'x' }),
      set('goal', 'g', { title: 'Reading', focusGroups: ['black'] }),
      set('instruction', derivedId(kinds.instruction, { group: 'black' }) ?? '', {
        group: 'black',
        stops: 'Pulling children out',
      }),
    ])
    await w.page.getByRole('button', { name: 'Black: more' }).press('Enter')
    await w.page.getByRole('menuitem', { name: /^Remove student group/ }).press('Enter')
    const dialog = w.page.getByRole('dialog')
    await expect(dialog).toContainText('This also removes 1 picture of equitable instruction.')
    await expect(dialog).toContainText('It appears in 1 goal in the plan')
    await keys.seen('the dialog')
    await dialog.getByRole('button', { name: 'Remove it and 1 more' }).press('Enter')
    await expect.poll(() => w.records('instruction').length).toBe(0)
    await keys.seen('removing the last one')
  })
})

describe('the officer, by keyboard alone', () => {
  test('not hired yet: who prepares; in post: since when', async () => {
    await open('Officer')
    await keys.tabTo('Say where we stand')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName(/Status/)
    await keys.tabTo('Next: Who prepares the plan meanwhile')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Who prepares the plan when nobody is in the role')
    await keys.type('Deputy Superintendent')
    await keys.press('Tab')
    await expect.poll(() => first('person').role).toBe('Deputy Superintendent')
    await keys.tabTo('Where we stand', 'Shift+Tab')
    await keys.press('Enter')
    await keys.choose('In the role')
    await keys.tabTo(/In the role since/)
    await keys.type('08012024')
    await keys.tabTo('Title reviewed by counsel on')
    await expect.poll(() => first('officer').since).toBe('2024-08-01')
    await expect(w.page.getByText('gives no legal advice')).toBeVisible()
    expect(await violations(w.page)).toEqual([])
  })
})

describe('the planning team, by keyboard alone', () => {
  test('takes people in by role, once each', async () => {
    await open('Planning team', [set('person', 'cfo', { role: 'Chief Financial Officer' })])
    await keys.tabTo('Person or role')
    await keys.type('chief financial officer')
    await keys.press('Tab')
    await keys.type('Checks every amount')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Person or role')
    await keys.type('Teacher, middle school')
    await keys.press('Enter')
    await expect.poll(() => w.records('planningTeamMember').length).toBe(2)
    expect(w.records('person').map((p) => p.values.role)).toEqual(['Chief Financial Officer', 'Teacher, middle school'])
    await expect(keys.focused()).toHaveAccessibleName('Person or role')
    await keys.type('Teacher, Middle School')
    await keys.press('Enter')
    await expect(w.page.getByText('is already on the team')).toBeVisible()
    await expect(keys.focused()).toHaveValue('Teacher, Middle School')
    expect(await violations(w.page)).toEqual([])
    await w.page.getByRole('rowheader').getByRole('button', { name: 'Teacher, middle school' }).first().press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Part in planning, planning team member 2')
    await keys.type('Says what changes in a classroom')
    await keys.press('Tab')
    await expect
      .poll(() => w.records('planningTeamMember').map((m) => m.values.part))
      .toContain('Says what changes in a classroom')
  })
})

describe('every step', () => {
  test('can wait, with a reason, and be taken up again', async () => {
    await open('Officer')
    await keys.tabTo('Mark it “not now”')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Why not now, and when you will look again')
    await keys.type('The posting waits for the budget vote.')
    await keys.press('Tab')
    await expect.poll(() => first('stepState').reason).toBe('The posting waits for the budget vote.')
    await expect(nav().getByRole('link', { name: /^Officer ?, not now$/ })).toBeVisible()
    expect(await violations(w.page)).toEqual([])
    await w.page.getByRole('button', { name: 'Start this step again' }).press('Enter')
    await keys.seen('taking it up')
    await expect(nav().getByRole('link', { name: /^Officer ?, not started$/ })).toBeVisible()
  })

  test('leads to the one before and after with Alt and an arrow, and the focus goes along', async () => {
    await open('Officer')
    await keys.press('Alt+ArrowDown')
    await w.page.getByRole('heading', { level: 1, name: 'Planning team' }).waitFor()
    await keys.press('Alt+ArrowUp')
    await keys.press('Alt+ArrowUp')
    await w.page.getByRole('heading', { level: 1, name: 'Student groups' }).waitFor()
    await keys.tabTo('Do this')
  })

  test('is done when its records stand and each indicator is rated, and the rail says so', async () => {
    await open('Officer', [
      set('officer', 'officer', { status: 'inPost', title: 'Chief Equity Officer', since: '2025-07-01' }),
      set('district', 'district', { name: 'Juniper Fork 12', planFrom: '2025-26', planTo: '2029-30' }),
    ])
    await expect(nav()).toContainText('2025 to 2030')
    await expect(nav().getByRole('link', { name: /^Findings/ })).toHaveAccessibleName('Findings')
    await expect(nav().getByRole('link', { name: /^Officer ?, in progress$/ })).toBeVisible()
    // Counted in one way from the first step on.
    await expect(nav().getByRole('link', { name: /^Foundation 0\/4 steps filled in ?, \d in progress/ })).toBeVisible()
    await w.page.getByRole('tab', { name: 'What good looks like 0 of 3 rated', exact: true }).click()
    const groups = w.page.getByRole('radiogroup')
    for (let i = 0; i < 3; i++) {
      await groups
        .nth(i)
        .getByRole('radio', { name: /^Emerging/ })
        .check({ force: true })
    }
    await expect(nav().getByRole('link', { name: /^Officer ?, done$/ })).toBeVisible()
    await groups
      .nth(0)
      .getByRole('radio', { name: /^In place/ })
      .check({ force: true })
    await expect(w.page.getByText('to count toward “done”, add evidence that a reader can check')).toBeVisible()
    await expect(nav().getByRole('link', { name: /^Officer ?, in progress$/ })).toBeVisible()
    // Whoever works on “Do this” is told there what is left, as she was told to rate.
    await w.page.getByRole('tab', { name: 'Do this' }).click()
    const now = w.page.getByRole('region', { name: 'What to do now' })
    await expect(now).toContainText('one rating does not count toward “done” yet.Add evidence that a reader can check.')
    await now.getByRole('button', { name: 'Go to What good looks like' }).click()
    await w.page.getByRole('button', { name: 'Add evidence' }).click()
    await w.page.getByLabel('Evidence 1', { exact: true }).fill('Minutes of August 12')
    await w.page.keyboard.press('Tab')
    await expect(nav().getByRole('link', { name: /^Officer ?, done$/ })).toBeVisible()
    await expect(nav().getByRole('link', { name: /^Foundation 1\/4 steps filled in/ })).toBeVisible()

    // With the arrows one passes a level on the way to another: that is one answer, one change.
    const before = w.sent.filter((m) => m.channel === 'plan.edit').length
    await groups
      .nth(1)
      .getByRole('radio', { name: /^Emerging/ })
      .focus()
    await w.page.keyboard.press('ArrowDown')
    await w.page.keyboard.press('ArrowDown')
    await expect
      .poll(() =>
        w
          .records('rating')
          .map((r) => r.values.level)
          .sort(),
      )
      .toEqual(['1', '2', '3'])
    expect(w.sent.filter((m) => m.channel === 'plan.edit').length).toBe(before + 1)
  })

  test('asks for the proof of a rating as it is pressed: nothing moves later under a hand that goes on to the next', async () => {
    await open('Officer', [])
    await w.page.getByRole('tab', { name: /^What good looks like/ }).click()
    const groups = w.page.getByRole('radiogroup')
    // Where the second indicator is, from picture to picture.
    await groups.nth(1).evaluate((group) => {
      const places: number[] = []
      Object.assign(window, { places })
      const look = () => {
        const y = Math.round(group.getBoundingClientRect().top)
        if (places.at(-1) !== y) places.push(y)
        requestAnimationFrame(look)
      }
      look()
    })
    const places = () => w.page.evaluate(() => (window as unknown as { places: number[] }).places.length)
    const rate = async (level: RegExp, saved: string) => {
      await groups.nth(0).getByRole('radio', { name: level }).check({ force: true })
      await expect.poll(() => first('rating').level).toBe(saved)
      await w.page.waitForTimeout(300)
    }
    await rate(/^Emerging/, '1')
    expect(await places(), 'nothing is asked for').toBe(1)
    await rate(/^Sustained/, '3')
    await expect(w.page.getByText('add evidence that a reader can check and a note')).toBeVisible()
    expect(await places(), 'all that is asked for came at once').toBe(2)
    await rate(/^Emerging/, '1')
    expect(await places(), 'and went at once').toBe(3)
  })

  test('tells what is known about an indicator: pressed there, or found by who wrote a source', async () => {
    await open('Officer', [])
    await w.page.getByRole('tab', { name: /^What good looks like/ }).click()
    const about = (statement: RegExp) => w.page.locator('summary').filter({ hasText: statement })
    const counsel = about(/^What is known about this: Counsel has reviewed/)
    const says = w.page.getByText('Nothing in this guide is legal advice.')
    await expect(says).toBeHidden()
    await counsel.press('Enter')
    await expect(says).toBeVisible()
    await expect(w.page.getByRole('definition').filter({ hasText: 'SB 12: Texas' })).toContainText('2025. https://')
    await counsel.press('Space')
    await expect(says).toBeHidden()

    await w.page.keyboard.press('Control+k')
    await w.page.getByRole('dialog', { name: 'Find anything' }).locator('input').first().fill('seastrom')
    await expect(w.page.getByRole('menuitem', { name: /^A minimum group size/ })).toBeVisible()
    await w.page.keyboard.press('Enter')
    await expect(about(/A minimum group size for printing is set/)).toBeFocused()
    await expect(w.page.getByText('This is official guidance based on statistics.')).toBeInViewport()
    // It opens once: whoever comes back to the step finds it as any other.
    await w.page.getByRole('tab', { name: 'Do this' }).click()
    await w.page.getByRole('tab', { name: /^What good looks like/ }).click()
    await expect(w.page.getByText('This is official guidance based on statistics.')).toBeHidden()
  })
})

const whole: readonly Op[] = [
  set('district', 'district', { name: 'Juniper Fork 12', state: 'CO', enrollment: 11040 }),
  set('meeting', 'm', { forum: 'board', date: '2099-01-11' }),
  set('dimension', 'race', { name: 'Race and ethnicity', addsUp: true }),
  set('studentGroup', 'all', { name: 'All students', isTotal: true }),
  set('studentGroup', 'black', { name: 'Black', dimension: 'race', focus: true }),
  set('officer', 'officer', { status: 'inPost', title: 'Chief Equity Officer', since: '2025-07-01' }),
  set('person', 'cfo', { role: 'Chief Financial Officer' }),
]
test('axe finds nothing and nothing runs off the side, in every look', async () => {
  w = await openWindow({ ops: whole })
  for (const name of ['District', 'Student groups', 'Officer', 'Planning team']) {
    const foundation = nav().getByRole('button', { name: /^Foundation/ })
    if ((await foundation.getAttribute('aria-expanded')) !== 'true') await foundation.click()
    await nav()
      .getByRole('link', { name: new RegExp(`^${name} ?,`) })
      .click()
    await w.page.getByRole('heading', { level: 1, name }).waitFor()
    expect(await inEveryTab(w.page, name === 'District'), name).toEqual([])
  }
}, 180_000)
