import type { z } from 'zod'
import type { Committed, RecordState } from '../domain/state.ts'
import type { AppError } from '../result/errors.ts'
import type { Result } from '../result/result.ts'
import { appChannels } from './parts/app.ts'
import { briefingChannels } from './parts/briefing.ts'
import { calendarChannels } from './parts/calendar.ts'
import { importChannels } from './parts/import.ts'
import { manualChannels } from './parts/manual.ts'
import { packetChannels } from './parts/packet.ts'
import { type Draft, planChannels } from './parts/plan.ts'
import { plansChannels } from './parts/plans.ts'
import { type RoomState, roomChannels, type ShownInRoom } from './parts/room.ts'

export {
  type LastTimes,
  laidOver,
  lasts,
  type Settings,
  type SettingsChange,
  settings,
  type Tour,
  tours,
} from './parts/app.ts'
export {
  type BriefingMade,
  type BriefingPart,
  type BriefingRequest,
  briefingParts,
  briefingRequest,
} from './parts/briefing.ts'
export { type PlanEntry, planEntry } from './parts/common.ts'
export type { TableRead } from './parts/import.ts'
export type { ManualRead } from './parts/manual.ts'
export { type Draft, draft, type HistoryEntry, historyEntry, type MergePreview } from './parts/plan.ts'
export type { Recovery } from './parts/plans.ts'
export type { RoomState, ShownInRoom } from './parts/room.ts'

/**
 * Every message between the window and the main process: its input and its output as schemas, one group for each area.
 * No other file names a channel. The page never sends a path: plans are named by a key that the main process gave out,
 * and files are chosen in dialogs that the main process opens.
 */
export const contract = {
  ...appChannels,
  ...plansChannels,
  ...planChannels,
  ...importChannels,
  ...briefingChannels,
  ...manualChannels,
  ...packetChannels,
  ...calendarChannels,
  ...roomChannels,
}

export type Contract = typeof contract
export type Channel = keyof Contract
export type Input<C extends Channel> = z.infer<Contract[C]['input']>
export type Output<C extends Channel> = z.infer<Contract[C]['output']>

/**
 * What the menu, a key or the system asks the page to do. 'open': a plan was named from outside. 'leave': the window is
 * closing, and waits a moment for `app.mayClose`. 'keep': the machine is about to sleep or shut down, so what was typed
 * must be sent at once.
 */
export type Command = 'undo' | 'redo' | 'find' | 'shortcuts' | 'errors' | 'check' | 'home' | 'open' | 'leave' | 'keep'

/** What the main process may announce unasked. */
export interface Events {
  /** The new states of records after a commit that the window did not ask for. */
  'plan.changed': Committed
  /** The plan process stopped and was started again, or the file was changed by something else. */
  'plan.trouble': AppError
  /** How much of a file is read. */
  'import.progress': { readonly done: number; readonly total: number }
  'app.command': Command
  /** What the room's window should show. */
  'room.screen': ShownInRoom
  /** A screen was connected or disconnected, or the room's window was closed. */
  'room.changed': RoomState
  /** A key that was pressed in the room's window. */
  'room.pressed': string
}
export const events = [
  'plan.changed',
  'plan.trouble',
  'import.progress',
  'app.command',
  'room.screen',
  'room.changed',
  'room.pressed',
] as const satisfies readonly (keyof Events)[]

/** A text that is in the plan again, and its field: “Title: Winter planning day”. */
export interface BroughtBack {
  readonly kind: string
  readonly record: string
  readonly field: string
  readonly says: string
}

/** What the page loads after `plans.open`, as `/plan/snapshot.jsonl`, in lines (`snapshot-lines.ts`). */
export interface Snapshot {
  readonly plan: { readonly id: string; readonly key: string; readonly file: string; readonly folder: string }
  readonly author: string
  readonly records: readonly RecordState[]
  readonly undo: string | null
  readonly redo: string | null
  readonly savedAt: string | null
  /** Texts that were being typed when the app stopped and are now in the plan. */
  readonly broughtBack: readonly BroughtBack[]
  /** Other files of the plan in which texts were being typed that are not saved. */
  readonly typedElsewhere: readonly string[]
  /** A sentence if nothing can be saved in the plan's folder; null if it can. */
  readonly cantSave?: string | null
  /** A fault beside the plan that was found while opening it, to be shown once. */
  readonly trouble?: AppError | null
  /** Typed text that is not a valid value yet: its field shows it again, with its sentence. */
  readonly drafts: readonly Draft[]
  /**
   * The state of the officer's own part: plain in the file, locked with a passphrase, or locked in the file and open
   * here.
   */
  readonly own: 'plain' | 'locked' | 'open'
}

/** The object that the preload script adds to the page as `window.groundwork`. */
export interface Bridge {
  invoke<C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>>>
  on<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): () => void
}
