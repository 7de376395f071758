import { ofColor, usualWays } from '../../domain/usual-group-names.ts'
import { type Cuts, ofGrade, ofLevel, opposites, umbrella } from './cuts.ts'
import { finerCuts } from './finer-cuts.ts'
import type { CellGroup } from './types.ts'

/** By which ways a set of children is cut out of all students, and the one group of each. */
export type Cut = ReadonlyMap<string, string>

/** Race, gender and disability at once: sets by more ways than that are followed by single subtractions. */
const MOST_WAYS = 3

/** Words of a row that is several schools together. */
const severalPlaces = /^(?:schools|campuses|sites|regions?|zones?|areas?|feeders?|complex|clusters?|networks?)$/

/** What the name of each row says of it alone: how it is cut out of all students, in which list it is, and which grades it has. */
export class RowNames {
  protected readonly cuts: ReadonlyMap<string, Cuts>
  /** How the groups are divided, also by schools, grades and lists; and by any words beside a usual group's name. */
  protected readonly listed: ReadonlyMap<string, Cuts>
  protected readonly perhaps: ReadonlyMap<string, Cuts>
  /** “Ever English learners” are cut by language, be they who they may. */
  protected readonly about: ReadonlyMap<string, Cuts>
  protected readonly words: ReadonlyMap<string, readonly string[]>
  protected readonly lists: ReadonlyMap<string, NonNullable<CellGroup['oneOf']>>
  protected readonly grades: ReadonlyMap<string, NonNullable<CellGroup['pieces']>>
  protected readonly total: string | undefined

  constructor(groups: readonly CellGroup[]) {
    const parts = groups.filter((g) => !g.isTotal)
    this.lists = new Map(parts.flatMap((g) => (g.oneOf && !g.cuts ? [[g.id, g.oneOf] as const] : [])))
    this.words = new Map(parts.flatMap((g) => (g.words?.length ? [[g.id, g.words] as const] : [])))
    this.grades = new Map(parts.flatMap((g) => (g.pieces?.of.startsWith('grade') ? [[g.id, g.pieces] as const] : [])))
    const strange = [...this.words].filter(([id]) => !parts.some((g) => g.id === id && g.cuts))
    const said = new Map([
      ...parts.flatMap((g) => (g.cuts ? [[g.id, g.cuts] as const] : [])),
      ...opposites(strange, this.words),
    ])
    const { sure, listed, perhaps } = finerCuts(groups, said)
    this.cuts = sure
    this.listed = listed
    this.perhaps = perhaps
    const about = parts.filter((g) => g.about?.length && !sure.has(g.id))
    this.about = new Map(about.map((g) => [g.id, new Map(g.about?.map((way) => [way, null]))]))
    this.total = groups.find((g) => g.isTotal)?.id
  }

  /** The one way of telling children apart by which a group is cut out of all students. */
  wayOf(id: string): string | undefined {
    const [way, ...more] = this.cuts.get(id)?.keys() ?? []
    return more.length === 0 ? way : undefined
  }

  /** The way that a name is about, be it one of its groups or said with more words: “English learners” and “Reclassified”. */
  aboutWay(id: string): string | undefined {
    const [way, ...more] = (this.cuts.get(id) ?? this.about.get(id))?.keys() ?? []
    return more.length === 0 ? way : undefined
  }

  /** The way in which all children of a row are cut, by its name or by the list that it is of: income of “Reduced-price lunch”. */
  wayOfList(id: string): string | undefined {
    const [way, ...more] = this.cuts.get(id)?.keys() ?? this.lists.get(id)?.within?.keys() ?? []
    return more.length === 0 ? way : undefined
  }

  /** By how many ways a group is cut out of all students: two of Black girls. */
  waysOf = (id: string): number => this.listed.get(id)?.size ?? 0

  /** Groups whose name means one group in each dimension that it divides by, the first of each that mean the same. */
  cells(): readonly { readonly cut: Cut; readonly id: string }[] {
    const found = new Map<string, { cut: Cut; id: string }>()
    for (const [id, cuts] of this.listed) {
      if (cuts.size > MOST_WAYS || ![...cuts.values()].every((group) => group !== null && group !== ofColor)) continue
      const key = JSON.stringify([...cuts].sort())
      if (!found.has(key)) found.set(key, { cut: cuts as Cut, id })
    }
    return [...found.values()]
  }

  says = (id: string): boolean => this.cuts.has(id)
  /** Whether a name says a usual way of telling children apart. */
  saysUsual = (id: string): boolean => [...(this.cuts.get(id)?.keys() ?? [])].some((way) => usualWays.has(way))

  protected isSchool = (id: string): boolean => this.lists.get(id)?.within?.size === 0
  /** Whether a group is a school or a grade, and its name says nothing of who is there. */
  protected isPlain = (id: string): boolean =>
    (this.isSchool(id) || this.isGrade(id)) && !this.cuts.has(id) && !this.about.has(id) && !this.perhaps.has(id)
  /** Whether a group is where children are taught, a school, grade or level: none is an end of something else. */
  isPlace = (id: string): boolean => this.isSchool(id) || this.isGraded(id)
  isGrade = (id: string): boolean => this.grades.get(id)?.of === 'grade '

  /** Whether a name says some grade, or a level: “Ninth Grade Center”, “First-time freshmen”, “High school”; a school's own name does not. */
  isGraded = (id: string): boolean =>
    this.grades.has(id) ||
    (this.words.get(id) ?? []).some(
      (word) => ofGrade.test(word) || (!this.isSchool(id) && this.waysOf(id) < 2 && ofLevel.test(word)),
    )

  /** Whether these are all of one list: none is a part of another, and none several of them. */
  areOfOneList(ids: readonly string[]): boolean {
    const list = this.lists.get(ids[0] ?? '')?.list
    return list !== undefined && ids.every((id) => this.lists.get(id)?.list === list)
  }

  /** Whether a name means one group, and not several together. */
  isOne = (id: string): boolean =>
    [...(this.cuts.get(id)?.values() ?? [])].every((group) => group !== null && group !== ofColor)

  /** Whether a name means all races but one: “Students of color”. */
  isAllBut = (id: string): boolean => [...(this.cuts.get(id)?.values() ?? [])].includes(ofColor)

  protected isUmbrella = (id: string): boolean => umbrella.test(this.words.get(id)?.join(' ') ?? '')

  /** Whether two names share a word that says which children or schools they are: “High schools” and “North High”. */
  shareWord(one: string, other: string): boolean {
    const own = this.words.get(other) ?? []
    return (this.words.get(one) ?? []).some((word) => !/^schools?$/.test(word) && own.includes(word))
  }

  /** Whether a group may be some schools together: no usual group, no grade, and of no list. */
  mayBePlaces = (id: string): boolean =>
    !this.saysUsual(id) && !this.about.has(id) && !this.lists.has(id) && !(this.isGrade(id) && !this.saysPlaces(id))

  /** Whether a name says that it is several schools: “9–12 schools”, “North region”. */
  saysPlaces = (id: string): boolean => (this.words.get(id) ?? []).some((word) => severalPlaces.test(word))
}
