import { dayInWords, onRough, roughInWords } from '../../days/index.ts'
import { departmentNames } from '../../domain/departments.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { where } from '../../domain/plan.ts'
import type { Finding } from '../../rules/finding.ts'
import { fteNeeded, neededWords, needNote, whoseFte } from '../../rules/load.ts'
import type { PolicyDay } from '../../rules/policy-days.ts'
import { engagementsOf, lookBackOf, updatesOf } from '../../rules/promises-overdue.ts'
import { checkInsOf, type Rhythm } from '../../rules/rhythm.ts'
import { shortBy } from '../../rules/rights.ts'
import { tenureOf } from '../../rules/tenure.ts'
import {
  capital,
  compareKeys,
  compareTexts,
  countInWords,
  fteWords,
  listed,
  plural,
  quotation,
  small,
  unstopped,
} from '../../words/index.ts'
import { policyDaysInWords } from '../charts/policy-lanes.ts'
import { type Context, roleOf } from '../context.ts'
import { nameOf } from '../declared.ts'
import type { Block, Row } from '../document.ts'
import { tellTeamNeed } from '../parts/positions.ts'
import { cell, choiceWords, hung, table, words } from '../parts/table.ts'
import { whoDecides } from '../parts/who-decides.ts'

/** What this office owes, and what it is owed. */
export function owedBlocks(ctx: Context, found: readonly Finding[]): Block[] {
  const blocks = [...byOffice(ctx, found), ...answers(ctx), ...rights(ctx), ...team(ctx)]
  return blocks.length === 0 ? [] : [{ t: 'heading', level: 1, text: 'What is owed' }, ...blocks]
}

/** Most things owed of one kind that a paper tells one by one. */
const mostOwed = 12

/** What is late by this office's promise: whose turn it is, since when, and when it was last held. */
function byOffice(ctx: Context, found: readonly Finding[]): Block[] {
  const { plan, request } = ctx
  const late = (rule: string) =>
    found.filter((f) => f.rule === `promise-overdue/${rule}`).map((f) => f.about[0]?.id ?? '')
  const withWhom = (kind: 'department' | 'goal' | 'audienceGroup', id: string, rhythm: Rhythm) =>
    `${unstopped(nameOf(ctx, kind, id))}: was due on ${dayInWords(rhythm.due ?? '')}; ${lastWords(rhythm)}.`
  const departments = departmentNames(plan, plan.all('department'))
  const checkIns = late('check-in').flatMap((id) => {
    const d = plan.get('department', id)
    if (d === undefined) return []
    const rhythm = checkInsOf(plan, d, request.date)
    const name = ctx.write.line(departments.get(id), 'Department') || 'Department without a name'
    for (const c of where(plan, 'checkIn', 'department', id))
      if (rhythm.last !== undefined && c.date === rhythm.last) ctx.told('checkIn', c.id, 'department', 'date')
    return [`${name}: was due on ${dayInWords(rhythm.due ?? '')}; ${lastWords(rhythm)}.`]
  })
  const updates = late('status-update').flatMap((id) => {
    const goal = plan.get('goal', id)
    return goal ? [withWhom('goal', id, updatesOf(plan, goal, request.date))] : []
  })
  const engagements = late('engagement').map((id) =>
    withWhom('audienceGroup', id, engagementsOf(plan, id, request.date)),
  )
  const looks = late('look-back').map(
    (id) => `${unstopped(nameOf(ctx, 'equityScreen', id))}: was due on ${dayInWords(lookBackOf(plan, id)?.day ?? '')}.`,
  )
  const reviews = late('review').flatMap((id) => {
    const c = plan.get('departmentCommitment', id)
    const name = ctx.write.line(departments.get(c?.department ?? ''), 'Department')
    return c?.reviewDate ? [`${name || 'A department'}: was due on ${dayInWords(c.reviewDate)}.`] : []
  })
  const blocks = [
    ...hung('Check-ins', few(checkIns)),
    ...hung('Status updates', few(updates)),
    ...hung('Engagements', few(engagements)),
    ...hung('Look-backs', few(looks)),
    ...hung('Reviews of a commitment', few(reviews)),
  ]
  const under = (text: string, own: readonly Block[]): Block[] =>
    own.length === 0 ? [] : [{ t: 'heading', level: 2, text }, ...own]
  return [
    ...under('By this office', blocks),
    ...under('To people who were heard', hung('Telling people back', untold(ctx))),
    ...under('Policies', hung('Dates that have passed', policyDays(ctx))),
  ]
}

