import { dayInShort, dayInWords, monthInWords, yearInWords } from '../days/index.ts'
import type { Bare, Measured } from '../rules/measured.ts'
import { type Newer, ofNewer, pointInWords } from '../rules/newer-points.ts'
import type { Against, FiguresOf, Standing, StatusWord } from '../rules/status.ts'
import type { Lapsed, StatusCount } from '../rules/status-count.ts'
import { type StatusNames, statusWords, usualStatusNames as usual } from '../rules/status-names.ts'
import { capital, counted, countInWords, goalNumbers, listed, plural, quotation, small } from '../words/index.ts'

/**
 * How the goals are doing, in one to three sentences: statuses that count, then the others as they are, then what
 * can't be measured. "Two of six goals are on track. The status of four others was last updated in 2018; two have no
 * measure." Each goal is in one of the first counts, so that they add up. `day` is the ISO day of the statement.
 */
export const statusHeadline = (count: StatusCount, day: string, names: StatusNames = usual): string =>
  statusSentences(count, day, names).join(' ')

/** How the goals are doing, a sentence each: the first has the statuses that count. */
export function statusSentences(count: StatusCount, day: string, names: StatusNames = usual): readonly string[] {
  const { goals: n, none } = count
  if (n === 0) return sentences('The plan has no goals yet')
  const said = statusWords.map((word) => ({ n: count.said[word], word: names[word] })).filter((s) => s.n > 0)
  const [first] = said
  if (n === 1) return [ofOne(count, first?.word, day, names)]
  const all = `${countInWords(n)} goals`
  if (none === n) return sentences(`The plan has ${all}; ${noneOf(n)} has a status`, measuresOfAll(count))
  const contradicted = kindsAgainst.reduce((k, what) => k + count.against[what], 0)
  const unshown = count.unshown.onTrack + count.unshown.improved
  // Each that its figures contradict takes a sentence of its own: read aloud, one of sixty words is lost.
  const rest = [
    ...kindsAgainst.flatMap((what) => calledBut(count, what, names)),
    [
      ...restOf(count, day, said.length + contradicted > 0, names),
      ...calledWithout(count, 'onTrack', names),
      ...calledWithout(count, 'improved', names),
    ].join('; '),
  ]
    .filter((s) => s !== '')
    .map(capital)
    .join('. ')
  // If those are all that can't be measured, it has been said.
  const told = unshown > 0 && unshown === count.noMeasure + bareOf(count)
  const measures = told && !count.pastTargets ? '' : measuresOfAll(count)
  const nothing = count.against.short > 0 ? `${names.onTrack} or ${names.done}` : names.onTrack
  if (first === undefined)
    return sentences(
      n === 2 ? `Neither goal counts as ${nothing}` : `None of the ${all} counts as ${nothing}`,
      rest,
      measures,
    )
  const lead =
    first.n === n
      ? `${n === 2 ? 'Both goals' : `All ${all}`} are ${first.word}`
      : `${countInWords(first.n)} of ${all} ${plural(first.n, 'is', 'are')} ${first.word}`
  const others = said.slice(1).map((s) => `${countInWords(s.n)} ${plural(s.n, 'is', 'are')} ${s.word}`)
  return sentences(listed([lead, ...others]), rest, measures)
}

/**
 * How the goals are doing at a first look: contradictions between figures and statuses are in the first sentence, as
 * short as possible, the rest in the second, what can't be measured in the third.
 */
