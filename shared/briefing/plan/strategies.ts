import { type RoughDay, roughInWords } from '../../days/index.ts'
import { sameAbout } from '../../domain/attached.ts'
import { bySort } from '../../domain/by-sort.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import type { About } from '../../domain/schema.ts'
import { capital, dollars, quotation, small } from '../../words/index.ts'
import { endedUnder } from '../board/late.ts'
import { type Context, forInsiders, roleOf } from '../context.ts'
import { nameOf } from '../declared.ts'
import type { Block, Row } from '../document.ts'
import { ownWords } from '../parts/record.ts'
import { cell, choiceWords, dueCell, hung, NO_OWNER, NO_STATUS, table, words } from '../parts/table.ts'

type Action = RecordOf<'action'>
type Strategy = RecordOf<'strategy'>

/**
 * Strategies of a goal with the actions under each: what is going to be done, by whom and when. After them what may go
 * wrong with any of it.
 */
export function strategies(ctx: Context, goal: string, no: number): Block[] {
  const own = bySort(ctx.plan.all('strategy').filter((s) => s.goal === goal))
  const direct = actionTable(ctx, 'Actions for the goal itself', { kind: 'goal', id: goal }, `Goal ${no}`)
  const about = [{ kind: 'goal', id: goal }, ...own.map((s) => ({ kind: 'strategy', id: s.id }))]
  return [...own.flatMap((s) => strategy(ctx, s, `Goal ${no}`)), ...direct, ...ended(ctx, no), ...risks(ctx, about)]
}

/** The note that what was behind the goal has ended, as in every document with whole goals. */
function ended(ctx: Context, no: number): Block[] {
  // The policies tell of themselves further down, with all that was entered of them.
  const { says } = endedUnder(ctx, no)
  return says === '' ? [] : [{ t: 'note', text: says }]
}

/** Strategies that no goal has yet, with their actions. */
export function looseStrategies(ctx: Context): Block[] {
  const own = bySort(ctx.plan.all('strategy').filter((s) => s.goal === undefined))
  if (own.length === 0) return []
  const risky = own.map((s) => ({ kind: 'strategy', id: s.id }))
  return [
    { t: 'heading', level: 1, text: 'Strategies not under a goal yet' },
    ...own.flatMap((s) => strategy(ctx, s, 'Not under a goal yet')),
    ...risks(ctx, risky),
  ]
}

function strategy(ctx: Context, s: Strategy, where: string): Block[] {
  ctx.told('strategy', s.id, 'goal', 'title', 'statement', 'start', 'end')
  const title = `${ctx.write.line(s.title, `${where}, strategy`) || 'Strategy without a title'}${spanOf(s)}`
  const actions = actionTable(ctx, `Strategy: ${title}`, { kind: 'strategy', id: s.id }, where)
  const own = [
    ...ctx.write.paragraphs(s.statement, `${where}, strategy`).map((p, i) => (i === 0 ? `Full wording: ${p}` : p)),
    ...ownWords(ctx, { kind: 'strategy', id: s.id }),
  ]
  return actions.length === 0 ? hung('Strategy', [title, ...own]) : [...actions, ...hung('About the strategy', own)]
}

/** " (from September 2022 to June 2023)": when something runs, as far as that is known. */
function spanOf({ start, end }: { readonly start?: RoughDay; readonly end?: RoughDay }): string {
  const said = [start && `from ${roughInWords(start)}`, end && `until ${roughInWords(end)}`].filter(Boolean)
  return said.length === 0 ? '' : ` (${said.join(' ').replace(/^(from .+) until/, '$1 to')})`
}

/**
 * When actions begin, what came of them, and what the district's own fields say, each under its title, below their table.
 */
