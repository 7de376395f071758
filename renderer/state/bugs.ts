import { linesBehind } from '../../shared/result/places.ts'

/** A bug as it is logged: its name and places, without its message, which may quote what was typed. Checked again there. */
function entryFor(bug: unknown): { name: string; places: string[] } {
  if (!(bug instanceof Error)) return { name: typeof bug, places: [] }
  const places = linesBehind(bug).filter((line) => /^\s*at /.test(line))
  return { name: bug.name.slice(0, 60), places: places.slice(0, 40).map((line) => line.slice(0, 300)) }
}

/** The most bugs that are logged before the next start: one in an animation repeats sixty times a second. */
const MOST = 50
let noted = 0

/** Adds a bug of the page to the error log of this laptop. */
export function noteBug(bug: unknown): void {
  if (noted++ >= MOST) return
  // A log that can't be written must not make a second bug.
  window.groundwork.invoke('errors.note', entryFor(bug)).catch(() => {})
}

/** False for what was measured and is drawn a frame later: a menu that opens says so several times. */
export const isBug = ({ message }: Pick<ErrorEvent, 'message'>): boolean => !message.startsWith('ResizeObserver loop')

/** From here on, bugs that nothing else catches are kept in the log. */
export function noteBugs(): void {
  window.addEventListener('error', (event) => {
    if (isBug(event)) noteBug(event.error)
  })
  window.addEventListener('unhandledrejection', (event) => noteBug(event.reason))
}
