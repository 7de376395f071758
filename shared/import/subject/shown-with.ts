import type { Plan } from '../../domain/plan.ts'
import { cellText } from '../cells/cells.ts'
import type { TableRead } from '../columns/table-read.ts'
import type { ImportDraft } from '../draft/draft.ts'
import { nameOf, unitOf } from '../draft/form-of.ts'
import { titlesOf } from '../draft/said-over.ts'
import { isShare } from '../figures/units.ts'
import { figuresAt } from '../table/columns.ts'
import { head } from '../table/heads.ts'
import { saysThousand } from '../vocabulary/speaks.ts'
import type { Other } from './agreed.ts'

/** The unit shown with figures, and what it says about them: “52.3 students”, “+5.2”. */

const counts: readonly (readonly [RegExp, RegExp])[] = [
  [/^days?$/i, /^days$/],
  [/^(students?|pupils?|children)$/i, /^count$/],
  [/^points?$/i, /^score$/],
]

/** The sheet shows a word beside the figures that is not what the measure counts. */
export function shownWith(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  const unit = unitOf(draft, read, plan)
  const word = figuresAt(draft.roles)
    .flatMap((i) => read.facts.columns[i]?.counts || [])
    .find((w) => !counts.some(([words, units]) => words.test(w) && units.test(unit)))
  if (word === undefined) return null
  return {
    says: `The sheet shows the figures with “${word}” beside them, so they may be figures for something else.`,
    key: `shown with ${word}`,
  }
}

const signed = /^\+\s*[\d.]/
const ofChange = /\b(change|growth|gain|difference|gap)\b/i

/** More figures have a plus sign than not: by so much something rose. */
export function withPlus(draft: ImportDraft, _: TableRead, plan: Plan): Other | null {
  const rows = (draft.chosen?.rows ?? []).map((r) => cellText(r.figure).trim()).filter((t) => /\d/.test(t))
  const plus = rows.filter((t) => signed.test(t))
  if (plus.length === 0 || ofChange.test(nameOf(draft, plan))) return null
  return {
    says: `${plus.length === rows.length ? 'The' : 'Some'} figures have a plus sign (“${plus[0]?.slice(0, 20)}”), so they may say by how much something changed.`,
    key: 'plus signs',
  }
}

/** A title, or the sheet’s or the file’s name, says “per 1,000” of figures with a percent sign. */
export function namedPerThousand(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  if (!isShare(unitOf(draft, read, plan)) || saysThousand(nameOf(draft, plan))) return null
  const rows = (draft.chosen?.rows ?? []).map((r) => cellText(r.figure).trim()).filter((t) => /\d/.test(t))
  const signed = rows.filter((t) => t.endsWith('%'))
  const found = titlesOf(draft, read).flatMap(([where, text]) =>
    text
      .replaceAll('_', ' ')
      .split(' | ')
      .flatMap((part) => (saysThousand(part) ? [[where, part] as const] : [])),
  )[0]
  if (found === undefined || signed.length * 2 < rows.length || rows.length === 0) return null
  return {
    says: `${found[0]} says “${found[1].slice(0, 120)}”, and the figures have a percent sign (“${signed[0]?.slice(0, 20)}”), so they may be on another scale.`,
    key: `per thousand: ${found[1]}`.slice(0, 200),
  }
}

/** Some figures are below zero, where none can be: then the others are changes, too. */
export function belowZero(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  if (unitOf(draft, read, plan) === 'score' || ofChange.test(nameOf(draft, plan))) return null
  const below = (draft.chosen?.rows ?? [])
    .map((r) => cellText(r.figure).trim())
    .filter((t) => /^[-−–]\s?\d*[.,]?\d+\s*%?$/.test(t))
  // One of them alone is a slip, or a sign for nothing, as nines are: it stays aside.
  const [first, ...more] = new Set(below.filter((t) => /[1-8]/.test(t)))
  return first === undefined || more.length === 0
    ? null
    : {
        says: `Some figures are below zero (“${first.slice(0, 20)}”), so they may say by how much something changed.`,
        key: 'below zero',
      }
}

const corrected =
  /^\W*(published|public|for publication|publishable|corrected|revised|updated|adjusted|verified|restated|(state[- ])?certified|final|actual|new|use this( one)?)( (rates?|values?|figures?|percent\w*|%|data))?\W*$/i

/** A column of other figures that corrects those that are taken, and is not used. */
export function correctedBeside({ roles }: ImportDraft, { facts }: TableRead): Other | null {
  const found = facts.columns.find(
    (c, i) => roles[i] === 'ignored' && !c.hidden && corrected.test(head(c)) && c.numbers.numbers > c.filled / 2,
  )
  return found === undefined || found.filled === 0
    ? null
    : {
        says: `The column “${found.name}” may correct the figures, and is not used.`,
        key: `corrected: ${found.name}`,
      }
}