function moreOnActions(ctx: Context, all: readonly Action[], where: string): Block[] {
  const said = all.flatMap((a) => {
    ctx.told('action', a.id, 'start', 'result')
    const own = [
      ...(a.start === undefined ? [] : [`from ${roughInWords(a.start)}`]),
      ...ctx.write.paragraphs(a.result, `${where}, action`).map((p, i) => (i === 0 ? `what came of it: ${p}` : p)),
      ...ownWords(ctx, { kind: 'action', id: a.id }),
    ]
    const title = ctx.write.line(a.title, `${where}, action`) || 'Action without a title'
    return own.length === 0 ? [] : [`${quotation(title)}: ${own.join('; ')}`]
  })
  return hung('More on the actions', said)
}

function actionTable(ctx: Context, caption: string, about: About, where: string): Block[] {
  const own = bySort(ctx.plan.all('action').filter((a) => sameAbout(a.about, about) && a.status !== 'stopped'))
  if (own.length === 0) return []
  return [
    table(
      caption,
      [
        words('Action', 2.4),
        ...forInsiders(ctx, words('Owner', 1.5)),
        words('Due', 1.2),
        words('Status', 0.9),
        ...forInsiders(ctx, words('Cost', 1.1)),
      ],
      own.map((a): Row => {
        ctx.told('action', a.id, 'about', 'title', 'owner', 'due', 'status')
        return {
          cells: [
            { text: ctx.write.line(a.title, `${where}, action`) || 'Action without a title' },
            ...forInsiders(ctx, cell(roleOf(ctx, a.owner, `${where}, owner of an action`) ?? '', NO_OWNER)),
            dueCell(a, ctx.request.date),
            cell(stateWords(ctx, a), NO_STATUS),
            ...forInsiders(ctx, cell(costWords(ctx, a))),
          ],
        }
      }),
    ),
    ...moreOnActions(ctx, own, where),
  ]
}

function stateWords(ctx: Context, a: Action): string {
  const word = choiceWords('action', 'status', a.status)
  if (a.doneOn === undefined || a.status !== 'done') return word
  ctx.told('action', a.id, 'doneOn')
  return `${word} ${roughInWords(a.doneOn)}`
}

/** "$12,000, from “Coaches, 2026-27”": what an action costs, and which line of the budget pays for it. */
function costWords(ctx: Context, a: Action): string {
  const line = ctx.plan.get('budgetLine', a.budgetLine)
  ctx.told('action', a.id, 'cost', 'budgetLine')
  const from = line === undefined ? '' : `from ${quotation(nameOf(ctx, 'budgetLine', line.id))}`
  return capital([a.cost === undefined ? '' : dollars(a.cost), from].filter((w) => w !== '').join(', '))
}

/** Risks, who watches them, and what is done about them by when. */
function risks(ctx: Context, about: readonly About[]): Block[] {
  const own = bySort(ctx.plan.all('risk').filter((r) => about.some((a) => sameAbout(r.about, a))))
  if (own.length === 0) return []
  return [
    table(
      'What may go wrong',
      [words('Risk', 2), words('How likely, how bad', 1.2), words('Who watches it', 1.2), words('What is done', 2)],
      own.map((r): Row => {
        ctx.told('risk', r.id, 'about', 'title', 'likely', 'harm', 'watcher', 'response', 'due', 'state')
        const odds = [choiceWords('risk', 'likely', r.likely), choiceWords('risk', 'harm', r.harm)]
        const done = [
          ctx.write.line(r.response, 'Risk, what is done about it'),
          r.due === undefined ? '' : `By ${roughInWords(r.due)}.`,
          r.state === undefined ? '' : `${choiceWords('risk', 'state', r.state)}.`,
        ]
        return {
          cells: [
            { text: ctx.write.line(r.title, 'Risk') || 'Risk without a title' },
            cell(
              capital(
                odds
                  .filter((w) => w !== '')
                  .map(small)
                  .join(', '),
              ),
            ),
            cell(roleOf(ctx, r.watcher, 'Risk, who watches it') ?? '', 'Nobody named'),
            cell(done.filter((w) => w !== '').join(' '), 'Nothing entered'),
          ],
        }
      }),
    ),
  ]
}
