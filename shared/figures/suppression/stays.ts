import { workedOut } from '../../domain/plan.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { rememberedOf } from './remembered.ts'
import { floorOf } from './shape.ts'
import { keyOf, readingsOf, type Table, tableOf } from './tables.ts'
import { type Cell, isWithheld } from './types.ts'

type Sent = ReturnType<NonNullable<Plan['sent']>>[number]
type Cells = ReadonlyMap<string, Cell>

/**
 * Rows that are withheld where no paper has printed anything, and that none has printed: what is in print makes the rule choose
 * others for them now and then, and they stay withheld all the same. So the second paper of one plan prints what the first did.
 */
export function staysWithheld(
  plan: Plan,
  keys: readonly string[],
  decidedIn: (plan: Plan, table: Table) => Cells,
): ReadonlyMap<string, ReadonlySet<string>> {
  const before = beforePapers(plan)
  if (before === undefined) return new Map()
  const floor = floorOf(plan)
  return new Map(
    keys.map((key) => {
      const of = tableOf(key)
      const printed = rememberedOf(plan, of.measure, of.year, of.point, readingsOf(plan, of), floor)
      const held = [...decidedIn(before, of)].filter(([id, cell]) => isWithheld(cell) && !printed.has(id))
      return [keyOf(of), new Set(held.map(([id]) => id))]
    }),
  )
}

const views = new WeakMap<Plan, Plan>()

/** The plan as if its papers had told of names alone; undefined where they have printed nothing. */
function beforePapers(plan: Plan): Plan | undefined {
  const sent = plan.sent?.() ?? plan.all('briefingSent')
  return sent.some((s) => s.printed?.length) ? viewOf(plan) : undefined
}

function viewOf(plan: Plan): Plan {
  const known = views.get(plan)
  if (known) return known
  const { sent, where, once } = plan
  const all = ((kind) => (kind === 'briefingSent' ? namesAlone(plan.all(kind)) : plan.all(kind))) as Plan['all']
  const kept = new Map<string, unknown>()
  const view: Plan = {
    all,
    get: ((kind, id) =>
      kind === 'briefingSent' ? all(kind).find((s) => s.id === id) : plan.get(kind, id)) as Plan['get'],
    ...(where && { where }),
    ...(sent && { sent: () => namesAlone(sent()) }),
    once: (key, work, again) => {
      // A plan that tracks what is read of it does so for this one as well.
      if (once) return once(`before papers: ${key}`, (p) => work(viewOf(p)), again)
      if (!kept.has(key)) kept.set(key, work(view))
      return kept.get(key) as ReturnType<typeof work>
    },
    // Which tables have to do with each other is the same, whatever is in print.
    workedOut: (...asked) => workedOut(plan, ...asked),
  }
  views.set(plan, view)
  return view
}

const stripped = new WeakMap<readonly Sent[], readonly Sent[]>()

function namesAlone(sent: readonly Sent[]): readonly Sent[] {
  const known = stripped.get(sent)
  if (known) return known
  const made = sent.map((s) => ({ ...s, printed: [] }) as Sent)
  stripped.set(sent, made)
  return made
}
