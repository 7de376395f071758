import { counted } from '../words/index.ts'

/** Times of day as a person types and reads them, in minutes after midnight. */

const HOUR = 60
const DAY = 24 * HOUR

/** “8:30”, “08.30”, “1 pm”, “noon” → minutes after midnight; undefined for anything else. */
export function readClock(typed: string | undefined): number | undefined {
  const text = (typed ?? '').trim().toLowerCase()
  if (text === 'noon') return 12 * HOUR
  const found = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap])?\.?(?:m\.?)?$/.exec(text)
  if (found === null) return undefined
  const [, hours = '', minutes = '0', half] = found
  const hour = Number(hours)
  if (Number(minutes) > 59) return undefined
  if (half === undefined) return hour < 24 ? hour * HOUR + Number(minutes) : undefined
  if (hour < 1 || hour > 12) return undefined
  return ((hour % 12) + (half === 'p' ? 12 : 0)) * HOUR + Number(minutes)
}

/** “8:30 am”; after midnight “12:30 am, the next day”. */
export function clockWords(minutes: number): string {
  const whole = Math.round(minutes)
  const at = ((whole % DAY) + DAY) % DAY
  const hour = Math.floor(at / HOUR)
  const words = `${hour % 12 === 0 ? 12 : hour % 12}:${String(at % HOUR).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`
  return whole >= DAY ? `${words}, the next day` : words
}

/** Minutes after midnight as a field shows them: “08:30”. */
export const clockAsTyped = (minutes: number): string => {
  const at = ((Math.round(minutes) % DAY) + DAY) % DAY
  return `${String(Math.floor(at / HOUR)).padStart(2, '0')}:${String(at % HOUR).padStart(2, '0')}`
}

/** “45 minutes”, “1 hour”, “2 hours 15 minutes”. */
export function spanWords(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes))
  const hours = Math.floor(whole / HOUR)
  const rest = whole % HOUR
  const said = [hours === 0 ? '' : counted(hours, 'hour'), rest === 0 && hours > 0 ? '' : counted(rest, 'minute')]
  return said.filter((s) => s !== '').join(' ')
}
