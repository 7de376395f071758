import { saidOf } from './days-of.ts'
import type { Head } from './edge-heads.ts'
import { asDecimals, inOrder } from './heads.ts'

/**
 * Lines within a policy that are written as headings are: where the policies of a manual say since when they hold, and of one and
 * the line within it only one does, it is one policy.
 */

/** “AC-1 Purpose”, “AC-2 Authority” in AC. */
const numbered = /^((?:[A-L][A-Z]{1,4}|[A-L]{6}))-(\d{1,2})$/
/** “EEOC - Equal Employment Opportunity Commission”, “E - Excused”. */
const letters = /^[A-Z]{1,6}$/
/** Headings that show an order, and how many times as many as are out of it. */
const [FEW, MANY] = [5, 4]
/** A policy without its text: its heading, and the days that may be below that. */
function topOf(own: string): string {
  const lines = own.split('\n')
  const text = lines.findIndex(
    (l, i) => i > 0 && /^\s*\p{Lu}.*\p{Ll}.*\s/u.test(l) && /[.;:]$|^[^\d]{60}/.test(l.trim()),
  )
  return lines.slice(0, text < 0 ? undefined : text).join('\n')
}

/** Headings without those of the sections, which are given besides. */
export function withoutOwnSections(
  text: string,
  heads: readonly Head[],
  known: ReadonlySet<string>,
): { readonly heads: readonly Head[]; readonly sections: readonly { readonly at: number; readonly says: string }[] } {
  // “File: AC-1”, and a code of the plan, are of a text of its own.
  const mayBe = heads.map(({ at, code }) => text.startsWith(code, at) && !known.has(code))
  const apart = [...numberedIn(heads, mayBe), ...outOfPlace(heads, mayBe)]
  if (apart.length === 0) return { heads, sections: [] }
  const textOf = (i: number): string => text.slice(heads[i]?.at, heads[i + 1]?.at)
  const isDated = heads.map((_, i) => saidOf(textOf(i)).effective !== undefined)
  const within = new Set(apart.flat())
  const others = heads.flatMap((_, i) => (within.has(i) || within.has(i + 1) ? [] : i))
  if (others.length === 0 || others.filter((i) => isDated[i]).length * MANY < others.length * (MANY - 1))
    return { heads, sections: [] }
  const isBlock = others.filter((i) => saidOf(topOf(textOf(i))).effective !== undefined).length * 2 > others.length
  const sections = new Set(
    apart.flatMap((run) => {
      const [first = 0, last = 0] = [run[0], run.at(-1)]
      const isOne = isBlock ? run.every((i) => !isDated[i]) : run.every((i) => !isDated[i - 1]) && isDated[last]
      return isOne && first > 0 ? run : []
    }),
  )
  return {
    heads: heads.filter((_, i) => !sections.has(i)),
    sections: [...sections].map((i) => {
      const at = heads[i]?.at ?? 0
      return { at, says: (text.slice(at).split(/[\n\f]/, 1)[0] ?? '').trim() }
    }),
  }
}

/** Runs of headings that have the code of the one above them and a number: “AC-1”, “AC-2” below AC. */
function numberedIn(heads: readonly Head[], mayBe: readonly boolean[]): readonly (readonly number[])[] {
  const runs: number[][] = []
  for (const [i, { code }] of heads.entries()) {
    const [, owner, no] = numbered.exec(code) ?? []
    if (owner === undefined || !mayBe[i]) continue
    const run = runs.at(-1)
    const isNext = run?.at(-1) === i - 1 && heads[(run[0] ?? 0) - 1]?.code === owner
    if (isNext && Number(no) <= (run?.length ?? 0) + 2) run?.push(i)
    else if (heads[i - 1]?.code === owner && Number(no) <= 2) runs.push([i])
  }
  return runs
}

/** Runs of letters that are not between their neighbors, in a manual whose other headings are in order, of one letter among longer ones, and of letters among numbers. */
function outOfPlace(heads: readonly Head[], mayBe: readonly boolean[]): readonly (readonly number[])[] {
  const goesOn = (a: string, b: string): boolean => inOrder(a, b) || asDecimals(a, b)
  const isShort = heads.filter((h) => h.code.length > 1).length > heads.length / 2
  const isNumbered = heads.filter((h) => /\d{3}/.test(h.code)).length * MANY > heads.length * (MANY - 1)
  const runs: number[][] = []
  let [last, disorder] = ['', 0]
  for (const [i, { code }] of heads.entries()) {
    const next = heads[i + 1]?.code
    const isOut =
      (isShort && code.length === 1) ||
      isNumbered ||
      (heads.length >= FEW &&
        last !== '' &&
        (next === undefined ? !goesOn(last, code) : goesOn(last, next) && !(goesOn(last, code) && goesOn(code, next))))
    if (isOut && i > 0 && mayBe[i] && letters.test(code)) {
      if (runs.at(-1)?.at(-1) === i - 1) runs.at(-1)?.push(i)
      else runs.push([i])
      continue
    }
    if (last !== '' && !goesOn(last, code)) disorder++
    last = code
  }
  return (disorder + runs.length) * MANY > heads.length
    ? runs.filter(([i = 0]) => isNumbered || heads[i]?.code.length === 1)
    : runs
}
