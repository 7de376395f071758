import { createContext, useContext } from 'react'
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { Plan } from '../../../shared/domain/plan.ts'
import type { Op } from '../../../shared/domain/state.ts'
import { tooMuch } from '../../../shared/import/cells/cells.ts'
import type { OpenQuestion } from '../../../shared/import/draft/draft.ts'
import type { TableRead } from '../../../shared/ipc/contract.ts'
import type { AppError } from '../../../shared/result/errors.ts'
import type { Result } from '../../../shared/result/result.ts'
import { commitForms, edit, invoke, planNow, showToast } from '../../state/index.ts'
import { lineEmpty } from '../../state/queue.ts'
import { useRecords } from '../../state/records.ts'
import type { Brought } from './news.ts'

/** One question of an import. The first is always the file, the last the preview. */
interface StepOf<D> {
  readonly id: string
  readonly title: string
  /** Left out where the file doesn't need it. */
  readonly asked?: (draft: D) => boolean
}

/** One kind of import: its questions, what follows from the answers, and what would be imported. */
export interface Purpose<D, O extends { readonly ops: readonly Op[] }> {
  readonly what: Brought
  readonly steps: readonly StepOf<D>[]
  /** Forgets what was made for another file, such as ids of records that would be added. */
  begin?(): void
  draftOf(read: TableRead, file: string, plan: Plan): D
  /** The answers after one was changed, with what follows from it. */
  answered(draft: D, change: Partial<D>, read: TableRead, plan: Plan): D
  openQuestion(draft: D, read: TableRead, plan: Plan): OpenQuestion | null
  /** Looks up what a step needs from the file before it asks. */
  ready?(draft: D, step: string, read: TableRead, plan: Plan): Promise<Result<D>>
  outcome(draft: D, read: TableRead): O
  /** After it was brought in: where to go, and what to say. */
  done(draft: D | null, outcome: O): { readonly says: string; readonly go: () => void }
}

interface ImportState<D, O> {
  readonly step: string
  /** The plan for which the file was chosen: another plan begins again. */
  readonly plan: string | null
  readonly file: { readonly token: string; readonly file: string } | null
  readonly read: TableRead | null
  readonly draft: D | null
  /** A person said that the letters of a file are right that does not say how they are written. */
  readonly lettersRight: boolean
  readonly reading: { readonly done: number; readonly total: number } | null
  readonly busy: boolean
  /** How many things are being saved, where that takes a while; null where nothing is. */
  readonly saving: number | null
  readonly error: AppError | null
  /** A sentence about what just happened: stopped, nothing new. */
  readonly note: string | null
  readonly outcome: O | null
}

/** A file that is being brought in, kept while one looks at another page. */
export interface Importer<D = unknown, O = unknown> {
  readonly use: UseBoundStore<StoreApi<ImportState<D, O>>>
  readonly what: Brought
  /** The steps that this file needs. */
  stepsOf(draft: D | null): readonly StepOf<D>[]
  startAgain(note?: string | null): void
  /** A file belongs to the plan for which it was chosen. */
  forThisPlan(): void
  /** Asks for a file, and reads it. */
  choose(): Promise<void>
  /** Reads the chosen file, or another sheet of it. */
  readSheet(sheet: string | null): Promise<void>
  /** Ends reading at once. */
  stop(): Promise<unknown>
  /** Takes the first row as headings, or as data. */
  setHeader(header: boolean): Promise<void>
  answer(change: Partial<D>): void
  sayLetters(right: boolean): void
  /** Changes an answer in the preview, which shows at once what follows, while nothing else of it moves. */
  amend(change: (draft: D) => Partial<D>): void
  /**
   * Goes to a step, or stays at one before it that is not answered; before the preview the rows are taken out and
   * compared with the plan.
   */
  goTo(step: string): Promise<void>
  /** Brings in what the preview shows, as one command. */
  bringIn(outcome: O): Promise<void>
  /** Hears how far a file is read. Gives back how to stop hearing. */
  hearProgress(): () => void
}

/** From this many records on, saving takes longer than a person waits without a word. */
const LONG = 1000

/** One file is read at a time: choosing one ends another import. */
const all = new Set<Pick<Importer, 'startAgain'> & { readonly busyWith: () => boolean }>()

