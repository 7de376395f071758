import { expect, it } from 'vitest'
import { withoutUnit } from '../../../shared/words/index.ts'

it('takes from a measure’s words what its sentence says itself, and makes the rest finish it', () => {
  const taken = {
    'Percent of families reached before their child’s conference': 'are reached before their child’s conference',
    'percent of students who meet or exceed grade level': 'meet or exceed grade level',
    'The percentage of Black students placed in advanced math': 'are placed in advanced math',
    'Percent of students on track to graduate': 'are on track to graduate',
    'Percent of third graders reading at grade level.': 'are reading at grade level',
    'Percent who stay another year': 'stay another year',
    'Share of teachers who stay': 'stay',
    'Percent of students take dual-credit courses': 'take dual-credit courses',
  }
  for (const [words, rest] of Object.entries(taken)) expect(withoutUnit(words, 'percent'), words).toBe(rest)
  expect(withoutUnit('Number of families who call', 'count')).toBe('call')
})

it('leaves alone what names something else, or is of another unit', () => {
  for (const words of [
    'read at grade level',
    'Percent of suspensions',
    'Percent proficient',
    'days lost to suspension',
    'percent of',
  ])
    expect(withoutUnit(words, 'percent'), words).toBeUndefined()
  expect(withoutUnit('Number of families who call', 'percent')).toBeUndefined()
  expect(withoutUnit('Percent of families who call', 'days')).toBeUndefined()
})
