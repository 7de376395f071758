import { isWord } from '../../manual/heads.ts'
import type { PlanDraft } from './draft.ts'
import type { SaidCell, Thing } from './thing.ts'

/** What a policy's own name or code says of its kind, in a list that has no column for it. */

const inTitle: readonly (readonly [string, RegExp])[] = [
  [
    'regulation',
    /^(administrative )?(regulation|rule)s?\b|\b(regulation|rule)s?( [A-Z\d])?\W*$|\((administrative )?(regulation|rule)s?\)/i,
  ],
  [
    'procedure',
    /^(administrative )?procedures?( for\b|:|$)|\((administrative )?procedures?\)|\badministrative procedures?\W*$|[-–—:]\s*procedures?\W*$/i,
  ],
  [
    'resolution',
    /^(joint )?resolution( no\b|\b.{0,12}\b(on|of|for|to|in support|supporting|affirming|regarding|declaring)\b|:)/i,
  ],
  ['memorandum', /^(mou|memorandum of understanding)\b|\b(mou|memorandum of understanding)\W*$/i],
  ['courtOrder', /^consent (decree|order)\b|^court order\b/i],
  ['', /^exhibits?\b|\bexhibits?\W*$|\(exhibits?\)/i],
]
/** “AC-R”, “AC-AR”, “5145.3-R(1)”, “AR 0410”, “2110P”; an exhibit or a form is of no kind that the plan has. */
const inCode: readonly (readonly [string, RegExp])[] = [
  ['regulation', /[A-Z\d][-. ](AR|R[A-D]?|REG)(-?\d+)?$|^(AR|REG)[-. ]?\d/],
  ['procedure', /\dP$/],
  ['', /[A-Z\d][-. ](AP|P|E|X|F|G|H)(-?\d+)?$|^(E|EXH?)[-. ]?\d|\d(F|R|E)$/],
]

const sentenceOf = ({ title }: Thing, code: string | undefined): string =>
  code === undefined ? title : `${title} (${code})`

const kindsOf = (title: string, code: string): readonly string[] => [
  ...inTitle.flatMap(([kind, pattern]) => (pattern.test(title) ? [kind] : [])),
  ...inCode.flatMap(([kind, pattern]) => (pattern.test(code) ? [kind] : [])),
]

/** The kind by a name with its code behind it; undefined where the two leave it open. */
export function kindNamed(text: string): string | undefined {
  const [, title = text, code = ''] = /^(.*?)(?: \(([^()]{1,20}(?:\(\d\))?)\))?$/.exec(text) ?? []
  const [one, ...more] = new Set(kindsOf(title, code))
  return more.length > 0 || one === '' ? undefined : one
}

/** “AC Nondiscrimination”, “JB - Equal Opportunities”, “0415: Equity”: a code before a title, in one cell. */
const codeBefore =
  /^((?:BP|AR|E)?\s?\d{3,5}(?:\.\d{1,4})*(?:-[A-Z]{1,2}\d?)?|\d{1,2}:\d{2,3}(?:-[A-Z]{1,3}\d?)?|[A-L][A-Z]{1,4}(?:-[A-Z]{1,2}\d?)?)(?:\s*[-–—:]\s*|\s+)(\p{Lu}.+)$/u
/** From this part of a list’s policies on, first words that look like codes are codes. */
const MOST = 0.75

/** The policies of a list without a column of codes, each with the code that most have before their titles. */
export function withOwnCodes(list: readonly Thing[], { roles }: Pick<PlanDraft, 'roles'>): readonly Thing[] {
  const policies = list.filter((t) => t.kind === 'policy')
  if (policies.length < 2 || roles.some((r) => r === 'code' || r === 'policy.code')) return list
  const codes = new Map(
    policies.flatMap((t) => {
      const [, code = '', title = ''] = codeBefore.exec(t.title) ?? []
      return code === '' || isWord(code) ? [] : [[t, { code, title }] as const]
    }),
  )
  if (codes.size < policies.length * MOST) return list
  return list.map((thing) => {
    const own = codes.get(thing)
    if (own === undefined) return thing
    const cell: SaidCell = { text: own.code, row: thing.row, column: '', heading: '' }
    return { ...thing, title: own.title, says: new Map([...thing.says, ['code', [cell]]]) }
  })
}

/** Each policy whose own name or code says another kind than a policy of the board, as if a column said it. */
export function withOwnKinds(list: readonly Thing[], { roles }: Pick<PlanDraft, 'roles'>): readonly Thing[] {
  if (!roles.includes('policy') || roles.some((r) => r === 'type' || r.endsWith('.type'))) return list
  return list.map((thing) => {
    const code = thing.says.get('code')?.[0]?.text
    if (thing.kind !== 'policy' || kindsOf(thing.title, code ?? '').length === 0) return thing
    const cell: SaidCell = { text: sentenceOf(thing, code), row: thing.row, column: '', heading: '' }
    return { ...thing, says: new Map([...thing.says, ['type', [cell]]]) }
  })
}
