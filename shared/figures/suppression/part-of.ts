import { listOf } from '../../domain/lists-of-groups.ts'
import { cutsOf, fold, groupIn } from '../../domain/usual-groups.ts'
import { memo } from '../../words/index.ts'
import { isIn, type Span } from './amounts.ts'
import { type Cuts, holds, shareWay } from './cuts.ts'
import { eachGrade } from './grade-names.ts'
import { fromFirstToLast } from './grade-spans.ts'
import { areOfGroupAndPart, isGroupName } from './group-beside.ts'
import { type Entry, NAMES } from './makes-up.ts'
import { saysSubject } from './subjects.ts'

/** Words of a measure's name that leave nobody out: “Reading, all students tested”. */
const everybody = new Set(
  'all every each total overall district districtwide schools campuses students student children child pupils learners grades tested enrolled takers test for of among at by in the a an our who are is were with'.split(
    ' ',
  ),
)

/** Words that say how it is told, and nothing of what: “Graduation rate” is “Graduation”, and “% proficient in math” is “Math”. */
const asTold = new Set(
  'rate rates percent percentage percentages pct share number proficiency proficient prof level on up to grade standard take takes took taking'.split(
    ' ',
  ),
)
/**
 * Words that a measure of all children may have besides, and one of some of them not: “State ELA” and “ELA by subgroup” beside
 * “Grade 3 ELA”.
 */
const besides = new Set(
  'score scores performance achievement results assessment assessments state statewide federal enrollment caaspp cmas eoc eog mcas njsla parcc pssa sbac staar subgroup subgroups race ethnicity gender disaggregated'.split(
    ' ',
  ),
)
/** Such words that leave nobody out of either: “Reading (new)”, “Spring reading”, “NWEA reading”. */
const editions = new Set(
  'new main draft final revised updated current data outcomes sense gap goal benchmark fall winter spring moy eoy nwea map iready dibels acadience fastbridge aimsweb'.split(
    ' ',
  ),
)
/** How long those who graduate had for it: a rate of all may be called so, and one of a school not. */
const inTime = /\b(?:([4-7]|four|five|six|seven) (?:years?|yr)|on time|adjusted|cohort|acgr)\b/g
/** One thing that is written in two ways. */
const alsoWritten = new Map([
  ['mathematics', 'math'],
  ['maths', 'math'],
  ['grad', 'graduation'],
  ['rdg', 'reading'],
  ['sci', 'science'],
  ['att', 'attendance'],
  ['abs', 'absence'],
  ['susp', 'suspension'],
  ['met', 'meet'],
  ['four', '4'],
  ['five', '5'],
  ['six', '6'],
])
/** One thing in several words, and in its first letters; “ELA/Literacy” is ELA. */
const inOneWord = (name: string): string =>
  name
    .replace(/\b(?:english )?language arts\b/g, 'ela')
    .replace(/\bela (?:and )?literacy\b/g, 'ela')
    .replace(/\bdrop(?:ped|ping)? outs?\b|\bdropouts\b/g, 'dropout')
    .replace(/\bout of school suspen\w+|\bsuspen\w+ out of school\b/g, 'oss')
    .replace(/\bin school suspen\w+|\bsuspen\w+ in school\b/g, 'iss')
    .replace(/\bcollege (?:and )?career read\w+/g, 'ccr')
/** “Suspended” and “suspensions”, “chronically absent” and “chronic absenteeism” begin alike. */
const BEGINNING = 5
export const stemOf = (word: string): string => {
  const written = alsoWritten.get(word) ?? word
  const bare =
    written.length > BEGINNING ? written.replace(/(?:ings?|ed|es|s)$/, '') : written.replace(/(?<=..[^s])s$/, '')
  return bare.replace(/y$/, 'i').slice(0, BEGINNING)
}

