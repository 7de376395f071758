import type { Plan } from '../../domain/plan.ts'
import { fold, groupIn, usualGroup } from '../../domain/usual-groups.ts'
import type { TableRead } from '../columns/table-read.ts'
import { figuresOf, type ImportDraft } from '../draft/draft.ts'
import { nameOf } from '../draft/form-of.ts'
import { namesSource, saidByEachRow, tellsOfMuch, titlesOf } from '../draft/said-over.ts'
import type { Selection } from '../rows/select.ts'
import type { Note } from '../table/notes.ts'
import { sentencesOf } from '../vocabulary/sentences.ts'
import { NOTE, type Source } from '../vocabulary/topics.ts'
import { yearIn } from '../years/years.ts'
import type { Other } from './agreed.ts'

/** Groups that titles and notes name as the table's, while its rows are about others. */

const groupName = (plan: Plan, id: string): string => plan.get('studentGroup', id)?.name ?? ''

/** True where a text says that a group is left out: “Math, no EL”, “(-EL)”, “English learners are not included”. */
function leavesOutGroup(text: string, group: string): boolean {
  if (/^(no|non|not|without)\b/.test(group)) return false
  const name = group.replaceAll(' ', '[^a-z0-9]+')
  return new RegExp(
    `\\b(no|not|non|without|exclud\\w*|except|minus|but|less|omit\\w*|leav\\w+ out)[^a-z0-9]+${name}\\b|(^|[\\s(])[-−–]${name}\\b|\\b${name}\\b[^.;|,]*\\b(not|excluded|omitted|left out)\\b`,
    'i',
  ).test(text)
}

/** True for a text that names a group and says no more: “Students with disabilities”, “English learner students only”. */
function groupAlone(text: string): boolean {
  const plain = text
    .replaceAll('_', ' ')
    .replace(new RegExp(yearIn, 'gi'), ' ')
    .replace(areShown, ' ')
    .replace(/\b(students?|pupils?|children|only|subgroup|data|results?)\b|[:.,]/gi, ' ')
    .trim()
  const meant = usualGroup(plain) ?? usualGroup(text)
  return meant !== null && meant.way !== 'all'
}
/** “Girls’ rates are shown.” */
const areShown =
  /[’']?s?[’']? (rates?|figures?|results?|data|percentages?|outcomes?) (is|are) (shown|given|reported|listed|displayed)\W*$/i
/** “Population: English learners”. */
export const label = /^\W*((student )?(population|(sub)?groups?|filters?)|notes?|students?)\s*[:=]\s*/i

/** A group’s name alone in a line, and no row of its way next below it: it says of whom rows, or all of them, are. */
function headsOthers({ row, text, where }: Note, chosen: Selection | null): boolean {
  const meant = where === undefined ? usualGroup(text.replace(label, '').trim()) : null
  if (meant === null || meant.way === 'all' || text.includes(' | ')) return false
  // Rows that stay aside because of it are told.
  if (chosen?.ragged.some((a) => a.why.includes(`“${text.trim()}”`))) return false
  const next = chosen?.rows.find((r) => r.row > row)
  // Right below the last row it is one more of them, without a figure.
  const last = chosen?.rows.at(-1)?.row ?? 0
  return next === undefined ? row > last + 1 : usualGroup(next.group)?.way !== meant.way
}

/** By what a table is cut: “by race and disability” says of no row of whom it is. */
const ways =
  /^(disabilit(y|ies)|disability status|special education status|english|english (language )?proficiency|language|income|poverty|lunch|lunch status|gender|sex|race|ethnicity|.*\bstatus)$/i

/** The groups that a title names as the table's; words after “by” that say how it is divided do not count. */
function groupsSaid(text: string): readonly string[] {
  const plain = text.replaceAll('_', ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
  const [whole = '', ...cuts] = plain.split(/\bby\b/i)
  const before = whole.replace(/\band\b.*$/i, '')
  // Behind a comma or a colon it may be said once more of whom it is.
  const behind = cuts
    .join(' ')
    .split(/[,:;–—]/)
    .slice(1)
    .filter((t) => usualGroup(t.trim()) !== null && !ways.test(t.trim()))
  // Several of them are what it is cut by, too: “by race, EL, SWD”.
  return [before, ...(behind.length === 1 ? behind : [])].flatMap((t) => {
    const found: string[] = []
    let rest = fold(t)
    for (let g = groupIn(rest); g !== null && found.length < 6; g = groupIn(rest)) {
      found.push(g)
      rest = ` ${rest} `.replace(` ${g} `, ' | ')
    }
    return found
  })
}

/** “Suspensions of students with disabilities”, and no more. */
const ofGroupAlone = /^\W*[\w-]+( rates?)? (of|for) (?!all\b)([\w-]+ ){0,3}[\w-]+\W*$/i

/** The file's titles, or a note, name a group as the table's that no row is about. */
export function ofOthers(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  if (draft.chosen === null) return null
  const same = (a: string, b: string): boolean => {
    const [one, two] = [usualGroup(a), usualGroup(b)]
    return one !== null && two !== null && one.way === two.way && one.group === two.group
  }
  const own = fold(plan.get('district', 'district')?.name ?? '')
  const inRows = draft.roles.some((r) => r === 'group' || r === 'groupFigure')
  const { chosen } = draft
  const notes = chosen.notes.flatMap((n): Source[] =>
    [n.text, ...sentencesOf(n.text)].flatMap((text): Source[] =>
      /\b(only|exclud\w*|without|(are|is|were|was|do|does) not (in|count)\w*|subgroup|filters?|gender|sex)\b/i.test(
        text,
      ) ||
      ofGroupAlone.test(text) ||
      areShown.test(text) ||
      (inRows && headsOthers({ ...n, text }, chosen))
        ? [[n.where ?? NOTE, text]]
        : [],
    ),
  )
  const heading: Source = ['The heading', figuresOf(draft, read.facts.columns)?.headings ?? '']
  // If no column has the group, the heading and the titles count when the figures' group is asked.
  const only = draft.groups.get('')
  const counts = groupIn(nameOf(draft, plan)) ?? ''
  const taken = inRows ? [...draft.groups.keys()] : [only?.to === 'group' ? groupName(plan, only.id) : '']
  const rows = saidByEachRow(draft, read.facts).filter(([, text, under = '']) => !namesSource(text, under))
  const heard = inRows
    ? [heading, ...titlesOf(draft, read), ...notes, ...rows]
    : only === undefined || only.to === 'asked'
      ? []
      : notes
  for (const [where, text] of heard) {
    // Under “% EL” a row of another group is about those who are in both.
    const each = where === heading[0] && taken.length > 1
    const group = text
      .split(' | ')
      .flatMap((part) => {
        const alone = groupAlone(part) || ofGroupAlone.test(part)
        return groupsSaid(part).map((g) => ({ g, alone: alone && taken.length > 1 }))
      })
      .find(
        ({ g, alone }) =>
          !own.includes(g) &&
          !same(counts, g) &&
          (each || alone || leavesOutGroup(text, g) || !taken.some((k) => same(k, g))),
      )?.g
    if (group == null || (tellsOfMuch([where, text]) && !leavesOutGroup(text, group))) continue
    const so = leavesOutGroup(text, group)
      ? 'the figures of all students may then be without'
      : taken.some((k) => same(k, group))
        ? 'not every row is of'
        : 'none of the rows names'
    return {
      says: `${where} says “${text.slice(0, 120)}”, but ${so} that group.`,
      key: text.slice(0, 200),
    }
  }
  return null
}
