import { capital, groupInSentence, saysWhatTheyDo, small, smallInSentence } from '../words/index.ts'
import type { RecordOf } from './kinds/index.ts'

type Measure = Pick<RecordOf<'measure'>, 'people' | 'unit' | 'phrase' | 'short' | 'population'>
type Unit = NonNullable<Measure['unit']>
export type People = NonNullable<Measure['people']>

/** Words for the people whom a measure counts, as documents name them; if that was not entered, they are not named. */
interface Words {
  /** “Percent of students who”. */
  readonly of: string
  /** Heading of the column with their number, on the screen where it is entered. */
  readonly column: string
  /** Heading of that column on paper, where the reader did not see how it was entered. */
  readonly counted: string
  /** “fewer than ten students”. */
  readonly many: string
  /** All of them, as a row of a table: the plan's own name for all students if children are counted. */
  readonly all: string | null
  /** What a row is called: student groups are the plan's, even if they divide staff. */
  readonly row: string
  /** Added to the name of a group inside a sentence: “Hispanic students”. */
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
    // A “58” under “Students” beside 71 percent would be taken for the number of those who graduate.
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

/**
 * “how many students it is about (of a test, how many took it)”, which a figure without it is asked for. Families and staff
 * answer surveys.
 */
export function howMany({ people, unit }: Pick<Measure, 'people' | 'unit'>): string {
  const many = `how many ${peopleWords(people).many}`
  if (unit === 'count') return `${many} are in the group`
  return `${many} it is about (${countsOthers({ people }) ? 'of a survey, how many answered' : 'of a test, how many took it'})`
}

/** Who publishes figures of these people, beside the district itself. */
export const publisher = (of: Pick<Measure, 'people'>): string => (countsOthers(of) ? 'the district' : 'the state')

const heads: Readonly<Record<Unit, (of: string) => string>> = {
  percent: (of) => (of ? `Percent of ${of} who` : 'Percent who'),
  rate: (of) => (of ? `Of every 100 ${of}, those who` : 'Of every 100, those who'),
  count: (of) => (of ? `Number of ${of} who` : 'Number who'),
  days: (of) => `Number of days that ${of || 'they'}`,
  score: (of) => `Average score when ${of || 'they'}`,
}

/** The unit after a name of what is counted, unless the name says it: “Suspensions per 100 students”. */
const behindName: Readonly<Record<Unit, readonly [said: RegExp, words: (of: string) => string]>> = {
  percent: [/percent|%/i, () => ', in percent'],
  rate: [/\b100\b|\bhundred\b/i, (of) => ` per 100${of && ` ${of}`}`],
  count: [/^/, () => ''],
  days: [/\b(?:days?|weeks?|months?|years?|hours?|minutes?)\b/i, () => ', in days'],
  score: [/^/, () => ''],
}

/**
 * What is counted, in words: “Percent of students who meet grade level”, “Percent of staff (teachers) who are of
 * color”, or “Suspensions per 100 students” if the phrase names it. The short name if no phrase is entered.
 */
export function whatWords(m: Measure): string {
  if (!m.phrase) return m.short ?? ''
  const unit = m.unit ?? 'percent'
  if (saysWhatTheyDo(m.phrase)) return `${heads[unit](whoCounts(m))} ${m.phrase}`
  const [said, words] = behindName[unit]
  const name = capital(m.phrase.trim().replace(/\.$/, ''))
  return m.unit === undefined || said.test(name) ? name : `${name}${words(whoCounts(m))}`
}

const beginsWithThem = /^(?:families|parents|caregivers|guardians|households)\b/i
/** “Spanish-speaking families”; “a sample of families” is told behind all of them. */
const endsWithThem = /^(?!.*\bof\b).*\b(?:families|parents|caregivers|guardians|households)$/i

/**
 * “families who speak Spanish”: the families whom a measure counts, where they were typed as such; '' where all of them are
 * counted, or the words are longer than a sentence takes.
 */
export function familiesNamed({ people, population }: Counted): string {
  const who = (population ?? '').trim().replace(/\.$/, '')
  if (people !== 'families' || who.length > mostOfWho) return ''
  // “Spanish-speaking families” keep the name of their language.
  return beginsWithThem.test(who) ? small(who) : endsWithThem.test(who) ? who : ''
}

/** “staff (teachers)”; if the people were not chosen, the typed population alone. */
function whoCounts(m: Measure): string {
  const families = familiesNamed(m)
  if (families !== '') return families
  const who = whoOfAll(m)
  // “Percent of students (students tested)” would say it twice.
  const { of } = peopleWords(m.people)
  if (of !== '' && who.startsWith(` (${of} `)) return who.slice(2, -1)
  return m.people === undefined ? who.replace(/^ \(|\)$/g, '') : `${peopleWords(m.people).of}${who}`
}

/** The most letters of a population inside a sentence; a longer one is given below the figures. */
const mostOfWho = 60

/**
 * “ (teachers)”: the population of a measure, where “all staff” would be read as everybody. '' if it is not entered or
 * long, and for a measure of children whose name says it.
 */
export function whoOfAll(m: Measure, most = mostOfWho): string {
  const who = (m.population ?? '').trim().replace(/\.$/, '')
  const isOthers = m.people === 'staff' || m.people === 'families'
  const named = !isOthers && (m.short ?? '').toLowerCase().includes(who.toLowerCase())
  return who === '' || named || who.length > most || familiesNamed(m) !== '' ? '' : ` (${small(who)})`
}

type Counted = { readonly [F in 'people' | 'unit' | 'population']?: Measure[F] | undefined } & {
  /** True if the measure has no figures of groups. */
  readonly alone?: boolean
}

/**
 * True if it is not entered that people are counted: 18 schools are not 18 of all students, and a percent of steps or
 * of curriculum maps, if somebody typed that, is a percent of those. A score without groups may rate the district.
 */
export const ofThings = ({ people, unit, population, alone = false }: Counted): boolean =>
  people === undefined &&
  !areStudents(population) &&
  (unit === 'count' || (population ?? '').trim() !== '' || (unit === 'score' && alone))

const students =
  /(?:^|[\s-])(?:students|pupils|learners|children|youth|graduates|cohorts?|graders|kindergart[e]?ners|freshmen|sophomores|juniors|seniors)\b(?![’'])|^(?:each |all )?(?:grades?|class)\b/i

/** Whether a typed population is of students: “English learners tested”, “Grade 3”; “maps of grade 3” is not. */
function areStudents(population: string | undefined): boolean {
  const [head = ''] = (population ?? '')
    .trim()
    .split(/[,;(]|\b(?:of|that|who|whom|which|in|at|with|for|by|on|from|to)\b/i)
  return students.test(head.trim())
}

/** True for staff and families, who are in none of the plan’s student groups unless a goal names one for them. */
export const countsOthers = ({ people }: Pick<Counted, 'people'>): boolean =>
  people === 'staff' || people === 'families'

/**
 * A group's name as a row of a measure: all students are “All staff” if staff are counted, the families that it names if it
 * does, “All counted” if things are; without groups (`alone`), the row is “The number”.
 */
export const rowName = (name: string, isTotal: boolean, of: Counted): string => {
  if (!isTotal) return name
  if (ofThings(of)) return of.alone && of.unit === 'count' ? 'The number' : 'All counted'
  return capital(familiesNamed(of)) || (peopleWords(of.people).all ?? name)
}

/**
 * A group's name inside a sentence: “Hispanic students”, “all staff”; as it was typed if it is not entered who is
 * counted.
 */
export function inSentence(name: string, isTotal: boolean, of: Counted): string {
  const { people } = of
  if (isTotal && ofThings(of)) return 'all that it counts'
  if (people === undefined && isTotal) return smallInSentence(name)
  // “Economically disadvantaged students” and “Families new to us” say whom they are of, whichever people the measure counts.
  if (people === undefined) {
    const said = groupInSentence(name)
    return said === smallInSentence(name) || /\b(?:students|learners|children)\b/i.test(name) ? said : name
  }
  if (isTotal && people !== 'children') return familiesNamed(of) || `all ${peopleWords(people).ofGroup}`
  // “Everyone” is not a group of students beside others.
  if (isTotal && !/^all\b/i.test(name)) return /^every/i.test(name) ? small(name) : name
  return groupInSentence(name, peopleWords(people).ofGroup)
}

/**
 * “the group Hispanic or Latino” in the sentence of a goal or a figure, where it is not entered who is counted: the name
 * alone would describe nobody. “English learners” needs no such help.
 */
export const groupAlone = (said: string, isTotal: boolean, people: People | undefined): string =>
  people === undefined && !isTotal && groupInSentence(said) !== smallInSentence(said) ? `the group ${said}` : said

/** The name in a sentence, followed by the population of the total if that is short: “all staff (teachers)”. */
export const withWho = (name: string, isTotal: boolean, of: Counted & Measure): string =>
  `${inSentence(name, isTotal, of)}${isTotal ? whoOfAll(of) : ''}`
