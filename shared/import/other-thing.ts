import type { Plan } from '../domain/plan.ts'
import type { Column } from './columns.ts'
import { figuresOf, type ImportDraft } from './draft.ts'
import { nameOf, unitOf } from './form-of.ts'
import { findMapping, textOfEach } from './mapping.ts'
import { readsAsNote } from './notes.ts'
import { readSoFar } from './read-so-far.ts'
import type { TableRead } from './table-read.ts'
import { contradiction, type Source } from './topics.ts'
import { addUpIn } from './wholes.ts'

interface Other {
  readonly says: string
  /** By this it is known again next year, of the same measure. */
  readonly key: string
}

/** Where a file looks as if it were about another thing than the measure, and nobody has said that they are one. */
export function otherThing(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  const found = draft.measure === null ? null : otherIn(draft, read, plan)
  return found === null || found.key === draft.agreed ? null : found
}

/** The same, whether somebody has said so or not. */
export const otherIn = (draft: ImportDraft, read: TableRead, plan: Plan): Other | null =>
  saysOther(draft, read, plan) ?? changedSince(draft, read, plan) ?? sharesOfAll(draft, read, plan)

/** Last year’s file of this name said another thing in each row, where this one says something too. */
function changedSince(draft: ImportDraft, { facts }: TableRead, plan: Plan): Other | null {
  const { columns } = facts
  const found = findMapping(plan.all('importMapping'), draft.name, columns)
  if (found?.how !== 'same' || found.kept.measure !== draft.measure) return null
  const at = columns.findIndex((c, i) => {
    const last = found.kept.columns?.[i]?.says
    const now = draft.roles[i] === 'ignored' ? textOfEach(c) : undefined
    return last !== undefined && now !== undefined && last !== now
  })
  const column = columns[at]
  if (column === undefined) return null
  const [now, last] = [textOfEach(column) ?? '', found.kept.columns?.[at]?.says ?? '']
  return {
    says: `Each row, under “${column.name}”, says “${now}”, but last year’s file with this name said “${last}”.`,
    key: `${column.name}: ${now}`,
  }
}

/** A share of all students by group stands under a measure of how groups do. */
function sharesOfAll(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  if (unitOf(draft, read, plan) !== 'percent' || draft.groups.size < 3) return null
  const year = addUpIn(readSoFar(draft, read, plan))
  const says = `The groups’ figures add up to 100 percent in ${year?.replace('-', '–')}, so they may say what share of all students each group is, not how each group is doing.`
  return year === null ? null : { says, key: 'Shares of all students' }
}

/** The one text that a column holds beside notes. */
function eachRow({ name, heading, distinct }: Column): Source[] {
  const texts = distinct.filter((d) => !readsAsNote(d.text))
  return texts.length === 1 ? [[`Each row, under “${name}”,`, texts[0]?.text ?? '', heading]] : []
}

/** The words of a file against those of the measure. */
function saysOther(draft: ImportDraft, { facts, sheet }: TableRead, plan: Plan): Other | null {
  const known = plan.get('measure', draft.measure ?? '')
  const name = draft.measure === 'new' ? draft.newMeasure.short : (known?.short ?? '')
  const { columns } = facts
  const rows = draft.only.flatMap((o): Source[] => [
    [`“${columns[o.column]?.name ?? ''}” of the rows`, o.text, columns[o.column]?.heading ?? ''],
  ])
  const alike = columns.flatMap((c, i): Source[] => (draft.roles[i] === 'ignored' && !c.hidden ? eachRow(c) : []))
  const found = contradiction(nameOf(draft, plan), [
    ['The heading', figuresOf(draft, columns)?.headings ?? ''],
    ...rows,
    ...alike,
    ['The title', facts.above],
    ['The line above the rows', draft.chosen?.under ?? ''],
    ['The sheet’s name', sheet ?? ''],
    ['The file’s name', draft.name],
  ])
  const key = found?.text.slice(0, 200) ?? ''
  return found && { key, says: `${found.where} says “${found.text.slice(0, 120)}”, but the measure is “${name}”.` }
}
