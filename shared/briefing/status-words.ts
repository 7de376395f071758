import type { Standing, StatusCount, StatusWord } from '../rules/status.ts'
import { capital, countInWords, dayInShort, dayInWords, listed, monthInWords, plural } from './format.ts'

/** A status inside a sentence. */
export const statusInSentence: Readonly<Record<StatusWord, string>> = {
  onTrack: 'on track',
  atRisk: 'at risk',
  offTrack: 'off track',
  done: 'done',
}

const inOrder: readonly StatusWord[] = ['onTrack', 'atRisk', 'offTrack', 'done']

/**
 * How the goals stand, in one or two sentences: what counts, then the rest as it is. "Two of six goals are on track.
 * Of the other four, one has no measure; the status of three was last updated in 2018." `day` is the ISO day on which it is said.
 */
export function statusHeadline(count: StatusCount, day: string): string {
  const { goals: n, none } = count
  if (n === 0) return 'The plan has no goals yet.'
  const said = inOrder.map((word) => ({ n: count.said[word], word: statusInSentence[word] })).filter((s) => s.n > 0)
  const [first] = said
  if (n === 1) return ofOne(count, first?.word, day)
  const all = `${countInWords(n)} goals`
  if (first === undefined) {
    if (none === n)
      return joined(`The plan has ${all}; ${noneOf(n)} has a status yet.`, restOf({ ...count, none: 0 }, n, day))
    const lead = n === 2 ? 'Neither goal counts as on track.' : `None of the ${all} counts as on track.`
    return joined(lead, restOf(count, n, day))
  }
  const lead =
    first.n === n
      ? `${n === 2 ? 'Both goals' : `All ${all}`} are ${first.word}`
      : `${countInWords(first.n)} of ${all} ${plural(first.n, 'is', 'are')} ${first.word}`
  const others = said.slice(1).map((s) => `${countInWords(s.n)} ${plural(s.n, 'is', 'are')} ${s.word}`)
  return [`${capital(listed([lead, ...others]))}.`, ofOthers(count, n - said.reduce((sum, s) => sum + s.n, 0), day)]
    .filter((s) => s !== '')
    .join(' ')
}

/** "Of the other four, one has no measure; …", "The other one has no status yet."; '' where nothing keeps them from counting. */
function ofOthers(count: StatusCount, others: number, day: string): string {
  if (others === 1) {
    const facts = factsOfOne(count, day)
    return facts.length === 0 ? '' : `The other one ${listed(facts)}.`
  }
  const rest = restOf(count, others, day)
  const [whole] = [
    ...(count.noMeasure === others ? ['no measure'] : []),
    ...(count.bareMeasure === others ? [`only ${lacking(others)}`] : []),
    ...(count.none === others ? ['no status yet'] : []),
    ...(count.undated === others ? ['a status without a date'] : []),
  ]
  if (rest.length === 1 && whole) return `The other ${countInWords(others)} have ${whole}.`
  return rest.length === 0 ? '' : `Of the other ${countInWords(others)}, ${rest.join('; ')}.`
}

/** What keeps a single goal from counting. */
const factsOfOne = (count: StatusCount, day: string): readonly string[] => [
  ...(count.noMeasure > 0 ? ['has no measure'] : []),
  ...(count.bareMeasure > 0 ? [`has only ${lacking(1)}`] : []),
  ...(count.none > 0 ? ['has no status yet'] : []),
  ...count.stale.map((date) => `has a status that was last updated in ${whenSaid(date, day)}`),
  ...(count.undated > 0 ? ['has a status without a date'] : []),
]

const noneOf = (n: number): string => (n === 2 ? 'neither' : 'none')

const joined = (lead: string, rest: readonly string[]): string =>
  rest.length === 0 ? lead : `${lead} ${capital(rest.join('; '))}.`

/** What keeps the other goals from counting, of so many, each true by itself. */
function restOf(count: StatusCount, others: number, day: string): readonly string[] {
  const has = (k: number, what: string) => {
    if (k === 0) return []
    if (k === others) return [`${noneOf(k)} has a ${what}`]
    return [`${countInWords(k)} ${plural(k, 'has', 'have')} no ${what}`]
  }
  return [
    ...has(count.noMeasure, 'measure'),
    ...bare(count.bareMeasure, others),
    ...has(count.none, 'status yet'),
    ...(count.stale.length > 0 ? [`the status ${lastUpdated(count.stale, others, day)}`] : []),
    ...(count.undated === 0
      ? []
      : [`${countInWords(count.undated)} ${plural(count.undated, 'has a status', 'have a status')} without a date`]),
  ]
}