/** In which grades children are, by words that name none of them; those of a level as widely and as narrowly as it is taken. */
const levels: readonly (readonly [words: RegExp, span: Span, least?: Span])[] = [
  [/\b(?:p|ec|jk|4k|upk|early childhood|pre ?school) (?:to |through )?(?:grade )?(?:12|20)\b|\ball levels\b/, [-2, 12]],
  [/\bp ?(?:to |through )?3\b/, [-2, 3]],
  [/\bk(?:indergarten)? ?(?:to |through )?12\b/, [0, 12]],
  [/\bk3\b/, [0, 3]],
  [/\b(?:elem(?:entary)?|es)(?: schools?)?(?: and| to)? (?:middle(?: schools?)?|ms)\b/, [-2, 9], [1, 8]],
  [
    /\b(?:middle|ms)(?: schools?)?(?: and| to)? (?:high(?: schools?)?|hs)\b|\b(?:junior|jr)(?: high)?(?: and| to)? (?:senior|sr)(?: high)?\b/,
    [5, 12],
    [7, 12],
  ],
  [/\bk(?:indergarten)? (?:to |through )?8\b/, [0, 8]],
  [/\bk(?:indergarten)? (?:to |through )?[56]\b/, [0, 6]],
  [/\bk(?:indergarten)? (?:to |through )?[234]\b/, [0, 4]],
  [/\bpre ?(?:school|k|kindergarten)(?:ers?)?\b/, [-1, -1]],
  [/\b(?:primary|lower elementary) grades?\b/, [0, 3]],
  [/\bupper elementary(?: grades?)?\b/, [3, 5]],
  [/\bearly(?: childhood| years| grades?| learn(?:ing|ers?))?\b/, [-1, 3]],
  [/\b(?:elem(?:entary)?|es|primary)(?: schools?| schoolers?| grades?)?\b/, [0, 6], [1, 4]],
  [
    /\bmiddle(?: schools?| schoolers?| grades?)\b|\bjunior high(?: schools?| schoolers?| grades?)?\b|\bms\b/,
    [5, 9],
    [7, 8],
  ],
  [/\bhigh(?: schools?| schoolers?)\b|\bhs\b/, [9, 12]],
  [/\bsecondary(?: schools?| grades?)?\b/, [5, 12], [7, 12]],
  [/\bupper ?class(?:men|es)\b/, [11, 12]],
  [/\bkindergart(?:en|ners?)\b/, [0, 0]],
  [/\bfreshm[ae]n\b/, [9, 9]],
  [/\bsophomores?\b/, [10, 10]],
  [/\bjuniors?\b/, [11, 11]],
  [/\bseniors?\b/, [12, 12]],
] // prettier-ignore

/** Words, with a bit for each in one number: words whose bit another set does not have are not among its words. */
export interface Words {
  readonly all: ReadonlySet<string>
  readonly signs: number
}

const wordsOf = (words: Iterable<string>): Words => {
  const all = new Set(words)
  let signs = 0
  for (const word of all) {
    let sum = 0
    for (let i = 0; i < word.length; i++) sum = (sum * 31 + word.charCodeAt(i)) | 0
    signs |= 1 << (sum & 31)
  }
  return { all, signs }
}

interface Saying {
  /** All words as they are written. */
  readonly said: readonly string[]
  /** All words. */
  readonly words: Words
  /** Those that say what is measured, and which children. */
  readonly stem: Words
  /** Those of them that a measure of some of its children has, too. */
  readonly core: Words
  /** Those of them that may leave somebody out. */
  readonly further: Words
  /** How many years those who graduate had for it. */
  readonly years?: string | undefined
  readonly grades?: Span
  /** The grades that a level surely has: “Middle school” may be of grades 5 to 8. */
  readonly least?: Span
  /** The grades that it may have: “TK–12” may begin with preschool. */
  readonly most?: Span
}

const sayingOf = memo((name): Saying => {
  const text = fromFirstToLast(name)
  // The words that “Reading, including the alternate assessment” has besides do not narrow it.
  const whole = fold(text)
    .replace(/\b(every|each) (?:school|campus)\b/, '$1')
    .replace(/\bi ready\b/, 'iready')
    .replace(/(?<=\w) (?:incl|including|includes)\b.*$/, '')
  const said = whole.split(' ').filter((w) => w !== '')
  const all = wordsOf(said.map(stemOf))
  const isGraduation = /\bgrad(?:uat| rate)/.test(whole)
  const [years] = isGraduation ? [...whole.matchAll(inTime)].flatMap(([, of]) => (of ? stemOf(of) : [])) : []
  const saidIn = (rest: string) => {
    const told = rest.split(' ').filter((w) => w !== '' && !everybody.has(w))
    return told.some((w) => !asTold.has(w)) ? told.filter((w) => !asTold.has(w)) : told
  }
  const saysIn = (rest: string) => {
    const inShort = saidIn(inOneWord(rest))
    const timed = new Set(isGraduation ? (rest.match(inTime) ?? []).flatMap((of) => of.split(' ')) : [])
    const core = inShort.filter((w) => !besides.has(w) && !editions.has(w) && !timed.has(w))
    const stem = wordsOf([...saidIn(rest), ...inShort].map(stemOf))
    // A number alone says nothing: “Score 4”.
    const isOf = core.some((w) => !/^\d+$/.test(w))
    const further = wordsOf([...saidIn(rest), ...inShort].filter((w) => !editions.has(w)).map(stemOf))
    return { said, words: all, stem, core: isOf ? wordsOf(core.map(stemOf)) : stem, further, years }
  }
  const graded = eachGrade(text)
  if (graded) {
    const [from, to] = [graded.grades[0] as number, graded.grades.at(-1) as number]
    return { ...saysIn(graded.stem), grades: [from, to], ...(from === -1 && to > from && { most: [-2, to] }) }
  }
  const [level, grades, least] = levels.find(([of]) => of.test(whole)) ?? []
  // Who graduates does so from a high school, be it said or not.
  const isSaid = grades && !(isGraduation && grades[0] === 9)
  return {
    ...saysIn(level && grades ? whole.replace(level, ' ') : whole),
    ...(isSaid && { grades, ...(least && { least }) }),
  }
})

