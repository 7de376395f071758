import type { Plan } from '../../domain/plan.ts'
import { cellText, isBlank } from '../cells/cells.ts'
import { headsOverNothing } from '../columns/beside-heads.ts'
import type { TableRead } from '../columns/table-read.ts'
import { BESIDE_HEADS, besideUsed, isNote } from '../table/beside.ts'
import type { Column } from '../table/columns.ts'
import { unrealIn } from '../vocabulary/another-kind.ts'
import { otherDistrict } from '../vocabulary/elsewhere.ts'
import { openIn, overIn, partIsOver } from '../vocabulary/no-more.ts'
import { sentencesOf } from '../vocabulary/sentences.ts'
import { rowYear } from '../years/years.ts'
import { amountYear } from './amounts.ts'
import { linesOfAnotherFile } from './another-file.ts'
import { asksOnce } from './asked-once.ts'
import type { BudgetDraft } from './draft.ts'
import {
  monthsAlone,
  movesMoney,
  ofPeriods,
  partsAgainst,
  paysWhat,
  piecesBeside,
  purchasesIn,
  shownNames,
  sourcesAcross,
  unpaidIn,
  yearsAlone,
} from './other-lists.ts'
import { fiscalYearTold, otherSpan } from './other-spans.ts'
import { endsAlone, speaksAgainstLine } from './spoken-against.ts'
import { notLines, ofAmounts, ofNotes, otherMoney, saysWhat, WHOLE_BUDGET, WHOLE_YEAR } from './titles-say.ts'
import { lessThanNothing, sumsOpen, wrongTotals } from './totals.ts'
import { eachRow, ownWords, unexplained } from './unexplained.ts'
import { asFiscal, yearsNamed } from './years-named.ts'

/**
 * What the titles of a table, and its totals, say against a person's answers: the year, the district, the kind of
 * money, and whether all of it is there.
 */

/** Lines under the last row with an amount: what they say, they say of the table. */
function notesBelow({ roles, chosen }: BudgetDraft): readonly string[] {
  const rows = chosen?.rows ?? []
  const alone = chosen?.ragged.filter((a) => a.column === null && a.row > (rows.at(-1)?.row ?? 0)) ?? []
  const last = rows.findLastIndex(({ cells }) => roles.some((r, i) => r === 'amount' && !isBlank(cells[i] ?? '')))
  const below = rows.slice(last + 1).flatMap(({ cells }) => {
    const filled = cells.filter((c) => !isBlank(c))
    return filled.length === 1 ? [cellText(filled[0]).trim()] : []
  })
  return [...below, ...alone.map((a) => a.cell.trim())]
}

const plainUnder = /^(\$|usd|dollars?|amounts?|budget(ed)?|(fy ?)?\d{2,4}|(adopted|approved|final)( budget)?)$/i

/** Words in place of amounts, in a row without a name: a second line of headings. */
const underHeadings = ({ roles, chosen }: BudgetDraft): readonly { readonly row: number; readonly says: string }[] =>
  (chosen?.rows ?? []).flatMap(({ row, cells }) => {
    const named = cells.some((c, i) => ['description', 'account'].includes(roles[i] ?? '') && !isBlank(c))
    const texts = cells.flatMap((c, i) => (roles[i] === 'amount' && !isBlank(c) ? [cellText(c).trim()] : []))
    const words = !named && texts.length > 0 && texts.every((t) => /\p{L}|^\W+$/u.test(t) && !/^[-–—]+$/.test(t))
    return words && !texts.every((t) => plainUnder.test(t)) ? [{ row, says: texts.slice(0, 6).join(', ') }] : []
  })

/** True for a sentence that names a line of the file, and says that it does not count, or is another year's. */
function isOfOneLine(text: string, { roles, chosen, yearForm }: BudgetDraft, inRows: readonly string[]): boolean {
  const at = roles.indexOf('description')
  const said = text.toLowerCase()
  return (chosen?.rows ?? []).some(({ cells }) => {
    const name = cellText(cells[at]).trim().toLowerCase()
    if (name.length < SHORT_NAME || !said.includes(name) || said === name) return false
    const rest = said.replace(name, ' ')
    const years = yearsNamed(rest, yearForm).flat()
    return speaksAgainstLine(rest) || (inRows.length > 0 && years.length > 0 && !years.some((y) => inRows.includes(y)))
  })
}
/** A shorter name is in many sentences: “Pay”. */
const SHORT_NAME = 5

