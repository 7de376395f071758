import { listed } from '../../words/index.ts'
import { cellText, isBlank } from '../cells/cells.ts'
import type { WholeRow } from '../rows/select.ts'

/** Versions of one budget below each other, each under a line of its own: “ORIGINAL BUDGET”, “AMENDED BUDGET”. */

const version =
  /^\W*(?:(?:fy ?)?[\d-–/]+ )?(original|initial|adopted|approved|proposed|requested|recommended|preliminary|tentative|draft|amended|revised|updated|final|current|working)(?: (?:version|budget|amounts?|request)){0,2}(?: (?:fy ?)?[\d-–/]+)?\W*$/i
const changed = /\b(amended|revised|updated|final)\b/i
const decided = /\b(adopted|approved|original)\b/i

/** By row: why it may be a line of a version that another has replaced, where two versions have a line of one name. */
export function versionsAbove(
  rows: readonly WholeRow[],
  nameOf: (row: WholeRow) => { readonly name: string },
): readonly (readonly [number, string])[] {
  const under = new Map<string, { readonly row: number; readonly name: string }[]>()
  let own: { readonly row: number; readonly name: string }[] | null = null
  for (const whole of rows) {
    const filled = whole.cells.filter((c) => !isBlank(c)).map((c) => cellText(c).trim())
    const [only = ''] = filled
    if (filled.length === 1 && version.test(only)) {
      own = under.get(only) ?? []
      under.set(only, own)
    } else if (filled.length > 1) own?.push({ row: whole.row, name: nameOf(whole).name.trim().toLowerCase() })
  }
  const names = [...under.values()].map((all) => new Set(all.map(({ name }) => name)))
  const again = names.some((one, i) => names.slice(i + 1).some((other) => [...one].some((name) => other.has(name))))
  if (!again) return []
  const shown = [...under.keys()]
  const [latest, ...more] = shown.some((s) => changed.test(s))
    ? shown.filter((s) => changed.test(s))
    : shown.filter((s) => decided.test(s))
  return [...under].flatMap(([line, all]) => {
    if (line === latest && more.length === 0) return []
    const others = shown.filter((s) => s !== line).map((s) => `“${s.slice(0, 40)}”`)
    const why = `It is under the line “${line.slice(0, 40)}”, and ${listed(others)} may be another version of it.`
    return all.map(({ row }) => [row, why] as const)
  })
}
