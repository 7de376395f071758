import type { Plan } from '../../domain/plan.ts'
import { groupIn } from '../../domain/usual-groups.ts'
import type { TableRead } from '../columns/table-read.ts'
import { addUpIn, lessThanAll, pairsAddUp, sameMultiple } from '../doubts/wholes.ts'
import { figuresOf, type ImportDraft } from '../draft/draft.ts'
import { nameOf, unitOf } from '../draft/form-of.ts'
import { readSoFar } from '../draft/read-so-far.ts'
import { notesOf, saidByEachRow, titlesOf } from '../draft/said-over.ts'
import { isShare } from '../figures/units.ts'
import { sameTopic } from '../vocabulary/topics.ts'
import type { Other } from './agreed.ts'

/** Figures that say what part of all students a group is, where the measure says how it does. */

const ofAll =
  /\b(student|enrollment|racial|ethnic) (demographics|composition)\b|^\W*demographics\W*$|^\W*(graduates|completers|suspensions|suspended students|expulsions|dropouts|absences|referrals|arrests) by (race|ethnic\w*|gender|sex|(student )?groups?)\b|(percent|pct|%) share\W*$|^\W*(composition|distribution|make-?up)\b|(percent(age)?s?|pct|%|shares?|proportions?) of (the |all |total )*(graduates|completers|suspensions|expulsions|incidents|referrals|arrests|absences|dropouts|test[- ]takers|(ap )?enrollments?|students enrolled|students|children|total|(the |each )?group|all|district)( by [\w ,/&-]+)?\W*$/i

/** “Percent of suspended students”: a part of those who are counted, and not of the group. */
const ofThose =
  /(percent(age)?s?|pct|%|shares?|proportions?) (of|among|in) (the |all |total )*(chronically )?(suspended|expelled|absent|proficient|retained|referred|arrested|restrained|graduating|graduated|diplomas?)( (students?|pupils|children|class(es)?))?( by [\w ,/&-]+)?\W*$/i
const saysShares = (text: string): boolean => ofAll.test(text) || ofThose.test(text)

/** Groups' shares of all students are in the file for a measure of how groups do. */
export function sharesOfAll(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  const unit = unitOf(draft, read, plan)
  if (!isShare(unit)) return null
  const so = 'so they may say what share of all students each group is, not how each group is doing.'
  const key = 'Shares of all students'
  const headings = figuresOf(draft, read.facts.columns)?.headings ?? ''
  if (saysShares(headings)) return { says: `The heading says “${headings.slice(0, 120)}”, ${so}`, key }
  const titled = [...titlesOf(draft, read), ...saidByEachRow(draft, read.facts), ...notesOf(draft, read)].find(
    ([, text]) => saysShares(text),
  )
  if (titled) return { says: `${titled[0]} says “${titled[1].slice(0, 120)}”, ${so}`, key }
  const over = read.facts.columns.flatMap((c, i) => (draft.roles[i] === 'groupFigure' ? c.heading : []))
  const named = over.length > 0 ? over : [...new Set((draft.chosen?.rows ?? []).map((r) => r.group))]
  const signed = named.filter((t) => /^\W*(%|percent|pct)|(%|percent|pct)\W*$/i.test(t.trim()) && groupIn(t) !== null)
  const about = nameOf(draft, plan)
  if (
    signed.length > 1 &&
    // Beside numbers of the same groups a percentage is told apart from those.
    !read.facts.columns.some((c, i) => draft.roles[i] !== 'groupFigure' && groupIn(c.heading) !== null) &&
    signed.length >= named.filter((t) => groupIn(t) !== null).length &&
    !titlesOf(draft, read).some(([, text]) => sameTopic(text, about)) &&
    // “% Chronically absent – White” is of what the measure is of; “% Enrolled – White” may be of all.
    (/\benroll|\bmember/i.test(about) || !signed.every((t) => sameTopic(t, about)))
  )
    return { says: `The groups are called “${signed[0]}” and “${signed[1]}”, ${so}`, key }
  if (unit === 'rate') return null
  const readings = readSoFar(draft, read, plan)
  const shares = sameMultiple(readings)
  if (shares !== null)
    return { says: `In every row the figure is the same part of the number beside it (${shares}), ${so}`, key }
  const pair = pairsAddUp(readings)
  if (pair !== null) return { says: `“${pair[0]}” and “${pair[1]}” add up to 100 percent, ${so}`, key }
  const less = lessThanAll(readings)
  if (less !== null)
    return {
      says: `All students have 100 percent in ${less.year.replace('-', '–')} and “${less.group}” has ${less.figure}, ${so}`,
      key,
    }
  const found = draft.groups.size < 3 ? null : addUpIn(readings)
  const sum = found?.whole
    ? 'so they may be numbers of students.'
    : 'so they may say what share of all students each group is, not how each group is doing.'
  return found && { says: `The groups’ figures add up to ${found.to} in ${found.year.replace('-', '–')}, ${sum}`, key }
}