export function createImporter<D, O extends { readonly ops: readonly Op[] }>(purpose: Purpose<D, O>): Importer<D, O> {
  const nothing: ImportState<D, O> = {
    step: 'file',
    plan: null,
    file: null,
    read: null,
    draft: null,
    lettersRight: false,
    reading: null,
    busy: false,
    saving: null,
    error: null,
    note: null,
    outcome: null,
  }
  const use = create<ImportState<D, O>>(() => nothing)
  const set = use.setState
  const planKey = (): string | null => useRecords.getState().plan?.key ?? null

  const take = (table: TableRead): void => {
    purpose.begin?.()
    const draft = purpose.draftOf(table, use.getState().file?.file ?? '', planNow())
    set({ read: table, draft, step: 'columns', plan: planKey() })
  }
  const preview = async (): Promise<void> => {
    const { draft, read } = use.getState()
    if (draft === null || read === null) return
    set({ busy: true, error: null, note: null })
    // Open fields are saved first: the preview builds on versions that are in the file.
    await commitForms()
    await lineEmpty()
    const outcome = purpose.outcome(draft, read)
    const error = tooMuch(outcome.ops)
    set(error === null ? { busy: false, outcome, step: 'preview' } : { busy: false, error })
  }
  const prepare = async (step: string): Promise<AppError | null> => {
    const { draft, read } = use.getState()
    if (draft === null || read === null || purpose.ready === undefined) return null
    set({ busy: true, error: null })
    const done = await purpose.ready(draft, step, read, planNow())
    // Another file may have been chosen meanwhile.
    set((s) => (s.draft === draft && done.ok ? { busy: false, draft: done.value } : { busy: false }))
    return done.ok ? null : done.error
  }
  const importer: Importer<D, O> = {
    use,
    what: purpose.what,
    stepsOf: (draft) =>
      draft === null ? purpose.steps.slice(0, 1) : purpose.steps.filter((s) => s.asked?.(draft) ?? true),
    startAgain: (note = null) => set({ ...nothing, note }, true),
    forThisPlan: () => {
      if (use.getState().plan !== planKey()) set({ ...nothing, plan: planKey() }, true)
    },
    choose: async () => {
      set({ error: null, note: null, busy: true })
      const chosen = await invoke('import.choose', { what: purpose.what })
      set({ busy: false })
      if (!chosen.ok) return set({ error: chosen.error })
      if (chosen.value === null) return
      for (const other of all)
        if (other !== own && other.busyWith())
          other.startAgain('You chose another file in the meantime. Nothing from this one was brought in.')
      set({ file: chosen.value, lettersRight: false })
      await importer.readSheet(null)
    },
    readSheet: async (sheet) => {
      const { file } = use.getState()
      if (file === null) return
      set({ reading: { done: 0, total: 0 }, error: null, note: null, outcome: null })
      const done = await invoke('import.read', { token: file.token, sheet })
      set({ reading: null })
      if (!done.ok) return set({ error: done.error, step: 'file', read: null })
      if (done.value === null) return importer.startAgain('Stopped: nothing was read, and nothing was changed.')
      take(done.value)
    },
    stop: () => invoke('import.stop', undefined),
    setHeader: async (header) => {
      const table = await invoke('import.table', { header })
      if (table.ok) take(table.value)
      else set({ error: table.error })
    },
    answer: (change) =>
      set((s) =>
        s.draft === null || s.read === null
          ? s
          : { draft: purpose.answered(s.draft, change, s.read, planNow()), outcome: null, error: null },
      ),
    sayLetters: (lettersRight) => set({ lettersRight, note: null }),
    amend: (change) =>
      set((s) => {
        if (s.draft === null || s.read === null) return s
        const draft = { ...s.draft, ...change(s.draft) }
        return { draft, outcome: purpose.outcome(draft, s.read) }
      }),
    goTo: async (step) => {
      const { read: table, lettersRight } = use.getState()
      if (step !== 'columns' && table !== null && table.letters.length > 0 && !lettersRight)
        return set({ step: 'columns', error: null, note: 'Confirm whether the words in the file look right.' })
      const made = await prepare(step)
      if (made !== null) return set({ error: made })
      const { draft, read } = use.getState()
      const question = draft && read && purpose.openQuestion(draft, read, planNow())
      const at = (id: string): number => purpose.steps.findIndex((s) => s.id === id)
      // Asked where it is answered, and not after further questions.
      if (question && at(question.step) < at(step))
        return set({ step: question.step, error: null, note: question.says })
      // Steps that this file does not need are skipped.
      const next = purpose.steps.slice(at(step)).find((s) => draft === null || (s.asked?.(draft) ?? true))?.id ?? step
      return next === 'preview' ? preview() : set({ step: next, error: null, note: null })
    },
    bringIn: async (outcome) => {
      const { draft } = use.getState()
      set({ busy: true, error: null, saving: outcome.ops.length < LONG ? null : outcome.ops.length })
      const done = await edit(outcome.ops, 'import')
      set({ busy: false, saving: null })
      if (!done.ok) return set({ error: done.error })
      const { says, go } = purpose.done(draft, outcome)
      importer.startAgain()
      go()
      showToast(says, { undo: true })
    },
    hearProgress: () =>
      window.groundwork.on('import.progress', (reading) => set((s) => (s.reading === null ? s : { reading }))),
  }
  const own = { startAgain: importer.startAgain, busyWith: () => use.getState().read !== null }
  all.add(own)
  return importer
}

/** The import of the page that one is on, for the parts that every import has. */
export const ImporterContext = createContext<Importer | null>(null)

export function useImporter(): Importer {
  const importer = useContext(ImporterContext)
  if (importer === null) throw new Error('a part of an import is outside its page')
  return importer
}
