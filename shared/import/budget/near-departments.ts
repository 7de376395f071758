import { Near } from '../names/near.ts'

/** Departments of a budget that may be the plan's own, spelled another way, or what it once was. */

interface Titled {
  readonly title: string
}
const nears = new WeakMap<readonly Titled[], Near>()
function nearOf(known: readonly Titled[]): Near {
  const found = nears.get(known) ?? new Near(known.map((k) => k.title))
  nears.set(known, found)
  return found
}
/** “Former HR”, “HR (closed)”. */
const noMore = /\b(former(ly)?|old|ex|previous(ly)?|not|closed|dissolved)\b|[()[\]]/gi

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** The plan's department that a text may mean; `guess` finds one that is plainly meant. */
export function nearDepartment(
  text: string,
  known: readonly Titled[],
  guess: (text: string) => Titled | undefined,
): string | null {
  const near = nearOf(known)
  // “School 23” is not short for “School 2399”.
  const [first] = [text, text.replaceAll('&', ''), text.replaceAll('.', '')]
    .flatMap((t) => near.to(t))
    .filter((name) => digitsOf(name) === digitsOf(text))
  const rest = text.replace(noMore, ' ').replace(/\s+/g, ' ').trim()
  return first ?? (rest === text.trim() || rest === '' ? null : (guess(rest)?.title ?? null))
}
