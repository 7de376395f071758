import { describe, expect, it } from 'vitest'
import { safeName } from '../../../electron/door/plan-names.ts'
import {
  article,
  asName,
  capital,
  commas,
  compareTexts,
  counted,
  countedFirst,
  countInWords,
  dollars,
  figureAsTyped,
  figureWords,
  firstSentence,
  folded,
  goalNumbers,
  groupInSentence,
  listed,
  listedOr,
  moneyWords,
  quotation,
  quoted,
  readFigure,
  sameName,
  sentence,
  small,
  typedMoney,
  wholeWords,
  whom,
  withNumber,
} from '../../../shared/words/index.ts'

describe('a list in a sentence', () => {
  it('has no comma before its last word', () => {
    expect(listed([])).toBe('')
    expect(listed(['Budget'])).toBe('Budget')
    expect(listed(['budget', 'staff'])).toBe('budget and staff')
    expect(listed(['budget', 'staff', 'access to power'])).toBe('budget, staff and access to power')
    expect(listedOr(['A', 'B', 'C'])).toBe('A, B or C')
  })

  it('of goals that follow each other gives the first and the last', () => {
    expect(goalNumbers([2])).toBe('Goal 2')
    expect(goalNumbers([1, 3])).toBe('Goals 1 and 3')
    expect(goalNumbers([1, 2, 3])).toBe('Goals 1 to 3')
    expect(goalNumbers([1, 2, 5, 6, 7, 11])).toBe('Goals 1, 2, 5 to 7 and 11')
  })
})

describe('a count', () => {
  it('is one of one and several of none', () => {
    expect(counted(1, 'goal')).toBe('1 goal')
    expect(counted(0, 'goal')).toBe('0 goals')
    expect(counted(1204, 'policy', 'policies')).toBe('1,204 policies')
    // No sentence begins with a digit that has a word.
    expect(countedFirst(1, 'goal has', 'goals have')).toBe('One goal has')
    expect(countedFirst(12, 'goal')).toBe('Twelve goals')
    expect(countedFirst(13, 'goal')).toBe('13 goals')
    expect(countInWords(12)).toBe('twelve')
    expect(countInWords(13)).toBe('13')
  })

  it('keeps the decimals that it has', () => {
    expect(commas(1234567.125)).toBe('1,234,567.125')
    expect([0, 999, 1000, 12345, 1234567].map((n) => commas(n))).toEqual(['0', '999', '1,000', '12,345', '1,234,567'])
    expect(commas(0.12345, 3)).toBe('0.123')
    expect(figureWords(-1204.04, 1)).toBe('−1,204.0')
    expect(figureWords(-0.04, 1)).toBe('0.0')
    expect(figureAsTyped(42)).toBe('42')
    expect(figureAsTyped(-1234.5)).toBe('−1,234.5')
    expect(figureAsTyped(41.2578, 2)).toBe('41.26')
  })

  it('of cents is money', () => {
    expect(dollars(-123_456)).toBe('−$1,235')
    expect(moneyWords(-5)).toBe('−$0.05')
    expect(moneyWords(123_400)).toBe('$1,234.00')
    expect(typedMoney(34_700_000)).toBe('347,000')
    expect(typedMoney(123_450)).toBe('1,234.50')
  })
})

