import type { Head } from './edge-heads.ts'
import { isNoHead, type Line, type Shape } from './heads.ts'
import { endMatter } from './listed.ts'

/** Manuals in which the code of a policy is at its foot, below the days: “Adopted: 5/5/2020” over “File: JBB”. */

/** How many lines above a code its days may be. */
const ABOVE = 3
/** How many lines above it its title may be. */
const FAR = 100
const isSentence = (said: string): boolean => /^\p{Lu}.*\p{Ll}.*\s\S+[.;:]$/u.test(said)
const isCapital = (said: string): boolean => /\p{Lu}{3}/u.test(said) && said === said.toUpperCase()
const titled = /^(?:policy\s+)?(?:title|name|subject)\s*:\s*/i
const ofManual = /\b(?:manual|handbook|policies|preface|foreword|introduction|contents)\b/i
const code = String.raw`(?:[A-L][A-Z]{1,4}|[A-L]{6})(?:-[A-Z0-9]{1,3})?|\d{3,5}(?:\.\d{1,4})*(?:[A-Z]\d?)?(?:-[A-Z]{1,3}\d?)?`
const page = String.raw`(?:\s+(?:[Pp]age\s+)?\d+\s+of\s+\d+)?`
/** “AC”, “- AC -”, “AC   Page 1 of 1”, “AC  Nondiscrimination”, “Nondiscrimination     AC”, “Nondiscrimination (AC)”. */
const [alone, before, behind] = [
  new RegExp(`^(?:[-–—]\\s*)?(${code})(?:\\s*[-–—]|${page})$`),
  new RegExp(String.raw`^(${code})\s+(\p{Lu}.*)$`, 'u'),
  new RegExp(String.raw`^(\p{Lu}.*\S)(?:\s{3,}|\s+\((?=.*\)$))(${code})\)?$`, 'u'),
]

const headed = new RegExp(`^(${code})(?:\\s*[:–—-]+\\s+|\\s+)\\p{Lu}`, 'u')
const word = /^([A-L][A-Z]{1,4}(?:-[A-Z0-9]{1,3})?)(?:$|\s*[:–—-]+\s|\s{3,}\p{Lu})/u

interface Foot {
  /** Its place among the lines. */
  readonly i: number
  readonly code: string
  readonly isDated: boolean
}

/**
 * Policies by the codes at their feet; undefined where codes are above. The first one has a text with its days above it,
 * and the last one has nothing below: of codes over their texts it is the other way round.
 */
export function footHeads(
  full: readonly (Line & { readonly shape: Shape | undefined })[],
  heads: readonly Line[],
): readonly Head[] | undefined {
  const text = (l: Line | undefined): string => l?.text.trim() ?? ''
  const isDated = (said: string): boolean => endMatter.test(said) && /\d{2}/.test(said)
  const isDay = (l: Line | undefined): boolean => isDated(text(l))
  /** Whether words begin a line above: “Nondiscrimination” of “Nondiscrimination Policy”. */
  const isTitled = (i: number, words: string): boolean =>
    full
      .slice(Math.max(0, i - FAR), i)
      .some((l) => text(l).replace(titled, '').toLowerCase().startsWith(words.toLowerCase()))
  const labels = new Set(
    full.flatMap((l) => (l.shape?.isNamed ? [text(l).slice(0, text(l).indexOf(l.shape.code))] : [])),
  )
  const codeOf = (i: number, shape: Shape | undefined, said: string): string | undefined => {
    // “File: AC     Adopted: 5/5/2020”, and “Policy AC - Nondiscrimination” as its title is above.
    if (shape?.isNamed)
      return shape.title === '' || isDated(shape.title) || isTitled(i, shape.title) ? shape.code : undefined
    const [, own] = alone.exec(said) ?? []
    if (own !== undefined) return own
    // “Policy No. ADA” among others such as “Policy No. AC”, though ADA is a word.
    const label = [...labels].find((l) => l !== '' && said.startsWith(l)) ?? said
    const [, worded] = word.exec(said.slice(label.length)) ?? []
    if (worded !== undefined) return worded
    const [, first, words = ''] = before.exec(said) ?? []
    if (first !== undefined && isTitled(i, words)) return first
    const [, title = '', last] = behind.exec(said) ?? []
    return last !== undefined && isTitled(i, title) ? last : undefined
  }
  const all: Foot[] = []
  for (const [i, line] of full.entries()) {
    const own = codeOf(i, line.shape, text(line))
    if (own === undefined) continue
    const behind = text(line).slice(text(line).indexOf(own) + own.length)
    const hasDay = full.slice(Math.max(0, i - ABOVE), i).some(isDay) || isDated(behind) || isDay(full[i + 1])
    // “GANGS” right below “JBB” is the title of the next policy.
    const hasText = full.slice((all.at(-1)?.i ?? -1) + 1, i).some((l) => isSentence(text(l)))
    if (hasText && (hasDay || full[i + 1]?.page !== line.page)) all.push({ i, code: own, isDated: hasDay })
  }
  // On each page of a policy is its code: the last one is below its days.
  const feet = all.filter((foot, n) => all[n + 1]?.code !== foot.code)
  const [first, last] = [feet[0], feet.at(-1)]
  const begun = new Set(all.map((f) => full[f.i]?.at))
  const isPaged = feet.every(({ code: own }, n) => n === 0 || Number(own) === Number(feet[n - 1]?.code) + 1)
  const isFoot =
    first !== undefined &&
    last !== undefined &&
    new Set(feet.map((f) => f.code)).size === feet.length &&
    feet.length > 1 &&
    !isPaged &&
    feet.every((f) => f.isDated) &&
    heads.every((h) => begun.has(h.at)) &&
    full.slice(0, first.i).some((l) => isSentence(text(l))) &&
    full.slice(last.i + 1).every((l) => endMatter.test(text(l)))
  if (!isFoot) return undefined
  const begins = feet.map(({ i }, n) => {
    // “Legal Ref.: …” below a code belongs to the policy above it.
    let from = n === 0 ? 0 : (feet[n - 1]?.i ?? 0) + 1
    while (from < i && endMatter.test(text(full[from]))) from++
    return from
  })
  // “0415 EQUITY” over the text and “3550” in the list at its end: the code is above, and the list names another.
  const above = begins.map((from, n) => {
    const [, own] = headed.exec(text(full[from])) ?? []
    return own !== undefined && own !== feet[n]?.code ? own : undefined
  })
  const others = above.filter((own) => own !== undefined)
  if (others.some((own) => /\d/.test(own)) || others.length * 2 > feet.length) return undefined
  // Above the first policy may be the name of the manual.
  const top = full.slice(
    0,
    full.findIndex((l) => isSentence(text(l))),
  )
  const capital = top.findLastIndex((l) => isCapital(text(l)))
  if (begins.slice(1).every((from) => isCapital(text(full[from]))) && capital > 0) begins[0] = capital
  // “Policy Manual” over its own day is no policy: the codes are above their texts.
  if (ofManual.test(text(full[begins[0] ?? 0]))) return undefined
  return feet.map((foot, n): Head => {
    const line = full[begins[n] ?? 0]
    // “AC Nondiscrimination” over the text has the code as well.
    const own = text(line).replace(titled, '')
    const said = own.startsWith(foot.code) ? own.slice(foot.code.length).replace(/^[\s:–—-]+/, '') : own
    const isTitle = !isNoHead(said) && !isSentence(said)
    return { at: line?.at ?? 0, page: line?.page ?? 1, code: foot.code, title: isTitle ? said : '' }
  })
}
