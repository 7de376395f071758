import type { Plan } from '../../domain/plan.ts'
import { commas } from '../../words/index.ts'
import type { TableRead } from '../columns/table-read.ts'
import { makes, ofMeans, step, tells } from '../doubts/of-so-many.ts'
import { figuresOf, type ImportDraft } from '../draft/draft.ts'
import { formOf, nameOf, unitOf } from '../draft/form-of.ts'
import { readSoFar } from '../draft/read-so-far.ts'
import { acrossOf } from '../table/columns.ts'
import { head } from '../table/heads.ts'
import { betterOf } from '../vocabulary/speaks.ts'
import { yearIn } from '../years/years.ts'
import type { Other } from './agreed.ts'

/** The least number of rows that must disagree, since a single row may have a slip. */
const ROWS = 2

/** Headings that say of no one whom they count. */
const bare =
  /^\W*((numbers?|num|no\.?|n|#|counts?)( of)?( (students?|pupils|children))?|students?|pupils|children)\W*$/i
/** This part of the district's children are surely all of them. */
const ALL = 0.5

/**
 * Finds numbers of students of which no part makes the figure beside them: 12 of 67 are 17.9 percent and 13 are 19.4, so
 * the figure 18.3 is about other students. Beside what few children should do, “N” is as often of those who did.
 */
export function noShareOf(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  const about = nameOf(draft, plan)
  if (unitOf(draft, read, plan) !== 'percent' || ofMeans.test(about)) return null
  const written = decimalsOf(figuresOf(draft, read.facts.columns)?.distinct.map((d) => d.text) ?? [])
  // 0.52 is 52 percent.
  const decimals = formOf(draft, read, plan).form === 'fraction' ? Math.max(0, written - 2) : written
  const counted = readSoFar(draft, read, plan).filter((r) => r.n !== null && r.figure !== null)
  const told = counted.filter((r) => tells(r, decimals))
  const off = told.filter((r) => !makes(r.n ?? 0, r.figure ?? 0, step(r.figure ?? 0, decimals)))
  const [first] = off
  if (first !== undefined && off.length >= ROWS && off.length * 2 > told.length) {
    const { n, figure, group } = first
    return {
      says: `“${group}” is ${commas(figure ?? 0, 3)} percent and has ${commas(n ?? 0, 0)} students, and no number of them makes that: the figures may be of other students than those counted beside them.`,
      key: `no share of: ${n} ${figure}`,
    }
  }
  const heading = countedUnder(draft, read)
  const most = Math.max(0, ...counted.map((r) => r.n ?? 0))
  const enrolled = plan.get('district', 'district')?.enrollment ?? Number.POSITIVE_INFINITY
  return heading === null ||
    betterOf(about) !== 'down' ||
    off.length < told.length ||
    most === 0 ||
    most > enrolled * ALL
    ? null
    : {
        says: `“${heading}” (${commas(most, 0)}) may count only those who did, and not all students whom the rate is about. If it does, choose “Not used” for it.`,
        key: `only those who did: ${heading}`,
      }
}

/** The bare heading of the students counted, where the rows do not prove whom they are; null where there is none. */
function countedUnder({ roles }: ImportDraft, { facts }: TableRead): string | null {
  const at = facts.columns.findIndex(
    (c, i) =>
      bare.test(head(c).replace(new RegExp(yearIn, 'gi'), ' ')) &&
      (roles[i] === 'n' || (acrossOf(roles) !== null && roles[i] === 'ignored')) &&
      !facts.made.some((m) => m.of === i),
  )
  return facts.columns[at]?.name ?? null
}

/** With how many decimals most figures are written: “5.0” has one. */
function decimalsOf(texts: readonly string[]): number {
  const each = texts.flatMap((text) => /^\W*\d+(?:[.,](\d+))?\W*$/.exec(text.trim())?.[1]?.length ?? 0)
  const most = Math.max(0, ...each)
  return each.filter((d) => d === most).length * 2 > each.length ? most : 0
}
