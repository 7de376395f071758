import { capital, groupInSentence, saysWhatTheyDo, small, smallInSentence } from '../words/index.ts'
import type { RecordOf } from './kinds/index.ts'

type Measure = Pick<RecordOf<'measure'>, 'people' | 'unit' | 'phrase' | 'short' | 'population'>
type Unit = NonNullable<Measure['unit']>
export type People = NonNullable<Measure['people']>

/** The people whom a measure counts, as papers name them; where nobody has said who they are, they are not named. */
interface Words {
  /** "Percent of students who". */
  readonly of: string
  /** Head of the column with their number, on the screen where it is entered. */
  readonly column: string
  /** Head of that column on paper, where nobody sees how it was entered. */
  readonly counted: string
  /** "fewer than ten students". */
  readonly many: string
  /** All of them, as a row of a table: the plan's own name for all students where children are counted. */
  readonly all: string | null
  /** What a row of them is called: student groups are those of the plan, even where they sort staff. */
  readonly row: string
  /** Added to the name of a group inside a sentence: "Hispanic students". */
  readonly ofGroup: string
}

const unsaid: Words = {
  of: '',
  column: 'Number counted',
  counted: 'Number counted',
  many: 'people',
  all: null,
  row: 'Student group',
  ofGroup: '',
}
const words: Readonly<Record<People, Words>> = {
  children: {
    of: 'students',
    column: 'Students',
    // “58” under “Students”, beside 71 percent, would be taken for those who graduate.
    counted: 'Students counted',
    many: 'students',
    all: null,
    row: 'Student group',
    ofGroup: 'students',
  },
  staff: {
    of: 'staff',
    column: 'Staff',
    counted: 'Staff counted',
    many: 'members of staff',
    all: 'All staff',
    row: 'Group',
    ofGroup: 'staff',
  },
  families: {
    of: 'families',
    column: 'Families',
    counted: 'Families counted',
    many: 'families',
    all: 'All families',
    row: 'Group',
    ofGroup: 'families',
  },
}

export const peopleWords = (people: People | undefined): Words => (people === undefined ? unsaid : words[people])

const heads: Readonly<Record<Unit, (of: string) => string>> = {
  percent: (of) => (of ? `Percent of ${of} who` : 'Percent who'),
  rate: (of) => (of ? `Of every 100 ${of}, those who` : 'Of every 100, those who'),
  count: (of) => (of ? `Number of ${of} who` : 'Number who'),
  days: (of) => `Number of days that ${of || 'they'}`,
  score: (of) => `Average score when ${of || 'they'}`,
}

/** What is behind words that name what is counted, unless they say it: “Suspensions per 100 students”. */
const behindName: Readonly<Record<Unit, readonly [said: RegExp, words: (of: string) => string]>> = {
  percent: [/percent|%/i, () => ', in percent'],
  rate: [/\b100\b|\bhundred\b/i, (of) => ` per 100${of && ` ${of}`}`],
  count: [/^/, () => ''],
  days: [/\b(?:days?|weeks?|months?|years?|hours?|minutes?)\b/i, () => ', in days'],
  score: [/^/, () => ''],
}

/**
 * What is counted, in words: "Percent of students who meet grade level", "Percent of staff (teachers) who are of color";
 * "Suspensions per 100 students" where they name it. The short name where no phrase stands.
 */
export function whatWords(m: Measure): string {
  if (!m.phrase) return m.short ?? ''
  const unit = m.unit ?? 'percent'
  if (saysWhatTheyDo(m.phrase)) return `${heads[unit](whoCounts(m))} ${m.phrase}`
  const [said, words] = behindName[unit]
  const name = capital(m.phrase.trim().replace(/\.$/, ''))
  return m.unit === undefined || said.test(name) ? name : `${name}${words(whoCounts(m))}`
}

