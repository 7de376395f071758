import { unprinted } from '../../shared/briefing/unprinted.ts'
import { dayInWords } from '../../shared/days/index.ts'
import { derivedId } from '../../shared/domain/ids.ts'
import { allKinds, kinds } from '../../shared/domain/kinds/index.ts'
import { type Audience, audiences, type Field, type Fields, type Kind } from '../../shared/domain/schema.ts'
import type { Op } from '../../shared/domain/state.ts'

/** What stands in one field and nowhere else, as a page would write it. */
export interface Hatched {
  readonly says: string
  readonly kind: string
  readonly record: string
  readonly field: string
  readonly audience: Audience
}

const all = allKinds
const narrower = (a: Audience, b: Audience): Audience => (audiences.indexOf(a) < audiences.indexOf(b) ? a : b)

/** Figures of measures go through suppression: of these kinds only the words and days beside the figures are hatched. */
const figured = new Set(['value', 'target', 'gap', 'reportedFigure', 'interim'])
/** What a field without a reason of its own inherits: `schoolsByLevel.high` from `schoolsByLevel`. */
const isUnprinted = (kind: string, path: string): boolean => {
  if (figured.has(kind)) return false
  const [field = ''] = path.split('.')
  return unprinted(kind, field) !== undefined || unprinted(kind, path) !== undefined
}

/**
 * A plan with one record of each kind and something of its own in every field that can hold words, a number or a day.
 * `nth` chooses of every choice its nth option, turns flags, and says on what hangs what can hang on anything: so that
 * drafts, what was stopped and what was retired have their turn.
 */
export function hatchedPlan(nth: number): { readonly ops: readonly Op[]; readonly hatched: readonly Hatched[] } {
  const hatched: Hatched[] = []
  const idOf = (kind: string) => (kinds[kind as keyof typeof kinds].identity === 'singleton' ? kind : `${kind}-1`)
  const hooks = ['goal', 'strategy', 'policy', 'department', 'engagement', 'fundingSource'] as const
  const hook = hooks[nth % hooks.length] ?? 'goal'

  const fitting = (field: Field, kind: Kind<Fields>, path: string, above: Audience): unknown => {
    const audience = narrower(above, field.audience ?? 'public')
    const { shape } = field
    const hatch = (says: string) => {
      if (!isUnprinted(kind.name, path))
        hatched.push({ says, kind: kind.name, record: idOf(kind.name), field: path, audience })
    }
    const parts = (fields: Fields) =>
      Object.fromEntries(Object.entries(fields).map(([n, f]) => [n, fitting(f, kind, `${path}.${n}`, audience)]))
    const number = 3_100_000 + hatched.length
    switch (shape.t) {
      case 'text':
      case 'texts': {
        const word = `Word${hatched.length + 1}q`
        hatch(word)
        return shape.t === 'text' ? `Typed ${word}.` : [`Typed ${word}.`]
      }
      case 'choice':
        // A gap is withheld with its note wherever its source was not public, or the district lets none count.
        if (kind.name === 'reportedFigure' && path === 'reading.gap') return undefined
        return shape.options[nth % shape.options.length]?.value
      case 'day': {
        const day = new Date(Date.UTC(2031, 0, 1) + hatched.length * 86_400_000).toISOString().slice(0, 10)
        const past = nth % 2 === 1 ? `19${day.slice(2)}` : day
        hatch(dayInWords(past))
        return past
      }
      case 'year':
        // No figure of its measure stands beside it, whose turn it may be to be withheld.
        return kind.name === 'reportedFigure' ? '2010-11' : '2025-26'
      case 'money':
        hatch(String(number))
        return number * 100
      case 'figure':
      case 'integer':
        if (figured.has(kind.name)) return 40
        if (field.max !== undefined && number > field.max) return field.max
        if (path === 'smallCellFloor') return 10
        hatch(String(number))
        return number
      case 'flag':
        return nth % 2 === 0
      case 'ref':
        return idOf(shape.kind)
      case 'refs':
        return [idOf(shape.kind)]
      case 'about':
        return { kind: hook, id: idOf(hook) }
      case 'abouts':
        return [{ kind: hook, id: idOf(hook) }]
      case 'blob':
        return undefined
      case 'parts':
        return parts(shape.parts)
      case 'rows':
        return [parts(shape.parts)]
    }
  }

  const real = new Map<string, string>()
  const ops = all.map((kind): Op => {
    const values: Record<string, unknown> = {}
    for (const [name, field] of Object.entries(kind.fields)) {
      const value = fitting(field, kind, name, kind.audience)
      if (value !== undefined) values[name] = value
    }
    if (kind.name === 'action' && nth % 2 === 1) values['about'] = { kind: hook, id: idOf(hook) }
    const id = kind.identity === 'random' ? idOf(kind.name) : (derivedId(kind, values) ?? kind.name)
    for (const h of hatched) if (h.kind === kind.name) Object.assign(h, { record: id })
    real.set(idOf(kind.name), id)
    return { op: 'set', kind: kind.name, id, values }
  })
  // What is called by what it joins has its id only now.
  const pointing = JSON.stringify(ops, (key, value) =>
    typeof value === 'string' && key !== 'kind' ? (real.get(value) ?? value) : value,
  )
  return { ops: JSON.parse(pointing) as readonly Op[], hatched }
}

/** As many turns as the longest choice of a state has options. */
export const turns = 9
