import { type Plan, where } from '../domain/plan.ts'
import { storyOf } from '../figures/story.ts'
import { isTimed, timetable } from '../retreat/timetable.ts'
import { gapOf } from '../rules/money/goal-gap.ts'
import { isOver } from '../rules/status.ts'
import { countedFirst, languageName, languageOf, plural } from '../words/index.ts'
import { type Missing, missingFor, missingOfGoals, noGoals, unsaidOfGoal, withoutGoals } from './board/missing.ts'
import { fixedWordsIn } from './community/fixed-words.ts'
import { communityTexts } from './community/page.ts'
import { pageIn } from './community/tongue.ts'
import { numberedGoals } from './context.ts'
import type { DocumentId } from './documents.ts'
import { storyIn } from './hard-truth/hard-truth.ts'
import { gatheringFor, noneFor } from './of-gathering.ts'
import { missingOnSheet } from './policy/change.ts'
import type { BriefingRequest } from './request.ts'
import { periodOf } from './slips/asked.ts'
import { askedBeside } from './slips/owed.ts'
import { writer } from './text.ts'
import { subjectOf } from './which.ts'

/** What a reader of each document would miss. It never blocks: a document can always be made. */
const looks: { readonly [D in DocumentId]?: (plan: Plan, request: BriefingRequest) => readonly Missing[] | undefined } =
  {
    board: missingFor,
    onePage: missingInReport,
    progress: missingInReport,
    // Other gaps in the plan are not for its document to report.
    plan: (plan) => (noGoals(plan) ? [withoutGoals] : undefined),
    policy: missingOnSheet,
    department: missingOfDepartment,
    slips: missingOnSlips,
    dossier: missingInDossier,
    community: missingOnCommunityPage,
    presenter: missingForPresenter,
    hardTruth: missingInHardTruth,
    ifStops: missingIfStops,
    ask: missingInAsk,
    cards: missingOnCards,
    retreatPack: missingInPack,
    agenda: missingInAgenda,
  }

/** Undefined for a document that takes what is there and has nothing to be filled in for it. */
export const missingIn = (plan: Plan, request: BriefingRequest): readonly Missing[] | undefined =>
  looks[request.document]?.(plan, request)

const page = (says: string, id: string): Missing => ({ says, at: { page: id } })
const when = (missing: boolean, one: Missing): Missing[] => (missing ? [one] : [])

/** For all goals, or for the one that is reported on: without figures and a status there is no progress to report. */
function missingInReport(plan: Plan, request: BriefingRequest): readonly Missing[] {
  if (noGoals(plan)) return [withoutGoals]
  const all = numberedGoals(plan, writer())
  const one = request.document === 'progress' ? subjectOf(plan, request) : undefined
  const alone = all.filter((g) => g.goal.id === one)
  const goals = alone.length > 0 ? alone : all
  return [...missingOfGoals(plan, goals, request.date), ...unsaidOfGoal(plan, request, goals)]
}

function missingOfDepartment(plan: Plan, request: BriefingRequest): readonly Missing[] {
  const d = plan.get('department', subjectOf(plan, request))
  if (d === undefined) return [page('There are no departments in the plan.', 'embed-departments')]
  const has = (kind: 'departmentCommitment' | 'coverage' | 'checkIn') =>
    where(plan, kind, 'department', d.id).length > 0
  return [
    ...when(plan.get('person', d.lead) === undefined, {
      says: 'The department has no lead.',
      at: { kind: 'department', id: d.id },
    }),
    ...when(!has('departmentCommitment'), page('It has no commitment.', 'embed-commitments')),
    ...when(!has('coverage'), page('It has no part in a goal.', 'embed-coverage')),
    ...when(!has('checkIn'), page('No check-in with it is written down.', 'embed-checkins')),
  ]
}

function missingOnSlips(plan: Plan, request: BriefingRequest): readonly Missing[] {
  if (subjectOf(plan, request) !== undefined) return []
  const { goals, actions } = askedBeside(plan, periodOf(request.date), request.date)
  const unowned = (list: readonly { readonly owner: string | undefined }[]) =>
    list.filter((one) => one.owner === undefined).length
  const [g, a] = [unowned(goals), unowned(actions)]
  return [
    ...when(g > 0, page(`${countedFirst(g, 'goal has', 'goals have')} no owner to ask.`, 'align-goals')),
    ...when(a > 0, page(`${countedFirst(a, 'open action has', 'open actions have')} no owner to ask.`, 'actions')),
  ]
}

