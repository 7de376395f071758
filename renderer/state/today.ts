import { localDay } from '../../shared/days/index.ts'

/** This laptop's calendar day, ISO. */
export const todayHere = (now: Date = new Date()): string => localDay(now)
