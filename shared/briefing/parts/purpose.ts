import { onRough, roughInWords } from '../../days/index.ts'
import { groupName } from '../../domain/group-names.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { groupsInOrder } from '../../figures/groups-in-order.ts'
import { withheldNote } from '../../figures/reasons.ts'
import { enrollmentsOf, floorOf, isWithheld } from '../../figures/suppression.ts'
import { capital, commas, countInWords, plural } from '../../words/index.ts'
import type { Context } from '../context.ts'
import { nameOf } from '../declared.ts'
import type { Block, Cell, Row } from '../document.ts'
import { slotWord } from '../slots.ts'
import { restOf } from './record.ts'
import { cell, choiceWords, figures, hung, table, words } from './table.ts'

/** Whether the commitment was adopted, wherever its statement is printed; '' where the plan has neither. */
export function adoption(ctx: Context): string {
  const c = ctx.plan.get('commitment', 'commitment')
  ctx.told('commitment', 'commitment', 'statementStatus')
  const status = choiceWords('commitment', 'statementStatus', c?.statementStatus).toLowerCase()
  if (status === '') return c?.statement?.trim() ? 'The plan does not say whether it was adopted.' : ''
  if (status !== 'adopted') return `This statement is ${status === 'draft' ? 'a draft' : status}.`
  ctx.told('commitment', 'commitment', 'statementAdopted')
  return `This statement is adopted${c?.statementAdopted ? `, ${roughInWords(c.statementAdopted)}` : ''}.`
}

