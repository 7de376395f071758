import { isWord, type Line } from './heads.ts'

/** Heads with the code at the edge of the line, beside the part of the manual or the first words of the title. */

export interface Head {
  readonly at: number
  readonly code: string
  readonly title: string
  readonly page: number
  /** What is left of the code: the title, where none is below it. */
  readonly left?: string
}

const kinds = 'LEGAL|LOCAL|EXHIBIT|REGULATION'
/** “STUDENT WELFARE   FFH” over “FREEDOM FROM DISCRIMINATION   (LOCAL)”, as manuals of Texas print each page. */
const [withCode, withKind] = [
  /^(\p{Lu}[\p{Lu}\d ,’'&/()-]+?)\s+([A-L][A-Z]{0,4})$/u,
  new RegExp(`^(.*?)\\s*\\((${kinds})\\)$`),
]
/** “DIA(LOCAL) EMPLOYEE WELFARE: FREEDOM FROM DISCRIMINATION”. */
const inOneLine = new RegExp(`^([A-L][A-Z]{0,4})\\s?\\((${kinds})\\)\\s+(\\p{Lu}{3}.*)$`, 'u')
/** A title of Texas has three lines at most. */
const LINES = 3

/** “FFH(LOCAL)” and “FFH(LEGAL)” are two texts: what the state asks, and what the board says. */
export function legalOrLocal(lines: readonly Line[]): readonly Head[] {
  const full = lines.filter((l) => l.text.trim() !== '')
  const times = Map.groupBy(full, (l) => l.text.trim())
  return full.flatMap((line, i): Head[] => {
    const [, own = '', kind = '', words = ''] = line.gap ? (inOneLine.exec(line.text.trim()) ?? []) : []
    if (own !== '') return [{ at: line.at, page: line.page, code: `${own}(${kind})`, title: words }]
    const [, first = '', code = ''] = withCode.exec(line.text.trim()) ?? []
    if (code === '') return []
    const titles = [first]
    for (const { text, gap } of full.slice(i + 1, i + LINES)) {
      const found = gap ? null : withKind.exec(text.trim())
      titles.push((found?.[1] ?? text).trim())
      if (found === null) continue
      // “… HARASSMENT,   (LOCAL)” over “AND RETALIATION”.
      const rest = full[full.indexOf(line) + titles.length]
      const goesOn = /(?:,|&|\b(?:AND|OR|OF|FOR|THE|WITH|TO))$/.test(titles.at(-1) ?? '')
      if (goesOn && rest?.gap === false && rest.text === rest.text.toUpperCase())
        titles.push(`${titles.pop() ?? ''} ${rest.text.trim()}`)
      const above = [full[i - 1], full[i - 2]].filter((l) => (times.get(l?.text.trim() ?? '')?.length ?? 0) > 1)
      const begins = above.length === 2 ? full[i - 2] : (above[0] ?? line)
      const title = titles.filter((t) => t !== '').join(': ')
      return [
        { at: (begins?.page === line.page ? begins : line).at, page: line.page, code: `${code}(${found[2]})`, title },
      ]
    }
    return []
  })
}

/** “09.13 AP.1” are the procedures beside 09.13, “7:10-AP1” those beside 7:10; “5145.4(b)” is the second page of 5145.4. */
const number = String.raw`\d{1,2}\.\d{1,6}(?:\s+AP\.\d{1,4})?|\d{1,2}:\d{2,3}(?:-[A-Z]{1,3}\d{0,2})?|\d{4}(?:\.\d{1,4})*`
const right = new RegExp(`^(\\p{Lu}[\\p{L} ,&/–-]{2,60}?)(\\s+)([PR]\\s?)?(${number})(\\([a-z]\\))?$`, 'u')
const left = new RegExp(`^([PR])\\s?(${number})(?:\\([a-z]\\))?(?:\\s+\\p{Lu}.*)?$`, 'u')
/** The parts that a manual has, by which a number beside one is a code. */
const partOfManual =
  /^(?:students?|(?:certified |classified |all )?personnel|human resources|instruction\w*|curriculum.*|programs?|(?:general school )?administration|(?:general|professional|educational support) personnel|school district organization|operational services|(?:school )?board.*|governance|business.*|fiscal.*|finance.*|facilities.*|operations.*|support services|community.*|foundations?.*|general.*|philosophy.*|transportation|safety.*)$/i
const ofPage = /[.;:,]$|\s\d+$/

/**
 * A number at the right edge beside the part of the manual (“STUDENTS   09.13”, “Students   7.01”), or behind a P for a
 * policy and an R for a regulation (“P5145.4   Students”). The title is below it. Two of them at least: a number at the end of a
 * line may be anything.
 */
export function numberAtEdge(lines: readonly Line[]): readonly Head[] {
  const full = lines.filter((l) => l.text.trim() !== '')
  const heads = full.flatMap(({ at, page, text, top, gap }, i): Head[] => {
    const below = full[i + 1]?.text.trim() ?? ''
    // “EQUAL OPPORTUNITY” over “0100”, as in New York.
    const isOver =
      /^\d{4}(?:\.\d{1,2})?(?:-[ER])?$/.test(below) && full[i + 1]?.gap === false && full[i + 2]?.gap === true
    if (isOver && gap && /\p{Lu}{3}/u.test(text) && text === text.toUpperCase())
      return [{ at, page, code: below, title: text.trim() }]
    if (!top || !/^[\p{Lu}\d]/u.test(below) || ofPage.test(below)) return []
    const [, kind, own] = left.exec(text.trim()) ?? []
    if (own !== undefined) return [{ at, page, code: called(kind, own), title: '' }]
    const [, words = '', space = '', of, code, letter] = right.exec(text.trim()) ?? []
    if (code === undefined) return []
    // Prices in a table are at the right edge as well: “Lunch   3.25”.
    const isKentucky = gap && words === words.toUpperCase() && /^(?:0\d|10)\.\d/.test(code)
    const isPart = gap && full[i + 1]?.gap === true && partOfManual.test(words) && space.length > 2
    return isKentucky || isPart || letter !== undefined ? [{ at, page, code: called(of?.trim(), code), title: '' }] : []
  })
  const parted = heads.filter((head, i) => head.code !== heads[i - 1]?.code)
  return new Set(parted.map((h) => h.code)).size > 1 ? parted : besideRepeated(full)
}

const anyCode = String.raw`(?:[A-L][A-Z]{1,4}|[A-L]{6})(?:-[A-Z0-9]{1,3})*|${number}|\d{3,4}(?:\.\d{1,2})*(?:[A-Z]\d?)?`
const atEdge = new RegExp(`^(\\S.*?\\S)\\s{3,}(${anyCode})(?:\\([a-z]\\)|\\s*/\\s*page \\d+ of \\d+)?$`, 'iu')

/**
 * “Cedar Falls School District       AC”, “CEDAR FALLS SCHOOLS      1422/page 1 of 2”: the same words before two codes or more,
 * which are the district or the part of the manual. In a table each line begins with words of its own.
 */
function besideRepeated(full: readonly Line[]): readonly Head[] {
  const times = Map.groupBy(full, (l) => l.text.trim().replace(/\s+/g, ' '))
  const heads = full.flatMap((line, i) => {
    const [, left = '', code = ''] = atEdge.exec(line.text.trim()) ?? []
    if (code === '' || code !== code.toUpperCase() || isWord(code) || !/^\p{Lu}/u.test(left)) return []
    const below = full[i + 1]
    if (below?.gap !== true || !/^\p{Lu}/u.test(below.text.trim()) || /[.;:,]$/.test(below.text.trim())) return []
    // “BOARD OF EDUCATION      ADMINISTRATION” is above it on each page.
    const above = full[i - 1]
    const isAbove =
      !line.gap && above !== undefined && (times.get(above.text.trim().replace(/\s+/g, ' '))?.length ?? 0) > 1
    if (!line.gap && !isAbove) return []
    return [{ at: (isAbove ? above : line).at, page: line.page, code, title: '', left }]
  })
  const before = Map.groupBy(heads, (h) => h.left)
  const codesBeside = (left: string): number => new Set(before.get(left)?.map((h) => h.code)).size
  return heads
    .filter((h) => codesBeside(h.left) > 1 || partOfManual.test(h.left))
    .filter((head, i, all) => head.code !== all[i - 1]?.code)
    .map(({ at, page, code, title }) => ({ at, page, code, title }))
}
const called = (kind: string | undefined, code: string): string =>
  `${kind === 'R' ? 'Regulation ' : ''}${code.replace(/\s+/g, ' ')}`
