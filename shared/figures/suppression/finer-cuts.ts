import { cutsOf, groupsAmong } from '../../domain/usual-groups.ts'
import { apartWays } from './cuts.ts'
import type { CellGroup } from './types.ts'

type Cuts = NonNullable<CellGroup['cuts']>

/** Words that say no more than that one thing is at another, or what kind of school it is. */
const between = new Set(
  'at in of from attending es ms hs elementary primary middle junior high school campus academy'.split(' '),
)

const isOne = (cuts: Cuts | null): cuts is Cuts =>
  cuts !== null && cuts.size > 0 && [...cuts.values()].every((group) => group !== null)

/**
 * The most rows by two or three dimensions, together with those of each alone, in a table; a larger table is searched
 * row by row.
 */
const MOST_ROWS = 200

interface Finer {
  /**
   * If rows by school and race are beside those of the school and of the race, their names say it as plainly as those
   * of girls.
   */
  readonly sure: ReadonlyMap<string, Cuts>
  /** These, and what a list says besides, or the names of two rows together. */
  readonly listed: ReadonlyMap<string, Cuts>
  /** “Adams ES – Black”, where no row is of the school: enough to lay rows beside each other and try whether they add up. */
  readonly perhaps: ReadonlyMap<string, Cuts>
}

/**
 * By which ways groups are cut out of all students where names of lists, schools and grades are heard as well: autism is
 * one of the disabilities, “Black, Adams” is Black children of the school Adams, and “Black, grade 3” those of a grade.
 * Two of one list, two schools and two grades share no child.
 */
export function finerCuts(groups: readonly CellGroup[], usual: ReadonlyMap<string, Cuts>): Finer {
  const lists = new Map<string, Cuts>()
  const crossed = new Map<string, Cuts>()
  const perhaps = new Map<string, Cuts>()
  const strange = groups.filter((g) => !g.isTotal && !g.gone && !usual.has(g.id))
  const sharing = sharingIn(strange, groups, usual)
  const singles = singlesOf(strange, groups, usual, sharing)
  const places = strange.flatMap(({ oneOf }) => (oneOf?.within?.size === 0 && oneOf.own ? [oneOf.own.join(' ')] : []))
  for (const { id, oneOf, pieces, about = [], words = [], dimension } of strange) {
    const own = singles.find((s) => s.id === id)
    if (oneOf) {
      // In a category of schools “English learners at Adams” is some of a school, and “White Oak” is one.
      const some = oneOf.within?.size === 0 && dimension !== undefined ? withOthers(words) : undefined
      const isSome = some && (!some.cuts.has('race') || places.includes(some.rest))
      // “White, Adams” is of a school that has a row, in whatever category it is.
      const both = isSome ? ofTwo(id, words, singles) : undefined
      const girls = ofOneGender(words)
      if (both) crossed.set(id, both)
      else if (girls) perhaps.set(id, new Map([...girls, [`in ${dimension}`, id]]))
      else if (isSome) perhaps.set(id, new Map([...some.cuts, [`in ${dimension}`, some.rest]]))
      else if (own) lists.set(id, own.cuts)
      continue
    }
    const graded = pieces?.of.startsWith('grade ') && pieces.each.length === 1 ? pieces : undefined
    const stem = graded?.of.slice('grade '.length) ?? ''
    const cuts = stem === '' ? null : cutsOf(stem)
    if (graded && stem === '') lists.set(id, own?.cuts as Cuts)
    else if (graded && isOne(cuts)) crossed.set(id, new Map([...cuts, ['grade', graded.each[0] as string]]))
    else {
      const both = graded ? ofGrade(graded.each[0] as string, stem, singles) : ofTwo(id, words, singles)
      const part = dimension === undefined ? undefined : withOthers(words)
      if (both) crossed.set(id, both)
      else if (part) perhaps.set(id, new Map([...part.cuts, ...wider(part, about), [`in ${dimension}`, part.rest]]))
    }
  }
  const apart = <T extends { readonly cuts: Cuts }>(of: T) => ![...of.cuts.values()].some((id) => sharing.has(id ?? ''))
  const sure = sureOf(usual, singles.filter(apart), new Map([...crossed].filter(([, cuts]) => apart({ cuts }))))
  return { sure, listed: new Map([...usual, ...lists, ...crossed]), perhaps }
}

/**
 * Rows that may share children with others: their names join several groups, mean a usual one among other words (“Ever
 * English learners”), or are in a category whose usual groups may hold them (“Newcomers” beside “English learners”).
 * Rows by two ways, be they as many as they may, do not say that these are apart from the others.
 */
