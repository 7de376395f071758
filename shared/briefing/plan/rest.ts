import type { Context } from '../context.ts'
import type { Block } from '../document.ts'
import { recordBlocks } from '../parts/record.ts'
import { kindWords } from '../printed-kinds.ts'
import { untold } from '../untold.ts'

/**
 * Everything that the reader may see and no earlier part has printed, kind by kind and record by record, from the
 * declarations: nothing that people typed stays out of the full plan. Nothing if all was printed.
 */
export function everythingElse(ctx: Context): Block[] {
  daysOfBriefings(ctx)
  stepsNotPutOff(ctx)
  const left = untold(ctx)
  if (left.length === 0) return []
  const reader = ctx.reader ?? 'board'
  const kinds = [...new Set(left.map((u) => u.kind))]
  // A record that has only a name is told by whatever points at it.
  const still = (u: (typeof left)[number]) => u.fields.some((f) => !ctx.ledger.isTold(u.kind.name, u.record.id, f))
  const records = lastTogether(
    kinds.flatMap((kind): (readonly Block[])[] => {
      const own = left.filter((u) => u.kind === kind && still(u))
      return own.length === 0
        ? []
        : [[{ t: 'heading', level: 2, text: kindWords(kind).many }, ...recordBlocks(ctx, kind, own)]]
    }),
  )
  const head: readonly Block[] = [
    {
      t: 'heading',
      level: 1,
      text: `Appendix: everything else for the ${reader}`,
      leads: 'lookedUp',
    },
    {
      t: 'text',
      paragraphs: [
        `The rest of the plan that the ${reader} may read, as it was entered: what is on no earlier page, or only in part. It includes drafts, and what was stopped, done or retired.${above[reader] ?? ''}`,
      ],
    },
  ]
  // Its sentence would end a page alone: it goes along with the first record, below that one's heading.
  const first = records[0]?.t === 'keep' ? 1 : 2
  return [{ t: 'keep', blocks: [...head, ...records.slice(0, first)] }, ...records.slice(first)]
}

/** The last kind, where it is of a row or two, goes along with the one before it: no plan ends on a page with one row. */
function lastTogether(groups: readonly (readonly Block[])[]): Block[] {
  const ends = groups.slice(-2)
  const isShort = (of: readonly Block[]) =>
    of.length < 4 && of.slice(1).every((b) => b.t === 'hung' && b.paragraphs.length < 3)
  if (ends.length < 2 || !ends.every(isShort)) return groups.flat()
  return [...groups.slice(0, -2).flat(), { t: 'keep', blocks: ends.flat() }]
}

/**
 * The words for what is above an edition, the same for every plan. The public reads elsewhere that there are others.
 */
const above: Readonly<Record<string, string>> = {
  board: ' What is for the cabinet or the officer alone is not in this edition.',
  cabinet: ' What is for the officer alone is not in this edition.',
}

/** The day of a briefing in preparation is told by its meeting, where that is on it. */
function daysOfBriefings(ctx: Context): void {
  for (const b of ctx.plan.all('briefing'))
    if (b.date !== undefined && ctx.plan.get('meeting', b.meeting)?.date === b.date) ctx.told('briefing', b.id, 'date')
}

/** A step that was put off and is open again is as every other: only one that is put off is told, with why. */
function stepsNotPutOff(ctx: Context): void {
  for (const s of ctx.plan.all('stepState'))
    if (s.state === 'open' && s.reason === undefined) ctx.told('stepState', s.id, 'step', 'state')
}
