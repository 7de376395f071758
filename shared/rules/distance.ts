import { countInWords, listed, plural } from '../briefing/format.ts'
import { eachOf, isOpen, named } from './finding.ts'
import { partLabel, stepOfPart } from './rights.ts'

/** More than one level from the superintendent, or outside cabinet. */
export const distantPlace = eachOf('distance/place', 'place', (_, p) => {
  const common = { severity: 'gap', audience: 'board', step: 'position-place' } as const
  const about = [{ kind: 'place', id: p.id }]
  return [
    ...(p.levels !== undefined && p.levels > 1
      ? [
          {
            ...common,
            rule: 'distance/levels',
            about,
            field: 'levels',
            says: `The officer stands ${countInWords(p.levels)} levels from the superintendent.`,
            do: 'Agree with the superintendent on a direct line, and enter 1 when it stands in the organization chart.',
          },
        ]
      : []),
    ...(p.inCabinet === false
      ? [
          {
            ...common,
            rule: 'distance/cabinet',
            about,
            field: 'inCabinet',
            says: 'The officer has no seat in cabinet.',
            do: 'Agree with the superintendent on a seat in cabinet, and say so here when it is taken.',
          },
        ]
      : []),
  ]
})

/** A decision on which an open goal depends, and in which the office is not even consulted. */
export const distantDecision = eachOf('distance/decision', 'decisionRight', (plan, right) => {
  const today = stepOfPart(right.today)
  if (today < 0 || today >= stepOfPart('consulted')) return []
  const goals = plan.all('goal').filter((g) => isOpen(g) && g.dependsOnDecisions?.includes(right.id))
  if (goals.length === 0) return []
  const titles = listed(goals.map((g) => (g.title?.trim() ? `“${g.title.trim()}”` : 'one without a title')))
  const depend = plural(goals.length, 'the goal', `${countInWords(goals.length)} goals`)
  return [
    {
      rule: 'distance/decision',
      severity: 'gap',
      // Which decisions a goal depends on is for the cabinet.
      audience: 'cabinet',
      step: 'position-rights',
      about: [{ kind: 'decisionRight', id: right.id }, ...goals.map((g) => ({ kind: 'goal', id: g.id }))],
      field: 'today',
      says: `${named('Decision', right.name)}: the office’s part is “${partLabel(right.today).toLowerCase()}”, and ${depend} ${titles} ${plural(goals.length, 'depends', 'depend')} on it.`,
      do: 'Agree with whoever decides that the office is asked in time to change the choice, and set its part to consulted or more.',
    },
  ]
})
