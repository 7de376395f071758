import { forAudience } from '../../domain/audience.ts'
import type { Plan } from '../../domain/plan.ts'
import { contextOf } from '../context.ts'
import { type Block, flat } from '../document.ts'
import type { BriefingRequest } from '../request.ts'
import { asked, cover } from './cover.ts'

/** One part of the agenda item, as plain text: what a clerk puts into one field of an agenda system. */
interface CoverPart {
  readonly label: string
  /** A paragraph or an entry of a list on each line. */
  readonly text: string
}

/**
 * The agenda item part by part, with exactly the words of its page: the plan's own where nobody typed any, and
 * nothing that a board may not read. Contents are left out; they have pages.
 */
export function coverParts(plan: Plan, request: BriefingRequest): readonly CoverPart[] {
  const ctx = contextOf(forAudience(plan, 'board'), request, undefined)
  return [...flat(cover(ctx)), ...decisions([...flat(asked(ctx))])].flatMap((block) => partOf(block) ?? [])
}

function partOf(block: Block): CoverPart | undefined {
  if (block.t === 'item')
    return { label: 'Number and type', text: [block.item, block.type].filter((w) => w !== '').join(', ') }
  if (block.t === 'hung') return { label: block.label, text: block.paragraphs.join('\n') }
  if (block.t !== 'options') return undefined
  const lines = block.options.map(({ letter, title, text }) => `${letter}. ${title}${text === '' ? '' : `. ${text}`}`)
  return { label: block.label, text: lines.join('\n') }
}

/** The decisions are further back in the document; an agenda system asks for them with the rest. */
const decisions = ([head, list]: readonly Block[]): Block[] =>
  head?.t === 'heading' && list?.t === 'text'
    ? [
        {
          t: 'hung',
          label: head.text,
          paragraphs: list.list === 'numbered' ? list.paragraphs.map((p, i) => `${i + 1}. ${p}`) : list.paragraphs,
        },
      ]
    : []
