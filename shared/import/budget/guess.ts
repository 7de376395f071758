import { fold } from '../../domain/usual-groups.ts'
import type { Facts } from '../columns/facts.ts'
import type { Column } from '../table/columns.ts'
import { head } from '../table/heads.ts'
import { partOfYear } from '../years/years.ts'
import { amountYear, findAmounts, holdsMoney } from './amounts.ts'
import { type BudgetRole, isMatched, yearHead } from './roles.ts'
import { tellsRevenue } from './row-kinds.ts'
import { tellsVersions } from './rows-apart.ts'
import { asksWhetherApproved, saysRecurring } from './stand.ts'

const statusHead = /\b(status|stage|state)\b/i
const whatFor = /\b(function|program|activity|service|object|position)\b(?!.*\b(code|number|no|id)\b)/i
const doneFor = /\b(activity|service)\b(?!.*\b(code|number|no|id)\b)/i
/** A remark on a line is not its name. The name of who is paid is used only where the file has no other text. */
const noWords = /\b(notes?|comments?|remarks?|caveats?|footnotes?|justification)\b/i
const paidTo = /\b(vendors?|payees?|suppliers?|contractors?)\b/i
const isOfYears = (c: Column): boolean =>
  c.years > c.filled / 2 && !c.distinct.some((d) => partOfYear.test(d.text.trim()))
/** Who is responsible for a fund or a department, its status, and where data are from: no name of one. */
const ofAnother: Partial<Record<BudgetRole, RegExp>> = {
  source:
    /\b(status|stage)\b|\b(data|information|documents?|files?|reports?)\b.*\bsources?\b|\bsources? (of )?(data|information|documents?|files?)\b/i,
  department: /\b(status|stage)\b/i,
  goal: /\b(status|stage)\b/i,
  category: /\b(status|stage)\b/i,
}
const responsible =
  /\b((managers?|leads?|contacts?|directors?|coordinators?|owners?|officers?|supervisors?|heads?|approvers?|administrators?)( name)?|e-?mail|phone|(?<!\bfunded )by)\W*$/i
/** The year of the money, which a school year beside it need not be. */
const ofMoney = /\b(fiscal|fy|budget)\b/i
/** True for a column of years, days or times: none of them is the name of a fund or a department. */
const ofTime = (c: Column): boolean =>
  isOfYears(c) || c.distinct.filter((d) => beginsWithDay.test(d.text)).length > c.distinct.length / 2
const beginsWithDay =
  /^\W*(\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-\d{2}-\d{2}|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (\d{1,2},? )?\d{4})\b/i
const textsOf = (c: Column): readonly string[] => c.distinct.map((d) => d.text)

const named: readonly (readonly [BudgetRole, RegExp])[] = [
  [
    'account',
    /\b(account|acct|gl|ledger|asn|chartfield|budget code|account code|account string)\b(?!.*\b(name|description|title|types?|class)\b)/i,
  ],
  ['recurring', /\b(recurring|(one|1).?time|ongoing|non.?recurring)\b/i],
  [
    'source',
    /\b(fund|funding|source|grant|revenue|paid from|funded (by|from)|resource (description|name))\b(?!.*\b(code|number|no|id)\b)/i,
  ],
  ['status', statusHead],
  [
    'department',
    /\b(department|dept|office|division|cost cent(er|re)|site|location|organi[sz]ation|org)\b(?!.*\b(code|number|no|id)\b)/i,
  ],
  ['category', /\b(category|object|class|type|kind)\b(?!.*\b(code|number|no|id)\b)/i],
  ['goal', /\b(goal|priority|objective|initiative)\b(?!.*\bid\b)/i],
  ['position', /\b(position|job|fte title)\b(?!.*\b(code|number|no|id|control)\b)/i],
  ['year', yearHead],
  [
    'description',
    /\b(description|desc|item|line|purpose|detail|account name|what|title|expense|expenditure|request(?! (type|date|id|no|number|by|status))|resources?( needed)?)\b/i,
  ],
]

/** “Federal” under “Funding Type” says from whom money is, and names no fund. */
const saysLevels = (c: Column): boolean =>
  /\b(types?|class(ification)?|kinds?|categor(y|ies)|levels?)\b/i.test(c.heading) &&
  textsOf(c).every((t) =>
    /^\W*((federal|state|local|private|other|county|city|special|general|restricted|unrestricted|categorical|discretionary|competitive|formula|non-?federal|public)( (funds?|funding|grants?|revenues?|money|dollars))?)\W*$/i.test(
      t,
    ),
  )

