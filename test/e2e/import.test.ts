import fs from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { afterEach, test } from 'vitest'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { set } from '../../shared/domain/state.ts'
import { realData } from '../support/import.ts'
import { keepPicture } from '../support/kept.ts'
import { closeAll } from './support/app.ts'
import { ask, axe, choose, denver, goToImport, heading, press, tabTo, values } from './support/importing.ts'
import { snapshot } from './support/snapshot.ts'

/** Outcomes brought in by keyboard alone, from the file as the state published it. */

afterEach(closeAll)

test('figures of a year before the baseline are seen once they are in', { tags: 'long' }, async () => {
  const app = await denver()
  const { page } = app
  const years = { baselineYear: '2025-26', targetYear: '2028-29' }
  const key = { measure: 'm-math', group: 'g0', year: '2025-26' }
  await ask(app, 'plan.edit', {
    verb: 'edit',
    ops: [
      set('measure', 'm-math', years),
      set('value', derivedId(kinds.value, key) ?? '', { ...key, reading: { figure: 76.1, n: 400 } }),
    ],
  })
  await page.reload()
  await page.getByRole('navigation', { name: 'Plan' }).waitFor()
  const file = path.join(app.home, 'mathematics.csv')
  fs.writeFileSync(
    file,
    'School Year,Student Group,Cohort,Rate\n2024-25,All Students,405,73.9%\n2024-25,White,240,88.3%\n',
  )
  await goToImport(app)
  await choose(app, file)
  await tabTo(app, /^\s*Continue/)
  await press(app, 'Enter')
  await heading(app, 'What do the figures mean?')
  await tabTo(app, /Measure/)
  await press(app, 'Enter', 'm', 'Enter')
  for (const next of ['Which groups match?', 'What would come in']) {
    await tabTo(app, /^\s*Continue/)
    await press(app, 'Enter')
    await heading(app, next)
  }
  await tabTo(app, /Bring in 2 figures/)
  await press(app, 'Enter')
  await expect(page.getByText('Brought in: 2 figures')).toBeVisible()
  const measure = page.getByRole('figure', { name: 'Mathematics' })
  await expect(measure.getByRole('button', { name: 'Year 2024–25' })).toBeVisible()
  await expect(measure.getByRole('row', { name: /White/ })).toContainText('88.3')
  await keepPicture(page, 'year-brought-in')
})

