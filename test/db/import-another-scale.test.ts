import { describe, expect, it } from 'vitest'
import { accepting, cedarFalls } from '../support/accepting.ts'

/** Figures on another scale than the measure's, or of another thing that is counted alike. */

const measures = {
  suspensions: { short: 'Suspensions', unit: 'rate' },
  suspended: { short: 'Out-of-school suspension', phrase: 'were suspended at least once', unit: 'percent' },
  ap: { short: 'AP enrollment', unit: 'count' },
  sat: { short: 'Average SAT score', unit: 'score' },
  missed: { short: 'Days missed', unit: 'days' },
  math: { short: 'Math proficiency', unit: 'percent' },
} as const
type Measure = keyof typeof measures

const table = (head: string, figures: readonly (number | string)[]): readonly string[] => [
  `Student group,Year,"${head}"`,
  ...['All students', 'Black', 'White', 'Hispanic', 'Asian'].map((g, i) => `${g},2022-23,${figures[i]}`),
]
const rates = [4.5, 8.1, 3.1, 5.9, 1.2]
const numbers = [450, 35, 220, 120, 40]
const scores = [950, 910, 1010, 930, 1050]
const asks = async (measure: Measure, file: readonly string[], name?: string): Promise<string> =>
  (await accepting(file, { plan: cedarFalls(measures[measure]), ...(name === undefined ? {} : { name }) })).asks ??
  'nothing'

describe('a heading that says another scale', () => {
  it.each([
    'Rate ratio',
    'Risk ratio',
    'Relative risk',
    'Suspensions /1000',
    'Suspensions /1,000',
    'Rate/1k',
    'Rate (‰)',
    'Rate per mille',
    'Days of suspension',
    'Percent of suspensions',
    'Office referrals per 100',
    'Restraints per 100',
  ])('is asked about under a rate per 100: “%s”', async (head) => {
    expect(await asks('suspensions', table(head, rates))).not.toBe('nothing')
  })

  it.each(['Suspension rate', 'Suspensions per 100 students', 'Rate per 100'])('is none: “%s”', async (head) => {
    expect(await asks('suspensions', table(head, rates))).toBe('nothing')
  })

  it.each([
    'Dollars',
    'AP enrollment (000s)',
    'AP enrollment ($)',
    'IB enrollment',
    'Students not in AP',
    'Total enrollment',
  ])('is asked about under a number of students: “%s”', async (head) => {
    expect(await asks('ap', table(head, numbers))).not.toBe('nothing')
  })

  it('is none where it says the number that is meant', async () => {
    for (const head of ['AP enrollment', 'Students in AP', 'Advanced Placement', 'Count', 'Students'])
      expect(await asks('ap', table(head, numbers)), head).toBe('nothing')
  })

  it.each(['Average ACT score', 'SAT Math average', 'Percentile'])(
    'is asked about under a score: “%s”',
    async (head) => {
      expect(await asks('sat', table(head, scores))).not.toBe('nothing')
    },
  )

  it('is none where it is the score that is meant', async () => {
    for (const head of ['Average SAT score', 'SAT mean', 'Score'])
      expect(await asks('sat', table(head, scores)), head).toBe('nothing')
  })

  it.each(['Days present', 'Days enrolled', 'Days in session'])(
    'is the contrary of days missed: “%s”',
    async (head) => {
      expect(await asks('missed', table(head, rates))).toContain(`“${head}”`)
    },
  )
})

