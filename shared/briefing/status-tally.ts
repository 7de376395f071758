import { type Against, isBad, type Standing } from '../rules/status.ts'
import type { StatusCount } from '../rules/status-count.ts'
import { type StatusNames, usualStatusNames as usual } from '../rules/status-names.ts'
import { capital, countInWords, listed, plural } from '../words/index.ts'
import { badWords, calledAs, kindsAgainst, statusNews, whenSaid } from './status-words.ts'

/** Goals that are counted together, and what is said of them. */
interface Part {
  /** That of `partOf`. */
  readonly key: string
  readonly n: number
  /** To follow “one” and “two”. */
  readonly one: string
  readonly many: string
  /** Without its verb: the name of these goals in a list. */
  readonly label: string
}

/** How figures contradict the word of a goal, in the fewest words. */
const againstBriefly: Readonly<Record<Against, string>> = {
  behind: 'behind',
  same: 'no better than at the baseline',
  worse: 'no better than at the baseline',
  short: 'short of the final target',
}
const claimed = ['onTrack', 'improved'] as const

/** The part that a goal is counted in. */
function partOf({ word, date, counts, against, fresh }: Standing): string {
  if (word === undefined) return 'none'
  if (counts) return word
  if (against !== null) return `against ${against}`
  if (fresh) return `unshown ${word}`
  return date === undefined ? 'undated' : isBad(word) ? `lapsed ${word}` : 'stale'
}

/** All goals, each in one of these. */
function partsOf(count: StatusCount, day: string, names: StatusNames): readonly Part[] {
  const { none, undated, stale, lapsed = [] } = count
  const are = (key: string, n: number, what: string): Part => ({
    key,
    n,
    one: `is ${what}`,
    many: `are ${what}`,
    label: capital(what),
  })
  const said = (word: keyof StatusCount['said']) => are(word, count.said[word], names[word])
  return [
    said('onTrack'),
    said('improved'),
    ...kindsAgainst.map((what) =>
      are(`against ${what}`, count.against[what], `reported ${calledAs(what, names)} but ${againstBriefly[what]}`),
    ),
    ...claimed.map((word) =>
      are(`unshown ${word}`, count.unshown[word], `reported ${names[word]} with nothing to show it`),
    ),
    said('atRisk'),
    said('offTrack'),
    said('done'),
    ...badWords.map((word) => {
      const of = lapsed.filter((l) => l.word === word)
      const days = [...new Set(of.map((l) => whenSaid(l.date, day)))]
      const was = `last ${names[word]}, with no update${days.length === 1 ? ` since ${days[0]}` : ' of late'}`
      return { key: `lapsed ${word}`, n: of.length, one: `was ${was}`, many: `were ${was}`, label: capital(was) }
    }),
    ...has('stale', stale.length, 'had no update of late', 'No update of late'),
    ...has('undated', undated, 'a status without a date', 'A status without a date'),
    ...has('none', none, 'no status', 'No status'),
  ].filter((part) => part.n > 0)
}

const has = (key: string, n: number, what: string, label: string): readonly Part[] => [
  { key, n, one: `has ${what}`, many: `have ${what}`, label },
]

/**
 * All goals in one sentence, each in one count: “Of eight goals, one is on track, three are reported on track but behind, …”.
 * Screens begin with it; what there is to say of each goal is beside it. A plan with one goal, or with
 * all goals alike, has the documents' first sentence.
 */
export function statusTally(count: StatusCount, day: string, names: StatusNames = usual): string {
  const parts = partsOf(count, day, names)
  if (count.goals < 2 || parts.length < 2) return statusNews(count, day, names)[0] ?? ''
  const says = parts.map(({ n, one, many }) => `${countInWords(n)} ${plural(n, one, many)}`)
  return `Of ${countInWords(count.goals)} goals, ${listed(says)}.`
}

/** What a list of all goals calls the part that one is in: as the sentence above the list says it. */
export function tallyLabel(standing: Standing, count: StatusCount, day: string, names: StatusNames = usual): string {
  const key = partOf(standing)
  return partsOf(count, day, names).find((part) => part.key === key)?.label ?? ''
}
