import type { Plan } from '../../domain/plan.ts'
import type { TableRead } from '../columns/table-read.ts'
import { type FileReading, readRows } from '../figures/readings.ts'
import type { ImportDraft } from './draft.ts'
import { formOf } from './form-of.ts'

const known = new WeakMap<
  ImportDraft,
  { readonly read: TableRead; readonly plan: Plan; readonly readings: readonly FileReading[] }
>()

/** The selected rows by the answers so far, in percent if they are percentages; none while that is open. */
export function readSoFar(draft: ImportDraft, read: TableRead, plan: Plan): readonly FileReading[] {
  const last = known.get(draft)
  if (last?.read === read && last.plan === plan) return last.readings
  const readings = readNow(draft, read, plan)
  known.set(draft, { read, plan, readings })
  return readings
}

function readNow(draft: ImportDraft, read: TableRead, plan: Plan): readonly FileReading[] {
  const { form, unit } = formOf(draft, read, plan)
  if (draft.chosen === null || draft.yearForm === null || form === null) return []
  const how = {
    numberStyle: draft.numberStyle ?? 'point',
    unit,
    percentForm: form,
    yearForm: draft.yearForm,
    today: '9999-12-31',
    marks: draft.marks,
    names: { group: '', year: '', figure: '', n: '' },
  }
  return readRows(draft.chosen.rows, how).readings
}