function sharingIn(
  strange: readonly CellGroup[],
  groups: readonly CellGroup[],
  usual: ReadonlyMap<string, Cuts>,
): ReadonlySet<string> {
  const beside = (dimension: string | undefined) =>
    groups.some((g) => g.dimension === dimension && [...(usual.get(g.id)?.keys() ?? [])].some((w) => !apartWays.has(w)))
  const mayShare = ({ oneOf, unions = [], pieces, words = [], dimension }: CellGroup): boolean => {
    const joins = unions.length > 0 || (pieces?.each.length ?? 0) > 1
    if (oneOf || (pieces?.of.startsWith('grade ') && !joins)) return false
    const means = [...groupsAmong(words.join(' '))].some((group) => group !== 'all')
    return joins || means || beside(dimension)
  }
  return new Set(strange.filter(mayShare).map((g) => g.id))
}

/** A row by one way, and the words by which others name it: “Adams” of “Adams Elementary”. */
interface Single {
  readonly id: string
  readonly cuts: Cuts
  readonly own: readonly string[]
}

/**
 * Rows of lists, of grades, and rows that no list knows: in the dimension of the others of their category, or in a
 * separate one.
 */
function singlesOf(
  strange: readonly CellGroup[],
  groups: readonly CellGroup[],
  usual: ReadonlyMap<string, Cuts>,
  sharing: ReadonlySet<string>,
) {
  const placed = new Set(strange.flatMap(({ oneOf }) => (oneOf?.own ? [oneOf.own.join(' ')] : [])))
  // “White, Adams” is no school that Adams may be of.
  const isCrossed = (words: readonly string[] = []) => placed.has(withOthers(words)?.rest ?? '')
  const named = strange.flatMap(({ id, oneOf, words }) =>
    oneOf?.own?.length && !isCrossed(words) ? [{ id, own: oneOf.own }] : [],
  )
  const wayIn = (dimension: string | undefined): string | undefined => {
    const ways = groups.flatMap((g) => (g.dimension === dimension ? [...(usual.get(g.id)?.keys() ?? [])] : []))
    return dimension !== undefined && new Set(ways).size === 1 ? ways[0] : undefined
  }
  return strange.flatMap(({ id, oneOf, pieces, words = [], dimension }): readonly Single[] => {
    if (oneOf) {
      // “Adams Middle” may be of “Adams complex”.
      const beside = named.some((s) => s.id !== id && s.own.some((word) => oneOf.own?.includes(word)))
      // Beside “Asian” in one category “Hmong” may be a separate group: there the figures decide.
      const isSibling = groups.some((g) => g.dimension === dimension && isCutAs(usual.get(g.id), oneOf.within))
      if (beside || (oneOf.speaks && dimension !== undefined && isSibling)) return []
      return [{ id, cuts: new Map([...(oneOf.within ?? []), [wayOf(oneOf.list), id]]), own: oneOf.own ?? words }]
    }
    if (pieces?.of === 'grade ' && pieces.each.length === 1)
      return [{ id, cuts: new Map([['grade', pieces.each[0] as string]]), own: [] }]
    const way = sharing.has(id) ? undefined : wayIn(dimension)
    return words.length === 0 ? [] : [{ id, cuts: new Map([[way ?? `row ${id}`, id]]), own: words }]
  })
}

/** A name made up of the names of two other rows, “Adams ES – Black”, “AI/AN boys”: the only two that it can be. */
function ofTwo(id: string, words: readonly string[], singles: readonly Single[]): Cuts | undefined {
  const left = (own: readonly string[]) => words.filter((word) => !own.includes(word) && !between.has(word))
  const found = singles.flatMap((one): readonly Cuts[] => {
    if (one.id === id || one.own.length === 0 || !one.own.every((word) => words.includes(word))) return []
    const rest = left(one.own)
    const cuts = cutsOf(rest.join(' '))
    if (isOne(cuts)) return [...cuts.keys()].some((way) => one.cuts.has(way)) ? [] : [new Map([...cuts, ...one.cuts])]
    return singles.flatMap((two) =>
      two.id > one.id && two.id !== id && rest.length > 0 && isSame(two.own, rest) && !shareWay(one.cuts, two.cuts)
        ? [new Map([...two.cuts, ...one.cuts])]
        : [],
    )
  })
  return found.length === 1 ? found[0] : undefined
}

