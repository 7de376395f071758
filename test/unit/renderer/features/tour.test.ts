import { expect, test } from 'vitest'
import { beforeExport, leadsOn, restOf, tourSteps } from '../../../../renderer/features/tour/steps.ts'
import { isNewHere } from '../../../../renderer/state/tour.ts'
import { usualPaper } from '../../../../shared/domain/usual-paper.ts'
import { planWith, reading } from '../../../support/plan.ts'

const goalStep = (value: readonly object[]) =>
  tourSteps(planWith({ ...reading, value: value as never }), { seen: false, printed: false } as never)[1]

test('a newcomer who types the figure alone is told why it waits, and three ways on: its number, that it is public, or without', () => {
  const without = goalStep([{ ...reading.value[1], reading: { figure: 27.4 } }])
  expect(without?.says).toBe(
    'The starting figure and the target are not printed yet: of very few students they could give one away. Enter how many students it is about (of a test, how many took it) in the column “Students”. If the state has published the figures anyway, check the box that says so. Or go on without the number.',
  )
  expect(without?.done).toBe(false)
  expect(without?.pass).toEqual({ verb: 'I don’t have the number yet', tick: 'countLater' })
  const measure = reading.measure[0]?.id
  expect(without?.other).toMatchObject({ verb: 'Go to that box', field: { id: measure, name: 'public' } })
  const counted = goalStep([{ ...reading.value[1], reading: { figure: 27.4, n: 298 } }])
  expect(counted).toMatchObject({ done: true, other: undefined })
})

test('a newcomer who counts families is asked how many answered, and of no test', () => {
  const measure = reading.measure.map((m) => ({ ...m, people: 'families' as const }))
  const value = [{ ...reading.value[1], reading: { figure: 27.4 } }]
  const step = tourSteps(planWith({ ...reading, measure, value } as never), { seen: false, printed: false } as never)[1]
  expect(step?.says).toBe(
    'The starting figure and the target are not printed yet: of very few families they could give one away. Enter how many families it is about (of a survey, how many answered) in the column “Families”. If the district has published the figures anyway, check the box that says so. Or go on without the number.',
  )
})

test('a newcomer who does not have the number goes on without it; what the page leaves out is said, and one press from being entered', () => {
  const value = [{ ...reading.value[1], reading: { figure: 27.4 } }]
  const plan = planWith({ ...reading, value } as never)
  const [, goal, cost, print] = tourSteps(plan, { countLater: true } as never)
  expect(goal).toMatchObject({ done: true, other: undefined, pass: undefined })
  expect([cost?.done, print?.done]).toEqual([false, undefined])
  expect(beforeExport(plan)).toContain('leaves out its starting figure and target, without a number of students')
  const [id, group] = [reading.measure[0]?.id, reading.value[1]?.group]
  expect(restOf(plan).at(-1)).toMatchObject({
    verb: 'Enter the number of students',
    field: { kind: 'measure', id, name: `n/${group}/${reading.value[1]?.year}` },
  })
  const counted = [{ ...reading.value[1], reading: { figure: 27.4, n: 298 } }]
  expect(beforeExport(planWith({ ...reading, value: counted } as never))).not.toContain('leaves out')
})

test('a newcomer whose goal is about families passes the step of student groups, by a press or by what the goal counts', () => {
  const [groups, goal] = tourSteps(planWith({}), {} as never)
  expect(groups?.says).toMatch(/A goal about families or staff needs none: that is chosen in the goal\.$/)
  expect(groups).toMatchObject({ done: false, pass: { tick: 'ofOthers' } })
  expect(goal?.says).toContain('families, or staff')
  expect(tourSteps(planWith({}), { ofOthers: true } as never)[0]).toMatchObject({ done: true, skipped: true })
  const all = { ...reading, studentGroup: reading.studentGroup.filter((g) => 'isTotal' in g) }
  const measure = reading.measure.map((m) => ({ ...m, people: 'families' as const }))
  expect(tourSteps(planWith(all as never), {} as never)[0]).toMatchObject({ done: false })
  expect(tourSteps(planWith({ ...all, measure } as never), {} as never)[0]).toMatchObject({ done: true, skipped: true })
})

