const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' })
const dayFormat = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', year: 'numeric' })
const longDay = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', year: 'numeric' })

/** The time of day as this laptop shows it: "10:42 am". */
export const timeWords = (iso: string): string =>
  clock
    .format(new Date(iso))
    .replace(/\u202f/g, ' ')
    .replace(/\b([AP])M\b/, (m) => m.toLowerCase())

const sameDay = (a: Date, b: Date) => a.toDateString() === b.toDateString()

/** "Today, 10:42 am", or "Nov 12, 2026". */
export function whenWords(iso: string, now: Date = new Date()): string {
  const then = new Date(iso)
  return sameDay(then, now) ? `Today, ${timeWords(iso)}` : dayFormat.format(then)
}

/** A save's time behind a comma: "10:42 am" today, else "Nov 12, 2026, 10:42 am". */
export function savedWords(iso: string, now: Date = new Date()): string {
  const then = new Date(iso)
  return sameDay(then, now) ? timeWords(iso) : `${dayFormat.format(then)}, ${timeWords(iso)}`
}

/** The local day of a moment: "November 17, 2026". */
export const momentDay = (iso: string): string => longDay.format(new Date(iso))
