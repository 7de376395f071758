import { fold } from '../../domain/usual-groups.ts'
import type { TablesPlan as Plan } from '../parts.ts'

/** School subjects, by words of a measure's name. */
const subjects: readonly RegExp[] = [
  /\b(?:reading|literacy|english(?! (?:language )?learners?\b)|ela|language arts)\b/,
  /\bwriting\b/,
  /\b(?:math|mathematics|algebra|geometry|numeracy)\b/,
  /\b(?:science|biology|chemistry|physics)\b/,
  /\b(?:social studies|history|civics|geography)\b/,
]

export const saysSubject = (name: string): boolean => subjects.some((subject) => subject.test(fold(name)))

const said = (plan: Plan, measure: string): readonly RegExp[] => {
  const name = fold(plan.get('measure', measure)?.short ?? '')
  return subjects.filter((subject) => subject.test(name))
}

/** Whether two measures name a subject each, and not the same: who “meets grade level” in math is not who does in reading. */
export function areOfTwoSubjects(plan: Plan, one: string, other: string): boolean {
  const [a, b] = [said(plan, one), said(plan, other)]
  return a.length > 0 && b.length > 0 && !a.some((subject) => b.includes(subject))
}
