import { kindOf } from '../../../shared/domain/kinds/index.ts'
import type { RecordState } from '../../../shared/domain/state.ts'
import { shortNames } from '../../../shared/rules/term-uses.ts'
import { nameOf } from '../../components/index.ts'

export interface Hit {
  readonly kind: string
  readonly id: string
  readonly title: string
  /** Where the words stand when not in the title: "mentions “…”". */
  readonly where: string
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

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
    known = { texts, all: fold(texts.map(([, text]) => text).join(' \n ')) }
    read.set(state.values, known)
  }
  return known
}

/**
 * A scan over the records in memory: every word has to stand in the title or in the text; titles come first.
 * Some milliseconds for a large plan, so there is no index to keep.
 */
export function findRecords(records: Iterable<RecordState>, sought: string, most = 12): readonly Hit[] {
  const words = fold(sought).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const inTitle: Hit[] = []
  const inText: Hit[] = []
  for (const state of records) {
    if (state.gone) continue
    const declared = kindOf(state.kind)
    if (declared === undefined) continue
    const { texts, all } = readOf(state)
    if (texts.length === 0 || !words.every((word) => all.includes(word))) continue
    const title = fold(texts.find(([field]) => field === declared.title)?.[1] ?? '')
    const hit = { kind: state.kind, id: state.id, title: nameOf(state.kind, state.values), where: '' }
    if (words.every((word) => title.includes(word))) inTitle.push(hit)
    else {
      const other = texts.find(([field, text]) => field !== declared.title && fold(text).includes(words[0] ?? ''))
      inText.push({ ...hit, where: other ? (declared.fields[other[0]]?.label ?? '') : '' })
    }
    if (inTitle.length >= most) break
  }
  return [...inTitle, ...inText].slice(0, most)
}
