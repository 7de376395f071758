import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { accepting, cedarFalls } from '../support/accepting.ts'
import { folder } from '../support/files.ts'
import { lookBudget, lookPlan, readText } from '../support/import.ts'

/** A cell in which somebody leaned on the space bar: it is no figure, and nobody waits for it. */

const MANY = 30_000
const quick = 1000
const blanks = [
  ['blanks with a dot after each 24', `.${' '.repeat(24)}`],
  ['blanks with a digit after each 24', `1${' '.repeat(24)}`],
  ['blanks', ' '],
  ['tabs', '\t'],
  ['blanks that don’t break', '\u00a0'],
  ['ends of lines', '\n'],
] as const
/** Milliseconds that this process worked, however busy the machine is. */
const took = async (what: () => Promise<unknown>): Promise<number> => {
  const begun = process.cpuUsage()
  await what()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

describe.each(blanks)('30,000 %s', (_, blank) => {
  const long = blank.repeat(MANY / 2 / blank.length)

  it('between a digit and a letter in a column of figures are read at once', async () => {
    const rows = ['All students,2021-22,52', `White,2021-22,"${long}5${long}x"`]
    expect(
      await took(async () => {
        const found = await accepting(['Group,School Year,Percent', ...rows])
        expect(found.figures).toEqual({ 'all 2021-22': 52 })
      }),
    ).toBeLessThan(quick)
  })

  it('behind a year, a group and a heading are read at once', async () => {
    const rows = [`All students,"2022${long}x",52`, `"White${long}(x",2021-22,61`, 'All students,2021-22,51']
    expect(
      await took(async () => accepting([`Group,School Year,"Percent${long}x"`, ...rows], { plan: cedarFalls() })),
    ).toBeLessThan(quick)
  })

  it('in a budget and in a plan are read at once', async () => {
    const [budget, plan] = [join(folder(), 'budget.csv'), join(folder(), 'plan.csv')]
    writeFileSync(budget, `What,Amount\n"Coach${long}x","(${long}5${long}x"\nNurse,"$ 5${long}x"\nAide,500\n`)
    writeFileSync(
      plan,
      `Goal,Action,Owner,Due\n"1${long}Reads${long}(x","1.1${long}Hire","Lee${long}x","6/30${long}x"\n`,
    )
    const held = cedarFalls()
    expect(
      await took(async () => {
        await lookBudget(held, budget)
        await lookPlan(held, plan)
      }),
    ).toBeLessThan(quick)
  })
})

describe('a few blanks', () => {
  it('stay as they stand, and more of them leave the lines of a cell apart', async () => {
    const { read } = await readText(folder(), `Goal,Owner\n"  Reads    well${' '.repeat(90)}\nat 8",Lee\n`)
    expect(read.ok && read.value.facts.samples[1]?.cells[0]).toBe(`  Reads    well${' '.repeat(24)}\nat 8`)
  })
})
