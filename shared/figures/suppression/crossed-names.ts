import { cutsOf, fold, wordsOf } from '../../domain/usual-groups.ts'
import { memo } from '../../words/index.ts'
import { apartWays } from './cuts.ts'

/** Signs between the groups in the name of a row by two ways: “Boys, IEP or 504”, “General education x Female”. */
const between = /\s*[,×|:;]\s*|\s+[x–—-]\s+/
/** Names that join groups, or exclude all of them, and mean no row by two ways: “Any: EL, SWD”. */
const joins =
  /^(?:any|either|both|neither|none|combined|together|unduplicated|total|all|other)\b|\b(?:combined|together|unduplicated)$/
/** Words that change what the one beside them means: “not White”, “White or Asian”. */
const changes = /^(?:and|or|nor|not|non|no|never|ever|former|without|other|than|except|of|color)$/

/** The groups whose children a name means at once, by its own words: “IEP or 504” and “boys”. One, where it crosses none. */
const crossedIn = memo((name): readonly string[] => {
  const parts = name.split(between).filter((part) => fold(part) !== '')
  if (parts.length === 0 || parts.some((part) => joins.test(fold(part)))) return [name]
  const all = parts.flatMap(peeled)
  const ways = all.flatMap((part) => [...(cutsOf(part)?.keys() ?? [])])
  return new Set(ways).size < ways.length ? [name] : all
})

/** A race or gender at one end of a name, and the rest: “ever EL girls”. */
function peeled(name: string): readonly string[] {
  if (cutsOf(name)?.size === 1) return [name]
  const words = fold(name).split(' ')
  for (let n = words.length - 1; n > 0; n--)
    for (const at of [0, words.length - n]) {
      const own = words.slice(at, at + n).join(' ')
      const [[way = ''] = [], ...more] = cutsOf(own) ?? []
      const beside = words[at === 0 ? n : at - 1] as string
      if (!apartWays.has(way) || more.length > 0 || changes.test(beside)) continue
      return [own, ...peeled(words.toSpliced(at, n).join(' '))]
    }
  return [name]
}

const meant = memo((part): string => {
  const cuts = cutsOf(part)
  return JSON.stringify(cuts?.size === 1 ? [...cuts] : wordsOf(part).toSorted())
})

/** One name for a row by two ways, in whatever order and words it says them; undefined for one that crosses none. */
export function crossedName(name: string): string | undefined {
  const parts = crossedIn(name)
  return parts.length < 2 ? undefined : parts.map(meant).toSorted().join(' ')
}

interface Named {
  readonly id: string
  readonly name: string
}

/** By the row whose children they are some of: rows by two ways, each by what its name says besides. */
export function rowsWithin(rows: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  const byName = new Map(rows.map(({ id, name }) => [meant(name), id]))
  const found = new Map<string, Named[]>()
  for (const { id, name } of rows) {
    const parts = crossedIn(name)
    for (const part of parts.length < 2 ? [] : parts) {
      const base = byName.get(meant(part))
      const rest = parts.filter((p) => p !== part).join(', ')
      if (base !== undefined && base !== id) found.set(base, [...(found.get(base) ?? []), { id, name: rest }])
    }
  }
  return found
}
