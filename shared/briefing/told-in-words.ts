import { yearInWords } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { where } from '../domain/plan.ts'
import { type Counts, countsOf } from '../figures/suppression/counts.ts'
import { cellsOf, isShown, isWithheld, type Reading } from '../figures/suppression.ts'
import { folded, quotation, rounded, unmarked } from '../words/index.ts'
import type { Context } from './context.ts'
import { type DocumentModel, figuresIn } from './document.ts'
import type { SaidNumber, Sentence } from './numbers-said.ts'
import { typedFor } from './typed-words.ts'

/** A figure that the paper withholds, with the words by which a sentence would mean it. */
interface Secret {
  readonly about: string
  readonly group: string
  readonly groupName: string
  readonly reading: Reading
  readonly counts: Counts
}

/** What is withheld of a measure, and what is not, in whole years and at points within one. */
interface Known {
  readonly measure: string
  readonly secrets: readonly Secret[]
  /** Figures that the paper may show: a number that is also one of these is taken for it. */
  readonly shown: ReadonlySet<number>
}

const oneDecimal = (value: number) => rounded(value, 1)

function knownOf({ plan }: Context, m: RecordOf<'measure'>): Known {
  const secrets: Secret[] = []
  const shown = new Set<number>()
  const look = (v: RecordOf<'value'> | RecordOf<'interim'>, point?: string) => {
    if (!v.measure || !v.year || !v.group || !v.reading) return
    const cell = cellsOf(plan, v.measure, v.year, point).get(v.group)
    if (isShown(cell)) for (const n of [cell.shown, oneDecimal(cell.shown), Math.round(cell.shown)]) shown.add(n)
    if (!isWithheld(cell)) return
    const groupName = plan.get('studentGroup', v.group)?.name ?? ''
    const when = `${point ? `${point} ` : ''}${yearInWords(v.year)}`
    const about = `${groupName || 'a student group'}, ${m.short ?? 'a measure'}, ${when}`
    const counts = countsOf(v.reading, m.unit ?? 'percent')
    secrets.push({ about, group: v.group, groupName: unmarked(groupName).toLowerCase(), reading: v.reading, counts })
  }
  for (const v of where(plan, 'value', 'measure', m.id)) look(v)
  for (const i of where(plan, 'interim', 'measure', m.id)) if (i.point) look(i, i.point)
  return { measure: m.id, secrets, shown }
}

/** The number of a sentence that tells a figure; undefined where none does. Better one warning too many than one too few. */
function toldBy(
  numbers: readonly SaidNumber[],
  { reading: { figure }, counts }: Secret,
  shown: ReadonlySet<number>,
  named: boolean,
): SaidNumber | undefined {
  return numbers.find(({ value, percent, text, word }) => {
    if (typeof figure === 'number') {
      const exact = value === figure || value === oneDecimal(figure)
      const near = exact || (word === 'share' ? Math.round(value) : value) === Math.round(figure)
      if (named && near) return true
      if ((text.includes('.') ? exact : percent && near) && !shown.has(value)) return true
    }
    return named && word !== 'share' && [counts.n, counts.did, counts.didNot].includes(value)
  })
}

/** Letters and digits alone, as marks and spaces may be others in print; each printed text on a line of its own. */
const bare = (text: string): string => folded(text).replace(/[^\p{L}\p{N}\n]+/gu, '')

/** What a document prints, in one text; drawings are left out, since their words are beside them. */
function printOf(model: DocumentModel): string {
  const texts: string[] = []
  const read = (value: unknown, key = ''): void => {
    if (key === 'svg' || key === 'of' || key === 'large' || key === 'logo') return
    if (typeof value === 'string') texts.push(value)
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) read(inner, name)
  }
  read(model)
  return bare(texts.join('\n'))
}

/** A sentence that was cut for want of room counts as printed where this many letters of it are, its number among them. */
const enough = 30

/**
 * Typed words that give away what the document withholds, a sentence per field and number, for the person who prepares
 * it. They are looked for among all that people typed, and found where the document prints them. They are never changed:
 * a person decides. A share counts beside the figures that the document has, numbers of children wherever the group is meant.
 */
export function typedNotes(ctx: Context, model: DocumentModel): string[] {
  const all = ctx.plan.all('measure').map((m) => knownOf(ctx, m))
  if (all.every(({ secrets }) => secrets.length === 0)) return []
  const names = [...new Set(all.flatMap(({ secrets }) => secrets.map((s) => s.groupName)))].filter((n) => n !== '')
  const inPaper = new Set([...figuresIn(model.blocks)].map((f) => f.measure.id))
  const ofGoal = new Map(ctx.plan.all('measure').map((m) => [m.id, m.goal]))
  let print: string | undefined
  const isPrinted = ({ text }: Sentence, number: SaidNumber): boolean => {
    print ??= printOf(model)
    const begun = bare(text.slice(0, text.indexOf(number.text) + number.text.length))
    return print.includes(bare(text)) || (begun.length >= enough && print.includes(begun))
  }
  const notes = new Set<string>()
  for (const { sentences, field, groups, measure, goal, printed = false } of typedFor(ctx)) {
    const told = new Map<string, string>()
    for (const sentence of sentences) {
      const lower = sentence.text.toLowerCase()
      const said = names.filter((name) => lower.includes(name))
      for (const known of all) {
        const isOf = measure === undefined || measure === known.measure
        const besideIt = isOf && (goal === undefined ? inPaper.has(known.measure) : ofGoal.get(known.measure) === goal)
        // A plan has hundreds of secrets: most sentences are about none of a measure's.
        if (!besideIt && said.length === 0 && (!isOf || groups.length === 0)) continue
        for (const secret of known.secrets) {
          const named = (isOf && groups.includes(secret.group)) || said.includes(secret.groupName)
          if (!named && !besideIt) continue
          const number = toldBy(sentence.numbers, secret, known.shown, named)
          if (number === undefined || told.has(number.text)) continue
          if (printed || isPrinted(sentence, number)) told.set(number.text, secret.about)
        }
      }
    }
    for (const [number, about] of told)
      notes.add(
        `${field()}: ${quotation(number)} is typed there, but the document withholds a figure like that (${about}). Typed words print as they are, so check whether it should be there.`,
      )
  }
  return [...notes]
}
