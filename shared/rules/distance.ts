import { isOpenGoal } from '../domain/goal-of.ts'
import { countInWords, listed, quotation, quoted, small } from '../words/index.ts'
import { actionFor, lacking, openActionFor } from './action-for.ts'
import { eachOf, named, withReason } from './finding.ts'
import { decider, partLabel, stepOfPart } from './rights.ts'

/** A place more than one level below the superintendent, or outside cabinet. Missing entries are no distance. */
export const distantPlace = eachOf('distance/place', 'place', (_, p) => {
  const far = p.levels !== undefined && p.levels > 1
  const outside = p.inCabinet === false
  if (!far && !outside) return []
  const levels = `is ${countInWords(p.levels ?? 0)} levels from the superintendent`
  return [
    {
      rule: 'distance/place',
      severity: 'gap',
      audience: 'board',
      step: 'position-place',
      about: [{ kind: 'place', id: p.id }],
      field: far ? 'levels' : 'inCabinet',
      says: `The officer ${listed([...(far ? [levels] : []), ...(outside ? ['has no seat in cabinet'] : [])])}.`,
      do: `Agree with the superintendent on ${listed([...(far ? ['a direct line'] : []), ...(outside ? ['a seat in cabinet'] : [])])}, and enter it once it is in the organization chart.`,
      act: 'Open the officer’s place',
    },
  ]
})

/** A decision that an open goal depends on, and in which the office is not even consulted. */
export const distantDecision = eachOf('distance/decision', 'decisionRight', (plan, right, today) => {
  const has = stepOfPart(right.today)
  if (has < 0 || has >= stepOfPart('consulted')) return []
  const goals = plan.all('goal').filter((g) => isOpenGoal(g) && g.dependsOnDecisions?.includes(right.id))
  if (goals.length === 0) return []
  const titles = listed(goals.map((g) => (g.title?.trim() ? quotation(g.title.trim()) : 'one without a title')))
  const part = `${named('Decision', right.name)}: the officer’s part is ${quotation(partLabel(right.today).toLowerCase())}`
  const said =
    goals.length === 1
      ? { says: `${part}, and the goal ${titles} depends on it.` }
      : withReason(`${part}, and ${countInWords(goals.length)} goals depend on it`, `: ${titles}`)
  const needed = stepOfPart(right.needed)
  // An office that needs more is told that this is the first step of several.
  const toward =
    needed > stepOfPart('consulted')
      ? `As a first step toward ${quotation(partLabel(right.needed).toLowerCase())}, `
      : ''
  const ask = `Ask ${decider(plan, right)} to consult the officer`
  const about = { kind: 'decisionRight', id: right.id }
  const action = openActionFor(plan, about)
  const [lack] = action ? lacking(plan, action) : []
  const mark = 'mark the officer’s part today as “Consulted”.'
  return [
    {
      rule: 'distance/decision',
      severity: 'gap',
      // Which decisions a goal depends on is for the cabinet.
      audience: 'cabinet',
      step: 'position-rights',
      about: [about, ...goals.map((g) => ({ kind: 'goal', id: g.id }))],
      field: 'today',
      ...said,
      // Nobody is told to ask again for what an action asks for already.
      ...(action === undefined
        ? {
            do: `${toward}${toward ? small(ask) : ask} before the decision is final. Then ${mark}`,
            asks: `${ask}: ${right.name?.trim() || 'a decision'}`,
            act: 'Record the change',
          }
        : lack
          ? {
              do: `An action asks for it already, and needs ${lack.what}: ${quoted(action.title?.trim() ?? '')}. Once it is done, ${mark}`,
              fixIn: { kind: 'action', id: action.id, field: lack.field },
              act: lack.field === 'due' ? 'Set a date for the action' : 'Name who does the action',
            }
          : {
              do: `Once the officer is consulted, ${mark}`,
              ...actionFor(plan, about, today),
              act: 'Record the change',
            }),
    },
  ]
})
