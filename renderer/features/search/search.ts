import { showValue } from '../../../shared/domain/describe.ts'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import type { RecordState } from '../../../shared/domain/state.ts'
import { shortNames } from '../../../shared/rules/term-uses.ts'
import { folded } from '../../../shared/words/index.ts'
import { nameOf } from '../../components/index.ts'

export interface Hit {
  readonly kind: string
  readonly id: string
  readonly title: string
  /** Where the words stand when not in the title: "mentions “…”". */
  readonly where: string
  /** What tells it from another of the same name, its year or day: '' where it has none, or the name is its own. */
  readonly apart: string
}

interface Read {
  readonly texts: readonly (readonly [string, string])[]
  readonly all: string
}
const read = new WeakMap<object, Read>()

/** A record's texts, and all of them folded: read once for the same values, since each letter asks for all records. */
function readOf(state: RecordState): Read {
  let known = read.get(state.values)
  if (known === undefined) {
    const fields = kindOf(state.kind)?.fields ?? {}
    const texts = Object.entries(state.values).filter(
      (e): e is [string, string] =>
        fields[e[0]]?.shape.t === 'text' && typeof e[1] === 'string' && !shortNames[state.kind]?.includes(e[0]),
    )
    known = { texts, all: folded(texts.map(([, text]) => text).join(' \n ')) }
    read.set(state.values, known)
  }
  return known
}

/**
 * A scan over the records in memory: every word has to stand in the title or in the text; titles come first.
 * Some milliseconds for a large plan, so there is no index to keep.
 */
export function findRecords(records: Iterable<RecordState>, sought: string, most = 12): readonly Hit[] {
  const words = folded(sought).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const inTitle: Hit[] = []
  const inText: Hit[] = []
  const values = new Map<string, RecordState['values']>()
  for (const state of records) {
    if (state.gone) continue
    const declared = kindOf(state.kind)
    if (declared === undefined) continue
    const { texts, all } = readOf(state)
    if (texts.length === 0 || !words.every((word) => all.includes(word))) continue
    values.set(`${state.kind}/${state.id}`, state.values)
    const title = folded(texts.find(([field]) => field === declared.title)?.[1] ?? '')
    const hit = { kind: state.kind, id: state.id, title: nameOf(state.kind, state.values), where: '', apart: '' }
    if (words.every((word) => title.includes(word))) inTitle.push(hit)
    else {
      const other = texts.find(([field, text]) => field !== declared.title && folded(text).includes(words[0] ?? ''))
      inText.push({ ...hit, where: other ? (declared.fields[other[0]]?.label ?? '') : '' })
    }
    if (inTitle.length >= most) break
  }
  const hits = [...inTitle, ...inText].slice(0, most)
  const named = (a: Hit, b: Hit) => a !== b && a.kind === b.kind && a.title === b.title
  return hits.map((hit) =>
    hits.some((other) => named(hit, other))
      ? { ...hit, apart: yearOrDay(hit.kind, values.get(`${hit.kind}/${hit.id}`) ?? {}) }
      : hit,
  )
}

/** The first year or day that a record holds, in words. */
function yearOrDay(kind: string, values: RecordState['values']): string {
  const field = Object.entries(kindOf(kind)?.fields ?? {}).find(
    ([name, f]) => (f.shape.t === 'year' || f.shape.t === 'day') && values[name],
  )
  return field ? showValue(field[1], values[field[0]]) : ''
}
