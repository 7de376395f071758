import { byDay, dayInWords, roughInWords } from '../../../shared/days/index.ts'
import { titleOf } from '../../../shared/domain/describe.ts'
import type { KindName, RecordOf } from '../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { decidedThere, type Undecided, undecidedIn, unmovedIn } from '../../../shared/rules/undecided.ts'
import { capital, countInWords, firstSentence, listed, plural, quoted } from '../../../shared/words/index.ts'

type Decision = RecordOf<'decision'>

/** What one decision lacks, by the words of its form. */
const lackingIn = (d: Decision): readonly string[] => [
  ...(d.date === undefined ? ['no date'] : []),
  ...(d.forum?.trim() ? [] : ['no “Decided by”']),
  ...((d.about ?? []).length === 0 ? ['nothing that it affects'] : []),
]

/** What was planned for the latest meeting and is not told; items of earlier meetings are counted. */
export interface Awaited {
  readonly items: readonly [Undecided, ...Undecided[]]
  readonly earlier: number
}

export function awaitedIn(plan: Plan, today: string): Awaited | null {
  const [first, ...rest] = undecidedIn(plan, today)
  if (first === undefined) return null
  const there = rest.filter((u) => u.meeting.id === first.meeting.id)
  return { items: [first, ...there], earlier: rest.length - there.length }
}

/** “What the board decided on November 23, 2026 about “JC School attendance areas” is not entered.” */
export function awaitedNews({ items, earlier }: Awaited): string {
  const names = listed(items.map(({ name }) => quoted(name)))
  const more =
    earlier === 0
      ? ''
      : ` Nor is what came of ${countInWords(earlier)} ${plural(earlier, 'item', 'items')} of earlier meetings.`
  return `${decidedThere(items[0].meeting)} about ${names} is not entered.${more}`
}

/** A policy without a code is called by its name, and so is a screen. */
const inShort = (plan: Plan, { about, name }: Pick<Undecided, 'about' | 'name'>): string =>
  (about.kind === 'policy' ? plan.get('policy', about.id)?.code?.trim() : '') || quoted(name)

/** “Record the vote on JC”: each item has a decision of its own, since one may pass where the other fails. */
export const recordWords = (
  plan: Plan,
  of: Pick<Undecided, 'about' | 'name'> & { readonly meeting: { readonly forum?: string } },
): string =>
  `Record the ${of.about.kind === 'policy' && of.meeting.forum === 'board' ? 'vote' : 'decision'} on ${inShort(plan, of)}`

/** The heading of the form that such a button opens, by the values that it begins with; undefined for any other decision. */
export function headingOf(plan: Plan, { about, meeting: id }: Partial<Decision>): string | undefined {
  const [first] = about ?? []
  const meeting = plan.get('meeting', id)
  if (first === undefined || meeting === undefined) return undefined
  const name = titleOf(first.kind, (plan.get(first.kind as KindName, first.id) ?? {}) as never, plan)
  return recordWords(plan, { about: first, name, meeting })
}

/** The first policy whose decision is entered while its stage is where it was. Null if there is none. */
export function unmoved(plan: Plan, today: string): { id: string; news: string; verb: string } | null {
  const [first] = unmovedIn(plan, today)
  if (first === undefined) return null
  const { about, name, what, meeting } = first
  return {
    id: about.id,
    news: `What became of the ${what} of ${quoted(name)} on ${dayInWords(meeting.date)} is entered. Has its stage moved? If so, enter the day; if not, the meeting it was put off to.`,
    verb: `Set the stage of ${inShort(plan, first)}`,
  }
}

/** What these decisions do not tell the next officer, and the latest of them. Null if there are none. */
export function decisionsNews(decisions: readonly Decision[]): string | null {
  const [latest] = decisions.filter((d) => d.date !== undefined).toSorted((a, b) => byDay(b, a))
  const of = `of ${countInWords(decisions.length)} ${plural(decisions.length, 'decision', 'decisions')}`
  // What the same decisions lack is said once.
  const bare = Map.groupBy(decisions, (d) => listed(lackingIn(d)))
  const parts = [...bare].filter(([lacks]) => lacks !== '')
  const said = parts.map(([lacks, { length }], i) => {
    const many = i === 0 ? `${capital(countInWords(length))} ${of}` : countInWords(length)
    return `${many} ${plural(length, 'has', 'have')} ${lacks}`
  })
  const missing = said.length === 0 ? '' : `${listed(said)}. `
  if (latest?.date === undefined) return missing.trim() || null
  const where = [latest.forum?.trim(), roughInWords(latest.date)].filter(Boolean).join(', ')
  const which = missing === '' ? `The latest ${of}` : 'The latest'
  return `${missing}${which} (${where}): “${firstSentence((latest.text ?? '').trim())}”`
}

/** The first act that the sentence asks for, with its decision. Null if each decision says everything. */
export function decisionsDo(
  decisions: readonly Decision[],
): { readonly id: string; readonly field: keyof Decision; readonly verb: string } | null {
  const [undated] = decisions.filter((d) => d.date === undefined)
  if (undated) return { id: undated.id, field: 'date', verb: 'Set the first date' }
  const [nowhere] = decisions.filter((d) => !d.forum?.trim())
  if (nowhere) return { id: nowhere.id, field: 'forum', verb: 'Say who decided' }
  const [loose] = decisions.filter((d) => (d.about ?? []).length === 0)
  return loose ? { id: loose.id, field: 'about', verb: 'Say what it affects' } : null
}
