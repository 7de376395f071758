import { describe, expect, it } from 'vitest'
import { numberEvidence } from '../../../shared/import/cells/numbers.ts'
import { type FormInput, findForm } from '../../../shared/import/figures/form.ts'
import { guessUnit, misfitOf, saysUnit } from '../../../shared/import/figures/units.ts'
import type { Selected } from '../../../shared/import/rows/select.ts'
import { kindOf } from '../../../shared/import/vocabulary/unit-said.ts'

/** What the rows that come in say of how they are written, and where they leave it open. */

const rows = (figures: readonly (string | readonly [string, string])[]): readonly Selected[] =>
  figures.map((f, i) => {
    const [figure, format] = typeof f === 'string' ? [f, null] : f
    return { row: i + 2, group: 'All', year: '2017', figure, n: null, format, column: null, yearAbove: false }
  })
type Figures = Parameters<typeof rows>[0]
const find = (figures: Figures, more: Partial<FormInput> = {}) =>
  findForm({
    rows: rows(figures),
    others: [],
    unit: 'percent',
    style: 'point',
    marks: new Map(),
    headings: 'Rate',
    kept: null,
    standing: [],
    ...more,
  })
const many = (from: number, to: number, count = 200) =>
  numberEvidence(Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1)))
const state = (from: number, to: number) => [{ format: null, numbers: many(from, to) }]

const ofDays: Partial<FormInput> = { unit: 'days', about: 'Days lost per 100 students' }

describe('percentages are plain', () => {
  it.each<[string, Figures, Partial<FormInput>, string]>([
    ['above 1, with decimals', ['41.3', '52.9', '7.5'], {}, 'number'],
    ['above 1, in a column that says percent', ['41', '52'], { headings: 'Percent' }, 'number'],
    ['above 1, beside a cell that says percent', [['41', 'Percent']], { headings: 'Data' }, 'number'],
    ['one small among many', ['41.3', '52.9', '7.5', '0.8', '12.5', '9.1'], {}, 'number'],
    ['with a sign each', ['0.4%', '12 %'], {}, 'sign'],
    ['nothing but zeros', ['0', '0.0'], {}, 'number'],
    ['in a state’s file without one above 1', ['0.41', '0.55'], { others: state(0.02, 0.97) }, 'fraction'],
    ['as fractions by their heading', ['0.41', '0.55'], { headings: 'Proportion' }, 'fraction'],
    ['close to those in the plan', ['0.41', '0.55'], { standing: [44, 51] }, 'fraction'],
    ['as said of last year’s file', ['0.41', '0.55'], { kept: 'fraction' }, 'fraction'],
  ])('%s', (_, figures, more, form) => expect(find(figures, more).form).toBe(form))
})

describe('a measure per 100 students', () => {
  const rate: Partial<FormInput> = { unit: 'rate', about: 'Suspensions per 100 students' }
  it.each<[string, Figures, Partial<FormInput>]>([
    ['shares of students', ['4.2%', '8.8%'], {}],
    ['shares of students, under a number', ['4.2%', '8.8%'], { headings: 'Count' }],
    ['rates per 1,000, or numbers', ['85', '61', '174'], {}],
    ['whole numbers above 100, under its own name', ['938', '320'], { headings: 'Suspensions per 100 students' }],
    ['per 10', ['0.8', '1.7'], { above: 'Suspensions per 10 students' }],
    ['for each student', ['0.08', '1.7'], { above: 'Suspensions per student' }],
    ['for each school', ['8.5', '17.4'], { above: 'Suspensions per school' }],
  ])('asks about %s', (_, figures, more) => expect(find(figures, { ...rate, ...more }).form).toBeNull())
  it.each<[string, Figures, Partial<FormInput>]>([
    ['its usual figures', ['8.5', '6.1', '17.4'], {}],
    ['more than one for each student, to a decimal', ['8.5', '174.3'], { headings: 'Referrals per 100 students' }],
    ['a note of how students count', ['8.5', '6.1'], { above: 'Each student counts once per school.' }],
  ])('takes %s', (_, figures, more) => expect(find(figures, { ...rate, ...more }).form).toBe('number'))
  it('knows the cell beside a figure that says of how many it is', () => {
    expect(['per 10 students', 'Rate/1000', 'per 100 students'].map(kindOf)).toEqual(['other', 'other', 'rate'])
  })
})

describe('days absent on average', () => {
  const absent: Partial<FormInput> = { unit: 'days', about: 'Average days absent', headings: 'Value' }
  it('are neither most days of a year in several groups, nor less than one day in each', () => {
    expect(find(['85', '61', '174', '90', '22', '159'], absent).form).toBeNull()
    expect(find(['0.042', '0.031', '0.088'], absent).form).toBeNull()
    expect(find(['9.4', '8.1', '12.2'], absent).form).toBe('number')
    expect(find(['9.4', '8.1', '12.2', '122'], absent).form).toBe('number')
    expect(find(['0.04', '0.03'], { ...absent, about: 'Average days suspended' }).form).toBe('number')
  })
})

describe('numbers are plain', () => {
  it.each<[string, Partial<FormInput>]>([
    ['children, of whom the heading says more in percent', { unit: 'count', headings: 'Students absent 10% or more' }],
    ['a count of those under a rate', { unit: 'count', headings: 'Number with an attendance rate under 90%' }],
    ['a count, under a title that speaks of both', { unit: 'count', headings: 'Students', above: 'Counts and rates' }],
    ['days as the measure has them', { ...ofDays, headings: 'Days lost per 100 students' }],
    ['days, under a heading that says nothing', { ...ofDays, headings: '2018-19' }],
    ['days of each child', { unit: 'days', about: 'Average days absent', headings: 'Days absent per student' }],
  ])('%s', (_, more) => expect(find(['42'], more).form).toBe('number'))
})