export function statusNews(count: StatusCount, day: string, names: StatusNames = usual): readonly string[] {
  const plain = statusSentences(count, day, names)
  const against = kindsAgainst.filter((what) => count.against[what] > 0)
  const said = statusWords.filter((word) => count.said[word] > 0)
  if (count.goals < 2 || against.length === 0 || said.length === 0) return plain
  const [lead = '', , measures = ''] = plain
  const told = against.map((what) => {
    const k = count.against[what]
    // What newer figures both met and missed is beside each goal, where it takes no sentence of the headline.
    const both = k > 1 ? metAndMissed(count.figures?.[what] ?? [], k) : undefined
    return { what, says: calledSo(what, count, names, both === undefined) }
  })
  const more = told.map(({ what, says }, i) => {
    const k = count.against[what]
    const whom = named(k, count.numbers?.against[what]) ?? `${countInWords(k)}${i === 0 ? ' more' : ''}`
    return `${whom} ${plural(k, 'is', 'are')} reported ${says}`
  })
  const others = sentences(
    [
      ...restOf(count, day, true, names),
      ...calledWithout(count, 'onTrack', names),
      ...calledWithout(count, 'improved', names),
    ].join('; '),
  )
  return [`${lead} ${sentences(more.join('; ')).join('')}`, others.join(' '), measures]
}

/** The word that figures contradict. */
export const calledAs = (what: Against, names: StatusNames): string =>
  what === 'short' ? names.done : what === 'behind' ? names.onTrack : what === 'same' ? names.improved : names.atRisk

/** More goals than these are counted, and not named. */
const MOST_NAMED = 3

/** “goal 6”, “goals 2, 3 and 8”; undefined for more, or where nobody gave the numbers. */
const named = (k: number, nos: readonly (number | undefined)[] = []): string | undefined => {
  const known = nos.flatMap((no) => no ?? []).toSorted((a, b) => a - b)
  return k === known.length && k <= MOST_NAMED ? small(goalNumbers(known)) : undefined
}

const noneOf = (n: number): string => (n === 2 ? 'neither' : 'none')

const sentences = (...said: readonly string[]): readonly string[] =>
  said.filter((s) => s !== '').map((s) => `${capital(s)}.`)

/** Goals without a status that counts, each in one of these counts. */
function restOf(count: StatusCount, day: string, others: boolean, names: StatusNames): readonly string[] {
  const { none, undated, lapsed = [], numbers } = count
  return [
    ...(none === 0
      ? []
      : [`${named(none, numbers?.none) ?? countInWords(none)} ${plural(none, 'has', 'have')} no status`]),
    ...badWords.flatMap((word) => lastCalled(count, word, day, others, names)),
    ...(count.stale.length > 0 ? [`the status ${lastUpdated(count, day, others || lapsed.length > 0)}`] : []),
    ...(undated === 0
      ? []
      : [
          `${named(undated, numbers?.undated) ?? countInWords(undated)} ${plural(undated, 'has a status', 'have a status')} without a date`,
        ]),
  ]
}

/** Goals that were reported on track, or improved, of late, and nothing can show it. */
const calledWithout = (
  { goals, unshown, numbers }: StatusCount,
  word: 'onTrack' | 'improved',
  names: StatusNames,
): readonly string[] =>
  unshown[word] === 0
    ? []
    : [
        `${called(unshown[word], goals, numbers?.unshown[word])} ${names[word]}, with no measure and target that could show it`,
      ]

/** Goals whose printed figures contradict their status. */
const calledBut = (count: StatusCount, what: Against, names: StatusNames): readonly string[] =>
  count.against[what] === 0
    ? []
    : [`${called(count.against[what], count.goals, count.numbers?.against[what])} ${butFigures(what, count, names)}`]

/** "goal 3 is reported", "five are reported", "all three are reported". */
const called = (k: number, goals: number, nos?: readonly number[]): string =>
  `${k === goals ? (k === 2 ? 'both' : `all ${countInWords(k)}`) : (named(k, nos) ?? countInWords(k))} ${plural(k, 'is', 'are')} reported`

type Held = Pick<StatusCount, 'against' | 'figures'>

const butFigures = (what: Against, held: Held, names: StatusNames): string => calledSo(what, held, names, true)

