import { fold } from '../../domain/usual-groups.ts'
import { memo } from '../../words/index.ts'
import { less, possible } from './counts.ts'
import { type Entry, fits, NAMES } from './makes-up.ts'

/** Of more tables than these no two sets are told apart by so few children. */
const MOST_PARTS = 12

const wordsOf = memo((text): ReadonlySet<string> => new Set(fold(text).split(' ')))
/** Whether a name is another one's with more words, as a school's is: “Reading at Adams” of “Reading”. */
const isOfName = (part: string, whole: string): boolean => {
  const [own, of] = [wordsOf(part), wordsOf(whole)]
  return whole !== '' && own.size > of.size && [...of].every((word) => own.has(word))
}
const shortIn = ({ names }: Entry): readonly string[] => names.filter((_, i) => i % NAMES === 0)

/** Whether these are all children of the whole but fewer than the floor, in all students and in each row. */
function areNearly(parts: readonly Entry[], whole: Entry, total: string): boolean {
  const rest = less(
    whole.all,
    parts.map((p) => p.all),
  )
  if (rest.n === null || rest.did === null || !possible(rest)) return false
  let groups = 0
  for (const [id, all] of whole.counts()) {
    const own = parts.flatMap((p) => p.counts().get(id) ?? []).filter((c) => c.n !== null)
    if (id === total || all.n === null || own.length === 0) continue
    const left = less(all, own)
    if (!possible(left) || (own.length === parts.length && (left.n ?? 0) > rest.n)) return false
    groups++
  }
  return groups > 0
}

/**
 * Tables of one time that make up another one but for a few children: schools, and a district some of whose children are in
 * none. Found by their names, which are the whole's with more words.
 */
export function nearlySums(
  entries: readonly Entry[],
  whole: Entry,
  total: string,
  floor: number,
): readonly (readonly Entry[])[] {
  const parts = entries.filter(
    (e) => e.n < whole.n && shortIn(e).some((own) => shortIn(whole).some((of) => isOfName(own, of))) && fits(e, whole),
  )
  if (parts.length < 2 || parts.length > MOST_PARTS) return []
  const found: (readonly Entry[])[] = []
  const from = (at: number, set: readonly Entry[], left: number): void => {
    if (left > 0 && left < floor && set.length > 1 && areNearly(set, whole, total)) found.push(set)
    for (let i = at; i < parts.length; i++) {
      const next = parts[i] as Entry
      if (next.n < left) from(i + 1, [...set, next], left - next.n)
    }
  }
  from(0, [], whole.n)
  return found
}
