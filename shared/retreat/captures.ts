import { derivedId } from '../domain/ids.ts'
import { type KindName, kinds, type RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import type { About } from '../domain/schema.ts'
import type { Op } from '../domain/state.ts'
import { appError } from '../result/errors.ts'
import { err, ok, type Result } from '../result/result.ts'
import { ratingId } from '../rules/step-progress.ts'
import { sameName } from '../words/index.ts'
import type { Gathering } from './gathering.ts'
import { indicatorOf } from './levels.ts'

/** What can be captured in a room, by what it becomes once it is accepted. */
export type What = NonNullable<RecordOf<'capture'>['what']>
export type Capture = RecordOf<'capture'>

/** A sort of entry in the room: a note, something parked, or a future part of the plan. */
export type Sort = What | 'note' | 'parked'

interface Way {
  readonly word: string
  /** The label of the second line, if there is one. */
  readonly more?: string
  /** True if it has an owner and a due day. */
  readonly promised?: true
  /** What must be chosen before it can be accepted: “Choose the goal”. */
  readonly needs?: { readonly kind: KindName; readonly says: string }
  /** The kind that it becomes, and the field that holds its name. */
  readonly kind: KindName
  readonly title: string
}

export const ways: Readonly<Record<What, Way>> = {
  action: { word: 'Action', promised: true, kind: 'action', title: 'title' },
  decision: { word: 'Decision', kind: 'decision', title: 'text' },
  goal: { word: 'Goal', promised: true, kind: 'goal', title: 'title' },
  wording: {
    word: 'New wording for a goal',
    needs: { kind: 'goal', says: 'Choose the goal to reword.' },
    kind: 'goal',
    title: 'title',
  },
  term: { word: 'Term', more: 'What it means, in plain words', kind: 'term', title: 'term' },
  concern: { word: 'Concern', more: 'What is true in it', kind: 'concern', title: 'concern' },
  commitment: {
    word: 'Department commitment',
    promised: true,
    needs: { kind: 'department', says: 'Choose the department making the commitment.' },
    kind: 'departmentCommitment',
    title: 'firstMove',
  },
  level: { word: 'Level', kind: 'rating', title: 'indicator' },
}

export const sortWords: Readonly<Record<Sort, string>> = {
  note: 'Note',
  parked: 'Parking lot',
  ...(Object.fromEntries(Object.entries(ways).map(([k, w]) => [k, w.word])) as Record<What, string>),
}

const ofStep: Readonly<Record<string, readonly What[]>> = {
  'align-goals': ['goal', 'wording'],
  'align-commitment': ['wording'],
  'community-define': ['term'],
  'community-act': ['concern'],
  'community-audiences': ['concern'],
  'position-backing': ['concern'],
  'embed-departments': ['commitment'],
  'embed-commitments': ['commitment'],
}

/** What can be captured in a part of a step: its own sorts first, then those that can come up anywhere. */
export function sortsFor(step: string | undefined): readonly Sort[] {
  const own = ofStep[step ?? ''] ?? []
  return [...own, 'note', 'action', 'decision', 'parked']
}

/** Every sort that can be typed, for a person who wants another than the step's; a level is voted on. */
export const allSorts: readonly Sort[] = [
  'note',
  'action',
  'decision',
  'parked',
  'goal',
  'wording',
  'term',
  'concern',
  'commitment',
]

/** The plan's record that already says the same; undefined if there is none. */
export function alreadyThere(plan: Plan, c: Capture): About | undefined {
  if (c.what === undefined || c.what === 'wording' || c.what === 'commitment') return undefined
  if (c.what === 'level') {
    const rated = plan.get('rating', ratingId(c.indicator ?? ''))
    return rated && rated.level === c.level ? { kind: 'rating', id: rated.id } : undefined
  }
  const { kind, title } = ways[c.what]
  const found = (plan.all(kind) as readonly Readonly<Record<string, unknown>>[]).find((r) =>
    sameName(typeof r[title] === 'string' ? r[title] : undefined, c.text),
  )
  return found === undefined || (c.text ?? '').trim() === '' ? undefined : { kind, id: String(found.id) }
}

/**
 * The ops that make a capture part of the plan and record what it became, as one command. Refused with what is missing.
 */
export function acceptCapture(plan: Plan, g: Gathering, c: Capture, id: string): Result<readonly Op[]> {
  const text = (c.text ?? '').trim()
  if (c.what === undefined || text === '')
    return err(appError('bad-input', 'It has no words yet. Write what was said.', 'text'))
  if (c.what === 'level' && (indicatorOf(c.indicator) === undefined || c.level === undefined))
    return err(appError('bad-input', 'Choose the level.', 'level'))
  const way = ways[c.what]
  const on = c.about ?? []
  const needed = way.needs && on.find((a) => a.kind === way.needs?.kind && plan.get(way.needs.kind, a.id))
  if (way.needs && needed === undefined) return err(appError('bad-input', way.needs.says, 'about'))
  const more = (c.more ?? '').trim()
  const { what } = c
  const made = (): { id: string; values: Record<string, unknown>; others?: readonly Op[] } => {
    switch (what) {
      case 'action':
        return { id, values: given({ title: text, owner: c.owner, due: c.due, about: on[0] }) }
      case 'decision': {
        const decisions = plan.get('retreat', g.id)?.decisions ?? []
        const others: readonly Op[] =
          g.kind === 'retreat'
            ? [{ op: 'set', kind: 'retreat', id: g.id, values: { decisions: [...decisions, id] } }]
            : []
        const meeting = g.kind === 'meeting' ? g.id : undefined
        return {
          id,
          values: given({ text, date: g.date, forum: g.forum, about: on.length > 0 ? on : undefined, meeting }),
          others,
        }
      }
      case 'level': {
        const { indicator = '', level } = c
        return { id: ratingId(indicator), values: given({ indicator, level, ratedOn: g.date }) }
      }
      case 'goal':
        return { id, values: given({ title: text, owner: c.owner, end: c.due, status: 'draft' }) }
      case 'wording':
        return { id: needed?.id ?? '', values: { title: text } }
      case 'term':
        return { id, values: given({ term: text, plain: more, status: 'draft' }) }
      case 'concern':
        return { id, values: given({ concern: text, honestPart: more }) }
      case 'commitment': {
        const department = needed?.id ?? ''
        const own = derivedId(kinds.departmentCommitment, { department }) ?? id
        return {
          id: own,
          values: given({ department, firstMove: text, means: more, owner: c.owner, reviewDate: c.due }),
        }
      }
    }
  }
  const { id: to, values, others = [] } = made()
  const before = what === 'wording' ? plan.get('goal', to)?.title : undefined
  const became = { kind: way.kind, id: to }
  return ok([
    { op: 'set', kind: way.kind, id: to, values },
    ...others,
    // The goal's earlier name is kept with its new wording: a reader who was not there sees both.
    { op: 'set', kind: 'capture', id: c.id, values: given({ state: 'accepted', became, more: before }) },
  ])
}

const given = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined && v !== ''))
