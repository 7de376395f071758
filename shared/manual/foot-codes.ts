import type { Head } from './edge-heads.ts'
import { isNoHead, type Line, type Shape } from './heads.ts'
import { endMatter } from './listed.ts'

/** Manuals in which the code of a policy is at its foot, below the days: “Adopted: 5/5/2020” over “File: JBB”. */

/** How many lines above a code its days may be. */
const ABOVE = 3
const isSentence = (said: string): boolean => /^\p{Lu}.*\p{Ll}.*\s\S+[.;:]$/u.test(said)
const isCapital = (said: string): boolean => /\p{Lu}{3}/u.test(said) && said === said.toUpperCase()
const titled = /^(?:policy\s+)?(?:title|name|subject)\s*:\s*/i

/**
 * Policies by the codes at their feet; undefined where codes are above. The first one has a text with its days above it,
 * and the last one has nothing below: of codes over their texts it is the other way round.
 */
export function footHeads(
  full: readonly (Line & { readonly shape: Shape | undefined })[],
  heads: readonly Line[],
): readonly Head[] | undefined {
  const text = (l: Line | undefined): string => l?.text.trim() ?? ''
  const isDated = (l: Line): boolean => endMatter.test(text(l)) && /\d{2}/.test(l.text)
  const feet = full.flatMap(({ shape, page, at }, i) =>
    shape?.isNamed && shape.title === '' && full.slice(Math.max(0, i - ABOVE), i).some(isDated)
      ? [{ i, at, page, code: shape.code }]
      : [],
  )
  const [first, last] = [feet[0], feet.at(-1)]
  const begun = new Set(feet.map((f) => f.at))
  const isFoot =
    first !== undefined &&
    last !== undefined &&
    new Set(feet.map((f) => f.code)).size === feet.length &&
    feet.length > 1 &&
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
  // Above the first policy may be the name of the manual.
  const top = full.slice(
    0,
    full.findIndex((l) => isSentence(text(l))),
  )
  const capital = top.findLastIndex((l) => isCapital(text(l)))
  if (begins.slice(1).every((from) => isCapital(text(full[from]))) && capital > 0) begins[0] = capital
  return feet.map(({ at, page, code }, n): Head => {
    const from = begins[n] ?? 0
    const said = text(full[from]).replace(titled, '')
    const isTitle = !isNoHead(said) && !isSentence(said)
    return { at: full[from]?.at ?? at, page: full[from]?.page ?? page, code, title: isTitle ? said : '' }
  })
}