function missingInDossier(plan: Plan): readonly Missing[] {
  const place = plan.get('place', 'place')
  return [
    ...when(
      !plan.get('district', 'district')?.superintendent,
      page('The superintendent is not named.', 'foundation-district'),
    ),
    ...when(!place?.reportsTo, page('The plan does not say whom the office reports to.', 'position-place')),
    ...when(plan.all('tenure').length === 0, page('The tenure clock has no seats.', 'position-continuity')),
    ...when(
      plan.all('continuity').length === 0,
      page('No commitment has its four check marks.', 'position-continuity'),
    ),
    ...when(plan.all('pushbackStep').length === 0, page('There are no steps for pushback.', 'position-backing')),
    ...when(
      plan.all('backing').length === 0,
      page('No one has promised to stand behind the officer.', 'position-backing'),
    ),
    ...when(plan.all('promise').length === 0, page('No schedule is promised to anyone.', 'embed-checkins')),
    ...when(plan.all('decision').length === 0, page('No decision is written down.', 'decisions')),
  ]
}

function missingIfStops(plan: Plan, request: BriefingRequest): readonly Missing[] {
  const source = plan.get('fundingSource', subjectOf(plan, request))
  if (source === undefined) return [page('There are no funding sources in the plan.', 'resource-funding')]
  const pays = [...plan.all('budgetLine'), ...plan.all('positionPay')].some((l) => l.source === source.id)
  return [
    ...when(!pays, page('No budget line and no position names this source.', 'resource-budget')),
    ...when(!source.maySpendOn?.trim(), page('What it can be spent on is empty.', 'resource-funding')),
    ...when(
      plan.get('person', source.contact) === undefined,
      page('Nobody is named who knows about it.', 'resource-funding'),
    ),
  ]
}

function missingInAsk(plan: Plan, request: BriefingRequest): readonly Missing[] {
  const goal = plan.get('goal', subjectOf(plan, request))
  if (noGoals(plan)) return [withoutGoals]
  if (goal === undefined) return [page('There is no goal to ask for.', 'align-goals')]
  if (isOver(plan, goal, request.date))
    return [{ says: 'This goal is done, so the page asks for nothing.', at: { kind: 'goal', id: goal.id } }]
  const found = gapOf(plan, goal.id, request.date)
  return [
    ...when(
      found === undefined,
      page('No line of this goal is short of money in the next three years.', 'resource-budget'),
    ),
    ...when((request.show ?? []).length === 0, {
      says: 'No figure is checked, so the page asks for no amount.',
      at: { form: 'show' },
    }),
    ...when(request.fundKind === undefined, {
      says: 'No kind of money is chosen, so the page says nothing of what it can usually pay for.',
      at: { form: 'fund' },
    }),
    ...when(!plan.all('measure').some((m) => m.goal === goal.id), {
      says: 'The goal has no measure.',
      at: { kind: 'goal', id: goal.id },
    }),
  ]
}

function missingOnCards(plan: Plan): readonly Missing[] {
  const all = plan.all('concern')
  const count = (list: readonly unknown[], what: string) =>
    when(
      list.length > 0,
      page(`${countedFirst(list.length, 'concern has', 'concerns have')} ${what}.`, 'community-act'),
    )
  const answered = all.filter((c) => c.answer?.trim())
  return [
    ...when(all.length === 0, page('There are no concerns in the plan.', 'community-act')),
    ...count(
      all.filter((c) => !c.answer?.trim()),
      'no answer, and so no card',
    ),
    ...count(
      answered.filter((c) => !c.honestPart?.trim()),
      'nothing about what is true in it',
    ),
    ...count(
      answered.filter((c) => plan.get('person', c.messenger) === undefined),
      'nobody to give the answer',
    ),
    ...count(
      answered.filter((c) => (c.evidence ?? []).length === 0),
      'no evidence',
    ),
  ]
}

function missingInPack(plan: Plan, request: BriefingRequest): readonly Missing[] {
  const retreat = plan.get('retreat', subjectOf(plan, request))
  if (retreat === undefined) return [page('No retreat is planned yet.', 'retreat')]
  const agenda = retreat.agenda ?? []
  return [
    ...when(agenda.length === 0, page('The retreat has no agenda.', 'retreat')),
    ...when(
      agenda.length > 0 && !agenda.some((p) => p.step),
      page('No part of the agenda names a step, so there is no worksheet.', 'retreat'),
    ),
    ...when(
      !plan.all('term').some((t) => t.status === 'adopted'),
      page('No term is adopted, so there are no term cards.', 'community-define'),
    ),
  ]
}