test('a district that withholds small groups of public sources too is offered the number alone', () => {
  const district = [{ id: 'district', neverPublicSmall: true }]
  const value = [{ ...reading.value[1], reading: { figure: 27.4 } }]
  const [, step] = tourSteps(planWith({ ...reading, district, value } as never), {} as never)
  expect(step?.says).toMatch(/in the column “Students”\. Or go on without the number\.$/)
  expect(step?.other).toBeUndefined()
})

test('a newcomer whose measure has no name is asked for one before its first page', () => {
  const measure = reading.measure.map(({ short: _, ...m }) => m)
  const value = [{ ...reading.value[1], reading: { figure: 27.4, n: 298 } }]
  const step = tourSteps(planWith({ ...reading, measure, value } as never), { seen: false, printed: false } as never)[1]
  expect(step?.says).toMatch(/^Name the measure in a few words/)
  expect(step?.other, 'and led there').toMatchObject({
    verb: 'Name the measure',
    field: { kind: 'measure', name: 'short' },
  })
  expect(step?.done).toBe(false)
})

test('a figure withheld for a small group is no reason to stay: its number is known', () => {
  expect(goalStep([{ ...reading.value[1], reading: { figure: 25, n: 4 } }])?.done).toBe(true)
})

test('a newcomer is asked for no paper: a new plan has what is usual in its country, and the tour says which', () => {
  const prints = (paper?: string) =>
    tourSteps(
      planWith({ district: [{ id: 'district', name: 'Alder Creek', ...(paper && { paper }) }] } as never),
      {} as never,
    )
  expect(prints().map((s) => s.title)).toEqual([
    'Student groups',
    'A goal',
    'What it costs',
    'Print the goal',
    'Print to PDF',
  ])
  expect(prints()[3]?.says).toMatch(/^Print one Letter page about this goal\./)
  expect(prints('a4')[3]?.says).toMatch(/^Print one A4 page/)
  for (const country of ['US', 'CA', 'MX', 'PR', 'us', '']) expect(usualPaper(country), country).toBe('letter')
  for (const country of ['DE', 'GB', 'AU', 'JP']) expect(usualPaper(country), country).toBe('a4')
})

test('once the tour has led to a file, what the page lacks comes before another file; with nothing lacking, the file does', () => {
  const done = { on: true, seen: true, printed: true } as never
  const district = [{ ...reading.district[0], paper: 'letter' }]
  const value = [{ ...reading.value[1], reading: { figure: 27.4, n: 298 } }]
  const goal = reading.goal.map(({ owner: _, ...g }: { owner?: string }) => g)
  const lacks = planWith({ ...reading, district, value, goal } as never)
  expect(leadsOn(lacks, done)).toBe(true)
  // A source may be known to others alone: the strip names it, and its button is not what to press next.
  const person = [{ id: 'p', role: 'Director' }]
  const unsourced = planWith({
    ...reading,
    district,
    person,
    goal: reading.goal.map((g) => ({ ...g, owner: 'p' })),
    measure: reading.measure.map(({ source: _, ...m }: { source?: string }) => m),
    value,
  } as never)
  expect(restOf(unsourced).map((r) => r.verb)).toContain('Name the source')
  expect(leadsOn(unsourced, done)).toBe(false)
  expect(leadsOn(lacks, { on: true, seen: true, printed: false } as never)).toBe(false)
  expect(leadsOn(lacks, { on: false, seen: true, printed: true } as never)).toBe(false)
  const source = reading.measure.map((m) => ({ ...m, source: 'State report' }))
  expect(leadsOn(planWith({ ...reading, district, value, measure: source } as never), done)).toBe(false)
})

test('at its end a newcomer is told that the page names no owner and no source, and where each is entered', () => {
  const measure = reading.measure.map(({ source: _, ...m }: { source?: string }) => m)
  const goal = reading.goal.map(({ owner: _, ...g }: { owner?: string }) => g)
  const bare = restOf(planWith({ ...reading, goal, measure } as never))
  expect(bare.map((r) => [r.says, r.verb, r.field?.kind, r.field?.name])).toEqual([
    ['names no owner', 'Name an owner', 'goal', 'owner'],
    ['gives no source for its figures', 'Name the source', 'measure', 'source'],
  ])
  // It is said before the page is saved, too.
  expect(beforeExport(planWith({ ...reading, goal, measure } as never))).toBe(
    ' The page still names no owner and gives no source for its figures.',
  )
  const person = [{ id: 'p', role: 'Director of Elementary Education' }]
  const whole = { goal: goal.map((g) => ({ ...g, owner: 'p' })), person }
  expect(
    restOf(planWith({ ...reading, ...whole, measure: measure.map((m) => ({ ...m, source: 'State test' })) } as never)),
  ).toEqual([])
  // Every figure may name its own.
  const value = reading.value.map((v) => ({ ...v, reading: { ...v.reading, source: 'State test' } }))
  expect(restOf(planWith({ ...reading, ...whole, measure, value } as never))).toEqual([])
})

