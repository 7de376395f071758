// @module-tag long

import { expect } from '@playwright/test'
import { describe, test } from 'vitest'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { type Op, set } from '../../shared/domain/state.ts'
import { findings } from '../../shared/rules/index.ts'
import { keepPicture } from '../support/kept.ts'
import { sampleOps, sampleStates } from '../support/records.ts'
import { openWindow, type TestWindow, type WindowOptions } from '../support/window.ts'
import { inEveryLook, violations } from './axe.ts'
import { Keys } from './keyboard.ts'
import { findPage, shareScreen } from './people.ts'

const sample = sampleOps()
let w: TestWindow
let keys: Keys

const open = async (title: string, ops: readonly Op[] = district, options: Partial<WindowOptions> = {}) => {
  w = await openWindow({ ops, ...options })
  keys = new Keys(w.page)
  await goTo(title)
}
const goTo = (title: string) => findPage(w.page, title)
const first = (kind: string) => w.records(kind)[0]?.values ?? {}
const main = () => w.page.getByRole('main')
const line = (kind: string) => main().locator(`[data-record^="${kind}/"]`)

const value = (group: string, year: string, figure: number, n: number): Op => {
  const key = { measure: 'grade3', group, year }
  return set('value', derivedId(kinds.value, key) ?? '', { ...key, reading: { figure, n, source: 'State file' } })
}
const district: readonly Op[] = [
  set('person', 'coach', { role: 'Director of Communications' }),
  set('studentGroup', 'all', { name: 'All students', isTotal: true, sort: 1 }),
  set('studentGroup', 'few', { name: 'Students in foster care', sort: 2 }),
  set('goal', 'reading', { title: 'Equity in reading by the end of grade 3' }),
  set('strategy', 'homes', { goal: 'reading', title: 'Talk about home equity and inequity' }),
  set('measure', 'grade3', {
    goal: 'reading',
    short: 'Grade 3 reading',
    unit: 'percent',
    direction: 'up',
    baselineYear: '2023-24',
  }),
  value('all', '2023-24', 40.2, 900),
  value('all', '2025-26', 43.3, 910),
  value('few', '2025-26', 20, 4),
]
const parents = set('audienceGroup', 'parents', {
  name: 'Families with children in school',
  caresAbout: 'Safe schools and straight answers',
  trusts: 'Classroom teachers',
  influence: 'high',
})

