import { create } from 'zustand'
import type { RecordState } from '../../shared/domain/state.ts'
import type { Command, Output, PlanEntry, Settings, SettingsChange } from '../../shared/ipc/contract.ts'
import type { AppError, ErrorKind } from '../../shared/result/errors.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import { counted } from '../../shared/words/index.ts'
import { readOnce, readStart } from './ahead.ts'
import { lastPlan } from './asked.ts'
import { invoke, readSnapshot } from './bridge.ts'
import { commitForms, readyToLeave } from './forms.ts'
import { fetchLaterParts, fetchPart } from './later.tsx'
import { askPassphrase } from './locked.ts'
import { firstPage, loadOtherPages, loadPage } from './page.ts'
import { goFresh } from './place.ts'
import { inLine, lineEmpty } from './queue.ts'
import { applyCommitted, loadSnapshot, unloadPlan, useRecords } from './records.ts'
import { saveOpened, useSave } from './save.ts'
import { hideToast, showToast } from './toast.ts'

interface App {
  readonly phase: 'starting' | 'failed' | 'name' | 'home' | 'lost' | 'plan'
  readonly start: Output<'app.start'> | null
  readonly settings: Settings
  readonly plans: readonly PlanEntry[]
  /** A refusal to be told on the screen that is shown now. */
  readonly trouble: AppError | null
  /** A plan that can't be opened, while it is decided what to do about it. */
  readonly lost: { readonly key: string; readonly error: AppError } | null
  /** A sentence where nothing can be saved in the place of the open plan. */
  readonly cantSave: string | null
  readonly busy: boolean
}

const plain: Settings = { author: '', theme: 'system', textSize: 100, singleKeys: true }

/** The app's state before and around an open plan. */
export const useApp = create<App>(() => ({
  phase: 'starting',
  start: null,
  settings: plain,
  plans: [],
  trouble: null,
  lost: null,
  cantSave: null,
  busy: false,
}))

/** Refusals to open a plan after which there is something to be decided about its file. */
const decidable: readonly ErrorKind[] = [
  'damaged',
  'foreign-schema',
  'not-a-plan',
  'missing',
  'io',
  'open-elsewhere',
  'disk-full',
]

const set = useApp.setState

/** Asks what there is, then opens the last plan again; a broken or missing one becomes a sentence on Home. */
export async function startApp(): Promise<void> {
  const started = await readStart()
  if (!started.ok) return set({ phase: 'failed', trouble: started.error })
  const { settings, plans } = started.value
  const last = lastPlan(started.value)
  set({ start: started.value, settings, plans })
  if (settings.author.trim() === '') set({ phase: 'name' })
  else if (last !== null) await openPlan(last)
  if (useApp.getState().phase === 'starting') set({ phase: 'home' })
  // Around a plan, too, nothing is waited for when it is asked for.
  if (useApp.getState().phase !== 'plan') requestIdleCallback(() => void fetchLaterParts())
}

/** Shows Home once it is there: until then the focus stays where it is. */
async function showHome(more: Partial<App> = {}): Promise<void> {
  await fetchPart('home')
  set({ phase: 'home', ...more })
}

/**
 * Opens a plan, `along` with what was being typed in other files of it. False, and a sentence on the screen, where that
 * is refused.
 */
export async function openPlan(key: string, along = false): Promise<boolean> {
  set({ busy: true })
  const drawn = loadPage(firstPage())
  const snapshot = await readOnce(key, along)
  set({ busy: false })
  if (!snapshot.ok) {
    if (snapshot.error.kind === 'locked') askPassphrase(snapshot.error, (words) => unlock(key, words))
    else if (decidable.includes(snapshot.error.kind)) await showLost(key, snapshot.error)
    else set({ trouble: snapshot.error })
    return false
  }
  const { head } = snapshot.value
  loadSnapshot(snapshot.value)
  saveOpened(head.savedAt)
  hideToast()
  await drawn
  // The tour strip above the work is there from the first paint, so that nothing is pushed down a moment later.
  if (useApp.getState().settings.tours?.[head.plan.id]?.on) await fetchPart('tour')
  goFresh(firstPage())
  const { trouble = null, cantSave = null } = head
  set({ phase: 'plan', trouble, lost: null, cantSave })
  loadOtherPages()
  return true
}

/** Makes an unlocked plan from a locked copy, and opens it. */
async function unlock(key: string, passphrase: string): Promise<Result<null>> {
  const made = await invoke('plans.unlock', { key, passphrase })
  if (!made.ok) return made
  if (await openPlan(made.value.key)) showToast(`Unlocked as a separate plan: ${made.value.file}`)
  return ok(null)
}

