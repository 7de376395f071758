import { describe, expect, it } from 'vitest'
import { measureView } from '../../../shared/figures/measure-view.ts'
import { shortOfTarget } from '../../../shared/figures/short-of.ts'
import { planWith, reading } from '../../support/plan.ts'

/** What is said where Hispanic students have 31.9 and students with disabilities 15.4, and were to have these. */
function said(hispanic?: number, disabled?: number, direction: 'up' | 'down' = 'up', others = {}): string {
  const aims: Record<string, number | undefined> = { hisp: hispanic, swd: disabled, ...others }
  const target = Object.entries(aims).flatMap(([group, figure]) =>
    figure === undefined ? [] : [{ id: `of-${group}`, measure: 'm', group, year: '2025-26', aim: { figure } }],
  )
  const plan = planWith({ ...reading, target, measure: [{ ...reading.measure[0], direction }] })
  const view = measureView(plan, 'm', { audience: 'board', own: new Set(['hisp', 'swd']) } as never)
  return view === undefined ? '' : shortOfTarget(view).text
}

describe('who a goal is short of its target for, said for who hears the page', () => {
  it('names them with what they were to have, whoever is farthest from it first', () => {
    expect(said(32, 20)).toBe(
      'Below their targets for 2025–26: students with disabilities (target 20.0) and Hispanic students (target 32.0).',
    )
  })

  it('says of one alone that it is one, and of all that they are there', () => {
    expect(said(31, 20)).toBe('Only students with disabilities are below their target for 2025–26, 20.0.')
    expect(said(31, 15)).toBe('Both reach their targets for 2025–26.')
  })

  it('names others that are short of theirs, too, all students among them: the list sounds as if it were whole', () => {
    const others = (own: number, of: object) => said(own, 15, 'up', of)
    expect(others(31, { white: 99, all: 60 })).toBe(
      'All that the goal is for reach their targets for 2025–26. Others below theirs: White students (target 99.0) and all students (target 60.0).',
    )
    expect(others(32, { white: 99 })).toBe(
      'Below their targets for 2025–26: Hispanic students (target 32.0). Others below theirs: White students (target 99.0).',
    )
    expect(others(32, { white: 1 })).toBe('Only Hispanic students are below their target for 2025–26, 32.0.')
  })

  it('is above where fewer is better', () => {
    expect(said(30, 12.5, 'down')).toBe(
      'Above their targets for 2025–26: students with disabilities (target 12.5) and Hispanic students (target 30.0).',
    )
  })

  it('says nothing where fewer than two have a target for the year', () => {
    expect(said(32)).toBe('')
    expect(said()).toBe('')
  })

  it('names others that miss theirs where none of the goal’s own groups has a target, or one of them', () => {
    expect(said(undefined, undefined, 'up', { all: 60 })).toBe(
      'Below its target for 2025–26: all students (target 60.0).',
    )
    expect(said(31, undefined, 'up', { all: 60 })).toBe(
      'Hispanic students reach their target for 2025–26. Others below theirs: all students (target 60.0).',
    )
    expect(said(32, undefined, 'up', { all: 60 })).toBe(
      'Below their targets for 2025–26: Hispanic students (target 32.0). Others below theirs: all students (target 60.0).',
    )
  })
})
