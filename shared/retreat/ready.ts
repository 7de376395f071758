import { list } from '../guide/lists/index.ts'
import { wholeStep as step } from '../guide/steps/index.ts'
import { capital, small } from '../words/index.ts'
import type { Part } from './gathering.ts'

/** Blocks of work and whole agendas, as the guide offers them. */
export type Block = ReturnType<typeof list<'retreat-blocks'>>['items'][number]
export const blocks: readonly Block[] = list('retreat-blocks').items
export const blockOf = (id: string | undefined): Block | undefined => blocks.find((b) => b.id === id)

interface ReadyRow {
  readonly block: string
  readonly minutes: number
  readonly title?: string
  readonly step?: string
  readonly pinned?: string
  readonly day?: number
}
export interface Ready {
  readonly id: string
  readonly title: string
  /** True for a district with an officer in the position. */
  readonly hired: boolean
  readonly begins: string
  readonly ends: string
  readonly rows: readonly ReadyRow[]
}
export const readyAgendas = list('ready-agendas').items as readonly Ready[]

/** A row from a block of the library, with the block's own texts. */
export function rowOfBlock(block: Block, part: string, more: Partial<Part> = {}): Part {
  const materials = block.id === 'pause' ? undefined : capital(block.materials.map(small).join('; '))
  return {
    part,
    title: block.title,
    block: block.id,
    minutes: block.minutes,
    shortest: Math.min(block.shortest, more.minutes ?? block.minutes),
    purpose: block.purpose,
    ...(materials && { materials }),
    ...more,
  }
}

/** A row for a question that the guide puts to a room, with the time that it takes. */
export function rowOfQuestion(questionId: string, part: string): Part | undefined {
  const id = questionId.split('.')[0] ?? ''
  const found = step(id)
  const question = found?.inTheRoom.find((q) => q.id === questionId)
  if (found === undefined || question === undefined) return undefined
  return {
    part,
    title: found.title,
    minutes: question.minutes,
    shortest: Math.max(5, Math.round((question.minutes * 2) / 3)),
    step: id,
    question: questionId,
    purpose: question.capture,
  }
}

/** The rows of a ready agenda; each part of a step gets a question of the guide. */
export const rowsOfReady = (ready: Ready, newPart: () => string): readonly Part[] =>
  ready.rows.flatMap(({ block, ...more }): Part[] => {
    const found = blockOf(block)
    if (found === undefined) return []
    const question = step(more.step ?? '')?.inTheRoom[0]?.id
    return [rowOfBlock(found, newPart(), { ...more, ...(question && { question }) })]
  })
