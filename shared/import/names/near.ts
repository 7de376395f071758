import { folded } from '../../words/index.ts'
import { keyOf } from './names.ts'
import { isPersonal } from './person-name.ts'

/** The most other names that a name is compared with, so that a long list does not freeze. */
const MOST = 4000
/** The most names in which an abbreviation is looked for. */
const MOST_BEGUN = 500
/** In shorter names one letter makes another name. */
const SHORT = 7

interface Form {
  readonly name: string
  readonly key: string
  readonly plain: string
}

/** Finds names that are nearly the same: other accents, another order of words, a letter or two, or one that is short for another. */
export class Near {
  readonly #sorted = new Map<string, Form[]>()
  readonly #spelled = new Map<string, Form[]>()
  readonly #begun = new Map<string, Form[]>()
  #count = 0

  constructor(names: readonly string[] = []) {
    for (const name of names) this.add(name)
  }

  add(name: string): void {
    if (this.#count++ >= MOST) return
    const form = { name, key: keyOf(name), plain: plainOf(name) }
    put(this.#sorted, sortedOf(form.plain), form)
    const letters = new Set([form.plain[0] ?? '', form.plain.split(' ').at(-1)?.[0] ?? ''])
    for (const letter of letters) put(this.#begun, letter, form)
    if (spells(form.plain)) put(this.#spelled, form.plain[0] ?? '', form)
  }

  /** Those that a name may be another spelling of, three at most; never itself. */
  to(name: string): readonly string[] {
    const [key, plain] = [keyOf(name), plainOf(name)]
    const found = new Set<string>()
    for (const f of this.#sorted.get(sortedOf(plain)) ?? []) if (f.key !== key) found.add(f.name)
    if (spells(plain))
      for (const f of this.#spelled.get(plain[0] ?? '') ?? [])
        if (f.key !== key && Math.abs(f.plain.length - plain.length) <= 2 && apart(f.plain, plain) <= 2)
          found.add(f.name)
    for (const f of (this.#begun.get(plain[0] ?? '') ?? []).slice(0, MOST_BEGUN))
      if (f.key !== key && (shortens(plain, f.plain) || shortens(f.plain, plain))) found.add(f.name)
    return [...found].slice(0, 3)
  }
}

function put(to: Map<string, Form[]>, key: string, form: Form): void {
  const list = to.get(key)
  if (list === undefined) to.set(key, [form])
  else list.push(form)
}

const plainOf = (name: string): string =>
  folded(keyOf(name))
    .replace(/^(dr|mrs?|ms|mr|prof)\b\.?\s+/, '')
    .replace(/^(\p{L}{2,}) \p{L}\.? (?=\p{L}{2,}$)/u, '$1 ')
    .replace(/\bhr\b/g, 'human resources')
    .replace(/\b(superintendent) of schools$/, '$1')
const small = new Set(['of', 'the', 'and', 'for', 'to'])
/** “Director of Equity” and “Equity Director” have the same words. */
const sortedOf = (plain: string): string => {
  const words = plain.split(/[\s,]+/)
  const own = words.filter((w) => !small.has(w))
  return (own.length > 1 ? own : words).sort().join(' ')
}
/** Names with different numbers are different. */
const spells = (plain: string): boolean => plain.length > SHORT && !/\d/.test(plain)

const filler = /\b(the|a|an|of|and|for|to|in|on|our|all)\b/g
const titleOf = (title: string): string =>
  folded(title)
    .replace(/&/g, ' and ')
    .replace(/^\W*\d{1,2}[.):]?\s+/, '')
    .replace(filler, ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
/** In a title shorter than this one letter is a slip; in a longer one two are. */
const LONG = 15
/** True for two titles that differ by small words, signs, or a letter or two, and by no number. */
export function spelledAlike(a: string, b: string): boolean {
  const [one, other] = [titleOf(a), titleOf(b)]
  if (one.length <= SHORT || one.replace(/\D+/g, ' ') !== other.replace(/\D+/g, ' ')) return one === other && one !== ''
  const most = Math.min(one.length, other.length) < LONG ? 1 : 2
  return Math.abs(one.length - other.length) <= most && apart(one, other) <= most
}

/** How many letters two words differ by; more than two is three. */
function apart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let k = 1; k <= b.length; k++) {
      const cost = Math.min(
        (row[k] ?? 9) + 1,
        (next[k - 1] ?? 9) + 1,
        (row[k - 1] ?? 9) + (a[i - 1] === b[k - 1] ? 0 : 1),
      )
      next.push(cost)
      least = Math.min(least, cost)
    }
    if (least > 2) return 3
    row = next
  }
  return row[b.length] ?? 3
}

/** True where each word is short for one of the others, “Dir of Equity”, or a name is only their first letters, “CAO”. */
function shortens(short: string, long: string): boolean {
  const [some, all] = [short, long].map((n) => n.split(/[\s,.]+/).filter((w) => w !== '' && !small.has(w))) as [
    string[],
    string[],
  ]
  // “A. Ruiz” and “Ana Ruiz”; “Ana” or “Ruiz” alone.
  const [first = '', last] = some
  const isTwo = all.length === 2 && all.every((w) => !ofWork.test(w))
  if (isTwo && some.length === 1 && all.includes(first)) return true
  if (isTwo && some.length === 2 && last === all[1] && first.length === 1 && all[0] !== first)
    return all[0]?.startsWith(first) === true
  // “Ruiz A”.
  if (isTwo && some.length === 2 && first === all[1] && last?.length === 1) return all[0]?.startsWith(last) === true
  if (some.length === 1 && all.length > 1)
    return (some[0]?.length ?? 0) > 1 && some[0] === all.map((w) => w[0]).join('')
  const isShort = (w: string, i: number): boolean => w !== all[i] && startsAs(w, all[i] ?? '')
  return some.length === all.length && some.some(isShort) && some.every((w, i) => w === all[i] || isShort(w, i))
}

/** Words of posts and offices: “Principal” is not short for “Assistant Principal”. */
const ofWork =
  /(ing|ion|ions|ment|ity|ance|ence|ness|ogy|ship|ics|ors?|ers?|ists?|ants?|ents?|ians?|als?|ches|ices|ources|team)$|^(hr|it|pd|dei|esl|ell|cte|coach|nurse|head|chief|staff|school|schools|district|board|cabinet|equity|human|family|student|title)$/

/** Two words that no post has in its name: “Jo Lee”. */
export const isPersonsName = (text: string): boolean =>
  isPersonal(text) && !text.split(/[\s,.]+/).some((w) => ofWork.test(w.toLowerCase()))

/** “supt” for “superintendent”: its first letter, and the others in their order. */
function startsAs(short: string, long: string): boolean {
  if (short.length < 2 || short.length > 5 || short.length > long.length - 2 || short[0] !== long[0]) return false
  let at = 0
  for (const letter of long) if (letter === short[at]) at++
  return at === short.length
}
