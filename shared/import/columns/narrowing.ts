import { usualGroup } from '../../domain/usual-groups.ts'
import type { Column, Role } from '../table/columns.ts'
import { countsIn, head, numeric } from '../table/heads.ts'
import { readsAsNote } from '../table/notes.ts'
import { saysAim } from '../vocabulary/another-kind.ts'
import { yearInHeading } from '../years/years.ts'
import { heldBackBy } from './held-back.ts'
import { judges } from './unused.ts'

/** Heads of columns that make a row be about a part of the students, or about another thing. */
const narrows =
  /\b(school|building|campus|site|subject|content area|measures?|metrics?|indicators?|grades?|grade level|terms?|season|semester|quarter|month|window|level|statistic|cohort|sex|gender|race|ethnicity|economic|lunch|disability|charter|comparison|test|assessment)\b/i
/** In these columns a single text already leaves out some students; in others it only says what all rows are about. */
export const leavesOut =
  /\b(school|building|campus|site|grades?|grade level|month|sex|gender|race|ethnicity|economic|lunch)\b/i
/** The whole text: a school may be called All Saints, or Total Learning. */
const isAll =
  /^\[?(all|total|both|overall|any|entire)( (of )?(the )?(grades?|grade levels?|schools?|campus(es)?|sites?|buildings?|students?|pupils|genders?|sex(es)?|races?|ethnicit\w+|races? and ethnicit\w+|months?|district|charters?|charter status|lunch\w*|statuses|income\w*|groups?|subjects?|tests?|levels?|terms?))?\]?$|^\[?(school )?district([ -]?(total|wide|level|summary|overall|office))?\]?$|^(all|total|overall) \(.*\)$/i
/** “---District Total---” says no more than “District total”. */
export const saysAll = (text: string): boolean => isAll.test(text.trim().replace(/^[-–—_*\s]+|[-–—_*\s]+$/g, ''))

/**
 * The text for all, in a column that divides the students, or the places; undefined if there is not exactly one. For
 * levels only a district's: levels of achievement add up to all, too.
 */
export function textOfAll(column: Column): string | undefined {
  const places = /\b(levels?|aggregation)\b/i.test(head(column)) && !/\bgrade\b/i.test(head(column))
  if (!places && !/\bcharter\b/i.test(head(column)) && !leavesOut.test(head(column))) return undefined
  const all = column.distinct.filter((d) => (places ? /^(school )?district\b/i.test(d.text.trim()) : saysAll(d.text)))
  return all.length === 1 ? all[0]?.text : undefined
}

/** Heads of columns by which a row may withhold its figure, or be no final one. */
const flags = /\b(flags?|suppress\w*|redact\w*|masked|footnotes?|status)\b/i
const isNo = /^(no?|0|false|none|not suppressed|final|-)$/i

