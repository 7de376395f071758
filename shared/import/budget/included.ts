import { fold } from '../../domain/usual-groups.ts'
import type { FileLine } from './file-line.ts'

/** Lines that another line says to include: “Training (includes equity training)” above “Equity training”. */

const includes = /\b(?:includes?|including|incl\.?|of which)\s+([^()[\]]+?)\s*[)\]]?\W*$/i
/** A list of the parts: “coaches, books and travel”. */
const between = /\s*(?:,|;|&|\/|\band\b)\s*/i

/** By row: why its money may be counted in another line of its year, which has at least as much. */
export function includedIn(lines: readonly FileLine[]): readonly (readonly [number, string])[] {
  const wholes = lines.flatMap((line) => {
    const parts = includes.exec(line.description)?.[1]
    return parts === undefined ? [] : [{ line, parts: new Set([parts, ...parts.split(between)].map(fold)) }]
  })
  if (wholes.length === 0) return []
  return lines.flatMap((line): (readonly [number, string])[] => {
    const name = fold(line.description)
    const whole = wholes.find(
      ({ line: over, parts }) =>
        over.row !== line.row && over.fiscalYear === line.fiscalYear && parts.has(name) && over.cents >= line.cents,
    )
    return whole === undefined
      ? []
      : [
          [
            line.row,
            `“${whole.line.description.slice(0, 80)}” (row ${whole.line.row}) says that it includes this: its money may be counted there.`,
          ],
        ]
  })
}
