import { describe, expect, it } from 'vitest'
import { usualGroup } from '../../../shared/domain/usual-groups.ts'
import { withGroupNames } from '../../../shared/import/table/group-names.ts'
import { table } from '../../support/budget-rows.ts'

/** States and student systems write their groups in codes, with numbers, or behind a phrase: each is read as the name. */

const named = (texts: readonly string[], heading = 'ReportingCategory') => {
  const rows = table([`Year | ${heading} | Rate`, ...texts.map((t, i) => `2024 | ${t} | ${70 + i}`)].join('\n'))
  const { rows: read, beside, coded } = withGroupNames(rows, 0, rows[0]?.map(String) ?? [])
  return { names: read.slice(1).map((r) => r[1]), beside: beside.map((b) => b.text), coded }
}

describe('a column of groups', () => {
  it('has girls and boys under F and M among the names of others', () => {
    expect(named(['All Students', 'White', 'Black', 'F', 'M'], 'Group').names).toEqual([
      'All Students',
      ...['White', 'Black', 'Female', 'Male'],
    ])
    expect(named(['White', 'Black', 'F'], 'Group').names).toEqual(['White', 'Black', 'F'])
    expect(named(['F', 'M', 'T', 'W', 'Th'], 'Day').names).toEqual(['F', 'M', 'T', 'W', 'Th'])
  })
  it('in a state’s own codes has the names that these stand for', () => {
    expect(named(['TA', 'RB', 'RH', 'RW', 'GF', 'SE', 'GR13'])).toEqual({
      names: [
        'All students',
        'Black or African American',
        'Hispanic or Latino',
        'White',
        'Female',
        'English learners',
        'GR13',
      ],
      beside: [],
      coded: [1],
    })
    expect(named(['ALL', 'MBL', 'MWH', 'CWD', 'ECD']).names[3]).toBe('Students with disabilities')
  })
  it('is left as it stands where the codes are no state’s', () => {
    for (const texts of [
      ['TA', 'RB', 'RH', 'ZZ'],
      ['RB', 'RW'],
      ['All', 'White', 'Black'],
    ])
      expect(named(texts)).toMatchObject({ names: texts, coded: [] })
  })
  it('of two letters for gender has the two genders', () => {
    expect(named(['F', 'M'], 'Gender').names).toEqual(['Female', 'Male'])
    expect(named(['M', 'E'], 'Level').names).toEqual(['M', 'E'])
  })
  it('has its names without the number before each', () => {
    expect(named(['Total', '6: White', '1: Hispanic/Latino']).names).toEqual(['Total', 'White', 'Hispanic/Latino'])
    expect(named(['1. Goals', '2. Steps']).names).toEqual(['1. Goals', '2. Steps'])
  })
  it('has them without the phrase before all, which is heard as a title is', () => {
    const texts = ['Grad Rate -ALL Students', 'Grad Rate -Black', 'Grad Rate -Limited English Proficient']
    expect(named(texts)).toEqual({
      names: ['ALL Students', 'Black', 'Limited English Proficient'],
      beside: ['Grad Rate'],
      coded: [],
    })
  })
})

describe('a group’s name as states write it', () => {
  it.each([
    ['White, not of Hispanic origin', 'white'],
    ['White/Caucasian', 'white'],
    ['English Learners/Multilingual Learners', 'english'],
    ['English Learner Identified', 'english'],
    ['Eligible For Free or Reduced-Price Meals', 'economically disadvantaged'],
    ['Students Experiencing Poverty', 'economically disadvantaged'],
    ['Students from Low-Income Families', 'economically disadvantaged'],
    ['Am In/AK Native', 'native american'],
    ['Students with Disabilities (IEP)', 'disabilities'],
    ['Afr. Amer./Black', 'black'],
    ['Multi-race, non-Hispanic or Latino', 'two more'],
    ['All Students in LEA', 'all'],
    ['Nat. Hawaiian or Other Pacific Isl. Students', 'hawaiian pacific islander'],
  ])('“%s” is known', (name, group) => expect(usualGroup(name)?.group).toBe(group))
  it.each(['F', 'M', 'Indian', 'Free Meals', 'AK'])('“%s” alone may be anything', (name) =>
    expect(usualGroup(name)).toBeNull(),
  )
})
