/** What headings, titles and notes say about figures: by their words, never by the figures. */

/** By so many percent a rule counts children: “Missed 10%+”, “absent 10% or more”. */
const rules =
  /\b(?<=\b(?:miss\w*|absent|least|than|over|under)\W+)\d+(?:\.\d+)?\s?(?:%|percent\b|pct\b)|[<>≤≥]=?\s?\d+(?:\.\d+)?\s?(?:%|percent\b|pct\b)|\b\d+(?:\.\d+)?\s?(?:%|percent\b|pct\b)(?=\s*(?:\+|or (?:more|less|fewer|higher|lower)\b))/gi
export const saysPercent = (text: string): boolean =>
  /percent(?!ile|ile?s)|pct|%|\brates?\b/i.test(text.replace(rules, ' '))
export const saysNumber = /\b(numbers?|counts?|headcount|enrollments?|n|students|pupils|children)\b|#/i
export const saysFraction = /\b(fractions?|decimals?|proportions?)\b/i
/** If a share is mentioned, its students are not a number: "Percent of students". */
export const saysNumberAlone = (text: string): boolean =>
  saysNumber.test(text.replace(/(percent(age)?|pct|%|rate)s?( of)?( all)? (students|pupils|children)/gi, ''))
/** “Graduates” are children, whatever the title over them says. */
export const saysOfThose = (heading: string): boolean =>
  /^(graduates|grads|completers|drop[- ]?outs|suspensions|expulsions|absences|referrals|takers)$/i.test(heading.trim())
/** “Students absent 10% or more” says of whom they are, and not what they are. */
const thresholds = /\d+(\.\d+)?\s*(%|percent\b|pct\b)/gi
/** The word by which a text speaks of shares and not of how many; null where none does. "Percent of enrollment" is no number of students. */
export function saysShare(text: string): string | null {
  const plain = text.replaceAll('_', ' ').replace(thresholds, ' ')
  const share = /percent(?!ile|ile?s)\w*|pct|%|\brates?\b|\b(fractions?|proportions?|shares?)\b/i.exec(plain)
  const number = /\b(numbers?|num|counts?|headcounts?|n)\b|#/i.exec(plain)
  return share !== null && (number === null || share.index < number.index) ? share[0] : null
}

const usual =
  /\bgraduat\w*|\bproficien\w*|\b(met|meet|meets|meeting)\b|\battendance\b|\bparticipat\w*|\bmastery\b|\bpass(ed|ing)?\b|\bon[- ]track\b|\breadiness\b|\bcollege[- ]going\b/i
const rare =
  /\bdrop\w*|\bsuspen\w*|\bexp(el|ul)\w*|\babsen\w*|\bretain\w*|\bretention\b|\b(not|non|un|no|below|without|did|fail\w*|late|low|lowest|advanced|exceed\w*)\b|\bgifted\b|\bhonors?\b|\bap\b/i
/** True where nothing in a text speaks of what few children do. */
export const saysNothingRare = (text: string): boolean => !rare.test(text)
/** True where a text speaks of what most children do. */
export const saysUsual = (text: string): boolean => usual.test(text) && saysNothingRare(text)

const thousands = /per\s*(?:[a-z]+\s)?(?:[\d,| ]*000\b|thousand|\d+k\b)|\/ ?(?:\d[\d,| ]*000|\d+k)\b|‰|\bper ?mill?e\b/i
/** True where a text says that figures are per thousand. */
export const saysThousand = (text: string): boolean => thousands.test(text)
const hundreds = /per\s*(?:100|hundred)\b/i
const each = /per (student|pupil|child)\b/i
/** What is said of figures per another number of students, or of schools: “incidents per school”, “per 10 students”. */
const otherBase =
  /\bper (10|ten) (students|pupils|children|enrolled)\b|\b(rates?|numbers?|incidents|suspensions|referrals|expulsions) per (student|pupil|child|school|class|classroom|teacher)\b/i
/** True where a text says of how many students figures are. */
export const saysBase = (text: string): boolean => saysThousand(text) || otherBase.test(text)
/** Never percent of students, whatever else is beside these words. */
const never =
  /\w*\s?percentiles?|normal curve\w*|\bnces?\b|effect size|\bgpa\b|\bpoints?\b|\bpp\b|\bchange\b|\bgap\b|\bdiff(erence)?s?\b|\bmargin\b|\berror\b|\bstd\b|deviation|\bratio\b|\$|expenditures?|per (pupil|student|day)\b|\bteachers?\b|\bstaff\b|\bof (total )?enrollment\b|\bprior\b|\bprevious\b|\bsuppressed\b/i
