import { fromYear } from '../../../shared/briefing/if-stops/if-stops.ts'
import { boardFigures } from '../../../shared/briefing/request.ts'
import { subjectOf } from '../../../shared/briefing/which.ts'
import { dayInWords, firstDay, fiscalYear, yearsAfter } from '../../../shared/days/index.ts'
import { startMonthOf } from '../../../shared/domain/fiscal.ts'
import { list } from '../../../shared/guide/lists/index.ts'
import type { BriefingRequest } from '../../../shared/ipc/contract.ts'
import { Pick } from '../../components/fields/Pick.tsx'
import { CheckList } from '../../components/index.ts'
import { go, usePlace, usePlanView } from '../../state/index.ts'

/** From when a source pays nothing. */
export function FromYear({ request }: { request: BriefingRequest }) {
  const plan = usePlanView()
  const { params } = usePlace()
  const source = subjectOf(plan, request)
  if (source === undefined) return null
  const month = startMonthOf(plan)
  const now = fiscalYear(request.date, month)
  const chosen = fromYear({ plan, request }, source)
  const years = [...new Set([now, yearsAfter(now, 1), yearsAfter(now, 2), yearsAfter(now, 3), chosen])].sort()
  return (
    <Pick
      label="It pays nothing from"
      choices={years.map((year) => ({ id: year, title: dayInWords(firstDay(year, month)) }))}
      value={chosen}
      onChange={(from) => go('briefings', { ...params, from })}
    />
  )
}

const figureNames: Readonly<Record<(typeof boardFigures)[number], string>> = {
  gap: 'The amount that is missing',
  lines: 'What it would pay for, with amounts',
  secured: 'What the work takes, and what is secured',
}

/** Which of the board's figures the page carries, and which kind of money it asks for. */
export function AskFigures({ request }: { request: BriefingRequest }) {
  const { params } = usePlace()
  const kinds = list('funding-kinds').items
  return (
    <>
      <div data-field="ask/show">
        <CheckList
          label="Board figures on this page"
          hint="The page is public. These figures are the board’s: check only what may be handed out."
          options={boardFigures.map((id) => ({ id, label: figureNames[id] }))}
          value={request.show ?? []}
          onChange={(on) => go('briefings', { ...params, show: boardFigures.filter((f) => on.includes(f)).join(' ') })}
        />
      </div>
      <div data-field="ask/fund">
        <Pick
          label="Kind of money"
          choices={kinds.map((k) => ({ id: k.id, title: k.name }))}
          value={request.fundKind ?? null}
          onChange={(fund) => go('briefings', { ...params, fund })}
        />
      </div>
    </>
  )
}
