import { memo } from '../../words/index.ts'
import { isNote } from '../table/beside.ts'

/** What the words of a file say about the subject of its figures, compared with the words of the measure. */

type Topic = readonly [name: string, words: RegExp]

/** Within one list, a figure is about one topic only. */
const lists: readonly (readonly Topic[])[] = [
  [
    ['mathematics', /\bmath(s|ematics)?\b|\balgebra\b|\bgeometry\b/i],
    ['reading', /\b(ela|reads?|reading|literacy|english language arts|language arts)\b/i],
    ['writing', /\b(writing|writes?|ela|english language arts|language arts)\b/i],
    ['science', /\b(science|biology|chemistry|physics)\b/i],
    ['social studies', /\b(social studies|u\.?s\.? history|civics)\b/i],
  ],
  [
    ['graduation', /\bgraduat\w*|\bgrads?\b|\bacgr\b|\bdiplomas?\b/i],
    [
      'dropout',
      /\bdrop(ped|ping)?[ -]?outs?\b|\bleavers?\b|\b(drop|d\/?o) (rates?|percent|pct)\b|\b(drop|d\/?o) ?%|(%|\b(percent|pct)) dropped\b|^\W*drop(ped)?\W*$/i,
    ],
    ['absence', /\babsen(t|ce|ces|teeism)\b|\btruan\w*/i],
    [
      'attendance',
      /\battend(ance|ing|ers?)\b|\bada\b|\bdays? (present|attended|in attendance)\b|(%|\b(percent|pct|rate|students)) (present|attended)\b/i,
    ],
    ['suspension', /\bsuspen\w*|\boss\b/i],
    ['expulsion', /\bexpel\w*|\bexpulsions?\b/i],
    ['office referrals', /\breferr(ed|als?)\b/i],
    ['restraint', /\brestrain\w*|\bseclu(ded|sions?)\b/i],
    ['arrests', /\barrest(s|ed)?\b/i],
    [
      'proficiency',
      /\bprof(icien\w*)?\b|\bpass(ed|es|ing)?\b|\bmastery\b|\b(meets?|met|meeting) (the |or )?(standards?|expectations?|exceed\w*)\b/i,
    ],
    ['participation', /\bparticipa\w*|\btested\b|\benroll?ment rate\b|\btakers?\b|\b(took|taking)\b/i],
    ['enrollment', /\benrolled\b|\benrollments?\b(?! rate)/i],
    ['retention', /\bretention\b|\bretained\b|\bmobility\b/i],
    ['college', /\bcollege\b|\bpostsecondary\b/i],
    ['gifted programs', /\bgifted\b/i],
    ['career and technical education', /\bcte\b|\bcareer (and|&) technical\b/i],
    ['growth', /\bgrowth\b|\bmet (the )?projections?\b/i],
    ['completion', /\bcompleters?\b|(?<!\bdate of )\bcompletion\b(?! (dates?|of)\b)/i],
    ['certificates', /\bcertificates? of (completion|attendance|achievement)\b/i],
  ],
  [
    ['all grades', /\ball grades\b|\bgrades?( level)?: (all|total)\b/i],
    ...Array.from({ length: 12 }, (_, i): Topic => {
      const th =
        ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'][i] ?? '-'
      const suffix = ['st', 'nd', 'rd'][i] ?? 'th'
      return [
        `grade ${i + 1}`,
        new RegExp(`\\b(grades?( level)?:?|gr\\.?|g) ?0?${i + 1}\\b|\\b(${i + 1}${suffix}|${th})[ -]grade`, 'i'),
      ]
    }),
    ['kindergarten', /\bkindergart\w*|\bgrade k\b/i],
    ['several grades', /\bseveral grades\b/i],
    ['elementary school', /\belementary\b/i],
    ['middle school', /\bmiddle (school|grades)\b/i],
    ['high school', /\bhigh school\b(?! district)/i],
  ],
  [
    ['four years', /\b(4|four)[ -]?(yr|years?)\b/i],
    ['five years', /\b(5|five)[ -]?(yr|years?)\b/i],
    ['six years', /\b(6|six)[ -]?(yr|years?)\b/i],
  ],
  [
    ['algebra', /\balgebra\b/i],
    ['geometry', /\bgeometry\b/i],
    ['calculus', /\bcalculus\b/i],
    ['biology', /\bbiology\b/i],
    ['chemistry', /\bchemistry\b/i],
    ['physics', /\bphysics\b/i],
  ],
  [
    ['percentile', /\bpercentiles?\b/i],
    ['standard score', /\b[zt][- ]?scores?\b|\bstandard scores?\b|\bstanines?\b/i],
    ['scale score', /\bscaled? scores?\b/i],
    ['raw score', /\b(raw|total) scores?\b/i],
    ['cut score', /\bcut[- ]?(scores?|points?|offs?)\b/i],
  ],
  [
    ['Advanced Placement', /\bap\b|\badvanced placement\b/i],
    ['International Baccalaureate', /\bib\b|\binternational baccalaureate\b/i],
    ['dual enrollment', /\b(dual|concurrent)[- ](enroll\w*|credit)/i],
  ],
  [
    ['SAT', /\bsat\b(?! (for|in|out))/i],
    ['PSAT', /\bpsat\b/i],
    ['ACT', /\bACT\b|\bact (scores?|composite|averages?|mean)\b/],
  ],
  [
    ['in school', /\bin[- ]school\b|\biss\b/i],
    ['out of school', /\bout[- ]of[- ]school\b|\boss\b/i],
  ],
  [
    ['reading', /\b(ela|reads?|reading|literacy)\b/i],
    ['readiness', /\bread(y|iness)\b/i],
  ],
]
/**
 * Words that name a table of one outcome, and do not occur otherwise: “CTE”, “college” and “growth” may be anywhere.
 */
