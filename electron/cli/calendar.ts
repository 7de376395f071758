import { briefingRequest } from '../../shared/briefing/request.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { calendarWords, makeCalendar, sendCalendar } from '../use-cases/calendar.ts'
import { writePaper } from '../use-cases/paper-file.ts'
import { type Asked, deskOf, makes, place } from './document.ts'
import { naming } from './open.ts'
import type { CliVerb } from './verb.ts'

export const calendar: CliVerb = {
  usage: 'FILE --out OUT.ics|FOLDER [--for public|cabinet] [--date YYYY-MM-DD]',
  says: 'Makes a calendar file (.ics) of the year in which the date lies, for the calendar that people already use. The plan keeps track of what is in it: a later file changes these dates, and cancels those that are gone, instead of adding them again. The public’s has meetings, monitoring and readings; the cabinet’s also has packets, reports, check-ins and look-backs.',
  places: 1,
  options: { out: 'text', for: 'text', date: 'text' },
  run: makes('A calendar', 'ics', make),
}

async function make(asked: Asked): Promise<Result<number>> {
  const { args, around, held, out, today, usual } = asked
  // A calendar file that the plan can't record would later put the same dates into a calendar twice.
  if (held !== null)
    return err(
      appError(
        held.kind,
        `${held.says} The plan has to keep track of what a calendar file says, so none was made. Close the plan there first.`,
        asked.file,
      ),
    )
  const request = briefingRequest.safeParse({
    ...usual,
    document: 'calendar',
    date: args.options.get('date') ?? today,
    readBy: args.options.get('for') ?? 'public',
  })
  if (!request.success || request.data.readBy === 'board')
    return err(
      appError('bad-input', 'A calendar is for public or cabinet, and a date is YYYY-MM-DD. Nothing was saved.'),
    )
  const desk = deskOf(asked)
  const made = await makeCalendar(desk, request.data)
  if (!made.ok) return made
  const sent = await sendCalendar(desk, made.value, (paper) =>
    place(out, paper.name, '.ics', async (to) => naming(await writePaper(to, paper.bytes), to)),
  )
  if (!sent.ok) return sent
  if (sent.value !== null) {
    around.out(`Wrote ${sent.value.told.place}: ${calendarWords(made.value.file)}`)
    if (sent.value.said !== null) around.out(sent.value.said)
    for (const note of made.value.paper.notes) around.out(`  ${note}`)
  }
  return ok(0)
}
