import { yearInWords } from '../briefing/format.ts'
import { measureView } from '../briefing/measure-view.ts'
import { groupInSentence } from '../domain/words.ts'
import { type Finding, named, openMeasures, type Rule } from './finding.ts'
import { one } from './gap.ts'

/** A focus group further from the reference than at the baseline. From shown figures only. */
export const gapWidened: Rule = (plan) =>
  openMeasures(plan).flatMap((m) => {
    const view = measureView(plan, m.id, { audience: 'officer' })
    const reference = view?.reference
    if (!view || !reference) return []
    return view.rows
      .filter((r) => r.focus && r.gap?.behind && r.gap.trend === 'widened')
      .map((r): Finding => {
        const by = r.gap?.form === 'points' && r.gap.moved !== null ? `${one(r.gap.moved)} points ` : ''
        return {
          rule: 'gap-widened',
          severity: 'gap',
          audience: 'board',
          about: [
            { kind: 'measure', id: m.id },
            { kind: 'goal', id: m.goal ?? '' },
            { kind: 'studentGroup', id: r.group },
          ],
          says: `${named('Measure', m.short)}: ${r.inSentence} are ${by}further from ${groupInSentence(reference.name)} than in ${yearInWords(view.baselineYear ?? '')}.`,
          do: 'Look at what changed for these children, and say in a strategy what will be done.',
        }
      })
  })
