import { dayInWords, roughInWords, roughly } from '../../days/index.ts'
import { isUnfinished } from '../../domain/goal-of.ts'
import { earlierThan, type Gathering } from '../../retreat/gathering.ts'
import { type Item, itemsOf } from '../../retreat/review.ts'
import { sentence, small } from '../../words/index.ts'
import { type Context, roleOf } from '../context.ts'
import type { Content } from './told.ts'

/** The most decisions and open things of the last meeting that an agenda names. */
const mostNamed = 6

/** What the same body decided the last time, and what of it is still open. */
export function lastContent(ctx: Context, g: Gathering): Content {
  const body = g.kind === 'retreat' ? 'retreat' : g.kind === 'checkIn' ? 'check-in' : `${small(g.forum)} meeting`
  const none = `Nothing is written down of an earlier ${body.replace('meeting meeting', 'meeting')}.`
  for (const last of earlierThan(ctx.plan, g)) {
    const said = [...decided(ctx, last), ...open(ctx, last)]
    if (said.length === 0) continue
    const [first, ...others] = said.slice(0, mostNamed)
    const lines = [`${dayInWords(last.date ?? '')}. ${first}`, ...others]
    return { none, lines: lines.map((text) => ({ text })) }
  }
  return { lines: [], none }
}

function decided(ctx: Context, last: Gathering): readonly string[] {
  const own = ctx.plan.get('retreat', last.kind === 'retreat' ? last.id : undefined)?.decisions ?? []
  const agreed = ctx.plan.get('checkIn', last.kind === 'checkIn' ? last.id : undefined)?.agreed
  return [
    ...ctx.plan
      .all('decision')
      .filter((d) => (last.kind === 'meeting' ? d.meeting === last.id : own.includes(d.id)))
      .map((d) => {
        ctx.told('decision', d.id, 'text', 'meeting')
        return sentence(`Decided: ${decidedWords(last, ctx.write.line(d.text, 'Decision'))}`)
      }),
    ...(agreed?.trim() ? [sentence(`Agreed: ${ctx.write.line(agreed, 'Check-in, what was agreed')}`)] : []),
  ]
}

const verbs =
  /^(accepts|adopts|agrees|approves|asks|buys|chooses|cuts|decides|declines|directs|drops|ends|funds|gives|hires|keeps|makes|merges|moves|names|orders|pays|postpones|puts|refers|rejects|requires|sets|spends|starts|stops|supports|wants)\b/i

/** “the cabinet asks for the pay”: a decision that begins with what was done gets who did it. */
function decidedWords({ forum, kind }: Gathering, text: string): string {
  if (text === '') return 'a decision without words'
  if (kind !== 'meeting' || forum === 'Meeting' || !verbs.test(text)) return text
  return `the ${small(forum)} ${small(text)}`
}

/** What was said there and is not done: actions that are open, what was parked, what nobody took into the plan yet. */
function open(ctx: Context, last: Gathering): readonly string[] {
  return itemsOf(ctx.plan, last).flatMap((i): readonly string[] => {
    const action = i.became?.kind === 'action' ? ctx.plan.get('action', i.became.id) : undefined
    if (action !== undefined && isUnfinished(action)) {
      ctx.told('action', action.id, 'title', 'owner', 'due')
      return [owed(ctx, 'Still open', action.title, action.owner, action.due)]
    }
    if (i.state !== undefined || i.sort === 'note') return []
    return [
      owed(
        ctx,
        i.sort === 'parked' ? 'Parked' : `${i.word}, not in the plan yet`,
        i.text,
        i.owner,
        i.due ? roughly(i.due) : undefined,
      ),
    ]
  })
}

function owed(
  ctx: Context,
  lead: string,
  text: string | undefined,
  owner: Item['owner'],
  due: ReturnType<typeof roughly> | undefined,
): string {
  const said = (ctx.write.line(text, 'What was said at a meeting') || 'without words').replace(/[.!?]$/, '')
  const whose = [roleOf(ctx, owner, 'Owner of what was said at a meeting') ?? '', due ? `by ${roughInWords(due)}` : '']
  const promised = whose.filter((w) => w !== '').join(', ')
  return sentence(`${lead}: ${said}${promised === '' ? '' : ` (${promised})`}`)
}
