import { derivedId } from '../../shared/domain/ids.ts'
import { allKinds } from '../../shared/domain/kinds/index.ts'
import {
  type Audience,
  audiences,
  type Field,
  type FieldShape,
  type Fields,
  type Kind,
} from '../../shared/domain/schema.ts'
import type { Op } from '../../shared/domain/state.ts'

const known = allKinds
const narrower = (a: Audience, b: Audience): Audience => (audiences.indexOf(a) < audiences.indexOf(b) ? a : b)

type WordOf = (audience: Audience, kind: string, field: string) => string

/** A word that stands nowhere else, and says who may read it: "zqcabinet-goal-note". */
export const canary = (audience: Audience, kind: string, field: string): string => `zq${audience}-${kind}-${field}`
/** Canaries in a text that a board may not read. */
export const aboveBoard = (text: string): readonly string[] => text.match(/zq(?:officer|cabinet)[\w-]*/gi) ?? []

/**
 * A plan with one record of each kind, in which every text is a canary; what can hang on another hangs on a private
 * note in a second record. `home` is what a pointer of a kind points at.
 * `wordOf` may put something else in the place of the canaries. A record's words say who may see it, by itself
 * (`seenBy`) as well as by its kind.
 */
export function canaryPlan(wordOf: WordOf = canary, all: readonly Kind<Fields>[] = known): readonly Op[] {
  const ids = new Map<string, string>()
  for (const kind of all) ids.set(kind.name, kind.identity === 'singleton' ? kind.name : `${kind.name}-1`)
  const filled = (kind: Kind<Fields>, audience: Audience, hook?: { kind: string; id: string }) => {
    const values = Object.fromEntries(
      Object.entries(kind.fields).flatMap(([name, f]) => {
        const value = valueFor(f, narrower(audience, f.audience ?? 'public'), kind.name, name, ids, wordOf)
        return value === undefined ? [] : [[name, value]]
      }),
    )
    const hooked = kind.hangsOn
    if (hooked !== undefined) {
      const to = hook ?? { kind: 'goal', id: 'goal-1' }
      values[hooked] = kind.fields[hooked]?.shape.t === 'abouts' ? [to] : to
    }
    return values
  }
  // What a record itself opens to more people, or closes, says so in its words.
  const of = (kind: Kind<Fields>, audience: Audience, hook?: { kind: string; id: string }) => {
    const values = filled(kind, audience, hook)
    const own = hook === undefined && audience === kind.audience ? kind.seenBy?.(values) : undefined
    return own === undefined ? values : filled(kind, own, hook)
  }
  // Keyed records are named by what they join; random ones as others point at them.
  const ops: Op[] = []
  for (const kind of all) {
    const values = of(kind, kind.audience)
    const id = derivedId(kind, values) ?? ids.get(kind.name) ?? kind.name
    if (kind.readers !== undefined) values[kind.readers] = kind.audience
    ops.push({ op: 'set', kind: kind.name, id, values })
    ops.push(...ownReaders(kind, of))
    if (kind.hangsOn === undefined) continue
    const secret = of(kind, 'officer', { kind: 'mentorNote', id: 'mentorNote-1' })
    const key = derivedId(kind, secret) ?? `${kind.name}-secret`
    ops.push({ op: 'set', kind: kind.name, id: key, values: secret })
  }
  return ops
}

/** Of kinds whose records say themselves who may see them, one for each that is narrower, and what stands in each. */
function ownReaders(kind: Kind<Fields>, of: (kind: Kind<Fields>, audience: Audience) => Record<string, unknown>): Op[] {
  if (kind.readers === undefined && kind.within === undefined) return []
  return (['board', 'cabinet'] as const).map((audience) => {
    const values = of(kind, audience)
    if (kind.readers !== undefined) values[kind.readers] = audience
    if (kind.within !== undefined) values[kind.within] = `ownField-${audience}`
    return { op: 'set', kind: kind.name, id: derivedId(kind, values) ?? `${kind.name}-${audience}`, values }
  })
}

function valueFor(
  f: Field,
  audience: Audience,
  kind: string,
  name: string,
  ids: ReadonlyMap<string, string>,
  wordOf: WordOf,
): unknown {
  const shape: FieldShape = f.shape
  const word = wordOf(audience, kind, name)
  switch (shape.t) {
    case 'text':
      return word
    case 'texts':
      return [word]
    case 'choice':
      return shape.options[0]?.value
    case 'day':
      return '2026-12-01'
    case 'year':
      return '2025-26'
    case 'money':
    case 'figure':
      return 40
    case 'integer':
      return Math.min(40, f.max ?? 40)
    case 'flag':
      return true
    case 'ref':
      return ids.get(shape.kind)
    case 'refs':
      return [ids.get(shape.kind)]
    case 'about':
      return { kind: 'goal', id: 'goal-1' }
    case 'abouts':
      return [{ kind: 'goal', id: 'goal-1' }]
    case 'parts':
    case 'rows': {
      const part = Object.fromEntries(
        Object.entries(shape.parts).flatMap(([n, p]) => {
          const value = valueFor(p, narrower(audience, p.audience ?? 'public'), kind, `${name}-${n}`, ids, wordOf)
          return value === undefined ? [] : [[n, value]]
        }),
      )
      return shape.t === 'rows' ? [part] : part
    }
    case 'blob':
      return undefined
  }
}