/** `withNewer` false: what newer figures say is told elsewhere. */
function calledSo(what: Against, { against, figures: all }: Held, names: StatusNames, withNewer: boolean): string {
  const k = against[what]
  const of = all?.[what] ?? []
  const years = [...new Set(of.map((f) => f.year))]
  const year = years.length === 1 ? years.map((y) => ` of ${yearInWords(y)}`).join('') : ''
  return `${figuresHeld(what, k, names, year)}${withNewer ? newerOf(k, of) : ''}`
}

/** What newer figures say of goals whose older ones contradict their word, to follow these. */
function newerOf(k: number, of: readonly FiguresOf[]): string {
  const both = metAndMissed(of, k)
  if (both === undefined) return `${thoughNewer(k, of)}${andMissed(k, of)}`
  return k === 1 ? `, though ${both}` : `. ${capital(both)}`
}

function figuresHeld(what: Against, k: number, names: StatusNames, year: string): string {
  const figures = `${plural(k, 'its results', 'their results')}${year} are`
  const but =
    what === 'short'
      ? `short of ${plural(k, 'its final target', 'their final targets')}`
      : what === 'behind'
        ? 'behind'
        : 'no better than at the baseline'
  return `${calledAs(what, names)}, but ${figures} ${but}`
}

/**
 * Both of what follows in one, where they are of one point: a headline has no room for each.
 */
function metAndMissed(of: readonly FiguresOf[], k: number): string | undefined {
  const good = of.filter(({ newer }) => newer?.stand === 'met')
  const bad = of.filter((f) => f.missed)
  const met = good.flatMap((f) => f.newer ?? [])
  const missed = bad.flatMap((f) => f.missed ?? [])
  const points = new Set([...met, ...missed].map(pointInWords))
  const which = (list: readonly FiguresOf[]) =>
    named(
      list.length,
      list.map((f) => f.no),
    )
  if (met.length === 0 || missed.length === 0 || points.size > 1) return undefined
  const miss = plural(missed.length, 'misses another measure’s targets', 'miss other measures’ targets')
  const both =
    k === 1
      ? `it meets its targets and ${miss}`
      : `${which(good) ?? `${countInWords(met.length)} of these`} ${plural(met.length, 'meets its targets', 'meet their targets')}, and ${which(bad) ?? countInWords(missed.length)} ${miss}`
  return `in ${[...points].join('')} ${both}`
}

const meets = (n: number): string => plural(n, 'meets its main measure’s targets', 'meet their main measures’ targets')

/** That newer figures bear the word out, for all of these goals or some of them; '' where they don’t. */
function thoughNewer(k: number, of: readonly FiguresOf[]): string {
  const good = of.filter(({ newer }) => newer?.stand === 'met')
  const met = good.flatMap((f) => f.newer ?? [])
  return met.length === 0 ? '' : `, though ${whenOf(met)} ${whoOf(good, k, 'they')} ${meets(met.length)}`
}

/** That another measure’s newer figures are bad, for all of these goals or some of them; '' where none are. */
function andMissed(k: number, of: readonly FiguresOf[]): string {
  const bad = of.filter((f) => f.missed)
  const missed = bad.flatMap((f) => f.missed ?? [])
  if (missed.length === 0) return ''
  const all = missed.length === k
  const miss = plural(all ? 1 : missed.length, 'misses another measure’s targets', 'miss other measures’ targets')
  return `, and ${whenOf(missed)} ${whoOf(bad, k, 'each')} ${miss}`
}

function whenOf(newer: readonly Newer[]): string {
  const points = [...new Set(newer.map(pointInWords))]
  return points.length === 1 ? `in ${points.join('')}` : 'by newer figures'
}

/** "it", "they", "goal 3", "four of them". */
const whoOf = (some: readonly FiguresOf[], k: number, all: string): string =>
  some.length === k
    ? k === 1
      ? 'it'
      : all
    : (named(
        some.length,
        some.map((f) => f.no),
      ) ?? `${countInWords(some.length)} of them`)

