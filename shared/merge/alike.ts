import { derivedId } from '../domain/ids.ts'
import { leftApart } from '../domain/kinds/across.ts'
import type { About } from '../domain/schema.ts'
import type { Op, RecordState } from '../domain/state.ts'
import { asTitle, compareKeys } from '../words/index.ts'

/**
 * Kinds whose names people choose, so that two laptops can add the same thing twice, and the fields that tell apart two
 * records of one name. A record that exists once for each combination can't be added twice; notes and documents are not
 * things.
 */
const named: Readonly<Record<string, { readonly title: string; readonly apart: readonly string[] }>> = {
  dimension: { title: 'name', apart: [] },
  studentGroup: { title: 'name', apart: ['dimension'] },
  person: { title: 'role', apart: ['unit'] },
  policy: { title: 'title', apart: ['code'] },
  goal: { title: 'title', apart: [] },
  strategy: { title: 'title', apart: ['goal'] },
  action: { title: 'title', apart: ['about', 'due'] },
  measure: { title: 'short', apart: ['goal', 'unit'] },
  fundingSource: { title: 'name', apart: [] },
  skill: { title: 'name', apart: [] },
  department: { title: 'name', apart: [] },
  term: { title: 'term', apart: [] },
  story: { title: 'title', apart: ['measure'] },
  audienceGroup: { title: 'name', apart: [] },
  concern: { title: 'concern', apart: [] },
  act: { title: 'title', apart: ['audienceGroup', 'concern', 'due'] },
  engagement: { title: 'title', apart: ['date'] },
  ownField: { title: 'name', apart: ['belongsTo', 'holds'] },
}

/** Two records that may be the same thing. */
export interface Alike {
  readonly kind: string
  readonly one: RecordState
  readonly other: RecordState
}

const plain = (title: unknown): string => (typeof title === 'string' ? asTitle(title) : '')

/** From this many letters on, one letter may differ: in a shorter title, it makes another word. */
const longEnough = 12

/**
 * True for titles that a reader would take for the same: equal but for case, punctuation and spaces or, if they are
 * long, but for one letter. Titles with different digits are different: grade 3 is not grade 4.
 */
export const nearlyEqual = (a: string, b: string): boolean => nearly(plain(a), plain(b))

const digitsOf = (text: string): string => text.replace(/\D/g, '')

function nearly(x: string, y: string, sameDigits = digitsOf(x) === digitsOf(y)): boolean {
  if (x === '' || y === '') return false
  if (x === y) return true
  if (!sameDigits) return false
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  return short.length >= longEnough && oneLetterApart(short, long)
}

/** True if one letter is added, left out or replaced, or two neighboring letters are swapped. */
function oneLetterApart(short: string, long: string): boolean {
  if (long.length - short.length > 1) return false
  let head = 0
  while (head < short.length && short[head] === long[head]) head++
  if (long.length > short.length) return short.slice(head) === long.slice(head + 1)
  if (short.slice(head + 1) === long.slice(head + 1)) return true
  const swapped = short[head] === long[head + 1] && short[head + 1] === long[head]
  return swapped && short.slice(head + 2) === long.slice(head + 2)
}

/** The session in which a record was first written: its change is called `session-n`. */
const sessionOf = (state: RecordState): string | undefined => state.tips['']?.[0]?.replace(/-[^-]*$/, '')

const differs = (a: unknown, b: unknown): boolean =>
  a !== undefined && a !== null && b !== undefined && b !== null && JSON.stringify(a) !== JSON.stringify(b)

/** The op which says that two records are different things. In either order, it is the same record. */
export function leaveApart({ kind, one, other }: Alike): Op {
  const [first = '', second = ''] = [one.id, other.id].sort()
  const values = { one: { kind, id: first }, other: { kind, id: second } }
  return { op: 'set', kind: leftApart.name, id: derivedId(leftApart, values) ?? '', values }
}

/** A pair by its ids, in either order: replacing one of the ids can change which comes first. */
const pairOf = (kind: string, one: string, other: string): string => JSON.stringify([kind, ...[one, other].sort()])

/**
 * Records of one kind that two sessions added under nearly the same name: after a merge they may be the same thing.
 * They only become a question, and not if they were already kept apart; what came in one session was typed or imported
 * on purpose. In the order of kinds, then of titles.
 */
export function alikeIn(states: Iterable<RecordState>): readonly Alike[] {
  const byKind = new Map<string, RecordState[]>()
  const apartAlready = new Set<string>()
  for (const state of states) {
    if (state.kind === leftApart.name && !state.gone) {
      const one = state.values.one as About | undefined
      const other = state.values.other as About | undefined
      if (one && other) apartAlready.add(pairOf(one.kind, one.id, other.id))
    }
    if (state.gone || state.private || named[state.kind] === undefined) continue
    const list = byKind.get(state.kind)
    if (list) list.push(state)
    else byKind.set(state.kind, [state])
  }
  const found: Alike[] = []
  for (const [kind, { title, apart }] of Object.entries(named)) {
    const list = (byKind.get(kind) ?? [])
      .map((state) => {
        const words = plain(state.values[title])
        // Worked out once for each record, not for each pair: a plan may have thousands of actions.
        return { state, words, digits: digitsOf(words), session: sessionOf(state) }
      })
      .sort((a, b) => compareKeys(a.words, b.words) || compareKeys(a.state.id, b.state.id))
    for (const [i, one] of list.entries())
      for (let j = i + 1; j < list.length; j++) {
        const other = list[j] as (typeof list)[number]
        if (Math.abs(one.words.length - other.words.length) > 1) continue
        if (one.session === other.session || one.digits !== other.digits) continue
        if (!nearly(one.words, other.words, true)) continue
        if (apartAlready.has(pairOf(kind, one.state.id, other.state.id))) continue
        if (apart.some((field) => differs(one.state.values[field], other.state.values[field]))) continue
        found.push({ kind, one: one.state, other: other.state })
      }
  }
  return found
}