/** Nor these: of another scale, of what was not counted, and shares of other things than children. */
const neverEither =
  /\bmedians?\b|\bof (all )?(tests|exams|assessments|scores|sections)\b|\bbps\b|\bper (10|ten)\b(?![,\d])|\bpredict\w*|\bforecast\w*|(?<!\b(meet\w*|met|at|above|on|reach\w*)( \w+)? )\b(benchmarks?|expected)\b|\b(in|de)crease\b|\bcumulative\b|\brelative\b|\bof (all )?(suspensions|expulsions|incidents|referrals|arrests|offenses|schools|parents|families|classrooms|courses|districts)\b|\bexempt\w*|(percent|pct|%) missing$|\bmissing (data|values?|records?|scores?)\b/i
/** None where nothing speaks of percent. */
const hardly =
  /\bdays?\b|\bhours?\b|\bminutes?\b|\bmeans?\b|\bmedians?\b|\baverages?\b|\bavg\b|\bscores?\b|\bindex\b|\bage\b|class size|composite|\bact\b|\bsat\b|\bgrowth\b|\bequivalents?\b|\branks?\b/i
/** None in a title either, which may speak of much. */
const inTitle =
  /\w*\s?percentiles?|normal curve\w*|\bnces?\b|effect size|\b(average|mean|median) (days|hours|scores?)|\bdays (absent|missed)\b|scale scores?/i
/** Under a rate of students none of these is possible, whatever else is beside it. */
const noRate = /\bodds\b|\bindex\b|^\W*days?\b|\bdays? (of|lost|missed)\b/i
/**
 * A scale that only a title, a note or a heading gives: by it every figure is a tenth, or a hundred times, of what it
 * says.
 */
const scaled =
  /\b(tenth|hundredth|thousandth)s? of\b|\bbasis points?\b|\b(multipl(y|ied)|divided?) by \d+|\b(times|x) ?10+\b|\b100 (minus|less)\b/i
/** A measure of the score itself, for which another figure is not a score. */
const ofTest = /\b(?<!scaled? )scores?\b|\bp?sat\b|\bACT\b/
const noScore =
  /\bpercentiles?\b|\bstandard (deviations?|errors?)\b|\branks?\b|\bs\.?d\b|\bs\.?e\b|\bstd\b|\b[zt][- ]?scores?\b|\bstanines?\b|\b(counts?|numbers?)\b/i
const neutral = /^(data|values?|figures?|results?|outcomes?|averages?|means?|medians?|totals?|)$/i
const ofDays = /\bdays?\b/i
/** Days by whose number a rule counts children: “Absent 18+ days”, “missed 10% or more of school days”. */
const ruledDays =
  /(?:(?<![\p{L}\d-]|\bgrade )(?:\d{1,3}(?:\.\d+)?|three|five|ten|fifteen|eighteen|twenty)\s?(?:%|percent\b|pct\b)?|%)\s?(?:\+|or (?:more|less|fewer|above|higher))?\s*(?:of\s+)?(?:\p{L}+\s+){0,2}days\b/giu
const counts = {
  thousand: 'the measure counts days per 1,000 students',
  hundred: 'the measure counts days per 100 students',
  each: 'the measure counts the days of each student',
  all: 'the measure counts the days of all students',
}
/** The number of students that days are about; null if a text leaves that open. */
function daysOf(text: string): keyof typeof counts | 'other' | null {
  const plain = text.replace(/for every/gi, 'per')
  if (/\bper [\d,]*\d (?!students?\b|pupils?\b|child\w*|learners?\b|enrolled\b)[a-z]{3}/i.test(plain)) return 'other'
  if (thousands.test(plain)) return 'thousand'
  if (hundreds.test(plain)) return 'hundred'
  if (/\bper (student|pupil|child|learner|capita)\b|\baverages?\b|\bavg\b|\bmeans?\b|\bmedians?\b/i.test(plain))
    return 'each'
  return /\b(totals?|sum|all days)\b/i.test(plain) ? 'all' : null
}
/** The words of a heading about days, if the measure counts them for another number of students; null if it fits. */
export function otherDays(headings: string, about: string): { readonly says: string; readonly but: string } | null {
  const [own, says] = [daysOf(about), daysOf(headings)]
  if (own === null || own === 'other' || says === own) return null
  // “Days lost” alone may be those of each child, and is no rate.
  const open = says === null && (own === 'each' || !ofDays.test(headings) || /\brates?\b/i.test(headings))
  return open ? null : { says: headings, but: counts[own] }
}
const ofScores =
  /scores?|\bpoints?\b|percentiles?|\bindex\b|\bgpa\b|\bscaled?\b|\bmeans?\b|\baverages?\b|\bmedians?\b|\bnces?\b|\bact\b|\bsat\b|growth|equivalent|\brit\b|lexile/i
