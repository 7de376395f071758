import { earliestOf, type RoughDay, roughInWords } from '../days/index.ts'
import type { Plan } from '../domain/plan.ts'
import { folded } from '../words/index.ts'
import type { Part } from './split.ts'

/** A manual that was read: its length, and the parts that its headings make. */
export interface Read {
  /** Null for a file without pages. */
  readonly pages: number | null
  readonly letters: number
  readonly parts: readonly (Omit<Part, Dated> & { readonly [day in Dated]?: RoughDay | string | undefined })[]
}
type Dated = 'effective' | 'repealed'

/** A part of what was read, as it would be kept. */
export interface Offer {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly code: string
  readonly title: string
  readonly effective: RoughDay | undefined
  readonly repealed: RoughDay | undefined
  /** Words by which it says that it does not hold: “Status: Retired”. */
  readonly status?: string | undefined
  /** A label of a day behind which none is read. */
  readonly unread?: string | undefined
  readonly firstPage: number | null
  readonly pages: number | null
  /** The plan's policy with that code. */
  readonly policy: string | undefined
}

/** The codes of a plan's policies, by which headings are recognized. */
export const codesOf = (plan: Plan): readonly string[] => plan.all('policy').flatMap((p) => p.code ?? [])

/** The parts that headings make, each with the plan's policy of the same code. */
export function offersOf(read: Read, plan: Plan): readonly Offer[] {
  const byCode = new Map(
    plan.all('policy').flatMap((p) => (p.code ? [[policyKey(p.code, p.type), p.id] as const] : [])),
  )
  const policyOf = (code: string): string | undefined => {
    const own = byCode.get(policyKey(code))
    if (own !== undefined || !code.includes('/')) return own
    // “GBN/JBA” is the plan’s GBN, unless it has both.
    const [one, ...more] = new Set(code.split('/').flatMap((c) => byCode.get(policyKey(c)) ?? []))
    return more.length > 0 ? undefined : one
  }
  return read.parts.map((part, i) => ({
    ...part,
    key: String(i),
    effective: part.effective as RoughDay | undefined,
    repealed: part.repealed as RoughDay | undefined,
    firstPage: read.pages === null ? null : part.firstPage,
    pages: read.pages === null ? null : part.pages,
    policy: policyOf(part.code),
  }))
}

/**
 * A code as it is compared: “BP 0410”, “Policy 0410” and “po0410” are 0410, while “AR 0410” is the regulation beside it; a
 * star behind a code (“JBB*”) is no part of it.
 */
const bareCode = (code: string): string =>
  folded(code.trim())
    .replace(/^(?:board )?(?:bp|policy)\s+|^po(?=\d)/, '')
    .replace(/\*$/, '')
    .replace(/\s+(?=\()/, '')

const besides = /^(?:administrative )?(?:ar|ag|regulation|procedure|rule|guideline)\s+/
/** “AC-R”, “3210P”: the code itself tells a regulation from the policy. */
const tellsItself = /-(?:ar|r|reg|ra|ap|p|e|x|g|h|f)\d*(?:\(\d+\))?$|\dp$/
/** A code with what it is of: in many states the policy and its regulation have one number. `type` is what the plan says. */
export function policyKey(code: string, type?: string): string {
  const own = bareCode(code)
  const bare = own.replace(besides, '')
  const isBeside = bare !== own || type === 'regulation' || type === 'procedure'
  return isBeside && !tellsItself.test(bare) ? `regulation ${bare}` : bare
}

/** True for a text that says it is a draft, retired, or repealed before today (ISO); it is kept only if somebody wants it. */
export const doesNotHold = ({ repealed, status }: Offer, today: string): boolean =>
  status !== undefined || (repealed !== undefined && earliestOf(repealed) <= today)

/** The whole file as one text, by the file's name. */
export const wholeOf = (read: Read, file: string): Offer => ({
  key: 'whole',
  from: 0,
  to: read.letters,
  code: '',
  effective: undefined,
  repealed: undefined,
  policy: undefined,
  title: file.replace(/\.(pdf|docx|txt)$/i, ''),
  firstPage: read.pages === null ? null : 1,
  pages: read.pages,
})

/** A part as it is taken into the plan on a day (ISO): without a title, it gets its code or the file's name. */
export const takenAs = (o: Offer, file: string, readOn: string) => ({
  from: o.from,
  to: o.to,
  title: o.title || o.code || file,
  readOn,
  ...(o.code && { code: o.code }),
  ...(o.policy && { policy: o.policy }),
  ...(o.effective && { effective: String(o.effective) }),
})

/** Whether two titles have no word in common: in Georgia AC is not what it is in Iowa. */
function isOther(one: string, other: string): boolean {
  const wordsOf = (title: string): readonly string[] =>
    (folded(title).match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, STEM))
  const [words, known] = [wordsOf(one), new Set(wordsOf(other))]
  return words.length > 0 && known.size > 0 && !words.some((word) => known.has(word))
}
/** Letters in which “Discriminate” and “Discrimination” are alike. */
const STEM = 6

/**
 * “pages 3 to 5; in effect from May 2026; policy in this plan: Equity”: what is known about a part. `title` is its
 * policy's title.
 */
export function offerInWords(
  { code, title: own, firstPage, pages, effective, repealed, status, unread, policy }: Offer,
  title: string | undefined,
  today?: string,
): string {
  const last = firstPage === null || pages === null ? null : firstPage + pages - 1
  const where = firstPage === null ? '' : last === firstPage ? `page ${firstPage}` : `pages ${firstPage} to ${last}`
  const isToCome = effective !== undefined && today !== undefined && earliestOf(effective) > today
  const since =
    effective === undefined
      ? ''
      : `in effect from ${roughInWords(effective)}${isToCome ? ', which is still to come' : ''}`
  const open = unread === undefined ? '' : `no day is read in “${unread.replace(/\s+/g, ' ')}”`
  const ended = repealed === undefined ? '' : `repealed ${roughInWords(repealed)}`
  const says = status === undefined ? '' : `it says “${status}”`
  const differs = title !== undefined && isOther(own, title) ? ', which has this code and another title' : ''
  const of = policy === undefined ? '' : `policy in this plan: ${title || code}${differs}`
  return [where, since, open, ended, says, of].filter((w) => w !== '').join('; ')
}
