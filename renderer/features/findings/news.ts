import type { Finding } from '../../../shared/rules/index.ts'
import { capital, counted, countInWords, listed, plural, small } from '../../../shared/words/index.ts'
import { groupOf } from './words.ts'

/**
 * The finding that matters most, in its own words: a board's first question, else one of the most frequent kind of
 * those that need attention.
 */
export function news(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'There is nothing to point out in what is entered so far.'
  const first = findings.filter((f) => f.severity === 'blocker')
  if (first.length > 0) return firstOf(first)
  const open = findings.filter((f) => f.severity === 'gap')
  const kind = leads(open)
  if (kind?.[0] === undefined) return 'Nothing is missing. What follows is good to know.'
  const more = open.length - 1
  const rest =
    more === 0 ? '' : ` ${capital(countInWords(more))} more ${plural(more, 'thing needs', 'things need')} attention.`
  return `Nothing here stops the plan. ${kind[0].says}${rest}`
}

/** The most that the sentence above the list names; the list itself has each with its reason. */
const NAMED = 2

/** “Two to solve first: goal … has no adopted policy; position … has no money from July 1, 2027.” */
function firstOf(found: readonly Finding[]): string {
  const more = found.length - NAMED
  const named = found.slice(0, NAMED).map(({ says, brief = says }) => small(brief.replace(/\.$/, '')))
  return `${capital(countInWords(found.length))} to solve first: ${[...named, ...(more > 0 ? [`${countInWords(more)} more`] : [])].join('; ')}.`
}

/** The leading kind of what needs attention: the most frequent, and of two alike the one found first. */
const leads = (found: readonly Finding[]): readonly Finding[] | undefined =>
  [...Map.groupBy(found, (f) => groupOf(f.rule)).values()].toSorted((a, b) => b.length - a.length)[0]

/** The order of the list: the gravest first, and of what needs attention the kind that the sentence above names. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const first = leads(findings.filter((f) => f.severity === 'gap'))
  const at = findings.findIndex((f) => f.severity === 'gap')
  if (first === undefined || at < 0) return findings
  const lead = new Set(first)
  const others = findings.filter((f) => !lead.has(f))
  return [...others.slice(0, at), ...first, ...others.slice(at)]
}

/** How much there is to look at. What the gravest finding stops is said once: its support, and nobody's work. */
export function scope(findings: readonly Finding[]): string {
  if (findings.length === 0)
    return 'Groundwork looks at every entry: a goal without a measure, money that ends, a date that has passed. Overview names the next useful step.'
  const much = findings.length === 1 ? 'One thing' : `${findings.length} things`
  return `${much} to look at${byWeight(findings)}.${findings.some((f) => f.severity === 'blocker') ? ' While a support has something to solve first, it does not count as ready.' : ''}`
}

/** “: 2 to solve first, 70 that need attention and 7 notes”: so large a number alone says nothing of what to do today. */
function byWeight(findings: readonly Finding[]): string {
  const of = (severity: Finding['severity']) => findings.filter((f) => f.severity === severity)
  const [blockers, open, notes] = [of('blocker').length, of('gap'), of('note').length]
  const parts = [
    ...(blockers > 0 ? [`${blockers} to solve first`] : []),
    ...(open.length > 0 ? [`${open.length} that ${plural(open.length, 'needs', 'need')} attention`] : []),
    ...(notes > 0 ? [counted(notes, 'note')] : []),
  ]
  return parts.length < 2 ? '' : `: ${listed(parts)}`
}

/** What became of the findings of the last board briefing, and what came: “4 are gone, 3 are new.” */
export const sinceWords = (gone: number, fresh: number): string =>
  gone + fresh === 0
    ? 'nothing has changed.'
    : `${gone === 0 ? 'none is' : `${gone} ${plural(gone, 'is', 'are')}`} gone, ${fresh === 0 ? 'none is' : `${fresh} ${plural(fresh, 'is', 'are')}`} new.`
