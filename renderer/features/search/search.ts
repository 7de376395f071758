import { kindOf } from '../../../shared/domain/kinds/index.ts'
import type { RecordState } from '../../../shared/domain/state.ts'
import { nameOf } from '../../components/index.ts'

export interface Hit {
  readonly kind: string
  readonly id: string
  readonly title: string
  /** Where the words stand when not in the title: "mentions “…”". */
  readonly where: string
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

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
    const titled = typeof declared.title === 'string' && typeof state.values[declared.title] === 'string'
    const texts = Object.entries(state.values).filter((e): e is [string, string] => {
      const shape = declared.fields[e[0]]?.shape
      return shape?.t === 'text' && typeof e[1] === 'string'
    })
    if (texts.length === 0) continue
    const title = titled ? fold(String(state.values[declared.title ?? ''])) : ''
    const all = fold(texts.map(([, text]) => text).join(' \n '))
    if (!words.every((word) => all.includes(word))) continue
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
