import type { Plan } from '../domain/plan.ts'
import { fold, groupIn, usualGroup } from '../domain/usual-groups.ts'
import { agreedOn, type Other } from './agreed.ts'
import {
  anotherKindIn,
  headsAnotherKind,
  namesPlace,
  saysAnotherKind,
  saysNoResult,
  unsettledIn,
} from './another-kind.ts'
import { isNote } from './beside.ts'
import { picksNone } from './column-use.ts'
import { figuresOf, type ImportDraft } from './draft.ts'
import { namesSchool } from './elsewhere.ts'
import { flagged } from './flagged.ts'
import { isShare, nameOf, unitOf } from './form-of.ts'
import { head } from './heads.ts'
import { findMapping, textOfEach } from './mapping.ts'
import { guessPlace } from './names.ts'
import { placeByCode, placeMisspelled, placesOfTwoKinds } from './near-places.ts'
import type { Note } from './notes.ts'
import { yearMistyped, yearsDraggedDown, yearToldOtherwise } from './odd-years.ts'
import { readSoFar } from './read-so-far.ts'
import {
  cornersOf,
  FILE,
  headsSource,
  notesOf,
  saidByEachRow,
  tellsOfMuch,
  textOfEachRow,
  titlesBeside,
  titlesOf,
} from './said-over.ts'
import type { Selection } from './select.ts'
import { correctedBeside, shownWith, withPlus } from './shown-with.ts'
import { cellText, isBlank } from './table.ts'
import type { TableRead } from './table-read.ts'
import { contradiction, NOTE, ofAdults, type Source, sameTopic } from './topics.ts'
import { saysUnsaid } from './unsaid.ts'
import { endsWithinYear, monthsOfYears, saidWithinYear } from './until.ts'
import { addUpIn, lessThanAll, pairsAddUp, sameMultiple } from './wholes.ts'
import { rowYear, yearIn, yearsIn } from './years.ts'

/** The first thing by which a file looks as if it were about another thing than the measure, and that nobody has agreed on. */
export const otherThing = (draft: ImportDraft, read: TableRead, plan: Plan): Other | null =>
  othersIn(draft, read, plan).find((other) => !agreedOn(draft.agreed, other)) ?? null

/** All such things, agreed on or not. */
export function othersIn(draft: ImportDraft, read: TableRead, plan: Plan): readonly Other[] {
  if (draft.measure === null) return []
  const all = [
    groupsOfOthers,
    saysOther,
    saysAnother,
    eachOfAnother,
    eachNoResult,
    flagged,
    unsettledRows,
    placeMisspelled,
    placesOfTwoKinds,
    placeByCode,
    endsWithinYear,
    saidWithinYear,
    monthsOfYears,
    yearMistyped,
    yearsDraggedDown,
    yearToldOtherwise,
    changedSince,
    ofOthers,
    titledInOtherYears,
    sharesOfAll,
    groupOverOthers,
    shownWith,
    withPlus,
    correctedBeside,
  ]
  const looked = all.flatMap((look): Other | readonly Other[] => look(draft, read, plan) ?? [])
  // Of what each row says in one column a person is asked once.
  const ofColumn = (o: Other): string | undefined => /^Each row, under “.*”, says “[^”]*”/.exec(o.says)?.[0]
  const found = looked.filter((o, i) => {
    const key = ofColumn(o)
    return key === undefined || looked.findIndex((p) => ofColumn(p) === key) === i
  })
  return [...found, ...saysUnsaid(draft, read, plan, found)]
}

/** Last year’s file of this name said another thing in each row, where this one says something too. */
function changedSince(draft: ImportDraft, { facts }: TableRead, plan: Plan): Other | null {
  const { columns } = facts
  const found = findMapping(plan.all('importMapping'), draft.name, columns)
  if (found?.how !== 'same' || found.kept.measure !== draft.measure) return null
  const at = columns.findIndex((c, i) => {
    const last = found.kept.columns?.[i]?.says ?? found.kept.columns?.[i]?.only
    const now = picksNone(draft, i) ? textOfEach(c) : undefined
    return last !== undefined && now !== undefined && last !== now
  })
  const column = columns[at]
  if (column === undefined) return null
  const kept = found.kept.columns?.[at]
  const [now, last] = [textOfEach(column) ?? '', kept?.says ?? kept?.only ?? '']
  return {
    says: `Each row, under “${column.name}”, says “${now}”, but last year’s file with this name said “${last}”.`,
    key: `${column.name}: ${now}`,
  }
}