/** The district's commitment in its own words. */
export function commitment(ctx: Context): Block[] {
  const c = ctx.plan.get('commitment', 'commitment')
  const write = (text: string | undefined, where: string) => ctx.write.paragraphs(text, where)
  ctx.told('commitment', 'commitment', 'mission', 'statement', 'statementStatus', 'theory')
  ctx.told('commitment', 'commitment', 'ownValues', 'strategicPlan', 'planGoals')
  const said: Block[] = [
    ...hung('Mission', write(c?.mission, 'Mission')),
    ...hung('Commitment', [...write(c?.statement, 'Commitment statement'), adoption(ctx)]),
    ...hung('Theory of action', theory(ctx, c?.theory ?? {})),
    ...hung(
      'Values',
      (c?.ownValues ?? []).map(({ value, means }) => {
        const [name, what] = [value, means].map((t) => ctx.write.line(t, 'Values of the district'))
        return name && what ? `${name}: ${what}` : name || what || ''
      }),
      { list: 'plain' },
    ),
    ...hung('Strategic plan', [
      ...write(c?.strategicPlan, 'Strategic plan'),
      ...(c?.planGoals ?? []).map((g) => ctx.write.line(g, 'Goals of the strategic plan')),
    ]),
    ...hung('About the mission', restOf(ctx, 'commitment', 'commitment', ['statementAdopted', 'counselLooked'])),
  ]
  return [
    { t: 'heading', level: 1, text: 'Our commitment' },
    ...(said.length > 0 ? said : [nothing('The plan has no commitment yet.')]),
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

/** A sentence for an empty part: the document is short and says why. */
export const nothing = (text: string): Block => ({ t: 'text', paragraphs: [text] })

/** How many groups are named, how many of them are in focus, and that reasons follow where each has one. */
function groupsInOneSentence(ctx: Context, all: readonly RecordOf<'studentGroup'>[]): string {
  // All students are no group among others.
  const named = all.filter((g) => g.isTotal !== true)
  const focus = named.filter((g) => g.focus)
  const n = named.length
  if (n === 0) return 'All students is the only student group named.'
  const are = `${capital(countInWords(n))} student ${plural(n, 'group is', 'groups are')} named`
  const slot = slotWord(ctx, 'focusGroups')
  if (focus.length === 0) {
    // A goal names its own groups: nobody should read here that the plan is for no group.
    const own = ctx.goals.some((g) => (g.goal.focusGroups ?? []).some((id) => named.some((of) => of.id === id)))
    const none = `${n === 1 ? 'it is not' : 'none is'} marked as one of the ${slot} of the whole plan`
    return `${are}; ${none}${own ? ', but goals say whom they are for' : ''}.`
  }
  const why = focus.every((g) => g.reason?.trim()) ? `, for the ${plural(focus.length, 'reason', 'reasons')} given` : ''
  if (n === 1) return `${are}, and is in focus${why}.`
  const whole = n === 2 ? 'both' : `all ${countInWords(n)}`
  return `${are}; ${focus.length === n ? whole : countInWords(focus.length)} ${plural(focus.length, 'is', 'are')} in focus${why}.`
}

/** The children: all groups that the district reports on, why some are in focus, and how many they are. */
export function groups(ctx: Context): Block[] {
  const all = groupsInOrder(ctx.plan)
  const head: Block = { t: 'heading', level: 1, text: 'The children this plan is for' }
  if (all.length === 0) return [head, nothing('There are no student groups in the plan yet.')]
  const focus = all.filter((g) => g.focus)
  const name = (g: { readonly name?: string }) => ctx.write.line(g.name, 'Student group') || 'Group without a name'
  const lead = groupsInOneSentence(ctx, all)
  const counted = enrollments(ctx)
  const children = counted.size > 0
  for (const g of all) ctx.told('studentGroup', g.id, 'name', 'dimension', 'isTotal', 'focus', 'enrollment')
  // An empty column is left out; in any other no cell is empty without a word.
  const none = all.some((g) => g.dimension !== undefined && !g.isTotal) ? 'None named' : ''
  const no = focus.length > 0 ? 'No' : ''
  return [
    head,
    { t: 'reading', text: lead },
    ...focus.flatMap((g) => {
      ctx.told('studentGroup', g.id, 'reason', 'reasonSource')
      const why = ctx.write.paragraphs(g.reason, `Why ${g.name ?? 'a group'} is in focus`)
      const source = ctx.write.line(g.reasonSource, `Source for the reason of ${g.name ?? 'a group'}`)
      return hung(ctx.write.line(groupName(ctx.plan, g), 'Student group') || name(g), [
        ...(why.length > 0 ? why : ['No reason is entered.']),
        source && `Source: ${source}`,
      ])
    }),
    table(
      `Student groups${countedOn(ctx, all)}`,
      [
        words('Student group', 2),
        words('Category', 1.6),
        words(capital(slotWord(ctx, 'focusGroups')), 0.9),
        ...(children ? [figures('Students', 0.9)] : []),
      ],
      all.map(
        (g): Row => ({
          strong: g.focus === true || g.isTotal === true,
          cells: [
            { text: name(g) },
            g.isTotal ? cell('') : cell(dimensionName(ctx, g.dimension), none),
            cell(g.focus ? 'Yes' : '', g.isTotal ? '' : no),
            ...(children ? [counted.get(g.id) ?? { text: '' }] : []),
          ],
        }),
      ),
    ),
    ...(all.some((g) => counted.get(g.id)?.how === 'withheld')
      ? [{ t: 'note', text: withheldNote(floorOf(ctx.plan), 'children') } as const]
      : []),
    ...about(ctx, 'studentGroup', all),
    ...about(ctx, 'dimension', ctx.plan.all('dimension')),
  ]
}

/** The day on which the children of all groups were counted, where it is one day. */
function countedOn(ctx: Context, all: readonly RecordOf<'studentGroup'>[]): string {
  const counted = all.filter((g) => g.enrollment !== undefined)
  const [day, ...others] = new Set(counted.map((g) => g.enrollmentDate))
  if (day === undefined || others.length > 0) return ''
  for (const g of counted) ctx.told('studentGroup', g.id, 'enrollmentDate')
  return `, students counted ${onRough(day)}`
}

function dimensionName(ctx: Context, id: string | undefined): string {
  ctx.told('dimension', id, 'name')
  return ctx.write.line(ctx.plan.get('dimension', id)?.name, 'Category')
}

/** How many students are in each group, as it may be printed. */
function enrollments(ctx: Context): ReadonlyMap<string, Cell> {
  const counted = ctx.plan.all('studentGroup').filter((g) => g.enrollment !== undefined)
  const cells = enrollmentsOf(ctx.plan)
  return new Map(
    counted.map((g): [string, Cell] => [
      g.id,
      isWithheld(cells.get(g.id))
        ? { text: 'withheld', how: 'withheld' }
        : { text: commas(g.enrollment ?? 0), children: { group: g.id, n: g.enrollment ?? 0 } },
    ]),
  )
}

/** Other fields of some records, each beside its name: their notes, since when they are reported. */
function about(ctx: Context, kind: 'studentGroup' | 'dimension', all: readonly { readonly id: string }[]): Block[] {
  return all.flatMap((r) => hung(nameOf(ctx, kind, r.id), restOf(ctx, kind, r.id)))
}