const lastWords = ({ lastOn, promise }: Rhythm): string =>
  lastOn === undefined
    ? `none since the promise${promise?.promisedOn ? ` ${onRough(promise.promisedOn)}` : ''}`
    : `the last one was ${onRough(lastOn)}`

/** No more than a paper tells one by one, and how many there are besides. */
function few(lines: readonly string[]): readonly string[] {
  const more = lines.length - mostOwed
  return more <= 0
    ? lines
    : [
        ...lines.slice(0, mostOwed),
        `${capital(countInWords(more))} more ${plural(more, 'is', 'are')} on the page “Findings” of the plan.`,
      ]
}

/** Meetings with people who said something, and were not told what became of it. */
export const untoldIn = ({ plan }: Context): readonly RecordOf<'engagement'>[] =>
  plan.all('engagement').filter((e) => e.heard?.trim() && e.toldThem === false)

function untold(ctx: Context): string[] {
  const all = untoldIn(ctx)
  if (all.length === 0) return []
  const names = all.map((e) => {
    ctx.told('engagement', e.id, 'title', 'toldThem')
    return quotation(ctx.write.line(e.title, 'Engagement') || 'an engagement without a title')
  })
  const more = names.length - mostOwed
  const listing = listed([...names.slice(0, mostOwed), ...(more > 0 ? [`${countInWords(more)} more`] : [])])
  return [
    `Those who came to ${listing} have not been told what was done about what they said.`,
    ...few(
      all.map((e, i) => {
        ctx.told('engagement', e.id, 'heard', 'date')
        const heard = ctx.write.paragraphs(e.heard, 'Engagement, what was heard').join(' ').replace(/\.$/, '')
        return `${names[i]}${e.date === undefined ? '' : `, ${roughInWords(e.date)}`}; heard: ${quotation(heard)}.`
      }),
    ),
  ]
}

/** Policies with a past reading or adoption that nobody entered as held; a review alone is under what is fragile. */
export const latePolicies = (ctx: Context): readonly { readonly name: string; readonly over: readonly PolicyDay[] }[] =>
  tenureOf(ctx.plan, ctx.request.date).policies.flatMap((p) => {
    const over = p.days.filter((d) => !d.done && d.day < ctx.request.date)
    return over.every((d) => d.step === 'review') ? [] : [{ name: ctx.write.line(p.name, 'Policy'), over }]
  })

function policyDays(ctx: Context): string[] {
  const late = latePolicies(ctx).map(
    ({ name, over }) => `${name}: ${small(policyDaysInWords(over, ctx.request.date))}.`,
  )
  return late.length === 0 ? [] : [...few(late), 'The plan does not say whether these took place.']
}

const unsaidSteps = (n: number): string => `The plan does not say if ${n === 1 ? 'it was' : 'they were'} done.`

/** Slips that are out. */
export const slipsOut = ({ plan }: Context): readonly RecordOf<'updateSlip'>[] =>
  plan.all('updateSlip').filter((s) => s.status === 'due')

/** Check-ins with a next step whose day is over, the earliest first. */
export const stepsOver = ({ plan, request }: Context): readonly RecordOf<'checkIn'>[] =>
  plan
    .all('checkIn')
    .filter((c) => c.nextStepDue !== undefined && c.nextStepDue < request.date)
    .toSorted((a, b) => compareKeys(a.nextStepDue ?? '', b.nextStepDue ?? ''))

