import { usualGroup } from '../../domain/usual-groups.ts'

/**
 * The meaning of headings by those beside them: “21-22” beside “22-23” is a school year, and “% Absent” beside “%
 * Absent – White” is about all students. They are written out, so that each one alone says what is below it.
 */

const short = /^['’]?(\d{2})\s*[-–—/]\s*['’]?(\d{2})$/
/** “09-10” and “11-12” are grades, and overlap nowhere; of years one begins where the last ended. */
const firstOf = (heading: string): number | null => {
  const [, a, b] = short.exec(heading.trim()) ?? []
  return a !== undefined && (Number(a) + 1) % 100 === Number(b) && Number(a) > 12 ? Number(a) : null
}

function withWholeYears(headings: readonly string[]): readonly string[] {
  const firsts = headings.flatMap((h) => firstOf(h) ?? [])
  const follow =
    firsts.length > 1 && firsts.toSorted((a, b) => a - b).every((n, i, all) => i === 0 || n === (all[i - 1] ?? 0) + 1)
  if (!follow) return headings
  return headings.map((h) => {
    const first = firstOf(h)
    return first === null ? h : `20${first}-${String((first + 1) % 100).padStart(2, '0')}`
  })
}

const behind = /^(.{3,}?)\s*[-–—:]\s*(\S.*)$/
function withAllStudents(headings: readonly string[]): readonly string[] {
  const named = headings.flatMap((h) => {
    const [, kind = '', group = ''] = behind.exec(h.trim()) ?? []
    const meant = usualGroup(group)
    return meant === null ? [] : [{ kind: kind.trim(), isAll: meant.way === 'all' }]
  })
  const [first] = named
  if (first === undefined || named.length < 2 || named.some((n) => n.isAll || n.kind !== first.kind)) return headings
  const isBare = (h: string): boolean => h.trim() === first.kind
  return headings.filter(isBare).length === 1
    ? headings.map((h) => (isBare(h) ? `${first.kind} - All students` : h))
    : headings
}

/** Headings with what those beside them tell. */
export const headingsBeside = (headings: readonly string[]): readonly string[] =>
  withAllStudents(withWholeYears(headings))