/** “Girls Academy”: a school whose name says a gender, and else only that it is a school. */
function ofOneGender(words: readonly string[]): Cuts | undefined {
  const own = words.filter((word) => !between.has(word))
  const cuts = own.length < words.length ? cutsOf(own.join(' ')) : null
  return isOne(cuts) && cuts.size === 1 && cuts.has('gender') ? cuts : undefined
}

/** “Adams, grade 3” beside “Adams Elementary” and “Grade 3”. */
function ofGrade(grade: string, stem: string, singles: readonly Single[]): Cuts | undefined {
  const bare = (words: readonly string[]) => words.filter((word) => !between.has(word))
  const words = bare(stem.split(' '))
  const [place, ...more] = singles.filter(({ own }) => bare(own).length > 0 && isSame(bare(own), words))
  const isGraded = singles.some(({ cuts }) => cuts.size === 1 && cuts.get('grade') === grade)
  return place && isGraded && more.length === 0 && !place.cuts.has('grade')
    ? new Map([...place.cuts, ['grade', grade]])
    : undefined
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word) => b.includes(word))
const shareWay = (a: Cuts, b: Cuts): boolean => [...a.keys()].some((way) => b.has(way))

/** Rows by two ways, with those of each way alone, where two at least are crossed so, and not too many. */
function sureOf(usual: ReadonlyMap<string, Cuts>, singles: readonly Single[], crossed: ReadonlyMap<string, Cuts>) {
  const found = new Map(usual)
  const byWays = (cuts: Cuts) => [...cuts.keys()].sort().join(' × ')
  const usually = Map.groupBy(usual.values(), byWays)
  for (const [ways, of] of Map.groupBy(crossed, ([, cuts]) => byWays(cuts))) {
    const keys = [...(of[0] as [string, Cuts])[1].keys()]
    const beside = singles.filter(({ cuts }) => cuts.size === 1 && keys.some((way) => cuts.has(way)))
    const many = (way: string) => beside.filter((s) => s.cuts.has(way)).length + (usually.get(way)?.length ?? 0) + 1
    if (of.length + (usually.get(ways)?.length ?? 0) < 2 || keys.reduce((n, way) => n * many(way), 1) > MOST_ROWS)
      continue
    // A place without a row of its own may be a part of another.
    const met = (way: string, group: string | null) =>
      beside.some((s) => s.cuts.get(way) === group) || [...usual.values()].some((cuts) => cuts.get(way) === group)
    if (
      !of.every(([, cuts]) => [...cuts].every(([way, group]) => way === 'race' || way === 'gender' || met(way, group)))
    )
      continue
    // Among strange rows beside usual ones, only those that rows are crossed with are taken for groups of that
    // dimension.
    const crossedWith = (s: Single) =>
      [...s.cuts].every(([way, group]) => of.some(([, cuts]) => cuts.get(way) === group))
    for (const s of beside)
      if ([...s.cuts.keys()].every((way) => !usually.has(way)) || crossedWith(s)) found.set(s.id, s.cuts)
    for (const [id, cuts] of of) found.set(id, cuts)
  }
  return found
}

const isCutAs = (own: Cuts | undefined, within: ReadonlyMap<string, string> | undefined): boolean =>
  own !== undefined &&
  within !== undefined &&
  within.size > 0 &&
  [...within].every(([way, group]) => own.get(way) === group)

const wayOf = (list: string): string => `of ${list}`

/** “White, ever English learners” are children who are no “Never English learners”, as English learners are. */
function wider({ cuts, rest }: { readonly cuts: Cuts; readonly rest: string }, about: readonly string[]): Cuts {
  const ways = about.filter((way) => !cuts.has(way))
  const among = [...groupsAmong(rest)].filter((group) => group !== 'all')
  return new Map(ways.length === 1 && among.length === 1 ? [[ways[0] as string, among[0] as string]] : [])
}

/** “Adams ES – Black”: a usual group at one end of a name, and anything at the other. */
function withOthers(words: readonly string[]): { readonly cuts: Cuts; readonly rest: string } | undefined {
  for (let n = words.length - 1; n > 0; n--)
    for (const [some, rest] of [
      [words.slice(0, n), words.slice(n)],
      [words.slice(-n), words.slice(0, -n)],
    ] as const) {
      const cuts = cutsOf(some.join(' '))
      const left = rest.filter((word) => !between.has(word))
      if (isOne(cuts) && left.length > 0) return { cuts, rest: left.join(' ') }
    }
  return undefined
}
