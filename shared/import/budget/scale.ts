import type { Plan } from '../../domain/plan.ts'
import { moneyWords } from '../../words/index.ts'
import { cellText } from '../cells/cells.ts'
import type { NumberStyle } from '../cells/numbers.ts'
import type { TableRead } from '../columns/table-read.ts'
import { findMapping } from '../draft/mapping.ts'
import type { WholeRows } from '../rows/select.ts'
import { besideUsed } from '../table/beside.ts'
import { head } from '../table/heads.ts'
import { amountsSaidIn, saysOnlyThat } from '../vocabulary/said-in.ts'
import { linesAlone } from './alone.ts'
import { type AmountsIn, readMoney } from './money.ts'
import type { BudgetRole } from './roles.ts'
import { scaleHead, scaleInCells } from './units.ts'

/** Dollars, thousands or millions: what the words of a file say that its amounts are in. */

interface AmountsInFound {
  /** Null: the file says two things, and a person has to say. */
  readonly is: AmountsIn | null
  /** Why it is asked; '' where it is not. */
  readonly says: string
}

interface Answered {
  readonly name: string
  readonly roles: readonly BudgetRole[]
  readonly numberStyle: NumberStyle | null
  readonly chosen: WholeRows | null
}

/** In cents: where no line of a budget reaches it, the file may be in thousands. */
const SMALL = 1_000_00
/** In cents of dollars: no district pays ten billions for one line, which an “M” beside 10,000 would say. */
const TOO_MANY_MILLIONS = 10_000_00
/** From here on a line would be tens of millions in thousands. */
const LARGE = 20_000_00

