import { countInWords, plural, yearInWords } from '../briefing/format.ts'
import { yearsOf } from '../briefing/measure-view.ts'
import { type Finding, named, openMeasures, type Rule } from './finding.ts'
import { cellsOf, isWithheld } from './suppression.ts'

/** Figures that are withheld only because nobody said how many children they are about; one finding a year of a measure. */
export const askN: Rule = (plan) =>
  openMeasures(plan).flatMap((m) =>
    yearsOf(plan, m.id).flatMap((year): readonly Finding[] => {
      const groups = [...cellsOf(plan, m.id, year)].filter(([, c]) => isWithheld(c) && c.withheld === 'ask-n')
      if (groups.length === 0) return []
      const count = `${countInWords(groups.length)} ${plural(groups.length, 'figure is', 'figures are')}`
      return [
        {
          rule: 'ask-n',
          severity: 'note',
          audience: 'board',
          about: [
            { kind: 'measure', id: m.id },
            { kind: 'goal', id: m.goal ?? '' },
            ...groups.map(([id]) => ({ kind: 'studentGroup', id })),
          ],
          says: `${named('Measure', m.short)}: ${count} withheld in ${yearInWords(year)}, because nobody said how many children ${plural(groups.length, 'it is', 'they are')} about.`,
          do: 'Enter the number of children, or say that the source was already public.',
        },
      ]
    }),
  )
