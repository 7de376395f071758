import type { Plan } from '../domain/plan.ts'
import { columnQuestion, singleYear } from './asks.ts'
import { onlyThousands } from './cells/numbers.ts'
import type { TableRead } from './columns/table-read.ts'
import { columnFor, dayOf, figuresOf, type ImportDraft, type OpenQuestion } from './draft/draft.ts'
import { betterWay, formOf, unitSaid } from './draft/form-of.ts'
import { otherThing } from './subject/other-thing.ts'
import { heldInOtherYears } from './subject/year-doubt.ts'
import type { Column } from './table/columns.ts'
import { head } from './table/heads.ts'

export const NO_MEASURE = 'Choose the measure these figures are for.'

/** The first question that is still open; null where the file can be previewed. */
export function openQuestion(draft: ImportDraft, read: TableRead, plan: Plan): OpenQuestion | null {
  const { columns } = read.facts
  const inColumns = columnQuestion(draft, read, plan)
  if (inColumns !== null) return { step: 'columns', says: inColumns }
  if (columnFor(draft, columns, 'place') && draft.place === null)
    return { step: 'place', says: 'Choose the place in the file that is your district.' }
  if (draft.measure === null) return { step: 'meaning', says: NO_MEASURE }
  if (draft.measure === 'new' && draft.newMeasure.short.trim() === '')
    return { step: 'meaning', says: 'Name the new measure.' }
  if (draft.numberStyle === null && !countsThousands(draft, read, plan))
    return { step: 'meaning', says: 'Choose how numbers are written in this file.' }
  if (draft.chosen !== null && !unitSaid(draft, read))
    return { step: 'meaning', says: 'Choose the unit for the new measure.' }
  if (draft.yearForm === null)
    return {
      step: 'meaning',
      says: `Choose the school year “${singleYear(draft, columns) ?? ''}” means.${ofEntry(columnFor(draft, columns, 'year'))}`,
    }
  if (draft.chosen !== null && formOf(draft, read, plan).form === null)
    return { step: 'meaning', says: 'Choose how the figures are written. Nothing can be brought in until then.' }
  const other = otherThing(draft, read, plan)
  if (other !== null)
    return { step: 'meaning', says: `${other.says} Confirm whether these are figures for this measure.` }
  if (heldInOtherYears(draft, read, plan))
    return {
      step: 'meaning',
      says: `Choose the school year “${singleYear(draft, columns) ?? ''}” means: the plan already has these figures, a year away from where they would come in.`,
    }
  if (draft.measure === 'new' && betterWay(draft, read) === null)
    return { step: 'meaning', says: 'Choose whether a higher or a lower figure is better.' }
  if (draft.date.trim() !== '' && dayOf(draft) === null)
    return { step: 'meaning', says: 'The date of the figures is not a real date.' }
  const whom = [...draft.groups.values()].find((c) => c.to === 'asked')
  if (whom?.to === 'asked')
    return {
      step: 'groups',
      says: whom.lastYear
        ? `No column gives the group, and last year’s file with this name was about “${whom.says}”, which this one does not name. Choose who its figures are about.`
        : `No column gives the group, and the file says “${whom.says}”. Choose who its figures are about.`,
    }
  return null
}

/** New York names a class by the fall in which it began ninth grade, most states by the year of its diploma. */
const ofEntry = (year: Column | undefined): string =>
  year !== undefined && /\bcohort\b/i.test(head(year))
    ? ` If these students started ninth grade then, neither is right: choose “Not used” for “${year.name}”, and then the school year of the figures.`
    : ''

/** Numbers of students such as “1,200”: nobody counts thousandths of them. */
function countsThousands(draft: ImportDraft, read: TableRead, plan: Plan): boolean {
  const unit = draft.measure === 'new' ? draft.newMeasure.unit : plan.get('measure', draft.measure ?? '')?.unit
  const figures = figuresOf(draft, read.facts.columns)
  return unit === 'count' && figures !== undefined && onlyThousands(figures.numbers) && !/semicolon/.test(read.form)
}
