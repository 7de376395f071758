import { planOf } from '../../../../shared/domain/plan.ts'
import { plainRecord } from '../../../../shared/domain/state.ts'
import { crossedName } from '../../../../shared/figures/suppression/crossed-names.ts'
import {
  areOfOtherGrades,
  eachGrade,
  isOfGrades,
  mayMeanGrades,
  overlapOfGrades,
} from '../../../../shared/figures/suppression/grade-names.ts'
import {
  areOfGroupAndPart,
  groupsBeside,
  isGroupName,
  widerBeside,
} from '../../../../shared/figures/suppression/group-beside.ts'
import { groupsNamed } from '../../../../shared/figures/suppression/groups-named.ts'
import { namesOf } from '../../../../shared/figures/suppression/named.ts'
import { inOneOrder } from '../../../../shared/figures/suppression/one-order.ts'
import { relationOf } from '../../../../shared/figures/suppression/outcome-names.ts'
import { isPartByName, isPartByWords, stemsOf, thingOf } from '../../../../shared/figures/suppression/part-of.ts'
import { barely, isSame } from '../../../../shared/figures/suppression/same-names.ts'
import { stepsIn } from '../../../../shared/figures/suppression/scale-names.ts'
import { shapeOf } from '../../../../shared/figures/suppression/shape.ts'
import { areOfTwoSubjects } from '../../../../shared/figures/suppression/subjects.ts'
import { turnedName } from '../../../../shared/figures/suppression/turned.ts'
import { holdsByName } from '../../../../shared/figures/suppression/unions.ts'
import { initials } from '../../../../shared/figures/suppression/worded-unions.ts'
import { yearsBeside } from '../../../../shared/figures/suppression/years-together.ts'

/** A value without what is empty, as a text that a person can read. */
const asText = (value: unknown): string =>
  JSON.stringify(value, (_, of) => (of instanceof Map || of instanceof Set ? [...of] : of)).replaceAll('"', '')

/** For each of a list, with which others something is so: “holds: Asian, Hmong”. */
function pairs(
  list: readonly string[],
  ways: Readonly<Record<string, (one: string, other: string) => boolean>>,
): readonly string[] {
  return list.flatMap((one) => {
    const said = Object.entries(ways).flatMap(([way, is]) => {
      const others = list.filter((other) => other !== one && is(one, other))
      return others.length > 0 ? [`${way}: ${others.join(', ')}`] : []
    })
    return said.length > 0 ? [`${one} | ${said.join(' | ')}`] : []
  })
}

