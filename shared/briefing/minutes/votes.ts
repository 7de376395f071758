import { type Gathering, madeAt } from '../../retreat/gathering.ts'
import { ballotResult, meaningsOf } from '../../retreat/levels.ts'
import { type Ballot, optionsOf, tally } from '../../retreat/votes.ts'
import { capital, countInWords, plural } from '../../words/index.ts'
import type { Context } from '../context.ts'
import type { Block, Row } from '../document.ts'
import { figures, table, words } from '../parts/table.ts'
import { heldIn } from './items.ts'

/** Each vote with its rules, its result and all its counts: dots from the most down, levels from the lowest up. */
export function votes(ctx: Context, g: Gathering): Block[] {
  const all = madeAt(ctx.plan, 'ballot', g)
  if (all.length === 0) return []
  return [{ t: 'heading', level: 1, text: 'Votes' }, ...all.map((b): Block => ({ t: 'keep', blocks: vote(ctx, g, b) }))]
}

/** "Four people voted, with one dot each." */
function rulesOf(voters: number | undefined, dots: number | undefined): string {
  const each = dots === undefined ? '' : `${countInWords(dots)} ${plural(dots, 'dot', 'dots')} each`
  if (voters === undefined) return each === '' ? '' : `${capital(each)}.`
  const voted = `${countInWords(voters)} ${plural(voters, 'person', 'people')} voted`
  return `${capital(voted)}${each === '' ? '' : `, with ${each}`}.`
}

function vote(ctx: Context, g: Gathering, b: Ballot): Block[] {
  const { doubt, ranked } = tally(b)
  const meanings = meaningsOf(b, ctx.plan.get('words', 'words'))
  const rules = rulesOf(b.voters, meanings ? undefined : b.dots)
  const question = ctx.write.line(b.question, 'Question of a vote') || 'Vote without a question'
  const option = (text: string) => ctx.write.line(text, 'Option')
  const rows = meanings
    ? optionsOf(b).map(
        (o, i) => [meanings[i] ? `${option(o.option)}: ${meanings[i]}` : option(o.option), o.dots] as const,
      )
    : ranked.map((r) => [option(r.option), r.dots] as const)
  return [
    { t: 'heading', level: 2, text: `${question}${(b.round ?? 1) > 1 ? ` Round ${b.round}` : ''}` },
    {
      t: 'text',
      paragraphs: [
        [
          b.closed ? ctx.write.line(ballotResult(b), 'Result of a vote') : 'The count was not finished.',
          rules,
          doubt ?? '',
          heldIn(ctx, g, b.part),
        ]
          .filter((w) => w !== '')
          .join(' '),
      ],
    },
    table(
      null,
      [words(meanings ? 'Level' : 'Option', 4), figures(meanings ? 'People' : 'Dots', 0.8)],
      rows.map(([text, n]): Row => ({ cells: [{ text }, { text: String(n) }] })),
    ),
  ]
}