describe('a heading of a part, or of more', () => {
  const reading = { short: 'Grade 3 reading', phrase: 'meet or exceed expectations in reading' }
  it.each([
    [measures.suspended, 'Percent suspended or expelled'],
    [measures.suspended, 'Percent suspended more than once'],
    [reading, 'Percent exceeding expectations'],
    [{ short: 'Chronic absence' }, 'Truancy rate'],
    [measures.math, 'Average of school percents'],
    [measures.math, 'Percent who took calculus'],
  ])('is asked about under %o: “%s”', async (measure, head) => {
    const file = table(head, [14.5, 18.1, 13.1, 15.9, 11.2])
    expect((await accepting(file, { plan: cedarFalls(measure) })).asks).toContain(`“${head}”`)
  })

  it.each([
    [measures.suspended, 'Percent suspended one or more times'],
    [reading, 'Percent meeting or exceeding expectations'],
    [reading, 'Percent met or exceeded'],
    [{ short: 'Suspension or expulsion' }, 'Percent suspended or expelled'],
    [{ short: 'Chronic absence' }, 'Chronic truancy or absence rate'],
  ])('is none where the measure says the same: %o, “%s”', async (measure, head) => {
    const file = table(head, [14.5, 18.1, 13.1, 15.9, 11.2])
    expect((await accepting(file, { plan: cedarFalls(measure) })).asks).toBe(null)
  })

  it('is asked about where a column without a heading that is known names one school in every row', async () => {
    const file = table('Percent', [14.5, 18.1, 13.1, 15.9, 11.2]).map(
      (l, i) => `${l},${i === 0 ? 'Where' : 'Lincoln Elementary'}`,
    )
    expect((await accepting(file, { plan: cedarFalls(measures.math) })).asks).toContain('“Lincoln Elementary”')
  })
})

describe('what stands over or under the table', () => {
  const plain = table('Percent', [45.1, 35.1, 55.1, 38.1, 61.1])

  it.each(['Values in tenths of a percent.', 'Multiply by 100.', 'Figures are in basis points.'])(
    'is heard of the scale: “%s”',
    async (note) => {
      expect(await asks('math', [...plain, `${note},,`])).not.toBe('nothing')
    },
  )

  it('is heard of shares by group', async () => {
    expect(await asks('suspended', ['Percent of suspensions by race', ...plain])).toContain(
      'what share of all students',
    )
  })

  it('is heard of teachers', async () => {
    expect(await asks('math', ['Teachers by race', ...plain])).toContain('“Teachers”')
    expect(await asks('math', plain, 'teachers.csv')).toContain('teachers')
    expect(await asks('math', ['Students and their teachers', ...plain])).toBe('nothing')
  })

  it('is heard in the file’s name, where words are parted by dashes', async () => {
    expect(await asks('suspensions', table('Rate', rates), 'suspensions-per-1000.csv')).not.toBe('nothing')
    expect(await asks('math', plain, 'black-hawk-county.csv')).not.toBe('nothing')
    expect(await asks('math', table('Iowa', [45.1, 35.1, 55.1, 38.1, 61.1]))).not.toBe('nothing')
  })
})

describe('figures that can’t all be right', () => {
  it('a group of more children than all students together is set aside, and all students with it', async () => {
    const { figures, outcome } = await accepting(table('AP enrollment', [450, 45000, 220, 120, 40]), {
      plan: cedarFalls(measures.ap),
    })
    expect(figures).toEqual({ 'white 2022-23': 220, 'hispanic 2022-23': 120, 'asian 2022-23': 40 })
    expect(outcome?.doubts.map((d) => d.why)).toEqual(['“Black” alone has 45,000.', 'All students together have 450.'])
  })

  it('a figure ten times off the other groups is set aside where those are all alike', async () => {
    const { figures, outcome } = await accepting(table('Percent', [44.1, 4.7, 45.2, 46.3, 47.4]), {
      plan: cedarFalls(measures.math),
    })
    expect(figures).not.toHaveProperty('black 2022-23')
    expect(outcome?.doubts).toMatchObject([{ group: 'black', why: 'Other groups this year have 44.1 to 47.4.' }])
    const apart = await accepting(table('Percent', [44.1, 4.7, 75.2, 16.3, 47.4]), { plan: cedarFalls(measures.math) })
    expect(apart.figures).toHaveProperty('black 2022-23', 4.7)
  })

  it('a number made up of nines may mean that nothing is reported', async () => {
    const { outcome } = await accepting(table('Percent', [44.1, 99.99, 45.2, 36.3, 47.4]), {
      plan: cedarFalls(measures.math),
    })
    expect(outcome?.doubts).toMatchObject([{ group: 'black' }])
  })
})

describe('groups that are written as codes', () => {
  it('are not all students', async () => {
    const { asks: question, figures } = await accepting(['Group,Year,Percent', '1,2021-22,35.1', '1,2022-23,36.1'])
    expect(question === null ? figures : {}).toEqual({})
  })
})
