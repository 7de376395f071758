import { cellText } from '../cells/cells.ts'
import { hasLetterBehind, signBehind } from '../cells/numbers.ts'
import type { TableRead } from '../columns/table-read.ts'
import type { ImportDraft } from '../draft/draft.ts'
import { noteOf, noteOn, ofMost } from '../figures/glued-signs.ts'
import { figuresAt } from '../table/columns.ts'
import type { Other } from './agreed.ts'

/** Signs and letters of notes behind figures and headings, where they say something of all figures. */

/** The letters behind figures, each once. */
export const lettersIn = ({ chosen }: ImportDraft): readonly string[] => [
  ...new Set((chosen?.rows ?? []).flatMap((r) => (hasLetterBehind(r.figure) ? (signBehind(r.figure) ?? []) : []))),
]

/** Most figures have a sign behind them of which no note says what it means. */
export function signedThroughout({ roles, chosen }: ImportDraft): Other | null {
  const rows = (chosen?.rows ?? []).filter((r) => /\d/.test(cellText(r.figure)))
  const notes = (chosen?.notes ?? []).map((n) => n.text)
  const unsaid = rows.flatMap((r) => {
    const sign = signBehind(r.figure)
    return sign === null || noteOf(sign, notes) !== undefined ? [] : [sign]
  })
  const [sign] = unsaid
  if (sign === undefined || !ofMost(unsaid, rows) || figuresAt(roles).length === 0) return null
  return {
    says: `Most figures have “${sign}” behind them, and no note in the file says what that means.`,
    key: `sign behind figures: ${sign}`,
  }
}

/** A note on the heading of the figures, of the years or of the groups: it is said of all of them. */
export function markedHeading({ roles, chosen }: ImportDraft, { facts }: TableRead): Other | null {
  const notes = (chosen?.notes ?? []).map((n) => n.text)
  const found = facts.columns.flatMap((c, i) => {
    const used = ['figure', 'group', 'year', 'groupFigure'].includes(roles[i] ?? '')
    const note = used ? noteOn(c.heading, notes) : undefined
    return note === undefined ? [] : [{ name: c.name, note }]
  })
  const [one] = found
  return one === undefined
    ? null
    : {
        says: `A note on “${one.name.slice(0, 60)}” says “${one.note}”.`,
        key: `note on ${one.name}: ${one.note}`.slice(0, 200),
      }
}
