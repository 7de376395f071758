import type { Plan } from '../../domain/plan.ts'
import { fold } from '../../domain/usual-groups.ts'
import { cellText, isBlank } from '../cells/cells.ts'
import type { WholeRows } from '../rows/select.ts'
import type { Column } from '../table/columns.ts'
import { head } from '../table/heads.ts'
import { readsAsNote } from '../table/notes.ts'
import { holdsMoney } from './amounts.ts'
import type { BudgetRole } from './roles.ts'

/**
 * Words above a budget, or beside every amount of it, that nothing explains: “Encumbrances”, “July–December”,
 * “Carryover”, another place. Nobody can list everything a table may be instead of a budget, so any such word is
 * asked about.
 */

const list = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Words that may be above any district's budget, and do not change what its amounts are. */
const plain: ReadonlySet<string> = new Set(
  list(`
  a about across all also am amp an and any are as at be been but by can do each either every for from has have how if in into is it
  its made may more most new no none not of on only or other our out own run shown such than that the their them then there these they this
  those to under up us use used uses using was we were what when where which who whose will with within you your
  academic annual annually calendar current fiscal fy fye sfy school sy year yearly years yr yrs
  adopted amended approved authorized board bud budget budgetary budgeted budgets draft estimate estimated estimates final finalized forecast official
  original planned planning preliminary projected projection projections proposal proposed recommended request requested requests revised
  revision tentative updated version working worksheet
  account accounts activity adjusted allocated allocation allocations allotment allotments allowance amount amounts appropriated appropriation
  appropriations award awards category categories cents code codes cost costs dollar dollars estimated expenditure expenditures expense expenses
  fund funded funding funds general grant grants investment investments invest item itemized items ledger line lineitem lines local money object objects pay
  position positions source sources spending sub subtotal sum total totals type types usd value
  appendix attachment book card cell cells chart column columns confidential copy csv data dataset date dates detail details detailed document download
  downloaded excel exhibit export exported extract figure figures file files format gl information list listing name names note notes number
  numbers overview packet page pages part pdf plan prepared printed printout purpose recap record records report reported reports result results
  reviewed round rounded row rows schedule section see sheet sheets spreadsheet summary tab table tables tabs text title titles txt view workbook xls xlsx
  description descriptions desc justification narrative non reason
  access accountability after arts assessment athletics attendance behavior belonging buildings bus business campus care career central certified childhood
  children classified classroom climate coach coaches coaching college communication communications community compliance computer computers conference
  conferences contract contracted contracts contractual counseling counselor counselors county culture curriculum custodial department departments dept design
  development diversity early education educational educator educators elementary employee employees engagement english enrichment equipment equity
  ell esl esol extended facilities facility families family federal finance fine food foster fringe gifted grade grades guidance health high
  higher hiring home homeless human inclusion inclusive information innovation initiative initiatives instruction instructional insurance intermediate interpretation
  interpreting intervention interventions it junior kindergarten language languages leadership learner learners learning legal library licenses literacy maintenance management
  marketing material materials math media mental mentor mentoring mentors middle migrant multilingual multicultural music newcomer nutrition office officer operating
  operation operations opportunity outreach parent parents partnership partnerships pathways payroll people performance personnel policy prek preschool
  principal principals primary priorities priority procurement professional program programs project projects public purchased purchasing quality reading
  recruiting recruitment research resource resources response retention rights safety salaries salary science secondary security senior service services site sites social software
  special staff staffing standards state stem stipend stipends strategic strategies strategy student students substitutes summer superintendent supplemental supplies supply support supports
  system systems talent teacher teachers teaching technical technology testing textbooks title training translation transportation travel tuition tutor tutoring
  tutors unit units utilities wage wages wellness whole work workforce
  serving thousand thousands million millions nearest
  begins starting
  goal goals action actions objective objectives measure measures outcome outcomes initiative aim
  district districts districtwide agency lea organization location
  i ii iii iv esser arp idea lcff lcap esea essa crrsa cares arpa medicaid perkins mckinney vento
  include includes included including excludes excluding unless otherwise noted indicated because based due omitted rounding may add nearest one each once both
  business committee council equity task force team advisory meeting presentation presented approval hearing workshop
  munis tyler skyward alio efinance powerschool aeries infinite frontline oracle sap
  `),
)

