import type { Head } from './edge-heads.ts'
import { isNoHead, type Line, longestHeading } from './heads.ts'
import { endMatter } from './listed.ts'

/** Manuals in which a code has its line for itself, right below the days of the policy before: “AC” over “Nondiscrimination”, or under it. */

const code = /^(?:(?:[A-L][A-Z]{1,4}|[A-L]{6})(?:-[A-Z0-9]{1,3})?|\d{3,5}(?:\.\d{1,4})*(?:-[A-Z]{1,3}\d?)?)$/
/** Lines between a heading and the first sentence of its text. */
const NEAR = 3
/** The part of all headings that is below the days of a policy. */
const MOST = 0.7

const isSentence = (said: string): boolean =>
  /^\p{Lu}.*\p{Ll}.*\s/u.test(said) && (/[.;:]$/.test(said) || said.length > longestHeading)
const isTitle = (said: string): boolean =>
  /^\p{Lu}.*\p{Ll}{2}[^.;:]*$/u.test(said) && said.length <= longestHeading && !isNoHead(said) && !endMatter.test(said)

/** The headings, all of one form; none where the days of the policies do not bear them out. */
export function codesAlone(lines: readonly Line[]): readonly Head[] {
  const full = lines.filter((l) => l.text.trim() !== '').map((l) => ({ ...l, said: l.text.trim() }))
  const isDay = (i: number): boolean => endMatter.test(full[i]?.said ?? '') && /\d{2}\W*$/.test(full[i]?.said ?? '')
  const hasText = (i: number, near: number): boolean => {
    const below = full.slice(i, i + near)
    const end = below.findIndex((l) => code.test(l.said))
    return below.slice(0, end < 0 ? undefined : end).some((l) => isSentence(l.said))
  }
  const places = full.flatMap((l, i) => (code.test(l.said) ? [i] : []))
  const over = places.filter((i) => isTitle(full[i + 1]?.said ?? '') && hasText(i + 2, NEAR))
  const under = places.filter((i) => i > 0 && isTitle(full[i - 1]?.said ?? '') && hasText(i + 1, 1)).map((i) => i - 1)
  for (const begins of [over, under]) {
    const heads = begins.flatMap((i): Head[] => {
      const line = full[i]
      const said = begins === over ? line?.said : full[i + 1]?.said
      if (line === undefined || said === undefined || !(i === 0 || line.gap || isDay(i - 1))) return []
      return [{ at: line.at, page: line.page, code: said, title: begins === over ? '' : line.said }]
    })
    const ended = begins.filter((i, n) => n === 0 || isDay(i - 1))
    if (
      heads.length > 1 &&
      ended.length >= begins.length * MOST &&
      new Set(heads.map((h) => h.code)).size === heads.length
    )
      return heads
  }
  return []
}