/** The unit of amounts, by the headings, the titles, the notes, and the answer for last year's file of this name. */
export function findAmountsIn(draft: Answered, read: TableRead, plan: Plan): AmountsInFound {
  const { columns, titled } = read.facts
  const { sheet } = read
  const amounts = columns.filter((_, i) => draft.roles[i] === 'amount')
  const scaled = amounts.filter((c) => c.scaled)
  if (scaled.length > 0 && scaled.length === amounts.length) return { is: 'dollars', says: '' }
  const district = plan.get('district', 'district')?.name ?? ''
  // A line below the rows is about all of them; in a column beside them it is about its own row.
  const aside = columns.find(
    (c, i) =>
      i > 0 &&
      draft.roles[i] !== 'amount' &&
      (c.filled > 1 || /\b(notes?|comments?|remarks?)\b/i.test(c.heading)) &&
      c.distinct.some(
        (d) =>
          amountsSaidIn(d.text) !== null &&
          saysOnlyThat(d.text, district) &&
          // “000” among the codes of campuses is one of them.
          (scaleHead.test(head(c)) || !/^\W*(0{3}|[km])\W*$/i.test(d.text) || d.text.includes('$')),
      ),
  )
  if (aside !== undefined && (aside.distinct.length > 1 || aside.filled < Math.max(...amounts.map((c) => c.filled))))
    return { is: null, says: `Some rows say under “${aside.name}” what their amounts are in, and others do not.` }
  const said = [
    ...titled.split(' | ').map((text) => ['The title', text] as const),
    ...besideUsed(read.facts, draft.roles).map(({ where, text }) => [where, text] as const),
    ...linesAlone(draft.chosen).map((text) => ['A line', text] as const),
    ...columns.flatMap((c, i) => (draft.roles[i] === 'description' ? [['The heading', c.heading] as const] : [])),
  ].filter(([, text]) => amountsSaidIn(text) !== null)
  const wide = new Set([
    ...said.flatMap(([, text]) => amountsSaidIn(text) ?? []),
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
  // A file's name is not a heading: it would turn a teacher's pay into millions.
  const byName =
    wide.size === 1 &&
    own.size === 0 &&
    said.length === 0 &&
    !amountsSaidIn(sheet ?? '') &&
    !scaleInCells(draft.roles, columns)
  if (one !== null && byName && amountsIn(draft).some(({ cents }) => Math.abs(cents) >= LARGE))
    return { is: null, says: `Only the file’s name says ${one}.${beforeAndAfter(draft, one)}` }
  if (one !== null && scaled.length > 0)
    return { is: null, says: `The file says ${one}, but the sheet already shows some of its amounts divided.` }
  // If it is said plainly, another text that mentions more takes nothing away.
  const plainly = own.size > 0 || said.length === 0 || said.some(([, text]) => saysOnlyThat(text, district))
  const [[where = '', loose = ''] = []] = said
  if (one !== null && !plainly)
    return { is: null, says: `${where} says “${loose.slice(0, 80)}”.${beforeAndAfter(draft, one)}` }
  const found = findMapping(plan.all('importMapping'), draft.name, columns, 'budget')
  const kept = found?.kept.amountsIn
  if (one !== null && kept !== undefined && kept !== one)
    return { is: null, says: `Last year’s file with this name was in ${kept}, but this one says ${one}.` }
  // Last year's answer was about last year's amounts.
  const large = kept !== undefined && kept !== 'dollars' && amountsIn(draft).some(({ cents }) => cents >= LARGE)
  if (one === null && large)
    return { is: null, says: `Last year’s file was in ${kept}.${beforeAndAfter(draft, kept, LARGE)}` }
  const asks =
    kept === undefined || (kept === 'dollars' && plan.all('budgetLine').some((l) => (l.amount ?? 0) >= SMALL))
  if (one === 'millions' && amountsIn(draft).some(({ cents }) => cents >= TOO_MANY_MILLIONS))
    return { is: null, says: `The file says millions.${beforeAndAfter(draft, one, TOO_MANY_MILLIONS)}` }
  const small = one === null && asks ? largestOf(draft) : null
  if (small !== null) return { is: null, says: `All amounts are under 1,000, the largest is “${small}”.` }
  return { is: one ?? kept ?? 'dollars', says: '' }
}

/** Amounts as they are written. */
const amountsIn = ({ roles, numberStyle, chosen }: Answered): readonly { cents: number; text: string }[] =>
  (chosen?.rows ?? []).flatMap(({ cells }) =>
    roles.flatMap((r, i) => {
      const cell = cells[i] ?? ''
      const money = r === 'amount' ? readMoney(cell, numberStyle ?? 'point') : null
      return money?.ok && money.cents !== 0 ? [{ cents: Math.abs(money.cents), text: cellText(cell).trim() }] : []
    }),
  )

/** The largest of amounts that are all too small for budget lines, as text; null if they are not, or say their unit. */
function largestOf(draft: Answered): string | null {
  const read = amountsIn(draft)
  if (read.length < 2 || read.some(({ cents, text }) => cents >= SMALL || text.includes('$'))) return null
  // With two decimals throughout they are dollars and cents; “110.0” beside “9.25” is not.
  const decimals = read.filter(({ text }) => text.includes('.'))
  if (decimals.length > 0 && decimals.every(({ text }) => /\.\d\d$/.test(text))) return null
  return read.reduce((a, b) => (b.cents > a.cents ? b : a)).text
}

/** A line of the file, of `least` cents or more in dollars, in these and as it would be. */
function beforeAndAfter({ roles, numberStyle, chosen }: Answered, amountsIn: AmountsIn, least = 1): string {
  const [at, what] = [roles.indexOf('amount'), roles.indexOf('description')]
  for (const { cells } of chosen?.rows ?? []) {
    const cell = cells[at] ?? ''
    const [dollars, more] = (['dollars', amountsIn] as const).map((is) => readMoney(cell, numberStyle ?? 'point', is))
    if (!dollars?.ok || !more?.ok || Math.abs(dollars.cents) < least) continue
    const line = cellText(cells[what]).trim()
    return ` “${cellText(cell).trim()}”${line === '' ? '' : ` for “${line.slice(0, 40)}”`} is ${moneyWords(dollars.cents)} in dollars, and ${moneyWords(more.cents)} in ${amountsIn}.`
  }
  return ''
}
