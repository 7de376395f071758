import { yearInWords } from '../../shared/days/index.ts'
import { titleOf } from '../../shared/domain/describe.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import { newlyGivenAway } from '../../shared/figures/suppression.ts'

/** What documents of two laptops reveal when read together, in words for a person: a measure, its year and point. */
export const titlesGivenAway = (before: Plan, after: Plan): string[] => [
  ...new Set(
    newlyGivenAway(before, after).map(({ measure, year, point }) => {
      const found = after.get('measure', measure)
      const title = found ? titleOf('measure', found) : 'A measure'
      return `${title}, ${point ? `${point} ` : ''}${yearInWords(year)}`
    }),
  ),
]
