import { countOf, lookupIn, showValue } from '../../domain/describe.ts'
import { kinds } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Field } from '../../domain/schema.ts'
import { listed } from '../../words/index.ts'
import { enters, kindsIn, levels, type PlanKind, type PlanRole, type Saying, sayings } from './enters.ts'
import type { Change } from './line.ts'
import type { PlanOutcome } from './outcome.ts'
import { canSay } from './questions.ts'
import { kindWords } from './thing.ts'

/** The uses of a column, and what would come in, in the words of window and command line alike. */

const sayingWords: Readonly<Record<Saying, string>> = {
  partOf: 'What it is a part of',
  statement: 'Full wording',
  lead: 'Owner or lead',
  team: 'Led together by',
  start: 'Starts',
  by: 'Due or ends',
  status: 'Status or stage',
  doneOn: 'Done on',
  result: 'What came of it',
  cost: 'Cost',
  serves: 'Goal of the strategic plan it serves',
  note: 'Note',
  code: 'Code',
  type: 'Kind of policy',
  firstReading: 'First reading on',
  secondReading: 'Second reading on',
  adopted: 'Adopted on',
  reviewDue: 'Review due',
  unit: 'Where they work',
  contact: 'How to reach them',
}

/** A role as a person chooses it. */
export function roleWords(role: PlanRole): string {
  if (role === 'ignored') return 'Not used'
  if (role === 'only') return 'Picks the rows'
  if (role === 'asked') return 'No choice yet'
  const [first = '', saying] = role.split('.')
  if (saying === undefined) return sayingWords[first as Saying] ?? kinds[first as PlanKind].one
  return `${sayingWords[saying as Saying]}, of the ${kindWords[first as PlanKind]}`
}

/** The possible uses of a table's columns: the fields of each kind in it. */
export function rolesFor(used: readonly PlanRole[]): readonly PlanRole[] {
  const named = kindsIn(used)
  const kindsHere = named.length > 0 ? named : (Object.keys(enters) as PlanKind[])
  const several = named.length > 1 ? named.filter((k) => (levels as readonly PlanKind[]).includes(k)) : []
  return [
    ...(Object.keys(enters) as PlanKind[]),
    ...sayings.filter((s) => canSay(s, kindsHere)),
    ...several.flatMap((k) =>
      sayings.flatMap((s): PlanRole[] => (enters[k].says[s] === undefined ? [] : [`${k}.${s}`])),
    ),
    'only',
    'ignored',
  ]
}

/** "2 goals, 3 strategies and 14 actions", of those things that are counted. */
function thingsInWords(kindsOfThings: readonly PlanKind[]): string {
  const count = new Map<PlanKind, number>()
  for (const kind of kindsOfThings) count.set(kind, (count.get(kind) ?? 0) + 1)
  return listed(
    (Object.keys(enters) as PlanKind[]).flatMap((kind) => {
      const n = count.get(kind) ?? 0
      return n === 0 ? [] : countOf(n, kinds[kind])
    }),
  )
}

/** What would come in: new things and changes, including people who are named. */
export const takenInWords = ({ lines, people }: PlanOutcome): string => {
  const inFile = new Set(lines.map((l) => l.id))
  return thingsInWords([
    ...lines.flatMap((l) => (l.op === null ? [] : l.thing.kind)),
    ...people.flatMap((p): PlanKind[] => (p.out || inFile.has(p.id) ? [] : ['person'])),
  ])
}

/** Fields for the place of a thing, which the tree shows anyway. */
const inTree = new Set(['goal', 'about', 'sort', 'title', 'role', 'name'])

/** A line's fields, each with its label: for a change also the earlier value. */
export function changesInWords(
  kind: PlanKind,
  changes: readonly Change[],
  outcome: Pick<PlanOutcome, 'people'>,
  plan: Plan,
): readonly { readonly label: string; readonly before: string | null; readonly after: string }[] {
  const named = new Map(outcome.people.map((p) => [p.id, p.name]))
  const known = lookupIn(plan)
  const lookup = (of: string, id: string): string | undefined => named.get(id) ?? known(of, id)
  const fields = kinds[kind].fields as Readonly<Record<string, Field>>
  const order = Object.keys(fields)
  const inOrder = changes.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
  return inOrder.flatMap(({ field, before, after }) => {
    const declared = fields[field]
    if (declared === undefined || inTree.has(field)) return []
    const shown = (value: unknown): string => showValue(declared, value, lookup)
    return [
      {
        label: declared.label,
        before: before === undefined || before === null ? null : shown(before),
        after: shown(after),
      },
    ]
  })
}
