/**
 * Everything that can come in with a plan, declared once: each kind, its usual headings, and the fields that its
 * columns fill.
 */

export const planKinds = ['goal', 'strategy', 'action', 'person', 'department', 'policy'] as const
export type PlanKind = (typeof planKinds)[number]

/** The kinds that one table may hold together, from the top down; of the others each table holds one. */
export const levels = ['goal', 'strategy', 'action'] as const satisfies readonly PlanKind[]

/** What a column may say about the thing that its row names. */
export const sayings = [
  'partOf',
  'statement',
  'lead',
  'team',
  'start',
  'by',
  'status',
  'doneOn',
  'result',
  'cost',
  'serves',
  'note',
  'code',
  'type',
  'firstReading',
  'secondReading',
  'adopted',
  'reviewDue',
  'unit',
  'contact',
] as const
export type Saying = (typeof sayings)[number]

/** What these columns say was so by then: no day to come. */
export const isOver = (saying: Saying): boolean =>
  ['doneOn', 'firstReading', 'secondReading', 'adopted'].includes(saying)

/** A field of a kind, or a part of one. */
export interface Place {
  readonly field: string
  readonly part?: string
}

interface Enters {
  /** Headings of a column that names it. */
  readonly heads: RegExp
  readonly says: Partial<Readonly<Record<Saying, Place>>>
}

const ending = '( statement| title| name| description)?s?'
const named = (words: string): RegExp => new RegExp(`^(${words})${ending}$`, 'i')

export const enters: Readonly<Record<PlanKind, Enters>> = {
  goal: {
    heads: named('((strategic|district|plan|equity|smart|annual|big) )?goals?( areas?)?'),
    says: {
      statement: { field: 'statement' },
      lead: { field: 'owner' },
      team: { field: 'team' },
      start: { field: 'start' },
      by: { field: 'end' },
      status: { field: 'status' },
      serves: { field: 'planGoal' },
      note: { field: 'note' },
    },
  },
  strategy: {
    heads: named('((key|core|improvement|strategic) )?(strategy|strategies|initiatives?)'),
    says: { statement: { field: 'statement' }, start: { field: 'start' }, by: { field: 'end' } },
  },
  action: {
    heads: named(
      '((key|specific|major) )?(actions?|action steps?|action items?|actions? ?/ ?tasks?|actions? ?/ ?activit(?:y|ies)|tasks?|steps?|(?:next|implementation) steps?|tactics?|activity|activities|deliverables?)',
    ),
    says: {
      partOf: { field: 'about' },
      lead: { field: 'owner' },
      start: { field: 'start' },
      by: { field: 'due' },
      status: { field: 'status' },
      doneOn: { field: 'doneOn' },
      result: { field: 'result' },
      cost: { field: 'cost' },
    },
  },
  person: {
    heads: named('person|people|roles?( or names?)?|positions?|job|job title|staff( member)?|employee'),
    says: { unit: { field: 'unit' }, contact: { field: 'contact' } },
  },
  department: {
    heads: named('departments?|dept\\.?|divisions?|central offices?'),
    says: { lead: { field: 'lead' } },
  },
  policy: {
    heads: named('(board )?(policy|policies)'),
    says: {
      code: { field: 'code' },
      type: { field: 'type' },
      status: { field: 'stage' },
      firstReading: { field: 'reached', part: 'firstReading' },
      secondReading: { field: 'reached', part: 'secondReading' },
      adopted: { field: 'reached', part: 'adopted' },
      reviewDue: { field: 'reviewDue' },
      lead: { field: 'owner' },
      note: { field: 'note' },
    },
  },
}

/**
 * The use of a column: it names things of a kind; it says something about the lowest thing its row names, or about
 * things of one kind (`goal.lead`); it selects rows; it is unused; or a person has to say.
 */
export type PlanRole = PlanKind | Saying | `${PlanKind}.${Saying}` | 'only' | 'ignored' | 'asked'

/** True for what a role may be called in a plan file. */
export function isRole(text: string): text is PlanRole {
  const said = sayingOf(text as PlanRole)
  if (said === null) return text === 'only' || text === 'ignored' || isKind(text as PlanRole)
  return (sayings as readonly string[]).includes(said.saying) && (said.kind === null || isKind(said.kind))
}

/** Uses that several columns may share: notes, and the ways to reach somebody. */
export const together = (saying: Saying): boolean => saying === 'note' || saying === 'contact'

/** True for a role that several columns may have. */
export const plural = (role: PlanRole): boolean =>
  role === 'ignored' || role === 'only' || role === 'asked' || together(sayingOf(role)?.saying ?? 'lead')

export const isKind = (role: PlanRole): role is PlanKind => (planKinds as readonly string[]).includes(role)

/** The kind and the saying of a role that says something; the kind is null where it is of whatever a row names lowest. */
export function sayingOf(role: PlanRole): { readonly kind: PlanKind | null; readonly saying: Saying } | null {
  const [first = '', second] = role.split('.')
  if (second !== undefined) return { kind: first as PlanKind, saying: second as Saying }
  return (sayings as readonly string[]).includes(role) ? { kind: null, saying: role as Saying } : null
}

/** The kinds that these columns name, from the top down. */
export const kindsIn = (roles: readonly PlanRole[]): readonly PlanKind[] => planKinds.filter((k) => roles.includes(k))