describe('a word at its place in a sentence', () => {
  it('is small inside it, but for names and short forms', () => {
    expect(small('Policy review')).toBe('policy review')
    expect(small('IEP teams')).toBe('IEP teams')
    expect(small('English learners tested')).toBe('English learners tested')
    // The label before its words, in the middle of a line.
    expect(small('Due: October 1, 2026')).toBe('due: October 1, 2026')
    expect(small('FTE: 0.5')).toBe('FTE: 0.5')
    expect(capital('policy review')).toBe('Policy review')
  })

  it('has its stop and its article, and what was typed its marks', () => {
    expect(sentence('The board decides')).toBe('The board decides.')
    expect(sentence('Who decides?')).toBe('Who decides?')
    expect(sentence('')).toBe('')
    expect([article('action'), article('goal')]).toEqual(['an', 'a'])
    expect(quoted('x'.repeat(200))).toBe(`“${'x'.repeat(100)}…”`)
    const office = 'Families and education office of the neighboring tribal nation'
    expect(quoted(office)).toBe(`“${office}”`)
    expect(quoted(`${office}, its schools and its council of elders`)).toBe(
      `“${office}, its schools and its council of…”`,
    )
  })

  it('has single marks around words that somebody quoted, and none twice', () => {
    expect(quotation('Say “yes” first')).toBe('“Say ‘yes’ first”')
    expect(quotation('Say "yes" and "no"')).toBe('“Say ‘yes’ and ‘no’”')
    expect(quotation('“Where is mine?”')).toBe('“Where is mine?”')
    expect(quotation('“Yes”, she said, and “no”')).toBe('“‘Yes’, she said, and ‘no’”')
    expect(quotation('Pipes of 6" in all rooms')).toBe('“Pipes of 6" in all rooms”')
    expect(quotation('Dicen «sí»')).toBe('“Dicen «sí»”')
  })
})

describe('two texts', () => {
  it('are one name but for case and spaces', () => {
    expect(sameName(' Director  of Equity', 'director of equity ')).toBe(true)
    // One letter typed as two, as a Mac does.
    expect(sameName('Peña', 'Pen\u0303a')).toBe(true)
    expect(sameName('Peña', 'Pena')).toBe(false)
    expect(asName(undefined)).toBe('')
  })

  it('are found by one another without their accents', () => expect(folded('Ñandú')).toBe('nandu'))
})

describe('a figure', () => {
  it.each([
    ['1.234,5', 1234.5],
    ['1.234.567', 1_234_567],
    ['1,234.5', 1234.5],
    ['1.234', 1.234],
    ['−27.4 %', -27.4],
  ])('%s is read where there is one way to read it', (text, value) =>
    expect(readFigure(text)).toEqual({ ok: true, value }),
  )

  it.each([
    ['27,4', 'Write 27.4 or 274.'],
    ['1,23', 'Write 1.23 or 123.'],
  ])('%s is refused with both of its ways', (text, ways) => {
    const read = readFigure(text)
    expect(read.ok ? '' : read.error).toBe(`“${text}” can be read two ways. ${ways}`)
  })

  it.each(['1.2.3', '1,23,456', '$5', '12-15', '<10', ','])('%s is no figure', (text) => {
    const read = readFigure(text)
    expect(read.ok ? '' : read.error).toMatch(/can’t be read as a figure/)
  })
})

it('names are put in the order in which a reader looks for them, on every laptop alike', () => {
  expect(['Policy 10', 'Zebra', 'policy 9', 'Ángeles'].toSorted(compareTexts)).toEqual([
    'Ángeles',
    'policy 9',
    'Policy 10',
    'Zebra',
  ])
})

it('the name of a file ends with a whole word, and one word that is too long is cut', () => {
  expect(wholeWords('grade 3 reading by student group', 20)).toBe('grade 3 reading by')
  expect(wholeWords('grade 3 reading by', 18)).toBe('grade 3 reading by')
  expect(wholeWords('grade 3 reading by all', 18)).toBe('grade 3 reading by')
  expect(wholeWords('Interdisciplinary', 10)).toBe('Interdisci')
  const title = 'Budget lines of the plan that fund more than one goal, by fiscal year and by source of the money'
  expect(safeName(title)).toBe('Budget lines of the plan that fund more than one goal, by fiscal year and by')
})

