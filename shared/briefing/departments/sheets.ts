import { dayInWords, onRough, roughly } from '../../days/index.ts'
import { forAudience } from '../../domain/audience.ts'
import { bySort } from '../../domain/by-sort.ts'
import { departmentNames } from '../../domain/departments.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { checkInsOf, counts } from '../../rules/rhythm.ts'
import { capital, everyDays, listed, whom, withNumber } from '../../words/index.ts'
import { type Context, contextOf, roleOf } from '../context.ts'
import type { Block, Drawn, Row } from '../document.ts'
import { drawn, frame } from '../frame.ts'
import { laterForWhoHandsOut } from '../left-out.ts'
import { nothing } from '../parts/purpose.ts'
import { cell, choiceWords, dueWords, hung, table, words } from '../parts/table.ts'
import { planInSentence } from '../plan-name.ts'
import type { BriefingRequest } from '../request.ts'
import { officerTitle, slotWord } from '../slots.ts'
import type { Coverage } from '../text.ts'
import { subjectOf } from '../which.ts'
import { yearsOfPlan } from '../years-of-plan.ts'

type Department = RecordOf<'department'>

/**
 * Department sheets: one page per department, which its lead signs. Missing words are lines to write on, so that they
 * are agreed on over the sheet itself. Their reader is the cabinet.
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
    end: () => [],
  })
  return drawn(ctx, model, [...unwritten(ctx, shown), ...laterForWhoHandsOut(ctx)])
}

export const commitmentOf = (ctx: Context, department: string): RecordOf<'departmentCommitment'> | undefined =>
  where(ctx.plan, 'departmentCommitment', 'department', department)[0]

/** Existing words, or lines to write them on. */
const orLines = (label: string, paragraphs: readonly string[], many: number): Block[] =>
  paragraphs.length > 0 ? hung(label, paragraphs, { level: 2 }) : [{ t: 'lines', label, many }]

function sheet(ctx: Context, d: Department, name: string, newPage: boolean): Block[] {
  const c = commitmentOf(ctx, d.id)
  const { paragraphs } = ctx.write
  const lead = roleOf(ctx, d.lead, 'Lead of a department')
  const owner = roleOf(ctx, c?.owner, 'Owner of a commitment')
  const where = `Commitment of ${name}`
  // The first page has the title too, and each goal takes a row: with many of them fewer lines, so that a sheet is one page.
  const rows = partsIn(ctx, d.id).length + (newPage ? 0 : 3)
  const quiet = rows > 8
  const many = (most: number) => (rows > 5 ? 1 : rows > 1 ? Math.min(most, 2) - (rows > 3 ? 1 : 0) : most)
  ctx.told('department', d.id, 'name', 'lead')
  ctx.told('departmentCommitment', c?.id, 'department', 'means', 'firstMove', 'measure', 'needs')
  ctx.told('departmentCommitment', c?.id, 'reviewDate', 'owner')
  return [
    { t: 'heading', level: 1, text: name, newPage },
    {
      t: 'note',
      text: [lead === undefined ? 'The plan names no lead.' : `Led by ${whom(lead)}.`, yearsOfPlan(ctx)]
        .filter(Boolean)
        .join(' '),
    },
    ...orLines(
      `What ${slotWord(ctx, 'work')} means in our own work`,
      paragraphs(c?.means, `${where}, meaning`),
      quiet ? 1 : Math.max(many(3), 2),
    ),
    ...orLines('Our first move', paragraphs(c?.firstMove, `${where}, first move`), many(2)),
    ...orLines('How we will know', paragraphs(c?.measure, `${where}, measure`), many(2)),
    ...(owner !== undefined && owner !== lead ? hung('Who carries it', [owner], { level: 2 }) : []),
    ...helping(ctx, d, quiet),
    ...orLines('What we need from others, and by when', paragraphs(c?.needs, `${where}, what it needs`), many(2)),
    // Nobody signs a page with nothing on it: the days that are agreed on go along with the signatures.
    { t: 'keep', blocks: [...meeting(ctx, d, c?.reviewDate, quiet), ...signing(ctx, c, lead, quiet)] },
  ]
}

/** The goals in which a department has a part, by number. */
export function partsIn(ctx: Context, department: string): readonly Row[] {
  return ctx.goals.flatMap((g): Row[] => {
    const own = where(ctx.plan, 'coverage', 'goal', g.goal.id).find((one) => one.department === department)
    if (own?.part === undefined || own.part === 'none') return []
    ctx.told('coverage', own.id, 'department', 'goal', 'part')
    ctx.told('goal', g.goal.id, 'title')
    return [
      { cells: [{ text: withNumber(g.no, g.title, 'Goal ') }, { text: choiceWords('coverage', 'part', own.part) }] },
    ]
  })
}

