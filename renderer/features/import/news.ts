import { yearInWords } from '../../../shared/days/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { commas, compareKeys, counted, listed, quoted } from '../../../shared/words/index.ts'

export type Brought = 'outcomes' | 'budget lines' | 'a plan'

const ofPurpose = { outcomes: 'figures', 'budget lines': 'budget', 'a plan': 'plan' } as const

/** What the plan has of what is brought in here, and the newest file that it came from; nothing is in it of a file that is read only. */
export function importNews(plan: Plan, what: Brought, reading: string | null): string {
  if (reading !== null) return `${quoted(reading)} is read, and nothing of it is in the plan yet.`
  const kept = plan
    .all('importMapping')
    .filter((m) => (m.purpose ?? 'figures') === ofPurpose[what] && m.name?.trim())
    .toSorted((a, b) => compareKeys(a.lastYear ?? '', b.lastYear ?? ''))
    .at(-1)
  const of = kept?.lastYear ? `, for ${yearInWords(kept.lastYear)}` : ''
  const file = kept ? ` The newest file brought in is ${quoted(kept.name?.trim() ?? '')}${of}.` : ''
  return `${has[what](plan)}.${file}`
}

const has: Readonly<Record<Brought, (plan: Plan) => string>> = {
  outcomes: (plan) => {
    const values = plan.all('value').filter((v) => v.reading !== undefined)
    const measures = new Set(values.map((v) => v.measure)).size
    const newest = values
      .flatMap((v) => v.year ?? [])
      .toSorted()
      .at(-1)
    if (values.length === 0 && plan.all('reportedFigure').length > 0) return 'The plan has no figures by year yet'
    if (values.length === 0)
      return 'The plan has no figures yet: a table of your state or data office brings them in at once'
    const year = newest === undefined ? '' : `, the newest of ${yearInWords(newest)}`
    return `The plan has ${counted(values.length, 'figure', 'figures')} of ${counted(measures, 'measure', 'measures')}${year}`
  },
  'budget lines': (plan) => {
    const lines = plan.all('budgetLine')
    if (lines.length === 0)
      return 'The plan has no budget lines yet: a table of the finance office brings them in at once'
    const years = lines.flatMap((l) => l.fiscalYear ?? []).toSorted()
    const [first, last] = [years[0], years.at(-1)]
    const span =
      first === undefined || last === undefined
        ? ''
        : first === last
          ? `, of ${yearInWords(first)}`
          : `, of ${yearInWords(first)} to ${yearInWords(last)}`
    return `The plan has ${counted(lines.length, 'budget line', 'budget lines')}${span}`
  },
  'a plan': (plan) => {
    const parts = (
      [
        ['goal', 'goal', 'goals'],
        ['strategy', 'strategy', 'strategies'],
        ['action', 'action', 'actions'],
      ] as const
    ).flatMap(([kind, one, many]) => {
      const { length } = plan.all(kind)
      return length === 0 ? [] : [`${commas(length)} ${length === 1 ? one : many}`]
    })
    return parts.length === 0
      ? 'The plan has no goals yet: a table of goals, strategies and actions brings them in at once'
      : `The plan has ${listed(parts)}`
  },
}
