import { groupName } from '../domain/group-names.ts'
import { where } from '../domain/plan.ts'
import { type FigureGroup, figureText, type GroupFigure, isPrinted } from '../figures/figure.ts'
import type { SaidGap } from '../figures/said-gaps.ts'
import { figureWords } from '../words/index.ts'
import type { Context } from './context.ts'
import { type Block, flat } from './document.ts'

/**
 * Enters in the ledger every figure, target and point within a year that blocks tell, shown or not, with its measure
 * and group: they are read off the blocks themselves, so that no part has to say it beside what it prints.
 */
export function tellFigures(ctx: Context, blocks: readonly Block[]): void {
  for (const { figure, words } of figuresWithWords(blocks)) {
    const { is, measure, group, year, point } = figure
    const said = says(words, figure)
    // The reference of a gap may have no name here.
    if (said || [group.name, group.inSentence, group.plain].some((name) => words.includes(name))) tellGroup(ctx, group)
    ctx.told('measure', measure.id, 'goal', 'short')
    if (!said) continue
    if (point === null && is === 'reading') ctx.ledger.figures(measure.id, [year], [group.id])
    if (point === null && is === 'target')
      for (const t of where(ctx.plan, 'target', 'measure', measure.id))
        if (t.year === year && t.group === group.id) ctx.told('target', t.id, 'aim')
    if (point !== null)
      for (const i of where(ctx.plan, 'interim', 'measure', measure.id))
        if (i.year === year && i.group === group.id && ctx.write.line(i.point, 'Point in the year') === point)
          ctx.told('interim', i.id, is === 'reading' ? 'reading' : 'aim')
  }
}

/** Enters a group that words name: “The number”, of schools, and “All staff” are no group of students. */
export function tellGroup(ctx: Context, group: FigureGroup): void {
  const record = ctx.plan.get('studentGroup', group.id)
  const others = group.isTotal && record !== undefined && group.name !== groupName(ctx.plan, record)
  if (!others) ctx.told('studentGroup', group.id, 'name', 'isTotal')
}

/** Enters a gap that words tell, with both its groups and the measure that it is of. */
export function tellGap(
  ctx: Context,
  measure: { readonly id: string },
  { id, group, reference }: SaidGap,
  ...fields: readonly ('stated' | 'aim')[]
): void {
  ctx.told('measure', measure.id, 'goal', 'short')
  for (const g of [group, reference]) tellGroup(ctx, g)
  ctx.told('gap', id, 'measure', 'group', 'reference', 'year', ...fields)
}

/** The figures in blocks, or behind a gap or a count in them, each with the words beside it. */
function* figuresWithWords(blocks: readonly Block[]): Generator<{ figure: GroupFigure; words: string }> {
  for (const block of flat(blocks)) {
    if ('of' in block && block.of !== undefined) {
      const words = wordsOf(block)
      for (const figure of block.of) yield { figure, words }
    }
    if (block.t === 'table') {
      const heads = block.columns.map((c) => c.head).join('\n')
      for (const row of block.rows) {
        const words = `${heads}\n${row.cells.map((c) => c.text).join('\n')}`
        for (const figure of row.cells.flatMap((c) => c.of ?? [])) yield { figure, words }
      }
    }
  }
}

function wordsOf(block: Exclude<Block, { t: 'keep' | 'table' }>): string {
  if (block.t === 'figure') return [block.alt, ...block.long].join('\n')
  if (block.t === 'keys') return block.items.flatMap((i) => [i.figure, i.says]).join('\n')
  if (block.t === 'hung') return block.paragraphs.join('\n')
  return 'text' in block ? block.text : ''
}

/**
 * True if words have the figure, as tables write it or rounded; for a figure that is not printed, the reason with its
 * group. A figure behind a gap alone can be inferred from the page, and is nowhere on it.
 */
const says = (words: string, figure: GroupFigure): boolean =>
  !isPrinted(figure) || holds(words, figureText(figure)) || holds(words, figureWords(figure.cell.shown, 0))

const isDigit = (sign: string | undefined) => sign !== undefined && sign >= '0' && sign <= '9'
const isPoint = (sign: string | undefined) => sign === '.' || sign === ','

/** True if words have a number on its own, and not as a part of a longer one. */
function holds(words: string, number: string): boolean {
  for (let at = words.indexOf(number); at !== -1; at = words.indexOf(number, at + 1)) {
    const [before, after] = [words[at - 1], words[at + number.length]]
    const goesOn = isDigit(after) || (isPoint(after) && isDigit(words[at + number.length + 1]))
    if (!isDigit(before) && !isPoint(before) && !goesOn) return true
  }
  return false
}
