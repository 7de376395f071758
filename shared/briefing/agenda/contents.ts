import type { Gathering, Part } from '../../retreat/gathering.ts'
import { titleOfPart } from '../../retreat/timetable.ts'
import type { Context } from '../context.ts'
import type { Block } from '../document.ts'
import { contentOf } from './content.ts'
import { isReadyTitle } from './tells.ts'

/** What a part with a ready title is about, where the plan knows: “One goal” on a paper leaves its readers to look for which. */
export const nameOf = (ctx: Context, g: Gathering, part: Part): string | undefined =>
  isReadyTitle(part) ? contentOf(ctx, g, part)?.name : undefined

/** What the plan knows of each part, under the name of the part: below the table, where it has the width of the page. */
export function agendaContents(ctx: Context, g: Gathering): readonly Block[] {
  return g.agenda.flatMap((part): Block[] => {
    const content = contentOf(ctx, g, part)
    if (content === null) return []
    const { lines, none } = content
    const name = nameOf(ctx, g, part)
    const of = lines.flatMap((line) => line.of ?? [])
    return [
      {
        t: 'hung',
        label: name ?? ctx.write.line(titleOfPart(part), 'Agenda part'),
        paragraphs:
          lines.length === 0
            ? [none]
            : lines.map((line) => (name === undefined ? line.text : (line.below ?? line.text))),
        breaks: true,
        small: true,
        ...(lines.length > 1 && { list: 'plain' as const }),
        ...(of.length > 0 && { of }),
      },
    ]
  })
}