/** What a title says against the answers. */
export interface Against {
  readonly says: string
  /** By this it is known that a person agreed. */
  readonly key: string
  /** The words of the person's confirmation. */
  readonly confirm: string
}

const manyYears = /\b(20\d{2})\s*(?:[-–—/]|to|through|thru)\s*(?:fy ?)?(20\d{2})\b/i
/** “2026-28”. */
const shortYears = /(?:\b|\bfy ?)(20\d{2})\s?[-–—]\s?(\d{2})(?![-/.]?\d)/i
const spansYears = (text: string): boolean => {
  const [, first, last] = manyYears.exec(text) ?? shortYears.exec(text) ?? []
  return first !== undefined && (Number(last) % 100) - (Number(first) % 100) > 1
}

const FILE = 'The file’s name'
const CORNER = 'The heading of the lines'
/** Everything that titles, and the names of the sheet and the file, say against the answers. */
export function titlesAgainst(draft: BudgetDraft, { facts, sheet }: TableRead, plan: Plan): readonly Against[] {
  const above = facts.titled.split(' | ')
  const titles: readonly (readonly [string, string])[] = [
    ...above.map((text) => ['The title', text] as const),
    ['The sheet’s name', sheet ?? ''],
    [FILE, draft.file.replace(/\.\w+$/, '')],
    // In its first corner a table has its caption: “Monthly amounts | FY27”.
    ...facts.columns.flatMap((c, i) => (draft.roles[i] === 'description' ? [[CORNER, c.heading] as const] : [])),
    ...notesBelow(draft).map((text) => ['A note', text] as const),
    ...besideUsed(facts, draft.roles).map(({ where, text }) => [where, text] as const),
    ...eachRow(facts.columns, draft.roles),
  ].flatMap(([where, text]) => sentencesOf(text).map((one) => [where, one] as const))
  const found: Against[] = []
  const add = (where: string, text: string, but: string, confirm: string): void =>
    void found.push({
      says: `${where} says “${text.slice(0, 80)}”${but}.`,
      key: `${text.slice(0, 200)}: ${confirm}`,
      confirm,
    })
  const inRows = yearsInRows(draft, facts.columns)
  const yearsShown = inRows.map((y) => y.replace('-', '–')).join(', ')
  const notOfRows = (text: string): boolean => {
    const years = yearsNamed(text, draft.yearForm)
    return inRows.length > 0 && years.length > 0 && !years.flat().some((y) => inRows.includes(y))
  }
  const ofRows = (where: string, text: string): void =>
    add(where, text, `, but the rows are for ${yearsShown}`, `The lines are for ${yearsShown}`)
  const own = ownWords(plan, draft)
  const strange = (where: string, text: string): void => {
    const words = unexplained(asFiscal(text), own)
    if (words.length > 0) add(where, text, `, and nothing explains ${shownNames(words)}`, WHOLE_BUDGET)
  }
  for (const [i, { heading, counts }] of facts.columns.entries()) {
    if (draft.roles[i] !== 'amount') continue
    if (/[€£¥]/.test(counts)) add('The heading', `${heading} (${counts})`, '', 'These amounts are in dollars')
    const span = otherSpan(heading, plan)
    if (span !== null) add('The heading', heading, span, 'These are fiscal years of my district')
    if (otherMoney.test(heading)) add('The heading', heading, '', 'These amounts are in dollars')
    else if (unrealIn(heading) !== null) add('The heading', heading, '', 'These are real lines that still count')
    else if (/\b(only|summer|county|high|low|if|s[12]|priority)\b/i.test(heading))
      add('The heading', heading, '', WHOLE_BUDGET)
    else if (span === null) strange('The heading', heading)
    if (notOfRows(heading)) ofRows('The heading', heading)
  }
  for (const [i, { heading }] of facts.columns.entries())
    if (
      ['description', 'source', 'department', 'account'].includes(draft.roles[i] ?? '') &&
      (overIn(heading) ?? openIn(heading)) !== null
    )
      add('The heading', heading, '', 'These are real lines that still count')
  // Words to the right of the headings, over nothing.
  for (const text of headsOverNothing(facts.columns))
    if (partIsOver(text) || unrealIn(text) !== null || otherDistrict(text, plan) !== null)
      add(BESIDE_HEADS, text, '', 'These are real lines that still count')
  const months = monthsAlone(draft.roles, facts.columns)
  if (months.length > 0)
    found.push({
      says: `Beside the amount are the months ${shownNames(months)}, and not a whole year of them.`,
      key: `months: ${months.join(' ')}`,
      confirm: WHOLE_YEAR,
    })
  const another = linesOfAnotherFile(draft, facts.columns, plan)
  if (another !== null)
    found.push({
      says: `The plan has ${shownNames(another.names)} with other amounts, from the file “${another.file}”: these may be another school’s or department’s lines.`,
      key: `another file: ${another.names.join(' ')}`.slice(0, 200),
      confirm: 'These are the same lines, with new amounts',
    })
  const across = sourcesAcross(draft.roles, facts.columns, plan)
  if (across.length > 0)
    found.push({
      says: `${shownNames(across)} look like funding sources, each with a part of the amounts, and no line would get one of them.`,
      key: `sources: ${across.join(' ')}`,
      confirm: 'These lines may come in without their funding sources',
    })
  found.push(...asksOnce(draft, facts.columns, plan))
  const years = yearsAlone(draft.roles, facts.columns)
  if (years.length > 0)
    found.push({
      says: `Beside the amount are ${shownNames(years)}, so it may be money for several years.`,
      key: `years: ${years.join(' ')}`,
      confirm: 'These amounts are for one year',
    })
  const [pieces, price] = piecesBeside(draft.roles, facts.columns)
  if (pieces !== undefined && price !== undefined)
    found.push({
      says: `“${pieces.name}” says how many there are, and “${price.name}” may be the price of one.`,
      key: `pieces: ${pieces.name} ${price.name}`,
      confirm: 'These are whole amounts, and not for one piece',
    })
  const parts = partsAgainst(draft.chosen?.rows ?? [], draft.roles, facts.columns, draft.numberStyle ?? 'point')
  // A few rows are each reported on their own (`lines.ts`).
  if (parts !== null && parts.off.length * 2 > parts.filled)
    found.push({
      says: `${shownNames(parts.names)} come to other amounts than those that would come in.`,
      key: `parts: ${parts.names.join(' ')}`,
      confirm: 'The amounts that come in are right',
    })
  const [gift, whole] =
    unpaidIn(draft.chosen?.rows ?? [], draft.roles, facts.columns, draft.numberStyle ?? 'point') ?? []
  if (gift !== undefined && whole !== undefined)
    found.push({
      says: `“${whole.name}” seems to include “${gift.name}”, which ${paysWhat(gift.name)}.`,
      key: `unpaid: ${gift.name} ${whole.name}`,
      confirm: 'The amounts that come in are what the district pays',
    })
  const [from, to] = movesMoney(facts.columns)
  if (from !== undefined && to !== undefined)
    found.push({
      says: `“${from.name}” and “${to.name}” say where money goes from and to.`,
      key: `moves: ${from.name} ${to.name}`,
      confirm: 'Each row is money that is paid, and not moved between funds',
    })
  const periods = ofPeriods(draft.roles, facts.columns)
  if (periods !== undefined)
    found.push({
      says: `“${periods.name}” says of each row which month of the year it is for.`,
      key: `months: ${periods.name}`,
      confirm: WHOLE_YEAR,
    })
  const purchases = purchasesIn(draft.roles, facts.columns)
  if (purchases.length > 0)
    found.push({
      says: `There is a column for ${shownNames(purchases)}, as in a list of single purchases.`,
      key: `purchases: ${purchases.join(' ')}`,
      confirm: 'Each row is a line of the budget for a whole year',
    })
  const year = facts.columns[draft.roles.indexOf('year')]?.heading ?? ''
  const ofYears = otherSpan(year, plan)
  if (ofYears !== null) add('The heading', year, ofYears, 'These are fiscal years of my district')
  if (endsAlone(year, facts.columns))
    add('The heading', year, '', 'The money of each line is for one year, and this is the year in which it ends')
  for (const { row, says } of underHeadings(draft))
    add(`Row ${row}`, says, ' under the headings', 'All of them are dollars of this budget for a whole year')
  const less = lessThanNothing(draft, facts.columns)
  if (less !== null)
    found.push({
      says: less,
      key: less,
      confirm: 'These lines take money out of the budget, and are not what it spends',
    })
  for (const says of sumsOpen(draft)) found.push({ says: `${says}.`, key: says, confirm: 'These are separate lines' })
  for (const { says } of wrongTotals(draft, facts.columns))
    found.push({ says: `${says}.`, key: says, confirm: 'The lines are right as they are' })
  for (const [where, text] of titles) {
    const words = asFiscal(text.replaceAll('_', ' '))
    const before = found.length
    const years = yearsNamed(text, draft.yearForm)
    const said = draft.year
    const ofPlan = !isNote(where) || /\b(fiscal|school) year|\bfy ?\d/i.test(words)
    if (ofPlan && isSaid(draft) && years.length > 0 && !years.some((all) => all.includes(said))) {
      const shown = said.replace('-', '–')
      add(where, text, `, but you entered ${shown}`, `All lines are for ${shown}`)
    }
    // A file may be named after the year in which it was made.
    const isPlanYear = where !== FILE || /\d{2}\s*[-–—/_]\s*\d{2}|\bfy/i.test(words)
    if ((!isNote(where) || ofAmounts.test(words)) && isPlanYear && notOfRows(text)) ofRows(where, text)
    const span = otherSpan(words, plan)
    if (span !== null && (!isNote(where) || saysWhat(text)))
      add(where, text, span, 'These are fiscal years of my district')
    const told = fiscalYearTold(text, draft.yearForm)
    if (told !== null) add(where, text, told, 'The lines are for the years as they are read')
    const place = otherDistrict(words, plan)
    if (unrealIn(words) !== null || (where === FILE && partIsOver(words)))
      add(where, text, '', 'These are real lines that still count')
    if (place !== null && !isNote(where)) add(where, text, '', 'These are my district’s lines')
    // A note may speak of what was cut, or of revenue; of what the amounts are it speaks of these.
    for (const [pattern, confirm] of isNote(where) ? ofNotes(words) : notLines) {
      const status = confirm.startsWith('The status')
      if (pattern.test(words) && (!status || draft.status === 'approved' || draft.status === 'spent'))
        add(where, text, '', confirm)
    }
    const [first = '', ...more] = yearsShown.split(', ')
    if (where !== FILE && spansYears(words) && more.length === 0)
      add(where, text, '', `These amounts are for ${first === '' ? 'one year' : `${first} alone`}`)
    if (found.length === before && isNote(where) && isOfOneLine(text, draft, inRows))
      add(where, text, '', 'These lines are in the budget of this year')
    // A file is called as anybody likes, and so is what a line is of.
    if (found.length === before && where !== FILE && where !== CORNER && (!isNote(where) || saysWhat(text)))
      strange(where, text)
  }
  return found
}

/** The fiscal years that a column of years names, or the headings of amounts. */
function yearsInRows({ roles, yearForm }: BudgetDraft, columns: readonly Column[]): readonly string[] {
  const year = columns[roles.indexOf('year')]
  const said = year
    ? year.distinct.map((d) => rowYear(d.text, yearForm))
    : columns.map((c, i) => (roles[i] === 'amount' ? amountYear(c, yearForm) : undefined))
  return [...new Set(said.flatMap((y) => y ?? []))]
}

const isSaid = ({ year, roles }: BudgetDraft): boolean => year !== '' && !roles.includes('year')