describe('terms, by keyboard alone', () => {
  test('what the step says to do now begins the word’s term, with only its meaning left to type', async () => {
    await open('Define your terms')
    const meaning = () => main().getByLabel('What it means, in plain language')
    await keys.tabTo(/^Define the word/)
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('What it means, in plain language')
    await expect(main().getByRole('region', { name: 'Equity', exact: true })).toBeVisible()
    await expect(main().getByLabel(/^Term\b/)).toHaveValue('Equity')
    await keepPicture(w.page, 'define-begun')
    // A look leaves nothing behind, whichever way it ends; the button goes on working.
    await keys.press('Escape')
    await expect(meaning()).toHaveCount(0)
    await keys.tabTo(/^Define the word/, 'Shift+Tab')
    await keys.press('Enter')
    await expect(meaning()).toBeFocused()
    await keys.press('Alt+ArrowLeft')
    await expect(meaning()).toHaveCount(0)
    await keys.tabTo(/^Define the word/, 'Shift+Tab')
    await keys.press('Enter')
    await expect(meaning()).toBeFocused()
    expect(w.records('term')).toEqual([])
    await keys.type('Each child gets what that child needs.')
    await keys.press('Tab')
    await expect
      .poll(() => first('term'))
      .toMatchObject({ term: 'Equity', status: 'draft', plain: 'Each child gets what that child needs.' })
    // Back leads to the step, and begins no second one.
    await keys.press('Alt+ArrowLeft')
    await expect(main().getByLabel('What it means, in plain language')).toHaveCount(0)
    expect(w.records('term')).toHaveLength(1)
  })

  test('a word that is in use gets its meaning, and its finding goes', async () => {
    await open('Define your terms')
    await expect(main().getByText('Equity is used in one place.')).toBeVisible()
    await keys.tabTo('Show where equity is used')
    await keys.press('Enter')
    await expect(main().getByRole('button', { name: 'Goal 1: Equity in reading by the end of grade 3' })).toBeVisible()
    await expect(main()).not.toContainText('home equity')
    await keys.tabTo('Write what equity means here', 'Shift+Tab')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('What it means, in plain language')
    await keys.type('Each child gets what that child needs.')
    await keys.press('Tab')
    await keys.type('Not the same for all.')
    await keys.press('Tab')
    await expect.poll(() => first('term')).toMatchObject({ term: 'Equity', isNot: 'Not the same for all.' })
    await keys.tabTo(/Status$/, 'Shift+Tab')
    await keys.choose('Adopted')
    await expect.poll(() => first('term')).toMatchObject({ status: 'adopted' })
    await expect(w.page.getByText('has no adopted definition')).toHaveCount(0)
    expect(await violations(w.page)).toEqual([])
    await keys.tabTo('Done with these fields')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Equity')
    await keys.tabTo('Choose from the watch list')
    await keys.press('Enter')
    await keys.seen('opening the watch list')
    await expect(w.page.getByRole('checkbox', { name: /^Equity/ })).toBeDisabled()
    expect(await violations(w.page)).toEqual([])
  })

  test('each text is put into the languages of the families, whichever way they are written', async () => {
    const term = set('term', 'access', { term: 'Access', plain: 'A way in that stays open.', status: 'draft' })
    await open('Define your terms', [...district, term])
    await keys.tabTo('No languages yet')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Languages, one on each line')
    await keys.type('ar\nes')
    await keys.press('Tab')
    await expect(main()).toContainText('Texts are translated into Arabic, Spanish.')
    await keys.press('Escape')
    await expect(keys.focused()).toHaveAccessibleName('Arabic, Spanish')
    await expect(main()).toContainText('Arabic: 0 of 2 texts')
    await keys.tabTo('Access', 'Shift+Tab')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Term')
    await keys.tabTo('What it means, in plain language in Arabic')
    await keys.type('طريق مفتوح 🚌')
    const area = w.page.getByLabel('What it means, in plain language in Arabic', { exact: true })
    expect(await area.evaluate((e) => [getComputedStyle(e).direction, e.getAttribute('lang')])).toEqual(['rtl', 'ar'])
    await keys.press('Tab')
    await expect
      .poll(() => first('translation'))
      .toMatchObject({ about: { kind: 'term', id: 'access' }, field: 'plain', language: 'ar', text: 'طريق مفتوح 🚌' })
    await expect(w.page.getByRole('heading', { name: 'Arabic 1 of 2 texts' })).toBeVisible()
    expect(await violations(w.page)).toEqual([])
  })
})

