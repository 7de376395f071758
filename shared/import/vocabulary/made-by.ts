import { fold } from '../../domain/usual-groups.ts'

/** Lines that say who made a table, and of what: their words are not looked at one by one. */

/** True for words about who made a table, when, and its source. */
export const madeBy =
  /^\W*(report (id|no|number)\b|(report |data )?(last )?(date|run|printed|generated|prepared|compiled|exported|downloaded|created|updated|published|retrieved|accessed|refreshed|effective)\b|source|contact|author|user|notes?\b|footnotes?\b|legend|key\b|suppress|page\b|version|this (work)?sheet (contains|has) .*\btables?\b|th(is|ese) data (appears?|is (shown|displayed)|are (shown|displayed)) (in|on)\b|https?:|www\.|©|copyright|[*†‡§¶#])/i
/** A source that counted no students, but asked some people, or that knows of others than students. */
const ofPeopleAsked = /\b(surveys?|surveyed|polls?|polled|questionnaires?|interview\w*|focus groups?|samples? of)\b/gi
const ofOtherPeople =
  /\b(parents?|famil(?:y|ies)|guardians?|teachers?|employees?|staff|human resources|hr|alumni|private schools?)\b/gi
const isSource = /^\W*(data )?sources?\b/i
/** People who work there: their office and they themselves tell of them. */
const ofStaff = /\b(teach|staff|educat|employ|principal)/i

/** What a source says against figures of students that were counted: “parent survey”, where the measure names neither. */
export function saidOfMakers(
  text: string,
  { measure, isKnown }: { readonly measure: string; readonly isKnown: (word: string) => boolean },
): readonly string[] {
  if (ofStaff.test(measure)) return []
  const people = isSource.test(text) ? (text.match(ofOtherPeople) ?? []) : []
  return [
    ...(text.match(ofPeopleAsked) ?? []).filter((word) => !isKnown(fold(word))),
    ...people.filter((word) => !fold(measure).includes(fold(word).replace(/s$/, ''))),
  ]
}
