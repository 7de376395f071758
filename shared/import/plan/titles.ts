import { titleOf } from '../../domain/describe.ts'
import type { Plan } from '../../domain/plan.ts'
import { agreedOn } from '../agreed.ts'
import { unrealIn } from '../another-kind.ts'
import { besideUsed } from '../beside.ts'
import { namesSchool, otherDistrict } from '../elsewhere.ts'
import type { TableRead } from '../table-read.ts'
import type { PlanDraft } from './draft.ts'
import { Near } from './near.ts'
import { openBehindName } from './texts.ts'
import { keyOf, type Things } from './thing.ts'

/** What stands over a plan’s table, and names another district, or says that it is no plan of today. */

export interface Against {
  /** By this it is known that a person agreed: the words themselves. */
  readonly key: string
  readonly says: string
}

const given =
  /\b(no longer|not pursued|dropped|discontinued|rejected|denied|declined|archived?|superseded|expired|retired|old|previous|prior|former|last year|parking lot|draft|proposed|proposal|removed|deferred|withdrawn|deleted|cancell?ed|tabled|postponed|on hold|out of scope|duplicate|(?:alternative|option) [a-d1-4]|not (yet )?(adopted|approved|final|funded)|unfunded|for (discussion|review|comment)|brainstorm\w*|ideas?|wish ?list|template|example|sample)\b/i

const elsewhere = /\b[Ss]tate of [A-Z]|\b[Pp]eer (district|school)s?\b|\b[Ss]tate-?wide\b/

/** A plan’s years in a title: the last of them, as a number. */
const lastYear = /\b(?:20\d\d|fy ?\d\d)\s*(?:[-–—/]|to|through)\s*(?:20|fy ?(?:20)?)?(\d\d)\b/gi

/** The years of a plan that is over: none of those that a title names goes on today. */
function yearsOver(text: string, today: string): string | null {
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
): readonly Against[] {
  const titles: readonly (readonly [string, string])[] = [
    ...facts.titled.split(' | ').map((text) => ['The title', text] as const),
    ...besideUsed(facts, roles).map(({ where, text }) => [where, text] as const),
    ['The sheet’s name', sheet ?? ''],
    ['The file’s name', file.replaceAll('_', ' ')],
  ]
  return titles.flatMap(([where, whole]): Against[] => {
    const text = whole.trim().slice(0, 120)
    if (text === '') return []
    // “Pine Unified Strategic Plan” is Pine Unified’s.
    const named = text
      .replace(/\s*\b((strategic|improvement|equity|action|district|essa|consolidated|school|annual) )*plan\b.*$/i, '')
      .trim()
    const place =
      otherDistrict(text, plan) ??
      otherDistrict(named, plan) ??
      (namesSchool(text) || namesSchool(named) || elsewhere.test(text) ? text : null)
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

/** Names behind which stands that they may not count yet, and goals that may be the plan’s own with a slip in them. */
export function namesAgainst({ list }: Things, plan: Plan): readonly Against[] {
  const open = list.flatMap(({ title }) => {
    const behind = openBehindName(title)
    return behind === null ? [] : [{ title, behind }]
  })
  const [first] = open
  const marked: readonly Against[] =
    first === undefined
      ? []
      : [
          {
            key: `names: ${open.map((o) => o.title).join('; ')}`.slice(0, 200),
            says: `${open.length === 1 ? 'One name ends' : `${open.length} names end`} with words such as “${first.behind}” (“${first.title.slice(0, 60)}”), so ${open.length === 1 ? 'it' : 'they'} may not count yet.`,
          },
        ]
  const slips = (['goal', 'department'] as const).flatMap((kind): readonly Against[] => {
    const own = plan.all(kind).map((r) => titleOf(kind, r))
    const known = new Set(own.map(keyOf))
    const near = new Near(own)
    return list
      .filter((t) => t.kind === kind && !known.has(keyOf(t.title)))
      .flatMap((t) => {
        const bare = t.title.replace(/\./g, '')
        const alike = near.to(t.title)[0] ?? near.to(bare)[0] ?? (known.has(keyOf(bare)) ? bare : undefined)
        if (alike === undefined && kind === 'department') {
          near.add(t.title)
          if (bare !== t.title) near.add(bare)
          known.add(keyOf(bare))
        }
        return alike === undefined
          ? []
          : [
              {
                key: `${kind}: ${t.title}`.slice(0, 200),
                says: `The ${kind} “${t.title.slice(0, 80)}” may be “${alike.slice(0, 80)}”, spelled another way, and would come in beside it.`,
              },
            ]
      })
  })
  return [...marked, ...slips]
}

/** What is still to be agreed on. */
export const openTitle = ({ agreed }: PlanDraft, all: readonly Against[]): Against | null =>
  all.find(({ key }) => !agreedOn(agreed, { key })) ?? null