/** Goals that are measured in name only: nothing can show that one of them is on track. */
function bare(k: number, others: number): readonly string[] {
  if (k === 0) return []
  if (k === others) return [`${noneOf(k)} has a measure with figures and a target`]
  return [`${countInWords(k)} ${plural(k, 'has', 'have')} only ${lacking(k)}`]
}

const lacking = (k: number): string =>
  plural(k, 'a measure that lacks figures or a target', 'measures that lack figures or a target')

/** "of three was last updated in 2018"; "of one was last updated in 2018 and of two in 2020". */
function lastUpdated(stale: readonly string[], of: number, day: string): string {
  const whom = (k: number) => (k < of ? countInWords(k) : k === 2 ? 'both' : `all ${countInWords(k)}`)
  const groups = [...Map.groupBy(stale, (date) => whenSaid(date, day))]
  const [first, ...others] = groups.map(([when, dates]) => ({ when, k: dates.length }))
  if (first === undefined) return ''
  if (others.length > 2)
    return `of ${whom(stale.length)} was last updated between ${first.when} and ${others.at(-1)?.when}`
  return listed([
    `of ${whom(first.k)} was last updated in ${first.when}`,
    ...others.map((o) => `of ${countInWords(o.k)} in ${o.when}`),
  ])
}

/** The year in which it was said; the month as well where that is this year or the one before. */
const whenSaid = (date: string, day: string): string =>
  Number(date.slice(0, 4)) >= Number(day.slice(0, 4)) - 1 ? monthInWords(date) : date.slice(0, 4)

function ofOne(count: StatusCount, word: string | undefined, day: string): string {
  const [old] = count.stale
  const unmeasured = count.noMeasure + count.bareMeasure > 0
  const says = [
    ...(word ? [`it is ${word}`] : []),
    ...(count.noMeasure > 0 ? [`${word ? '' : 'it '}has no measure`] : []),
    ...(count.bareMeasure > 0 ? [`${word ? '' : 'it '}has only ${lacking(1)}`] : []),
    ...(count.none > 0 ? [`${unmeasured ? '' : 'it has '}no status yet`] : []),
    ...(old ? [`its status was last updated in ${whenSaid(old, day)}`] : []),
    ...(count.undated > 0 ? ['its status has no date'] : []),
  ]
  const [first, ...others] = says
  return `The plan has one goal; ${[first, ...others].join(count.none > 0 && unmeasured ? ' and ' : ', and ')}.`
}

/**
 * A status as it stands beside its goal: its word and its day where it counts; else that it was said, and when.
 * Undefined where nobody has said one. `dated` leaves the day to whoever writes it elsewhere.
 */
export function standingWords(s: Standing, dated = true): string | undefined {
  if (s.word === undefined) return undefined
  const word = statusInSentence[s.word]
  const says = s.counts ? capital(word) : s.fresh ? `Said to be ${word}` : `Last said: ${word}`
  return dated ? `${says}, ${s.date === undefined ? 'no date' : dayInShort(s.date)}` : says
}

/** Why a goal's last word does not count, in one sentence; undefined where it does, or there is none. */
export function whyNot(s: Standing, days: number): string | undefined {
  if (s.word === undefined || s.counts) return undefined
  const word = statusInSentence[s.word]
  const lacks = s.measured === 'not' ? 'no measure' : 'no measure with figures and a target'
  if (s.fresh) return `It is said to be ${word}, but it has ${lacks}, so papers don’t count it as ${word}.`
  return s.date === undefined
    ? `It is said to be ${word}, but on no date, so papers don’t count it as ${word}.`
    : `It was called ${word} on ${dayInWords(s.date)}. A status counts for ${days} days, so papers print it as last said then.`
}

/** By what a status goes where the district wrote nothing else. */
export const offeredCriteria =
  'On track: where it was due by then, or better. It is due at the target of the year, where one is set, else on the straight line from the baseline to the final target. At risk: behind that, but better than the baseline. Off track: neither. Of the groups that a goal is for, the one that stands worst decides; where they have no figures or no target, all students do.'

/** The same in a paper, where nobody wrote criteria: as what is usual here, and not as what the district goes by. */
export const usualCriteria = (others: boolean): string =>
  `No criteria were written${others ? ' for the other goals' : ''}; these are Groundwork’s usual ones. ${offeredCriteria}`

/** How long a status counts, by the rhythm that was promised or the default. */
export const countsFor = (days: number, promised: boolean): string =>
  `A status counts for ${days} days from its date${promised ? ', as promised' : ''}, and “on track” only for a goal that has a measure with figures and a target.`
