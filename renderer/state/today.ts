import { localDay } from '../../shared/days/index.ts'

/** This laptop's calendar day, ISO. */
export const todayHere = (now: Date = new Date()): string => localDay(now)

/** This moment, as the log and a room write moments. */
export const nowHere = (now: Date = new Date()): string => now.toISOString()
