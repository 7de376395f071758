import { compareKeys } from '../words/index.ts'
import { wordsIn } from './bare-heads.ts'
import type { Head } from './edge-heads.ts'
import { isAcronym, isNoHead, isWord, type Line, longestHeading } from './heads.ts'
import { endMatter, isLabelAlone } from './listed.ts'
import { inHeading } from './status-of.ts'

/**
 * Headings by how a manual writes them. Lines of one form whose codes go through the whole manual in order, each once and
 * each with a text of its own, begin policies, though no empty line or the end of a list is above them.
 */

const code = String.raw`(?:[A-L][A-Z]{1,4}|[A-L]{6})(?:-[A-Z0-9]{1,3})?|\d{3,5}(?:\.\d{1,4})*(?:-[A-Z]{1,3})?`
/** “5.01” is a code behind “Policy”, and numbers the sections of any text. */
const small = String.raw`\d{1,2}\.\d{1,3}`
/** “File: JBB”, “POLICY NO. 1010”, “Policy 1010: Care”. */
const labeled = new RegExp(
  String.raw`^((?:(?:nepn/nsba|board|descriptor)\s+)*(?:file|policy|code|bp|bylaw|bb)(?:\s+(?:code|number|no\.?))?\s*[:#]?)\s+(${code}|${small})(?:(\s*[:–—-]+\s+|\s+)(\p{Lu}.*))?$`,
  'iu',
)
/** “JBB — Educational Equity”, “1010 CARE”. */
const plain = new RegExp(String.raw`^(${code})(\s*[:–—-]+\s+|\s+)(\p{Lu}.*)$`, 'u')
const alone = new RegExp(`^(${code})$`)
/** “(Repealed)”, “- DELETED 5/5/2020” behind a title. */
const remark = /\s*(?:[([].*|\s[–—-]+\s.*)$/
const isCapital = (text: string): boolean => /\p{Lu}{3}/u.test(text) && text === text.toUpperCase()
const isSentence = (text: string): boolean => /^\p{Lu}.*\p{Ll}.*\s\S+[.;:]$/u.test(text)
/** “EQUITY” over “Policy JBB”. */
const isTitle = /^\p{Lu}[^.;:]{1,80}$/u
/** Lines of one form that make it the manual’s. */
const FEW = 4

interface Formed {
  readonly line: Line
  /** Its place among the lines that are not empty. */
  readonly i: number
  readonly form: string
  readonly code: string
  readonly title: string
  readonly isLabeled: boolean
  /** Nothing but letters and capitals. */
  readonly isBare: boolean
}

function formedOf(line: Line, i: number, below: string): Formed | undefined {
  const text = line.text.trim()
  if (text.length > longestHeading) return undefined
  const [, label = '', own = '', sign = '', rest = ''] = labeled.exec(text) ?? [
    '',
    '',
    ...(plain.exec(text)?.slice(1) ?? alone.exec(text)?.slice(1) ?? []),
  ]
  if (own === '' || own !== own.toUpperCase()) return undefined
  const title = rest.replace(remark, '')
  const kind = /\d/.test(own) ? 'n' : 'l'
  const isBare = label === '' && sign.trim() === ''
  const named = title === '' ? below : title
  // Below “Policy JBB” may be its title, and below “EQUITY” over it the text.
  if (isNoHead(label === '' ? named : title) || (label === '' && isAcronym(own, named))) return undefined
  if (isBare && !isCapital(named)) return undefined
  const form = [kind, label.replace(/\s+/g, ' '), sign.trim(), title === '' ? '' : isCapital(title) ? 'T' : 't'].join(
    '|',
  )
  return { line, i, form, code: own, title: rest, isLabeled: label !== '', isBare: isBare && kind === 'l' }
}

/** “AC” and its “AC-R” before “B”, 102 before 1020. */
const comesBehind = (before: string, own: string): boolean => {
  const [first = '', then = ''] = [before, own].map((c) =>
    c.replace(/-[A-Z0-9]{1,3}$/, '').replace(/\d+/g, (d) => d.padStart(6, '0')),
  )
  return before !== own && compareKeys(first, then) <= 0
}

/** Whether all letters of a code but the last are those of another. */
const isNear = (other: Formed, { code: own }: Formed): boolean => other.code.startsWith(own.slice(0, -1))
/** A code of so many letters is no word, but for those of the list. */
const SHORT = 2

/** Whether a heading is the one line of a list of references: below it is no more than the days of the policy that lists it. */
function isReference(full: readonly Line[], i: number, next: { readonly at: number } | undefined): boolean {
  const [above = '', own = ''] = [full[i - 1], full[i]].map((l) => l?.text.trim() ?? '')
  if (!isLabelAlone(above) || inHeading(own) !== undefined) return false
  for (let k = i + 1; k <= i + 1 + DAYS; k++) {
    const line = full[k]
    if (line === undefined || line.at === next?.at) return true
    if (!endMatter.test(line.text.trim()) || !/\d/.test(line.text)) return false
  }
  return false
}
/** Lines with days at the end of a policy. */
const DAYS = 3

/** The headings with those that begin policies besides, and lines of the same form that may begin some and are taken for text. */
export function alikeHeads(
  lines: readonly Line[],
  all: readonly Head[],
): { readonly heads: readonly Head[]; readonly doubtful: readonly { readonly at: number; readonly says: string }[] } {
  const full = lines.filter((l) => l.text.trim() !== '')
  const formed = full.flatMap((line, i) => formedOf(line, i, full[i + 1]?.text.trim() ?? '') ?? [])
  // Right below “Cross References:”, and with nothing below it but the next heading, it is a reference.
  const placeOf = new Map(full.map((l, i) => [l.at, i]))
  const heads = all.filter((head, n) => !isReference(full, placeOf.get(head.at) ?? -1, all[n + 1]))
  const begunAt = new Map(heads.map((h) => [h.at, h.code]))
  /** How many lines above its code a policy begins: one where its title is there; undefined where none begins. */
  const above = (f: Formed): 0 | 1 | undefined =>
    begunAt.has(f.line.at) ? 0 : begunAt.get(full[f.i - 1]?.at ?? -1) === f.code ? 1 : undefined
  const isBegun = (f: Formed): boolean => above(f) !== undefined
  const codes = new Set(heads.map((h) => h.code))
  const forms = Map.groupBy(formed, (f) => f.form)
  const [ofForm = []] = [...forms.values()].filter((of) => of.some(isBegun)).toSorted((a, b) => b.length - a.length)
  const named = ofForm.filter((f, k) => !isReference(full, f.i, ofForm[k + 1]?.line))
  const own = named.filter((f, k) => f.code !== named[k - 1]?.code)
  const textOf = (k: number): readonly string[] =>
    full.slice((own[k]?.i ?? 0) + 1, own[k + 1]?.i ?? full.length).map((l) => l.text.trim())
  const hasText = (k: number): boolean =>
    inHeading(own[k]?.line.text.trim() ?? '') !== undefined ||
    textOf(k).some(isSentence) ||
    textOf(k)
      .slice(0, 3)
      .some((t) => inHeading(`X: ${t}`) !== undefined)
  // The first line below “This policy replaces:”, and those that are right below it.
  const listed = new Set<number>()
  for (const { i, line } of own)
    if (isLabelAlone(full[i - 1]?.text.trim() ?? '') || (listed.has(i - 1) && !line.gap)) listed.add(i)
  const mayBe = own.filter((f, k) => isBegun(f) || (hasText(k) && !listed.has(f.i)))
  // Before a title in capitals “BASIC RULES” and “GUN FREE SCHOOLS” look the same; JICA is beside a JIC.
  const isCode = (f: Formed): boolean =>
    !isWord(f.code) && (!f.isBare || f.code.length <= SHORT || own.some((o) => isBegun(o) && isNear(o, f)))
  const sure = mayBe.filter((f) => isBegun(f) || f.isLabeled || isCode(f))
  const isWhole =
    own.length >= FEW &&
    (heads.length - own.filter(isBegun).length) * 2 <= own.length &&
    own.every((f, k) => isBegun(f) || hasText(k)) &&
    sure.every(({ code }, k) => k === 0 || comesBehind(sure[k - 1]?.code ?? '', code)) &&
    new Set(sure.map((f) => f.code)).size === sure.length
  // “EQUITY” over “Policy JBB”, as it is at half of those that were found.
  const found = own.filter(isBegun)
  const isOverTitle = found.filter((f) => above(f) === 1).length * 2 >= Math.max(1, found.length)
  const titles = Map.groupBy(sure, ({ i }) => full[i - 1]?.text.trim() ?? '')
  const isBelowTitle =
    isOverTitle && [...titles].every(([title, of]) => isTitle.test(title) && !isNoHead(title) && of.length === 1)
  const more = isWhole && (isBelowTitle || !isOverTitle) ? sure.filter((f) => !isBegun(f)) : []
  const taken = new Set(more.map((f) => f.code))
  const small = wordsIn(lines)
  const isPlainWord = (f: Formed): boolean => f.isBare && isWord(f.code) && (f.code > 'M' || small.has(f.code))
  const begin = ({ line, i, code, title }: Formed): Head => {
    const over = isBelowTitle ? full[i - 1] : undefined
    return { at: (over ?? line).at, page: line.page, code, title: over?.text.trim() ?? title }
  }
  // Where titles are over the codes, a policy that was found at its code begins at its title as well.
  const late = new Map(isWhole && isBelowTitle ? found.flatMap((f) => (above(f) === 0 ? [[f.line.at, f]] : [])) : [])
  // A heading that is once more on the next page.
  const heading = new Set(full.flatMap((l) => (begunAt.has(l.at) ? l.text.trim() : [])))
  const moved = heads.map((head) => {
    const own = head.title === '' ? late.get(head.at) : undefined
    return own === undefined ? head : begin(own)
  })
  return {
    heads: [...moved, ...more.map(begin)].toSorted((a, b) => a.at - b.at),
    doubtful: mayBe.flatMap((f) =>
      isBegun(f) || codes.has(f.code) || taken.has(f.code) || isPlainWord(f) || heading.has(f.line.text.trim())
        ? []
        : { at: f.line.at, says: f.line.text.trim() },
    ),
  }
}
