import { dayInWords, roughInWords, roughly } from '../../days/index.ts'
import { forAudience } from '../../domain/audience.ts'
import { departmentNames } from '../../domain/departments.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { bySort } from '../../figures/goal-sentence.ts'
import { checkInsOf } from '../../rules/rhythm.ts'
import { capital } from '../../words/index.ts'
import { type Context, contextOf, roleOf } from '../board/context.ts'
import type { Block, Drawn, Row } from '../document.ts'
import { frame } from '../frame.ts'
import { leftOutNote, leftOutPage } from '../left-out.ts'
import { cell, choiceWords, dueWords, hung, table, words } from '../parts/table.ts'
import { nothing } from '../plan/purpose.ts'
import { planInSentence } from '../plan-name.ts'
import type { BriefingRequest } from '../request.ts'
import { slotWord } from '../slots.ts'
import type { Coverage } from '../text.ts'
import { subjectOf } from '../which.ts'

type Department = RecordOf<'department'>

/**
 * Department sheets: one page a department, which its lead signs. What nobody has written yet has lines, so that it is
 * agreed on over the sheet itself. Their reader is the cabinet.
 */
export function departmentSheets(plan: Plan, request: BriefingRequest, covers?: Coverage): Drawn {
  const ctx = contextOf(forAudience(plan, 'cabinet'), request, covers, 'cabinet')
  const asked = subjectOf(ctx.plan, request)
  const all = bySort(ctx.plan.all('department'))
  const shown = asked === undefined ? all : all.filter((d) => d.id === asked)
  const names = departmentNames(ctx.plan, all)
  const blocks =
    shown.length === 0
      ? [nothing('The plan has no departments yet, so there is nothing to sign.')]
      : shown.flatMap((d, i) => sheet(ctx, d, ctx.write.line(names.get(d.id), 'Department'), i > 0))
  const model = frame(ctx, {
    document: 'sheets',
    kind: 'Department sheets',
    title: (name) => `What each department does for ${planInSentence(name)}`,
    blocks,
    sheets: true,
    end: () => (shown.length > 1 ? leftOutPage(ctx) : leftOutNote(ctx)),
  })
  return { model, notes: [...unwritten(ctx, shown), ...ctx.write.notes()], unset: ctx.write.unset(), printed: [] }
}

export const commitmentOf = (ctx: Context, department: string): RecordOf<'departmentCommitment'> | undefined =>
  where(ctx.plan, 'departmentCommitment', 'department', department)[0]

/** Words that stand already, or lines on which they will. */
const orLines = (label: string, paragraphs: readonly string[], many: number): Block[] =>
  paragraphs.length > 0 ? hung(label, paragraphs, { level: 2 }) : [{ t: 'lines', label, many }]

function sheet(ctx: Context, d: Department, name: string, newPage: boolean): Block[] {
  const c = commitmentOf(ctx, d.id)
  const { paragraphs } = ctx.write
  const lead = roleOf(ctx, d.lead, 'Lead of a department')
  const owner = roleOf(ctx, c?.owner, 'Owner of a commitment')
  const where = `Commitment of ${name}`
  ctx.told('department', d.id, 'name', 'lead')
  ctx.told('departmentCommitment', c?.id, 'department', 'means', 'firstMove', 'measure', 'needs')
  ctx.told('departmentCommitment', c?.id, 'reviewDate', 'owner')
  return [
    { t: 'heading', level: 1, text: name, newPage },
    { t: 'note', text: lead === undefined ? 'The plan names no lead.' : `Led by the ${lead}.` },
    ...orLines(`What ${slotWord(ctx, 'work')} means in our own work`, paragraphs(c?.means, `${where}, meaning`), 3),
    ...orLines('Our first move', paragraphs(c?.firstMove, `${where}, first move`), 2),
    ...orLines('How we will know', paragraphs(c?.measure, `${where}, measure`), 2),
    ...(owner !== undefined && owner !== lead ? hung('Who carries it', [owner], { level: 2 }) : []),
    ...helping(ctx, d),
    ...orLines('What we need from others, and by when', paragraphs(c?.needs, `${where}, what it needs`), 2),
    ...meeting(ctx, d, c?.reviewDate),
    signing(ctx, c, lead),
  ]
}