test('whoever has scrolled past the goal’s sentence is led back to the word that it still lacks', () => {
  const step = goalStep([])
  expect(step?.says).toMatch(/^Enter the starting figure for .+\. A figure counts once you leave its field\.$/)
  expect(step?.other).toMatchObject({ verb: 'Go to the next blank', page: 'align-goals' })
  expect(step?.other?.hand).toContain('[data-slot="empty"]')
})

test('whoever prints is told the name of the button, and of the paper with an item and a motion until it is the one at hand', () => {
  const last = (onBoard: boolean) => tourSteps(planWith(reading), {} as never, onBoard).at(-1)?.says
  expect(last(false)).toContain('“Print draft to PDF…”')
  expect(last(false)).toContain('If the board will vote, make a board briefing instead.')
  expect(last(true)).not.toContain('board briefing')
})

test('a newcomer may tell what the goal costs, who pays and whether that is there, or skip it; the first page says it', () => {
  const value = [{ ...reading.value[1], reading: { figure: 27.4, n: 298 } }]
  const cost = (records: object = {}, tour: object = {}) =>
    tourSteps(planWith({ ...reading, value, ...records } as never), { ...tour } as never)[2]
  const goal = reading.goal[0]?.id
  expect(cost()).toMatchObject({ done: false, asks: { verb: 'Enter what it costs', goal } })
  expect(cost()?.says).toMatch(
    /^What does this goal cost a year, and who pays\? Its page says so\. If you don’t know, skip this/,
  )
  // What was passed over is not called done, and its name leads to the question again.
  const passed = { done: true, skipped: true, asks: { verb: 'Enter what it costs', goal } }
  expect(cost({}, { costSkipped: true })).toMatchObject(passed)
  expect(cost({}, { seen: true })).toMatchObject(passed)
  expect(cost({}, { seen: true })?.done, 'nobody who has seen the page is asked again').toBe(true)
  const line = { id: 'l', goal, fiscalYear: '2026-27' }
  const asked = (records: object) => cost(records)?.asks?.field
  expect(asked({ budgetLine: [line] })).toEqual({ kind: 'budgetLine', id: 'l', name: 'description' })
  const tutors = { ...line, description: 'Tutors' }
  expect(asked({ budgetLine: [tutors] })).toMatchObject({ name: 'amount' })
  const priced = { ...tutors, amount: 4_000_000 }
  expect(asked({ budgetLine: [priced] })).toMatchObject({ name: 'source' })
  expect(cost({ budgetLine: [priced] }, { costSkipped: true })).toMatchObject({ done: true, skipped: false })
  expect(cost({ budgetLine: [priced] })?.says).toMatch(/^Who pays the \$40,000\?/)
  const paid = { budgetLine: [{ ...priced, source: 's' }], fundingSource: [{ id: 's', name: 'General fund' }] }
  expect(cost(paid)).toMatchObject({ page: 'resource-funding', asks: { at: 'fundingSource/s' } })
  expect(cost(paid)?.says).toMatch(/^Is that money there\? Enter how much “General fund” gives in 2026–27/)
  const given = (status?: string) => ({
    ...paid,
    fundingAmount: [
      { id: 'a', source: 's', fiscalYear: '2026-27', grant: { amount: 4_000_000, ...(status && { status }) } },
    ],
  })
  expect(cost(given())?.done).toBe(false)
  expect(cost(given('secured'))?.done).toBe(true)
})

test('a second try of a newcomer has the tour too; who printed by it, or left it, is not asked again', () => {
  const under = { on: true, seen: false, printed: false }
  expect(isNewHere()).toBe(true)
  expect(isNewHere({ first: under })).toBe(true)
  expect(isNewHere({ first: { on: true, seen: true, printed: true } })).toBe(false)
  expect(isNewHere({ first: under, second: { ...under, on: false } })).toBe(false)
})
