import { describe, expect, it } from 'vitest'
import { planOf } from '../../../shared/domain/plan.ts'
import { plainRecord } from '../../../shared/domain/state.ts'
import { guessMark } from '../../../shared/import/cells/marks.ts'
import { factsOf } from '../../../shared/import/columns/facts.ts'
import { guessRoles } from '../../../shared/import/columns/roles.ts'
import type { TableRead } from '../../../shared/import/columns/table-read.ts'
import { draftOf } from '../../../shared/import/draft/draft.ts'
import { groupOver } from '../../../shared/import/names/group-over.ts'
import { guessGroup, guessPlace, halvesIn, nameOfFile, placesLike } from '../../../shared/import/names/names.ts'

const groups = [
  { id: 'all', name: 'All students', isTotal: true },
  { id: 'hisp', name: 'Hispanic or Latino' },
  { id: 'black', name: 'Black or African American' },
  { id: 'native', name: 'American Indian or Alaska Native' },
  { id: 'other', name: 'Asian, Native Hawaiian or Pacific Islander, and two or more races' },
  { id: 'swd', name: 'Students with disabilities' },
  { id: 'ecd', name: 'Economically disadvantaged students' },
  { id: 'el', name: 'English learners' },
]

describe('groups by their names', () => {
  it('takes a language, a subject, and who is proficient in it for no English learners', () => {
    for (const text of ['English', 'English language', 'English Proficient', 'Non-English learners'])
      expect(guessGroup(text, groups)).toBeNull()
    expect(groupOver('English Proficient')).toBe('English Proficient')
    expect(guessGroup(groupOver('% English Proficient'), groups)).toBeNull()
    expect(guessGroup(groupOver('Limited English Proficient'), groups)?.id).toBe('el')
    expect(guessGroup('Latinas', groups)).toBeNull()
  })
  it.each([
    ['All Students', 'all'],
    ['TOTAL', 'all'],
    ['All students (total)', 'all'],
    ['Students with Disabilities (504)', null],
    ['Students with Disabilities (50)', 'swd'],
    ['Hispanic', 'hisp'],
    ['HSP', 'hisp'],
    ['BLK', 'black'],
    ['Hispanic Students', 'hisp'],
    ['Hispanic/Latino', 'hisp'],
    ['Black', 'black'],
    ['Native American Students', 'native'],
    ['SWD', 'swd'],
    ['English Learners', 'el'],
    ['Free/Reduced Lunch', 'ecd'],
    ['Black²', 'black'],
    ['Hispanic¹,³', 'hisp'],
    ['English Learnersᵃ', 'el'],
  ])('%s is %s', (inFile, id) => expect(guessGroup(inFile, groups)?.id ?? null).toBe(id))

  it('is asked which of “Black, not Hispanic” and “Black, including Hispanic” another name means', () => {
    const both = [
      { id: 'b', name: 'Black, not Hispanic' },
      { id: 'bh', name: 'Black, including Hispanic' },
      { id: 'w', name: 'White' },
    ]
    expect(['African American', 'Black', 'White'].map((t) => guessGroup(t, both)?.id)).toEqual([
      undefined,
      undefined,
      'w',
    ])
    expect(['Black, not Hispanic', 'Black, including Hispanic'].map((t) => guessGroup(t, both)?.id)).toEqual([
      'b',
      'bh',
    ])
    expect(guessGroup('African American', both.slice(0, 1))?.id).toBe('b')
  })

  it.each(['Asian', 'Two or more', 'White', 'Gifted', ''])('%j is not guessed', (inFile) =>
    expect(guessGroup(inFile, groups)).toBeNull(),
  )
})