const ofPlaces =
  /\b(school|sch|building|bldg|campus|site|district|dist|lea|county|org(anization)?)\b.*(\b(codes?|ids?|no|num|number)\b|#)|^(sch|bldg)$/i
const ofParts =
  /^(semester|quarter|term|tier|(performance |achievement |proficiency )?level|grade( level)?|week|month|test (id|code)|attempt|indicator( (no|number|id|code))?|cohort length|years? (to|in) .*|window|season|session|sex|gender|race)$/i

/** True for a column of numbers that may be schools, or parts of what is counted: they tell rows apart. */
export const numbersTellApart = (c: Column): boolean => ofPlaces.test(head(c)) || ofParts.test(head(c))

/** In these columns a single number is already a part: the second attempt, tier 3. */
const parts = /^(attempt|tier|quarter|semester|trimester|term|window|session|week)( (no|number|#))?\.?$/i
const schools = /\b(school|sch|building|bldg|campus|site)\b/i
const levels =
  /\b(levels?|aggregation|(entity|org(anization)?|report(ing)?|unit|agency) (type|level)|type of (entity|organization))\b/i
/** Words for districts; any other word or letter may mean schools, a state, or a county. */
const ofDistricts = /^(d|dist\.?|lea|local\b.*|.*\bdistrict(s|wide)?\b.*|\[districtwide\])( (level|total))?$/i
const otherLevels =
  /\b(grade|achievement|performance|proficiency|mastery|english|language|school|confidence|risk|support|reading|lexile)\b/i
const kinds =
  /\b((school|campus|building) (type|level|category)|charter|virtual|magnet|grade (span|band|range|configuration))\b/i
const noKind = /^(n\/?a|none|no|-|not applicable|district.*|\*)$/i
/** A district’s own code, whatever kinds of places its heading names. */
const ofDistrict = /\b(district|dstrct|distrct|dist|lea|corp(oration)?)\b/i

const levelsOfChildren = /\b(achievement|performance|proficiency|mastery)[ _-]?(level|band|category)s?\b/i
const ofOthers = /\b(comparison|peers?|benchmark) ?(group|type|district)?s?\b/i
const larger = /\b(region|area|consortium|service center|esc|aea|boces)\b/i

/** True for a heading that names a group of students: “EL”, “Students with disabilities”. */
export function isPartOfStudents(heading: string): boolean {
  const group = usualGroup(heading.replace(/\b(status|flag|indicator)\b/i, '').trim())
  return group !== null && group.way !== 'all'
}

/** True where the one text that each row has says that it is about schools, or a state, or some kind of schools only. */
function saysPart(c: Column, columns: readonly Column[], guessed: readonly Role[]): boolean {
  const [one, ...more] = c.distinct.filter((d) => !readsAsNote(d.text)).map((d) => d.text.trim())
  if (one === undefined || more.length > 0) return false
  const told = columns.some((o) => o !== c && levels.test(head(o)) && o.distinct.every((d) => ofDistricts.test(d.text)))
  const says = levels.test(head(c)) && !otherLevels.test(head(c)) && !ofDistricts.test(one) && !saysAll(one)
  if (says && !(told && numeric(c))) return true
  if (saysAim(one)) return true
  if (numeric(c) && parts.test(head(c))) return true
  // “Y” under “SWD”: every row is about those alone, or about all others.
  if (/^(y|n|yes|no|x|true|false|[01])$/i.test(one) && isPartOfStudents(head(c))) return true
  // What students know in the fall is not the year's result.
  if (/\b(season|term|window)\b/i.test(head(c)) && /^(fall|autumn|winter|boy|moy)\b/i.test(one)) return true
  if ((levelsOfChildren.test(head(c)) || ofOthers.test(head(c))) && !numeric(c) && !saysAll(one)) return true
  // Beside the district’s own name a region only says where that is.
  if (larger.test(head(c)) && !numeric(c) && !saysAll(one) && !guessed.includes('place')) return true
  if (kinds.test(head(c)) && !saysAll(one) && !noKind.test(one)) return true
  // A district's own row has zeros for its school, or names no school at all.
  const named = columns.some(
    (o) =>
      o !== c &&
      schools.test(head(o)) &&
      o.distinct.some((d) => saysAll(d.text) || isDistrict(d.text, columns, guessed)),
  )
  return (
    numeric(c) &&
    ofPlaces.test(head(c)) &&
    schools.test(head(c)) &&
    !ofDistrict.test(head(c)) &&
    !/^[09]*$/.test(one) &&
    !named
  )
}

/** True for the name under which the column of places has the district: a district’s own row names it as its school. */
const isDistrict = (text: string, columns: readonly Column[], guessed: readonly Role[]): boolean =>
  columns[guessed.indexOf('place')]?.distinct.some((d) => d.text.trim() === text.trim()) ?? false
/** True for a text that says that a row is not about a single school: all of them, none, or the district. */
const saysWhole = (text: string, columns: readonly Column[], guessed: readonly Role[]): boolean =>
  saysAll(text) || noKind.test(text.trim()) || isDistrict(text, columns, guessed)

/** “Grade 9” over numbers: those of that grade. */
const ofOneGrade = /^(grade|gr\.?) ?(\d{1,2}|p?k)$|^\d{1,2}(st|nd|rd|th) grade$/i

/** Asks of columns by which a row may be about a part of the district only. */
export function narrow(columns: readonly Column[], guessed: Role[]): void {
  for (const [i, c] of columns.entries()) {
    // Out of school, and in it, is where children are suspended.
    const text = head(c).replace(/\b(out[- ]of|in)[- ]school\b/gi, ' ')
    if (guessed[i] !== 'ignored' || c.filled === 0 || (numeric(c) && yearInHeading(c.heading, 'ending'))) continue
    if (heldBackBy(c) !== null) continue
    const texts = c.distinct.filter((d) => !readsAsNote(d.text))
    if (
      judges(
        text,
        texts.map((d) => d.text),
      )
    )
      continue
    if (flags.test(text) && (c.distinct.length > 1 || !isNo.test(c.distinct[0]?.text.trim() ?? '')))
      guessed[i] = 'asked'
    if (saysPart(c, columns, guessed)) guessed[i] = 'asked'
    if (guessed[i] !== 'ignored' || !narrows.test(text)) continue
    // Percentages are figures, whatever their heading: “School Safety”, “On Grade Level”.
    if (numeric(c) && (c.numbers.signs > c.filled / 2 || ofOneGrade.test(text))) continue
    if (
      /\b(codes?|cd|id|number|no|type|year)\b|%|percent/i.test(text) ||
      (numeric(c) && (!leavesOut.test(text) || countsIn.test(text)))
    )
      continue
    if (texts.length > 1) guessed[i] = 'only'
    else if (!saysWhole(texts[0]?.text ?? '', columns, guessed) && leavesOut.test(text)) guessed[i] = 'asked'
  }
}
