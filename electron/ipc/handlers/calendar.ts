import { ok } from '../../../shared/result/result.ts'
import { calendarWords, makeCalendar, sendCalendar } from '../../use-cases/calendar.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'
import { paperWriter } from './paper-writer.ts'

/** The year's dates as a file for the calendar program that people already use. */
export const calendarHandlers = (c: Context) => {
  const { desk, write } = paperWriter(c)
  return {
    'calendar.save': async (request) => {
      const made = await makeCalendar(desk, request)
      if (!made.ok) return made
      const done = await sendCalendar(desk, made.value, async (paper) => {
        const written = await write('Save the year as a calendar file', paper.name, paper.bytes, ics)
        return written.ok ? ok(written.value === null ? null : written.value.told) : written
      })
      if (!done.ok || done.value === null) return done.ok ? ok(null) : done
      const { told, ...sent } = done.value
      return ok({ file: told, holds: calendarWords(made.value.file), notes: [...made.value.paper.notes], ...sent })
    },
  } satisfies Partial<Handlers>
}

const ics = { ending: 'ics', kind: 'Calendar file' }
