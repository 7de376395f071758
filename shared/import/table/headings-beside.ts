import { usualGroup } from '../../domain/usual-groups.ts'

/**
 * The meaning of headings by those beside them: “21-22” beside “22-23” is a school year, and “% Absent” beside “%
 * Absent – White” is about all students. They are written out, so that each one alone says what is below it.
 */

const short = /(?<![\d/–—-])['’]?(\d{2})\s*[-–—/]\s*['’]?(\d{2})(?![\d/–—-])/
const ofAges = /\b(grades?|gr|ages?|weeks?|hours?|minutes?|days?|students?)\b/i
/** “09-10” and “11-12” are grades, and overlap nowhere; of years one begins where the last ended. */
function firstOf(heading: string): number | null {
  const [, a, b] = short.exec(heading) ?? []
  const isYear = a !== undefined && (Number(a) + 1) % 100 === Number(b) && Number(a) > 12 && !ofAges.test(heading)
  return isYear ? Number(a) : null
}

/** “21-22 Rate | 22-23 Rate”: the same words beside each. */
function withWholeYears(headings: readonly string[]): readonly string[] {
  const named = headings.flatMap((heading) => {
    const first = firstOf(heading)
    return first === null ? [] : [{ heading, first, rest: heading.replace(short, '').trim() }]
  })
  const follow = [...Map.groupBy(named, (n) => n.rest).values()].flatMap((all) => {
    const firsts = [...new Set(all.map((n) => n.first))].sort((x, y) => x - y)
    return firsts.length > 1 && firsts.every((n, i) => n === (firsts[0] ?? 0) + i) ? all : []
  })
  const written = new Map(
    follow.map(({ heading, first }) => [
      heading,
      heading.replace(short, `20${first}-${String((first + 1) % 100).padStart(2, '0')}`),
    ]),
  )
  return headings.map((h) => written.get(h) ?? h)
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

const genders: ReadonlyMap<string, string> = new Map([
  ['F', 'Female'],
  ['M', 'Male'],
])
/** “F” and “M” beside other groups. */
function withGenders(headings: readonly string[]): readonly string[] {
  const both = [...genders.keys()].every((g) => headings.includes(g))
  return both && headings.some((h) => usualGroup(h) !== null) ? headings.map((h) => genders.get(h) ?? h) : headings
}

/** Headings with what those beside them tell. */
export const headingsBeside = (headings: readonly string[]): readonly string[] =>
  withAllStudents(withGenders(withWholeYears(headings)))