/** Shows what there is of a plan that can't be opened. */
export async function showLost(key: string, error: AppError): Promise<void> {
  await fetchPart('lost')
  unloadPlan()
  set({ phase: 'lost', lost: { key, error }, trouble: null })
}

/** Leaves a plan that can't be opened as it lies, and shows Home. It is not tried again at the next start. */
export async function leaveLost(): Promise<void> {
  await invoke('plans.close', undefined)
  const plans = await invoke('plans.list', undefined)
  await showHome({ lost: null, trouble: null, ...(plans.ok ? { plans: plans.value } : {}) })
}

/** Saves a copy where the person chooses, and goes on there. What is typed and not saved goes along. */
export async function goOnInCopy(): Promise<void> {
  await commitForms()
  const made = await invoke('plan.copyOut', { withPrivate: true })
  if (!made.ok) return set({ trouble: made.error })
  if (made.value === null) return
  if (await openPlan(made.value.plan.key, true)) showToast(`You are now working in the copy ${made.value.file}`)
}

/** Saves in the open file what was being typed in others of this plan. */
export async function bringTyped(): Promise<void> {
  const { plan } = useRecords.getState()
  if (plan !== null && (await readyToLeave())) await openPlan(plan.key, true)
}

/** Runs one of Home's verbs that gives a plan, and opens it. Null means that the person thought better of it. */
export async function openFrom(made: Promise<Result<PlanEntry | null>>): Promise<void> {
  set({ busy: true, trouble: null })
  const result = await made
  set({ busy: false })
  if (!result.ok) return set({ trouble: result.error })
  if (result.value === null) return
  const { key, trouble } = result.value
  if (trouble === null) await openPlan(key)
  else await showLost(key, { kind: 'damaged', says: trouble })
}

/** Saves and closes the plan that is open, if one is, and opens this one; a refusal leaves everything as it is. */
export async function openInstead(made: Promise<Result<PlanEntry | null>>): Promise<void> {
  const result = await made
  if (!result.ok) return set({ trouble: result.error })
  if (result.value === null) return
  if (useApp.getState().phase === 'plan' && !(await closePlan())) return
  await openFrom(Promise.resolve(result))
}

/** Saves what is open, lets the file go, and shows Home; false where the plan stays open. */
export async function closePlan(): Promise<boolean> {
  if (!(await readyToLeave())) return false
  await lineEmpty()
  const closed = await invoke('plans.close', undefined)
  if (!closed.ok) {
    set({ trouble: closed.error })
    return false
  }
  unloadPlan()
  hideToast()
  const plans = await invoke('plans.list', undefined)
  await showHome({ trouble: null, ...(plans.ok ? { plans: plans.value } : {}) })
  return true
}

/** Changes some settings. They count from the next moment; the author from the next change on. */
export async function saveSettings(change: SettingsChange): Promise<boolean> {
  const saved = await invoke('app.saveSettings', change)
  if (saved.ok) set({ settings: saved.value, trouble: null })
  else set({ trouble: saved.error })
  return saved.ok
}

/** The first start: a name, then Home. */
export async function nameAuthor(author: string): Promise<void> {
  if (await saveSettings({ author })) await showHome()
}

export const forgetTrouble = (): void => set({ trouble: null })

/** Brings in the copy that was previewed. The changes come in behind whatever is on its way. */
export async function bringIn(token: string, changes: number): Promise<readonly RecordState[] | null> {
  const merged = await inLine(() => invoke('plan.merge', { token }))
  if (!merged.ok) {
    set({ trouble: merged.error })
    return null
  }
  applyCommitted(merged.value)
  useSave.setState({ savedAt: merged.value.at, failed: null })
  showToast(
    `Brought in: ${counted(changes, 'change')}. Undo leaves them in place; “Earlier versions” has the plan as it was before.`,
  )
  return merged.value.records
}

/** Listens to what is announced without being asked. Gives back how to stop. */
export function listen(onCommand: (command: Command) => void): () => void {
  const off = [
    window.groundwork.on('plan.changed', (committed) => {
      applyCommitted(committed)
      useSave.setState({ savedAt: committed.at })
    }),
    window.groundwork.on('plan.trouble', (error) => {
      set({ trouble: error })
      if (error.kind === 'stopped' && useRecords.getState().plan !== null) void readAgain()
    }),
    window.groundwork.on('app.command', onCommand),
  ]
  return () => {
    for (const stop of off) stop()
  }
}

async function readAgain(): Promise<void> {
  await lineEmpty()
  const snapshot = await readSnapshot()
  if (!snapshot.ok) return
  loadSnapshot(snapshot.value)
  saveOpened(snapshot.value.head.savedAt)
  // Open fields may hold newer words than the version that was brought back.
  await commitForms()
}
