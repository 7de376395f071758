import { bySort } from '../../../shared/domain/by-sort.ts'
import { departmentNames } from '../../../shared/domain/departments.ts'
import { titleOf } from '../../../shared/domain/describe.ts'
import { goalNumber } from '../../../shared/domain/goal-of.ts'
import { type KindName, kindOf, kinds, type RecordOf } from '../../../shared/domain/kinds/index.ts'
import { ofYear } from '../../../shared/domain/of-year.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import type { About } from '../../../shared/domain/schema.ts'
import { folded } from '../../../shared/words/index.ts'
import { inDistrictWords } from '../../state/spoken.ts'

export interface Pickable extends About {
  readonly key: string
  readonly title: string
  /** "Goal", "Policy": what it is, beside its title. */
  readonly word: string
}

interface Named extends Pickable {
  /** With its kind: "Goal: Reading by grade 3". */
  readonly says: string
}

/**
 * Kinds that are not offered: cells, ratings, translations and links between two others are parts of what a person has
 * in mind, and an attachment can't have one.
 */
const never: ReadonlySet<string> = new Set([
  'value',
  'target',
  'gap',
  'reportedFigure',
  'interim',
  'translation',
  'policyLink',
  'coverage',
  'fundingAmount',
  'positionPay',
  'concernVoice',
  'ownField',
  'ownValue',
  'rating',
  'stepState',
  'comment',
  'evidence',
  'pulse',
  'leftApart',
  'importMapping',
  'planChoices',
  'words',
  'briefingSent',
  'packet',
  'roomNote',
  'capture',
  'person',
])
/** Those on which most is hung, before the others. */
const first: readonly KindName[] = ['goal', 'strategy', 'measure', 'policy', 'fundingSource', 'position', 'department']
const order: readonly KindName[] = [
  ...first,
  ...(Object.keys(kinds) as KindName[]).filter((k) => !first.includes(k) && !never.has(k)),
]

/** The most records that are offered at once. */
const MOST = 40

/**
 * Records whose title or kind has every word that was typed; with nothing typed, the usual ones. `without`: the record
 * whose field is filled in, which can't be about itself.
 */
export function pickables(plan: Plan, typed: string, only?: readonly string[], without?: string): readonly Pickable[] {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  const found: Pickable[] = []
  for (const kind of only ? (Object.keys(kinds) as KindName[]).filter((k) => only.includes(k)) : order) {
    const word = kindOf(kind)?.one ?? kind
    const kindWords = folded(word)
    const records = bySort(plan.all(kind))
    const names =
      kind === 'department' ? departmentNames(plan, records as readonly RecordOf<'department'>[]) : undefined
    for (const record of records) {
      const title = names?.get(record.id) ?? titleOf(kind, record as Readonly<Record<string, unknown>>, plan)
      // A policy is known by its code, and a goal by its number, which its title leaves out.
      const no = kind === 'goal' ? goalNumber(plan, record.id) : undefined
      const code = no === undefined ? ('code' in record ? folded(record.code ?? '') : '') : String(no)
      const text = `${kindWords} ${code} ${folded(title)}`
      if (!words.every((w) => text.includes(w))) continue
      const key = `${kind}/${record.id}`
      if (key !== without)
        found.push({
          kind,
          id: record.id,
          key,
          title,
          word: (no === undefined ? word : `${word} ${no}`) + ofYear(record),
        })
      if (found.length >= MOST) return found
    }
  }
  return found
}

/** A record as a person reads it; undefined where it is not in the plan, or hidden. */
export function aboutWords(plan: Plan, about: About | undefined): Named | undefined {
  if (about === undefined || kindOf(about.kind) === undefined) return undefined
  const record = plan.get(about.kind as KindName, about.id)
  if (record === undefined) return undefined
  const title = titleOf(about.kind, record as Readonly<Record<string, unknown>>, plan)
  const word = (kindOf(about.kind)?.one ?? about.kind) + ofYear(record)
  // The title of a goal alone reads like news: “More children read well”.
  const no = about.kind === 'goal' ? goalNumber(plan, about.id) : undefined
  const says = `${no === undefined ? word : `${word} ${no}`}: ${title}`
  return { ...about, key: `${about.kind}/${about.id}`, title, word, says }
}

/** A record as the text of an input: what is typed there is no text of the document, which is put into the district's words. */
export const aboutText = (plan: Plan, about: About | undefined): string =>
  inDistrictWords(aboutWords(plan, about)?.says ?? '')
