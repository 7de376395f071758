import type { Plan } from '../../domain/plan.ts'
import { commas } from '../../words/index.ts'
import { sheetQuestion, type TableRead } from '../columns/table-read.ts'
import type { OpenQuestion } from '../draft/draft.ts'
import { besideRows, goalsBelow, severalAbove } from './beside.ts'
import { addressesAgainst, forFewAgainst, statusAgainst } from './cells-against.ts'
import { dayQuestions, isDayFirst } from './days.ts'
import { asksUnder, goalChoices, type PlanDraft } from './draft.ts'
import { emptyAmongRepeated } from './empty-above.ts'
import { enters, kindsIn, levels, type PlanKind, type PlanRole, plural, sayingOf } from './enters.ts'
import { childrenBeside, namesAgainst } from './name-doubts.ts'
import { choiceOf, PEOPLE, type Sort, sortsIn } from './names.ts'
import { besideAlike } from './near-plan.ts'
import { isHeading } from './no-things.ts'
import { namesStudents, otherFile } from './other.ts'
import { titlesOfCodes } from './other-titles.ts'
import { codesAgainst, spelledTwice, wrapped } from './slips.ts'
import type { Things } from './thing.ts'
import { readThings } from './things.ts'
import { type Against, openTitle, titlesAgainst } from './titles.ts'

/** The open questions of a file, computed once for each state of its answers. */
export interface Asks {
  readonly things: Things
  readonly sorts: readonly Sort[]
  readonly order: string | null
  readonly year: string | null
  readonly winter: string | null
  /** A row without a goal in a list that repeats it; null where there is none. */
  readonly empty: number | null
  readonly under: boolean
  readonly type: boolean
  readonly stage: boolean
  /** The titles of the table that speak against it. */
  readonly titles: readonly Against[]
}

/** A column that has one half of each person’s name. */
const halfName =
  /^((employee|staff|legal|preferred) )?(last|first|family|sur|given|middle) ?name( ?\(.*\))?$|^(last|first)$/i

/** More than any plan has, and less than one command can hold. */
const MOST = 10_000

const kept = new WeakMap<PlanDraft, { readonly plan: Plan; readonly asks: Asks }>()

/** The open questions of this file. Before its rows are read there are only questions about columns. */
export function asksOf(draft: PlanDraft, read: TableRead, plan: Plan): Asks {
  const known = kept.get(draft)
  if (known?.plan === plan) return known.asks
  const things = readThings(draft, read.facts.columns)
  const policies = draft.roles.includes('policy')
  const asks: Asks = {
    things,
    sorts: sortsIn(things, plan),
    ...dayQuestions(things, draft.wasDayFirst),
    empty: emptyAmongRepeated(draft),
    under: asksUnder(draft) && goalChoices(plan).length > 0,
    type: policies && !draft.roles.includes('type'),
    stage: policies && !draft.roles.includes('status'),
    titles: [
      ...titlesAgainst(draft, read, plan, things.notes),
      ...besideRows(draft, read, plan, things),
      ...severalAbove(draft, read),
      ...goalsBelow(draft, read, things),
      ...namesAgainst(things, plan, draft.today),
      ...besideAlike(things, plan),
      ...childrenBeside(draft, read.facts),
      ...statusAgainst(draft, read.facts),
      ...forFewAgainst(draft, read.facts, things),
      ...addressesAgainst(things),
      ...wrapped(things),
      ...spelledTwice(things),
      ...codesAgainst(things),
      ...titlesOfCodes(things, draft, plan),
    ],
  }
  kept.set(draft, { plan, asks })
  return asks
}

/** The first question that is still open; null where the file can be previewed. */
export function openPlanQuestion(draft: PlanDraft, read: TableRead, plan: Plan): OpenQuestion | null {
  const columns = columnQuestion(draft, read)
  if (columns !== null) return { step: 'columns', says: columns }
  if (draft.rows === null) return null
  const asks = asksOf(draft, read, plan)
  if (asks.things.list.length > MOST)
    return {
      step: 'columns',
      says: `This file names ${commas(asks.things.list.length)} goals, actions or others; ${commas(MOST)} can come in at once. Cut it into several files.`,
    }
  const { band, second } = asks.things
  if (second !== null)
    return {
      step: 'columns',
      says: `Row ${second.row} has other headings: “${second.text}”. The file has several tables. Bring in a file with just one of them.`,
    }
  if (band !== null)
    return {
      step: 'columns',
      says: `“${band.slice(0, 60)}” has a separate row among the actions. Give the goals a separate column in the file, and choose it again.`,
    }
  const says = meaningQuestion(draft, asks)
  if (says !== null) return { step: 'meaning', says }
  for (const sort of asks.sorts)
    for (const text of sort.texts)
      if (choiceOf(draft, sort.id, text) === null)
        return { step: 'names', says: `${who(sort, text.text)} ${text.why ?? ''}`.trim() }
  return null
}

