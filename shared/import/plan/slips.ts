import { listed } from '../../words/index.ts'
import { spelledAlike } from '../names/near.ts'
import { levels, type PlanKind } from './enters.ts'
import { kindWords, type Thing, type Things } from './thing.ts'
import type { Against } from './titles.ts'

/** Slips of programs that save or copy a table: a name wrapped into the next row, a code that was read as a number or a day. */

/** A name that goes on: “Train staff in”, “Coach, mentor,”. */
const goesOn = /(?:[,–—]|\s(?:a|an|the|and|or|of|in|on|for|to|with|by|from|at|as|that|who|which|into|their|its))$/i
/** The rest of a name: “and is safe”. */
const restOf = /^(?:and|or|of|in|on|for|to|with|by|from|at|as|that|who|which|into|through)\s/
/** “restorative practice”, and not “iReady” or “e-mail”. */
const beginsSmall = /^\p{Ll}{2,}(?![\p{L}-])/u

/** Names that may be the rest of the one above them, as text copied from a page is cut into rows. */
export function wrapped({ list }: Pick<Things, 'list'>): readonly Against[] {
  return (levels as readonly PlanKind[]).flatMap((kind) => {
    const own = list.filter((t) => t.kind === kind)
    const small = own.filter(({ title }) => beginsSmall.test(title)).length
    return own.flatMap((thing, i) => {
      const above = own[i - 1]
      if (above === undefined || !isRest(above, thing, small * 3 <= own.length)) return []
      const [rest, first] = [thing.title.slice(0, 60), above.title.slice(0, 60)]
      return [
        {
          key: `wrapped: ${thing.row} ${thing.title}`.slice(0, 200),
          says: `“${rest}” (row ${thing.row}) may be the rest of “${first}” above it, and would come in as another ${kindWords[kind]}. If it is, put both in one cell of the file, and choose it again.`,
          confirm: `It is another ${kindWords[kind]}`,
          ask: `it is another ${kindWords[kind]}`,
        },
      ]
    })
  })
}

/** More goals or strategies than these are not compared with each other. */
const MOST = 300

/** Goals, and strategies of one goal, that are called nearly as one above: typed in each row, and once otherwise. */
export function spelledTwice({ list }: Pick<Things, 'list'>): readonly Against[] {
  return (['goal', 'strategy'] as const).flatMap((kind) => {
    const own = list.filter((t) => t.kind === kind).slice(0, MOST)
    return own.flatMap((thing, i) => {
      const first = own.slice(0, i).find((t) => t.parent === thing.parent && spelledAlike(t.title, thing.title))
      if (first === undefined) return []
      return [
        {
          key: `twice: ${first.title} / ${thing.title}`.slice(0, 200),
          says: `“${thing.title.slice(0, 80)}” (row ${thing.row}) may be “${first.title.slice(0, 80)}” (row ${first.row}), spelled another way, and would come in beside it. If it is, write both the same in the file, and choose it again.`,
          confirm: `They are two ${kind === 'goal' ? 'goals' : 'strategies'}`,
          ask: `they are two ${kind === 'goal' ? 'goals' : 'strategies'}`,
        },
      ]
    })
  })
}

/** `fewSmall`: names of this file rarely begin with a small letter. */
function isRest(above: Thing, { title, kind, says }: Thing, fewSmall: boolean): boolean {
  if (/[.!?:;]$/.test(above.title)) return false
  if (goesOn.test(above.title)) return says.size < above.says.size || kind === 'goal'
  return fewSmall && beginsSmall.test(title) && (restOf.test(title) || (says.size === 0 && above.says.size > 0))
}

/** 5-1 as a spreadsheet shows it. */
const asDay =
  /^(?:\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\d{1,2})$/i
/** Above these no manual of three digits goes on in four: Iowa’s ends in the first of them. */
const BEYOND = 2000

/** Codes of policies that a spreadsheet has made days, or whose first zero it has dropped. */
export function codesAgainst({ list }: Pick<Things, 'list'>): readonly Against[] {
  const codes = list.flatMap(({ kind, says }) =>
    kind === 'policy' ? (says.get('code') ?? []).map((c) => c.text.trim()) : [],
  )
  const days = codes.filter((code) => asDay.test(code))
  const digits = codes.flatMap((code) => /^(\d+)(?:\.\d+)?$/.exec(code)?.[1] ?? [])
  const four = digits.filter((code) => code.length === 4)
  const ofFour = four.length > 1 && four.some((code) => code.startsWith('0') || Number(code) >= BEYOND)
  const short = ofFour ? codes.filter((code) => /^\d{3}(?:\.\d+)?$/.test(code)) : []
  const shown = (all: readonly string[]): string => listed(all.slice(0, 3).map((code) => `“${code}”`))
  const says = (all: readonly string[], why: string): readonly Against[] =>
    all.length === 0
      ? []
      : [
          {
            key: `codes: ${all.join('; ')}`.slice(0, 200),
            says: `${shown(all)}${all.length > 3 ? ' and others' : ''} ${why}`,
            confirm: all.length === 1 ? 'It is the policy’s code' : 'They are the policies’ codes',
            ask: all.length === 1 ? 'it is the policy’s code' : 'they are the policies’ codes',
          },
        ]
  return [
    ...says(
      days,
      'may be what a spreadsheet made of a code such as 5-1. Write codes as text in the file, and choose it again.',
    ),
    ...says(
      short,
      'may have lost a zero in front, since other codes have four digits. Write codes as text in the file, and choose it again.',
    ),
  ]
}
