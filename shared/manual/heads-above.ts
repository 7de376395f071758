import type { Head } from './edge-heads.ts'
import type { Line } from './heads.ts'

/** What is printed above the code of a policy, and belongs to it. */

const kind = /^(?:board policy|administrative regulation|exhibit|(?:board )?bylaw)s?$/i
/** A title of several lines, between the kind and the code. */
const LINES = 4

/**
 * “Juniper Fork Unified” over “Board Policy”, “Equity” and “BP 0415”, as California's districts print from GAMUT Online:
 * below the code is the name of the part.
 */
export function onlineHead(
  full: readonly Line[],
  at: number,
  repeated: ReadonlyMap<string, readonly unknown[]>,
): Omit<Head, 'code'> | undefined {
  for (let i = at - 2; i >= Math.max(0, at - 1 - LINES); i--) {
    const line = full[i]
    if (line === undefined || line.page !== full[at]?.page) return undefined
    if (!kind.test(line.text.trim())) continue
    const titles = full.slice(i + 1, at).map((l) => l.text.trim())
    const above = full[i - 1]
    // “adopted: January 1, 2019” is the end of the policy before.
    const isDay = /\d\/\d|\d{4}/.test(above?.text ?? '')
    const isDistrict = above?.page === line.page && !isDay && (repeated.get(above.text.trim())?.length ?? 0) > 1
    return { at: isDistrict && above ? above.at : line.at, page: line.page, title: titles.join(' ') }
  }
  return undefined
}

const kinds = [
  [/policy$/i, /^(?:bp|(?:board )?policy)\b/i],
  [/regulation$/i, /^(?:ar|(?:administrative )?regulation)\b/i],
  [/bylaw$/i, /^(?:bb|(?:board )?bylaw)\b/i],
  [/exhibit$/i, /^e(?:xhibit|\(|\s)/i],
] as const
/** Whether above “BP 0415” is the line “Board Policy”, with a title between: no sentence and no list has that. */
export function isOnline(full: readonly Line[], at: number): boolean {
  const code = full[at]?.text.trim() ?? ''
  for (let i = at - 2; i >= Math.max(0, at - 1 - LINES); i--) {
    const said = full[i]?.text.trim() ?? ''
    if (!kind.test(said) || full[i]?.page !== full[at]?.page) continue
    const titles = full.slice(i + 1, at).map((l) => l.text.trim())
    return (
      kinds.some(([word, letters]) => word.test(said) && letters.test(code)) &&
      /^[\p{Lu}\d]/u.test(titles[0] ?? '') &&
      !titles.some((t) => /[.;:]$/.test(t))
    )
  }
  return false
}

/** How many lines above a heading may name it and its days. */
const ABOVE = 4

/** “Adopted: 1995   MSBA/MASA Model Policy 102” over “102  EQUAL OPPORTUNITY”: the policy begins with its days. */
export function beginOf(head: Head, lines: readonly Line[]): Head {
  const full = lines.filter((l) => l.at < head.at && l.text.trim() !== '').slice(-ABOVE)
  const names = new RegExp(`\\bmodel policy ${head.code.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`, 'i')
  const first = full.find((l) => l.page === head.page && names.test(l.text))
  return first === undefined ? head : { ...head, at: first.at }
}
