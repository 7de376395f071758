import { listed } from '../../words/index.ts'
import type { Column } from '../table/columns.ts'
import type { WholeRow } from '../table/select.ts'
import { cellText } from '../table/table.ts'
import { nameKey } from './against-plan.ts'
import type { BudgetDraft } from './draft.ts'
import type { FileLine } from './file-line.ts'
import { linesAgainst, nameAgainst, remarkAgainst } from './line-names.ts'
import { isPartOut } from './lines-above.ts'
import { remarksOn } from './spoken-against.ts'
import { rowsInWords } from './sums.ts'

const comesIn = /\b(revenues?|transfers? (in|from)|reimburse\w*|offsets?|income|receipts?|grants?|donations?)\b/i
/**
 * An amount below nothing does not count as spending: it may be a saving, a transfer, or money that comes in. A line with
 * an account comes from the finance system and is kept, unless its name says that money comes in.
 */
export function takenAway(lines: readonly FileLine[]): readonly (readonly [number, string])[] {
  const less = lines.filter((line) => line.cents < 0)
  if (less.length * 2 > lines.length) return []
  const open = less.filter((line) => line.account === '' || comesIn.test(line.description))
  return open.map(({ row }) => [row, 'It is less than nothing: money that is taken away, or that comes in.'] as const)
}

/** What short remarks beside lines say against them; by row. */
export function remarksAgainst(
  lines: readonly FileLine[],
  rows: readonly WholeRow[],
  { roles, yearForm }: BudgetDraft,
  columns: readonly Column[],
): readonly (readonly [number, string])[] {
  const remarks = remarksOn(roles, columns)
  const byRow = Map.groupBy(lines, (line) => line.row)
  return rows.flatMap(({ row, cells }) => {
    const own = byRow.get(row)
    const why = own && remarks(cells).flatMap((text) => remarkAgainst(text, own, yearForm) ?? [])[0]
    return why === undefined ? [] : [[row, why] as const]
  })
}

/** What the names of lines say against them; by row. */
export function namesAgainst(
  lines: readonly FileLine[],
  rows: readonly WholeRow[],
  { roles, yearForm }: BudgetDraft,
): readonly (readonly [number, string])[] {
  const named = [...Map.groupBy(lines, (line) => line.row)].flatMap(([row, all]) => {
    const why = nameAgainst(all[0]?.description ?? '', all, yearForm)
    return why === null ? [] : [[row, why] as const]
  })
  return [
    ...linesAgainst(lines),
    ...named,
    ...partsOut(lines),
    ...wholesBesideParts(lines),
    ...wholesOverParts(lines, rows, roles),
  ]
}

/** Lines that come to one above them which is called as a part in which nothing is spent: “Reductions 15,500”. */
function partsOut(lines: readonly FileLine[]): readonly (readonly [number, string])[] {
  return lines.flatMap((line, at) => {
    if (!isPartOut(line.description)) return []
    const is = `“${line.description.slice(0, 60)}”`
    const under: (readonly [number, string])[] = []
    let left = line.cents
    for (const next of lines.slice(at + 1)) {
      if (next.fiscalYear !== line.fiscalYear) continue
      left -= next.cents
      under.push([next.row, `It is under the line ${is}, so this money may not be in the budget.`])
      if (left <= 0) break
    }
    const own = [line.row, `${is} may be no money that is spent.`] as const
    return left === 0 && under.length > 0 ? [own, ...under] : [own]
  })
}

/** Lines whose parts come in beside them: “Coordinator” and “Coordinator - salary”, “Coordinator - benefits”, which make it up. */
function wholesBesideParts(lines: readonly FileLine[]): readonly (readonly [number, string])[] {
  const behind = (whole: FileLine, part: FileLine): boolean =>
    part.description.length > whole.description.length &&
    part.description.toLowerCase().startsWith(whole.description.toLowerCase()) &&
    /^\s*[-–—:,(/]\s*\S/.test(part.description.slice(whole.description.length))
  const ofYear = Map.groupBy(lines, (line) => line.fiscalYear)
  return [...ofYear.values()].flatMap((all) => {
    const first = Map.groupBy(
      all,
      (line) =>
        line.description
          .toLowerCase()
          .split(/\s*[-–—:,(/]/)[0]
          ?.trim() ?? '',
    )
    return [...first.values()].flatMap((near) =>
      near.length < 2
        ? []
        : near.flatMap((whole): (readonly [number, string])[] => {
            const parts = near.filter((part) => behind(whole, part))
            const sum = parts.reduce((n, part) => n + part.cents, 0)
            return parts.length > 0 && sum === whole.cents
              ? [
                  [
                    whole.row,
                    `It is the sum of ${rowsInWords(
                      parts.map((p) => p.row),
                      listed,
                    )}.`,
                  ],
                ]
              : []
          }),
    )
  })
}

/**
 * Lines over the parts that make them up: those right below are set in by spaces, or their names are in its name:
 * “Salaries and benefits” over “Salaries” and “Benefits”.
 */
function wholesOverParts(
  lines: readonly FileLine[],
  rows: readonly WholeRow[],
  roles: BudgetDraft['roles'],
): readonly (readonly [number, string])[] {
  const at = roles.indexOf('description')
  const insets = new Map(rows.map(({ row, cells }) => [row, /^\s*/.exec(cellText(cells[at]))?.[0].length ?? 0]))
  const inset = ({ row }: FileLine): number => insets.get(row) ?? 0
  return [...Map.groupBy(lines, (line) => line.fiscalYear).values()].flatMap((all) =>
    all.flatMap((whole, i): (readonly [number, string])[] => {
      const name = ` ${nameKey(whole.description)} `
      const fits = (part: FileLine | undefined): boolean =>
        part !== undefined && (inset(part) > inset(whole) || name.includes(` ${nameKey(part.description)} `))
      let end = i + 1
      while (fits(all[end])) end++
      const parts = all.slice(i + 1, end)
      const sum = parts.reduce((n, part) => n + part.cents, 0)
      return parts.length > 1 && sum === whole.cents
        ? [
            [
              whole.row,
              `It is the sum of ${rowsInWords(
                parts.map((p) => p.row),
                listed,
              )}.`,
            ],
          ]
        : []
    }),
  )
}
