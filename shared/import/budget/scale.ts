import type { Plan } from '../../domain/plan.ts'
import { findMapping } from '../mapping.ts'
import type { TableRead } from '../table-read.ts'
import type { AmountsIn } from './money.ts'
import type { BudgetRole } from './roles.ts'
import { amountsSaidIn } from './said-in.ts'
import { scaleInCells } from './units.ts'

/** Dollars, thousands or millions: what the words of a file say that its amounts are in. */

/** A line under the rows that says so of all amounts: "Dollars in thousands", "(000s omitted)". */
const note =
  /^\W*(notes?\W+)?((all|the|dollar) )*(amounts?|dollars?|figures?|numbers?|values?|totals?|budget)?( (are|is))?( (shown|reported|expressed|stated|presented|given))?\s*\bin \$?\s?(thousands|millions|(1,)?000[’'‘]?s)( of (us )?dollars)?\W*$|^\W*(000[’']?s?|thousands|millions)( omitted)\W*$/i

export interface AmountsInFound {
  /** Null: the file says two things, and a person has to say. */
  readonly is: AmountsIn | null
  /** Why it is asked; '' where it is not. */
  readonly says: string
}

interface Answered {
  readonly name: string
  readonly roles: readonly BudgetRole[]
}

/** What amounts are in, from the headings, the titles, the notes, and from what was said of last year's file of this name. */
export function findAmountsIn(draft: Answered, read: TableRead, plan: Plan): AmountsInFound {
  const { columns, above } = read.facts
  const { sheet } = read
  const amounts = columns.filter((_, i) => draft.roles[i] === 'amount')
  const scaled = amounts.filter((c) => c.scaled)
  if (scaled.length > 0 && scaled.length === amounts.length) return { is: 'dollars', says: '' }
  const notes = columns.flatMap((c, i) =>
    draft.roles[i] === 'amount' ? [] : c.distinct.flatMap((d) => (note.test(d.text) ? [d.text] : [])),
  )
  // Under the rows a line is of all of them; in a column beside them it is of its own row.
  const beside = columns.findIndex(
    (c, i) =>
      i > 0 &&
      draft.roles[i] !== 'amount' &&
      (c.filled > 1 || /\b(notes?|comments?|remarks?)\b/i.test(c.heading)) &&
      c.distinct.some((d) => note.test(d.text)),
  )
  const aside = columns[beside]
  if (aside !== undefined && (aside.distinct.length > 1 || aside.filled < Math.max(...amounts.map((c) => c.filled))))
    return { is: null, says: `Some rows say under “${aside.name}” what their amounts are in, and others do not.` }
  const wide = new Set([
    ...[above, ...notes].flatMap((text) => amountsSaidIn(text) ?? []),
    // A sheet called “000” or “M” may be one of several so numbered.
    ...(/\bin\b|thousands|millions|\$/i.test(sheet ?? '') ? [amountsSaidIn(sheet ?? '') ?? []].flat() : []),
    // So may a file; by its name alone only whole words say it.
    ...(/\bin (thousands|millions)\b/i.test(draft.name) ? [amountsSaidIn(draft.name) ?? []].flat() : []),
    ...[scaleInCells(draft.roles, columns) ?? []].flat(),
  ])
  const headed = amounts.map((c) => amountsSaidIn(c.heading))
  const own = new Set(headed.flatMap((h) => h ?? []))
  const all = new Set([...wide, ...own])
  const [one = null] = all
  if (all.size > 1) return { is: null, says: 'The file says both thousands and millions.' }
  const silent = amounts[headed.indexOf(null)]
  if (one !== null && wide.size === 0 && silent)
    return { is: null, says: `One heading says ${one}, and “${silent.name}” does not.` }
  if (one !== null && scaled.length > 0)
    return { is: null, says: `The file says ${one}, but the sheet already shows some of its amounts divided.` }
  const found = findMapping(plan.all('importMapping'), draft.name, columns, 'budget')
  const kept = found?.kept.amountsIn
  if (one !== null && kept !== undefined && kept !== one)
    return { is: null, says: `Last year’s file with this name was in ${kept}, but this one says ${one}.` }
  return { is: one ?? kept ?? 'dollars', says: '' }
}