/** What figures say beside the status of one goal. */
export function againstWords(what: Against, of: FiguresOf | undefined): string {
  const year = of === undefined ? '' : ` of ${yearInWords(of.year)}`
  if (what === 'short') return 'the final target is not reached'
  return what === 'behind'
    ? `results${year} are behind${newerWords(of, 'worse')}`
    : `results${year} are no better than at the baseline${newerWords(of, 'worse')}`
}

/** What results that are better than a status say beside it: “results of 2025–26 say at risk”, in the district's names. */
export const betterWords = (says: StatusWord, of: FiguresOf, names: StatusNames): string =>
  `results of ${yearInWords(of.year)} say ${names[says]}${newerWords(of, 'better')}`

/** What results say against the status of one goal in the fewest words, for its line on a screen: “2025–26 behind; fall 2026–27 meets its targets”. */
export function againstInShort(what: Against, of: FiguresOf | undefined): string {
  const is =
    what === 'short' ? 'short of the final target' : what === 'behind' ? 'behind' : 'no better than at the baseline'
  const { newer, missed } = of ?? {}
  return [
    of === undefined ? `results ${is}` : `${yearInWords(of.year)} ${is}`,
    ...(newer === undefined ? [] : [`${pointInWords(newer)} ${newerInShort[newer.stand]}`]),
    ...(missed === undefined ? [] : [`another measure misses its targets in ${pointInWords(missed)}`]),
  ].join('; ')
}

const newerInShort: Readonly<Record<Newer['stand'], string>> = {
  met: 'meets its targets',
  missed: 'misses its targets',
  some: 'meets some of its targets',
  noTarget: 'has no targets',
}

/**
 * What newer figures from within a year say after those of the last whole one, which are worse or better than the
 * status; '' if there are none.
 */
export function newerWords(of: FiguresOf | undefined, whole: 'worse' | 'better'): string {
  const { newer, missed } = of ?? {}
  // Newer figures that are bad don't turn a status round that is as bad as they are.
  const turns = whole === 'worse' && (newer?.stand === 'met' || newer?.stand === 'some')
  return [
    ...(newer === undefined ? [] : [`, ${turns ? 'though' : 'and'} those ${ofNewer(newer)}`]),
    ...(missed === undefined ? [] : [`, and another measure misses its targets in ${pointInWords(missed)}`]),
  ].join('')
}

export const kindsAgainst = ['short', 'behind', 'same', 'worse'] as const satisfies readonly Against[]

const bareOf = ({ bare }: StatusCount): number => bareKinds.reduce((n, b) => n + bare[b], 0)

/** What a goal has whose measures show nothing: a figure without a target is in the table, and is not missing. */
const bareWords: Readonly<Record<Bare, string>> = {
  noFigures: 'a measure but no yearly figures',
  noYear: 'figures from within a year only',
  told: 'figures as reported or gaps but no yearly figures',
  noTarget: 'figures but no target',
  ofGap: 'figures but a target only for a gap',
  inWords: 'figures but a target only in words',
  apart: 'figures and a target, but not for the same measure',
  wordsApart: 'figures and, for another measure, a target in words',
}
/** The words if everything printed elsewhere is of one kind. */
const bareIn = (bare: Bare, { toldBy }: Pick<StatusCount, 'toldBy'>): string =>
  bare !== 'told' || toldBy === undefined
    ? bareWords[bare]
    : `${toldBy === 'gaps' ? 'gaps' : 'figures as reported'} but no yearly figures`
const withinWords = 'figures and a target from within a year, but none of a whole year'
const bareKinds = Object.keys(bareWords) as readonly Bare[]