/** By whom or for whom a table is made is not of whom it is. */
const toldBy =
  /\b(prepared|compiled|contact)\b|\b(by|for) (\w+ ){0,3}(teachers?|educators?|staff|faculty|principals?|employees|parents)\b/i

/** What a source may be called that holds no results; it may well be a nation’s, or a state’s goals office. */
const aimed = /\b(targets?|project(ed|ions?)|forecasts?|predict\w*)\b/i

/** A heading, a title, or the name of the sheet or the file speaks of targets, of others, of a draft: the first of each. */
function saysAnother(draft: ImportDraft, read: TableRead, plan: Plan): readonly Other[] {
  const measure = nameOf(draft, plan)
  const ofStaff = (plan.get('measure', draft.measure ?? '')?.people ?? 'children') !== 'children'
  const heading: Source = ['The heading', figuresOf(draft, read.facts.columns)?.headings ?? '']
  const first = new Map<string, Other>()
  const rows = saidByEachRow(draft, read.facts).filter(([, text]) => text.length <= 200)
  for (const [where, text, under = ''] of [heading, ...titlesOf(draft, read), ...notesOf(draft, read), ...rows]) {
    const adults = where === heading[0] || isNote(where) || under !== '' || ofStaff || toldBy.test(text)
    const word =
      (tellsOfMuch([where, text]) || (headsSource(under) && !aimed.test(text)) ? null : anotherKindIn(text, measure)) ??
      (adults || ofAdults.test(measure) ? null : (ofAdults.exec(text.replaceAll('_', ' '))?.[2] ?? null))
    const unsettled = unsettledIn(text, measure, isNote(where))
    const key = text.slice(0, 200)
    for (const found of [
      word === null ? null : { word, so: 'these may not be your district’s results', key },
      unsettled && { ...unsettled, key: `${unsettled.word}: ${key}` },
    ])
      if (found !== null && !first.has(found.so))
        first.set(found.so, {
          says: `${where} says “${text.slice(0, 120)}”, so ${found.so} (“${found.word}”).`,
          key: found.key,
        })
  }
  return [...first.values()]
}

/** Some rows say beside their year or their group that their figures are no final ones. */
function unsettledRows(draft: ImportDraft, _: TableRead, plan: Plan): Other | null {
  const measure = nameOf(draft, plan)
  // Those that name no year stay aside as they are.
  const rows = (draft.chosen?.rows ?? []).filter((r) => rowYear(r.year, draft.yearForm ?? 'ending') !== undefined)
  const texts = new Set(rows.flatMap((r) => [cellText(r.year).trim(), r.group.trim()]))
  for (const text of texts) {
    const unsettled = unsettledIn(text, measure, false)
    if (unsettled !== null)
      return {
        says: `Some rows say “${text.slice(0, 120)}”, so ${unsettled.so} (“${unsettled.word}”).`,
        key: `${unsettled.word}: ${text.slice(0, 200)}`,
      }
  }
  return null
}

const otherGroups = /\b(teachers?|staff|educators?|employees?|comparison|reference|excluded|majority)\b|\bnot in\b/i

/** The column of groups is headed by others than the children counted: “Teacher race”, “Comparison group”. */
function groupsOfOthers({ roles }: ImportDraft, { facts }: TableRead): Other | null {
  const column = facts.columns[roles.indexOf('group')]
  if (column === undefined || !otherGroups.test(head(column))) return null
  const says = `The groups are under “${column.name}”, so the figures may not be about students of these groups.`
  return { says, key: `groups: ${column.name}` }
}

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
    .replace(/\b(students?|pupils?|children|only|subgroup|data|results?)\b|[:.,]/gi, ' ')
    .trim()
  const meant = usualGroup(plain) ?? usualGroup(text)
  return meant !== null && meant.way !== 'all'
}
/** “Population: English learners”. */
const label = /^\W*((student )?(population|(sub)?groups?|filters?)|notes?|students?)\s*[:=]\s*/i

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