/** What others have not sent or done yet: slips that are out, and past next steps of check-ins. */
function answers(ctx: Context): Block[] {
  const { plan, request, write } = ctx
  const role = (id: string | undefined) => roleOf(ctx, id, 'Owner of a form') ?? 'Somebody'
  const slips = slipsOut(ctx).map((s) => {
    ctx.told('updateSlip', s.id, 'owner', 'measure', 'due', 'status')
    const what = s.measure === undefined ? '' : `: ${nameOf(ctx, 'measure', s.measure)}`
    const day = s.due === undefined ? '' : `, ${s.due < request.date ? 'was due' : 'due'} ${dayInWords(s.due)}`
    return `${role(s.owner)}${what}${day}.`
  })
  const departments = departmentNames(plan, plan.all('department'))
  const steps = stepsOver(ctx).map((c) => {
    ctx.told('checkIn', c.id, 'department', 'date', 'nextStepDue', 'agreed')
    const name = write.line(departments.get(c.department ?? ''), 'Department') || 'A department'
    const agreed = write.paragraphs(c.agreed, 'Check-in, what was agreed').join(' ').replace(/\.$/, '')
    return `${name}: due on ${dayInWords(c.nextStepDue ?? '')}${agreed === '' ? '' : `; agreed: ${quotation(agreed)}`}.`
  })
  const blocks = [
    ...hung('Update forms that are out', few(slips)),
    ...hung('Next steps of check-ins', steps.length === 0 ? [] : [...few(steps), unsaidSteps(steps.length)]),
  ]
  return blocks.length === 0 ? [] : [{ t: 'heading', level: 2, text: 'To this office: answers' }, ...blocks]
}

const short = (r: RecordOf<'decisionRight'>): boolean => (shortBy(r) ?? 0) > 0

function rights(ctx: Context): Block[] {
  const all = ctx.plan.all('decisionRight').filter(short)
  if (all.length === 0) return []
  const decider = whoDecides(ctx, all)
  return [
    {
      t: 'keep',
      blocks: [
        { t: 'heading', level: 2, text: 'To this office: a part in decisions' },
        table(
          null,
          [
            words('Decision', 2.2),
            ...decider.column,
            words('The officer’s part today', 1.3),
            words('The part needed', 1.3),
          ],
          all
            .toSorted((a, b) => (shortBy(b) ?? 0) - (shortBy(a) ?? 0) || compareTexts(a.name ?? '', b.name ?? ''))
            .map((r): Row => {
              ctx.told('decisionRight', r.id, 'name', 'today', 'needed')
              return {
                cells: [
                  { text: ctx.write.line(r.name, 'Decision') || 'Decision without a name' },
                  ...decider.of(r),
                  cell(choiceWords('decisionRight', 'today', r.today)),
                  cell(choiceWords('decisionRight', 'needed', r.needed)),
                ],
              }
            }),
        ),
      ],
    },
  ]
}

/** Positions that are vacant or posted, and the team that was found to be needed. */
function team(ctx: Context): Block[] {
  const need = fteNeeded(ctx.plan)
  const note = ctx.write.line(needNote(ctx.plan), 'Team needed, note')
  const whose = whoseFte(ctx.plan)
  const filled = ctx.plan
    .all('position')
    .filter((p) => p.state === 'filled')
    .reduce((sum, p) => sum + (p.fte ?? 0), 0)
  const open = (['vacant', 'posted'] as const).map(
    (state) => [state, ctx.plan.all('position').filter((p) => p.state === state)] as const,
  )
  tellTeamNeed(ctx)
  for (const p of open.flatMap(([, of]) => of)) ctx.told('position', p.id, 'title', 'fte', 'state')
  const named = (p: RecordOf<'position'>) =>
    `${nameOf(ctx, 'position', p.id)}${p.fte === undefined ? '' : ` (${fteWords(p.fte)} FTE)`}`
  const lines = [
    need === undefined
      ? ''
      : `${fteWords(need)} FTE ${neededWords(ctx.plan)}${note === '' ? '' : ` (${quotation(note)})`}; ${fteWords(filled)} FTE ${plural(filled, 'is', 'are')} filled${whose === '' ? '' : `, ${whose}`}.`,
    ...open.map(([state, of]) =>
      of.length === 0 ? '' : `${choiceWords('position', 'state', state)}: ${of.map(named).join('; ')}.`,
    ),
  ]
  return hung('To this office: a team', lines)
}