test('an officer brings in mathematics for Denver by keyboard alone, takes it back, and brings it in again', {
  tags: 'long',
}, async () => {
  const app = await denver()
  const { page } = app
  await goToImport(app)
  await axe(app, 'file')
  await keepPicture(app.page, '1-file')
  await choose(app, realData('math-proficiency-by-race.csv'))
  await axe(app, 'columns')
  await keepPicture(app.page, '2-columns')
  await tabTo(app, /^\s*Continue/)
  await press(app, 'Enter')
  await heading(app, 'Which place is yours?')
  await expect(page.getByRole('combobox')).toHaveValue('DENVER COUNTY 1')
  await axe(app, 'place')
  await keepPicture(app.page, '3-place')
  // Another district is found by typing a part of its name, and the own one again.
  await tabTo(app, /Your district/)
  await press(app, 'Control+a')
  await page.keyboard.type('academy')
  await press(app, 'Enter')
  await expect(page.getByRole('combobox'), 'the one that matches').toHaveValue(/ACADEMY/)
  await press(app, 'Control+a')
  await page.keyboard.type('denver')
  await press(app, 'ArrowDown', 'Enter')
  await expect(page.getByRole('combobox')).toHaveValue('DENVER COUNTY 1')
  await tabTo(app, /^\s*Continue/)
  await press(app, 'Enter')
  await heading(app, 'What do the figures mean?')
  // What is not answered is asked here, not after further questions.
  await tabTo(app, /^\s*Continue/)
  await press(app, 'Enter')
  await expect(page.getByText('Choose the measure these figures are for.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('What do the figures mean?')
  await page.getByRole('heading', { level: 2 }).focus()
  await tabTo(app, /Measure/)
  await press(app, 'Enter', 'm', 'Enter')
  await expect(page.getByRole('button', { name: /Mathematics/ })).toBeVisible()
  // How figures are written is told by three cells of Denver’s own rows.
  await expect(
    page.getByText(/^“0\.\d+” in row \d+ becomes .*“0\.7822” in row 1974 becomes 78\.22 percent\.$/),
  ).toBeVisible()
  await tabTo(app, /Date of the figures/)
  await page.keyboard.type('2014-02-30')
  await expect(page.getByText('is not a date')).toBeVisible()
  await press(app, 'Control+a')
  await page.keyboard.type('2014-08-15')
  await axe(app, 'meaning')
  await keepPicture(app.page, '4-meaning')
  await tabTo(app, /^\s*Continue/)
  await press(app, 'Enter')
  await heading(app, 'Which groups match?')
  await axe(app, 'groups')
  await keepPicture(app.page, '5-groups')
  await expect(
    page.getByText(/^Matched by name\. \w+ names? in the file match(es)? none of the plan’s groups: add/),
  ).toBeVisible()
  await tabTo(app, /Native American is/)
  await press(app, 'Enter', 'Home', 'ArrowDown', 'Enter')
  await expect(page.getByRole('button', { name: /Add “Native American” to the plan/ })).toBeVisible()
  await tabTo(app, /^\s*Continue/)
  await press(app, 'Enter')
  await heading(app, 'What would come in')
  // The file has no numbers of students: what that means for the papers is said before anything comes in.
  await expect(page.getByText('24 figures come with no number of students.')).toBeVisible()
  await axe(app, 'preview')
  await keepPicture(app.page, '6-preview')
  await expect(
    page.getByText('24 figures would print, though the file does not say how many students they are about'),
  ).toBeVisible()
  await tabTo(app, /already public/)
  await press(app, 'Space')
  await expect(page.getByRole('checkbox', { name: /already public/ })).toBeChecked()
  await expect(page.getByText('Rows in the file')).toBeVisible()
  await tabTo(app, /Bring in 24 figures/)
  await press(app, 'Enter')
  await expect(page.getByText('Brought in: 24 figures')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Goals')
  await keepPicture(app.page, '7-done')
  expect(await values(app)).toHaveLength(24)
  const key = { measure: 'm-math', group: 'g1', year: '2010-11' }
  expect((await values(app)).find((v) => v.id === derivedId(kinds.value, key))?.values['reading']).toEqual({
    figure: 54.38,
    state: 'given',
    source: 'math proficiency by race',
    date: '2014-08-15',
    public: true,
  })

  // One step back.
  expect((await snapshot(app)).undo).toBe('bring in 24 figures')
  await press(app, 'Control+z')
  await expect(page.getByText('Undone: bring in 24 figures')).toBeVisible()
  expect(await values(app)).toHaveLength(0)
  await press(app, 'Control+Shift+Z')
  await expect(page.getByText('Redone: bring in 24 figures')).toBeVisible()

  // The same file once more: the answers are there, nothing changes, and that is said.
  await goToImport(app)
  await choose(app, realData('math-proficiency-by-race.csv'))
  await expect(page.getByText('Your answers from then are filled in')).toBeVisible()
  for (const next of [
    'Which place is yours?',
    'What do the figures mean?',
    'Which groups match?',
    'What would come in',
  ]) {
    await tabTo(app, /^\s*Continue/)
    await press(app, 'Enter')
    await heading(app, next)
  }
  await expect(page.getByText('Nothing new: the plan already has all 24 figures')).toBeVisible()
  await keepPicture(app.page, '8-again')
  await axe(app, 'again')
})

test('a file that can’t be read is refused in a sentence, and reading can be stopped at the keyboard', {
  tags: 'long',
}, async () => {
  const app = await denver()
  await goToImport(app)
  await app.answerDialog(path.join(app.home, 'gone.csv'))
  await tabTo(app, /Choose a file/)
  await press(app, 'Enter')
  await expect(app.page.getByRole('alert')).toContainText('There is no file in that place. Nothing was changed.')
  await axe(app, 'refused')

  const large = path.join(app.home, 'large.csv')
  const line = `Denver,All students,2017,41.3,${'a note of the source '.repeat(12)}\n`
  fs.writeFileSync(large, `District,Group,Year,Rate,Note\n${line.repeat(190_000)}`)
  await app.answerDialog(large)
  await expect(app.page.getByRole('button', { name: 'Choose a file…' }), 'it rested meanwhile').toBeFocused()
  await press(app, 'Enter')
  await expect(app.page.getByRole('button', { name: 'Stop' })).toBeFocused()
  await press(app, 'Enter')
  await expect(app.page.getByText('Stopped: nothing was read, and nothing was changed.')).toBeVisible()
  await expect(app.page.getByRole('button', { name: 'Choose a file…' })).toBeFocused()
  expect(await values(app)).toHaveLength(0)
  // The next file is read as if nothing had been.
  await app.answerDialog(realData('graduation.csv'))
  await press(app, 'Enter')
  await heading(app, 'What is each column?')
  await tabTo(app, /Close without changing anything/)
  await press(app, 'Enter')
  await expect(app.page.getByRole('button', { name: 'Choose a file…' })).toBeFocused()
})