/** A group without any figure above groups of another way that stand nowhere else: they may be those of it alone. */
function groupOverOthers(draft: ImportDraft): Other | null {
  if (draft.roles.includes('year') || !draft.roles.includes('group')) return null
  const byRow = [...Map.groupBy(draft.chosen?.rows ?? [], (r) => r.row).values()]
  const rows = byRow.flatMap((all) => {
    const [first] = all
    return first === undefined
      ? []
      : [
          {
            row: first.row,
            group: first.group,
            way: usualGroup(first.group)?.way ?? null,
            empty: all.every((r) => isBlank(r.figure)),
          },
        ]
  })
  const at = rows.findIndex(({ way, empty }, i) => {
    const below = rows.slice(i + 1, i + 3)
    const other = below[0]?.way
    return (
      empty &&
      way !== null &&
      way !== 'all' &&
      below.length === 2 &&
      below.every((b) => !b.empty) &&
      (below.every((b) => /^(yes|no|y|n)$/i.test(b.group.trim())) ||
        (other != null &&
          other !== way &&
          other !== 'all' &&
          below.every((b) => b.way === other) &&
          !rows.slice(0, i).some((r) => r.way === other)))
    )
  })
  const found = rows[at]
  return found === undefined
    ? null
    : {
        says: `Row ${found.row} has “${found.group}” and no figure, so the groups below it may be only those who are in both.`,
        key: `over: ${found.row} ${found.group}`,
      }
}

/** By what a table is cut: “by race and disability” says of no row of whom it is. */
const ways =
  /^(disabilit(y|ies)|disability status|special education status|english|english (language )?proficiency|language|income|poverty|lunch|lunch status|gender|sex|race|ethnicity|.*\bstatus)$/i

/** The groups that a title names as those of whom its table is; what stands behind “by” and says how it is cut is none. */
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

