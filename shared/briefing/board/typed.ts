import { yearInWords } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { where } from '../../domain/plan.ts'
import { measuresOf } from '../../figures/goal-sentence.ts'
import { type Counts, countsOf } from '../../figures/suppression/counts.ts'
import { cellsOf, isShown, isWithheld, type Reading } from '../../figures/suppression.ts'
import { rounded } from '../../words/index.ts'
import type { BriefingRequest } from '../request.ts'
import { type Context, type NumberedGoal, statusOf } from './context.ts'
import { numbersSaid, type SaidNumber } from './numbers-said.ts'

/** A figure that the paper withholds, with the words by which a sentence would mean it. */
interface Secret {
  readonly about: string
  readonly group: string
  readonly reading: Reading
  readonly counts: Counts
}

interface Known {
  readonly secrets: readonly Secret[]
  /** Figures that the paper may show: a number that is also one of these is taken for it. */
  readonly shown: ReadonlySet<number>
}

const oneDecimal = (value: number) => rounded(value, 1)

/** What is withheld, and what is not, in the measures of a goal: whole years and points within one. */
function knownOf(ctx: Context, goal: NumberedGoal): Known {
  const secrets: Secret[] = []
  const shown = new Set<number>()
  const look = (v: RecordOf<'value'> | RecordOf<'interim'>, m: RecordOf<'measure'>, point?: string) => {
    if (!v.measure || !v.year || !v.group || !v.reading) return
    const cell = cellsOf(ctx.plan, v.measure, v.year, point).get(v.group)
    if (isShown(cell)) for (const n of [cell.shown, oneDecimal(cell.shown), Math.round(cell.shown)]) shown.add(n)
    if (!isWithheld(cell)) return
    const group = ctx.plan.get('studentGroup', v.group)?.name ?? ''
    const when = `${point ? `${point} ` : ''}${yearInWords(v.year)}`
    const about = `${group || 'a student group'}, ${m.short ?? 'a measure'}, ${when}`
    secrets.push({ about, group, reading: v.reading, counts: countsOf(v.reading, m.unit ?? 'percent') })
  }
  for (const m of measuresOf(ctx.plan, goal.goal.id)) {
    for (const v of where(ctx.plan, 'value', 'measure', m.id)) look(v, m)
    for (const i of where(ctx.plan, 'interim', 'measure', m.id)) if (i.point) look(i, m, i.point)
  }
  return { secrets, shown }
}

/** The number that gives a withheld figure away; undefined where none does. Better one warning too many than one too few. */
function toldBy(
  { text: sentence, numbers }: Sentence,
  { group, reading, counts }: Secret,
  shown: ReadonlySet<number>,
): string | undefined {
  const named = group !== '' && sentence.toLowerCase().includes(group.toLowerCase())
  const { figure } = reading
  return numbers.find(({ value, percent, text, word }) => {
    if (typeof figure === 'number') {
      const exact = value === figure || value === oneDecimal(figure)
      const near = exact || (word === 'share' ? Math.round(value) : value) === Math.round(figure)
      if (named && near) return true
      if ((text.includes('.') ? exact : percent && near) && !shown.has(value)) return true
    }
    return named && word !== 'share' && [counts.n, counts.did, counts.didNot].includes(value)
  })?.text
}

interface Sentence {
  readonly text: string
  readonly numbers: readonly SaidNumber[]
}

/** Sentences with a number in them. */
const sentencesOf = (text: string): readonly Sentence[] =>
  text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((said) => ({ text: said, numbers: numbersSaid(said) }))
    .filter(({ numbers }) => numbers.length > 0)

/** The parts of a request's cover that a document prints: all but those that were switched off. */
const coverShown = ({ request: { cover, off = [] } }: Context): Partial<BriefingRequest['cover']> => ({
  ...(off.includes('cover') ? {} : cover),
  asked: off.includes('asked') ? [] : cover.asked,
})

/**
 * Typed words that give away what the document withholds, a sentence per field, for the person who prepares it. Typed
 * words are never changed: a person decides. `shown` are the goals in full, `cover` the printed words of the cover,
 * and `more` other typed words, each with the name of its field.
 */
export function typedNotes(
  ctx: Context,
  shown: readonly string[],
  cover: Partial<BriefingRequest['cover']> = coverShown(ctx),
  more: readonly (readonly [text: string | undefined, field: string])[] = [],
): string[] {
  const goals = ctx.goals.filter((g) => shown.includes(g.goal.id))
  const notes: string[] = []
  const scan = (text: string | undefined, field: string, known: readonly Known[]) => {
    const told = new Map<string, Set<string>>()
    for (const sentence of sentencesOf(text ?? ''))
      for (const { secrets, shown: open } of known)
        for (const secret of secrets) {
          const number = toldBy(sentence, secret, open)
          if (number !== undefined) told.set(number, (told.get(number) ?? new Set()).add(secret.about))
        }
    for (const [number, about] of told)
      notes.push(
        `${field}: “${number}” is typed there, but the document withholds a figure like that (${[...about][0]}). Typed words print as they are, so check whether it should be there.`,
      )
  }
  const all = goals.map((g) => knownOf(ctx, g))
  scan(cover.subject, 'Subject', all)
  scan(cover.purpose, 'Purpose', all)
  scan(cover.motion, 'Recommended motion', all)
  scan(cover.background, 'Background', all)
  scan(cover.fiscal, 'Fiscal impact', all)
  for (const o of cover.options ?? []) scan([o.option, o.for, o.against].join('\n'), 'Options', all)
  scan((cover.asked ?? []).join('\n'), 'Decisions needed', all)
  for (const [text, field] of more) scan(text, field, all)
  for (const [i, g] of goals.entries()) {
    const own = all.slice(i, i + 1)
    const update = statusOf(ctx, g.goal.id)
    scan(g.goal.title, `Goal ${g.no}, title`, own)
    scan(update?.narrative, `Goal ${g.no}, status narrative`, own)
    scan(update?.nextStep, `Goal ${g.no}, next step`, own)
  }
  return [...new Set(notes)]
}
