import type { Plan } from '../../domain/plan.ts'
import type { TableRead } from '../columns/table-read.ts'
import { figuresOf, type ImportDraft } from '../draft/draft.ts'
import { nameOf, unitOf } from '../draft/form-of.ts'
import { readSoFar } from '../draft/read-so-far.ts'
import { FILE, HEADING, notesOf, saidByEachRow, tellsOfMuch, titlesOf } from '../draft/said-over.ts'
import { isShare } from '../figures/units.ts'
import { isNote } from '../table/beside.ts'
import { modifiesMeasure } from '../vocabulary/beside-measure.ts'
import { betterOf } from '../vocabulary/speaks.ts'
import type { Source } from '../vocabulary/topics.ts'
import type { Other } from './agreed.ts'
import { notesOfFigures, titlesOfFigures } from './over-figures.ts'

/**
 * Words that say nothing over a whole table, and much over its figures: “State”, “Plan”, “per school”. A title names who
 * made it and for whom; a heading says what the numbers are.
 */

/** In a heading each of these is another’s figure, or another thing. */
const saysMuch =
  /\b(states?(?!(?:[’']?s)? (?:standards?|expectations?|assessments?|tests?|testing|exams?|benchmarks?|proficien\w*|requirements?|accountability|defined|definition|reported|reporting|report|id|codes?)\b)|county|campus(?:es)?|plans?|parents?|teachers?|departments?|programs?)\b/i
/** Rates of things that are not students. */
const per =
  /\bper (?:(?:100|hundred|1,?000) )?(schools?|class(?:es|rooms?)?|teachers?|districts?|count(?:y|ies)|incidents?|suspensions?|expulsions?|offenses?|suspended|expelled|absent|famil(?:y|ies)|months?|weeks?|semesters?|quarters?|courses?|exams?)\b/i
const hundred = /\bper (100|1,?000|10,?000|hundred|thousand)\b/i
const number = /(#|\bnumbers?\b|\bcounts?\b)( of)? (students|pupils|children)\W*$/i
const scaled = /\(\s*0{2,3}['’]?s?\s*\)|[×x] ?10+\b|\(‰\)/i
/** One of what a measure of others counts, or those who did it and not how often it was done. */
const apart: readonly (readonly [said: RegExp, unless: RegExp])[] = [
  [
    /\bin[- ]school suspen\w*|\bsuspen\w*.*\bin[- ]school\b(?!.*\bout[- ]of[- ]school\b)|\biss\b/i,
    /\bin[- ]school\b|\biss\b|discipl/i,
  ],
  [/\bdisciplin\w*/i, /\bdisciplin/i],
  [/\b(of|in) (the )?class\b(?! of)/i, /\bclass\b/i],
  [/\bmembership\b|\badm\b/i, /\benroll|\bmember|\badm\b/i],
  [/\bpre-?school\b/i, /\bpre-?(school|k)/i],
  [/\bon[- ]time\b/i, /\bgraduat|\bcomplet|\bdiploma|\bdrop|\bon[- ]time\b/i],
  [/\b(college|career)[- ]read\w*/i, /\bread(y|iness)\b|\bprepar/i],
  [/\bmedians?\b/i, /\bmedian/i],
  [/\b(avg|average|mean|median) (of )?(the )?(districts?|schools?)\b/i, /\b(avg|average|mean|median)\b/i],
  // A pivot table's mean of its rows: of schools, or of years.
  [/^\W*(avg|average|mean) of (?=\S)/i, /\b(avg|average|mean|scores?|gpa)\b/i],
  [
    /^(?!.*\b(meets?|met|meeting|at or)\b)(?!.*\b(proficien\w*|master\w*)\W*(or|and|[&/+,])\W*exceed).*\bexceed\w*/i,
    /\bexceed|\badvanced\b/i,
  ],
  [/(?<!(\b(or|and)|[&/+])[\s-]*)\babove\b(?![\s-]*(or|and|[&/+])[\s-]*at\b|\/)/i, /\babove\b/i],
  // Who took a test or answered, and not how they did.
  [
    /\btested\W*(%|percent|pct|rate\b)|(%|\bpercent|\bpct)\W*tested\b|\bproficiency tested\b/i,
    /\btest|\bparticip|\bt[ao]k\w*/i,
  ],
  [
    /^\W*((percent(age)?|pct|rate|share|number|num|total|of|who|that|students?|pupils|families|parents|caregivers|staff|teachers)\W+)*(tested|assessed|scored|participated|surveyed|responded|responses?|respondents|valid( scores?| tests?)?)(\W+(percent|pct|rate|students?|pupils))*\W*$/i,
    /\b(tested|testing|assessed|scored|surveyed)\b|\bparticip|\bt[ao]k(e|es|ing|ers?)\b|\brespon/i,
  ],
  [/(%|\b(percent(age)?|pct|rate)\b)\W*(of )?(counts?|reported|reporting)\W*$/i, /\bcount|\breport/i],
  // One of several diplomas, and those who went without one.
  [/\b(local|standard)\b(?=\W*$|\W+(diplomas?|percent|pct|rate)\b)/i, /\blocal|\bstandard|^(?!.*\b(graduat|diploma))/i],
  [/\bleft\b/i, /\bleft\b|\bleav|\bdrop/i],
  // The mean of days, where children count who came on enough of them; those of a class, where a year counts.
  [
    /^\W*((average|avg|daily|student) )*attendance(\W+(rate|percent\w*))*\W*$/i,
    /^(?!.*\battend)|^(?!.*(\b(at least|or more|more than)\b|\bregular|\d ?%))/i,
  ],
  [
    /\b(cohort|four[- ]years?|4[- ]?(years?|yr))\b(?=.*\bdrop)|\bdrop.*\bcohort\b/i,
    /\bcohort|\b(four|4)[- ]?y|^(?!.*\b(in|each|every|per|within) (a|one|the)? ?(school )?year\b)/i,
  ],
  [/\bgraduat\w* (and|or|&) (school )?complet\w*/i, /\bcomplet/i],
  [/\bany[- ]?time\b/i, /\bany[- ]?time\b|^(?!.*\bwithin\b)/i],
  [/\bpass(ed|ing)? (rate|percent\w*)\b/i, /\bpass|^(?!.*\b(takes?|taking|enroll\w*)\b)/i],
  [/\bprogress\b/i, /\bprogress|^(?!.*\breclassif)/i],
  [/\bstudents? of color\b/i, /\bstudents? of color\b|^(?!.*\b(teachers?|staff|educators?|employees?|faculty)\b)/i],
  [/\badvanced\b(?! placement)/i, /\badvanced\b(?! placement)|^(?!.*(\bap\b|\badvanced placement\b))/i],
  // How often children were sent home, and not for how many days.
  [/^(?!.*\bdays?\b).*\b(suspensions|expulsions)\b/i, /^(?!.*\bdays? (lost|out|suspended)\b)/i],
  [/\bvs\b|\bversus\b/i, /\bvs\b|\bversus\b/i],
  [/^(?!.*\babsen).*\btruan\w*/i, /\btruan|^(?!.*\babsen)/i],
  [/^\W*((the|total|average|mean|number of|school) )*days (absent|missed|lost)\W*$/i, /\bdays?\b|^(?!.*\babsen)/i],
]
/** Shares of something else than students. “10 percent of days” says from how many days on a child counts. */
const shareOf =
  /(?<!(\d|\bten|\))\s*)(\b(percent(age)?s?|pct|shares?|proportions?|rates?)|%) of (the |all |our |school |instructional |possible |total )*(?<of>days|hours|minutes|families|households|parents|schools|classes|classrooms|incidents|teachers|staff)\b/i
const SHARE_WORDS = 8
/** Words that are a share of something else: of days only where the measure is not of attendance, which is. */
function otherShare(text: string, measure: string): string | null {
  const found = shareOf.exec(text)
  const of = found?.groups?.['of']?.replace(/s$/, '') ?? ''
  const isOwn = new RegExp(`\\b${of}`, 'i').test(measure) || (/^day/i.test(of) && /\battend|\bpresent/i.test(measure))
  return found === null || isOwn || text.split(/\s+/).length > SHARE_WORDS ? null : found[0]
}
/** About some students only, or as somebody reported it, wherever it is said. */
const ofSome =
  /\bin (?:the|this|our) (?:programs?|pilot|sample|study|intervention)\b|\b(?:parent|self|teacher|student)[- ]reported\b|\bwhat if\b/i
/** A wider place than the district, in a few words. */
const wide =
  /^\W*(county|state|region\w*|nation\w*|charter) (rates?|results|figures|averages?|percent\w*|values)\b|\ball districts\b/i
/** A number of days is no share of them. */
const daysEach =
  /\b(avg|average|mean|median|total)\.? (number of )?(school )?days\b(?!.*(%|\b(percent\w*|pct|rate)\b))/i
const times = /\b(suspensions|expulsions|referrals|incidents|offenses|absences)\b/i
const children =
  /\b(students?|children|pupils) (suspended|expelled|referred|absent)\b|\b(suspended|expelled|referred) (students?|children|pupils)\b|\bunduplicated\b/i

/** Each row may name what its figure is, as a heading does. */
const headsWhat =
  /\b(indicators?|measures?|metrics?|outcomes?|statistics?|units?|data type)\b|^((suspension|discipline|incident) )?types?$/i

/** The words in the headings of figures beside the measure's own, each once. */
export function headingSays(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  const measure = nameOf(draft, plan)
  const known = plan.get('measure', draft.measure ?? '')
  const district = plan.get('district', 'district')
  const unit = unitOf(draft, read, plan)
  const own = `${measure} ${known?.population ?? ''} ${district?.name ?? ''}`
  const over = (figuresOf(draft, read.facts.columns)?.headings ?? '').split(' | ').map((h): Source => [HEADING, h])
  const each = saidByEachRow(draft, read.facts).filter(([, , under = '']) => headsWhat.test(under))
  const name = known?.short ?? draft.newMeasure.short
  const placesToo = draft.place === null
  const besideIt = (text: string): string | undefined => {
    const plain = text.replaceAll('_', ' ')
    const said = apart.flatMap(([words, unless]) => (unless.test(own) ? [] : (words.exec(plain)?.[0] ?? [])))[0]
    const days = isShare(unit) ? daysEach.exec(plain)?.[0] : undefined
    return said ?? days ?? modifiesMeasure(text, own, name, placesToo) ?? undefined
  }
  // A person who chose “per thousand” has answered what such words say.
  const ofThousand = draft.percentForm === 'perThousand'
  const inHeading = (text: string): string | null => {
    const plain = text.replaceAll('_', ' ')
    const said =
      besideIt(text) ??
      [saysMuch, scaled].flatMap((words) => (words.test(own) ? [] : (words.exec(plain)?.[0] ?? [])))[0]
    if (said !== undefined) return said
    if (district?.state && new RegExp(`\\b${district.state}\\b`).test(plain) && !own.includes(district.state))
      return district.state
    if (isShare(unit) && !number.test(own) && number.test(plain)) return number.exec(plain)?.[0] ?? null
    if (unit === 'percent' && !ofThousand && !hundred.test(own) && hundred.test(plain))
      return hundred.exec(plain)?.[0] ?? null
    const [way, better] = [betterOf(plain), betterOf(measure)]
    if (way !== null && better !== null && way !== better) return plain
    // How often something was done, and how many did it.
    if (unit === 'count' || unit === 'rate') {
      if (times.test(own) && !children.test(own) && children.test(plain)) return children.exec(plain)?.[0] ?? null
      if (unit === 'rate' && times.test(own) && /%|\bpercent|\bpct\b/i.test(plain) && !hundred.test(plain)) return plain
    }
    return null
  }
  for (const [where, text] of [...over, ...each]) {
    const word = inHeading(text)
    if (word !== null) return asks(where, text, word, measure)
  }
  for (const [where, text] of [...titlesOfFigures(draft, read, own), ...notesOfFigures(draft, read, own)]) {
    const word =
      besideIt(text) ??
      wide.exec(text)?.[0] ??
      (unit === 'percent' && !ofThousand && !hundred.test(own) ? hundred.exec(text)?.[0] : null)
    if (word != null) return asks(where, text, word, measure)
  }
  for (const [where, text] of titlesOf(draft, read)) {
    const part = text.split(' | ').find((t) => modifiesMeasure(t, own, name, placesToo) !== null)
    if (part !== undefined) return asks(where, part, modifiesMeasure(part, own, name, placesToo) ?? part, measure)
  }
  const place = titlesOf(draft, read).find(
    ([where, text]) => where !== FILE && /^\W*(campus|school|building)\W*$/i.test(text),
  )
  if (place !== undefined) return asks(place[0], place[1], place[1], measure)
  for (const source of [...over, ...each, ...titlesOf(draft, read), ...notesOf(draft, read)]) {
    const [where, text] = source
    if (tellsOfMuch(source)) continue
    const words = [ofSome, ...(isNote(where) ? [] : [per])].flatMap((w) =>
      w.test(own) ? [] : (w.exec(text)?.[0] ?? []),
    )
    // A long one may define what is counted.
    const share = where === HEADING ? null : otherShare(text, own)
    const word = words.find((w) => !(ofThousand && /1,?000|thousand/i.test(w))) ?? share ?? undefined
    if (word !== undefined) return asks(where, text, word, measure)
  }
  return aheadOf(draft, read, plan, measure)
}

/** A year to come, said of the whole table: “By 2030”. */
function aheadOf(draft: ImportDraft, read: TableRead, plan: Plan, measure: string): Other | null {
  const last = Math.max(...readSoFar(draft, read, plan).map((r) => Number(r.year.slice(0, 4)) + 1))
  for (const [where, text] of [...titlesOf(draft, read), ...notesOf(draft, read)]) {
    const year = /^\W*(?:[\w ]{0,30}\b)?by (20\d{2})\W*$/i.exec(text)?.[1]
    if (year !== undefined && Number.isFinite(last) && Number(year) > last)
      return asks(where, text, `by ${year}`, measure)
  }
  return null
}

const asks = (where: string, text: string, word: string, measure: string): Other => ({
  says: `${where} says “${text.slice(0, 120)}”, and the measure “${measure}” says nothing of “${word.trim().slice(0, 60)}”: these may be figures for another thing, for another place, or for only some students.`,
  key: `heading: ${word.trim()} ${text}`.slice(0, 200),
})
