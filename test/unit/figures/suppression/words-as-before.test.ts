import { describe } from 'vitest'
import { amountIn, numberOf, plainly } from '../../../../shared/figures/suppression/amounts.ts'
import { crossedName } from '../../../../shared/figures/suppression/crossed-names.ts'
import { fromFirstToLast, withGrades } from '../../../../shared/figures/suppression/grade-spans.ts'
import {
  areOfGroupAndPart,
  groupsBeside,
  isGroupName,
  widerBeside,
} from '../../../../shared/figures/suppression/group-beside.ts'
import { inOneOrder } from '../../../../shared/figures/suppression/one-order.ts'
import { areOtherEnds, rungIn, stepIn } from '../../../../shared/figures/suppression/other-ends.ts'
import { piecesOf } from '../../../../shared/figures/suppression/pieces-named.ts'
import { stepsIn } from '../../../../shared/figures/suppression/scale-names.ts'
import { turnedName } from '../../../../shared/figures/suppression/turned.ts'
import { schoolsSaid } from '../../../../shared/figures/suppression/windows.ts'
import { keptIn } from './kept-text.ts'

/**
 * What single words of a name are taken to say is kept in `test/fixtures/said-by-words.txt`, as `names-as-before.test.ts` keeps what
 * names say beside each other: steps of a scale, ends, grades, amounts and groups.
 */
const rungs = [
  'At low risk',
  'At some risk',
  'High risk',
  'Off track',
  'Nearly on track',
  'On track',
  'Lowest quarter',
  'Second quintile',
  'Middle third',
  'Fourth quintile',
  'Top fifth',
  'Strongly disagree',
  'Disagree',
  'Not sure',
  'Agree',
  'Strongly agree',
  'Failed a course',
  'Passed a course',
  'Scores declined',
  'Stayed the same',
  'Scores improved',
  'Red',
  'Orange',
  'Yellow',
  'Green',
  'Blue',
  'Earn an A',
  'Grade C or better',
  'A D or F',
  'Earn a B or lower',
  'grade F',
  'a B and an A',
  'grades C or D',
  'Reading',
]
const steps = [
  'Screened for gifted programs',
  'Referred to gifted programs',
  'Take an AP exam',
  'Took the test in algebra',
  'Pass an AP exam',
  'Met benchmarks in math',
  'Met with a counselor',
  'Served in gifted programs',
  'Receive services',
  'Did not take an AP exam',
  'Never screened',
  'Failed to complete algebra',
  'No exam passed',
  'Reading',
]
const ends = [
  'Graduated',
  'Graduates who dropped out',
  'Dropped out',
  'Still enrolled',
  'Reclassified',
  'Remain English learners',
  'Walk to school',
  'Walk or take the bus',
  'Promoted',
  'Held back',
  'Suspended in school only',
  'Suspended out of school only',
]
const grades = [
  'Math 6–8',
  'Grades 6, 7 and 8',
  'AP courses, 12',
  'K literacy',
  '3 or 4',
  '3 and 4',
  '3, 4 and 6',
  'Grades 11, 12 and 13',
  'Grades 12, 13',
  'k and 1',
  'Grades K and 1',
  'Grade 3 and 5',
  '4 and 5 graders',
  'Scored 3, 4 or 5',
  '12 and 13',
  'Math 12-13',
  'Math 5-12',
  'Math 5-13',
  'Reading 0-3',
  'Reading 1-3',
  'Reading 5-3',
  'Reading 4-4',
  'Reading k-k',
  'Reading tk-k 5',
  'pre-k - 2',
  'Reading pre-k-2',
  'TK-5',
  'Reading TK-5',
  'Pre-K to grade 2',
  'Kinder–5th',
  'TK',
  'Pre-K',
  'Kindergarten',
  'Freshmen to juniors',
  'Juniors and seniors',
  'Freshmen and juniors',
  'Freshmen to freshmen',
  'Seniors to freshmen',
  'Sophomores',
  '3rd to 5th',
  '1st to 3rd quarter',
  'Grade (3-5)',
  'Grade 3-5 reading',
  'Grade ((3-5)',
  'Scored 3-5',
  '5-10 days',
  'Reading (grade 6-8)',
  'Reading, grade 0-3',
  'Grades 3–8 and 11',
  '5, 8, HS',
  'grades 4 and up',
  'Grades 4+',
  '3rd, 5th and 4th',
  '0 and 3',
  '1, 3 and 5',
  '12 and HS',
  '11 and 13',
  '10 and 12',
  'Freshmen and seniors',
  'sophomores & juniors',
  '5 and 5',
  '4, 3 and 5',
]
const scales = [
  'Levels 1–3',
  'Ages 5 to 10',
  'Up to 3 years in the US',
  'First to third year',
  'Entering',
  'Entering to bridging',
  'Bridging to emerging',
  'Level 0',
  'Zero absences',
  'Level one',
  'Level twelve',
  'Levels 1, 2 and 3',
  'Levels 3, 1',
  'Levels 2 to 3 to 4',
  'Levels 4 to 2 to 3',
  'Levels 2 and 3',
  'Levels 2 and 5',
  'Levels 1 to 15',
  'Levels 1 to 16',
  'Levels 3 to 3',
  'Levels 3 to 1',
  'Classes of 2025 to 2027',
  'Classes of 2027 to 2025',
  'Class of 2026',
  'WIDA 4',
  '10 absences',
  '5 to 10 absences',
  'Reading',
  '',
]
const turns = [
  'Not reading, girls',
  'Did not read at grade level',
  'Were not reading yet',
  'Non-readers',
  'Are non-proficient',
  'Failed to read',
  'Without a book',
  'Never suspended',
  'Not English learners',
  'Not in special education',
  'Not students with disabilities',
  'Not all of the English learners',
  'Reading',
]
const pieces = [
  'Asian or Pacific Islander',
  'Black and White',
  'Adams or Lincoln',
  'Other Asian or Hispanic',
  'Other Asian',
  'English learners or students with disabilities',
  'Non-IEP, Non-EL',
  'Non-IEP, EL',
  'Neither girls nor boys',
  'White girls or Black',
  'Level 1 to 3',
  'Grade 3 to 5',
  'Black/',
  '/',
  'Other',
  '',
  'Race or Black',
]
const amounts = [
  'Two or more times',
  'At least 10 percent',
  'In four years',
  '5 to 9 days',
  '9 to 9 days',
  '9 to 5 days',
  'Two AP courses',
  'Once',
  'Three times',
  'More than 10 percent',
  'Fewer than 5 absences',
  'Exactly two courses',
  'Zero absences',
  'No more than 3 tardies',
  'All subjects',
  'Any AP course',
  'By grade 8',
  'Repeatedly suspended',
  'Never absent',
  'Level iii',
  'Reading',
]
const schools = [
  'Reading at Adams, Lincoln and Cedar',
  'Reading at Adams',
  'Reading, girls',
  'Reading, grade 3',
  'Reading at Adams and 2 years',
  'Reading',
  'at Adams',
]
const groups = [
  'reading ever english learners',
  'neither girls nor boys',
  'neither girls nor readers',
  'high needs',
  'adams or lincoln reading',
  'reading free or reduced lunch',
  'reading free lunch',
  'two or more',
  'reading',
  'white',
]
const orders = [
  'Completion of courses',
  'Course completion',
  'reads at the grade level',
  'gas gaps glass',
  'bus',
  'his math',
  'Girls and boys',
  'Boys, not girls',
]