const noCount =
  /\bscaled?\b|\bscores?\b|\bdays?\b|thousands?|\bper (\d|hundred)|\baverages?\b|\bmeans?\b|\bmedians?\b|percentiles?|\bindex\b|\bhours?\b|\bpoints?\b|\bgpa\b|\bratio\b|\b(hundreds|dozens|millions)\b|\b1?0{2,3}s\b|\bdollars?\b|\$|\busd\b|\bx ?10+\b|\bper (student|pupil|child|teacher|class|classroom|school)\b/i

interface Spoken {
  /** The headings of the figures. */
  readonly headings: string
  /** Titles above, and notes below. */
  readonly above: string
}

/**
 * The first word of a kind that a text has and the measure has not: “growth” does not contradict a measure of growth.
 */
const saidOf = (pattern: RegExp, text: string, about: string): string | null =>
  [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))]
    .map(([word]) => word.trim())
    .find((word) => !about.toLowerCase().includes(word.toLowerCase())) ?? null

/** The words that contradict a measure of this unit; null where none do. */
export function contradicts(
  unit: 'percent' | 'rate' | 'count' | 'days' | 'score',
  said: Spoken,
  about: string,
): string | null {
  const { headings, above } = said
  const found = (pattern: RegExp, text: string): string | null => saidOf(pattern, text, about)
  const parts = headings.split(' | ').map((h) => h.replace(/\b(sy|fy)?\s*(19|20)\d{2}([-–/ ]+\d{2,4})?/gi, '').trim())
  const open = parts.every((h) => neutral.test(h))
  const scale = found(scaled, `${headings} | ${above}`)
  if (scale !== null && !scaled.test(about)) return scale
  if (unit === 'percent' || unit === 'rate') {
    const per = found(thousands, `${headings} | ${above}`) ?? (unit === 'percent' ? found(hundreds, headings) : null)
    if (per !== null) return per
    const base = unit === 'rate' ? (otherBase.exec(above)?.[0] ?? null) : null
    if (base !== null) return base
    if (unit === 'rate' && each.test(headings)) return found(each, headings)
    if (unit === 'rate')
      return (
        [never, neverEither, noRate].flatMap((words) => (words.test(about) ? [] : (found(words, headings) ?? [])))[0] ??
        (!saysPercent(headings) && !hundreds.test(headings) && saysNumberAlone(headings) ? headings : null)
      )
    return (
      found(never, headings) ??
      found(neverEither, headings) ??
      (saysPercent(headings) ? null : found(hardly, headings)) ??
      (/percent(?!ile)|pct|%/i.test(headings) ? null : found(inTitle, above))
    )
  }
  if (unit === 'days' && daysOf(about) === null && (hundreds.test(headings) || thousands.test(headings)))
    return found(hundreds, headings) ?? found(thousands, headings)
  if (unit === 'count') return found(noCount, headings)
  if (unit === 'score' && ofTest.test(about) && !noScore.test(about) && noScore.test(headings))
    return found(noScore, headings)
  return open || (unit === 'days' ? ofDays : ofScores).test(headings) ? null : headings
}

/** The words of a heading that contradict even figures with a percent sign; null where none do. */
export const contradictsSigns = (headings: string, about: string): string | null =>
  thousands.exec(headings)?.[0].trim() ?? saidOf(never, headings, about) ?? saidOf(neverEither, headings, about)

const worse =
  /\bdrop(ped|ping|s)?[ -]?outs?\b|\bsuspen\w*|\bexp(el|ul)\w*|\babsen\w*|\btruan\w*|\b(missed|lost)\b|\b(referr|arrest|restrain|seclu|disciplin|bully|fail|vacan|remedia)\w*|\b(risk|gap)\b/i
const better =
  /\bgraduat\w*|\bproficien\w*|\b(meets?|met|meeting|exceed\w*|pass(ed|ing)?|mastery|on[- ]track|attend\w*|present|complet\w*|reads?|reading|math\w*|science|scores?|gpa|sat|college|growth)\b/i
const turned = /\b(not|non|never|no|below|without|un\w*|chang\w*|days?)\b/i

/** Words that reverse the words beside them: “low attendance”, “suspensions avoided”. */
const reversed =
  /\b(low(er|est)?|poor(er|est|ly)?|behind|problems?|least|minimal\w*|weak\w*|declin\w*|delay\w*|zero|free|recover\w*|avoid\w*|reduc\w*|decreas\w*|fewer|prevent\w*|loss|lack\w*|insufficient|inadequate|struggl\w*|return\w*|alternatives?|filled|resolv\w*|gifted|interpret\w*|translat\w*|hearings?|violations?|den(y|ied|ials?)|late|diver(t\w*|sions?)|overturn\w*|appeal\w*|expung\w*|off|less|far from|nearly|approach\w*|partial\w*|incomplet\w*|time to|none|fill|re-?enroll\w*|came back|improv\w*|investigat\w*|excused|removed|replac\w*|instead|los(e|es|ing)|contact(s|ed)?|conferenc\w*|needing|difficult\w*|deficien\w*|interven\w*|letters?|contracts?|waivers?|urgent|watch|exit\w*|follow[- ]?ups?|at most|up to|under|errors?|mistakes?|discrepanc\w*|told|tell(s|ing)?|to an? (trusted )?(adult|teacher|counselor|parent|grown-?up))\b|\b0(?! *[-–] *1?\d ?%)( *([-–]|to|or) *\d+)? +[a-z]|(?<!\bn ?)[<≤]=? ?\d|\bdrops? (?!outs?\b)|\b(scores?|levels?) (of )?[12]\b/i