/** What a person who gets an agenda would ask back: when it begins and where, who leads what, and whether its times hold. */
function missingInAgenda(plan: Plan, request: BriefingRequest): readonly Missing[] {
  const g = gatheringFor(plan, request)
  if (g === undefined) return [page(noneFor('agenda'), 'meetings')]
  const { kind, id, agenda: parts } = g
  const lacks = (says: string, field = 'agenda'): Missing => ({ says, at: { kind, id, field } })
  if (parts.length === 0) return [lacks('This meeting has no agenda yet.')]
  const without = (what: string, is: (p: (typeof parts)[number]) => boolean) => {
    const n = parts.filter((p) => p.block !== 'pause' && !is(p)).length
    return when(n > 0, lacks(`${countedFirst(n, 'part of the agenda has', 'parts of the agenda have')} ${what}.`))
  }
  return [
    ...when(g.date === undefined, lacks('The meeting has no date.', 'date')),
    ...when(!isTimed(g), lacks('No start time is entered, so the agenda has minutes and no times.')),
    ...when(kind !== 'checkIn' && !g.place?.trim(), lacks('Where it is held is not entered.', 'place')),
    ...without('nobody who leads it', (p) => plan.get('person', p.lead) !== undefined),
    ...without('nothing about what is asked: to decide, to discuss or to hear', (p) => p.asks !== undefined),
    ...timetable(parts, { begins: g.begins, ends: g.ends })
      .faults.filter((f) => f.how !== 'long')
      .map((f) => lacks(f.says)),
  ]
}

function missingForPresenter(plan: Plan, request: BriefingRequest): readonly Missing[] {
  const briefing = subjectOf(plan, request)
  const own = plan.all('likelyQuestion').filter((q) => q.briefing === undefined || q.briefing === briefing)
  const bare = own.filter((q) => !q.place?.trim() && !q.figures?.trim()).length
  const open = plan.all('concern').filter((c) => !c.answer?.trim()).length
  return [
    ...when(own.length === 0, {
      says: 'No likely question is entered for this briefing.',
      at: { add: 'likelyQuestion' },
    }),
    ...when(bare > 0, {
      says: `${countedFirst(bare, 'question has', 'questions have')} no figure and no place to find it.`,
      at: { form: 'likelyQuestion' },
    }),
    ...when(open > 0, page(`${countedFirst(open, 'concern has', 'concerns have')} no answer yet.`, 'community-act')),
  ]
}

function missingInHardTruth(plan: Plan, request: BriefingRequest): readonly Missing[] {
  const truth = plan.get('hardTruth', subjectOf(plan, request))
  if (truth === undefined) return [{ says: 'No hard truth is entered yet.', at: { add: 'hardTruth' } }]
  const lacks = (says: string): Missing => ({ says, at: { kind: 'hardTruth', id: truth.id } })
  const said = storyOf(plan, storyIn(truth), 'cabinet')
  const right = plan.get('decisionRight', truth.decisionRight)
  return [
    ...when(!said.printable, lacks(`The sentence can’t be printed. ${said.why ?? ''}`.trim())),
    ...when(!truth.unknown?.trim(), lacks('What we don’t know is empty.')),
    ...when(!truth.wouldTake?.trim(), lacks('What it would take is empty.')),
    ...when(
      plan.get('person', truth.whoseDecision ?? right?.decidedBy) === undefined,
      lacks('Nobody is named whose decision it is.'),
    ),
    ...when((truth.behind ?? []).length === 0, lacks('Nobody stands behind the messenger.')),
  ]
}

function missingOnCommunityPage(plan: Plan, request: BriefingRequest): readonly Missing[] {
  const lang = languageOf(request.language)
  const own = pageIn(plan, lang)
  const name = languageName(lang)
  const open = lang === 'en' ? [] : communityTexts(plan, request).filter((t) => !t.translated)
  // In some languages the page has words of ours, which the district may change.
  const ours = lang === 'en' || fixedWordsIn(lang) !== undefined
  const heads = Object.values(own?.headings ?? {}).filter((h) => typeof h === 'string' && h.trim() !== '').length
  return [
    ...when(
      !plan.all('why').some((w) => w.text?.trim() && w.status !== 'draft'),
      page('There is no agreed why for families.', 'community-why'),
    ),
    ...when(!plan.all('term').some((t) => t.status === 'adopted'), page('No term is adopted yet.', 'community-define')),
    ...when(!own?.heard?.length, { says: `How to be heard is not entered in ${name}.`, at: { form: 'heard' } }),
    ...when(!ours && !own?.title?.trim(), { says: `The page has no title in ${name}.`, at: { form: 'title' } }),
    ...when(!ours && heads < 6, {
      says: `${countedFirst(6 - heads, 'heading is', 'headings are')} not entered in ${name}, and ${plural(6 - heads, 'stays', 'stay')} in English.`,
      at: { form: 'headings' },
    }),
    ...when(open.length > 0, {
      says: `${countedFirst(open.length, 'text of the plan is', 'texts of the plan are')} not entered in ${name}, and left out.`,
      at: { form: 'translation' },
    }),
  ]
}
