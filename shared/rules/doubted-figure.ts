import { yearInWords } from '../days/index.ts'
import { inSentence } from '../domain/people.ts'
import { where } from '../domain/plan.ts'
import { compareKeys, countInWords, listed, plural } from '../words/index.ts'
import { eachOf, type Finding, named, openGoalOf, withReason } from './finding.ts'

/** The most figures that are named; the others are counted. */
const MOST_NAMED = 4

/**
 * Figures that were far from their neighbors in the file they came from, and that a person decided to take: reported
 * until someone marks them as checked. One finding for each measure.
 */
export const doubtedFigure = eachOf('doubted-figure', 'measure', (plan, m): readonly Finding[] => {
  if (openGoalOf(plan, m) === undefined) return []
  const marked = where(plan, 'value', 'measure', m.id)
    .filter(({ reading }) => reading?.doubt !== undefined && reading.doubt !== 'lookedUp')
    .toSorted((a, b) => compareKeys(a.year ?? '', b.year ?? '') || compareKeys(a.id, b.id))
  const [first] = marked
  if (first === undefined) return []
  const names = marked.slice(0, MOST_NAMED).map(({ group, year }) => {
    const g = plan.get('studentGroup', group)
    return `${inSentence(g?.name?.trim() || 'a group', g?.isTotal ?? false, m)} in ${yearInWords(year ?? '')}`
  })
  const more = marked.length - names.length
  const one = marked.length === 1
  return [
    {
      rule: 'doubted-figure',
      severity: 'note',
      audience: 'cabinet',
      step: 'align-goals',
      about: [
        { kind: 'value', id: first.id },
        { kind: 'measure', id: m.id },
        { kind: 'goal', id: m.goal ?? '' },
        ...marked.slice(1).map((v) => ({ kind: 'value' as const, id: v.id })),
      ],
      field: 'figure',
      ...withReason(
        `${named('Measure', m.short)}: ${countInWords(marked.length)} ${plural(marked.length, 'figure', 'figures')} ${plural(marked.length, 'was', 'were')} far from ${one ? 'its' : 'their'} neighbors in the file but taken anyway`,
        `: ${listed([...names, ...(more > 0 ? [`${countInWords(more)} more`] : [])])}`,
      ),
      do: `Look ${one ? 'it' : 'them'} up in the source, correct what is wrong, and mark in ${one ? 'the' : 'each'} details that it was looked up.`,
      act: `Look at ${one ? 'the figure' : 'the figures'}`,
    },
  ]
})
