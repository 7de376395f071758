import type { Context } from '../board/context.ts'
import type { Block, Row } from '../document.ts'
import { capital, countInWords, dayInWords, plural } from '../format.ts'
import { cell, choiceWords, hung, table, words } from '../parts/table.ts'
import { slotWord } from '../slots.ts'

/** What the district has committed to, in its own words. */
export function commitment(ctx: Context): Block[] {
  const c = ctx.plan.get('commitment', 'commitment')
  const write = (text: string | undefined, where: string) => ctx.write.paragraphs(text, where)
  const status = choiceWords('commitment', 'statementStatus', c?.statementStatus).toLowerCase()
  const said: Block[] = [
    ...hung('Mission', write(c?.mission, 'Mission')),
    ...hung('Commitment', [
      ...write(c?.statement, 'Commitment statement'),
      status === ''
        ? ''
        : `This statement is ${status === 'draft' ? 'a draft' : status}${c?.statementAdopted && status === 'adopted' ? `, ${dayInWords(c.statementAdopted)}` : ''}.`,
    ]),
    ...hung('Theory of action', theory(ctx, c?.theory ?? {})),
  ]
  return [
    { t: 'heading', level: 1, text: 'Our commitment' },
    ...(said.length > 0 ? said : [nothing('No commitment has been written yet.')]),
  ]
}

/** The three halves as one sentence, whether or not they were typed with their first words. */
function theory(
  ctx: Context,
  { ifWe, thenThis, soThat }: { ifWe?: string; thenThis?: string; soThat?: string },
): string[] {
  const part = (text: string | undefined, first: RegExp, lead: string): string => {
    const words = ctx.write.line(text, 'Theory of action').replace(/[.,;\s]+$/, '')
    return words === '' || first.test(words) ? words : `${lead} ${words}`
  }
  const parts = [
    part(ifWe, /^if\b/i, 'if we'),
    part(thenThis, /^then\b/i, 'then'),
    part(soThat, /^so that\b/i, 'so that'),
  ].filter((p) => p !== '')
  return parts.length === 0 ? [] : [`${capital(parts.join(', '))}.`]
}

/** A sentence for a part in which nothing stands yet: the paper is short and says why. */
export const nothing = (text: string): Block => ({ t: 'text', paragraphs: [text] })

/** The children: all groups that the district reports on, and why some are in focus. */
export function groups(ctx: Context): Block[] {
  const all = ctx.plan.all('studentGroup').toSorted((a, b) => (a.sort ?? 1e9) - (b.sort ?? 1e9))
  const head: Block = { t: 'heading', level: 1, text: 'The children this plan is for' }
  if (all.length === 0) return [head, nothing('No student groups stand in the plan yet.')]
  const focus = all.filter((g) => g.focus)
  const name = (g: { readonly name?: string }) => ctx.write.line(g.name, 'Student group') || 'Group without a name'
  const lead =
    focus.length === 0
      ? `None of them is among the ${slotWord(ctx, 'focusGroups')} yet.`
      : `${capital(countInWords(all.length))} student ${plural(all.length, 'group is', 'groups are')} reported on; ${countInWords(focus.length)} ${plural(focus.length, 'is', 'are')} in focus, for the reasons given.`
  return [
    head,
    { t: 'reading', text: lead },
    ...focus.flatMap((g) => {
      const why = ctx.write.paragraphs(g.reason, `Why ${g.name ?? 'a group'} is in focus`)
      return hung(name(g), why.length > 0 ? why : ['The reason has not been written yet.'])
    }),
    table(
      'Student groups',
      [words('Student group', 2), words('Dimension', 1.6), words(capital(slotWord(ctx, 'focusGroups')), 0.9)],
      all.map(
        (g): Row => ({
          strong: g.focus === true || g.isTotal === true,
          cells: [
            { text: name(g) },
            cell(g.isTotal ? '' : ctx.write.line(ctx.plan.get('dimension', g.dimension)?.name, 'Dimension')),
            cell(g.focus ? 'Yes' : ''),
          ],
        }),
      ),
    ),
  ]
}
