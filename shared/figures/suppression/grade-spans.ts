const dash = '\\s*[-\\u2010-\\u2015]\\s*'
const one = '(tk|pk|pre-?k|k|\\d{1,2})'
const most = 12

/** Words before or after numbers that are not grades: “scored 3–5”, “5–10 days”. */
const otherBefore = new Set(
  [
    'score',
    'scored',
    'scoring',
    'level',
    'wida',
    'elp',
    'elpa',
    'elpac',
    'tier',
    'age',
    'aged',
    'goal',
    'exam',
    'test',
    'gpa',
    'act',
    'sat',
    'year',
  ].concat(
    [
      'period',
      'quarter',
      'quartile',
      'quintile',
      'semester',
      'trimester',
      'term',
      'week',
      'day',
      'month',
      'round',
      'wave',
    ],
    ['phase', 'stage', 'step', 'unit', 'part', 'band', 'standard', 'room', 'ward', 'region', 'zone', 'area', 'cohort'],
    [
      'priority',
      'strategy',
      'group',
      'title',
      'page',
      'with',
      'than',
      'least',
      'in',
      'within',
      'between',
      'every',
      'of',
    ],
    [
      'passed',
      'pass',
      'missed',
      'miss',
      'missing',
      'absent',
      'lost',
      'took',
      'take',
      'taking',
      'earned',
      'earn',
      'suspended',
    ],
  ),
)
const otherBehind = new Set(
  [
    'day',
    'time',
    'absence',
    'point',
    'percent',
    'year',
    'week',
    'hour',
    'minute',
    'month',
    'course',
    'credit',
    'class',
  ].concat([
    'referral',
    'suspension',
    'incident',
    'event',
    'exam',
    'test',
    'book',
    'word',
    'or',
    'out',
    'percentile',
    'level',
  ]),
)
const singular = (word: string): string => word.toLowerCase().replace(/(?<=..[^s])s$/, '')
const wordBefore = (text: string): string => singular(/([\p{L}]+)\.?[\s(]*$/u.exec(text)?.[1] ?? '')
const wordBehind = (text: string): string => singular(/^[\s)]*([\p{L}%]+)/u.exec(text)?.[1] ?? '')

const isGrade = (word: string): boolean => /^\D/.test(word) || (Number(word) > 0 && Number(word) <= most)
const rank = (word: string): number => (/^\D/.test(word) ? 0 : Number(word))
const plain = (word: string): string =>
  /^(?:pre|early)/i.test(word)
    ? 'pk'
    : /^t/i.test(word)
      ? 'tk'
      : word.toLowerCase().replace(/^kinder(?:garten(?:ers?)?)?$/, 'k')