/** How many of all goals are not measured, or in name only; empty where each is. */
function measuresOfAll(count: StatusCount): string {
  const { goals: n, noMeasure, bare, pastTargets: past = 0, noneAhead, pastInWords = 0, aimedInWords = 0 } = count
  const { withinYear = 0, numbers } = count
  if (noMeasure + bareOf(count) + past === 0) return ''
  // Only a reader can tell the time of a target in words: all that the document prints are counted.
  const aheadOf = (who: string) =>
    aimedInWords === 0
      ? `${who} has a target for a year to come`
      : `${who} has a target as a figure for a year to come, and ${inWords(aimedInWords, n)} ${plural(aimedInWords, 'a target', 'targets')} in words (these may name a year that is over, or none)`
  if (past === n) return aheadOf(noneOf(n))
  if (noMeasure === n) return `${noneOf(n)} has a measure`
  if (bare.noFigures === n) return `${noneOf(n)} has a measure with yearly figures`
  if (bare.noTarget === n) return `${noneOf(n)} has a measure with a target`
  let counts = false
  const has = (k: number, what: string, nos?: readonly number[]) => {
    const who = named(k, nos)
    counts ||= k > 0 && who === undefined
    return k === 0 ? [] : [`${who ?? countInWords(k)} ${plural(k, 'has', 'have')} ${what}`]
  }
  // Beside those without yearly figures it would be taken for one that has them.
  const within = bare.noFigures + bare.told > 0 ? has(withinYear, withinWords) : []
  const bareOnes = [
    ...has(noMeasure, 'no measure', numbers?.noMeasure),
    ...bareKinds.flatMap((b) => has(bare[b], bareIn(b, count), numbers?.bare[b])),
    ...within,
  ]
  // For a few goals alone it would suggest that the others have a target.
  // Whom a bare number counts is said before it.
  const says = (of: readonly string[]) => (counts ? `of the ${countInWords(n)}, ${listed(of)}` : of.join('; '))
  // “Neither” behind named goals would be these.
  if (noneAhead && bareOnes.length > 0)
    return `${says(bareOnes)}; ${aheadOf(counts ? noneOf(n) : n === 2 ? 'neither goal' : 'no goal')}`
  if (noneAhead) return aheadOf(noneOf(n))
  const later = [
    ...has(past - pastInWords, 'no target for a year to come'),
    ...has(pastInWords, 'a target in words but none for a year to come'),
  ]
  return says([...bareOnes, ...later])
}

/** "six have", "one has", "all three have". */
const inWords = (k: number, n: number): string =>
  `${k === n ? (n === 2 ? 'both' : `all ${countInWords(n)}`) : countInWords(k)} ${plural(k, 'has', 'have')}`

export const badWords = ['offTrack', 'atRisk'] as const

/** "goal 6 has had no update since July 2026, when it was off track": a day alone would hide the word. */
function lastCalled(
  { lapsed = [], goals }: StatusCount,
  word: Lapsed['word'],
  day: string,
  others: boolean,
  names: StatusNames,
): string[] {
  const of = lapsed.filter((l) => l.word === word)
  const k = of.length
  const [first = '', ...more] = [...new Set(of.map((l) => whenSaid(l.date, day)))]
  if (k === 0) return []
  const when = more.length > 1 ? `between ${first} and ${more.at(-1)}` : `in ${listed([first, ...more])}`
  const who = k === goals ? (k === 2 ? 'both' : `all ${countInWords(k)}`) : undefined
  const other = others ? plural(k, ' other', ' others') : ''
  const whom =
    who ??
    named(
      k,
      of.map((l) => l.no),
    ) ??
    `${countInWords(k)}${other}`
  if (more.length === 0)
    return [
      `${whom} ${plural(k, 'has', 'have')} had no update since ${first}, when ${plural(k, 'it was', 'they were')} ${names[word]}`,
    ]
  // Each goal has one of these days: “were” alone would give each all of them.
  return [`${whom} were last reported ${names[word]} ${when}, and have had no update since`]
}