/** "staff (teachers)"; where nobody said of which people it is, whoever or whatever was written stands alone. */
function whoCounts(m: Measure): string {
  const who = whoOfAll(m)
  // “Percent of students (students tested)” says it twice.
  const { of } = peopleWords(m.people)
  if (of !== '' && who.startsWith(` (${of} `)) return who.slice(2, -1)
  return m.people === undefined ? who.replace(/^ \(|\)$/g, '') : `${peopleWords(m.people).of}${who}`
}

/** Letters of who is counted that stand in a sentence; longer words are told below the figures. */
const mostOfWho = 60

/**
 * " (teachers)": of whom all are that a measure counts, where “all staff” would be read as everybody. '' where nobody wrote
 * it, or in many words; or where children are counted and the measure’s name says which.
 */
export function whoOfAll(m: Measure, most = mostOfWho): string {
  const who = (m.population ?? '').trim().replace(/\.$/, '')
  const isOthers = m.people === 'staff' || m.people === 'families'
  const named = !isOthers && (m.short ?? '').toLowerCase().includes(who.toLowerCase())
  return who === '' || named || who.length > most ? '' : ` (${small(who)})`
}

type Counted = { readonly [F in 'people' | 'unit' | 'population']?: Measure[F] | undefined } & {
  /** That it has figures of no group. */
  readonly alone?: boolean
}

/**
 * Of what nobody said that it counts people: 18 schools are no 18 of all students, and where somebody wrote what is counted,
 * steps or maps of what is taught, a percent is of these. A score beside no group may be a rating of the district.
 */
export const ofThings = ({ people, unit, population, alone = false }: Counted): boolean =>
  people === undefined &&
  !areStudents(population) &&
  (unit === 'count' || (population ?? '').trim() !== '' || (unit === 'score' && alone))

const students =
  /(?:^|[\s-])(?:students|pupils|learners|children|youth|graduates|cohorts?|graders|kindergart[e]?ners|freshmen|sophomores|juniors|seniors)\b(?![’'])|^(?:each |all )?(?:grades?|class)\b/i

/** Whether words on who is counted are of students: “English learners tested”, “Grade 3”; “maps of grade 3” are not. */
function areStudents(population: string | undefined): boolean {
  const [head = ''] = (population ?? '')
    .trim()
    .split(/[,;(]|\b(?:of|that|who|whom|which|in|at|with|for|by|on|from|to)\b/i)
  return students.test(head.trim())
}

/** Staff and families are in none of the plan’s groups of students unless a goal names one for them. */
export const countsOthers = ({ people }: Pick<Counted, 'people'>): boolean =>
  people === 'staff' || people === 'families'

/**
 * A group's name as a row of a measure: all students are "All staff" where staff are counted, "All counted" where things
 * are; beside no group (`alone`), a number is "The number".
 */
export const rowName = (name: string, isTotal: boolean, of: Counted): string => {
  if (!isTotal) return name
  if (ofThings(of)) return of.alone && of.unit === 'count' ? 'The number' : 'All counted'
  return peopleWords(of.people).all ?? name
}

/** A group's name inside a sentence: "Hispanic students", "all staff"; as it is typed where nobody said who is counted. */
export function inSentence(name: string, isTotal: boolean, of: Counted): string {
  const { people } = of
  if (isTotal && ofThings(of)) return 'all that it counts'
  if (people === undefined) return isTotal ? smallInSentence(name) : name
  if (isTotal && people !== 'children') return `all ${peopleWords(people).ofGroup}`
  // “Everyone” is no group of students beside others.
  if (isTotal && !/^all\b/i.test(name)) return /^every/i.test(name) ? small(name) : name
  return groupInSentence(name, peopleWords(people).ofGroup)
}

/** The name in a sentence with who is counted of all, where that is short: "all staff (teachers)". */
export const withWho = (name: string, isTotal: boolean, of: Counted & Measure): string =>
  `${inSentence(name, isTotal, of)}${isTotal ? whoOfAll(of) : ''}`
