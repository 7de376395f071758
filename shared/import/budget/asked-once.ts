import type { Plan } from '../../domain/plan.ts'
import type { Column } from '../table/columns.ts'
import { linesAlone } from './alone.ts'
import { type BudgetDraft, columnOf } from './draft.ts'
import { emptyBelow, type Once, once } from './named-once.ts'
import { choiceFor, knownFor } from './names.ts'
import { namesSource, shownNames } from './other-lists.ts'

/** Asks about lines that would come in without what the table names once for several of them. */

interface Asked {
  readonly says: string
  readonly key: string
  readonly confirm: string
}

const words: Readonly<Record<Once, readonly [string, string]>> = {
  source: ['funding source', 'funding sources'],
  department: ['department', 'departments'],
}

/** Empty rows below names that are each written once. */
function unfilled(draft: BudgetDraft, columns: readonly Column[]): readonly Asked[] {
  return once.flatMap((role): Asked[] => {
    const column = columnOf(draft, columns, role)
    if (column === undefined) return []
    const { open, times } = emptyBelow(draft.chosen?.rows ?? [], draft.roles, draft.roles.indexOf(role))
    const isOnce = times.size > 1 && [...times.values()].every((n) => n === 1)
    if (!isOnce || open.length * 2 < times.size) return []
    const [one] = words[role]
    return [
      {
        says: `“${column.name}” has ${shownNames([...times.keys()].slice(0, 2))} once and is empty in rows below, such as row ${open[0]}: these lines would get no ${one}. If a name is meant for the rows below it, write it into them in the file.`,
        key: `empty below: ${column.name}`,
        confirm: `The rows without a ${one} have none`,
      },
    ]
  })
}

const SHORT = 40
const ofOffice =
  /^(department|office|division) of \p{L}|^(department|dept\.?|office|division|cost center)\s*:\s*\p{L}|\p{L} (department|dept\.?|division)$/iu
const ofFund = /^(fund|funding source|source|grant)( name)?\s*:\s*\p{L}/iu
function isDepartment(plan: Plan): (text: string) => boolean {
  const known = knownFor('department', plan)
  return (text) => ofOffice.test(text) || choiceFor('department', text, known).to === 'known'
}

/** Lines alone that are called as funding sources or departments are, over lines that would get none. */
function above(draft: BudgetDraft, plan: Plan): readonly Asked[] {
  const alone = linesAlone(draft.chosen).filter((text) => text.length <= SHORT)
  const isSource = namesSource(plan)
  const isOf: Readonly<Record<Once, (text: string) => boolean>> = {
    source: draft.source === '' ? (text) => ofFund.test(text) || isSource(text) : () => false,
    department: isDepartment(plan),
  }
  return once.flatMap((role): Asked[] => {
    const heads = draft.roles.includes(role) ? [] : alone.filter(isOf[role])
    if (heads.length === 0) return []
    const [one, many] = words[role]
    const [names, them] = heads.length === 1 ? [`names a ${one}`, 'it'] : [`name ${many}`, 'one of them']
    return [
      {
        says: `${shownNames(heads)} above lines ${names}, and no line would get ${them}.`,
        key: `${role}s above: ${heads.join(' ')}`.slice(0, 200),
        confirm: `These lines may come in without their ${many}`,
      },
    ]
  })
}

/** What lines would come in without, though the table names it once for several. */
export const asksOnce = (draft: BudgetDraft, columns: readonly Column[], plan: Plan): readonly Asked[] => [
  ...above(draft, plan),
  ...unfilled(draft, columns),
]
