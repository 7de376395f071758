import fs from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { afterEach, test } from 'vitest'
import { keepPicture } from '../support/kept.ts'
import { type App, closeAll } from './support/app.ts'
import { axe, choose, denver, goToImport, heading, press, tabTo, values } from './support/importing.ts'

/** What an import asks where a file could be wrong by a hundred: all of it by keyboard alone. */

afterEach(closeAll)

const next = async (app: App, title: string): Promise<void> => {
  await tabTo(app, /^\s*Continue/)
  await press(app, 'Enter')
  await heading(app, title)
}
const measure = async (app: App): Promise<void> => {
  await tabTo(app, /Measure/)
  await press(app, 'Enter', 'm', 'Enter')
  await expect(app.page.getByRole('button', { name: /Mathematics/ })).toBeVisible()
}

test('an officer decides on a figure that stands alone, and what was decided is remembered', {
  tags: 'long',
}, async () => {
  const app = await denver()
  const { page } = app
  const file = path.join(app.home, 'Mathematics.csv')
  const lines = [
    'Percent who meet expectations,,,',
    'Student group,2018,2019,2020',
    'All students,41.5,42.5,43.5',
    'Asian,61.5,0.625,63.5',
    'White,51.5,52.5,53.5',
    'Doña Ana,31.5,*,33.5',
    '* Fewer than 16 students,,,',
  ]
  fs.writeFileSync(file, Buffer.from(lines.join('\r\n'), 'latin1'))
  await goToImport(app)
  await choose(app, file)
  await expect(page.getByText('Each of 3 years, 2017–18 to 2019–20, has its own column')).toBeVisible()
  // The file does not say how its letters are written: nothing goes on before somebody has looked at them.
  await expect(page.getByText('it has words such as “Doña”')).toBeVisible()
  await tabTo(app, /^\s*Continue/)
  await press(app, 'Enter')
  await expect(page.getByText('Confirm whether the words in the file look right.')).toBeVisible()
  await axe(app, 'letters')
  await keepPicture(app.page, 'd1-letters')
  await page.getByRole('heading', { level: 2 }).focus()
  await tabTo(app, /These words look right/)
  await press(app, 'Space')
  await next(app, 'What do the figures mean?')
  await measure(app)
  await expect(
    page.getByText(/“0\.625” in row 4 becomes 0\.625 percent, .*“63\.5” in row 4 becomes 63\.5 percent\./),
  ).toBeVisible()
  await next(app, 'Which groups match?')
  await next(app, 'What would come in')
  await expect(page.getByRole('heading', { name: '1 figure is far from its neighbors' })).toBeVisible()
  await expect(page.getByText('In other years this group has 61.5 to 63.5.')).toBeVisible()
  await expect(page.getByText('* Fewer than 16 students')).toBeVisible()
  await expect(page.getByRole('button', { name: /Bring in 8 figures/ })).toBeVisible()
  await axe(app, 'doubts')
  await keepPicture(app.page, 'd2-preview')
  // The table that scrolls has the focus first, then what it asks.
  await tabTo(app, /^Figures that are far from their neighbors/)
  await tabTo(app, /Asian, 2018–19, 0\.625/)
  await press(app, 'Enter', 'ArrowDown', 'ArrowDown')
  await keepPicture(app.page, 'd3-choices')
  await press(app, 'Enter')
  await expect(page.getByRole('button', { name: /Bring in 9 figures/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /Asian, 2018–19, 0\.625/ })).toBeFocused()
  await expect(page.getByRole('row', { name: /Asian 2018–19 New 62\.5/ })).toBeVisible()
  for (const look of ['dark', 'narrow'] as const) {
    await page.evaluate(
      (theme) => {
        document.documentElement.dataset['theme'] = theme
      },
      look === 'dark' ? 'dark' : 'light',
    )
    await page.setViewportSize({ width: look === 'narrow' ? 640 : 1280, height: 800 })
    await axe(app, look)
    await keepPicture(app.page, `d4-${look}`)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await tabTo(app, /Bring in 9 figures/)
  await press(app, 'Enter')
  await expect(page.getByText('Brought in: 9 figures')).toBeVisible()
  const taken = (await values(app)).find((v) => v.values.group === 'g1' && v.values.year === '2018-19')
  expect(taken?.values.reading).toMatchObject({ figure: 62.5, doubt: 'multiplied' })

  // The same file once more changes nothing: the decision is in the plan.
  await goToImport(app)
  await choose(app, file)
  await tabTo(app, /These words look right/)
  await press(app, 'Space')
  await next(app, 'What do the figures mean?')
  await next(app, 'Which groups match?')
  await next(app, 'What would come in')
  await expect(page.getByText('Nothing new: the plan already has all 9 figures')).toBeVisible()
})

test('a file whose figures may be fractions is asked about, and nothing comes in before that is said', {
  tags: 'long',
}, async () => {
  const app = await denver()
  const { page } = app
  const file = path.join(app.home, 'Rates.csv')
  fs.writeFileSync(file, 'Group,Year,Rate\nAll students,2019,0.42\nAsian,2019,0.61\nWhite,2019,0.52\n')
  await goToImport(app)
  await choose(app, file)
  await next(app, 'What do the figures mean?')
  await measure(app)
  await expect(
    page.getByText('“0.42” in row 2 may be 0.42 percent or 42 percent: nothing in the file says which.'),
  ).toBeVisible()
  await tabTo(app, /^\s*Continue/)
  await press(app, 'Enter')
  await expect(
    page.getByText('Choose how the figures are written. Nothing can be brought in until then.'),
  ).toBeVisible()
  await axe(app, 'asked')
  await keepPicture(app.page, 'd5-asked')
  await page.getByRole('heading', { level: 2 }).focus()
  await tabTo(app, /The figures in the file are/)
  await press(app, 'Enter', 'f', 'Enter')
  await expect(page.getByRole('button', { name: /Fractions of 1: “0\.52” is 52 percent/ })).toBeVisible()
  await expect(
    page.getByText(
      '“0.42” in row 2 becomes 42 percent, “0.52” in row 4 becomes 52 percent, “0.61” in row 3 becomes 61 percent.',
    ),
  ).toBeVisible()
  await next(app, 'Which groups match?')
  await next(app, 'What would come in')
  await expect(page.getByRole('button', { name: /Bring in 3 figures/ })).toBeVisible()
})

test('a column that tells rows apart is asked about, once, and says which rows are meant', {
  tags: 'long',
}, async () => {
  const app = await denver()
  const { page } = app
  const file = path.join(app.home, 'Levels.csv')
  const rows = ['All students', 'Asian', 'White'].flatMap((group, i) => [
    `${group},2018-19,Day,${40 + i}.5`,
    `${group},2018-19,Evening,${20 + i}.5`,
  ])
  fs.writeFileSync(file, `Group,Year,Programme,Rate\n${rows.join('\n')}\n`)
  await goToImport(app)
  await choose(app, file)
  await tabTo(app, /^\s*Continue/)
  await press(app, 'Enter')
  await expect(page.getByText('Your rows also differ by “Programme”: “Day”, “Evening”.')).toBeVisible()
  await axe(app, 'apart')
  await keepPicture(app.page, 'd6-apart')
  await page.getByRole('heading', { level: 2 }).focus()
  await tabTo(app, /Programme is used as/)
  await press(app, 'Enter', 'p', 'i', 'Enter')
  await expect(page.getByRole('button', { name: /Picks the rows/ })).toBeVisible()
  await tabTo(app, /Only rows where Programme is/)
  await press(app, 'Enter', 'd', 'Enter')
  await next(app, 'What do the figures mean?')
  await measure(app)
  await next(app, 'Which groups match?')
  await next(app, 'What would come in')
  await expect(page.getByRole('button', { name: /Bring in 3 figures/ })).toBeVisible()
})