const plainOutcomes: ReadonlySet<string> = new Set([
  ...['mathematics', 'reading', 'science', 'social studies', 'graduation', 'dropout', 'absence', 'attendance'],
  ...['suspension', 'expulsion', 'participation'],
])
const inverse =
  /\bnon-?(complet|graduat|proficien|participat|attend|promot)\w*|\b(not|never|non|below|did ?n[o’']t|does not|fail(ed|ing)?( to)?|without|un(?=[ -]))[ -]*(yet )?(\w+ )?(suspen\w*|expel\w*|absen\w*|proficien\w*|graduat\w*|basic|meet\w*|met|standards?|expectations?|grade level|on track|reading|tested|attend\w*)|\bun(suspen\w*|expel\w*|absen\w*|proficien\w*|graduat\w*|basic|meet\w*|met|standards?|expectations?|grade level|on track|reading|tested|attend\w*)/i

/** In a heading alone: a level below the one that a measure of success counts, or students who did not reach it. */
const short =
  /\bd ?[/&,-] ?f\b|\b(ds|d.s) and (fs|f.s)\b|\bf rates?\b|\bfail(s|ed|ing|ures?)?\b|\bun(prepared|ready|successful)\b|\bat[- ]risk\b|\b(novice|minimal|unsatisfactory|approach(ing|es)?|partial(ly)?|emerging|beginning|nearly met|(levels?|lvl|l)[- ]?(1|one|i)|(levels?|lvl|l)[- ]?(2|two|ii)(?!\d|\+| ?(and|or|&) ?(above|higher|up|more)))\b|\bnot (yet )?(enrolled|ready|prepared|pass\w*|persist\w*)\b|^\W*(percent|pct|%)?\W*basic\W*$/i
const notSo =
  /\b(percent|pct|rate)s?:? no$|% ?no$|\bnot (in|taking)\b|\b(not|never|no longer) (yet |currently )?(enrolled|ready|prepared|pass\w*|persist\w*|complet\w*|retain\w*|promot\w*|identified|served|counted)\b/i
/** A text that is about adults, and names no children. */
export const ofAdults =
  /^(?!.*\b(students?|children|pupils|learners|enroll\w*)\b).*\b(teachers?|educators?|staff|faculty|principals?|counselors?|employees|parents)\b/i
/** Words by which a heading is of more, or of others, than a measure that does not have them. */
const apart: readonly RegExp[] = [
  /\b(severe(ly)?|extreme(ly)?|habitual(ly)?|excessive(ly)?)\b/i,
  /\b(un)?excused\b/i,
  /\bcapacity\b|\bseats\b|\bvacanc(y|ies)\b|\bwait(ing)? ?list\w*|\bwithdr[ae]w\w*|\btransfer(s|red)?\b/i,
  ofAdults,
  /\bmore than once\b|\b(exactly |only )?(one|1|single) (suspension|referral|expulsion|incident)\b|\b(exactly|only) once\b|\b(twice|repeat(ed(ly)?)?|multiple times|(two|three|[23])\+? or more (times|suspensions|expulsions|referrals|absences))\b/i,
  /\b(suspen\w*|expel\w*|expulsions?)\W+(or|and)\W+(suspen\w*|expel\w*|expulsions?)\b/i,
  // One part of a test is no score of the whole.
  /\b(sat|act)\b.*\b(math\w*|erw|ebrw|reading|writing|english|science)\b/i,
]
/** Words beside a rate by which it is of others, of another time, or no result at all: “Charter rate”, “Lowest school rate”. */
const besideRate: readonly RegExp[] = [
  /\bresponse rates?\b/i,
  /\b(charters?|magnet|federal)\b/i,
  /\b(excluding|excludes?|except|without|other than)\b/i,
  /\b(rolling|moving|([2-5]|two|three|four|five)[- ]?(yr|year) (average|avg|mean))\b/i,
  /\b(highest|lowest|best|worst)\b|\bmedian (school|district)\b|\b(average|mean|median) of (the )?(schools?|buildings?|campus(es)?|classrooms?|districts?)\b/i,
  /\b(rates?|percent(age)?) (index|z[- ]?score)s?\b|\b(weighted|needed|ceiling|to beat|eligible to|will)\b/i,
  /\b(on[- ]track|requirements?|honou?rs|ged|post[- ]?graduat\w*|college[- ]going)\b|\bgraduat\w* early\b|\bearly graduat\w*/i,
  /(?<!\byears?[- ])\bold\b/i,
]
/** Days enough to be called so: “absent 10% or more”, “18+ days”. */
const chronic = /\bchronic\w*|\b(\d+|ten|eighteen)\s?(%|percent\b|or more\b|\+|days\b)/i
const missed = /\bdays? (missed|lost|absent|out)\b|\b(missed|lost) days?\b/i
const present = /\bdays? (present|attended|enrolled|possible|scheduled|in (session|attendance|membership))\b/i
/** All who are enrolled, where a measure counts those of one program. */
const everybody = /\b(enrollments?|membership)\b(?! rate)/i
const ofProgram = /\b(ap|ib|cte|advanced placement|dual|gifted|honou?rs)\b/i
/** How many take part in a program, and how well those do: “AP results” say nothing of how many there are. */
const takesPart = /\benroll?\w*|\b(take|takes|taking|took|takers?)\b|\bparticipa\w*|\baccess\b|\bmembership\b/i
const howWell = /\b(results?|performance|outcomes?|grades|scores?|achievement|success)\b/i
const absent = /\babsen(t|ce|ces|teeism)\b|\btruan\w*/i
/** The highest level alone, where a measure counts those who meet expectations, too. */
const exceeds = /^(?!.*\b(meets?|met|meeting|at or)\b).*\bexceed\w*/i
const meets = /\b(meets?|met|meeting)\b/i
const success =
  /\bpass\w*|\bproficien\w*|\bread(s|y|iness)?\b|\breading\b|\bmath\w*|\bgraduat\w*|\benroll?\b|\bon[- ]track\b|\bmeet\w*|\bmet\b|\bgrade level\b|\bmaster\w*|\bsucce\w*|\bcomplet\w*|\bcollege\b/i

export const NOTE = 'A note'
/** In the order in which they count: a heading knows better than the title of a whole file. */
export type Source = readonly [where: string, text: string, under?: string]

interface Contradiction {
  /** "The heading “ELA % proficient”". */
  readonly where: string
  readonly text: string
}

/**
 * How the file's subject differs from the measure's, or is its contrary; null if it does not. The first source is the
 * heading; if that says nothing, `over` takes its place.
 */
export function contradiction(
  measure: string,
  sources: readonly Source[],
  over: readonly Source[] = [],
): Contradiction | null {
  for (const list of lists) {
    const own = topicsIn(list, measure)
    const says = sources.find(([, text, under]) => topicsIn(list, whole(text, under)).length > 0)
    if (own.length === 0 || says === undefined) continue
    if (!topicsIn(list, whole(says[1], says[2])).some((topic) => own.includes(topic)))
      return { where: says[0], text: says[1] }
  }
  // The title, a name or each row speaks of another outcome than the heading does.
  for (const list of lists.slice(0, 2)) {
    const own = topicsIn(list, measure)
    const other = sources.find(
      ([where, text, under]) =>
        own.length > 0 &&
        !isNote(where) &&
        topicsIn(list, whole(text, under)).some((t) => plainOutcomes.has(t)) &&
        !topicsIn(list, whole(text, under)).some((t) => own.includes(t)),
    )
    if (other !== undefined) return { where: other[0], text: other[1] }
  }
  const contrary = sources.find(([, text]) => inverse.test(text))
  if (contrary && !inverse.test(measure) && !/\b(below|behind|failing)\b/i.test(measure))
    return { where: contrary[0], text: contrary[1] }
  const denied = sources.find(([where, text]) => !isNote(where) && notSo.test(text))
  if (denied && !notSo.test(measure)) return { where: denied[0], text: denied[1] }
  const [heading] = sources
  for (const [where, text] of [...(heading ? [heading] : []), ...over]) {
    const own = inWords(text)
    if (
      [...apart, ...besideRate].some((a) => a.test(own) && !a.test(measure)) ||
      otherAbsence(measure, own, sources) ||
      (missed.test(measure) && present.test(own)) ||
      (meets.test(measure) && exceeds.test(own)) ||
      (ofProgram.test(measure) && everybody.test(own) && !ofProgram.test(own)) ||
      (takesPart.test(measure) && ofProgram.test(own) && howWell.test(own) && !takesPart.test(own))
    )
      return { where, text }
  }
  if (heading && short.test(heading[1]) && success.test(measure) && !short.test(measure) && !inverse.test(measure))
    return { where: heading[0], text: heading[1] }
  if (heading && inverse.test(measure) && !inverse.test(heading[1]) && topicsIn(lists[1] ?? [], heading[1]).length > 0)
    return { where: heading[0], text: heading[1] }
  return null
}

/** Days missed, where the measure counts children who miss many, or the other way round. */
const otherAbsence = (measure: string, heading: string, sources: readonly Source[]): boolean =>
  absent.test(heading) &&
  (chronic.test(measure)
    ? !sources.some(([, text, under]) => chronic.test(inWords(whole(text, under))))
    : absent.test(measure) && /\bchronic/i.test(heading))

const inWords = (text: string): string => text.replaceAll('_', ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')

/** "Grades 3-8" is neither grade 3 nor grade 8. */
const severalGrades = /\b((grades?|gr\.?|g) ?(k|pk|\d{1,2})|k|pk) ?(-|–|to|through|and|&) ?g?\d{1,2}\b(?!%)/gi

const whole = (text: string, under: string | undefined): string => (under ? `${under}: ${text}` : text)

/** What a text says of each list of topics: the same measure, title and headings are asked about by every sign. */
const topicsOf = memo((text) => {
  const plain = inWords(text).replace(severalGrades, ' several grades ')
  return new Map(lists.map((list) => [list, list.flatMap(([name, words]) => (words.test(plain) ? [name] : []))]))
})
const topicsIn = (list: readonly Topic[], text: string): readonly string[] => topicsOf(text).get(list) ?? []

/** A text without the words by which it is about what the measure is about; with `any`, about whatever may be counted. */
export function withoutShared(measure: string, text: string, any: boolean): string {
  let rest = inWords(text).replace(severalGrades, (range) => (isWhole(range, measure) ? ' ' : range))
  for (const list of lists)
    for (const [name, words] of list)
      if (topicsIn(list, measure).includes(name) || (any && list !== lists[2]))
        rest = rest.replace(new RegExp(words, 'gi'), ' ')
  return rest
}

/** All grades in which something is counted: those that are tested, or from which one leaves. */
const isWhole = (range: string, measure: string): boolean =>
  /\b(k|pk) ?(-|–|to|through) ?g?(8|12)\b|\b1 ?(-|–|to|through) ?12\b|\b0?3 ?(-|–|to|through) ?g?0?8\b/i.test(range) ||
  (/\b9 ?(-|–|to|through) ?12\b/.test(range) && ofHighSchools.test(measure))
const ofHighSchools =
  /\bgraduat|\bdrop|\bdiploma|\bap\b|\badvanced|\bcollege|\bcareer|\bcredit|\bhigh school|\bdual\b|\bcte\b|\bib\b/i

/** “Montana 4 ELA”, as states call their files: a grade before its subject, behind no word that counts something else. */
const bareGrade =
  /(^|(?<!\b(?:algebra|table|figure|part|level|levels|top|tier|title|unit|act|sat|map|integrated|version|no|school|schools))[ _])([3-8]|1[01])[ _](?=(?:ela|math|reading|science|literacy)\b)/gi

/** The grades, and the courses of a subject, that a text names, if the measure names none. */
export function otherGrades(measure: string, text: string): readonly string[] {
  const [, , grades = [], , courses = []] = lists
  if (topicsIn(courses, measure).length === 0) {
    const course = courses.find(([, words]) => words.test(inWords(text)))
    // “Algebra by grade 8” counts those of a course.
    if (course !== undefined && !course[1].test(measure)) return [course[1].exec(inWords(text))?.[0] ?? '']
  }
  if (topicsIn(grades, measure).length > 0) return []
  const plain = inWords(text.replace(bareGrade, '$1 grade $2 ')).replace(severalGrades, (range) =>
    isWhole(range, measure) ? ' ' : range,
  )
  const several = plain.match(severalGrades)
  if (several !== null) return [several[0].trim()]
  return grades.flatMap(([name, words]) => {
    const found = /^(grade \d+|kindergarten)$/.test(name) ? words.exec(plain)?.[0].trim() : undefined
    return found === undefined ? [] : [found]
  })
}

/** True for words that name what figures are about: a subject, an outcome, a grade. */
export const namesTopic = (text: string): boolean => lists.some((list) => topicsIn(list, text).length > 0)

/** The words of all that a text names, as patterns. */
export const topicPatterns = (text: string): readonly string[] =>
  lists.flatMap((list) => list.flatMap(([name, words]) => (topicsIn(list, text).includes(name) ? words.source : [])))

/** True where two texts name one thing that figures are about. */
export const sameTopic = (one: string, other: string): boolean =>
  lists.some((list) => {
    const topics = topicsIn(list, one)
    return topicsIn(list, other).some((topic) => topics.includes(topic))
  })

/**
 * True where two headings name two parts of what a measure counts, and its own name says neither: in school and out of
 * school, under “Suspension rate”. Another outcome, such as dropping out beside graduation, is no part of it.
 */
export const areParts = (measure: string, one: string, other: string): boolean => {
  const disjoint = (list: readonly Topic[], a: string, b: string): boolean => {
    const topics = topicsIn(list, a)
    return topics.length > 0 && topicsIn(list, b).length > 0 && !topicsIn(list, b).some((t) => topics.includes(t))
  }
  return (
    !lists.some((list) => disjoint(list, measure, other)) &&
    lists.some((list) => topicsIn(list, measure).length === 0 && disjoint(list, one, other))
  )
}

/** True if both texts name the same subject and grade. */
export const sameTopics = (one: string, other: string): boolean => {
  const asked = lists.filter((list) => topicsIn(list, one).length > 0)
  return (
    asked.length > 0 &&
    asked.every((list) => {
      const topics = topicsIn(list, one)
      return topicsIn(list, other).some((topic) => topics.includes(topic))
    })
  )
}
