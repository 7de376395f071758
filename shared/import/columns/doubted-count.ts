import { sameName } from '../../words/index.ts'
import type { Column, Role } from '../table/columns.ts'
import { head, shareIn } from '../table/heads.ts'
import { betterOf } from '../vocabulary/speaks.ts'
import { namesTopic, sameTopic } from '../vocabulary/topics.ts'

/**
 * A column of students beside a rate that may count those who did: “Unduplicated Count” beside a suspension rate. Taken for
 * the children whom the rate is about it would print a wrong number with each figure, and let small groups out.
 */

/** Headings that say that it is of all of them. */
const ofAll =
  /\b(enrol\w*|tested|assessed|takers|participants|denominator|cohort|membership|valid|size|group|subgroup|sample|eligible|counted|unweighted|all)\b/i
/** Headings that say of no one whom they count. */
const vague = /^((unduplicated|total|student|overall) )*(count|total|unduplicated)$/i
/** A part of a table that says whom it counts: “Number of students suspended”, “Students who were suspended at least once”. */
const whoDid =
  /^\W*((the )?(numbers?|counts?|n|#|no\.) of )?(the )?(students?|pupils?|children)( who| that)?( were| was| have been| had been)?\b/i
const tookPart = /\b(tested|assessed|takers|participants|valid)\b/i
const ofScale = /\b(in )?(hundreds|thousands|00s|000s)\b/i

interface Words {
  /** The measure’s name, where it is known. */
  readonly measure: string
  /** Titles, and the names of the sheet and the file. */
  readonly titles: readonly string[]
  /** Whatever may be a note. */
  readonly notes: readonly string[]
}

/** What a note says that a heading stands for: “N = number of students suspended”. */
const meaningOf = (heading: string, note: string): string | null => {
  const [, name = '', means = ''] =
    /^\W*(?:notes?:\s*)?["“']?([^"”'=:]{1,40}?)["”']?\s*(?:=|:|–|\bis\b|\bmeans\b|\brefers to\b|\brepresents\b|\bcounts\b|(?=\bin\b))\s*(.+)$/i.exec(
      note,
    ) ?? []
  return sameName(name, heading) ? means : null
}

/** True for words that say of students that they did what the measure counts, and of no share of them. */
const saysWhoDid = (text: string, about: string): boolean =>
  whoDid.test(text) && !shareIn.test(text) && !ofAll.test(text) && sameTopic(text, about)

/**
 * By what a column may not count those whom the rate is about: the file's words, or '' where only its heading leaves it open;
 * null where nothing says so.
 */
export function countDoubt(at: number, used: readonly Role[], columns: readonly Column[], words: Words): string | null {
  const column = columns[at]
  const headings = columns.flatMap((c, i) => (/figure/i.test(used[i] ?? '') ? [head(c)] : []))
  const about = [words.measure, ...headings, ...words.titles].find(namesTopic)
  if (column === undefined || headings.length === 0 || about === undefined) return null
  const name = head(column)
  const meant = (note: string): boolean => {
    const means = meaningOf(name, note)
    return (
      means !== null && (ofScale.test(means) || (sameTopic(means, about) && !ofAll.test(means) && !shareIn.test(means)))
    )
  }
  const note = words.notes.find(meant)
  if (note !== undefined) return note
  // How many took part is counted out of those who could.
  if (/\bparticipat/i.test(about) && tookPart.test(name)) return ''
  if (ofAll.test(name)) return null
  const title = words.titles.find((text) => saysWhoDid(text, about))
  if (title !== undefined) return title
  // A total beside a share of graduates is usually of all; beside one of what should not happen it may be of the cases.
  return vague.test(name) && betterOf(about) === 'down' ? '' : null
}

/** The guessed roles, with the count of students asked about where the file says, or may say, that it is of those who did. */
export function withDoubtedCount(
  used: readonly Role[],
  columns: readonly Column[],
  words: Words,
  /** Columns that the rows prove to be of all of them. */
  proven: readonly number[],
): readonly Role[] {
  const at = used.indexOf('n')
  return at < 0 || proven.includes(at) || countDoubt(at, used, columns, words) === null ? used : used.with(at, 'asked')
}

/** Measures of some of the children who are enrolled: of one grade, of a cohort, of those who take a test or a course. */
const ofSome =
  /\btest(s|ed)?\b|\bassess\w*|\bproficien\w*|\bcohort\b|\bgrad(uat\w*|s)?\b|\bdiplomas?\b|\bdrop[- ]?outs?\b|\bcomplet\w*|\bon[- ]track\b|\bgrade \d|\b\d{1,2}(st|nd|rd|th)[- ]grade\w*|\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)[- ]grade\w*|\bkindergart\w*|\bpre-?k\b|\bfafsa\b|\bcredentials?\b|\bcertificat\w*|\bexams?\b|\b(AP|IB|SAT|PSAT|ACT)\b|\bpass(ed|ing|es)?\b|\bscor(e|es|ed|ing)\b|\b(reading|math\w*|literacy|algebra|science)\b|\bread(y|iness)\b|\breclassif\w*|\bredesignat\w*|\bseal\b|\bseniors?\b|\bfreshm[ae]n\b/i
const afterSchool = /\bcollege\b|\bpost-?secondary\b|\bgraduates\b/i
/** Measures of all children, and of who enrolls. */
const ofEveryone =
  /\benrol\w*|\battend\w*|\babsen\w*|\btruan\w*|\bsuspen\w*|\bexp(el|ul)\w*|\bdisciplin\w*|\breferr\w*/i
/** Those enrolled in that very part: “Grade 9 enrollment”. */
const ofPart =
  /\b(tested|assessed|cohort|takers|grade \d|graders?|seniors?|\d{1,2}(st|nd|rd|th)|ninth|eighth|third|kindergart\w*)\b/i

/** True for a column of children enrolled, under a measure of some of them. */
export const countsOthers = (heading: string, measure: string): boolean =>
  /\benrol\w*/i.test(heading) &&
  !ofPart.test(heading) &&
  (afterSchool.test(measure) || (ofSome.test(measure) && !ofEveryone.test(measure)))
