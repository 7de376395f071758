import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { numbered } from '../../shared/briefing/documents.ts'
import { briefingRequest } from '../../shared/briefing/request.ts'
import { localDay } from '../../shared/days/index.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { type AppError, appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { PlanVerbs } from '../plan/verbs.ts'
import { calendarWords, makeCalendar, sendCalendar } from '../use-cases/calendar.ts'
import { atFirstFree } from '../use-cases/first-free.ts'
import type { PaperDesk } from '../use-cases/paper.ts'
import { writePaper } from '../use-cases/paper-file.ts'
import type { Args } from './args.ts'
import { usualRequest } from './brief.ts'
import { withPlanOrCopy } from './open.ts'
import type { CliVerb, Surroundings } from './verb.ts'

export const calendar: CliVerb = {
  usage: 'FILE --out OUT.ics|FOLDER [--for public|cabinet] [--date YYYY-MM-DD]',
  says: 'Makes a calendar file (.ics) of the year in which the date lies, for the calendar that people already use. The plan keeps track of what is in it: a later file changes these dates, and cancels those that are gone, instead of adding them again. The public’s has meetings, monitoring and readings; the cabinet’s also has packets, reports, check-ins and look-backs.',
  places: 1,
  options: { out: 'text', for: 'text', date: 'text' },
  run: async (args, around) => {
    const out = args.options.get('out')
    if (out === undefined) return err(appError('bad-input', 'A calendar needs --out OUT.ics.'))
    const file = args.places[0] as string
    return withPlanOrCopy(file, around, (plan, held) => make(args, around, { plan, held, file, out }))
  },
}

interface Given {
  readonly plan: PlanVerbs
  readonly held: AppError | null
  readonly file: string
  readonly out: string
}

async function make(args: Args, around: Surroundings, { plan, held, file, out }: Given): Promise<Result<number>> {
  const today = localDay(around.clockAndIds.now())
  const records = plan.records()
  if (!records.ok) return records
  // A file that the plan can't keep track of would be the beginning of dates that stand twice.
  if (held !== null) return err(held)
  const usual = usualRequest(args, planOf(records.value), today)
  const request = briefingRequest.safeParse({
    ...{ ...usual, document: 'calendar', date: args.options.get('date') ?? today },
    readBy: args.options.get('for') ?? 'public',
  })
  if (!request.success || request.data.readBy === 'board')
    return err(
      appError('bad-input', 'A calendar is for public or cabinet, and a date is YYYY-MM-DD. Nothing was saved.'),
    )
  const desk: PaperDesk = {
    plan,
    briefing: { make: () => Promise.reject(new Error('No paper is made for a calendar file')) },
    path: () => file,
    today: () => today,
  }
  const made = await makeCalendar(desk, request.data)
  if (!made.ok) return made
  const isFolder = existsSync(out) && statSync(out).isDirectory()
  const sent = await sendCalendar(desk, made.value, async (paper) => {
    const places = isFolder ? [...numbered(paper.name)].map((name) => join(out, `${name}.ics`)) : [out]
    return atFirstFree(
      places,
      (place) => writePaper(place, paper.bytes, false),
      appError('exists', 'A file of that name is there already, and nothing is overwritten. Choose another name.', out),
    )
  })
  if (!sent.ok) return sent
  if (sent.value !== null) {
    around.out(`Wrote ${sent.value.told.place}: ${calendarWords(made.value.file)}`)
    if (sent.value.said !== null) around.out(sent.value.said)
    for (const note of made.value.paper.notes) around.out(`  ${note}`)
  }
  return ok(0)
}
