import type { RecordOf } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { fold } from '../../domain/usual-groups.ts'
import { moneyWords } from '../../words/index.ts'

/** A file's lines against those that the plan holds: which is which, and which amounts can't both be right. */

export type BudgetLine = RecordOf<'budgetLine'>
/** The fields that a file gives for a line; a field without a column is not touched. */
export type Said = Partial<Omit<BudgetLine, 'id'>>

/** The key of a name in a file; a name without a Latin letter or a digit, as it is. */
export const nameKey = (name: string): string => fold(name) || name.trim()

/** The key of a line without an account number. */
export const keyOf = (line: Said): string =>
  JSON.stringify([
    line.fiscalYear ?? '',
    nameKey(line.account ?? ''),
    nameKey(line.description ?? ''),
    line.source ?? '',
    line.department ?? '',
    line.position ?? '',
  ])

/** A line of the plan; none; or how many are possible, if none can be chosen. */
export type Match = { readonly id: string } | { readonly several: number } | undefined

function group<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const own = key(one)
    const there = groups.get(own)
    if (there) there.push(one)
    else groups.set(own, [one])
  }
  return groups
}

/**
 * The plan's line for each of the file's: the one with the same account number in that year, if both have it once;
 * else the one with the same words, source, department and position. If there are several, the one with the same
 * amount; the others in their order, if the file has as many.
 */
export function matchLines(says: readonly Said[], plan: Plan): readonly Match[] {
  const standing = plan.all('budgetLine')
  const accountKey = (l: Said): string => `${l.fiscalYear ?? ''} ${fold(l.account ?? '')}`
  const withAccount = (l: Said): boolean => fold(l.account ?? '') !== ''
  const here = group(standing.filter(withAccount), accountKey)
  const there = group(says.filter(withAccount), accountKey)
  const matches: Match[] = says.map(() => undefined)
  const taken = new Set<string>()
  const take = (i: number, line: BudgetLine | undefined): void => {
    if (line === undefined || taken.has(line.id)) return
    taken.add(line.id)
    matches[i] = { id: line.id }
  }
  for (const [i, said] of says.entries()) {
    const [account, twice] = withAccount(said) ? (here.get(accountKey(said)) ?? []) : []
    if (account && !twice && (there.get(accountKey(said)) ?? []).length === 1) take(i, account)
  }
  const whole = group(standing, keyOf)
  const open = group(
    [...says.keys()].filter((i) => matches[i] === undefined),
    (i) => keyOf(says[i] ?? {}),
  )
  for (const [key, rows] of open) {
    const own = (whole.get(key) ?? []).filter((line) => !taken.has(line.id))
    const byAmount = group(own, (line) => String(line.amount))
    for (const i of rows) take(i, byAmount.get(String(says[i]?.amount))?.shift())
    const left = own.filter((line) => !taken.has(line.id))
    const others = rows.filter((i) => matches[i] === undefined)
    const fewer = rows.length < own.length && own.length > 1
    for (const [nth, i] of others.entries())
      if (fewer) matches[i] = { several: own.length }
      else take(i, left[nth])
  }
  for (const [i, id] of sameOtherwise(says, standing, matches, taken)) matches[i] = { id }
  return matches
}

/**
 * Lines that the file now gives differently: with a source that the plan does not have, with another source and the
 * same amount, or with more in brackets. Only if one of each may be the other.
 */
function sameOtherwise(
  says: readonly Said[],
  standing: readonly BudgetLine[],
  matches: readonly Match[],
  taken: ReadonlySet<string>,
): ReadonlyMap<number, string> {
  const bare = (line: Said): string => nameKey((line.description ?? '').replace(/\s*[([][^)\]]*[)\]]\s*$/, ''))
  const key = (line: Said): string => JSON.stringify([line.fiscalYear ?? '', bare(line)])
  const own = group(
    standing.filter((line) => !taken.has(line.id)),
    key,
  )
  const rows = group(
    [...says.keys()].filter((i) => matches[i] === undefined),
    (i) => key(says[i] ?? {}),
  )
  const agrees = (a: Said, b: Said): boolean =>
    [
      [nameKey(a.account ?? ''), nameKey(b.account ?? '')],
      [a.source ?? '', b.source ?? ''],
      [a.department ?? '', b.department ?? ''],
      [a.position ?? '', b.position ?? ''],
    ].every(([x, y]) => x === y || x === '' || y === '')
  const found = new Map<number, string>()
  for (const [words, all] of rows) {
    const [line, ...others] = own.get(words) ?? []
    if (line === undefined || others.length > 0) continue
    const isNamed = (said: Said): boolean => nameKey(line.description ?? '') === nameKey(said.description ?? '')
    // The row that names the line's source, where several have its name and the others name other sources.
    const ofSource = all.filter((i) => line.source !== undefined && says[i]?.source === line.source)
    const [i = -1, ...more] = all.length > 1 ? ofSource : all
    const said = says[i]
    if (said === undefined || more.length > 0 || (all.length > 1 && !isNamed(said))) continue
    const named = isNamed(said)
    const account = nameKey(line.account ?? '') === nameKey(said.account ?? '') || !line.account || !said.account
    if (line.amount === said.amount ? account : named && agrees(line, said)) found.set(i, line.id)
  }
  return found
}

