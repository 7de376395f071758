import { isMoment } from '../days/index.ts'
import { titleOf } from '../domain/describe.ts'
import { countedGoals } from '../domain/goal-of.ts'
import { kinds } from '../domain/kinds/index.ts'
import type { FieldShape, Fields, Kind } from '../domain/schema.ts'

import { newestStatus } from '../rules/status.ts'
import { quotation, small } from '../words/index.ts'
import type { Context } from './context.ts'
import { type Sentence, sentencesWithNumbers } from './numbers-said.ts'
import { printedKinds } from './printed-kinds.ts'
import { unprinted } from './unprinted.ts'

/** Sentences with numbers that a person typed, and what they are about without saying so. */
export interface Typed {
  readonly sentences: readonly Sentence[]
  /** Tells what they are called in a note: “Goal 1, next step”, “Engagement “Evening””. Few are ever asked. */
  readonly field: () => string
  /** The student groups that their record, or their row of it, is about. */
  readonly groups: readonly string[]
  readonly measure?: string | undefined
  readonly goal?: string | undefined
  /** It is known to be printed, be its words apart from each other. */
  readonly printed?: true
}

type Values = Readonly<Record<string, unknown>>

/** Kinds whose figures go through suppression, while their notes and sources print as they are. */
const ofFigures = ['value', 'target', 'gap', 'interim', 'reportedFigure'] as const
const isOfFigures = (kind: string) => (ofFigures as readonly string[]).includes(kind)

/** True for a field of whatever shape in which people type words that may be printed. */
function holdsWords(kind: string, path: string, shape: FieldShape): boolean {
  if (!isOfFigures(kind) && unprinted(kind, path) !== undefined) return false
  if (shape.t === 'parts' || shape.t === 'rows')
    return Object.entries(shape.parts).some(([part, { shape: of }]) => holdsWords(kind, `${path}.${part}`, of))
  return shape.t === 'text' || shape.t === 'texts'
}

/** Each kind with its fields that hold words, and those that name student groups: asked once, since papers read them all. */
const looked = [...printedKinds, ...ofFigures.map((name) => kinds[name] as unknown as Kind<Fields>)].map((kind) => ({
  kind,
  worded: Object.entries(kind.fields).filter(([name, { shape }]) => holdsWords(kind.name, name, shape)),
}))

/** The student groups that fields refer to. */
const groupsIn = (fields: Fields, values: Values): readonly string[] =>
  Object.entries(fields).flatMap(([name, { shape }]) => {
    if ((shape.t !== 'ref' && shape.t !== 'refs') || shape.kind !== 'studentGroup') return []
    return [values[name] ?? []].flat() as string[]
  })

interface Said {
  readonly sentences: readonly Sentence[]
  readonly groups: readonly string[]
}

/** Typed words of a field of any shape: no days, choices and ids, and nothing that a clock wrote. */
function saidIn(kind: string, path: string, shape: FieldShape, value: unknown, groups: readonly string[]): Said[] {
  if (value === null || value === undefined || !holdsWords(kind, path, shape)) return []
  const said = (text: string): Said[] => {
    const sentences = sentencesWithNumbers(text)
    return sentences.length === 0 ? [] : [{ sentences, groups }]
  }
  if (shape.t === 'text') return typeof value === 'string' && !isMoment(value) ? said(value) : []
  if (shape.t === 'texts') return (value as readonly unknown[]).flatMap((text) => said(String(text)))
  if (shape.t !== 'parts' && shape.t !== 'rows') return []
  const rows = (shape.t === 'rows' ? value : [value]) as readonly Values[]
  return rows.flatMap((row) => {
    const about = [...groups, ...groupsIn(shape.parts, row)]
    return Object.entries(shape.parts).flatMap(([part, { shape: of }]) =>
      saidIn(kind, `${path}.${part}`, of, row[part], about),
    )
  })
}

interface InRecord {
  readonly groups: readonly string[]
  readonly fields: readonly { readonly name: string; readonly label: string; readonly said: readonly Said[] }[]
}