/** The file’s titles, or a note of whom alone it is, name a group of which no row is. */
function ofOthers(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  if (draft.chosen === null) return null
  const same = (a: string, b: string): boolean => {
    const [one, two] = [usualGroup(a), usualGroup(b)]
    return one !== null && two !== null && one.way === two.way && one.group === two.group
  }
  const own = fold(plan.get('district', 'district')?.name ?? '')
  const inRows = draft.roles.some((r) => r === 'group' || r === 'groupFigure')
  const notes = draft.chosen.notes.flatMap((n): Source[] =>
    /\b(only|exclud\w*|without|(are|is|were|was|do|does) not (in|count)\w*|subgroup|filters?|gender|sex)\b/i.test(
      n.text,
    ) ||
    (inRows && headsOthers(n, draft.chosen))
      ? [[n.where ?? NOTE, n.text]]
      : [],
  )
  const heading: Source = ['The heading', figuresOf(draft, read.facts.columns)?.headings ?? '']
  // Where no column has the group, the heading and the titles are heard when it is asked of whom the figures are.
  const only = draft.groups.get('')
  const counts = groupIn(nameOf(draft, plan)) ?? ''
  const taken = inRows ? [...draft.groups.keys()] : [only?.to === 'group' ? groupName(plan, only.id) : '']
  const rows = saidByEachRow(draft, read.facts).filter(([, , under = '']) => !headsSource(under))
  for (const [where, text] of inRows ? [heading, ...titlesOf(draft, read), ...notes, ...rows] : notes) {
    // Under “% EL” a row of another group is about those who are in both.
    const each = where === heading[0] && taken.length > 1
    const group = text
      .split(' | ')
      .flatMap((part) => {
        const alone = groupAlone(part)
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

/** Of which year a note says that the figures are: “Figures are for 2020–21, reported in 2021–22”. */
const figuresFor =
  /\b(?:figures?|data|results?|rates?|values?|percent(?:age)?s?|outcomes?)(?: (?!publi|updat|releas|retriev|as )\w+){0,3}? (?:for|from|of|reflects?|represents?|are|is)(?: the)?(?: school year| sy| class of)? ?((?:19|20)\d{2}(?:\s*[-–—/]\s*\d{2,4})?)(?![\d.])/i

/** Years of other things than of the figures: when children began, what they are held against. */
const yearHead = /\b(years?|yr|cohort|date|baseline|prior|previous|target|goal)\b/i

/** The title, or the name of the sheet or the file, names other years than all the rows do. */
function titledInOtherYears(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  const rows = [...new Set(readSoFar(draft, read, plan).map((r) => r.year))]
  const own = new Set(rows)
  if (rows.length === 0) return null
  const wholeYear = /(19|20)\d{2}\s*[-–—/_]\s*\d{2}/
  const told = notesOf(draft, read).flatMap(([where, text]): Source[] => {
    // A few words with a year are said of all of the table, as a title is.
    const short = text.replace(label, '').split(/\s+/).length <= 4 && /(19|20)\d{2}\s*[-–—/]\s*\d{2}/.test(text)
    const of = figuresFor.exec(text)?.[1] ?? (short ? /(?:19|20)\d{2}\s*[-–—/]\s*\d{2,4}/.exec(text)?.[0] : undefined)
    // “Data for 2019–20 are not available” tells of a year that is missing.
    const gone = /\bnot (available|reported|collected|given)\b|\bno (data|test)|\b(cancel|waive)/i.test(text)
    return of === undefined || gone ? [] : [[where, of]]
  })
  const heading: Source = draft.roles.includes('yearFigure')
    ? ['', '']
    : ['The heading', figuresOf(draft, read.facts.columns)?.headings ?? '']
  const each = saidByEachRow(draft, read.facts).flatMap(([where, text, under = '']): Source[] =>
    /\bclass\b/i.test(under) && /^(19|20)\d{2}$/.test(text)
      ? [[where, `Class of ${text}`]]
      : headsSource(under) || yearHead.test(under) || !/\p{L}/u.test(text)
        ? []
        : [[where, text]],
  )
  const [found] = [heading, ...titlesOf(draft, read), ...told, ...each].filter(([where, text]) => {
    // A file may be named after the year in which it was fetched.
    const years = where === FILE && !wholeYear.test(text) ? [] : yearsIn(text.replaceAll('_', '-'))
    return (
      years.length > 0 &&
      !/publi|updat|releas|retriev|as of|prepared|printed|export|download|generated|created|extracted|\brun\b/i.test(
        text,
      ) &&
      !years.some((y) => own.has(y))
    )
  })
  if (found === undefined) return null
  const [first = ''] = rows.sort()
  const years = rows.length === 1 ? first.replace('-', '–') : `${first.replace('-', '–')} and later`
  const text = found[1].slice(0, 120)
  return { says: `${found[0]} says “${text}”, but the rows are for ${years}.`, key: `${text}: ${first}` }
}

/** Every row says, in a column that is not used, that it is of another place or no result. */
function eachOfAnother(draft: ImportDraft, { facts }: TableRead, plan: Plan): Other | null {
  if (draft.roles.includes('place')) return null
  const district = plan.get('district', 'district')
  const isOwn = (text: string): boolean =>
    [district?.name, district?.shortName].some((own) => guessPlace(own, [text]) !== null)
  const under = draft.chosen?.under ?? ''
  const inMeasure = nameOf(draft, plan).toLowerCase().includes(under.toLowerCase())
  if (headsAnotherKind(under) && !isOwn(under) && !inMeasure && !/^(actuals?|results?)$/i.test(under))
    return {
      says: `The line above the rows says “${under.slice(0, 120)}”, so these may not be your district’s results.`,
      key: `above: ${under.slice(0, 200)}`,
    }
  for (const [where, text] of cornersOf(draft, facts))
    if (!isOwn(text) && (/\b(state(wide)?|county|nation(al)?)\b/i.test(text) || namesSchool(text)))
      return { says: `${where} says “${text}”, so these may not be your district’s results.`, key: `corner: ${text}` }
  for (const [i, column] of facts.columns.entries()) {
    const text = draft.roles[i] === 'ignored' ? textOfEachRow(draft, facts, i) : null
    if (text === null) continue
    if (
      isOwn(text) ||
      !(saysAnotherKind(text) || namesSchool(text.replace(/ only$/i, '')) || namesPlace(head(column), text))
    )
      continue
    return {
      says: `Each row, under “${column.name}”, says “${text.slice(0, 120)}”, so these may not be your district’s results.`,
      key: `${column.name}: ${text.slice(0, 200)}`,
    }
  }
  return null
}

/** Every row says, in a column by which none is chosen, that its figure is no result of a whole year of children. */
function eachNoResult(draft: ImportDraft, { facts }: TableRead, plan: Plan): Other | null {
  const people = plan.get('measure', draft.measure ?? '')?.people ?? 'children'
  for (const [i, column] of facts.columns.entries()) {
    const text = textOfEachRow(draft, facts, i)
    if (text === null) continue
    if (!saysNoResult(text, nameOf(draft, plan), people !== 'children')) continue
    return {
      says: `Each row, under “${column.name}”, says “${text.slice(0, 120)}”, so these may not be results of all students for a whole year.`,
      key: `${column.name}: ${text.slice(0, 200)}`,
    }
  }
  return null
}

const ofAll =
  /\b(student|enrollment|racial|ethnic) (demographics|composition)\b|^\W*demographics\W*$|^\W*(graduates|completers|suspensions|suspended students|expulsions|dropouts|absences|referrals|arrests) by (race|ethnic\w*|gender|sex|(student )?groups?)\b|(percent|pct|%) share\W*$|^\W*(composition|distribution|make-?up)\b|(percent(age)?s?|pct|%|shares?|proportions?) of (the |all |total )*(graduates|completers|suspensions|expulsions|incidents|referrals|arrests|absences|dropouts|test[- ]takers|(ap )?enrollments?|students enrolled|students|children|total|(the |each )?group|all|district)( by [\w ,/&-]+)?\W*$/i

/** Shares of all students by group stand under a measure of how groups do. */
function sharesOfAll(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  const unit = unitOf(draft, read, plan)
  if (!isShare(unit)) return null
  const so = 'so they may say what share of all students each group is, not how each group is doing.'
  const key = 'Shares of all students'
  const headings = figuresOf(draft, read.facts.columns)?.headings ?? ''
  if (ofAll.test(headings)) return { says: `The heading says “${headings.slice(0, 120)}”, ${so}`, key }
  const titled = [...titlesOf(draft, read), ...notesOf(draft, read)].find(([, text]) => ofAll.test(text))
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
    !titlesOf(draft, read).some(([, text]) => sameTopic(text, about))
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

/** The words of a file against those of the measure. */
function saysOther(draft: ImportDraft, { facts, sheet }: TableRead, plan: Plan): Other | null {
  const known = plan.get('measure', draft.measure ?? '')
  const name = draft.measure === 'new' ? draft.newMeasure.short : (known?.short ?? '')
  const { columns } = facts
  const rows = draft.only.flatMap((o): Source[] => [
    [`“${columns[o.column]?.name ?? ''}” of the rows`, o.text, columns[o.column]?.heading ?? ''],
  ])
  const alike = columns.flatMap((c, i): Source[] => {
    const text = textOfEachRow(draft, facts, i)
    return text === null ? [] : [[`Each row, under “${c.name}”,`, text, c.heading]]
  })
  const found = contradiction(nameOf(draft, plan), [
    ['The heading', figuresOf(draft, columns)?.headings ?? ''],
    ...rows,
    ...alike,
    ['The title', facts.titled],
    ...titlesBeside(draft, facts),
    ...cornersOf(draft, facts),
    ['The line above the rows', draft.chosen?.under ?? ''],
    ['The sheet’s name', sheet ?? ''],
    ['The file’s name', draft.name],
    ...notesOf(draft, { facts }).filter((n) => !tellsOfMuch(n)),
  ])
  const key = found?.text.slice(0, 200) ?? ''
  return found && { key, says: `${found.where} says “${found.text.slice(0, 120)}”, but the measure is “${name}”.` }
}
