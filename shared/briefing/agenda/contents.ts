import type { Gathering } from '../../retreat/gathering.ts'
import { titleOfPart } from '../../retreat/timetable.ts'
import type { Context } from '../context.ts'
import type { Block } from '../document.ts'
import { contentOf } from './content.ts'

/** What the plan knows of each part, under the name of the part: below the table, where it has the width of the page. */
export function agendaContents(ctx: Context, g: Gathering): readonly Block[] {
  return g.agenda.flatMap((part): Block[] => {
    const content = contentOf(ctx, g, part)
    if (content === null) return []
    const { lines, none } = content
    const of = lines.flatMap((line) => line.of ?? [])
    return [
      {
        t: 'hung',
        label: ctx.write.line(titleOfPart(part), 'Agenda part'),
        paragraphs: lines.length === 0 ? [none] : lines.map((line) => line.text),
        breaks: true,
        small: true,
        ...(lines.length > 1 && { list: 'plain' as const }),
        ...(of.length > 0 && { of }),
      },
    ]
  })
}