describe('words say as before', () => {
  const kept = keptIn('said-by-words.txt')
  const asText = (value: unknown): string =>
    JSON.stringify(value, (_, of) => (of instanceof Map ? [...of] : Math.abs(of) === Infinity ? String(of) : of)) ??
    'none'
  const each = (names: readonly string[], say: (name: string) => unknown) => () =>
    names.map((name) => `${name || '(no name)'}: ${asText(say(name))}`)
  kept(
    'steps of scales by their own words',
    each(rungs, (name) => rungIn(plainly(name))),
  )
  kept(
    'steps on the way',
    each(steps, (name) => stepIn(plainly(name))),
  )
  kept(
    'other ends',
    each(ends, (name) => ends.filter((other) => areOtherEnds(name, other))),
  )
  kept('grades', each(grades, withGrades))
  kept('grades from the first to the last', each(grades, fromFirstToLast))
  kept('steps of scales by numbers', each(scales, stepsIn))
  kept('turned', each(turns, turnedName))
  kept('pieces', each(pieces, piecesOf))
  kept(
    'amounts',
    each(amounts, (name) => amountIn(plainly(name))),
  )
  kept('numbers', each(['zero', 'one', 'iii', 'ten', '12', 'many'], numberOf))
  kept('schools', each(schools, schoolsSaid))
  kept(
    'groups',
    each(groups, (name) => [isGroupName(name), groupsBeside(name), widerBeside(name)]),
  )
  kept(
    'groups and parts',
    each(groups, (name) => groups.filter((other) => areOfGroupAndPart(name, other))),
  )
  kept('in one order', each(orders, inOneOrder))
  kept(
    'crossed',
    each(['White, Female', 'Female White', 'Boys, IEP', 'IEP, male', 'Black boys with an IEP', 'White'], crossedName),
  )
})
