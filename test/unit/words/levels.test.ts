import { describe, expect, test } from 'vitest'
import { markedSource } from '../../../electron/dev/mark-words.ts'
import { levelWords } from '../../../shared/domain/level-words.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import { inOwnWords, marked, markedProgram, small, spoken } from '../../../shared/words/index.ts'
import { statesOf } from '../../support/records.ts'

const own = {
  goal: { one: 'Initiative', many: 'Initiatives' },
  action: { one: 'Step', many: 'Steps' },
  measure: { one: 'KPI', many: 'KPIs' },
}

describe('a district calls its goals initiatives, its actions steps and its measures KPIs', () => {
  test.each([
    ['A goal is a strategy; an action, an Action', 'An initiative is a strategy; a step, a Step'],
    ['Goals 1 and 2: no goal’s measure', 'Initiatives 1 and 2: no initiative’s KPI'],
    ['Has an action with a measure.', 'Has a step with a KPI.'],
    ['Theory of action, community actions, an action item', 'Theory of action, community actions, an action item'],
    ['goal/g1, align-goals, unmeasured', 'goal/g1, align-goals, unmeasured'],
    ['Word for “goal”, as in “The goal is”', 'Word for “goal”, as in “The initiative is”'],
    ['Goal of the strategic plan it serves', 'Goal of the strategic plan it serves'],
  ])('“%s”', (program, said) => {
    expect(inOwnWords(program, own)).toBe(said)
    expect(spoken(markedProgram(program), own)).toBe(said)
    // Typed, it stays; and without words of its own, a district reads ours.
    expect(inOwnWords(marked(program), own)).toBe(program)
    expect(spoken(program, own)).toBe(program)
    expect(spoken(markedProgram(program), {})).toBe(program)
  })

  test('a word for one alone, or the same for two levels, is none', () => {
    const words = (values: object) => levelWords(planOf(statesOf({ words: [{ id: 'words', ...values }] })))
    expect(words({ goalOne: 'Priority' })).toEqual({})
    expect(words({ goalOne: ' Priority ', goalMany: 'Priorities' })).toEqual({
      goal: { one: 'Priority', many: 'Priorities' },
    })
    expect(words({ goalOne: 'Strategy', goalMany: 'Big strategies' })).toEqual({})
    expect(
      words({ goalOne: 'Strategy', goalMany: 'Strategies', strategyOne: 'Initiative', strategyMany: 'Initiatives' }),
    ).toEqual({
      goal: { one: 'Strategy', many: 'Strategies' },
      strategy: { one: 'Initiative', many: 'Initiatives' },
    })
    expect(words({ actionOne: 'Move', actionMany: 'Moves', measureOne: 'move', measureMany: 'Signs' })).toEqual({})
  })
})

test('the page’s source is marked where people read it, and nowhere else', () => {
  const source = [
    'import { goal } from "./goal.ts"',
    'const kind = "goal"',
    'const of = kind === "a goal" ? "No goal" : `goal/$' + '{id} and $' + '{n} goals`',
    'const page = <Page id="measure" title="Goals">Add an action</Page>',
    'const n = counted(2, "measure")',
  ].join('\n')
  const seen = markedSource('page.tsx', source)
  expect(seen.replaceAll('\u2063', '¦').split('\n')).toEqual([
    'import { goal } from "./goal.ts"',
    'const kind = "goal"',
    'const of = kind === "a goal" ? "No g¦oal" : `goal/$' + '{id} and $' + '{n} g¦oals`',
    'const page = <Page id="measure" title="G¦oals">Add an a¦ction</Page>',
    'const n = counted(2, "m¦easure")',
  ])
})

test('a label of the page’s own stands small in a sentence, as any other does', () => {
  expect(spoken(small(markedProgram('Goal')), {})).toBe('goal')
  expect(spoken(small(markedProgram('Actions')), own)).toBe('steps')
})
