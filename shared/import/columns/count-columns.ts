import { groupOver } from '../names/group-over.ts'
import type { Column, Role } from '../table/columns.ts'
import { code, countsIn, head, nHead } from '../table/heads.ts'
import { yearIn, yearInHeading } from '../years/years.ts'

/** Columns of students beside a figure: the group's size, and columns that may have the number who did. */
interface CountColumns {
  /** -1 where no column says it. */
  readonly of: number
  readonly did: readonly number[]
}

/** Numbers that tell no children. */
const noChildren =
  /\b(schools?|teachers?|staff|courses?|class(es)?|tests?|events?|incidents?|days|suspensions|expulsions|absences|referrals|offenses|rank\w*|order|grades?|levels?|tier|semester|quarter|term|week|month|age|missing|excluded|exempt\w*|invalid|minutes|hours|points?|score)\b/i
const plainDid = /\bnumerator\b|^(n|num|number|count|#|no\.?)( |$)|( count| number| #)$/i

/** True for a column of whole numbers, such as those of children. */
export const whole = (c: Column): boolean =>
  c.filled > 0 &&
  (c.numbers.numbers + c.marks) / c.filled > 0.5 &&
  c.numbers.numbers > 0 &&
  !c.numbers.decimals &&
  c.numbers.signs === 0 &&
  c.years / c.filled < 0.5
const rest = (c: Pick<Column, 'heading'> | undefined, name = ''): string => {
  const text = c === undefined ? '' : head(c).replace(yearIn, ' ').replace(/\s+/g, ' ').trim()
  return text.toLowerCase().startsWith(name.toLowerCase()) ? text.slice(name.length).trim() : text
}
const plainOutcome =
  /^(students? )?(suspended|expelled|proficient|met|meeting|met standards?|passed|passing|graduated|graduates|grads|(chronically )?absent|retained|dropouts?|dropped out)$/i

/** The columns of counts beside each column of figures. */
export function countColumns(
  columns: readonly Column[],
  roles: readonly Role[],
  figures: readonly number[],
): ReadonlyMap<number, CountColumns> {
  const may = columns.flatMap((c, i) =>
    (roles[i] === 'ignored' || roles[i] === 'n') && whole(c) && !code.test(head(c)) && !noChildren.test(head(c))
      ? [i]
      : [],
  )
  const wide = roles.includes('yearFigure')
  const byGroup = roles.includes('groupFigure')
  const yearOf = (i: number): string | undefined => yearInHeading(columns[i]?.heading ?? '', 'ending')
  return new Map(
    figures.map((figure) => {
      const name = byGroup ? groupOver(columns[figure]?.heading ?? '') : ''
      const beside = (i: number): boolean =>
        (!wide || yearOf(i) === yearOf(figure)) && rest(columns[i]).toLowerCase().startsWith(name.toLowerCase())
      const own = may.filter((i) => i !== figure && beside(i))
      const isOf = (i: number): boolean => nHead.test(rest(columns[i], name))
      const of = wide || byGroup ? (own.find(isOf) ?? -1) : roles.indexOf('n')
      const did = own.filter((i) => i !== of && roles[i] === 'ignored' && !isOf(i))
      return [figure, { of, did: did.slice(0, 6) }] as const
    }),
  )
}

/** Words for the whole group, and not for the part of it that did. */
const whom = /\b(tested|assessed|enrolled|enrollment|takers|valid)\b/i
/** True for a heading that says of a number that it is of those who did. */
export const saysDid = (c: Pick<Column, 'heading'>): boolean =>
  !whom.test(rest(c)) &&
  (plainOutcome.test(rest(c)) || (plainDid.test(rest(c)) && (countsIn.test(rest(c)) || /numer/i.test(rest(c)))))

/** What a row has besides its figure. */
export interface Counted {
  readonly of: number | null
  /** By the column’s place. */
  readonly did: ReadonlyMap<number, number>
}

/** Takes the place of the column if the number who did has a row of its own. */
export const OF_ROWS = -1
