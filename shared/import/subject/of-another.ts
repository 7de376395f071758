import type { Plan } from '../../domain/plan.ts'
import { commas } from '../../words/index.ts'
import type { TableRead } from '../columns/table-read.ts'
import { isNumber } from '../columns/unused.ts'
import { figuresOf, type ImportDraft } from '../draft/draft.ts'
import { nameOf } from '../draft/form-of.ts'
import {
  cornersOf,
  FILE,
  MANY_NOTES,
  namesSource,
  notesOf,
  saidByEachRow,
  tellsOfMuch,
  textOfEachRow,
  titlesBeside,
  titlesOf,
} from '../draft/said-over.ts'
import { isNote } from '../table/beside.ts'
import { head } from '../table/heads.ts'
import { anotherKindIn, OTHER_YEAR, unsettledIn } from '../vocabulary/another-kind.ts'
import { contradiction, ofAdults, type Source } from '../vocabulary/topics.ts'
import type { Other } from './agreed.ts'
import { notesOfFigures, titlesOfFigures, toldBy } from './over-figures.ts'

/** Titles, headings, names and notes whose words are of another thing than the measure, or of no results at all. */

/** Names of a source that is not results; it may well be a nation's, or a state's goals office. */
const aimed = /\b(targets?|project(ed|ions?)|forecasts?|predict\w*)\b/i

/** A heading, a title, or the name of the sheet or the file speaks of targets, of others, of a draft: the first of each. */
export function saysAnother(draft: ImportDraft, read: TableRead, plan: Plan): readonly Other[] {
  const measure = nameOf(draft, plan)
  const ofStaff = (plan.get('measure', draft.measure ?? '')?.people ?? 'children') !== 'children'
  const heading: Source = ['The heading', figuresOf(draft, read.facts.columns)?.headings ?? '']
  const first = new Map<string, Other>()
  const rows = saidByEachRow(draft, read.facts).filter(([, text]) => text.length <= 200)
  for (const [where, text, under = ''] of [heading, ...titlesOf(draft, read), ...notesOf(draft, read), ...rows]) {
    const adults = where === heading[0] || isNote(where) || under !== '' || ofStaff || toldBy.test(text)
    const word =
      (tellsOfMuch([where, text]) || (namesSource(text, under) && !aimed.test(text))
        ? null
        : anotherKindIn(text, measure)) ??
      (adults || ofAdults.test(measure) ? null : (ofAdults.exec(text.replaceAll('_', ' '))?.[2] ?? null))
    const said = unsettledIn(text, measure, isNote(where))
    // The rows of “last-year.csv” name their years themselves.
    const ownYears = draft.roles.includes('year') || draft.roles.includes('yearFigure')
    const unsettled = where === FILE && ownYears && said?.so === OTHER_YEAR ? null : said
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

/** Under these a number says of what the rows are: the grade, the years to a diploma. */
const tellsRows = /\b(grades?|levels?|years?|yrs?|cohort|tier|attempt|test|subject|indicator|measure|metric)\b/i

/** The words of a file against those of the measure. */
export function saysOther(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  const { facts, sheet } = read
  const known = plan.get('measure', draft.measure ?? '')
  const name = draft.measure === 'new' ? draft.newMeasure.short : (known?.short ?? '')
  const { columns } = facts
  const rows = draft.only.flatMap((o): Source[] => [
    [`“${columns[o.column]?.name ?? ''}” of the rows`, o.text, columns[o.column]?.heading ?? ''],
  ])
  const alike = columns.flatMap((c, i): Source[] => {
    const text = textOfEachRow(draft, facts, i)
    // A number of something else is beside every figure, and has few different values.
    const counts = text !== null && isNumber(text) && !tellsRows.test(head(c))
    return text === null || counts ? [] : [[`Each row, under “${c.name}”,`, text, c.heading]]
  })
  const measure = nameOf(draft, plan)
  const sources: readonly Source[] = [
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
  ]
  const notes = notesOfFigures(draft, read, measure)
  const found =
    contradiction(measure, sources, [...titlesOfFigures(draft, read, measure), ...notes]) ??
    // A remark that says what the figures are is heard, whatever the headings say.
    notes.flatMap((note) => contradiction(measure, [note]) ?? [])[0] ??
    null
  const key = found?.text.slice(0, 200) ?? ''
  return found && { key, says: `${found.where} says “${found.text.slice(0, 120)}”, but the measure is “${name}”.` }
}

/** More notes than anybody looks at: the others have not been heard. */
export function manyNotes({ chosen }: ImportDraft): Other | null {
  const many = chosen?.notes.length ?? 0
  return many <= MANY_NOTES
    ? null
    : {
        says: `The file has ${commas(many)} lines of notes, and only the first ${MANY_NOTES} of them were looked at.`,
        key: `notes: ${many}`,
      }
}