/** The words of a name that say what is measured, however they end. */
export const stemsOf = (name: string): ReadonlySet<string> => sayingOf(name).stem.all

/**
 * Each of a large plan's measures is compared with each: that a word of one is not the other's mostly shows in its
 * bit.
 */
function isAmong(few: Words, all: Words): boolean {
  if ((few.signs & ~all.signs) !== 0 || few.all.size > all.all.size) return false
  for (const word of few.all) if (!all.all.has(word)) return false
  return true
}

/**
 * Whether a measure is about some of another one's students, by their names: its name is the other's with more words,
 * apart from those that mean everybody, “Reading at Adams” of “Reading” and “Reading, grade 8” of “Reading, all
 * grades”; or both agree except for their grades, and it has only some: “Freshmen on track” of “High school students
 * on track”.
 */
function isSaidPart(own: Saying, of: Saying): boolean {
  if (own.words.all.size > of.words.all.size && isAmong(of.words, own.words)) return true
  if (of.stem.all.size === 0 || !isAmong(of.core, own.stem)) return false
  if (own.years !== undefined && of.years !== undefined && own.years !== of.years) return false
  if (of.grades && own.grades?.join() !== of.grades.join())
    return own.grades !== undefined && isIn(own.least ?? own.grades, of.most ?? of.grades)
  const saysMore = !isAmong(own.further, of.stem)
  return of.grades ? saysMore : own.grades !== undefined || saysMore
}

/** A measure's names, and its number of students. */
type Called = Pick<Entry, 'names' | 'n'>
/** By the list of names, which the tables of one measure share. */
const sayings = new WeakMap<Called['names'], readonly Saying[]>()

/** The meaning of its short names, each alone and with its population. */
export function sayingsOf(e: Called): readonly Saying[] {
  const known = sayings.get(e.names)
  if (known) return known
  const texts = e.names.flatMap((name, i) =>
    i % NAMES !== 0 || name === '' ? [] : [name, `${name} ${e.names[i + 2] ?? ''}`],
  )
  const made = [...new Set(texts)].map(sayingOf)
  sayings.set(e.names, made)
  return made
}

export const isPartByName = (e: Called, whole: Called): boolean => isPartByWords(e, whole) || isOneThing(e, whole)

/** Whether a measure's own words say that it is of some of another one's students, whatever they are said to have done. */
export function isPartByWords(e: Called, whole: Called): boolean {
  if (e.n >= whole.n) return false
  const saying = sayingsOf(whole)
  for (const own of sayingsOf(e))
    for (const of of saying)
      if (isSaidPart(own, of) || areOfGroupAndPart(own.said.join(' '), of.said.join(' '))) return true
  return false
}

/**
 * Whether both say in the same words what a child did, whatever they are called, and the one names a group or grades of
 * whom it is, and the other does not: “OSS, boys” of “Out-of-school suspension”. So does a name that says nothing of that: “Adams”
 * beside “Reading”.
 */
function isOneThing(e: Called, whole: Called): boolean {
  if (e.n >= whole.n) return false
  const [own, of] = [thingOf(e), thingOf(whole)]
  const isSome = own.isOfSome || (!saysWhat(e) && saysWhat(whole))
  return isSome && !of.isOfSome && own.counted.some((words) => of.counted.includes(words))
}

/** “Read at grade level” is “read at or above grade level”, and “suspended” suspended at least once. */
const orMore = new Set(['or', 'above', 'more', 'higher', 'least', 'once'].map(stemOf))

