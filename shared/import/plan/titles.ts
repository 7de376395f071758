import type { Plan } from '../../domain/plan.ts'
import { fold } from '../../domain/usual-groups.ts'
import { headsOverNothing } from '../columns/beside-heads.ts'
import type { TableRead } from '../columns/table-read.ts'
import { agreedOn } from '../subject/agreed.ts'
import { BESIDE_HEADS, besideUsed } from '../table/beside.ts'
import { unrealIn } from '../vocabulary/another-kind.ts'
import { namesSchool, otherDistrict } from '../vocabulary/elsewhere.ts'
import { sentencesOf } from '../vocabulary/sentences.ts'
import type { PlanDraft } from './draft.ts'

/** Titles of a plan's table that name another district, or say that it is not a present plan. */

export interface Against {
  /** By this it is known that a person agreed: the words themselves. */
  readonly key: string
  readonly says: string
  /** The words of a person's confirmation; if not given, that the plan is theirs and counts. */
  readonly confirm?: string
  /** What a person confirms, in the sentence that asks for it. */
  readonly ask?: string
}

const given =
  /\b(no longer|not pursued|dropped|discontinued|rejected|denied|declined|removed|deferred|withdrawn|deleted|cancell?ed|tabled|out of scope|duplicates?|peer|alternative [a-z]|option [a-z]|archived?|superseded|expired|retired|old|previous|prior|former|last year|parking lot|draft|proposed|proposal|not (yet )?(adopted|approved|final|funded)|unfunded|for (discussion|review|comment)|brainstorm\w*|ideas?|wish ?list|template|example|sample|unapproved|backlog|completed (?:actions|goals|strategies|items|tasks|plan)|state plan|superintendent['’]?s? evaluation|examples (?:of|from))\b/i

/** “Pine Unified Strategic Plan”, “State of Colorado ESSA plan”: a district without its kind, or a state. */
const otherPlans =
  /\b(?:[A-Z][\w.’'-]* )+(?:Unified\b|(?:High|Middle|Elementary) School Improvement Plan\b)|\b[Ss]tate of [A-Z][a-z]+/
export const anothers = (text: string, plan: Plan): string | null => {
  const name = otherPlans.exec(text)?.[0]
  const own = fold(
    `${plan.get('district', 'district')?.name ?? ''} ${plan.get('district', 'district')?.shortName ?? ''}`,
  )
  return name === undefined || own.includes(fold(name)) ? null : name
}

/** A plan’s years in a title: the last of them, as a number. */
const lastYear = /\b(?:20\d\d|fy ?\d\d)\s*(?:[-–—/]|to|through)\s*(?:20|fy ?(?:20)?)?(\d\d)\b/gi

/** The years of a plan that is over: none of those that a title names goes on today. */
export function yearsOver(text: string, today: string): string | null {
  const spans = [...text.matchAll(lastYear)]
  const [year = 0, month = 0] = today.split('-').map(Number)
  const isOver = (end: number): boolean => end < year || (end === year && month > 6)
  const [first] = spans
  return first !== undefined && spans.every((span) => isOver(2000 + Number(span[1]))) ? first[0] : null
}

export function titlesAgainst(
  { file, today, roles }: Pick<PlanDraft, 'file' | 'today' | 'roles'>,
  { facts, sheet }: TableRead,
  plan: Plan,
  notes: readonly string[] = [],
): readonly Against[] {
  const titles: readonly (readonly [string, string])[] = [
    ...facts.titled.split(' | ').map((text) => ['The title', text] as const),
    ...[
      ...besideUsed(facts, roles),
      ...headsOverNothing(facts.columns).map((text) => ({ where: BESIDE_HEADS, text })),
    ].map(({ where, text }) => [where, text] as const),
    // Words to the right of the headings, over nothing.

    ...notes.map((text) => ['A note', text] as const),
    ['The sheet’s name', sheet ?? ''],
    ['The file’s name', file.replaceAll('_', ' ')],
  ]
  const said = titles.flatMap(([where, whole]) => sentencesOf(whole).map((one) => [where, one] as const))
  return said.flatMap(([where, whole]): Against[] => {
    const text = whole.trim().slice(0, 120)
    if (text === '') return []
    const place = otherDistrict(text, plan) ?? anothers(text, plan) ?? (namesSchool(text) ? text : null)
    const word = unrealIn(text) ?? given.exec(text)?.[0] ?? null
    if (place !== null)
      return [{ key: text, says: `${where} says “${text}”, so this may be another district’s plan, or a school’s.` }]
    const over = yearsOver(text, today)
    if (word === null && over !== null)
      return [{ key: text, says: `${where} says “${text}”, and these years are over (“${over}”).` }]
    return word === null
      ? []
      : [{ key: text, says: `${where} says “${text}”, so what is in it may not count, or no longer (“${word}”).` }]
  })
}

/** The next title without a confirmation. */
export const openTitle = ({ agreed }: PlanDraft, all: readonly Against[]): Against | null =>
  all.find(({ key }) => !agreedOn(agreed, { key })) ?? null
