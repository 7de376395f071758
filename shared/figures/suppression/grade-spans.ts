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
const wordBefore = (text: string): string => singular(/([\p{L}]+)[\s(]*$/u.exec(text)?.[1] ?? '')
const wordBehind = (text: string): string => singular(/^[\s)]*([\p{L}%]+)/u.exec(text)?.[1] ?? '')

const isGrade = (word: string): boolean => /^\D/.test(word) || (Number(word) > 0 && Number(word) <= most)
const rank = (word: string): number => (/^\D/.test(word) ? 0 : Number(word))
const plain = (word: string): string => (/^pre/i.test(word) ? 'pk' : word.toLowerCase().replace(/^kindergarten$/, 'k'))
/** “Pre-K to grade 2”, “Kindergarten through 5”. */
const fromBefore =
  /\b(pre-?k(?:indergarten)?|pre-?school|pk|tk|k(?:indergarten)?)\s+(?:to|through)\s+(?:grade\s+)?(\d{1,2})\b/giu

const list =
  /(?<![\d.])(\d{1,2})((?:st|nd|rd|th)?)((?:\s*,\s*(?:(?:and|&)\s+)?|\s+(?:and|&|y)\s+)\d{1,2}(?:st|nd|rd|th)?)+(?![\d.%])/gi
const span = new RegExp(`(?<![\\p{L}\\d.%$/-])${one}${dash}(\\d{1,2})(?![\\d.%/]|${dash}\\d)\\b`, 'giu')
const subject = '(?:reading|writing|ela|language arts|literacy|math(?:ematics)?|science|social studies)'

/** “Math 6–8”, “Grades 6, 7 and 8”, “AP courses, 12”, “K literacy”: grades that are not called so, each called so. */
export function withGrades(name: string): string {
  const whole = name
    .replace(list, (found, from: string, suffix: string, _, at: number) => {
      const all = [...found.matchAll(/\d{1,2}/g)].map(([n]) => Number(n))
      const behind = wordBehind(name.slice(at + found.length))
      const isSaid = ['grade', 'grado'].includes(wordBefore(name.slice(0, at))) || ['grade', 'grader'].includes(behind)
      const isRun = all.every((n, i) => n <= most && (i === 0 || n === (all[i - 1] as number) + 1))
      return isSaid && isRun ? `${from}${suffix} to ${all.at(-1)}${suffix}` : found
    })
    .replace(fromBefore, (_, from: string, to: string) => `grades ${plain(from)} to ${to}`)
    .replace(/^(k|tk|pk|pre-?k)\s+(?=\p{L})/iu, (_, of: string) => `grade ${plain(of)} `)
    .replace(new RegExp(`^(\\d{1,2})\\s+(?=${subject}\\b)`, 'i'), 'grade $1 ')
    .replace(/,\s*(tk|k|1[0-2]|[1-9])$/i, ', grade $1')
  return whole.replace(span, (found, from: string, to: string, at: number) => {
    const [before, behind] = [wordBefore(whole.slice(0, at)), wordBehind(whole.slice(at + found.length))]
    if (!isGrade(from) || !isGrade(to) || rank(from) >= rank(to)) return found
    if (['grade', 'gr', 'grado', 'g'].includes(before)) return `${plain(from)} to ${to}`
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
const andUp = /\b(grades?|gr\.?)\s+(\d{1,2})(?:\s*\+|\s+(?:and|or)\s+(?:up|above|higher|older))/gi
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
    .replace(
      twoClasses,
      (_, one: string, other: string) =>
        `grades ${9 + ofClasses.indexOf(one.toLowerCase())}-${9 + ofClasses.indexOf(other.toLowerCase())}`,
    )