const bare = (word: string): string => word.replace(/(ies|es|s|ed|ing|e)$/, '')
const bares = new Set([...plain].filter((w) => w.length > 4).map(bare))

/** The words of the plan’s own names, and of the lines themselves: a sheet may be called after any of them. */
export function ownWords(
  plan: Plan,
  { roles, chosen }: { readonly roles: readonly BudgetRole[]; readonly chosen: Pick<WholeRows, 'rows'> | null },
): ReadonlySet<string> {
  const district = plan.get('district', 'district')
  // A row without an amount may be a note that says of all others what they are.
  const lines = (chosen?.rows ?? []).filter(({ cells }) =>
    roles.some((r, i) => r === 'amount' && !isBlank(cells[i] ?? '')),
  )
  const named = [
    district?.name,
    district?.shortName,
    ...plan.all('fundingSource').map((s) => s.name),
    ...plan.all('department').map((d) => d.name),
    ...plan.all('position').map((p) => p.title),
    ...plan.all('goal').map((g) => g.title),
    ...plan.all('strategy').map((s) => s.title),
    ...lines.flatMap(({ cells }) =>
      cells.flatMap((c, i) => (lineNames.has(roles[i] ?? 'ignored') ? [cellText(c)] : [])),
    ),
  ]
  return new Set(named.flatMap((text) => (text ? fold(text).split(' ') : [])))
}
const lineNames: ReadonlySet<BudgetRole> = new Set(['description', 'account', 'department', 'source', 'position'])

/** A day, and who made a table: neither says what its amounts are. */
const madeBy =
  /^\W*((report |data )?(date|run|printed|generated|prepared|compiled|exported|downloaded|created|updated|published|retrieved|refreshed)\b|source|contact|author|user|page\b|https?:|www\.|©|copyright)/i
const dates =
  /\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b|(?<!\b(?:through|thru|until|to|ended|ending|of)\s+(?:the )?)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d{2}\b/gi
/** A longer paragraph is about the document: it mentions many things. */
const MOST_WORDS = 25

/** The words of a text that nothing explains; none where it only says who made it, or is a whole paragraph. */
export function unexplained(text: string, own: ReadonlySet<string>): readonly string[] {
  if (madeBy.test(text)) return []
  const spaced = text.replaceAll('_', ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
  const words = fold(spaced.replace(dates, ' '))
    .split(/[\s\d]+/)
    .filter((w) => w.length > 2)
  if (words.length > MOST_WORDS) return []
  return [...new Set(words.filter((w) => !plain.has(w) && !own.has(w) && !(w.length > 4 && bares.has(bare(w)))))]
}

/** Headings of columns that name people, places and papers, whatever these are called. */
const ofNames =
  /\b(by|user|name|contact|owner|lead|manager|supervisor|email|phone|vendor|payee|supplier|school|site|location|building|address|entered|city|code|number|no|id|#)\b/i

/** The texts that every row has in an unused column. */
export const eachRow = (
  columns: readonly Column[],
  roles: readonly BudgetRole[],
): readonly (readonly [string, string])[] =>
  columns.flatMap((c, i) => {
    const [only, ...more] = c.distinct
    const text = only?.text.trim() ?? ''
    const says =
      more.length === 0 &&
      c.filled > 1 &&
      text.length <= 60 &&
      /\p{L}{2}/u.test(text) &&
      !/^(yes|no|true|false|none|null|n\/?a)$/i.test(text)
    const used =
      !['ignored', 'category'].includes(roles[i] ?? '') ||
      c.hidden ||
      holdsMoney(c) ||
      ofNames.test(head(c)) ||
      readsAsNote(text)
    return says && !used ? [[`Each row, under “${c.name}”,`, text] as const] : []
  })
