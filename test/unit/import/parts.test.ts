// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { accepting, cedarFalls } from '../../support/accepting.ts'

/** Files about a part of the students, or about another thing, which say so where nobody looks. */

describe('a file about some of the students only', () => {
  it.each([
    ['SWD', 'Y'],
    ['Migrant', 'N'],
    ['Homeless', '1'],
    ['Season', 'Fall'],
    ['Term', 'Winter'],
  ])('asks what “%s” is where each row has “%s”', async (head, text) => {
    const read = await accepting([
      `Group,${head},Year,Rate`,
      `All Students,${text},2023-24,58.1`,
      `Black,${text},2023-24,46.1`,
    ])
    expect(read.asks).toBe(
      `Every row of yours has “${text}” under “${head}”. Choose whether it picks the rows or is not used.`,
    )
  })

  it('asks which kind of school is meant, though each group has one row', async () => {
    const read = await accepting([
      'Group,Year,School Type,Rate',
      'All Students,2023-24,Regular,90.1',
      'Black,2023-24,Regular,80.1',
      'White,2023-24,Alternative,42.1',
    ])
    expect(read.asks).toContain('Your rows also differ by “School Type”: “Regular”, “Alternative”.')
  })

  it('hears a line above the rows that names a grade or a state', async () => {
    const lined = async (line: string) =>
      (await accepting(['Group,2023-24', `${line},`, 'All Students,90.1', 'Black,56.1'])).asks
    expect(await lined('Grade 4')).toContain('The line above the rows says “Grade 4”')
    expect(await lined('Iowa')).not.toBeNull()
    const own = await accepting(['Group,2023-24', 'Grade 4,', 'All Students,90.1', 'Black,56.1'], {
      plan: cedarFalls({ short: 'Grade 4 reading' }),
    })
    expect(own.figures).toEqual({ 'all 2023-24': 90.1, 'black 2023-24': 56.1 })
  })

  it.each([
    ['Chronic absence', 'Regular Attenders'],
    ['Chronic absence', 'ADA %'],
    ['Graduation rate', 'CTE completers'],
    ['Graduation rate', 'Certificate of completion'],
  ])('asks whether “%s” is “%s”', async (short, heading) => {
    const read = await accepting([`Group,Year,${heading}`, 'All Students,2023-24,81.9', 'Black,2023-24,74.9'], {
      plan: cedarFalls({ short }),
    })
    expect(read.asks).toContain(`The heading says “${heading}”, but the measure is “${short}”.`)
  })
})