/** An amount so many times another, or so small a part of it, is not of the same line. */
const FAR = 100
/** One nought too many or too few, in a line that the plan holds of the same year. */
const SLIP = 10
/** In cents: below it a line may well grow a hundredfold. */
const LEAST = 1_000_00

/** With other words besides, this many times more or less makes it another line. */
const OTHER = 3
const isOther = (a: number, b: number): boolean => {
  const [less, more] = [Math.min(Math.abs(a), Math.abs(b)), Math.max(Math.abs(a), Math.abs(b))]
  return less > 0 && more >= LEAST && more / less >= OTHER
}

/** Says of a line why its amount can't be right by what the plan holds of it, in this year or another; null where it can. */
export function farFromPlan(plan: Plan): (said: Said, id: string | undefined) => string | null {
  const standing = plan.all('budgetLine')
  const byId = new Map(standing.map((line) => [line.id, line]))
  const words = (l: Said): string => keyOf({ ...l, fiscalYear: '', account: '' })
  const byAccount = group(
    standing.filter((l) => fold(l.account ?? '') !== ''),
    (l) => fold(l.account ?? ''),
  )
  const byWords = group(standing, words)
  const isFar = (a: number, b: number, far: number): boolean => {
    const [less, more] = [Math.min(Math.abs(a), Math.abs(b)), Math.max(Math.abs(a), Math.abs(b))]
    return less > 0 && more >= LEAST && (more / less >= far || more === less * SLIP)
  }
  return (said, id) => {
    const account = fold(said.account ?? '')
    const own = byId.get(id ?? '')
    const all = own
      ? [own]
      : [...(account === '' ? [] : (byAccount.get(account) ?? [])), ...(byWords.get(words(said)) ?? [])]
    const renamed = own !== undefined && nameKey(own.description ?? '') !== nameKey(said.description ?? '')
    if (renamed && isOther(own.amount ?? 0, said.amount ?? 0))
      return `The plan has “${own.description ?? ''}” with ${moneyWords(own.amount ?? 0)} under this account number.`
    const held = all.slice(0, 20).filter((line) => (line.amount ?? 0) !== 0)
    const [first] = held
    if (first === undefined || !held.every((line) => isFar(line.amount ?? 0, said.amount ?? 0, own ? SLIP : FAR)))
      return null
    return `The plan has ${moneyWords(first.amount ?? 0)} for it in ${(first.fiscalYear ?? '').replace('-', '–')}.`
  }
}

/** A line that comes in as new, and the plan's own of that year which it may be, or be a part of. */
export interface Beside {
  readonly at: number
  readonly line: BudgetLine
  /** With others that are called after it, it comes to the plan's amount. */
  readonly isPart: boolean
}

/** Lines called after one of the plan that no row of the file is: “Equity coach salary” beside “Equity coach”. */
export function besideOwn(says: readonly Said[], matches: readonly Match[], plan: Plan): readonly Beside[] {
  const taken = new Set(matches.flatMap((m) => (m && 'id' in m ? m.id : [])))
  const years = new Set(says.map((said) => said.fiscalYear))
  const left = plan.all('budgetLine').filter((line) => !taken.has(line.id) && years.has(line.fiscalYear))
  const fresh = says.flatMap((said, at) =>
    matches[at] === undefined ? [{ said, at, words: wordsIn(said.description ?? '') }] : [],
  )
  return left.slice(0, MOST).flatMap((line): readonly Beside[] => {
    const own = wordsIn(line.description ?? '')
    if (own.length === 0) return []
    const called = fresh.filter(
      ({ said, words }) => said.fiscalYear === line.fiscalYear && own.every((word) => words.includes(word)),
    )
    const sum = called.reduce((n, { said }) => n + (said.amount ?? 0), 0)
    const isPart = called.length > 1 && sum === line.amount
    return called.map(({ at }) => ({ at, line, isPart }))
  })
}
/** More lines of a plan than these are not compared with each of a file. */
const MOST = 500
/** The words of a name, without what is in brackets. */
const wordsIn = (name: string): readonly string[] =>
  nameKey(name.replace(/\s*[([][^)\]]*[)\]]/g, ' '))
    .split(' ')
    .filter((word) => !/^(of|the|and|for|to|a|)$/.test(word))
