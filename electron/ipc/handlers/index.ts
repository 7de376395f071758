import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'
import { appHandlers } from './app.ts'
import { briefingHandlers } from './briefing.ts'
import { calendarHandlers } from './calendar.ts'
import { checkHandlers } from './check.ts'
import { errorHandlers } from './errors.ts'
import { exportHandlers } from './export.ts'
import { importHandlers } from './import.ts'
import { logoHandlers } from './logo.ts'
import { manualHandlers } from './manual.ts'
import { mergeHandlers } from './merge.ts'
import { notesHandlers } from './notes.ts'
import { packetHandlers } from './packet.ts'
import { planHandlers } from './plan.ts'
import { planListHandlers } from './plans.ts'
import { recoveryHandlers } from './recovery.ts'
import { roomHandlers } from './room.ts'
import { snapshotHandlers } from './snapshots.ts'

/** The handlers of all channels. A channel without one does not compile. */
export const createHandlers = (c: Context): Handlers => ({
  ...appHandlers(c),
  ...planListHandlers(c),
  ...planHandlers(c),
  ...notesHandlers(c),
  ...manualHandlers(c),
  ...mergeHandlers(c),
  ...snapshotHandlers(c),
  ...recoveryHandlers(c),
  ...errorHandlers(c),
  ...checkHandlers(c),
  ...exportHandlers(c),
  ...importHandlers(c),
  ...briefingHandlers(c),
  ...packetHandlers(c),
  ...calendarHandlers(c),
  ...logoHandlers(c),
  ...roomHandlers(c),
})