it.each([
  ['Two or more races', 'students of two or more races'],
  ['In special education', 'students in special education'],
  ['Eligible for free lunch', 'students eligible for free lunch'],
  ['Receiving 504 services', 'students receiving 504 services'],
  ['Not economically disadvantaged', 'students who are not economically disadvantaged'],
  ['Not English learners', 'students who are not English learners'],
  ['Native American', 'Native American students'],
  ['Grades 3 to 5', 'students in grades 3 to 5'],
  ['Hispanic/Latino of any race', 'students who are Hispanic/Latino of any race'],
  ['More than one race', 'students of more than one race'],
  ['All scholars', 'all scholars'],
  ['Scholars with IEPs', 'scholars with IEPs'],
  ['All Students', 'all students'],
  ['Students With Disabilities', 'students with disabilities'],
  ['SWD', 'SWD'],
  ['Newcomers (fewer than 2 years)', 'newcomers (fewer than 2 years)'],
])('a sentence speaks of the group “%s” as a person would', (name, said) => {
  expect(groupInSentence(name)).toBe(said)
})

it.each([
  ['English learners', 'families of English learners', 'staff in the group “English learners”'],
  [
    'Students with disabilities',
    'families of students with disabilities',
    'staff in the group “Students with disabilities”',
  ],
  ['In special education', 'families of students in special education', 'staff in special education'],
  ['Grades 3 to 5', 'families of students in grades 3 to 5', 'staff in grades 3 to 5'],
  [
    'Not English learners',
    'families of students who are not English learners',
    'staff in the group “Not English learners”',
  ],
  ['ELs', 'families of ELs', 'staff in the group “ELs”'],
  ['Families who speak Spanish', 'families who speak Spanish', 'families who speak Spanish'],
  ['Teachers of English learners', 'teachers of English learners', 'teachers of English learners'],
  ['Hispanic', 'Hispanic families', 'Hispanic staff'],
])(
  'where families or staff are counted, nobody takes the group “%s” for the children themselves',
  (name, ofFamilies, ofStaff) => {
    expect(groupInSentence(name, 'families')).toBe(ofFamilies)
    expect(groupInSentence(name, 'staff')).toBe(ofStaff)
  },
)

it.each([
  ['Chief Academic Officer', 'the Chief Academic Officer'],
  ['Director, North', 'the Director, North'],
  ['Dr. Ana Ruiz', 'Dr. Ana Ruiz'],
  ['Our two principals', 'our two principals'],
  ['The CFO', 'the CFO'],
])('an article is put before an office and before no name: %s', (typed, said) => {
  expect(whom(typed)).toBe(said)
})

it.each([
  ['Dr. King’s promise holds. We keep it.', 'Dr. King’s promise holds.'],
  ['At Lincoln St. No. 4 it began. It goes on.', 'At Lincoln St. No. 4 it began.'],
  ['J. B. Hunt spoke. All heard.', 'J. B. Hunt spoke.'],
  ['Attendance rose. 2026 was better.', 'Attendance rose.'],
])('no first sentence ends at a shortened word: %s', (text, first) => {
  expect(firstSentence(text)).toBe(first)
})

it('an article is the one that is spoken', () => {
  expect(['hour', 'goal', 'action', 'unit of study', 'honest look'].map(article)).toEqual(['an', 'a', 'an', 'a', 'an'])
})

it('says a goal’s number once where its name has it, in whatever way the district wrote it', () => {
  expect(withNumber(3, 'More students graduate')).toBe('3. More students graduate')
  expect(withNumber(3, 'More students graduate', 'Goal ', ':')).toBe('Goal 3: More students graduate')
  for (const name of [
    'Goal 3: Graduation',
    'GOAL 3. Graduation',
    'Priority 3 – Graduation',
    'Strategic goal #3: Graduation',
  ])
    expect([withNumber(3, name), withNumber(3, name, 'Goal ')]).toEqual([name, name])
  expect([withNumber(3, '3. Graduation'), withNumber(3, '3) Graduation', 'Goal ')]).toEqual([
    '3. Graduation',
    'Goal 3) Graduation',
  ])
  // Another number is not its own, and a grade is none.
  expect(withNumber(2, 'Goal 3: Graduation')).toBe('2. Goal 3: Graduation')
  expect(withNumber(3, 'Grade 3: all read')).toBe('3. Grade 3: all read')
  expect(withNumber(3, '3 in 4 graduate')).toBe('3. 3 in 4 graduate')
})
