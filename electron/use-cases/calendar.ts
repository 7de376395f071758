import { asOf } from '../../shared/briefing/as-of.ts'
import { nameOfPaper } from '../../shared/briefing/documents.ts'
import { drawnInOwnWords, madeInOwnWords } from '../../shared/briefing/own-words.ts'
import type { BriefingRequest } from '../../shared/briefing/request.ts'
import { writer } from '../../shared/briefing/text.ts'
import { planningCalendar } from '../../shared/briefing/year/calendar.ts'
import { entriesOf, yearCalled, yearOf } from '../../shared/briefing/year/entries.ts'
import { type CalendarFile, calendarFile } from '../../shared/briefing/year/ics.ts'
import { yearInWords } from '../../shared/days/index.ts'
import { forAudience } from '../../shared/domain/audience.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { counted } from '../../shared/words/index.ts'
import { nameOfPlan, safeName } from '../door/plan-names.ts'
import { noPlanIsOpen } from '../plan/none-open.ts'
import { type Paper, type PlanDesk, type SentPaper, sendOther } from './paper.ts'

/** A calendar file and what the plan records of it. It has not been written yet. */
interface CalendarMade {
  readonly file: CalendarFile
  readonly paper: Paper
}

const nothingFalls = (year: string, rough: readonly string[]) =>
  appError(
    'missing',
    [`No day of ${year} is known yet, so there is nothing for a calendar. No file was saved.`, ...rough].join(' '),
  )

/**
 * Makes the calendar file of the year that the request names, or else of the one that holds its day: for the public, or
 * for the cabinet with all dates. What is late or over is judged by today, no matter which year is asked for.
 */
export async function makeCalendar(desk: PlanDesk, request: BriefingRequest): Promise<Result<CalendarMade>> {
  const reader = request.readBy === 'cabinet' ? 'cabinet' : 'public'
  const plan = desk.path()
  if (plan === undefined) return err(noPlanIsOpen)
  const today = desk.today()
  const input = await desk.plan.documentInput({ forDay: today })
  if (!input.ok) return input
  const { records, point, cantSave } = input.value
  // A later file continues from what the plan recorded of this one.
  if (cantSave !== null) return err(appError('read-only', `${cantSave} No calendar file was saved.`))
  const whole = planOf(records)
  const year = request.fromYear === undefined ? yearOf(whole, request.date) : yearCalled(whole, request.fromYear)
  const asked = { ...request, document: 'calendar', readBy: reader, date: today, fromYear: year.year } as const
  const { model, notes } = drawnInOwnWords({ plan: whole, request: asked, covers: () => true, before: null }, (from) =>
    planningCalendar(from.plan, from.request),
  )
  const view = asOf(forAudience(whole, reader), today).plan
  const all = madeInOwnWords(view, (plan) => entriesOf(plan, year, today, reader, writer().line))
  // A calendar knows only whole days: a date known by its month or season is left out, and the person is told.
  const entries = all.filter((e) => e.rough === undefined)
  const rough = all
    .filter((e) => e.rough !== undefined)
    .map((e) => `Not in the file, since its day is not known: ${e.title} (${e.rough}).`)
  const name = [model.masthead.name, model.title].join(', ')
  const file = calendarFile(whole, entries, { reader, today, name, year })
  if (!file.text.includes('BEGIN:VEVENT')) return err(nothingFalls(yearInWords(year.year), rough))
  const bytes = new TextEncoder().encode(file.text)
  const of = { reader, date: year.from > today || year.to < today ? year.from : today, draft: false } as const
  return ok({
    file,
    paper: {
      bytes,
      pages: 0,
      title: model.title,
      notes: [...rough, ...notes],
      printed: [],
      tables: [],
      request: { ...asked, draft: false },
      reader,
      kept: 'planningCalendar',
      point,
      plan,
      cantSave,
      grown: null,
      name: safeName(nameOfPaper(nameOfPlan(plan), 'Planning calendar', of)),
    },
  })
}

/**
 * Writes the file, and records in the plan what it said for each date, so that the next file changes those dates and
 * does not add second ones.
 */
export async function sendCalendar<T>(
  desk: PlanDesk,
  { file, paper }: CalendarMade,
  write: (paper: Paper) => Promise<Result<T | null>>,
): Promise<Result<Omit<SentPaper<T>, 'sha256'> | null>> {
  const sent = await sendOther('ics', desk, paper, write, file.news.length === 0 ? {} : { entries: file.news })
  if (!sent.ok || sent.value === null || sent.value.said === null) return sent
  return ok({
    ...sent.value,
    said: 'It was saved, but the plan could not keep track of what is in it, so a later calendar file may not replace these dates. Save the calendar again once the plan can be saved.',
  })
}

/** “41 dates: 3 new, 2 changed, 1 canceled.” */
export const calendarWords = ({ dates, added, changed, cancelled }: CalendarFile): string =>
  `${counted(dates, 'date')}: ${added} new, ${changed} changed, ${cancelled} canceled`
