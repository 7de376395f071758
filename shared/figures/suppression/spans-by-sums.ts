import { type Counts, printable, unknown } from './counts.ts'
import { sharing } from './pieces-named.ts'
import type { CellGroup } from './types.ts'

/** Words that say of a row that it is of several steps, or of all on one side of one. */
const spanning =
  /\b(?:to|through|thru|until|up|below|under|above|over|beyond|before|after|or (?:more|less|fewer|higher|lower|above|below|older|younger))\b/

const isSpan = ({ pieces }: CellGroup): boolean =>
  pieces !== undefined &&
  pieces.of !== sharing &&
  (pieces.each.length > 1 || spanning.test([pieces.of, ...pieces.each].join(' ')))

interface Row {
  readonly group: CellGroup
  readonly n: number
  readonly did: number
  readonly slack: number
}

/**
 * Rows of one category of which two that name spans overlap, as their numbers say, whatever they are called: “Primary”, “Primary to
 * middle”, “Intermediate to high” and “High”. As many are in the first and third as in the other two, and as many of them did: then
 * the fourth follows, and is too few to be told of. By the rows that tell it, the one of most children first.
 */
export function fewInSpans(
  groups: readonly CellGroup[],
  own: ReadonlyMap<string, Counts>,
  floor: number,
): readonly (readonly string[])[] {
  const rows = groups.flatMap((group): readonly Row[] => {
    const { n, did, slack } = own.get(group.id) ?? unknown
    return group.pieces && !group.isTotal && n && did !== null ? [{ group, n, did, slack }] : []
  })
  return [...Map.groupBy(rows, ({ group }) => group.dimension).values()].flatMap((of) => {
    const spans = of.filter(({ group }) => isSpan(group))
    const ends = spans.length < 2 ? [] : of.filter(({ group }) => !isSpan(group))
    const few = ends.filter(({ n, did }) => !printable({ n, did, didNot: n - did }, floor))
    return few.flatMap((end) =>
      ends.flatMap((other) =>
        spans.flatMap((far) =>
          spans.flatMap((near) =>
            other !== end && far !== near && isIn(other, near) && isIn(end, far) && areAsMany([other, far], [near, end])
              ? [[far, near, other].toSorted((a, b) => b.n - a.n).map(({ group }) => group.id)]
              : [],
          ),
        ),
      ),
    )
  })
}

/** Whether one row may be of some of the other's children. */
const isIn = (one: Row, whole: Row): boolean => one.n <= whole.n && one.did <= whole.did + one.slack + whole.slack

/** Whether two rows are as many as two others, and as many of those did. */
function areAsMany(one: readonly Row[], other: readonly Row[]): boolean {
  const add = (of: readonly Row[], key: 'n' | 'did' | 'slack') => of.reduce((s, row) => s + row[key], 0)
  const off = Math.abs(add(one, 'did') - add(other, 'did'))
  return add(one, 'n') === add(other, 'n') && off <= add([...one, ...other], 'slack')
}