const readBefore = new WeakMap<Values, InRecord>()

/**
 * The sentences with numbers that were typed in a record, by field, and the student groups that it is about. A record stays the same
 * object from one version of the plan to the next, so that only those that have changed are read again.
 */
function typedInRecord({ kind, worded }: (typeof looked)[number], values: Values): InRecord {
  const known = readBefore.get(values)
  if (known !== undefined) return known
  const of = groupsIn(kind.fields, values)
  const groups = kind.name === 'studentGroup' ? [...of, values['id'] as string] : of
  const fields = worded.flatMap(([name, { shape, label }]) => {
    const said = saidIn(kind.name, name, shape, values[name], groups)
    return said.length === 0 ? [] : [{ name, label, said }]
  })
  const read = { groups, fields }
  readBefore.set(values, read)
  return read
}

/** All sentences with numbers that people typed into the plan and for the paper, for a look whether they tell what it withholds. */
export const typedFor = (ctx: Context): readonly Typed[] => [...typedForPaper(ctx), ...typedInPlan(ctx)]

function typedForPaper({ request: { cover, confidential } }: Context): readonly Typed[] {
  const fields: readonly (readonly [text: string | undefined, field: string])[] = [
    [cover.subject, 'Subject'],
    [cover.purpose, 'Purpose'],
    [cover.motion, 'Recommended motion'],
    [cover.background, 'Background'],
    [cover.fiscal, 'Fiscal impact'],
    [(cover.options ?? []).map((o) => [o.option, o.for, o.against].join('\n')).join('\n'), 'Options'],
    [(cover.asked ?? []).join('\n'), 'Decisions needed'],
    [(cover.attachments ?? []).join('\n'), 'Attachments'],
    [(cover.signed ?? []).map((s) => s.role).join('\n'), 'Signatures'],
    [cover.item, 'Number on the agenda'],
    [confidential, 'Confidentiality line'],
  ]
  return fields.map(([text = '', field]) => ({ sentences: sentencesWithNumbers(text), field: () => field, groups: [] }))
}

function typedInPlan(ctx: Context): readonly Typed[] {
  const { plan, request, ledger } = ctx
  const goals = new Map(countedGoals(plan).map((g, i) => [g.id, `Goal ${i + 1}`]))
  const newest = new Map([...goals].map(([id, name]) => [newestStatus(plan, id, request.date)?.id, name]))
  return looked.flatMap((look) => {
    const { kind } = look
    return (plan.all(kind.name as never) as readonly { readonly id: string }[]).flatMap((record): Typed[] => {
      const values = record as unknown as Values
      const { groups, fields } = typedInRecord(look, values)
      // A number under a name of the district's own is typed words too.
      const own = kind.name === 'ownValue' && ledger.isTold('ownValue', record.id, 'number')
      if (fields.length === 0 && !own) return []
      const goal = kind.name === 'goal' ? record.id : (values['goal'] as string | undefined)
      const about = { measure: values['measure'] as string | undefined, goal }
      const called = kind.name === 'goal' ? goals.get(record.id) : newest.get(record.id)
      const ofRecord = () => {
        const title = titleOf(kind.name, record as never, plan)
        return title === kind.one ? title : `${kind.one} ${quotation(title)}`
      }
      const typed = fields.flatMap(({ name, label, said }) => {
        const word = name === 'title' || name === 'narrative' ? words[name] : small(label)
        const field = called === undefined ? ofRecord : () => `${called}, ${word}`
        return said.map((s): Typed => ({ ...s, field, ...about }))
      })
      if (!own) return typed
      const text = `${plan.get('ownField', values['field'] as string)?.name ?? ''}: ${String(values['number'])}`
      return [...typed, { sentences: sentencesWithNumbers(text), groups, field: ofRecord, printed: true }]
    })
  })
}

/** Fields of a goal and of its status by shorter names than their labels. */
const words = { title: 'title', narrative: 'status narrative' } as const
