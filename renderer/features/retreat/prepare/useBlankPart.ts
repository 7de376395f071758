import { useState } from 'react'
import type { Gathering, Part } from '../../../../shared/retreat/gathering.ts'
import { typedOf } from '../../../state/unsaved.ts'

interface Blank {
  readonly row: Part
  readonly at: number
}

const blankRow = (part: string): Part => ({ part, minutes: 20, shortest: 10 })

/** The part in which words were typed before a stop, and that is in no agenda yet. */
function leftBlank(g: Gathering): Blank | null {
  const parts = typedOf(g.id).flatMap((d) => (d.field === 'agenda' ? (d.part?.split('.')[0] ?? []) : []))
  const left = parts.find((part) => !g.agenda.some((r) => r.part === part))
  return left === undefined ? null : { row: blankRow(left), at: g.agenda.length }
}

/**
 * A part that was added blank: it is on the page, and in the agenda once something is entered in it. `rows` has it among the
 * others, and `save` leaves it out as long as what is saved is about others (`about` is the part that is changed).
 */
export function useBlankPart(g: Gathering, keep: (agenda: readonly Part[]) => void) {
  const [begun, setBegun] = useState(() => leftBlank(g))
  const blank = begun === null || g.agenda.some((r) => r.part === begun.row.part) ? null : begun
  const rows = blank === null ? g.agenda : g.agenda.toSpliced(blank.at, 0, blank.row)
  const save = (agenda: readonly Part[], about?: string): void => {
    if (blank === null || about === blank.row.part) {
      setBegun(null)
      keep(agenda)
      return
    }
    const at = agenda.findIndex((r) => r.part === blank.row.part)
    setBegun(at < 0 ? null : { ...blank, at })
    const others = agenda.filter((r) => r.part !== blank.row.part)
    const isAsBefore = others.length === g.agenda.length && others.every((r, i) => r === g.agenda[i])
    if (!isAsBefore) keep(others)
  }
  /** Puts a blank part at the end, or leads to the one that is there. */
  const addBlank = (part: string): string => {
    if (blank !== null) return blank.row.part
    setBegun({ row: blankRow(part), at: g.agenda.length })
    return part
  }
  return { rows, save, addBlank, blank: blank?.row.part }
}
