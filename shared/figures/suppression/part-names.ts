import { ofColor, usualWays } from '../../domain/usual-group-names.ts'
import { groupsAmong, otherEnd, saysGroup } from '../../domain/usual-groups.ts'
import { type Cuts, highNeeds, holds, isPartOf, mayHold, shareWay } from './cuts.ts'
import { RowNames } from './row-names.ts'

const areApart = (one: Cuts, other: Cuts): boolean => shareWay(one, other) && !holds(one, other) && !holds(other, one)

/** Which groups are parts of which, by their names. Nobody has to have entered it in the plan. */
export class PartNames extends RowNames {
  /** False where the names say that these are no parts of the whole, or that a child may well be in two of them. */
  allow(whole: string, parts: readonly string[]): boolean {
    const of = this.cuts.get(whole) ?? this.about.get(whole)
    const known = parts.flatMap((id) => this.cuts.get(id) ?? [])
    const about = [...known, ...parts.flatMap((id) => this.about.get(id) ?? [])]
    if (parts.some((id) => this.#isBesideSaid(whole, id))) return false
    if (of && !this.isUmbrella(whole) && !about.every((cuts) => holds(of, cuts) || mayHold(of, cuts))) return false
    if (parts.some((id) => this.#isListedBeside(whole, id) && !this.worded(whole, id))) return false
    // No child of two races is Hmong, nor a Black one.
    const within = of ? undefined : this.lists.get(whole)?.within
    if (within?.size && known.some((cuts) => areApart(within, cuts))) return false
    // Boys are at every school and in every grade: no school is all of the others.
    if (parts.some(this.isPlain) && about.some((cuts) => [...cuts.keys()].every((way) => usualWays.has(way))))
      return false
    // Students with free lunch are among the low-income students: of any race, and not beside them.
    const listed = parts.flatMap((id) => this.#listedWithin(id) ?? [])
    if (listed.some((own) => known.some((cuts) => holds(cuts, own) || !shareWay(cuts, own)))) return false
    return about.every((a, i) => about.slice(i + 1).every((b) => shareWay(a, b) && !isPartOf(a, b) && !isPartOf(b, a)))
  }

  /** “Asian or Pacific Islander” says which races it is, so that no Black child is. */
  #isBesideSaid(whole: string, part: string): boolean {
    const [of, own] = [this.cuts.get(whole), this.cuts.get(part)]
    const among =
      of?.size === 1 && [...of.values()][0] === null ? groupsAmong((this.words.get(whole) ?? []).join(' ')) : null
    if (!among || among.size < 2 || own?.size !== 1) return false
    return [...own].some(([way, group]) => {
      const isOf = (said: string) => mayHold(new Map([[way, said]]), own)
      return of?.has(way) === true && group !== null && group !== ofColor && ![...among].some(isOf)
    })
  }

  /** How the list of a listed group is divided out of all students; languages belong to any student. */
  #listedWithin(id: string): Cuts | undefined {
    const list = this.cuts.has(id) ? undefined : this.lists.get(id)
    return list?.speaks || !list?.within?.size ? undefined : list.within
  }

  /**
   * Whether two groups are in one list, or the list of the one is of other students: two schools, grades 3 and 4;
   * autism, and Black.
   */
  #isListedBeside(whole: string, part: string): boolean {
    const [all, some] = [this.grades.get(whole), this.grades.get(part)]
    if (all?.of === some?.of && some?.each.some((grade) => !all?.each.includes(grade))) return true
    // A school is no part of a grade, nor a grade of a school, however near their numbers come.
    if ([whole, part].some(this.isGrade) && [whole, part].some((id) => this.isSchool(id) && !this.isGraded(id)))
      return true
    const [of, own] = [this.cuts.get(whole), this.lists.get(part)]
    if (own === undefined) return false
    const beside = this.cuts.has(whole) ? undefined : this.lists.get(whole)
    if (beside?.within?.size && own.within?.size && areApart(beside.within, own.within)) return true
    if (beside?.list === own.list) return !own.own?.some((word) => beside.own?.includes(word))
    if (of === undefined || own.within === undefined || holds(of, own.within)) return false
    // Schools may well be the “Title I schools”: what a district says of schools is in no usual category.
    if (own.within.size === 0 && !this.saysUsual(whole)) return false
    return !own.speaks || [...of.keys()].some((way) => own.within?.has(way))
  }

  /** Whether a group is one of a list whose children are the other's: "Hmong" of "Asian", autism of disabilities. */
  protected isListedIn(whole: string, part: string): boolean {
    const [of, within] = [this.cuts.get(whole), this.lists.get(part)?.within]
    return of !== undefined && within !== undefined && within.size > 0 && holds(of, within)
  }

  /**
   * Whether two groups are all students between them: their names mean the two ends of one dimension; or one is
   * usual, and the other, whose name says no more, is everybody else: “Black” and “Everyone else”.
   */
  areEnds([one = '', other = '', ...more]: readonly string[]): boolean {
    if (more.length > 0) return false
    if (!this.says(one) || !this.says(other)) return this.#isBesideRest(one, other) || this.#isBesideRest(other, one)
    const ends = (id: string) => [...(this.cuts.get(id) ?? [])]
    const [[way, group] = [], ...further] = ends(one)
    const end = way && group && further.length === 0 && otherEnd(way, group)
    return Boolean(end) && ends(other).flat().join() === [way, end].join()
  }

  /**
   * Whether a name means one of two ends, or says who its children are not: all others are the other end, whatever they are
   * called, and these may be such others.
   */
  isEndBeside(end: string, others: readonly string[]): boolean {
    const [[way, group] = [], ...more] = this.cuts.get(end) ?? []
    const isNot = /^(no|non|not|never|without)$/.test(this.words.get(end)?.[0] ?? '')
    const isEnd = isNot || (way !== undefined && way !== 'gender' && group && otherEnd(way, group) !== undefined)
    return Boolean(isEnd) && more.length === 0 && others.every((id) => !this.says(id) || this.wayOf(id) === way)
  }

  #isBesideRest(usual: string, rest: string): boolean {
    const isUsual = this.wayOf(usual) !== undefined && this.isOne(usual) && !this.says(rest)
    const among = groupsAmong((this.words.get(rest) ?? []).join(' '))
    return isUsual && !this.inside(usual, rest) && [...among].every((group) => group === 'all')
  }

  /** Whether two names mean the same group. */
  same(one: string, other: string): boolean {
    const [a, b] = [this.cuts.get(one), this.cuts.get(other)]
    return a !== undefined && b !== undefined && a.size === b.size && [...a].every(([w, g]) => g === b.get(w))
  }

  /** Whether the names alone say that one group is a part of another, whatever their dimensions. */
  inside(whole: string, part: string): boolean {
    // Two names of one group, such as "Multilingual learners" and "English learners", may mean one a little wider.
    return (
      this.within(whole, part) ||
      this.oneOf(whole, part) ||
      this.worded(whole, part) ||
      this.#byLaw(whole, part) ||
      this.isListedIn(whole, part) ||
      this.#isPlacedIn(whole, part) ||
      this.#isAmongWords(whole, part) ||
      this.same(whole, part)
    )
  }

  /** "Alaska Native" of "AI/AN", "White Hispanic" of "Hispanic", and "White and Black" of "Two or more races". */
  #isAmongWords(whole: string, part: string): boolean {
    const [of, own] = [this.cuts.get(whole), this.cuts.get(part)]
    if (of === undefined || own === undefined || of.size !== 1 || own.size !== 1) return false
    const [[way, group] = []] = of
    const isSeveral = way !== undefined && own.get(way) === null && group != null
    const among = groupsAmong((this.words.get(part) ?? []).join(' '))
    return isSeveral ? group === 'two more' || among.has(group) : mayHold(of, own)
  }

