import { describe, expect, it } from 'vitest'
import { planOf } from '../../../shared/domain/plan.ts'
import { plainRecord } from '../../../shared/domain/state.ts'
import { namesSchool, otherDistrict, titledElsewhere } from '../../../shared/import/vocabulary/elsewhere.ts'
import { table } from '../../support/budget-rows.ts'
import { lookAtFigures } from '../../support/figure-rows.ts'

/** An officer of Maple Valley opens files in which no column says the place. */

const plan = planOf([
  plainRecord('district', 'district', { name: 'Maple Valley School District', shortName: 'Maple Valley' }),
])
const titled = (...titles: string[]) => titledElsewhere({ titles, file: 'table', notes: [] }, plan)
const inFile = (file: string) => titledElsewhere({ titles: [], file, notes: [] }, plan)

describe('another place is heard', () => {
  it.each([
    'Ridge SD',
    'Ridge ISD 12',
    'Ridge Unified',
    'Ridge RE-2',
    'Ridge HS',
    'Maple Valley HS',
    'Maple Valley High School',
    'King County',
    'Region 7',
    'ESD 121',
    'Colorado, all districts',
    'State',
  ])('in a title, or a sheet’s name: %s', (title) => {
    expect(titled(title)).not.toBeNull()
    expect(titled('Sheet of 2024', title)).not.toBeNull()
  })
  it.each(['ridge_sd_grad', 'ridge-hs-grad', 'Ridge_ISD_2024', 'grad maple valley hs'])(
    'in a file’s name: %s',
    (file) => expect(inFile(file)).not.toBeNull(),
  )
  it('beside the district’s own name, where a sheet has its own', () =>
    expect(titled('Maple Valley School District', 'Ridge SD')).toBe('Ridge SD'))
})

describe('the district, or no place, is not asked about', () => {
  it.each([
    'Maple Valley SD',
    'Maple Valley SD 410',
    'Graduation Rates Maple Valley SD 2024',
    'Maple Valley Public Schools',
    'Maple Valley School District, King County',
    'Public High School Graduation',
    'District: Graduation',
    'All High School Students',
    'Graduation Rate in Four Years',
    'Sheet1',
    'Reading, Math and Science',
    'Read SD',
  ])('%s', (title) => expect(titled(title)).toBeNull())
  it.each(['maple_valley_sd_grad', 'grad-4yr-hs', 'math ms', 'graduation'])('%s.csv', (file) =>
    expect(inFile(file)).toBeNull(),
  )
  it('nor its county, beside its name', () => expect(titled('Maple Valley School District', 'King County')).toBeNull())
})

it('tells a school’s name from a heading that speaks of schools', () => {
  expect(
    ['Maple Valley HS', 'Ridge Elementary School', 'High School', 'Graduation at Ridge HS'].map(namesSchool),
  ).toEqual([true, true, false, false])
})

it('hears another district in a budget and a plan by the same names', () => {
  expect(otherDistrict('Ridge USD budget', plan)).toBe('Ridge USD')
  expect(['Unified Arts', 'Middle Schools', 'Maple Valley SD'].map((t) => otherDistrict(t, plan))).toEqual([
    null,
    null,
    null,
  ])
})

it('is one thing to confirm, whatever says it, and leaves open nothing about how figures are written', () => {
  const rows = (title: string, heading: string) => [
    [title, '', ''],
    ...table(`
      Group | Year | ${heading}
      All Students | 2022-23 | 81.2%
      White | 2022-23 | 84.1%`),
  ]
  const district = { name: 'Maple Valley School District', state: 'Washington' }
  for (const [title, heading] of [
    ['Ridge USD graduation', 'Graduation Rate'],
    ['', 'Ridge Elementary'],
    ['Statewide graduation', 'Graduation Rate'],
  ] as const) {
    const { asks, ticks } = lookAtFigures(rows(title, heading), { district })
    expect(ticks).toHaveLength(1)
    expect(asks).toContain('Confirm whether these are figures for this measure.')
  }
})
