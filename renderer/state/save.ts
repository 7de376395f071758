import { create } from 'zustand'
import type { AppError } from '../../shared/result/errors.ts'
import { savedWords } from './times.ts'

interface Save {
  /** Messages on their way that change the plan. */
  readonly busy: number
  /** Text that was typed and is not known to be on the disk yet, by field. */
  readonly typing: ReadonlySet<string>
  /** ISO time of the last save that the plan process confirmed. */
  readonly savedAt: string | null
  /** Why the last save failed; null again after the next that works. */
  readonly failed: AppError | null
  /** Fields whose typing could not be kept: once it is kept or undone, nothing has failed. */
  readonly failedIn: ReadonlySet<string>
}

const nowhere: ReadonlySet<string> = new Set()
const fresh: Save = { busy: 0, typing: new Set(), savedAt: null, failed: null, failedIn: nowhere }

/** Whether what was entered is on the disk. Nothing says "saved" but what the plan process confirmed. */
export const useSave = create<Save>(() => fresh)

/** A plan was opened: it was last saved then, or never. */
export const saveOpened = (savedAt: string | null): void => useSave.setState({ ...fresh, savedAt }, true)
export const saveBegun = (): void => useSave.setState((s) => ({ busy: s.busy + 1 }))
export const saveDone = (at: string): void =>
  useSave.setState((s) => ({ busy: Math.max(0, s.busy - 1), savedAt: at, failed: null, failedIn: nowhere }))
export const saveRefused = (error: AppError): void =>
  useSave.setState((s) => ({ busy: Math.max(0, s.busy - 1), failed: error, failedIn: nowhere }))
/** Something else on the wire ended, neither saved nor lost. */
export const saveIdle = (): void => useSave.setState((s) => ({ busy: Math.max(0, s.busy - 1) }))
/** The typing in a field could not be kept. */
export const savingStopped = (key: string, failed: AppError): void =>
  useSave.setState((s) => ({
    failed,
    failedIn: new Set(s.failed === null ? [key] : s.failedIn.size > 0 ? [...s.failedIn, key] : []),
  }))

/** The typing in a field is kept, or there is none any more. */
export function nothingStopped(key: string): void {
  const { failedIn } = useSave.getState()
  if (!failedIn.has(key)) return
  const left = new Set([...failedIn].filter((k) => k !== key))
  useSave.setState({ failedIn: left, ...(left.size === 0 && { failed: null }) })
}

/** Notes that a field holds text which is not on the disk (true), or no longer does. */
export function typingIn(key: string, typing: boolean): void {
  const { typing: now } = useSave.getState()
  if (now.has(key) === typing) return
  const next = new Set(now)
  if (typing) next.add(key)
  else next.delete(key)
  useSave.setState({ typing: next })
}

export type SaveTone = 'saved' | 'saving' | 'lost'

/** The save state in the bar's words. @param unsaved the number of entries that can't be saved as they are */
export function saveWords(
  s: Pick<Save, 'busy' | 'typing' | 'savedAt' | 'failed'>,
  now: Date = new Date(),
  unsaved: number = 0,
) {
  if (s.failed !== null) {
    const since = s.savedAt === null ? 'Not saved.' : `Not saved since ${savedWords(s.savedAt, now)}.`
    return { tone: 'lost' as SaveTone, text: `${since} ${s.failed.says}` }
  }
  if (s.busy > 0 || s.typing.size > 0) return { tone: 'saving' as SaveTone, text: 'Saving…' }
  if (unsaved > 0)
    return { tone: 'lost' as SaveTone, text: `Not saved: ${unsaved === 1 ? 'one entry' : `${unsaved} entries`}` }
  if (s.savedAt === null) return { tone: 'saved' as SaveTone, text: 'Nothing to save yet' }
  return { tone: 'saved' as SaveTone, text: `Saved on this laptop, ${savedWords(s.savedAt, now)}` }
}