const beginsOrEnds = /^(start|end|begin|effective|due|expir)\w*( date| on)?$/i
const besideName =
  /^(lead|owner|code|id|line|no|number|#|school|site|building|campus|location|vendor|payee|supplier|room)s?( (code|id|no|number|name|#))?\.?$/i

/** “Prior fund”, “Fund (old)”: passed over if there is a “Fund” beside it. */
const notNow = /\b(prior|former|previous|old|proposed|new)\b/i

/**
 * The use of each budget column, guessed from its heading and contents. Columns headed by fiscal years that hold
 * amounts are one amount a year; if several are possible, each is asked. A person can change each.
 */
export function guessBudgetRoles(columns: readonly Column[], samples: Facts['samples'] = []): readonly BudgetRole[] {
  const guessed: BudgetRole[] = columns.map(() => 'ignored')
  const amounts = findAmounts(columns, samples)
  for (const i of amounts.taken) guessed[i] = 'amount'
  for (const i of amounts.asked) guessed[i] = 'asked'
  for (const [i, c] of columns.entries()) if (guessed[i] === 'ignored' && tellsVersions(c)) guessed[i] = 'only'
  const flag = columns.findIndex((c, i) => guessed[i] === 'ignored' && asksWhetherApproved(c.heading, textsOf(c)))
  if (flag >= 0 && !columns.some((c) => statusHead.test(c.heading))) guessed[flag] = 'status'
  for (const [role, pattern] of named) {
    for (const [i, c] of columns.entries()) {
      if (guessed[i] !== 'ignored' || guessed.includes(role) || !pattern.test(c.heading) || c.filled === 0) continue
      if (role === 'category' && tellsRevenue(c)) continue
      const plain = columns.some((o) => pattern.test(o.heading) && !notNow.test(o.heading) && o.filled > 0)
      if (notNow.test(c.heading) && plain) continue
      if (role === 'recurring' && !textsOf(c).some((t) => saysRecurring(fold(t), c.heading))) continue
      if (isMatched(role) && (ofTime(c) || ofAnother[role]?.test(c.heading))) continue
      if (role === 'source' && saysLevels(c)) continue
      if (isMatched(role) && role !== 'position' && role !== 'status' && responsible.test(c.heading.trim())) continue
      const ofTheMoney = columns.some((o) => isOfYears(o) && yearHead.test(o.heading) && ofMoney.test(o.heading))
      if (role === 'year' && ofTheMoney && !ofMoney.test(c.heading)) continue
      if (role === 'year' ? !isOfYears(c) : holdsMoney(c) && role !== 'account') continue
      guessed[i] = role
    }
  }
  // Two columns that each give the year of the money, and not the same: a person says which is meant.
  const ofFiscal = columns.flatMap((c, i) =>
    isOfYears(c) && yearHead.test(c.heading) && ofMoney.test(c.heading) ? [i] : [],
  )
  const differ = new Set(ofFiscal.map((i) => textsOf(columns[i] as Column).join('|'))).size > 1
  if (differ && ofFiscal.every((i) => guessed[i] === 'ignored' || guessed[i] === 'year'))
    for (const i of ofFiscal) guessed[i] = 'asked'
  const free = (fit: (c: Column) => boolean): number =>
    columns.findIndex((c, i) => guessed[i] === 'ignored' && c.filled > 0 && fit(c))
  const take = (role: BudgetRole, fit: (c: Column) => boolean): void => {
    const i = guessed.includes(role) ? -1 : free(fit)
    if (i >= 0) guessed[i] = role
  }
  // “FY27 Amount” says its year itself: a last day of June beside it is when money ends.
  const saysYear = columns.some((c, i) => guessed[i] === 'amount' && amountYear(c, 'ending') !== undefined)
  const isEnd = (c: Column): boolean => saysYear && beginsOrEnds.test(c.heading.trim())
  if (!differ) take('year', (c) => isOfYears(c) && c.years > c.filled * 0.8 && !isEnd(c))
  // The person who is paid is not what is paid for.
  const pays = columns.some(
    (c, i) => guessed[i] === 'amount' && /\b(salar(y|ies)|wages?|pay|compensation)\b/i.test(c.heading),
  )
  const ofPerson =
    guessed.includes('position') || pays
      ? /^(full |last |first )?name$|\b(employee|staff|incumbent)\b/i
      : /\bemployee\b/i
  const who =
    /\b(request[eo]rs?|(requested|submitted|entered|approved) by|approver|owner|contact|manager|supervisor|funder|grantor|donor|sponsor)\b/i
  const tells = (c: Column): boolean =>
    !holdsMoney(c) && !noName(c) && !ofPerson.test(c.heading.trim()) && !who.test(c.heading) && !noWords.test(head(c))
  const mostlyOwn = (c: Column): boolean => c.distinct.length > c.filled / 2
  // Beside a column that names what is paid, these say where, by whom or under which number.
  const isNamed = columns.some(
    (c, i) =>
      ['position', 'account', 'category'].includes(guessed[i] ?? '') &&
      /\p{L}{3}/u.test(textsOf(c)[0] ?? '') &&
      mostlyOwn(c),
  )
  const noName = (c: Column): boolean =>
    ofTime(c) ||
    (isNamed && besideName.test(c.heading.trim())) ||
    /^(rank|grade|priority)\w*$/i.test(c.heading.trim()) ||
    beginsOrEnds.test(c.heading.trim())
  take('description', (c) => tells(c) && doneFor.test(c.heading))
  take('description', (c) => tells(c) && mostlyOwn(c) && !paidTo.test(head(c)))
  // “Object description” or “Initiative” with a text of its own in each row says more than an account or a payee.
  if (!guessed.includes('description') && !guessed.includes('position')) {
    const named = columns.findIndex(
      (c, i) => (guessed[i] === 'category' || guessed[i] === 'goal') && tells(c) && mostlyOwn(c) && c.filled > 0,
    )
    if (named >= 0) guessed[named] = 'description'
    take('description', (c) => tells(c) && mostlyOwn(c))
  }
  // Unreadable years are still years: a person says which rows are meant, or which year all are.
  if (!guessed.includes('year'))
    for (const [i, c] of columns.entries())
      if (guessed[i] === 'ignored' && yearHead.test(c.heading.trim()) && c.filled > 0) guessed[i] = 'asked'
  return guessed
}

/** The roles with what the money pays for, where neither words nor an account say it. */
export function withWhat(roles: readonly BudgetRole[], columns: readonly Column[]): readonly BudgetRole[] {
  if (roles.includes('description') || roles.includes('account')) return roles
  const at = columns.findIndex(
    (c, i) => roles[i] === 'ignored' && c.filled > 0 && !holdsMoney(c) && whatFor.test(c.heading),
  )
  return at < 0 ? roles : roles.with(at, 'description')
}
