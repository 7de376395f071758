/** Moments as this laptop's clock calls them, against now where nobody says otherwise. */
import * as days from '../../shared/days/index.ts'

export { momentDay, timeWords } from '../../shared/days/index.ts'

/** "Today, 10:42 am", or "Nov 12, 2026". */
export const whenWords = (iso: string, now: Date = new Date()): string => days.whenWords(iso, now)

/** A save's time behind a comma: "10:42 am" today, else "Nov 12, 2026, 10:42 am". */
export const savedWords = (iso: string, now: Date = new Date()): string => days.savedWords(iso, now)