/** A score of what nobody wants more of: screeners of how students feel, and indexes of need. */
const scoredIll =
  /\b((depress|anxi|stress|distress|trauma|lonel|isolat|burn-?out|advers|vulnerab|inequit|disparit|dispropor|segregat|symptom|sad|ang(er|ry)|aggress|hostil|fear|worr|fatigue|depriv|exclusion|stigma|harass|victim|violen|threat|conflict|concern|externali[sz]|internali[sz]|hyperactiv|inattenti|disengag|hopeless|dysreg|impair|misbehav|misconduct|discriminat|bias|racis)\w*|aces?|needs?|warnings?|phq|gad|sdq|srss|besi|cbcl|negative|severity)(\W+(screen\w*|index|scale|survey|inventory|questionnaire|checklist|assessment|test|total|average|mean|composite|system|experiences?|symptoms?|levels?|raw|t|\d+))*\W+scores?\b|\bscores?\W+((of|for|on)\W+)?(\w+\W+)?(needs?|aces?|symptoms?)\b/i

/** What was done about what is worse, and no word of whom it is: “suspended students served”, “absences with a call home”. */
const doneAbout =
  /\b(?!(?:enroll|adjust|weight|report|unduplicat|need|suspend|expell?|retain|dropp|miss|unexcus|relat|disadvantag|limit|mix|identif|classif|referr|arrest|restrain|seclud|disciplin|fail)\w*ed\b)\p{L}{3,}ed\b|^\W*with (?!.*\b(disab\w*|ieps?|504|needs)\b)/iu

/** Which way is better, where the words of a measure or a heading leave no doubt; null where they leave any. */
export function betterOf(text: string): 'up' | 'down' | null {
  // Meals are free or reduced in price.
  const plain = text.replaceAll('_', ' ').replace(/\bfree\W+(and|or|\/|&)?\W*reduced\b/gi, ' ')
  const [up, down] = [better.test(plain), worse.test(plain)]
  if (up === down || reversed.test(plain) || scoredIll.test(plain)) return null
  if (up) return turned.test(plain) ? null : 'up'
  const at = worse.exec(plain)
  const behind = plain.slice((at?.index ?? 0) + (at?.[0].length ?? 0))
  return /\b(not|non|never|no|without)\b/i.test(plain) || doneAbout.test(behind) ? null : 'down'
}

const otherNumber = /\bper\s*(?!100\b(?![,\d]))\d[\d,]*\b(?!\s*(?:days?|hours?|minutes?|weeks?)\b)/i

/** The unit that headings and titles mention; null if they mention none. */
export function spokenUnit({ headings, above }: Spoken): 'percent' | 'rate' | 'count' | 'days' | 'score' | null {
  // No measure here counts for another number of students than a hundred.
  if ([headings, above].some((text) => saysThousand(text) || otherNumber.test(text))) return null
  for (const text of [headings, above]) {
    if (hundreds.test(text)) return 'rate'
    if (/\bdays\b/i.test(text.replace(ruledDays, ' ')) && !saysPercent(text)) return 'days'
    if (/percentiles?|\bscores?\b|\bpoints?\b|\bgpa\b|\bindex\b|\bgap\b/i.test(text) && !saysPercent(text))
      return 'score'
    const [share, number] = [saysPercent(text), saysNumberAlone(text)]
    if (share !== number) return share ? 'percent' : 'count'
  }
  return null
}

const ofStudents = /^\W*(students|pupils|children|graduates|seniors|freshmen)\b/i
const scoreOf = /\bscores?\W+(of )?(at least )?\d|\b(passing|proficient|qualifying)\W+scores?\b/i
/** True where only “Students …” says that figures are numbers, or “score of 3 or higher” that they are scores. */
export function mayBeShares({ headings, above }: Spoken): boolean {
  const text = spokenUnit({ headings, above: '' }) === null ? above : headings
  return (
    (ofStudents.test(text) && !/\b(numbers?|counts?|headcount|enrolled|enrollments?|n)\b|#/i.test(text)) ||
    scoreOf.test(text)
  )
}
