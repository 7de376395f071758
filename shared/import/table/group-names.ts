import { usualGroup } from '../../domain/usual-groups.ts'
import { type Cell, cellText, isBlank, type Rows } from '../cells/cells.ts'
import type { Beside } from './beside.ts'

/**
 * The names in a column of groups whose source writes codes, a number before each name, or one phrase before all of
 * them: “RB”, “6: White”, “Grad Rate -White”. The names are written into the rows, so that each says what it is
 * about.
 */

interface Named {
  readonly rows: Rows
  /** The beginning shared by all names, which may say what the figures are about. */
  readonly beside: readonly Beside[]
  /** Columns whose codes were read as names, by their place. */
  readonly coded: readonly number[]
}

const list = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(';').map((one) => one.split('=').map((t) => t.trim()) as [string, string]))
/** The codes of California’s files, of its dashboard, and of the federal ones. */
const codes: readonly ReadonlyMap<string, string>[] = [
  list(`TA=All students; RB=Black or African American; RA=Asian; RF=Filipino; RH=Hispanic or Latino; RD=Race not reported;
    RP=Pacific Islander; RI=American Indian or Alaska Native; RT=Two or more races; RW=White; GM=Male; GF=Female;
    GX=Nonbinary; GZ=Gender missing; SE=English learners; SD=Students with disabilities;
    SS=Socioeconomically disadvantaged; SM=Migrant; SF=Foster youth; SH=Homeless`),
  list(`ALL=All students; AA=Black or African American; AI=American Indian or Alaska Native; AS=Asian; FI=Filipino;
    HI=Hispanic or Latino; PI=Pacific Islander; WH=White; MR=Two or more races; EL=English learners;
    SED=Socioeconomically disadvantaged; SWD=Students with disabilities; FOS=Foster youth; HOM=Homeless`),
  list(`ALL=All students; MAM=American Indian or Alaska Native; MAS=Asian; MBL=Black or African American;
    MHI=Hispanic or Latino; MHP=Pacific Islander; MTR=Two or more races; MWH=White; F=Female; M=Male;
    CWD=Students with disabilities; ECD=Economically disadvantaged; LEP=English learners; HOM=Homeless;
    FCS=Foster care; MIG=Migrant; MIL=Military connected`),
]
const genders = list('F=Female; M=Male; X=Nonbinary; U=Gender unknown')
/** Grades among the codes are not one of these groups. */
const grade = /^GR(TK|K|KN|\d)+\w*$/
/** Fewer codes than this may mean anything. */
const LEAST = 4

const isGroup = (text: string): boolean => usualGroup(text) !== null
/** True where more of these are names of groups than were before, and most of them are. */
const better = (before: readonly string[], after: readonly string[]): boolean =>
  after.filter(isGroup).length > after.length / 2 && before.filter(isGroup).length < before.length / 2

/** The names for a column's texts; null if the texts are names already. */
function namesOf(
  texts: readonly string[],
): { readonly name: (text: string) => string; readonly phrase: string } | null {
  const known = codes.find(
    (c) => texts.filter((t) => c.has(t)).length >= LEAST && texts.every((t) => c.has(t) || grade.test(t)),
  )
  const others = texts.filter((t) => !genders.has(t))
  // Beside each other, also among the names of other groups.
  if (['F', 'M'].every((g) => texts.includes(g)) && others.filter(isGroup).length >= others.length / 2)
    return {
      name: (text) => (others.length > 0 && !/^[FM]$/.test(text) ? text : (genders.get(text) ?? text)),
      phrase: '',
    }
  if (known !== undefined) return { name: (text) => known.get(text) ?? text, phrase: '' }
  const numbered = /^\d{1,2}\s*[:.)–-]\s*(?=\p{L})/u
  // “Total” has no code.
  const single = texts.filter((t) => usualGroup(t)?.way !== 'all')
  if (single.length > 1 && single.every((t) => numbered.test(t))) {
    const name = (text: string): string => text.replace(numbered, '')
    return better(single, single.map(name)) ? { name, phrase: '' } : null
  }
  const phrase = beginning(texts)
  if (phrase === '') return null
  const name = (text: string): string => text.slice(phrase.length).trim()
  return better(texts, texts.map(name)) ? { name, phrase: phrase.replace(/[\s:–—-]+$/, '') } : null
}

/** The shared beginning of all texts, up to a sign between words: “Grad Rate -”. */
function beginning(texts: readonly string[]): string {
  const [first = '', ...more] = texts
  if (more.length < 2) return ''
  let same = first.length
  for (const text of more) while (!text.startsWith(first.slice(0, same))) same--
  return /^.*(?:\s[-–—]|[:–—])\s*/.exec(first.slice(0, same))?.[0] ?? ''
}

/** A table with its groups by their names. */
export function withGroupNames(rows: Rows, header: number | null, headings: readonly string[]): Named {
  const from = header === null ? 0 : header + 1
  const found = headings.flatMap((_, i) => {
    const texts = new Set<string>()
    for (let k = from; k < rows.length && texts.size <= MOST; k++) {
      const cell = rows[k]?.[i] ?? ''
      if (!isBlank(cell)) texts.add(cellText(cell).trim())
    }
    const names = texts.size > 1 && texts.size <= MOST ? namesOf([...texts]) : null
    return names === null ? [] : [{ i, ...names }]
  })
  if (found.length === 0) return { rows, beside: [], coded: [] }
  const renamed = (row: readonly Cell[]): readonly Cell[] =>
    row.map((cell, i) => {
      const own = found.find((f) => f.i === i)
      return own === undefined || isBlank(cell) ? cell : own.name(cellText(cell).trim())
    })
  return {
    rows: rows.map((row, k) => (k < from ? row : renamed(row))),
    beside: found.flatMap(({ phrase }) => (phrase === '' ? [] : [{ where: 'Each group', text: phrase, over: true }])),
    coded: found.flatMap(({ i, phrase }) => (phrase === '' ? [i] : [])),
  }
}

/** No source tells children apart in more ways. */
const MOST = 80
