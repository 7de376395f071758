import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { list } from '../guide/lists/index.ts'
import { wholeStep as step } from '../guide/steps/index.ts'
import { capital, small } from '../words/index.ts'
import type { Gathering, Part } from './gathering.ts'

/** Blocks of work and whole agendas, as the guide offers them. */
export type Block = ReturnType<typeof list<'retreat-blocks'>>['items'][number]
export const blocks: readonly Block[] = list('retreat-blocks').items
export const blockOf = (id: string | undefined): Block | undefined => blocks.find((b) => b.id === id)

interface ReadyRow {
  /** A block of the library; a part of a meeting has its own title and purpose instead. */
  readonly block?: string
  readonly minutes: number
  readonly title?: string
  readonly purpose?: string
  readonly asks?: Part['asks']
  readonly tells?: Part['tells']
  readonly step?: string
  readonly pinned?: string
  readonly day?: number
}
export interface Ready {
  readonly id: string
  readonly title: string
  readonly rows: readonly ReadyRow[]
  /** A retreat's: true for a district with an officer in the position. */
  readonly hired?: boolean
  /** A retreat's times; a meeting is as long as its parts, from a time that its calendar knows. */
  readonly begins?: string
  readonly ends?: string
  /** A meeting's: whose it is. */
  readonly of?: NonNullable<RecordOf<'meeting'>['forum']> | 'checkIn'
}
export const readyAgendas = list('ready-agendas').items as readonly (Ready & { readonly hired: boolean })[]
export const meetingAgendas = list('meeting-agendas').items as readonly Ready[]

/** The whole agendas to begin with at a gathering: a cabinet meets for an hour and has no wall of facts. */
export function readyFor(plan: Plan, { kind, id }: Pick<Gathering, 'kind' | 'id'>): readonly Ready[] {
  if (kind === 'checkIn') return meetingAgendas.filter((r) => r.of === 'checkIn')
  if (kind === 'meeting') {
    const forum = plan.get('meeting', id)?.forum
    // A meeting of some other body is prepared like a committee's.
    return meetingAgendas.filter((r) => r.of === (forum === undefined || forum === 'other' ? 'committee' : forum))
  }
  const hired = plan.get('officer', 'officer')?.status === 'inPost'
  return readyAgendas.toSorted((a, b) => Number(b.hired === hired) - Number(a.hired === hired))
}

/** A part of a ready agenda of a meeting as a row. */
export const rowOfMeeting = ({ title, minutes, purpose, asks, tells, step: of }: ReadyRow, part: string): Part => ({
  part,
  minutes,
  shortest: Math.min(minutes, 5),
  ...(title && { title }),
  ...(purpose && { purpose }),
  ...(asks && { asks }),
  ...(tells && { tells }),
  ...(of && { step: of }),
})

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

/** The rows of a ready agenda; each block that belongs to a step gets a question of the guide. */
export const rowsOfReady = (ready: Ready, newPart: () => string): readonly Part[] =>
  ready.rows.flatMap(({ block, ...more }): Part[] => {
    if (block === undefined) return [rowOfMeeting(more, newPart())]
    const found = blockOf(block)
    if (found === undefined) return []
    const question = step(more.step ?? '')?.inTheRoom[0]?.id
    return [rowOfBlock(found, newPart(), { ...more, ...(question && { question }) })]
  })
