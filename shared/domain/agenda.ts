import { type KindName, kinds } from './kinds/index.ts'
import { type Plan, rememberedIn } from './plan.ts'
import type { About, FieldShape, Fields } from './schema.ts'

/** Something that is due before a meeting. */
export interface AgendaItem extends About {
  /** The field that points at the meeting: “First reading”, “Meeting that looks back”. */
  readonly what: string
}

interface Pointer {
  readonly kind: KindName
  readonly field: string
  readonly part?: string
  readonly label: string
}

const isMeeting = (shape: FieldShape): boolean => shape.t === 'ref' && shape.kind === 'meeting'

/** A document that went out for a meeting is nothing that is still to come before it. */
const isAhead = (kind: KindName): boolean => kind !== 'briefingSent'

/** Every field that points at a meeting, from the declarations. */
const pointers: readonly Pointer[] = (Object.keys(kinds) as KindName[]).filter(isAhead).flatMap((kind) =>
  Object.entries(kinds[kind].fields as Fields).flatMap(([field, { shape, label }]): Pointer[] => {
    if (isMeeting(shape)) return [{ kind, field, label }]
    if (shape.t !== 'parts') return []
    return Object.entries(shape.parts).flatMap(([part, p]) =>
      isMeeting(p.shape) ? [{ kind, field, part, label: p.label }] : [],
    )
  }),
)

/** What is on for each meeting, by the meeting's id: readings, board items, screens, look-backs, decisions. */
export const agendas = (plan: Plan): ReadonlyMap<string, readonly AgendaItem[]> =>
  rememberedIn(plan, 'agendas', () => {
    const byMeeting = new Map<string, AgendaItem[]>()
    for (const { kind, field, part, label } of pointers) {
      for (const record of plan.all(kind)) {
        const whole = (record as Readonly<Record<string, unknown>>)[field]
        const meeting = part === undefined ? whole : (whole as Readonly<Record<string, unknown>> | undefined)?.[part]
        if (typeof meeting !== 'string') continue
        const item = { kind, id: record.id, what: label }
        const list = byMeeting.get(meeting)
        if (list === undefined) byMeeting.set(meeting, [item])
        else list.push(item)
      }
    }
    return byMeeting
  })
