import { saidOf } from './days-of.ts'
import type { Head } from './edge-heads.ts'

/** “AC-1 Purpose”, “AC-2 Authority” are the sections of AC where only the last of them has the days that end a policy. */

const numbered = /^((?:[A-L][A-Z]{1,4}|[A-L]{6}))-(\d{1,2})$/

/**
 * Headings without those of the sections, which are given besides: where the policies of a manual end with their days, one with
 * none goes on below the next heading.
 */
export function withoutOwnSections(
  text: string,
  heads: readonly Head[],
  known: ReadonlySet<string>,
): { readonly heads: readonly Head[]; readonly sections: readonly { readonly at: number; readonly says: string }[] } {
  if (!heads.some((h) => numbered.test(h.code))) return { heads, sections: [] }
  const isDated = heads.map(({ at }, i) => saidOf(text.slice(at, heads[i + 1]?.at)).effective !== undefined)
  const runs: number[][] = []
  for (const [i, { at, code }] of heads.entries()) {
    const [, owner, no] = numbered.exec(code) ?? []
    const run = runs.at(-1)
    // “File: AC-1”, and a code of the plan, are of a text of its own.
    const isOwn = owner === undefined || known.has(code) || !text.startsWith(code, at)
    const isNext = run?.at(-1) === i - 1 && !isDated[i - 1] && heads[run[0] ?? 0]?.code === owner
    if (run !== undefined && isNext && !isOwn && Number(no) <= run.length + 1) run.push(i)
    else runs.push([i])
  }
  const others = runs.filter((run) => run.length === 1)
  const ended = others.filter(([i = 0]) => isDated[i])
  const sections = runs.flatMap((run) => (run.length > 1 && isDated[run.at(-1) ?? 0] ? run.slice(1) : []))
  if (ended.length * 2 <= others.length) return { heads, sections: [] }
  return {
    heads: heads.filter((_, i) => !sections.includes(i)),
    sections: sections.map((i) => {
      const at = heads[i]?.at ?? 0
      return { at, says: (text.slice(at).split(/[\n\f]/, 1)[0] ?? '').trim() }
    }),
  }
}