interface Thing {
  /** What a child did, in one order and without its grades and how it is told. */
  readonly counted: readonly string[]
  readonly isOfSome: boolean
  /** The first usual group that its names say. */
  readonly group?: string
}
const things = new WeakMap<Called['names'], Thing>()

export function thingOf(e: Called): Thing {
  const known = things.get(e.names)
  if (known) return known
  const phrases = e.names.filter((name, i) => i % NAMES === 1 && name !== '').map((phrase) => sayingOf(phrase))
  const group = sayingsOf(e)
    .map(({ said }) => groupIn(said.join(' ')))
    .find((of) => of !== null)
  const made = {
    counted: phrases.map(({ stem }) =>
      [...stem.all]
        .filter((word) => !orMore.has(word))
        .sort()
        .join(' '),
    ),
    isOfSome:
      phrases.some(({ grades }) => grades !== undefined) ||
      group !== undefined ||
      sayingsOf(e).some(({ grades }) => grades !== undefined),
    ...(group && { group }),
  }
  things.set(e.names, made)
  return made
}

const said = new WeakMap<Called['names'], boolean>()

/** Whether a name says anything of what a child did: a subject, or a word of what is counted. Else it may be a school's. */
export function saysWhat({ names }: Called): boolean {
  const known = said.get(names)
  if (known !== undefined) return known
  const did = new Set(names.flatMap((phrase, i) => (i % NAMES === 1 ? [...sayingOf(phrase).words.all] : [])))
  const isOfDid = (name: string) => saysSubject(name) || [...sayingOf(name).words.all].some((word) => did.has(word))
  const made = names.some((name, i) => i % NAMES === 0 && isOfDid(name))
  said.set(names, made)
  return made
}

/** Whether what its name says more than the whole's is a student group: “Reading, girls”. */
export const isOfGroup = (e: Entry, whole: Entry): boolean =>
  furtherIn(e, whole).some(({ words }) => cutsOf(words) !== null)

interface Further {
  readonly words: string
  readonly isGrades: boolean
  /** The grades that are said so, as narrowly as they are taken. */
  readonly grades?: Span
}

/** The grades of a school whose name ends in a level, and says no “school”: “Lincoln Middle”. */
const ofSchool: readonly (readonly [words: RegExp, span: Span])[] = [
  [/\w middle$/, [7, 8]],
  [/\w high$/, [9, 12]],
]

/** What a measure's names say more than the whole's, with whether that is grades and nothing else. */
function furtherIn(e: Called, whole: Called): readonly Further[] {
  return sayingsOf(e).flatMap((own) =>
    sayingsOf(whole)
      .filter((of) => isSaidPart(own, of))
      .map((of) => {
        const words = own.said.filter((w) => !of.words.all.has(stemOf(w))).join(' ')
        const grades = own.least ?? own.grades ?? ofSchool.find(([name]) => name.test(words))?.[1]
        return {
          words,
          isGrades: own.grades !== undefined && isAmong(own.stem, of.stem),
          ...(grades && { grades }),
        }
      }),
  )
}

/** In which grades the children of a part surely are, as its name says beside the whole's. */
export const gradesOutOf = (e: Called, whole: Called): Span | undefined =>
  furtherIn(e, whole).find(({ grades }) => grades !== undefined)?.grades

/** Before the words of a group that is no usual one. */
const group = 'group '

/** How a measure's name cuts its children out of the whole's: a usual group, another one by its words, grades, or a place. */
export function cutOutOf(e: Called, whole: Called): Cuts | string {
  const further = furtherIn(e, whole)
  const cuts = further.map(({ words }) => cutsOf(words)).find((of) => of !== null)
  if (cuts) return cuts
  const named = further.length > 0 ? further.find(({ words }) => isGroupName(words))?.words : thingOf(e).group
  if (named !== undefined) return cutsOf(named) ?? `${group}${named}`
  return further.some(({ isGrades }) => isGrades) ? 'grades' : 'places'
}

/** The list of a group that is no usual one, such as lunches: a child is in one of its groups. */
export const listOfCut = (cut: Cuts | string): string | undefined =>
  typeof cut === 'string' && cut.startsWith(group) ? listOf(cut.slice(group.length), undefined)?.list : undefined

/** Whether no child is surely in both of two that are cut out of one measure so: two races, two schools; girls may be at any school. */
export const mayShareNone = (one: Cuts | string, other: Cuts | string): boolean =>
  typeof one === 'string' || typeof other === 'string'
    ? one === other
    : shareWay(one, other) && !holds(one, other) && !holds(other, one)
