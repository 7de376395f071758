import { dayInWords } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { besideOf, comparesGroups } from '../../figures/compared.ts'
import { ownGroups } from '../../figures/goal-sentence.ts'
import { namedBeside } from '../../figures/named-beside.ts'
import { missesStatus } from '../../rules/begins.ts'
import { judgedBy } from '../../rules/judged.ts'
import { itemsNotReady } from '../../rules/screened.ts'
import { borneOut, contradicts, type Standing, standingOf } from '../../rules/status.ts'
import { statusNames } from '../../rules/status-names.ts'
import { listed, quotation, small } from '../../words/index.ts'
import { type NumberedGoal, numberedGoals } from '../context.ts'
import { costUnsaid } from '../parts/goal-cost.ts'
import type { BriefingRequest } from '../request.ts'
import { againstWords } from '../status-words.ts'
import { writer } from '../text.ts'
import { nextUnsaid } from './goals.ts'

/** Something that a board would ask for and the paper does not have, and where it can be entered. */
export interface Missing {
  readonly says: string
  readonly at: /** Nothing of the kind stands in the plan: it is added on its own page. */
    | { readonly begin: 'goal' }
    | { readonly cover: 'subject' | 'purpose' | 'motion' | 'options' | 'asked' | 'presentedBy' }
    /** A field of the form beside the pages that is not the cover's. */
    | { readonly form: string }
    | { readonly page: string }
    /** A kind of record to add beside the pages. */
    | { readonly add: 'likelyQuestion' | 'hardTruth' }
    | {
        readonly kind:
          | 'district'
          | 'goal'
          | 'measure'
          | 'statusUpdate'
          | 'boardItem'
          | 'hardTruth'
          | 'policy'
          | 'department'
          | 'meeting'
          | 'retreat'
          | 'checkIn'
        readonly id: string
        /** The empty field of that record, if there is one. */
        readonly field?: string
        /** What is added below a goal, far from its head. */
        readonly below?: 'measure' | 'statusUpdate'
      }
}

/**
 * Everything this request is still missing, in the order of the document. It never blocks: a document can always be
 * made.
 */
export function missingFor(plan: Plan, request: BriefingRequest): Missing[] {
  const found: Missing[] = []
  const say = (says: string, at: Missing['at']) => found.push({ says, at })
  if (noGoals(plan)) found.push(withoutGoals)
  const all = numberedGoals(plan, writer())
  const chosen = all.filter((g) => request.goals?.includes(g.goal.id) ?? true)
  // If none is in full, the reason is what each one is missing.
  const goals = chosen.length > 0 ? chosen : all
  if (request.cover.subject.trim() === '') say('The subject is empty.', { cover: 'subject' })
  if (request.cover.purpose.trim() === '')
    say('The purpose is empty: why does the board see this?', { cover: 'purpose' })
  // An item for information or discussion has no motion.
  const votes = request.cover.itemType !== 'information' && request.cover.itemType !== 'discussion'
  if (votes && request.cover.motion.trim() === '')
    say(
      request.cover.itemType === undefined
        ? 'No motion is written. If the board is only to hear this, choose that as the type of item.'
        : 'No motion is written.',
      { cover: 'motion' },
    )
  if (request.cover.motion.trim() !== '') {
    if ((request.cover.options ?? []).length === 0)
      say('No options are written: the document offers only “no change”.', { cover: 'options' })
    if ((request.cover.asked ?? []).length === 0) say('The decisions in the motion are not listed.', { cover: 'asked' })
  }
  if (!plan.get('person', request.cover.presentedBy)) say('No presenter is named.', { cover: 'presentedBy' })
  if (!plan.get('district', 'district')?.name?.trim())
    say('The district has no name.', { kind: 'district', id: 'district' })

  // A decision of the same evening depends on its screen, whether or not this document is about it.
  for (const { item, lacks } of itemsNotReady(plan, request.date))
    say(`Item ${quotation(item.title?.trim() || 'without a title')} is not ready: ${lacks}.`, {
      kind: 'boardItem',
      id: item.id,
    })

  return [...found, ...missingOfGoals(plan, goals, request.date), ...unsaidOfGoal(plan, request, all)]
}

/**
 * What a paper on one goal will say that its plan does not have: no cost, and nothing that comes next. The same functions
 * make the paper's words, so that its form calls nothing complete that the page calls missing.
 */
export function unsaidOfGoal(plan: Plan, request: BriefingRequest, goals: readonly NumberedGoal[]): readonly Missing[] {
  const [only, ...others] = goals
  if (only === undefined || others.length > 0) return []
  const of = { plan, request }
  const told = (words: string, page: string): Missing[] =>
    words === '' ? [] : [{ says: `Goal ${only.no}: ${small(words)}`, at: { page } }]
  return [
    ...told(costUnsaid(of, only.goal), 'resource-budget'),
    // The one page has no room for what comes next.
    ...(request.document === 'onePage' ? [] : told(nextUnsaid(of, only.goal), 'actions')),
  ]
}

/** Without a goal there is nothing for a paper to be about. */
export const withoutGoals: Missing = { says: 'The plan has no goals yet.', at: { begin: 'goal' } }
export const noGoals = (plan: Plan): boolean => plan.all('goal').every((g) => g.status === 'dropped')

