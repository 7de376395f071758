import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { type Op, set } from '../../../../shared/domain/state.ts'
import { list } from '../../../../shared/guide/lists/index.ts'
import { parts, type Right, shortBy, stepOfPart } from '../../../../shared/rules/rights.ts'
import { compareTexts, countInWords, plural } from '../../../../shared/words/index.ts'

export const offered = list('decisions').items

export const rightId = (decision: string): string => derivedId(kinds.decisionRight, { decision }) ?? ''

/** A decision of the district's own gets a short name that stays when the name is reworded: "bell times" is "bell-times". */
export const shortNameOf = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)

/** The decisions of the starting list that the plan does not hold yet, as one command. */
export const addOffered = (held: readonly RecordOf<'decisionRight'>[]): readonly Op[] =>
  offered
    .filter((o) => held.every((r) => r.id !== rightId(o.id)))
    .map((o) => set('decisionRight', rightId(o.id), { decision: o.id, name: o.name, origin: 'start' }))

/** In the order of the starting list, the district's own behind it by name. */
export function inOrder(rights: readonly Right[]): readonly Right[] {
  const place = (r: Right) => {
    const at = offered.findIndex((o) => o.id === r.decision)
    return at < 0 ? offered.length : at
  }
  return rights.toSorted((a, b) => place(a) - place(b) || compareTexts(a.name ?? '', b.name ?? ''))
}

/** How a part lies to a decision's two answers. */
export type Spot = 'both' | 'today' | 'needed' | 'between' | 'past' | 'none'

export function spotOf(right: Right, part: string): Spot {
  const at = stepOfPart(part as Right['today'])
  const today = stepOfPart(right.today)
  const needed = stepOfPart(right.needed)
  if (at === today) return at === needed ? 'both' : 'today'
  if (at === needed) return 'needed'
  if (today >= 0 && needed >= 0 && at > today && at < needed) return 'between'
  return today >= 0 && at < today ? 'past' : 'none'
}

/** Whether the part is enough, in words. */
export function enoughWords(right: Right): string {
  const steps = shortBy(right)
  if (steps === null) return stepOfPart(right.today) < 0 ? 'Part today not entered' : 'Part needed not entered'
  return steps === 0 ? 'Enough' : `${countInWords(steps)} ${plural(steps, 'step', 'steps')} short`
}

export const columns = parts.map((p) => ({ id: p.value, label: p.label }))