describe('stories', () => {
  test('get the plan’s own figure at the caret, by keyboard, and are read as they will be', async () => {
    await open('Stories with data', [...district, parents])
    await keys.tabTo('Add a story')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Story')
    await keys.type('Reading rises')
    await expect(main()).toContainText('Choose the measure, and you can put its figures into the sentence.')
    await keys.tabTo(/Measure$/)
    await keys.type('Grade 3')
    await w.page.getByRole('option', { name: 'Grade 3 reading', exact: true }).waitFor()
    await keys.press('ArrowDown')
    await keys.press('Enter')
    await keys.tabTo('What it shows')
    await keys.type('It stands at .')
    await keys.press('ArrowLeft')
    await keys.tabTo('Put in a figure')
    await keys.press('Enter')
    await w.page.getByRole('menuitem', { name: 'All students, latest: 43.3 percent in 2025–26' }).waitFor()
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('What it shows')
    await expect(keys.focused()).toHaveValue('It stands at {All students, latest}.')
    await keys.type(' of all')
    await expect(main()).toContainText('It stands at 43.3 percent in 2025–26 of all.')
    await expect(w.page.getByRole('figure', { name: 'Grade 3 reading' })).toBeVisible()
    await keys.press('Tab')
    await expect.poll(() => first('story')).toMatchObject({ shows: 'It stands at {All students, latest} of all.' })
    // What its words rest on: chosen by group and year, taken away again.
    await keys.tabTo('Figures behind it: add one')
    await keys.type('all 2025')
    await w.page.getByRole('option', { name: /^Grade 3 reading, All students, 2025–26/ }).waitFor()
    await keys.press('ArrowDown')
    await keys.press('Enter')
    const rests = w.page.getByRole('group', { name: 'Figures behind it' })
    await expect(rests.getByRole('listitem')).toHaveText(/^All students, 2025–26: 43\.3 percent/)
    await expect.poll(() => first('story')).toMatchObject({ restsOn: [expect.any(String)] })
    expect(await violations(w.page)).toEqual([])
    await keepPicture(w.page, 'rests-on')
    await rests.getByRole('button', { name: /^Unlink All students, 2025–26/ }).press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Figures behind it: add one')
    await expect.poll(() => first('story')?.restsOn).toBeUndefined()
  })

  test('say beside the sentence why it may not be printed, and never the figure that is withheld', async () => {
    const story = (id: string, more: object) => set('story', id, { title: id, shows: 'x', ...more })
    await open('Stories with data', [
      ...district,
      story('Small', { measure: 'grade3', shows: 'Foster care: {Students in foster care, latest}.' }),
      story('Lost', { measure: 'gone', shows: 'It was {All students, latest}.' }),
      story('Long', { measure: 'grade3', shows: `${'שלום 🌱 '.repeat(12_000)}{latest}` }),
    ])
    const row = (id: string) => main().locator(`[data-record="story/${id}"]`)
    await expect(row('Small')).toContainText('Not printed: “Students in foster care, latest”: this figure is withheld.')
    await expect(row('Small')).not.toContainText(/20(\.0)? percent/)
    await expect(row('Lost')).toContainText('Not printed: The measure behind this story is not in the plan.')
    await expect(row('Long')).toContainText('43.3 percent in 2025–26')
    expect(await w.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await row('Small').getByRole('button', { name: 'Small', exact: true }).click()
    await w.page.getByRole('button', { name: 'Put in a figure' }).click()
    await w.page.getByRole('menu').waitFor()
    await expect(w.page.getByRole('menuitem', { name: /foster care/ })).toHaveCount(0)
  })
})

describe('whys and audiences, by keyboard alone', () => {
  test('an audience is listed, and a why is written beside what it cares about', async () => {
    await open('Know your audiences')
    await keys.tabTo('Add an audience')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Audience')
    expect(w.records('audienceGroup')).toEqual([])
    await keys.type('Teachers')
    await keys.press('Tab')
    await keys.type('Time and calm rooms')
    await keys.tabTo(/Influence$/)
    await keys.choose('High')
    await keys.tabTo(/Stance$/, 'Shift+Tab')
    await keys.choose('Mixed')
    await expect(w.page.getByRole('table').getByRole('cell', { name: 'Teachers' })).toBeVisible()
    expect(await violations(w.page)).toEqual([])
    await keys.press('Escape')
    await expect(keys.focused()).toHaveAccessibleName('Teachers')
    await expect(line('audienceGroup')).toContainText('They care about: Time and calm rooms')
    await expect(line('audienceGroup')).toContainText('High influence')
    await expect(main().getByRole('textbox')).toHaveCount(0)
    await goTo('Why we do this')
    await expect(main()).toContainText('One with high influence has none.')
    await expect(line('why')).toContainText('Time and calm rooms')
    await keys.tabTo('Teachers')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Why we do this')
    await keys.type('The coach comes first.')
    await keys.press('Tab')
    await expect.poll(() => first('why')).toMatchObject({ text: 'The coach comes first.', status: 'draft' })
    await expect(main()).toContainText('1 of 1 audiences have a why.')
    await keys.tabTo('Teachers', 'Shift+Tab')
    await keys.press('Enter')
    await expect(line('why')).toContainText('The coach comes first.')
    await expect(line('why')).toContainText('Draft')
    await expect(main().getByRole('textbox')).toHaveCount(0)
    expect(await violations(w.page)).toEqual([])
    // All six steps are read on one page, for one audience at a time.
    await goTo('Community on one page')
    await w.page.getByRole('button', { name: /For which audience/ }).press('Enter')
    await w.page.getByRole('option', { name: 'Teachers' }).press('Enter')
    await expect(main()).toContainText('Mixed · High influence · Not met yet')
    await expect(w.page.getByRole('region', { name: 'Stories' })).toContainText('The coach comes first.')
    expect(await violations(w.page)).toEqual([])
  })
})

test('an action of the community whose day has passed is late where all is read on one page, too', async () => {
  await open('Community on one page', [
    ...district,
    set('act', 'card', { title: 'Give principals a card', way: 'counter', status: 'inProgress', due: '2020-11-20' }),
    set('act', 'day', { title: 'Open the doors', way: 'affirm', status: 'done', due: '2020-11-20' }),
  ])
  const act = w.page.getByRole('region', { name: 'Actions' })
  await expect(act).toContainText('2 actions, 1 late')
  // What is listed is counted: words that nobody has defined are no terms yet.
  await expect(w.page.getByRole('region', { name: 'Words' })).toContainText(
    'Words 1 word that nobody has agreed on yet',
  )
  await expect(w.page.getByRole('button', { name: 'Open “Define your terms”' })).toBeVisible()
  await expect(act.getByText('Was due November 20, 2020')).toHaveCount(1)
  expect(await violations(w.page)).toEqual([])
})

test('words in use, adopted and not used are all the words that there are', async () => {
  await open('Community on one page', sample)
  const words = w.page.getByRole('region', { name: 'Words' })
  await expect(words).toContainText('6 words that nobody has agreed on yet')
  await expect(words.getByText(/^(Not defined yet|Draft|Reviewed)$/)).toHaveCount(4)
  await expect(words.getByRole('button').last()).toHaveText(
    '“Define your terms” has 2 more words, 7 adopted definitions and 1 that no page uses',
  )
})

test('a word that was only begun is called not defined yet, on both pages, and no draft', async () => {
  await open('Community on one page', [...district, set('term', 'equity', { term: 'Equity', status: 'draft' })])
  const words = w.page.getByRole('region', { name: 'Words' })
  await expect(words).toContainText('Not defined yet')
  await expect(words).not.toContainText(/Draft|Open its definition/)
  await expect(main()).toContainText('nobody has agreed on what it means here')
  await keepPicture(w.page, 'not-defined-together')
  await words.getByRole('button', { name: /^Define it ?: equity/i }).click()
  await expect(w.page.getByLabel('What it means, in plain language')).toBeFocused()
  await expect(line('term')).toContainText('Not defined yet')
  await keepPicture(w.page, 'not-defined-term')
})

describe('a translation', () => {
  const why = derivedId(kinds.why, { audienceGroup: 'parents' }) ?? ''
  const into = (about: { kind: string; id: string }, field: string, text: string) => {
    const key = { about, field, language: 'es' }
    return set('translation', derivedId(kinds.translation, key) ?? '', { ...key, text })
  }

  test('is found within the term or the why whose words it puts, and what is opened next takes the focus', async () => {
    await open('Findings', [
      ...district,
      parents,
      set('planChoices', 'planChoices', { languages: ['es'] }),
      set('term', 'access', { term: 'Access', plain: 'A way in.', status: 'draft' }),
      set('term', 'bias', { term: 'Bias', plain: 'A lean.', status: 'draft' }),
      set('why', why, { audienceGroup: 'parents', text: 'Your child can.', status: 'draft' }),
      into({ kind: 'term', id: 'access' }, 'plain', 'Una entrada abierta.'),
      into({ kind: 'why', id: why }, 'text', 'Su hijo puede.'),
    ])
    for (const [words, title] of [
      ['Su hijo puede.', 'Why we do this'],
      ['Una entrada abierta.', 'Define your terms'],
    ] as const) {
      await w.page.keyboard.press('Control+k')
      await w.page.getByRole('dialog').waitFor()
      await keys.type(words)
      await w.page
        .getByRole('menuitem', { name: /Translation/ })
        .first()
        .waitFor()
      await keys.press('Enter')
      await w.page.getByRole('heading', { level: 1, name: title }).waitFor()
      await expect(keys.focused()).toHaveValue(words)
    }
    await keys.tabTo('Bias')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveValue('Bias')
  })
})

describe('acts and concerns, by keyboard alone', () => {
  test('concerns are taken from what is often heard, and answered one after the other', async () => {
    await open('Answer concerns and act')
    await keys.tabTo('Choose from common concerns')
    await keys.press('Enter')
    await keys.seen('opening the list')
    await expect(keys.focused()).toHaveRole('checkbox')
    await keys.press('Space')
    await keys.press('Tab')
    await keys.press('Space')
    await keys.tabTo('Add 2 concerns')
    await keys.press('Enter')
    await expect.poll(() => w.records('concern').length).toBe(2)
    await keys.tabTo('Answer the 2 without an answer', 'Shift+Tab')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Answer')
    await keys.type('No class was cut.')
    await keys.tabTo('Next without an answer')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Answer')
    await expect(keys.focused()).toHaveValue('')
    await expect.poll(() => w.records('concern').filter((c) => c.values.answer === 'No class was cut.').length).toBe(1)
    await expect(main()).toContainText('1 of 2 has no answer yet.')
    expect(await violations(w.page)).toEqual([])
    await keys.tabTo('Add an action that answers')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Community action')
    await keys.type('Open the lesson materials')
    await keys.press('Tab')
    await expect.poll(() => first('act')).toMatchObject({ title: 'Open the lesson materials', way: 'counter' })
    expect(await violations(w.page)).toEqual([])
  })

  test('a finding leads into the field that fixes it', async () => {
    const concern = set('concern', 'c', { concern: 'It costs too much.', answer: 'One percent.' })
    await open('Answer concerns and act', [...district, concern])
    await keys.tabTo(/^Name who answers.*nobody to give the answer/)
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName(/Who gives the answer/)
    await keys.type('Director')
    await w.page.getByRole('option', { name: 'Director of Communications', exact: true }).waitFor()
    await keys.press('ArrowDown')
    await keys.press('Enter')
    await expect.poll(() => first('concern')).toMatchObject({ messenger: 'coach' })
    await expect(main().getByRole('listitem').getByText('has nobody to give the answer')).toHaveCount(0)
    // Who voiced it is kept for the officer alone, and is gone from a screen that others see.
    await main().getByRole('button', { name: 'Add who voiced it' }).click()
    await keys.type('The parent in the second row')
    await keys.press('Tab')
    await expect.poll(() => first('concernVoice')).toMatchObject({ who: 'The parent in the second row', concern: 'c' })
    expect(await violations(w.page)).toEqual([])
    await shareScreen(w.page)
    await expect(main()).not.toContainText('second row')
    await expect(main()).not.toContainText('who voiced it')
  })
})

describe('what Listening asks for', () => {
  test('is begun by its button, and its second matter has a way of its own', async () => {
    await open('Listening sessions and surveys', [
      ...district,
      parents,
      set('audienceGroup', 'staff', { name: 'Teachers' }),
      set('promise', 'p', { type: 'engagement', everyDays: 365, promisedOn: '2020-01-01' }),
      set('engagement', 'e', { title: 'Evening in Spanish', date: '2020-03-01', audiences: ['staff'] }),
    ])
    const now = w.page.getByRole('region', { name: 'What to do now' })
    await expect(now).toContainText('A meeting with “Families with children in school” was due')
    await expect(now).toContainText('Report back to the people of “Evening in Spanish”: tell them what came of it.')
    // Said once: beside what to do now no column repeats it.
    await expect(w.page.getByText(/A meeting with “Families with children in school” was due/)).toHaveCount(1)
    await keepPicture(w.page, 'listening')
    expect(await violations(w.page)).toEqual([])
    // Three lines at most: the second matter is one press away.
    await now.getByText('More', { exact: true }).click()
    await now.getByRole('button', { name: 'Open it' }).click()
    await expect(keys.focused()).toHaveAccessibleName(/told/i)
    await w.page.keyboard.press('Escape')
    // Nobody has met with them: what begins is a meeting to come, of which the day is asked.
    await now.getByRole('button', { name: 'Plan a meeting' }).click()
    await expect(keys.focused()).toHaveAccessibleName('Date')
    await expect(w.page.getByRole('textbox', { name: 'What it is called', exact: true })).toHaveValue(/^Meeting: /)
    await expect(main().getByRole('heading', { name: 'Plan a meeting' })).toBeVisible()
    // Of a day to come nobody can say who came.
    await expect(main().getByText('How many came')).toHaveCount(0)
    await expect(main().getByText('They were told what was done')).toHaveCount(0)
  })
})

describe('engagement, by keyboard alone', () => {
  test('an audience that was not met is met, and the concern heard there goes into the register', async () => {
    await open('Listening sessions and surveys', [...district, parents])
    await expect(main()).toContainText('Once a year is expected. 1 of 1 was not met in that time.')
    await keys.tabTo('Plan a meeting with Families with children in school')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Date')
    const [year, month, day] = new Date().toLocaleDateString('sv').split('-')
    // First a day to come: nobody was met yet, and nobody waits to hear what came of it.
    await keys.type(`${month}/${day}/${Number(year) + 1}`)
    await keys.press('Tab')
    await expect
      .poll(() => first('engagement'))
      .toMatchObject({
        title: 'Meeting: Families with children in school',
        audiences: ['parents'],
        type: 'meeting',
      })
    const line = main().getByRole('row', { name: /^Families with children in school/ })
    await expect(line).toContainText(/Not met with yet.*Planned for/)
    await expect(line.getByRole('button', { name: /^Open the meeting with/ })).toBeVisible()
    await expect(main()).not.toContainText('told what came of it')
    await w.page.getByRole('textbox', { name: 'Date', exact: true }).fill(`${month}/${day}/${year}`)
    await keys.tabTo('What was heard')
    await keys.type('Letters come late.')
    await keys.press('Tab')
    await expect.poll(() => first('engagement')).toMatchObject({ audiences: ['parents'], heard: 'Letters come late.' })
    await expect(main()).toContainText('You met with all of them in that time.')
    await expect(main().getByRole('listitem').getByText('There has been no meeting with')).toHaveCount(0)
    expect(await violations(w.page)).toEqual([])
    await keys.tabTo('Add a concern heard there')
    await keys.press('Enter')
    await w.page.getByRole('heading', { level: 1, name: 'Answer concerns and act' }).waitFor()
    await expect(keys.focused()).toHaveAccessibleName('Concern, in their words')
    expect(w.records('concern'), 'nothing is there before a word of it').toEqual([])
    await keys.type('Letters come late.')
    await keys.press('Tab')
    await expect
      .poll(() => first('concern'))
      .toMatchObject({ concern: 'Letters come late.', heardAt: w.records('engagement')[0]?.id, status: 'open' })
  })
})

describe('the findings of the sample plan', () => {
  test('lead onto the page of their step, and into what they speak of', async () => {
    const today = new Date().toLocaleDateString('sv')
    const ours = findings(planOf(sampleStates()), today).filter((f) => f.step.startsWith('community-'))
    expect(ours.length).toBeGreaterThan(8)
    await open('Findings', sample)
    for (const { says: one, act } of ours) {
      await goTo('Findings')
      const only = w.page.getByRole('button', { name: /^5 Community \d+$/, pressed: false })
      if ((await only.count()) > 0) await only.click()
      const item = main().locator('li').filter({ hasText: one }).first()
      await item.getByRole('button', { name: act }).press('Enter')
      // A field that opens a list hides the rest from assistive technology: the title is looked up as it stands.
      const title = w.page.locator('main h1')
      await expect(title).not.toHaveText('Findings')
      expect(titles, one).toContain(await title.textContent())
      await expect
        .poll(
          () =>
            w.page.evaluate(() => document.activeElement?.closest('main [data-field], main [data-record]') !== null),
          one,
        )
        .toBe(true)
    }
  }, 120_000)
})

const titles = [
  'Define your terms',
  'Stories with data',
  'Why we do this',
  'Know your audiences',
  'Answer concerns and act',
  'Listening sessions and surveys',
] as const

describe('on a shared screen', () => {
  test('nothing stands of stances, beliefs and kinds of acts, and each page says so', async () => {
    await open('Know your audiences', sample)
    await expect(main()).toContainText('Opposed')
    await shareScreen(w.page)
    await expect(main()).toContainText('is hidden while you share this screen')
    await expect(main()).not.toContainText('Opposed')
    await expect(main()).toContainText('Taxes and property values')
    await goTo('Answer concerns and act')
    await expect(main()).toContainText('While you share this screen, the belief behind each concern is hidden.')
    await expect(main()).toContainText('While you share this screen, the kind and audience of each action are hidden')
    await expect(main()).not.toContainText('Zero-sum')
    await expect(main()).not.toContainText('Affirm 3')
    await expect(main()).toContainText('Put the dollars page in the budget book')
    await goTo('Why we do this')
    await expect(main().getByText('Influence')).toHaveCount(0)
  })
})

describe('every page of Community', () => {
  test('has nothing against it in axe, and is no wider than the window, in every look, read or opened', async () => {
    await open(titles[0], sample)
    for (const title of titles) {
      await goTo(title)
      const row = main().locator('[data-record] button[aria-expanded="false"]:not([aria-haspopup])').first()
      for (const how of ['read', 'opened']) {
        expect(await inEveryLook(w.page), `${title}, ${how}`).toEqual([])
        if (how === 'read' && (await row.count()) > 0) await row.click()
      }
    }
  }, 120_000)
})