/** What the names of a table's rows say of each other. “Row / category” has that category. */
export function saidOfRows(list: readonly string[]): readonly string[] {
  const rows = list.map((text) => text.split(' / ') as [name: string, dimension?: string])
  const plan = planOf([
    ...[...new Set(rows.flatMap(([, of]) => of ?? []))].map((name) => plainRecord('dimension', name, { name })),
    ...rows.map(([name, dimension], sort) =>
      plainRecord('studentGroup', name, { name, sort, dimension, isTotal: sort === 0 || undefined }),
    ),
  ])
  const { groups } = shapeOf(plan)
  const names = namesOf(groups)
  const ids = rows.map(([name]) => name)
  const flags = {
    says: names.says,
    usual: names.saysUsual,
    one: names.isOne,
    'all but': names.isAllBut,
    place: names.isPlace,
    grade: names.isGrade,
    graded: names.isGraded,
    'may be places': names.mayBePlaces,
    'says places': names.saysPlaces,
  }
  return [
    ...groups.map((g) => {
      const is = Object.entries(flags).flatMap(([flag, of]) => (of(g.id) ? [flag] : []))
      const ways = [names.wayOf(g.id), names.aboutWay(g.id), names.wayOfList(g.id)].map((way) => way ?? '-').join(' ')
      const rest = {
        cuts: g.cuts,
        list: g.oneOf,
        unions: g.unions,
        pieces: g.pieces,
        called: g.called,
        within: g.within?.map((w) => w.id),
      }
      return `${g.id} | ${is.join(', ')} | ${ways} ${names.waysOf(g.id)} | ${asText(rest)}`
    }),
    ...pairs(ids, {
      holds: (a, b) => names.inside(a, b),
      'more finely': (a, b) => names.within(a, b),
      some: (a, b) => names.isSome(a, b),
      same: (a, b) => names.same(a, b),
      ends: (a, b) => names.areEnds([a, b]),
      'end beside': (a, b) => names.isEndBeside(a, [b]),
      together: (a, b) => names.together(a, b),
      worded: (a, b) => names.worded(a, b),
      'of else': (a, b) => names.ofElse(a, b),
      'of words': (a, b) => names.isOfWords(a, b),
      apart: (a, b) => names.areApart([a, b]),
      'one list': (a, b) => names.areOfOneList([a, b]),
      'a word': (a, b) => names.shareWord(a, b),
      'may not hold': (a, b) => !names.allow(a, [b]),
    }),
    ...names.pools().map(({ whole, parts }) => `${whole} = ${parts.join(' + ')}`),
    ...names.cells().map(({ id, cut }) => `${id} is cut ${asText(cut)}`),
    `mixed: ${asText(
      names.mixed(
        ids.slice(1).map((id, at) => [id, 1 + (at % 4)] as const),
        [4, 5],
        300,
      ),
    )}`,
    `triples that may be parts: ${ids
      .slice(1)
      .flatMap((a, i) => ids.slice(i + 2, i + 4).map((b, k) => [a, b, ids[(i * 5 + k) % ids.length] as string]))
      .filter((of) => names.allow(ids[0] as string, of))
      .map((of) => of.join(' + '))
      .join(', ')}`,
    `names that hold others: ${ids
      .flatMap((a, i) =>
        ids
          .slice(i + 1, i + 5)
          .filter((b) => holdsByName(a, b))
          .map((b) => `${a} > ${b}`),
      )
      .join(', ')}`,
  ]
}

/** What names of measures say, and of each other. */
export function saidOfMeasures(list: readonly string[], rows: readonly string[]): readonly string[] {
  const plan = planOf([
    ...list.map((short) => plainRecord('measure', short, { short })),
    ...rows.map((name, sort) => plainRecord('studentGroup', name, { name, sort })),
  ])
  const { groups } = shapeOf(plan)
  const called = (name: string, n = 20) => ({ names: [name, '', ''], n })
  const own = list.map((name) => {
    const said = {
      grades: eachGrade(name),
      mayBeGrades: mayMeanGrades(name) || undefined,
      steps: stepsIn(name),
      order: inOneOrder(name),
      stems: stemsOf(name),
      bare: barely(name),
      turned: turnedName(name),
      initials: initials(name),
      beside: [...groupsBeside(name)].slice(0, 6),
      wider: widerBeside(name),
      crossed: crossedName(name),
      isGroup: isGroupName(name) || undefined,
      groups: groupsNamed(name, groups).map((g) => g.id),
      thing: thingOf(called(name)),
    }
    const told = Object.entries(said).filter(
      ([, of]) => of !== null && of !== undefined && !(Array.isArray(of) && of.length === 0),
    )
    return `${name} | ${told.map(([key, of]) => `${key}: ${asText(of)}`).join(' | ')}`
  })
  return [
    ...own,
    ...pairs(list, {
      inside: (a, b) => relationOf([a, '', ''], [b, '', '']).inside,
      apart: (a, b) => relationOf(['', a, ''], ['', b, '']).apart,
      'part by name': (a, b) => isPartByName(called(a, 10), called(b)),
      'part by words': (a, b) => isPartByWords(called(a, 10), called(b)),
      'of its grades': isOfGrades,
      'of other grades': areOfOtherGrades,
      'group and part': areOfGroupAndPart,
      same: isSame,
      'two subjects': (a, b) => areOfTwoSubjects(plan, a, b),
      'years of': (a, b) => yearsBeside([a], [b]) !== undefined,
      overlap: (a, b) => overlapOfGrades(a, b, 'Reading'),
    }),
  ]
}
