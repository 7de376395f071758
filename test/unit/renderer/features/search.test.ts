import { expect, test } from 'vitest'
import { findRecords } from '../../../../renderer/features/search/search.ts'
import type { RecordState } from '../../../../shared/domain/state.ts'

const record = (kind: string, id: string, values: Record<string, unknown>) =>
  ({ kind, id, values, gone: false }) as unknown as RecordState
const line = (id: string, values: Record<string, unknown>) => record('budgetLine', id, values)

test('a line of several years is one line with its years, and leads to the last; a name of its own needs none', () => {
  const found = findRecords(
    [
      line('a', { description: 'Reading nights', fiscalYear: '2025-26' }),
      line('b', { description: 'Reading nights', fiscalYear: '2026-27' }),
      line('c', { description: 'Reading training', fiscalYear: '2026-27' }),
    ],
    'reading',
  )
  expect(found.map((h) => [h.id, h.title, h.apart])).toEqual([
    ['b', 'Reading nights', '2025–26 to 2026–27'],
    ['c', 'Reading training', ''],
  ])
})

test('two lines of one name and one year are told apart, and neither hides the other', () => {
  const twice = [1, 2].map((i) => line(`n${i}`, { description: 'Reading nights', fiscalYear: '2026-27' }))
  expect(findRecords(twice, 'nights').map((h) => [h.id, h.apart])).toEqual([
    ['n1', '2026–27'],
    ['n2', '2026–27'],
  ])
})

test('a goal stands before the lines of money that carry the same word', () => {
  const found = findRecords(
    [line('a', { description: 'Reading nights', fiscalYear: '2026-27' }), record('goal', 'g', { title: 'Reading' })],
    'reading',
  )
  expect(found.map((h) => h.kind)).toEqual(['goal', 'budgetLine'])
})

test('an amount is found as it is printed, and as it is typed', () => {
  const lines = [line('a', { description: 'Data analyst', amount: 9_760_300 }), line('b', { description: 'Other' })]
  for (const sought of ['$97,603', '97,603', '97603'])
    expect(findRecords(lines, sought).map((h) => h.id)).toEqual(['a'])
})

test('the reading goal is found by its measure, and by what kind of thing it is', () => {
  const plan = [
    record('strategy', 's', { title: 'Teach reading the same way' }),
    record('goal', 'g', { title: 'More children read well' }),
    record('goal', 'other', { title: 'More students graduate' }),
    record('measure', 'm', { goal: 'g', short: 'Grade 3 reading' }),
  ]
  const found = findRecords(plan, 'reading')
  expect(found.map((h) => h.id)).toEqual(['g', 'm', 's'])
  expect(found[0]?.where).toBe('Grade 3 reading')
  expect(findRecords(plan, 'reading goal').map((h) => h.id)).toEqual(['g'])
  expect(findRecords(plan, 'goal graduate').map((h) => h.id)).toEqual(['other'])
})

test('a number is found as it is printed and as it is typed, in figures and in counts; one digit finds nothing by itself', () => {
  const plan = [
    record('measure', 'm', { short: 'Grade 3 reading' }),
    record('value', 'v', { measure: 'm', group: 'all', year: '2025-26', reading: { figure: 33.9, n: 1842 } }),
    record('engagement', 'e', { what: 'Survey of families', attended: 1842, date: '2026-05-04' }),
    line('a', { description: 'Data analyst', amount: 9_760_300 }),
  ]
  for (const sought of ['33.9', '33.9 %', '33.9%'])
    expect(
      findRecords(plan, sought).map((h) => [h.id, h.where, h.number]),
      sought,
    ).toEqual([['v', 'Value', '33.9']])
  expect(findRecords(plan, '1842')[0]?.number, 'as it is read').toBe('1,842')
  for (const sought of ['1842', '1,842'])
    expect(
      findRecords(plan, sought).map((h) => h.id),
      sought,
    ).toEqual(['v', 'e'])
  expect(findRecords(plan, '842')).toEqual([])
})

test('“goal 4” is the fourth goal, as papers count them', () => {
  const plan = [
    record('goal', 'd', { title: 'Given up', status: 'dropped', sort: 1 }),
    record('goal', 'b', { title: 'Second', sort: 3 }),
    record('goal', 'a', { title: 'First', sort: 2 }),
  ]
  expect(findRecords(plan, 'goal 2')[0]).toMatchObject({ id: 'b', apart: 'goal 2' })
  expect(findRecords(plan, 'Goal no. 1').map((h) => h.id)).toEqual(['a'])
  expect(findRecords(plan, 'goal 3')).toEqual([])
})

test('one letter hides nothing: many are found as one, a grade by its ordinal, and one word may be the person’s own', () => {
  const plan = [
    record('goal', 'g', { title: 'Halve suspensions of Black students' }),
    record('policy', 'jk', { title: 'Suspension', code: 'JK' }),
    record('measure', 'm', { short: 'Grade 3 reading' }),
  ]
  expect(findRecords(plan, 'suspensions').map((h) => h.id)).toEqual(['g', 'jk'])
  expect(findRecords(plan, 'third grade reading scores').map((h) => h.id)).toEqual(['m'])
  expect(findRecords(plan, 'the policies').map((h) => h.id)).toEqual([])
  expect(findRecords(plan, 'swimming lessons')).toEqual([])
})