/** "of three was last updated in 2018"; "of one other was last updated in 2018 and of two in 2020". */
function lastUpdated({ stale, goals, numbers }: StatusCount, day: string, others: boolean): string {
  const whom = (k: number, nos: readonly (number | undefined)[]) =>
    k === goals
      ? k === 2
        ? 'both'
        : `all ${countInWords(k)}`
      : (named(k, nos) ?? `${countInWords(k)}${others ? plural(k, ' other', ' others') : ''}`)
  const each = stale.map((date, i) => ({ when: whenSaid(date, day), no: numbers?.stale[i] }))
  const groups = [...Map.groupBy(each, (e) => e.when)]
  const [first, ...later] = groups.map(([when, of]) => ({ when, k: of.length, nos: of.map((e) => e.no) }))
  if (first === undefined) return ''
  if (later.length > 2)
    return `of ${whom(stale.length, numbers?.stale ?? [])} was last updated between ${first.when} and ${later.at(-1)?.when}`
  return listed([
    `of ${whom(first.k, first.nos)} was last updated in ${first.when}`,
    ...later.map((o) => `of ${named(o.k, o.nos) ?? countInWords(o.k)} in ${o.when}`),
  ])
}

/** The year in which it was said; the month as well where that is this year or the one before. */
export const whenSaid = (date: string, day: string): string =>
  Number(date.slice(0, 4)) >= Number(day.slice(0, 4)) - 1 ? monthInWords(date) : date.slice(0, 4)

function ofOne(count: StatusCount, word: string | undefined, day: string, names: StatusNames): string {
  const [old] = count.stale
  const unmeasured = count.noMeasure + bareOf(count) > 0
  const says = [
    // A goal is on track or done; what is improved is its figures.
    ...(word ? [word === names.improved ? `its status is ${quotation(word)}` : `it is ${word}`] : []),
    ...(count.against.short > 0 ? [`it is reported ${butFigures('short', count, names)}`] : []),
    ...(count.against.worse > 0 ? [`it is reported ${butFigures('worse', count, names)}`] : []),
    ...(count.against.same > 0 ? [`it is reported ${butFigures('same', count, names)}`] : []),
    ...(count.against.behind > 0 ? [`it is reported ${butFigures('behind', count, names)}`] : []),
    ...(count.noMeasure > 0 ? [`${word ? '' : 'it '}has no measure`] : []),
    ...bareKinds.flatMap((b) => (count.bare[b] > 0 ? [`${word ? '' : 'it '}has ${bareIn(b, count)}`] : [])),
    ...(count.none > 0 ? [`${unmeasured ? '' : 'it has '}no status`] : []),
    ...(count.lapsed ?? []).map((l) => `it was last reported ${names[l.word]} in ${whenSaid(l.date, day)}`),
    ...(old ? [`its status was last updated in ${whenSaid(old, day)}`] : []),
    ...(count.undated > 0 ? ['its status has no date'] : []),
  ]
  const [first, ...others] = says
  return `The plan has one goal; ${[first, ...others].join(count.none > 0 && unmeasured ? ' and ' : ', and ')}.`
}

/**
 * A status beside its goal: its word and its day if it counts; else that it was given, and when. Undefined if there
 * is none. `dated` false leaves the day to the caller.
 */
export function standingWords(s: Standing, dated = true, names: StatusNames = usual): string | undefined {
  if (s.word === undefined) return undefined
  const word = names[s.word]
  const says = s.counts ? capital(word) : s.fresh ? `Reported ${word}` : `Last: ${word}`
  return dated ? `${says}, ${s.date === undefined ? 'no date' : dayInShort(s.date)}` : says
}

/** What a goal needs to show its status, if it is not figures and a target of one measure. */
const lackWords: Readonly<Partial<Record<Measured, string>>> = {
  not: 'no measure',
  ofGap: 'a target only for a gap',
  inWords: 'a target only in words',
}

