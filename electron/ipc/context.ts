import type { RoomState, ShownInRoom } from '../../shared/ipc/parts/room.ts'
import type { AppError } from '../../shared/result/errors.ts'
import type { ImportHost } from '../import/host.ts'
import type { ErrorLog } from '../log/error-log.ts'
import type { PlanHost } from '../plan/host.ts'
import type { RecoveryHost } from '../plan/recovery/host.ts'
import type { BriefingVerbs } from '../plan/verbs.ts'
import type { Remote } from '../process/seam.ts'
import type { Report } from '../selftest/report.ts'
import type { PlanList } from '../settings/plan-list.ts'
import type { SettingsStore } from '../settings/store.ts'
import type { Dialogs } from './dialogs.ts'
import type { MadeDocuments } from './documents.ts'

/** What the handlers of the gateway work with. Electron itself is behind `dialogs` and `info`. */
export interface Context {
  /** The current time by the laptop's clock, in ISO form. */
  readonly now: () => string
  readonly info: {
    readonly version: string
    readonly platform: string
    readonly standin: boolean
    readonly device: string
  }
  /** The country that the system is set to, in two letters; '' if it does not say. */
  readonly country: string
  readonly settings: SettingsStore
  readonly plans: PlanList
  readonly plan: PlanHost
  readonly briefing: Remote<BriefingVerbs>
  /** Ends the process that makes documents, and the document it was making; the next document starts it again. */
  stopBriefing(): Promise<void>
  readonly import: ImportHost
  readonly recovery: RecoveryHost
  readonly documents: MadeDocuments
  readonly dialogs: Dialogs
  readonly errors: ErrorLog
  /** Checks whether this installation works, and where its report is kept. */
  readonly check: { run(): Promise<Report>; readonly file: string }
  /** The path of a plan that the system named and that is not open yet; given once. */
  takeNamed(): string | undefined
  /** Says that the page has sent what was being typed, so that the window may close. */
  mayClose(): void
  trouble(error: AppError): void
  /** The room on the second screen; Electron itself is behind it. */
  readonly room: {
    state(): RoomState
    open(): RoomState
    close(): RoomState
    show(shown: ShownInRoom): void
    shown(): ShownInRoom | null
  }
  /** Passes a key that was pressed in the room's window to the presenter's window. */
  roomKey(key: string): void
}