const otherGoal = 'Another goal that we will help, or another part (lead, contribute, be informed)'

function helping(ctx: Context, d: Department, quiet: boolean): Block[] {
  const rows = partsIn(ctx, d.id)
  return [
    { t: 'heading', level: 2, text: 'Where we help the plan', ...(quiet && { quiet }) },
    ...(rows.length === 0
      ? [{ t: 'lines', label: 'No part in a goal entered. Which goal will this department help?', many: 1 } as const]
      : [
          table(null, [words('Goal', 4), words('Our part', 1)], rows),
          ...(!quiet && rows.length < ctx.goals.length ? [{ t: 'lines', label: otherGoal, many: 1 } as const] : []),
        ]),
  ]
}

/** The days that the sheet agrees on, each with room for another: an existing day may be past, or not be kept. */
function meeting(ctx: Context, d: Department, review: string | undefined, quiet: boolean): Block[] {
  const { date } = ctx.request
  const { everyDays: days, last, due, planned } = checkInsOf(ctx.plan, d, date)
  ctx.told('department', d.id, 'everyDays')
  for (const c of where(ctx.plan, 'checkIn', 'department', d.id))
    if (last !== undefined && c.date === last) ctx.told('checkIn', c.id, 'department', 'date')
  // The office owes itself none, so that none is ever overdue; a schedule that was entered for it is told as it is.
  const often = days ?? (counts(d.everyDays) ? d.everyDays : undefined)
  const promised = due === undefined ? '' : `${due < date ? 'was due' : 'due by'} ${dayInWords(due)}`
  const before = last === undefined ? '' : `the last one was on ${dayInWords(last)}`
  const next = [planned === undefined ? '' : `set for ${dayInWords(planned)}`, promised, before].filter((w) => w !== '')
  const rows = [
    ['Next check-in', next.join('; ') || 'No date entered'],
    ['How often', often === undefined ? 'No promise entered' : everyDays(often)],
    ['Review of this sheet', review ? dueWords(roughly(review), date) : 'No date entered'],
  ].map(([what = '', when = '']): Row => ({ cells: [{ text: what }, cell(capital(when)), { text: '' }] }))
  return [
    { t: 'heading', level: 2, text: 'When we meet', ...(quiet && { quiet }) },
    {
      t: 'table',
      caption: null,
      write: true,
      columns: [words('What', 1.1), words('As we have it', 3.3), words('Agreed today', 1.5)],
      rows,
    },
  ]
}

function signing(
  ctx: Context,
  c: RecordOf<'departmentCommitment'> | undefined,
  lead: string | undefined,
  quiet: boolean,
): Block[] {
  const { plan } = ctx
  const officer = officerTitle(ctx)
  const superintendent = roleOf(ctx, plan.get('district', 'district')?.superintendent, 'Superintendent')
  const by = roleOf(ctx, c?.signedBy, 'Who signed') ?? ''
  const roles = [
    ...new Set([
      by || lead || 'Lead of the department',
      officer || 'For the office',
      superintendent ?? 'Superintendent',
    ]),
  ]
  ctx.told('departmentCommitment', c?.id, 'signedBy', 'signedOn', 'officeSignedOn', 'superintendentSignedOn')
  const signed = [
    c?.signedOn !== undefined && by !== '' ? `for the department ${onRough(c.signedOn)}` : '',
    c?.officeSignedOn === undefined ? '' : `for this office ${onRough(c.officeSignedOn)}`,
    c?.superintendentSignedOn === undefined ? '' : `by the superintendent ${onRough(c.superintendentSignedOn)}`,
  ].filter((w) => w !== '')
  return [
    { t: 'heading', level: 2, text: 'Signed', ...(quiet && { quiet }) },
    {
      t: 'note',
      // A signature from February was not for this fall's dates: the lines stay empty.
      text: `We agree to this sheet and to the dates above.${signed.length === 0 ? '' : ` It was signed ${listed(signed)}, in the words it had then.`}`,
    },
    { t: 'signatures', date: 'Date', roles, signed: roles.map(() => null) },
  ]
}

/** Sheets that go out with lines instead of words, for the person who prepares them. */
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