describe('what the file leaves open, or contradicts, is asked', () => {
  it.each<[string, Figures, Partial<FormInput>, string]>([
    ['none above 1, and nothing else to tell', ['0.41', '0.55'], {}, '0.41 percent or 41 percent'],
    ['rare ones in a state’s file', ['0.04', '0.05'], { others: state(0.01, 0.97) }, 'nothing in the file'],
    ['others in the file stand above 1', ['0.4', '0.8'], { others: state(0.1, 12.5) }, 'rows for other places do'],
    ['half small, half large', ['0.41', '41', '0.55', '52.5'], {}, 'is not a fraction'],
    ['more than 100 percent', ['41', '412'], {}, 'more than 100 percent'],
    ['whole ones under a heading that says nothing', ['26', '41'], { headings: 'Data' }, '26 students'],
    ['a count by its heading', ['26', '41.5'], { headings: 'Number of students' }, '26 students'],
    ['some with a sign, one without', ['12%', '26'], {}, 'has no percent sign'],
    ['per 1,000 in a measure of percent', ['4.1'], { headings: 'Rate per 1,000' }, 'per 1,000'],
    ['other than last year', ['41.3', '52.9'], { kept: 'fraction' }, 'Last year’s file'],
    ['far from what the plan holds', ['41.3', '52.9'], { standing: [0.4, 0.5] }, 'far from those the plan has'],
    ['a part of a child', ['12.5'], { unit: 'count', headings: 'Students' }, 'not a whole number'],
    [
      'shares of all children in a measure of how many',
      ['42'],
      { unit: 'count', headings: 'Percent of enrollment' },
      'says perc',
    ],
    ['the same by a sign', ['42'], { unit: 'count', headings: 'Students (%)' }, 'says percentage'],
    ['the same in a title', ['42'], { unit: 'count', headings: '2018-19', above: 'Percent by race' }, '“Percent”'],
    ['children told in hundreds', ['42'], { unit: 'count', headings: 'Enrollment (hundreds)' }, '“hundreds”'],
    ['the same by another word', ['42'], { unit: 'count', headings: 'Share' }, 'says percentage'],
    [
      'days of something else, of 100',
      ['280'],
      { ...ofDays, headings: 'Days lost per 100 suspensions' },
      'per 100 student',
    ],
    ['days of each child, of 100', ['0.8'], { ...ofDays, headings: 'Days lost per student' }, 'days per 100 students'],
    ['days of all, of 100', ['8100'], { ...ofDays, headings: 'Days lost' }, 'days per 100 students'],
    ['a percentage in a measure of days', ['12'], { unit: 'days', headings: 'Percent' }, 'says percentage'],
  ])('%s', (_, figures, more, says) => {
    const found = find(figures, more)
    expect(found.form).toBeNull()
    expect(found.says).toContain(says)
  })
})

describe('what stands beside a figure', () => {
  it.each([
    ['Percent', 'percent'],
    ['Percentage of students', 'percent'],
    ['%', 'percent'],
    ['Number', 'number'],
    ['Count', 'number'],
    ['Fraction', 'fraction'],
    ['Rate per 100', 'rate'],
    ['Rate per 1,000', 'other'],
    ['Percent change', 'other'],
    ['Percentage points', 'other'],
    ['Dollars', 'other'],
    ['Years', 'other'],
    ['4-Year', null],
    ['N/A (COVID)', null],
    ['N', 'number'],
    ['Grade 3', null],
  ])('%s says %s', (text, kind) => expect(kindOf(text)).toBe(kind))

  it('decides row by row, and a row that says nothing among rows that do is left out', () => {
    expect(misfitOf('Percent', 'percent', { any: true, averages: false })).toBeNull()
    expect(misfitOf('Number', 'percent', { any: true, averages: false })).toBe(
      'The cell beside it says “Number”, but the measure is in percent.',
    )
    expect(misfitOf('Number', 'count', { any: true, averages: false })).toBeNull()
    expect(misfitOf('', 'percent', { any: true, averages: false })).toContain('this one does not')
    expect(misfitOf('Grade 3', 'percent', { any: false, averages: false })).toBeNull()
  })

  it('says what a new measure counts', () => {
    expect(guessUnit(rows([['26', 'Number']]), 'Data')).toBe('count')
    expect(guessUnit(rows([['26', 'Percent']]), 'Data')).toBe('percent')
    expect(guessUnit(rows(['26']), 'Number of students')).toBe('count')
  })
  it.each([
    ['Students chronically absent', '19', false],
    ['Students chronically absent', '100', false],
    ['Students chronically absent', '1,004', true],
    ['Number of students chronically absent', '19', true],
    ['Students enrolled', '19', true],
    ['AP score of 3+', '61', false],
    ['Passing score', '61', false],
    ['Suspensions per 1,000 students', '72', false],
    ['Suspension rate per 1000', '72', false],
    ['Suspensions per 500 students', '72', false],
    ['Suspensions per 100 students', '72', true],
    ['Average score', '61', true],
  ])('finds whether “%s” of %s names a unit: %s', (heading, cell, says) =>
    expect(saysUnit(rows([cell, '7']), heading, '')).toBe(says),
  )
})
