import { dayInWords, fiscalYear } from '../days/index.ts'
import { bySort } from '../domain/by-sort.ts'
import { departmentNames } from '../domain/departments.ts'
import { startMonthOf } from '../domain/fiscal.ts'
import { kindOf, type RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { codeAndTitle } from '../domain/policy-name.ts'
import type { About } from '../domain/schema.ts'
import { goalCalled } from '../figures/goal-sentence.ts'
import { appError } from '../result/errors.ts'
import { err, ok, type Result } from '../result/result.ts'
import { type GoalGap, gapOf } from '../rules/money/goal-gap.ts'
import { sourcesByWeight } from '../rules/money/if-stops.ts'
import { sourceName } from '../rules/money/lines.ts'
import { isOver } from '../rules/status.ts'
import { compareKeys, compareTexts, quotation, small } from '../words/index.ts'
import { preparedBriefings } from './board/prepared.ts'
import { type DocumentId, documentKind } from './documents.ts'
import type { BriefingRequest } from './request.ts'
import { EVERY, inWalkingOrder, periodOf, rowsOf } from './slips/asked.ts'

/** Something that a document can tell of, by the name under which it is chosen. */
export interface Subject {
  readonly id: string
  readonly title: string
}

type Offer = (plan: Plan, day: string) => readonly Subject[]

/** Families come first on a page that is for them: all of them before those of one kind. */
const forFamilies = ({ title }: Subject): number =>
  /parent|^(all )?families$|famil\w* (with|of) (children|students)/i.test(title) ? 0 : /famil/i.test(title) ? 1 : 2

/** In the order in which they are offered: the first is the usual one. */
const offers: { readonly [D in DocumentId]?: Offer } = {
  presenter: (plan, day) =>
    [...preparedBriefings(plan)]
      .sort((a, b) => Number(b.date === day) - Number(a.date === day))
      .map((b) => ({
        id: b.id,
        title: [b.subject?.trim() || 'Briefing without a subject', b.date ? dayInWords(b.date) : '']
          .filter(Boolean)
          .join(', '),
      })),
  ifStops: (plan, day) =>
    sourcesByWeight(plan, fiscalYear(day, startMonthOf(plan))).map((s) => ({ id: s.id, title: sourceName(s) })),
  ask: (plan, day) =>
    bySort(plan.all('goal'))
      .filter((g) => !isOver(plan, g, day))
      .map((g) => ({
        id: g.id,
        title: numbered(plan, g),
        gap: shortBy(gapOf(plan, g.id, day)),
      }))
      .toSorted((a, b) => b.gap - a.gap),
  cards: (plan) =>
    plan
      .all('concern')
      .filter((c) => c.answer?.trim())
      .map((c) => ({ id: c.id, title: c.concern?.trim() || 'Concern without words' }))
      .toSorted((a, b) => compareTexts(a.title, b.title)),
  // The next one; of those that are over, the latest.
  retreatPack: (plan, day) =>
    plan
      .all('retreat')
      .map((r) => ({ id: r.id, title: r.title?.trim() || 'Retreat without a title', date: r.date ?? '' }))
      .toSorted((a, b) =>
        a.date >= day && b.date >= day
          ? compareKeys(a.date, b.date)
          : Number(b.date >= day) - Number(a.date >= day) || compareKeys(b.date, a.date),
      ),
  hardTruth: (plan) =>
    plan
      .all('hardTruth')
      .map((h) => ({ id: h.id, title: h.title?.trim() || 'Hard truth without a title' }))
      .toSorted((a, b) => compareTexts(a.title, b.title)),
  community: (plan) =>
    plan
      .all('why')
      .filter((w) => w.text?.trim() && w.status !== 'draft')
      .map((w) => ({ id: w.id, title: plan.get('audienceGroup', w.audienceGroup)?.name?.trim() || 'For everyone' }))
      .toSorted((a, b) => forFamilies(a) - forFamilies(b) || compareTexts(a.title, b.title)),
  slips: owners,
  sheets: departments,
  department: departments,
  policy: policies,
  progress: (plan) =>
    bySort(plan.all('goal'))
      .filter((g) => g.status !== 'dropped')
      .map((g) => ({ id: g.id, title: numbered(plan, g) })),
}

/** A goal with the number that papers call it by: its title alone reads like news. */
const numbered = (plan: Plan, { id, title }: RecordOf<'goal'>): string =>
  `${goalCalled(plan, id)}: ${title?.trim() || 'Goal without a title'}`

const shortBy = (gap: GoalGap | undefined): number => (gap === undefined ? 0 : gap.asked - gap.held)

const onItsWay = ['committee', 'firstReading', 'secondReading', 'legalReview', 'drafting', 'underReview']

/** Policies that have a proposed wording first, then those on their way to a vote, then the rest. */
function policies(plan: Plan): readonly Subject[] {
  const rank = (p: RecordOf<'policy'>) => (p.wording?.length ? 0 : onItsWay.includes(p.stage ?? '') ? 1 : 2)
  const title = (p: RecordOf<'policy'>) => codeAndTitle(p) || 'Policy without a title'
  return [...plan.all('policy')]
    .sort((a, b) => rank(a) - rank(b) || compareTexts(title(a), title(b)) || compareKeys(a.id, b.id))
    .map((p) => ({ id: p.id, title: title(p) }))
}

/** Everybody who owns a goal, a figure or an action, in walking order. */
function owners(plan: Plan, day: string): readonly Subject[] {
  const rows = rowsOf(plan, { group: EVERY, owner: null, period: periodOf(day) }).map((r) => r.owner)
  const all = [...rows, ...[...plan.all('goal'), ...plan.all('action')].map((r) => r.owner)]
  return inWalkingOrder(plan, all).flatMap((id) => {
    const role = plan.get('person', id)?.role?.trim()
    return id === undefined || !role ? [] : [{ id, title: role }]
  })
}

function departments(plan: Plan): readonly Subject[] {
  const all = bySort(plan.all('department'))
  return [...departmentNames(plan, all)].map(([id, title]) => ({ id, title }))
}

/**
 * The possible subjects of a document on a day (ISO), the default one first. Empty for a document about the whole
 * plan.
 */
export const subjectsOf = (plan: Plan, document: DocumentId, day: string): readonly Subject[] =>
  offers[document]?.(plan, day) ?? []

/** The one that is asked for, else the usual one; undefined where all are usual, or the plan has none. */
export function subjectOf(plan: Plan, { document, of, date }: BriefingRequest): string | undefined {
  const tells = documentKind(document).tellsOf
  if (tells === undefined) return undefined
  if (of?.kind === tells.kind) return of.id
  return tells.all === undefined ? subjectsOf(plan, document, date)[0]?.id : undefined
}

/** Refused where something was asked for that the document does not tell of, or that is not in the plan. */
export function subjectIn(plan: Plan, document: DocumentId, asked: About | undefined): Result<null> {
  const { name, tellsOf } = documentKind(document)
  if (asked === undefined || tellsOf === undefined) return ok(null)
  if (asked.kind === tellsOf.kind && plan.get(tellsOf.kind, asked.id) !== undefined) return ok(null)
  return err(
    appError(
      'bad-input',
      `${quotation(name)} can’t be made for ${quotation(`${asked.kind}/${asked.id}`.slice(0, 60))}: the plan has no such ${small(kindOf(tellsOf.kind)?.one ?? tellsOf.kind)}. Nothing was saved.`,
      'of',
    ),
  )
}