describe('the district among many', () => {
  const places = ['Colorado', 'ACADEMY 20', 'DENVER COUNTY 1', 'ADAMS COUNTY 14', 'ADAMS-ARAPAHOE 28J']
  it.each([
    ['Denver County 1', 'DENVER COUNTY 1'],
    ['Academy School District 20', 'ACADEMY 20'],
    ['Adams County School District No. 14', 'ADAMS COUNTY 14'],
  ])('%s', (name, place) => expect(guessPlace(name, places)).toBe(place))
  it('is asked where two districts have its name, in two ways', () => {
    const two = ['Ridge Unified', 'Ridge Elementary School District', 'Ridge Middle School']
    expect(guessPlace('Ridge School District', two)).toBeNull()
    expect(guessPlace('Ridge Unified', two)).toBe('Ridge Unified')
    expect(guessPlace('Ridge School District', ['Ridge Unified', 'Ridge Middle School'])).toBe('Ridge Unified')
  })
  it('is not guessed from a part of a name', () => expect(guessPlace('Adams', places)).toBeNull())
})

describe('one of very many places', () => {
  const many = [...Array.from({ length: 300 }, (_, i) => `Canada School ${i}`), 'ADA', 'Adams 12', 'Peñasco 4']
  it('is found by its own name, whatever stands before it', () => {
    expect(placesLike(many, 'ada', 100).slice(0, 3)).toEqual(['ADA', 'Adams 12', 'Canada School 0'])
    expect(placesLike(many, 'ada', 100)).toHaveLength(100)
  })
  it('is found by words in any order, without accents', () => {
    expect(placesLike(many, '4 penas', 100)).toEqual(['Peñasco 4'])
    expect(placesLike(many, 'school 299', 100)).toEqual(['Canada School 299'])
  })
})

it('calls a file the same each year', () => {
  for (const file of ['Math by race 2017.csv', 'math-by_race_2016-17.xlsx', 'Math by race (2018).csv'])
    expect(nameOfFile(file).toLowerCase()).toBe('math by race')
})

it.each([
  ['LNE', 'withheld'],
  ['*', 'withheld'],
  ['<10', 'withheld'],
  ['n < 16', 'withheld'],
  ['--', 'withheld'],
  ['>95%', 'withheld'],
  ['N/A', 'notReported'],
  ['NA', 'notReported'],
  ['12', null],
  ['see note', null],
])('the mark %s says %s', (text, state) => expect(guessMark(text)).toBe(state))

it('a name is a part of a group where the file has the other part, too', () => {
  expect(halvesIn(['White', 'American Indian', 'Alaska Native'])).toEqual(['American Indian', 'Alaska Native'])
  expect(halvesIn(['Native Hawaiian (12)', 'Pacific Islander'])).toEqual(['Pacific Islander', 'Native Hawaiian (12)'])
  // The schools that the district runs are not all of them.
  expect(halvesIn(['District', 'Charter', 'Contract'])).toEqual(['District'])
  expect(halvesIn(['District', 'Elementary', 'Middle'])).toEqual([])
  expect(halvesIn(['White', 'American Indian', 'Pacific Islander'])).toEqual([])
  const plan = planOf([plainRecord('studentGroup', 'native', { name: 'American Indian or Alaska Native' })])
  const groupsOf = (...named: readonly string[]) => {
    const facts = factsOf([['Group', 'Year', 'Rate'], ...named.map((g) => [g, '2023-24', '80%'])], 0)
    const read = { facts, roles: guessRoles(facts.columns), sheet: null, alike: [] } as unknown as TableRead
    return [...draftOf(read, 'x.csv', plan).groups.values()].map((choice) => choice.to)
  }
  expect(groupsOf('American Indian', 'Alaska Native')).toEqual(['out', 'out'])
  expect(groupsOf('American Indian', 'Pacific Islander')).toEqual(['group', 'out'])
})

it('takes no district for the plan’s beside another of its name', () => {
  const places = ['Springfield R-XII', 'Springfield Public Schools', 'West Springfield School District']
  expect(guessPlace('Springfield School District', places)).toBeNull()
  expect(guessPlace('Springfield School District', places.slice(1))).toBe('Springfield Public Schools')
})
