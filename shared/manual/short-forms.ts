import type { Line } from './heads.ts'

/** Lines of a policy that look like “JBB - Educational Equity” and say what letters mean, or number its sections. */

const signed = /^\W*([A-Z](?:[A-Z&/]{0,6}))\s*[:–—=-]+\s*(\p{Lu}.*)$/u
const spaced = /^\W*([A-Z]{3,7})\s+(\p{Lu}.*)$/u
/** Small words, which a short form may leave out: “Office for Civil Rights”. */
const small = /^(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with|&)$/i

/** Whether the first letters of the words are those of a short form: “ELL” and “English language learner (a student …)”. */
function isShortFor(form: string, words: string): boolean {
  const letters = form.replace(/\W/g, '')
  const [said = ''] = words.split(/\s*(?:[(;:.]|\s[–—-]+\s)/)
  // “English language arts, 4 credits”, and “Harassment, intimidation and bullying”; “FMLA” leaves out its “Act”.
  const all = [said, said.replace(/,.*/, '')].map((own) => own.split(/[\s,/-]+/).filter(Boolean))
  return all.some((own) => spells(own, letters) || (letters.length > SURE && spells(own, letters.slice(0, -1))))
}
const spells = ([first, ...rest]: readonly string[], letters: string): boolean =>
  first === undefined
    ? letters === ''
    : (first[0]?.toUpperCase() === letters[0] && spells(rest, letters.slice(1))) ||
      (small.test(first) && spells(rest, letters))

/** The fewest letters that words behind them spell only if they are short for those; shorter ones may do by chance. */
const SURE = 3
/** The fewest such lines that make a list of them. */
const LISTED = 2

/** The places of lines that say what a short form means: “ELL - English language learner”, and those in a list of such. */
export function shortFormsIn(lines: readonly Line[]): ReadonlySet<number> {
  const all = lines
    .filter((l) => l.text.trim() !== '')
    .map(({ at, gap, text }) => {
      const isSigned = signed.test(text.trim())
      const [, form = '', words = ''] = (isSigned ? signed : spaced).exec(text.trim()) ?? []
      return { at, gap, isSigned, isSpelled: form !== '' && isShortFor(form, words), isSure: form.length >= SURE }
    })
  const found = new Set(all.flatMap((f) => (f.isSpelled && f.isSure ? f.at : [])))
  let from = 0
  for (let to = 1; to <= all.length; to++) {
    if (all[to]?.isSigned && all[to - 1]?.isSigned) continue
    const run = all.slice(from, to)
    from = to
    // “AC - Nondiscrimination” may be right above its list.
    const list = run.slice(run.findIndex((f) => f.isSpelled))
    const spelled = list.filter((f) => f.isSpelled)
    if (spelled.length < LISTED || spelled.length * 2 < list.length) continue
    const last = list.findLastIndex((f) => f.isSpelled)
    for (const [i, { at, gap }] of list.entries()) if (i <= last || !gap) found.add(at)
  }
  return found
}

const numeral = /^\W*(I{1,3}|IV|IX|VI{0,3}|XI{0,2})\s*[:–—-]+\s+\p{Lu}/u
/** The places of lines that number the sections of a policy: “I - Purpose” and “II - Authority”. */
export function numeralsIn(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>()
  let before: { readonly at: number; readonly is: string } | undefined
  for (const { at, text } of lines) {
    const is = numeral.exec(text.trim())?.[1]
    // “IA - Goals” behind “I - Instruction” is a part of it.
    if (is === undefined && /^I[A-H][A-Z]*\b/.test(text.trim())) before = undefined
    if (is === undefined) continue
    if (before !== undefined && before.is !== is) for (const one of [before.at, at]) found.add(one)
    before = { at, is }
  }
  return found
}
