import { describe, expect, it } from 'vitest'
import { type Named, oddParts } from '../../../shared/import/doubts/within-year.ts'
import type { Unit } from '../../../shared/import/figures/units.ts'

/** All students beside their parts, of one year. */

const year = (of: Readonly<Record<string, number | readonly [figure: number, n: number]>>): readonly Named[] =>
  Object.entries(of).map(([name, said]) => {
    const [figure, n] = typeof said === 'number' ? [said, null] : said
    return { key: name, group: name, year: '2022-23', figure, n, name, isAll: name === 'All students' }
  })
const odd = (of: Parameters<typeof year>[0], unit: Unit = 'percent') => [...oddParts(year(of), unit).keys()]

describe('all students', () => {
  it('have what girls and boys have, or between', () => {
    expect(odd({ 'All students': 88.1, Female: 91.2, Male: 85.0 })).toEqual([])
    expect(odd({ 'All students': 58.1, Female: 91.2, Male: 80.2 })).toEqual(['All students', 'Female', 'Male'])
  })

  it('have what lies among the races, where most of them are there', () => {
    const races = { Black: 80.2, White: 91.2, Hispanic: 79.9, Asian: 93 }
    expect(odd({ 'All students': 88.8, ...races })).toEqual([])
    expect(odd({ 'All students': 58.1, ...races })).toEqual(['All students'])
  })

  it('may be above all groups that are no whole: English learners, children with disabilities', () => {
    const groups = { 'English learners': 20, 'Students with disabilities': 18, 'Low income': 40, Homeless: 30 }
    expect(odd({ 'All students': 56, ...groups })).toEqual([])
  })

  it('have what the groups and their numbers make', () => {
    const races = { Black: [80.2, 61], White: [91.2, 380], Hispanic: [79.9, 50], Asian: [93, 19] } as const
    expect(odd({ 'All students': [88.8, 510], ...races })).toEqual([])
    expect([...oddParts(year({ 'All students': [80.1, 510], ...races }), 'percent').values()]).toEqual([
      'The groups’ figures and numbers of students make 88.8 for all students, and not 80.1.',
    ])
  })

  it('are as many as their parts, nearly', () => {
    expect(odd({ 'All students': 5450, Female: 2700, Male: 275 }, 'count')).toHaveLength(3)
    expect(odd({ 'All students': 5450, Female: 2700, Male: 2700 }, 'count')).toEqual([])
    const races = { Black: 420, White: 3890, Hispanic: 640, Asian: 180 }
    expect(odd({ 'All students': 5450, ...races, 'Two or more races': 3200 }, 'count')).toHaveLength(6)
    expect(odd({ 'All students': 5450, ...races, 'Two or more races': 320 }, 'count')).toEqual([])
  })

  it('are no fewer than the races together, but for Hispanic children, who may be in two of them', () => {
    const races = { Black: [74, 182], White: [90.9, 214] } as const
    expect([...oddParts(year({ 'All students': [83.9, 300], ...races }), 'percent')]).toEqual([
      ['All students', 'All students are 300 here, and the races together 396.'],
    ])
    expect(odd({ 'All students': [83.9, 390], ...races, Hispanic: [80, 120] })).toEqual([])
  })
})