/** The goals in which a department has a part, by number. */
export function partsIn(ctx: Context, department: string): readonly Row[] {
  return ctx.goals.flatMap((g): Row[] => {
    const own = where(ctx.plan, 'coverage', 'goal', g.goal.id).find((one) => one.department === department)
    if (own?.part === undefined || own.part === 'none') return []
    ctx.told('coverage', own.id, 'department', 'goal', 'part')
    ctx.told('goal', g.goal.id, 'title')
    return [{ cells: [{ text: `Goal ${g.no}. ${g.title}` }, { text: choiceWords('coverage', 'part', own.part) }] }]
  })
}

function helping(ctx: Context, d: Department): Block[] {
  const rows = partsIn(ctx, d.id)
  return [
    { t: 'heading', level: 2, text: 'Where we help the plan' },
    ...(rows.length === 0
      ? [{ t: 'lines', label: 'No part in a goal yet. Which goal will this department help?', many: 1 } as const]
      : [table(null, [words('Goal', 4), words('Our part', 1)], rows)]),
  ]
}

function meeting(ctx: Context, d: Department, review: string | undefined): Block[] {
  const { everyDays, last, due } = checkInsOf(ctx.plan, d, ctx.request.date)
  ctx.told('department', d.id, 'everyDays')
  const rows: Row[] = [
    ...(due ? [['Next check-in', `${due < ctx.request.date ? 'was due ' : 'by '}${dayInWords(due)}`]] : []),
    ...(last ? [['Last check-in', dayInWords(last)]] : []),
    ...(everyDays ? [['How often', `every ${everyDays} days`]] : []),
    ...(review ? [['Review of this sheet', dueWords(roughly(review), ctx.request.date)]] : []),
  ].map(([what = '', when = '']) => ({ cells: [{ text: what }, cell(capital(when))] }))
  return [
    { t: 'heading', level: 2, text: 'When we meet' },
    ...(rows.length === 0
      ? [{ t: 'lines', label: 'No check-in is promised yet. When will we meet?', many: 1 } as const]
      : [table(null, [words('What', 1.4), words('When', 3)], rows)]),
  ]
}

function signing(ctx: Context, c: RecordOf<'departmentCommitment'> | undefined, lead: string | undefined): Block {
  const { plan, write } = ctx
  const officer = write.line(
    plan.get('officer', 'officer')?.title || plan.get('words', 'words')?.officerTitle,
    'Title of the officer',
  )
  const superintendent = roleOf(ctx, plan.get('district', 'district')?.superintendent, 'Superintendent')
  const by = roleOf(ctx, c?.signedBy, 'Who signed') ?? ''
  const roles = [
    ...new Set([
      by || lead || 'Lead of the department',
      officer || 'For the office',
      superintendent ?? 'Superintendent',
    ]),
  ]
  ctx.told('departmentCommitment', c?.id, 'signedBy', 'signedOn')
  const signed = c?.signedOn !== undefined && by !== '' ? roughInWords(c.signedOn) : null
  return {
    t: 'keep',
    blocks: [
      { t: 'heading', level: 2, text: 'Signed' },
      {
        t: 'note',
        // What somebody signed in February was not the dates of this fall: the lines stay empty.
        text: `We agree to this sheet and to the dates above.${signed === null ? '' : ` It was signed for the department on ${signed}, as it was then.`}`,
      },
      { t: 'signatures', date: 'Date', roles, signed: roles.map(() => null) },
    ],
  }
}

/** Sheets that go out with lines instead of words, for whoever prepares them. */
function unwritten(ctx: Context, shown: readonly Department[]): string[] {
  const open = shown.filter((d) => {
    const c = commitmentOf(ctx, d.id)
    return !c?.means?.trim() || !c.firstMove?.trim() || !c.measure?.trim()
  })
  return open.map(
    (d) =>
      `${ctx.write.line(d.name, 'Department') || 'A department without a name'}: its commitment is not all written, so its sheet has lines to write on.`,
  )
}
