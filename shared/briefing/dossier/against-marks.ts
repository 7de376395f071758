import { fiscalYear } from '../../days/index.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { where } from '../../domain/plan.ts'
import { policiesHolding } from '../../domain/policy-force.ts'
import { counts, endOf, endWords, type Source, sourceName } from '../../rules/money/lines.ts'
import { listed, plural, quotation } from '../../words/index.ts'
import type { Context } from '../context.ts'
import type { Block } from '../document.ts'
import { hung } from '../parts/table.ts'

type Marked = RecordOf<'continuity'>

/**
 * Where the plan itself contradicts a check mark: a commitment marked as in the base budget while its lines are on
 * other money, or as in a policy while none is adopted. A mark is somebody's word; a newcomer can't know.
 */
export function againstMarks(ctx: Context, all: readonly Marked[]): Block[] {
  const said = all.flatMap((c): readonly (readonly [string, string])[] => {
    const name = quotation(ctx.write.line(c.name, 'Commitment') || 'Commitment without a name')
    const { money, bare } = against(ctx, c)
    return [
      ...(money === '' ? [] : [[money, name] as const]),
      ...(bare ? [['marked as in an adopted policy, but none is linked to its goal', name] as const] : []),
    ]
  })
  const lines = [...Map.groupBy(said, ([why]) => why)].map(([why, of]) => {
    const names = of.map(([, name]) => name)
    return `${listed(names)}: ${names.length > 1 ? why.replace('its goal', 'their goals') : why}.`
  })
  return hung(plural(lines.length, 'What the plan says against a mark', 'What the plan says against marks'), lines)
}

/** What contradicts its marks: other money than the base budget, and no adopted policy. */
function against(ctx: Context, c: Marked): { readonly money: string; readonly bare: boolean } {
  const goal = goalOf(ctx, c)
  return {
    money: c.inBaseBudget === true ? otherMoney(ctx, c) : '',
    bare:
      c.inPolicy === true && goal !== undefined && policiesHolding(ctx.plan, goal.id, ctx.request.date).length === 0,
  }
}

/** A commitment without the marks that the plan itself says something against. */
export function unlessAgainst(ctx: Context, c: Marked): Marked {
  const { money, bare } = against(ctx, c)
  return { ...c, ...(money !== '' && { inBaseBudget: false }), ...(bare && { inPolicy: false }) }
}

const goalOf = ({ plan }: Context, { about }: Marked) =>
  about?.kind === 'goal' ? plan.get('goal', about.id) : undefined

/** From which money but the general fund what it is about is paid, this year and later. */
function otherMoney(ctx: Context, c: Marked): string {
  const { plan, request } = ctx
  const { kind, id } = c.about ?? {}
  if (id === undefined || (kind !== 'goal' && kind !== 'position')) return ''
  const now = fiscalYear(request.date, startMonthOf(plan))
  const sources = where(plan, 'budgetLine', kind, id)
    .filter((l) => counts(l) && l.fiscalYear >= now)
    .flatMap((l) => plan.get('fundingSource', l.source) ?? [])
  const other = [...new Set(sources.filter((s) => s.type !== 'generalFund'))]
  if (other.length === 0) return ''
  const base = sources.some((s) => s.type === 'generalFund')
  const of = kind === 'goal' ? 'its goal' : 'the position'
  return `marked as in the base budget, but money for ${of} comes ${base ? 'also ' : ''}from ${listed(other.map((s) => named(ctx, s)))}`
}

/** "“Local levy of 2023”, which ends June 30, 2031". */
function named(ctx: Context, source: Source): string {
  const name = quotation(ctx.write.line(sourceName(source), 'Funding source'))
  const end = endOf(ctx.plan, source)
  return end === null ? name : `${name}, which ${endWords(source, end, 'is ')}`
}