const who = ({ id }: Sort, text: string): string =>
  id === PEOPLE ? `Choose who “${text.slice(0, 60)}” is.` : `Choose what “${text.slice(0, 60)}” means.`

function columnQuestion(draft: PlanDraft, read: TableRead): string | null {
  const { columns } = read.facts
  if (read.alike.length > 0) return sheetQuestion(read.alike)
  const kinds = kindsIn(draft.roles)
  const asked = draft.roles.indexOf('asked')
  if (asked >= 0) {
    const shown = (columns[asked]?.samples ?? []).map((s) => `“${s.slice(0, 40)}”`).join(', ')
    return `Choose what “${columns[asked]?.name ?? ''}” is used as. It has ${shown}.`
  }
  if (kinds.length === 0)
    return (
      otherFile(read) ?? 'Choose the column that names the goals, strategies, actions, people, departments or policies.'
    )
  const turned = turnedTable(draft, read)
  if (turned !== null)
    return `“${turned}” are headings, one below the other. Turn the table (in Excel: copy it, Paste Special, Transpose), and choose the file again.`
  if (kinds.includes('person') && namesStudents(read))
    return 'This looks like a list of students, and no student’s name belongs in a plan. Take the columns about students out of the file, and choose it again.'
  const half = draft.roles.findIndex((r, i) => r === 'person' && halfName.test(columns[i]?.heading.trim() ?? ''))
  const other = columns.find((c, i) => i !== half && draft.roles[i] !== 'person' && halfName.test(c.heading.trim()))
  if (half >= 0 && other !== undefined)
    return `“${columns[half]?.name ?? ''}” is only a part of each name, and “${other.name}” has the rest. Put both in one column of the file, and choose it again.`
  const lists = kinds.filter((k) => !(levels as readonly PlanKind[]).includes(k))
  if (lists.length > 0 && kinds.length > 1)
    return 'Goals, strategies and actions come from one table. People, departments and policies each come from a separate table.'
  const twice = draft.roles.find((r, i) => !plural(r) && draft.roles.indexOf(r) < i)
  if (twice !== undefined)
    return `Two columns are used for the same thing. Use one of them, and mark the other “Not used”.`
  const idle = draft.roles.findIndex((role) => !canSay(role, kinds))
  if (idle >= 0)
    return `Nothing in this table has a field for “${columns[idle]?.name ?? ''}” as you use it. Choose another use, or “Not used”.`
  return null
}

/** The first headings of a table that has them in its first column; null for any other. */
function turnedTable({ roles }: PlanDraft, { facts }: TableRead): string | null {
  const [first] = facts.columns
  if (first === undefined || roles[0] === 'ignored' || facts.columns.length > MOST_TURNED) return null
  const texts = first.distinct.map((d) => d.text.trim())
  const heads = texts.filter(isHeading).length
  return heads < LEAST_HEADS || heads * 4 < texts.length * 3 ? null : [first.name, ...texts].slice(0, 3).join(', ')
}
/** A table of one goal, or of a few, beside its headings; and how many of these there are at least. */
const [MOST_TURNED, LEAST_HEADS] = [6, 3]

/** True for a role that something in a table of these kinds has a field for. */
export function canSay(role: PlanRole, kinds: readonly PlanKind[]): boolean {
  const said = sayingOf(role)
  if (said === null) return true
  return said.kind === null
    ? kinds.some((k) => enters[k].says[said.saying] !== undefined)
    : kinds.includes(said.kind) && enters[said.kind].says[said.saying] !== undefined
}

function meaningQuestion(draft: PlanDraft, asks: Asks): string | null {
  const title = openTitle(draft, asks.titles)
  if (title !== null)
    return `${title.says} Confirm that ${title.ask ?? (title.confirm === undefined ? 'it is your plan and still counts' : 'they do')}.`
  if (asks.under && draft.under === null) return 'Choose the goal that these belong to.'
  if (asks.empty !== null && draft.below === null)
    return `Row ${asks.empty} has an empty cell where other rows repeat the name above them. Choose what an empty cell means.`
  if (asks.order !== null && draft.dayOrder === null)
    return `“${asks.order}” ${isDayFirst(asks.order) ? 'has its day first' : 'may have its month or its day first'}. Choose how dates are written in this file.`
  if (asks.year !== null && draft.years === null) return `Choose what “${asks.year}” means where a date is asked for.`
  if (asks.winter !== null && draft.winter === null)
    return `“${asks.winter}” may begin in that year or end in it. Choose which winter is meant.`
  if (asks.type && draft.policyType === null) return 'Choose what these policies are.'
  if (asks.stage && draft.policyStage === null) return 'Choose the stage of these policies.'
  return null
}

/** True where something can be read in two ways. */
export const asksMeaning = (asks: Asks): boolean =>
  asks.under ||
  asks.titles.length > 0 ||
  asks.type ||
  asks.stage ||
  asks.things.below > 0 ||
  [asks.order, asks.year, asks.winter, asks.things.numbered, asks.things.several].some((a) => a !== null)
