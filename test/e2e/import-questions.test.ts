import fs from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { afterEach, test } from 'vitest'
import { keepPicture } from '../support/kept.ts'
import { type App, closeAll } from './support/app.ts'
import { axe, choose, denver, goToImport, heading, press, tabTo, values } from './support/importing.ts'

/** What an import asks where a file does not say of which year, of whom or of what its figures are: by keyboard alone. */

afterEach(closeAll)

const next = async (app: App, title: string): Promise<void> => {
  await tabTo(app, /^\s*Continue/)
  await press(app, 'Enter')
  await heading(app, title)
}
const looks = async (app: App, name: string): Promise<void> => {
  await axe(app, name)
  await keepPicture(app.page, name)
  await app.page.setViewportSize({ width: 640, height: 800 })
  await axe(app, `${name} narrow`)
  await keepPicture(app.page, `${name}-640`)
  await app.page.setViewportSize({ width: 1280, height: 800 })
}
const continues = async (app: App, says: string | RegExp): Promise<void> => {
  await tabTo(app, /^\s*Continue/)
  await press(app, 'Enter')
  await expect(app.page.getByRole('status').getByText(says)).toBeVisible()
}

test('a table of one year with a column for each group: an officer says of which year, and that it is this measure', {
  tags: 'long',
}, async () => {
  const app = await denver()
  const { page } = app
  const file = path.join(app.home, 'reading 2019.csv')
  const lines = [
    'Denver County 1: reading in 2019,,,',
    'Subject,All students,Asian,White',
    'ELA,41.5%,61.5%,51.5%',
    '* Rates of students tested,,,',
  ]
  fs.writeFileSync(file, lines.join('\n'))
  await goToImport(app)
  await choose(app, file)
  await expect(page.getByText('Each of 3 groups, All students to White, has its own column')).toBeVisible()
  await continues(app, 'No column has the year. Choose the school year for all rows')
  await looks(app, 'q1-year')
  await page.getByRole('heading', { level: 2 }).focus()
  await tabTo(app, /All rows are for the school year/)
  await press(app, 'Enter', 'Enter')
  await expect(page.getByRole('button', { name: /2018–19/ })).toBeVisible()
  await next(app, 'What do the figures mean?')
  // Above the button, before anybody presses it.
  const noMeasure = page.getByRole('status').getByText('Choose the measure these figures are for.')
  await expect(noMeasure).toBeVisible()
  await tabTo(app, /Measure/)
  await press(app, 'Enter', 'm', 'Enter')
  await expect(page.getByRole('button', { name: /Mathematics/ })).toBeVisible()
  await expect(noMeasure).toBeHidden()
  await expect(page.getByText('says “ELA”, but the measure is “Mathematics”')).toBeVisible()
  await continues(app, 'Confirm whether these are figures for this measure')
  await looks(app, 'q2-measure')
  await page.getByRole('heading', { level: 2 }).focus()
  await tabTo(app, /These are figures for this measure/)
  await press(app, 'Space')
  await next(app, 'Which groups match?')
  await next(app, 'What would come in')
  await looks(app, 'q3-preview')
  await tabTo(app, /Bring in 3 figures/)
  await press(app, 'Enter')
  await expect(page.getByText('Brought in: 3 figures')).toBeVisible()
  expect(
    (await values(app)).map((v) => [v.values.year, (v.values.reading as { figure: number }).figure]).sort(),
  ).toEqual([
    ['2018-19', 41.5],
    ['2018-19', 51.5],
    ['2018-19', 61.5],
  ])
})

test('a single year is said above what would come in, and one press reads it as the other', {
  tags: 'long',
}, async () => {
  const app = await denver()
  const { page } = app
  const file = path.join(app.home, 'Mathematics.csv')
  fs.writeFileSync(
    file,
    'Year,Level,Percent of Asian students\n2018,District,61.5\n2019,District,62.5\n2019,State,58\n',
  )
  await goToImport(app)
  await choose(app, file)
  await next(app, 'What do the figures mean?')
  await tabTo(app, /Measure/)
  await press(app, 'Enter', 'm', 'Enter')
  await next(app, 'Which groups match?')
  await continues(app, 'No column gives the group, and the file says “Percent of Asian students”')
  await looks(app, 'q4-group')
  await page.getByRole('heading', { level: 2 }).focus()
  await tabTo(app, /All figures are about/)
  await press(app, 'Enter', 'a', 's', 'Enter')
  await next(app, 'What would come in')
  await expect(page.getByText('Only rows are used where Level is “District”.')).toBeVisible()
  await expect(page.getByText('In the file, “2018” is read as the school year 2017–18.')).toBeVisible()
  await looks(app, 'q5-preview')
  await page.getByRole('heading', { level: 2 }).focus()
  await tabTo(app, /Read it as 2018–19/)
  await press(app, 'Enter')
  await expect(page.getByText('In the file, “2018” is read as the school year 2018–19.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Read it as 2017–18' })).toBeFocused()
  await tabTo(app, /Bring in 2 figures/)
  await press(app, 'Enter')
  await expect(page.getByText('Brought in: 2 figures')).toBeVisible()
  expect((await values(app)).map((v) => [v.values.group, v.values.year]).sort()).toEqual([
    ['g1', '2018-19'],
    ['g1', '2019-20'],
  ])
})