test('a meeting is found by its day, as one says it; a month alone hides nothing, and a year alone is no day', () => {
  const plan = [
    record('meeting', 'board', { forum: 'board', date: '2026-12-14' }),
    record('meeting', 'cabinet', { forum: 'cabinet', date: '2026-12-15' }),
    record('action', 'sheet', { title: 'Print the sheet', result: 'The sheet for December 14 is with the printer' }),
  ]
  const found = (sought: string) => findRecords(plan, sought).map((h) => h.id)
  expect(found('December 14')).toEqual(['board', 'sheet'])
  expect(found('board meeting December 14')).toEqual(['board'])
  expect(findRecords(plan, 'December 14')[0]).toMatchObject({ apart: 'Board' })
  expect(found('dec 14')).toEqual(['board', 'sheet'])
  expect(found('meeting december 15')).toEqual(['cabinet'])
  expect(found('december')).toEqual(['sheet', 'board', 'cabinet'])
  expect(found('board'), 'that is not asked for by its day').toEqual([])
  expect(found('2026')).toEqual([])
})

test('a measure and a student group are found by other words for them, before what only mentions those', () => {
  const plan = [
    record('term', 'b', { term: 'Belonging', plain: 'Whoever is absent is missed.' }),
    record('measure', 'abs', { short: 'Chronic absence' }),
    record('measure', 'sus', { short: 'Suspended at least once' }),
    record('measure', 'g3', { short: 'Grade 3 reading' }),
    record('measure', 'g8', { short: 'Grade 8 math' }),
    record('studentGroup', 'el', { name: 'English learners' }),
    record('studentGroup', 'swd', { name: 'Students with disabilities' }),
    record('studentGroup', 'all', { name: 'All students' }),
  ]
  const found = (sought: string) => findRecords(plan, sought).map((h) => h.id)
  expect(found('absent')).toEqual(['abs', 'b'])
  for (const sought of ['truancy', 'absenteeism', 'attendance', 'miss school'])
    expect(found(sought), sought).toEqual(['abs'])
  for (const sought of ['discipline', 'expelled', 'kicked out']) expect(found(sought), sought).toEqual(['sus'])
  expect(found('ELA')).toEqual(['g3'])
  expect(found('grade 8 mathematics')).toEqual(['g8'])
  expect(found('third grade literacy')).toEqual(['g3'])
  expect(found('ELL')).toEqual(['el'])
  expect(found('special education')).toEqual(['swd'])
  expect(found('IEP')).toEqual(['swd'])
  expect(found('lunch')).toEqual([])
})

test('a thing is found by a line of a list, and by words within what was decided as one, and says where they stand', () => {
  const plan = [
    record('engagement', 'e', {
      title: 'Family survey',
      questions: [{ question: 'Who knows your child by name?', heard: 'Fewer adults in the middle schools' }],
    }),
    record('concern', 'c', {
      concern: 'Is this fair?',
      voicedBy: ['Parent of a ninth-grader'],
      belief: { type: 'zeroSum', text: 'One child gains, another loses' },
    }),
  ]
  const found = (sought: string) => findRecords(plan, sought).map((h) => [h.id, h.where])
  expect(found('middle schools')).toEqual([['e', 'Questions asked']])
  expect(found('ninth-grader')).toEqual([['c', 'Voiced by']])
  expect(found('another loses')).toEqual([['c', 'The belief behind it']])
  // By its short name nobody asks for it.
  expect(found('zeroSum')).toEqual([])
})

test('what an import keeps of its file is not what somebody looks for', () => {
  const mapping = record('importMapping', 'i', { name: 'State file', columns: [{ heading: 'Attendance rate' }] })
  expect(findRecords([mapping, record('goal', 'g', { title: 'Attendance' })], 'attendance').map((h) => h.id)).toEqual([
    'g',
  ])
})

test('what is called exactly so stands before all that only has the words in its name', () => {
  const plan = [
    record('action', 'a', { title: 'Hold two reading nights in each school' }),
    record('engagement', 'e', { title: 'Reading nights' }),
  ]
  expect(findRecords(plan, 'Reading nights').map((h) => h.id)).toEqual(['e', 'a'])
  expect(findRecords(plan, 'reading').map((h) => h.id)).toEqual(['a', 'e'])
})

test('of more than sixty that carry a word none is left out, and a goal among the last still comes first', () => {
  const many = Array.from({ length: 143 }, (_, i) => record('action', `a${i}`, { title: `Reading night ${i + 1}` }))
  const found = findRecords([...many, record('goal', 'g', { title: 'Reading' })], 'reading')
  expect(found).toHaveLength(144)
  expect(found[0]?.id).toBe('g')
})
