import { create } from 'zustand'
import { draftOf, type ImportDraft, selectingOf, withColumns } from '../../../shared/import/draft.ts'
import { type Outcome, openQuestion, outcomeOf } from '../../../shared/import/outcome.ts'
import type { Selection } from '../../../shared/import/select.ts'
import type { TableRead } from '../../../shared/ipc/contract.ts'
import type { AppError } from '../../../shared/result/errors.ts'
import { goToRecord } from '../../app/pages.ts'
import { commitForms, invoke, newId, planNow, say } from '../../state/index.ts'
import { inLine, lineEmpty } from '../../state/queue.ts'
import { shown, takeIn, useRecords } from '../../state/records.ts'
import { saveBegun, saveDone, saveRefused } from '../../state/save.ts'
import { many } from './words.ts'

export const steps = ['file', 'columns', 'place', 'meaning', 'groups', 'preview'] as const
export type Step = (typeof steps)[number]

interface Import {
  readonly step: Step
  /** The plan for which the file was chosen: another plan begins anew. */
  readonly plan: string | null
  readonly file: { readonly token: string; readonly file: string } | null
  readonly read: TableRead | null
  readonly draft: ImportDraft | null
  readonly reading: { readonly done: number; readonly total: number } | null
  readonly busy: boolean
  readonly error: AppError | null
  /** A sentence about what just happened: stopped, nothing new. */
  readonly note: string | null
  readonly selection: Selection | null
  readonly outcome: Outcome | null
}

const nothing: Import = {
  step: 'file',
  plan: null,
  file: null,
  read: null,
  draft: null,
  reading: null,
  busy: false,
  error: null,
  note: null,
  selection: null,
  outcome: null,
}

/** The file that is being brought in, kept while one looks at another page. */
export const useImport = create<Import>(() => nothing)
const set = useImport.setState

/** Ids of what an import adds, the same from one look to the next. */
let ids: { measure: string; groups: Map<string, string> } = { measure: '', groups: new Map() }
const groupId = (inFile: string): string => {
  const known = ids.groups.get(inFile) ?? newId()
  ids.groups.set(inFile, known)
  return known
}

/** Begins anew. Nothing was changed. */
export const startAgain = (note: string | null = null): void => set({ ...nothing, note }, true)

/** A file belongs to the plan for which it was chosen. */
export function forThisPlan(): void {
  const plan = useRecords.getState().plan?.key ?? null
  if (useImport.getState().plan !== plan) set({ ...nothing, plan }, true)
}

/** Asks for a file, and reads it. */
export async function choose(): Promise<void> {
  set({ error: null, note: null, busy: true })
  const chosen = await invoke('import.choose', undefined)
  set({ busy: false })
  if (!chosen.ok) return set({ error: chosen.error })
  if (chosen.value === null) return
  set({ file: chosen.value })
  await read(null)
}

/** Reads the chosen file, or another sheet of it. */
export async function read(sheet: string | null): Promise<void> {
  const { file } = useImport.getState()
  if (file === null) return
  set({ reading: { done: 0, total: 0 }, error: null, note: null, outcome: null })
  const done = await invoke('import.read', { token: file.token, sheet })
  set({ reading: null })
  if (!done.ok) return set({ error: done.error, step: 'file', read: null })
  if (done.value === null) return startAgain('Stopped: nothing was read, and nothing was changed.')
  take(done.value)
}

function take(table: TableRead): void {
  const file = useImport.getState().file?.file ?? ''
  ids = { measure: newId(), groups: new Map() }
  const plan = useRecords.getState().plan?.key ?? null
  set({ read: table, draft: draftOf(table, file, planNow()), step: 'columns', plan })
}

/** Ends reading at once. */
export const stop = (): Promise<unknown> => invoke('import.stop', undefined)

/** Takes the first row as headings, or as data. */
export async function setHeader(header: boolean): Promise<void> {
  const table = await invoke('import.table', { header })
  if (table.ok) take(table.value)
  else set({ error: table.error })
}

/** Changes an answer. What follows from columns is worked out again. */
export function answer(change: Partial<ImportDraft>): void {
  set((s) => {
    if (s.draft === null || s.read === null) return s
    // Another column of figures is another way of writing them.
    const anew = change.roles ? { numberStyle: null, percentForm: null, marks: new Map() } : {}
    const next = { ...s.draft, ...anew, ...change }
    const again = change.roles || change.numberStyle || change.only ? withColumns(next, s.read, planNow()) : next
    return { draft: again, outcome: null, error: null }
  })
}

/** The steps that this file needs: without a column for the place nobody is asked for it. */
export const stepsOf = (draft: ImportDraft | null): readonly Step[] =>
  draft === null ? ['file'] : steps.filter((s) => s !== 'place' || draft.roles.includes('place'))

/** Goes to a step; before the preview the rows are taken out and compared with the plan. */
export async function goTo(step: Step): Promise<void> {
  if (step === 'preview') await preview()
  else set({ step, error: null, note: null })
}

async function preview(): Promise<void> {
  const { draft, read } = useImport.getState()
  if (draft === null || read === null) return
  const question = openQuestion(draft, read, planNow())
  if (question !== null) return set({ note: question })
  set({ busy: true, error: null, note: null })
  // What was typed elsewhere is saved first: the preview stands on versions that are in the file.
  await commitForms()
  await lineEmpty()
  const selection = await invoke('import.select', { ...selectingOf(draft, read) } as never)
  set({ busy: false })
  if (!selection.ok) return set({ error: selection.error })
  const outcome = outcomeOf({
    draft,
    read,
    selection: selection.value,
    plan: planNow(),
    stands: shown,
    ids: { measure: ids.measure, group: groupId },
  })
  set({ selection: selection.value, outcome, step: 'preview' })
}

/** Brings in what the preview shows, as one command. */
export async function bringIn(outcome: Outcome): Promise<void> {
  const count = outcome.counts.fresh + outcome.counts.changed
  const { draft } = useImport.getState()
  set({ busy: true, error: null })
  saveBegun()
  const done = await inLine(() => invoke('plan.edit', { verb: 'import', ops: [...outcome.ops] as never }))
  set({ busy: false })
  if (!done.ok) {
    saveRefused(done.error)
    return set({ error: done.error })
  }
  takeIn(done.value)
  saveDone(done.value.at)
  const measure = draft?.measure === 'new' ? ids.measure : (draft?.measure ?? '')
  startAgain()
  goToRecord('measure', measure)
  say(`Brought in: ${many(count, 'value', 'values')}`, { undo: true })
}

/** Hears how far a file is read. Gives back how to stop hearing. */
export const hearProgress = (): (() => void) =>
  window.groundwork.on('import.progress', (reading) => set((s) => (s.reading === null ? s : { reading })))