/** A name that says nothing but the grade before the first. */
const before = /^\s*(pre-?k(?:indergarten)?|pk|tk|transitional kindergarten|k|kinder(?:garten(?:ers?)?)?)\s*$/i
const upTo = `(?:${dash}|\\s+(?:to|through|thru)\\s+)`
/** “Pre-K to grade 2”, “Kinder–5th”, “Grades K to 5”, “grade 5 to grade 8”. */
const fromBefore = new RegExp(
  `\\b(?:(?:grades?|gr)\\s+)?(pre-?k(?:indergarten)?|pre-?school|early childhood|pk|tk|k(?:inder(?:garten)?)?)${upTo}(?:grade\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\b`,
  'giu',
)
const graded = new RegExp(`\\b(?:grade|gr)\\s+(\\d{1,2})${upTo}(?:grade|gr)\\s+(\\d{1,2})\\b`, 'giu')
const ordinal = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)${upTo}(\\d{1,2})(?:st|nd|rd|th)\\b(?!\\s+(?:quart|quint|perc|per|sem|tri|day|week|month|round|year|grade|place|ward))`,
  'giu',
)
const classes = ['freshm[ae]n', 'sophomores?', 'juniors?', 'seniors?']
const ofClass = (word: string): number => 9 + classes.findIndex((of) => new RegExp(`^${of}$`, 'i').test(word))
/** “Freshmen to juniors”, “juniors and seniors”. */
const classSpan = new RegExp(`\\b(${classes.join('|')})\\s+(to|through|thru|and|&)\\s+(${classes.join('|')})\\b`, 'gi')
/** A name that says nothing but one of these. */
const oneClass = new RegExp(`^\\s*(${classes.join('|')})\\s*$`, 'i')

const list =
  /(?<![\d.])(k|\d{1,2})((?:st|nd|rd|th)?)((?:\s*,\s*(?:(?:and|&|or)\s+)?|\s+(?:and|&|y|or|o)\s+)\d{1,2}(?:st|nd|rd|th)?)+(?![\d.%])/gi
const span = new RegExp(`(?<![\\p{L}\\d.%$/-])${one}${upTo}(\\d{1,2})(?![\\d.%/]|${dash}\\d)\\b`, 'giu')
/** “Elementary reading (K–5)”: the grades say it better than the word for the level does. */
const level =
  /(?<=^|[,(:]\s*)(?:all(?=\s+grades)|(?:early|lower|upper|middle|high|junior high)[- ](?:schools?|grades?|elementary)|(?:lower|middle|upper|high)(?=\s*\()|(?:elementary|primary|intermediate|secondary|junior high)(?:[- ](?:schools?|grades?(?!\s+(?:[pt]?k|\d))))?)(?=\s+\p{L}|\s*[,(])/giu
const subject = '(?:reading|writing|ela|language arts|literacy|math(?:ematics)?|science|social studies)'

/** A name without the word for a level where it says grades besides, unless that is a school's: “Adams Elementary, grade 3”. */
export const withoutLevel = (name: string): string => name.replace(level, ' ')

/** “Math 6–8”, “Grades 6, 7 and 8”, “AP courses, 12”, “K literacy”: grades that are not called so, each called so. */
export function withGrades(name: string): string {
  const whole = name
    .replace(list, (found, from: string, suffix: string, _, at: number) => {
      const all = [...found.matchAll(/\bk\b|\d{1,2}/gi)].map(([n]) => rank(n))
      const behind = wordBehind(name.slice(at + found.length))
      // Scores are said so too: “3 or 4”.
      const isAlone = (found.length === name.trim().length && !/\bor?\b/i.test(found)) || /^k$/i.test(from)
      const isSaid =
        isAlone || ['grade', 'grado'].includes(wordBefore(name.slice(0, at))) || ['grade', 'grader'].includes(behind)
      const isRun = all.every((n, i) => n <= most && (i === 0 || n === (all[i - 1] as number) + 1))
      return isSaid && isRun ? `${isAlone ? 'grades ' : ''}${plain(from)}${suffix} to ${all.at(-1)}${suffix}` : found
    })
    .replace(fromBefore, (_, from: string, to: string) => `grades ${plain(from)} to ${to}`)
    .replace(graded, 'grades $1 to $2')
    .replace(ordinal, 'grades $1 to $2')
    .replace(classSpan, (found, from: string, word: string, to: string) => {
      const [first, last] = [ofClass(from), ofClass(to)]
      const isRun = /^t/i.test(word) ? first < last : first + 1 === last
      return isRun ? `grades ${first} to ${last}` : found
    })
    .replace(before, (_, of: string) => `grade ${plain(of)}`)
    .replace(oneClass, (_, of: string) => `grade ${ofClass(of)}`)
    .replace(/^(k|tk|pk|pre-?k)\s+(?=\p{L})/iu, (_, of: string) => `grade ${plain(of)} `)
    .replace(new RegExp(`^(\\d{1,2})\\s+(?=${subject}\\b)`, 'i'), 'grade $1 ')
    .replace(/,\s*(tk|k|1[0-2]|[1-9])$/i, ', grade $1')
    .replace(/[,(]\s*(tk|pk|pre-?k)\)?$/i, (_, of: string) => `, grade ${plain(of)}`)
  return whole.replace(span, (found, from: string, to: string, at: number) => {
    const [before, behind] = [wordBefore(whole.slice(0, at)), wordBehind(whole.slice(at + found.length))]
    if (!isGrade(from) || !isGrade(to) || rank(from) >= rank(to)) return found
    const isInBrackets = /\(\s*$/.test(whole.slice(0, at))
    if (['grade', 'gr', 'grado', 'g'].includes(before) && !isInBrackets) return `${plain(from)} to ${to}`
    return otherBefore.has(before) || otherBehind.has(behind) ? found : `grades ${plain(from)} to ${to}`
  })
}

const end = '(\\d{1,2})(?:st|nd|rd|th)?'
const further = '(?:\\s*,\\s*(?:and\\s+|&\\s*)?|\\s+(?:and|&)\\s+)'
const ofClasses = ['freshmen', 'sophomores', 'juniors', 'seniors']
/** “Grades 3–8 and 11”, “5, 8, HS”; “grades 4 and up”, “4+”; “3rd–5th”; “juniors and seniors”. */
const several = new RegExp(
  `\\b${end}(?:(?:${dash}|${further})${end})*(?:${dash}|${further})(?:${end}|(HS)\\b)(?!\\s*(?:%|percent))`,
  'gi',
)
const andUp = /\b(grades?|gr\.?)\s+(\d{1,2})(?:\s*\+|\s+(?:and|or|&)\s+(?:up|above|higher|older))/gi
/** “6th and up”, “grades 3/4/5”. */
const ordinalUp = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)(?:\s*\+|\s+(?:and|or|&)\s+(?:up|above|higher|older))/gi
const slashed = /\b(grades?|gr\.?)\s+(\d{1,2})(?:\/\d{1,2})*\/(\d{1,2})\b/gi
const twoClasses = new RegExp(`\\b(${ofClasses.join('|')})\\s+(?:and|&)\\s+(${ofClasses.join('|')})\\b`, 'gi')

/** A name whose grades are told from the first to the last of them: who is in one of them is in some, be others left out. */
export const fromFirstToLast = (name: string): string =>
  name
    .replace(several, (found, from: string, ..._: unknown[]) => {
      const all = [...found.matchAll(/\d{1,2}/g)].map(([n]) => Number(n)).concat(/hs$/i.test(found) ? [most] : [])
      const isRising = all.every((n, i) => n > 0 && n <= most && (i === 0 || n > (all[i - 1] as number)))
      return isRising ? `${from}-${all.at(-1)}` : found
    })
    .replace(andUp, (_, word: string, from: string) => `${word} ${from}-${most}`)
    .replace(ordinalUp, (_, from: string) => `grades ${from}-${most}`)
    .replace(slashed, '$1 $2-$3')
    .replace(
      twoClasses,
      (_, one: string, other: string) =>
        `grades ${9 + ofClasses.indexOf(one.toLowerCase())}-${9 + ofClasses.indexOf(other.toLowerCase())}`,
    )
