import type { Plan } from '../domain/plan.ts'
import type { Op } from '../domain/state.ts'
import { usualGroup } from '../domain/usual-groups.ts'
import type { MarkState } from './cells/marks.ts'
import type { TableRead } from './columns/table-read.ts'
import { hasSingleYears, type ImportDraft, type Stands } from './draft/draft.ts'
import { betterWay, formOf } from './draft/form-of.ts'
import { mappingId, mappingOp } from './draft/mapping.ts'
import type { Line } from './figures/preview.ts'
import { isShare } from './figures/units.ts'
import { withoutNumber } from './names/names.ts'

/** The material for the one command of an import. */
export interface OpsInput {
  readonly draft: ImportDraft
  readonly read: TableRead
  readonly plan: Plan
  readonly stands: Stands
  /** Ids for what is added: the measure, and a group by its name in the file. */
  readonly ids: { readonly measure: string; readonly goal: string; readonly group: (inFile: string) => string }
}

const addedName = (inFile: string): string => inFile.trim() || 'All students'

/** Whether a group that is added, by its name in the file, will be all students: where the plan has no such group yet. */
export function newTotalIn(plan: Plan): (inFile: string) => boolean {
  const hasTotal = plan.all('studentGroup').some((g) => g.isTotal)
  return (inFile) => !hasTotal && usualGroup(withoutNumber(addedName(inFile)))?.way === 'all'
}

/** One command: the values, and before them the records they need. Empty if no value would change. */
export function opsOf(
  { draft, read, plan, stands, ids }: OpsInput,
  lines: readonly Line[],
  measure: string,
  newGroups: ReadonlyMap<string, string>,
): readonly Op[] {
  const values = lines.flatMap((l) => l.op ?? [])
  const { form, unit } = formOf(draft, read, plan)
  if (values.length === 0) return []
  const made: Op[] = []
  if (draft.measure === 'new') {
    const { goal: chosen, goalTitle = '', short } = draft.newMeasure
    const isNew = chosen === '' && goalTitle.trim() !== ''
    const goal = isNew ? ids.goal : chosen
    if (isNew) made.push({ op: 'set', kind: 'goal', id: goal, values: { title: goalTitle.trim(), sort: 0 } })
    const direction = betterWay(draft, read) ?? 'up'
    const own = { short: short.trim(), unit, direction, yearKind: 'school' }
    made.push({ op: 'set', kind: 'measure', id: ids.measure, values: goal === '' ? own : { ...own, goal } })
  }
  let sort = plan.all('studentGroup').length
  const isTotal = newTotalIn(plan)
  const groupOf = (inFile: string) => {
    const name = addedName(inFile)
    return isTotal(name) ? { name, sort: sort++, isTotal: true } : { name, sort: sort++ }
  }
  for (const [id, name] of newGroups) made.push({ op: 'set', kind: 'studentGroup', id, values: groupOf(name) })
  const lastYear =
    lines
      .map((l) => l.year)
      .sort()
      .at(-1) ?? ''
  const marks = new Map([...draft.marks].filter((m): m is [string, MarkState] => m[1] !== 'aside'))
  const kept = mappingOp(
    {
      name: draft.name.trim() || 'Outcomes',
      measure,
      roles: draft.roles,
      place: draft.place,
      only: draft.only,
      numberStyle: draft.numberStyle ?? 'point',
      percentForm: isShare(unit) ? form : null,
      yearForm:
        draft.yearSaid === true || hasSingleYears(draft, read.facts.columns) ? (draft.yearForm ?? 'ending') : null,
      marks,
      public: draft.public,
      agreed: draft.agreed,
      groups: new Map(
        [...draft.groups].map(([inFile, c]) => [
          inFile,
          c.to === 'group' ? c.id : c.to === 'new' && newGroups.has(ids.group(inFile)) ? ids.group(inFile) : null,
        ]),
      ),
    },
    read.facts.columns,
    lastYear,
    stands('importMapping', mappingId('figures', draft.name.trim() || 'Outcomes')),
  )
  return [...made, ...values, ...(kept ? [kept] : [])]
}