/** Why a goal's last status does not count, in one sentence; undefined if it does, or there is none. */
export function whyNot(s: Standing, days: number, names: StatusNames = usual): string | undefined {
  if (s.word === undefined || s.counts) return undefined
  const word = names[s.word]
  if (s.against !== null)
    return `It is reported ${butFigures(s.against, heldAgainst(s, s.against), names)}. Documents show both, and don’t count it as ${word}.`
  const lacks = lackWords[s.measured] ?? 'no measure with figures and a target'
  if (s.fresh) return `It is reported ${word}, but it has ${lacks}, so documents don’t count it as ${word}.`
  return s.date === undefined
    ? `It is reported ${word}, but with no date, so documents don’t count it as ${word}.`
    : `It was reported ${word} on ${dayInWords(s.date)}. A status counts for ${counted(days, 'day')}, so documents print it as the last status given.`
}

/** One goal, as those are counted whose figures are against their words. */
function heldAgainst({ figures }: Standing, what: Against): Held {
  const none = { behind: 0, same: 0, worse: 0, short: 0 }
  return { against: { ...none, [what]: 1 }, figures: { [what]: figures === undefined ? [] : [figures] } }
}

/** By what a status goes where the district wrote nothing else, in its own words for each. */
export const criteriaIn = (names: StatusNames): string =>
  `${capital(names.onTrack)}: on schedule, or ahead of it. The schedule is the target for the year, if one is set; if not, the straight line from the baseline to the final target. ${capital(names.atRisk)}: behind schedule, but better than the baseline. ${capital(names.offTrack)}: neither. Of the groups a goal is for, the one furthest behind schedule decides; if they have no figures or no target, all students do.`
export const offeredCriteria = criteriaIn(usual)

/** How the two bad words differ, where the usual criteria hold. */
export const betweenRiskAndOff = (names: StatusNames): string =>
  `${capital(names.atRisk)} is behind schedule but better than the baseline; ${names.offTrack} is behind and no better.`

/** Whose judgment a status is: nobody should take it for a result of the criteria beside it. */
const peoplesWord = 'People give each status'

/** By what the statuses of a paper go: the district’s own criteria for all goals that have none of their own. */
export const writtenCriteria = (criteria: string): string =>
  `Each status is as people entered it. The district’s own criteria: ${criteria}`

/**
 * The basis of statuses if no criteria are entered: the usual ones compare, and do not decide. `compared` names the
 * goals that have something to compare, if not all have; null if all have. `old` if no status is young enough.
 * `brief` leaves them to a document with room.
 */
export function usualCriteria(
  others: boolean,
  compared: readonly number[] | null | 'old',
  brief = false,
  names: StatusNames = usual,
): string {
  const none = `${peoplesWord}. No criteria are entered${others ? ' for the other goals' : ''}`
  if (compared === 'old') return `${none}, and no status is new enough for documents to compare it with figures.`
  if (compared?.length === 0) return `${none}, and no goal has figures that documents could compare with a target.`
  if (brief) return `${none}; the board briefing says how documents compare it with figures.`
  const only =
    compared === null
      ? ''
      : ` Only ${goalNumbers(compared).toLowerCase()} ${plural(compared.length, 'has', 'have')} both a recent status and printed figures to compare it with.`
  return `${none}, so documents compare it with figures of whole years by Groundwork’s usual criteria. ${criteriaIn(names)}${only}`
}

/**
 * How long a status counts: by the promised rhythm, kept or not, or the default. `improved` if somebody uses that
 * word, which must then be explained.
 */
export const countsFor = (days: number, promised: boolean, improved = false, names: StatusNames = usual): string =>
  [
    `A status counts for ${counted(days, 'day')} from its date${promised ? ' (the promised time between updates)' : ' (no time between updates is promised)'}; ${quotation(names.done)} counts for good, and ${quotation(names.onTrack)}${improved ? ` or ${quotation(names.improved)}` : ''} only for a goal that has a measure with figures and a target.`,
    ...(improved ? [improvedMeans(names)] : []),
  ].join(' ')

/** What “improved” means, and what it does not: it is counted apart from on track and done. */
export const improvedMeans = (names: StatusNames = usual): string =>
  `${capital(names.improved)}: better than at the baseline, whether or not it is on schedule; it is counted as neither ${names.onTrack} nor ${names.done}.`