  /** "Grade 3" of "Grades 3 to 5", and "Adams grade 3" of "Adams Elementary". */
  #isPlacedIn(whole: string, part: string): boolean {
    const [all, some] = [this.grades.get(whole), this.grades.get(part)]
    if (all && all.of === some?.of) return some.each.every((grade) => all.each.includes(grade))
    const [place, words] = [this.lists.get(whole), this.words.get(part)]
    if (!place?.own?.length || !this.isSchool(whole) || this.lists.get(part)?.list === place.list) return false
    return place.own.every((word) => words?.includes(word))
  }

  /** Whether one group is a part of another by law: "Homeless" of those whom it counts as poor, or any of these of "High needs". */
  #byLaw(whole: string, part: string): boolean {
    const [of, own] = [this.cuts.get(whole), this.cuts.get(part)]
    const first = own?.size === 1 ? [...own.values()][0] : undefined
    if (this.isUmbrella(whole) && highNeeds.has(first ?? '')) return true
    return of?.size === 1 && of.has('income') && own !== undefined && !own.has('income') && holds(of, own)
  }

  /** Whether one group is a part of another by a further way of telling apart: "Black, Male" of "Black". */
  within(whole: string, part: string): boolean {
    const [of, own] = [this.cuts.get(whole), this.cuts.get(part)]
    return of !== undefined && own !== undefined && own.size > of.size && holds(of, own)
  }

  /** Whether one group is a part of another by a further way, or by a list: "Doubled up" of "Homeless". */
  isSome = (whole: string, part: string): boolean =>
    this.within(whole, part) || this.isListedIn(whole, part) || this.#isPlacedIn(whole, part)

  /** Whether one group is all of a kind but one, and another of that kind a part of it: "Students of color" of "Black". */
  together(whole: string, part: string): boolean {
    return this.cuts.get(whole)?.get('race') === ofColor && this.oneOf(whole, part)
  }

  /** Whether one group may be one of several that another one is: "Asian" of "Asian or Pacific Islander". */
  protected oneOf(whole: string, id: string): boolean {
    const [of, own] = [this.cuts.get(whole), this.cuts.get(id)]
    if (of === undefined || own === undefined || own.size !== of.size || !holds(of, own)) return false
    const several = (group: string | null | undefined) => group === null || group === ofColor
    // “Black and Hispanic” are among “Students of color”, as any are that don't name White children too.
    const among = (of: string) => groupsAmong((this.words.get(of) ?? []).join(' '))
    const isOfColor = (group: string | null, part: string | null | undefined) =>
      group === ofColor && part === null && !among(id).has('white')
    // “Black and Hispanic” says which it is, so that no White child is.
    const isSaid = (group: string | null, part: string | null | undefined) =>
      group !== null || among(whole).size < 2 || among(whole).has(part ?? '')
    return [...of].some(
      ([way, group]) =>
        several(group) && ((!several(own.get(way)) && isSaid(group, own.get(way))) || isOfColor(group, own.get(way))),
    )
  }

  /**
   * "Asian" and "Asian Indian": where a name is not a usual one, that it holds another's words may mean either; or words
   * for the same, "Ever English learners" beside "Multilingual learners".
   */
  worded(whole: string, part: string): boolean {
    const [of, own] = [this.words.get(whole), this.words.get(part)]
    if (of === undefined || own === undefined || (this.cuts.has(whole) && this.cuts.has(part))) return false
    const [few, many] = of.length <= own.length ? [of, own] : [own, of]
    return few.every((w) => many.includes(w)) || this.#meansSome(whole, own) || this.#meansSome(part, of)
  }

  /**
   * "Long-term English learners" beside "Asian": a name that means a usual group, and not the whole's, is no part of that. One
   * that has such words and others besides may be: "White Mountain Apache" of "American Indian".
   */
  ofElse(whole: string, part: string): boolean {
    return this.cuts.has(whole) && saysGroup((this.words.get(part) ?? []).join(' ')) && !this.worded(whole, part)
  }

  /** Whether a name has a usual group's words and others, and another one is cut, or speaks of children, in the same way. */
  isOfWords(whole: string, part: string): boolean {
    const [of, own] = [this.about.get(whole), this.cuts.get(part) ?? this.about.get(part)]
    return of !== undefined && own?.size === of.size && [...of.keys()].every((way) => own.has(way))
  }

  /** Whether other words mean all that a usual name is cut by. */
  #meansSome(usual: string, words: readonly string[]): boolean {
    const cuts = this.cuts.get(usual)
    if (cuts === undefined) return false
    const among = groupsAmong(words.join(' '))
    return [...cuts.values()].every((group) => group !== null && among.has(group))
  }

  /** Whether no child can be in both, as their names say: "Black, Male" and "Black, Female", and "White" beside either. */
  protected apart(one: Cuts, other: Cuts): boolean {
    if (holds(one, other) || holds(other, one)) return false
    return [...one].some(([way, group]) => other.has(way) && (group === null || group !== other.get(way)))
  }

  /** Whether no child can be in two of these, as their names say. */
  areApart(ids: readonly string[]): boolean {
    const all = ids.map((id) => this.cuts.get(id))
    return all.every((a, i) => a !== undefined && all.slice(i + 1).every((b) => b !== undefined && this.apart(a, b)))
  }
}