/**
 * That the group with which a goal’s words compare has no figure beside those of others, and where that is mended: in its
 * figures, or, where the goal's words name another group, or another than its own has one, and none but all students is
 * chosen, by choosing that.
 */
function blankBeside(
  plan: Plan,
  goal: RecordOf<'goal'>,
  measure: RecordOf<'measure'>,
): { readonly says: string; readonly field?: 'reference' } | undefined {
  const named = namedBeside(plan, goal, measure)
  if (named === undefined && !comparesGroups(goal)) return undefined
  const beside = besideOf(plan, measure)
  const figures = plan.all('value').filter((v) => v.measure === measure.id && v.reading?.figure !== undefined)
  if (figures.length === 0 || figures.some((v) => v.group === beside?.id)) return undefined
  const blank = `${quotation(beside?.name?.trim() || 'All students')} is blank, so the gap can’t be shown.`
  const own = new Set(ownGroups(plan, goal))
  const other = figures.find((v) => v.group !== undefined && !own.has(v.group))?.group
  const name = (named ?? plan.get('studentGroup', other))?.name?.trim()
  // A new measure is compared with all students before anybody has chosen.
  return (measure.reference !== undefined && beside?.isTotal !== true) || !name
    ? { says: blank }
    : { says: `${blank} Enter it, or compare with ${quotation(name)}.`, field: 'reference' }
}

/** Whether each figure of a measure has a source, its own or its measure's; true for a measure without figures. */
export const isSourced = (plan: Plan, measure: RecordOf<'measure'>): boolean =>
  Boolean(measure.source?.trim()) ||
  plan
    .all('value')
    .filter((v) => v.measure === measure.id && v.reading?.figure !== undefined)
    .every((v) => v.reading?.source?.trim())

/** What each of these goals needs before it can be reported on. */
export function missingOfGoals(
  plan: Plan,
  goals: readonly Pick<NumberedGoal, 'no' | 'goal'>[],
  day: string,
): readonly Missing[] {
  const found: Missing[] = []
  const say = (says: string, at: Missing['at']) => found.push({ says, at })
  for (const { no, goal } of goals) {
    const lacks: string[] = []
    if (!plan.get('person', goal.owner)) lacks.push('owner')
    const measure = plan.get('measure', goal.mainMeasure) ?? plan.all('measure').find((m) => m.goal === goal.id)
    if (standingOf(plan, goal, day).measured === 'not') lacks.push('measure')
    const spokenOf = plan.all('statusUpdate').some((u) => u.goal === goal.id && (u.date ?? '') <= day)
    const isUnsaid = !spokenOf && missesStatus(plan, goal, day)
    if (isUnsaid) lacks.push('status update')
    const standing = standingOf(plan, goal, day)
    if (standing.word !== undefined && !standing.fresh)
      say(
        standing.date === undefined
          ? `Goal ${no}: its status has no date, so it does not count.`
          : `Goal ${no}: its status is from ${dayInWords(standing.date)}; update it.`,
        { kind: 'goal', id: goal.id, below: 'statusUpdate' },
      )
    const against = figuresSay(plan, goal, standing, day)
    if (against !== '') say(`Goal ${no}${against}`, { kind: 'goal', id: goal.id, below: 'statusUpdate' })
    // A status is said when there is one: without it a paper tells the figures alone.
    const only = lacks.join() === 'status update' ? ' yet. It can be printed without one.' : '.'
    const into =
      measure === undefined
        ? ({ below: 'measure' } as const)
        : isUnsaid
          ? ({ below: 'statusUpdate' } as const)
          : { field: 'owner' }
    if (lacks.length > 0) say(`Goal ${no} has no ${listed(lacks)}${only}`, { kind: 'goal', id: goal.id, ...into })
    if (measure === undefined) continue
    if (!measure.short?.trim())
      say(`Goal ${no}: its measure has no name.`, { kind: 'measure', id: measure.id, field: 'short' })
    if (!plan.all('value').some((v) => v.measure === measure.id && v.reading))
      say(`Goal ${no}: its measure has no figures.`, { kind: 'measure', id: measure.id })
    else if (
      !measure.aimSaid?.trim() &&
      !plan.all('target').some((t) => t.measure === measure.id && typeof t.aim?.figure === 'number')
    )
      say(`Goal ${no}: its measure has no target.`, { kind: 'measure', id: measure.id })
    const blank = blankBeside(plan, goal, measure)
    if (blank !== undefined)
      say(`Goal ${no}: ${blank.says}`, {
        ...{ kind: 'measure', id: measure.id },
        ...(blank.field && { field: blank.field }),
      })
    if (!isSourced(plan, measure))
      say(`Goal ${no}: its figures have no source.`, { kind: 'measure', id: measure.id, field: 'source' })
  }
  return found
}

/**
 * What figures say against a goal's status: of each goal that counts as called better than it is, wherever goals are
 * counted; and of one that is better than it is called. '' if they agree.
 */
function figuresSay(plan: Plan, goal: RecordOf<'goal'>, standing: Standing, day: string): string {
  const { word, against, figures } = standing
  if (against !== null && word !== undefined)
    return ` is reported ${statusNames(plan)[word]}, but ${againstWords(against, figures)}.`
  const judged = judgedBy(plan, goal)
  return contradicts(standing, judged) && !borneOut(standing, judged, day)
    ? ': its results are better than its status.'
    : ''
}
