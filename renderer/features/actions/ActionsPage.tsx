import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { Button, Quote } from '../../components/index.ts'
import { useFrozenWhile } from '../../components/useStill.ts'
import { actionLines } from '../../records/attached/actionLines.tsx'
import { RecordLines } from '../../records/list/RecordLines.tsx'
import { RecordPage } from '../../records/list/RecordPage.tsx'
import { useRecordList } from '../../records/list/useRecordList.ts'
import { todayHere, usePlanView, useRecords } from '../../state/index.ts'
import styles from './actions.module.css'
import { Filters } from './Filters.tsx'
import { everything, type Filter, groupsOf, keepFilter, keptFilter } from './filter.ts'
import { actionsDo, actionsNews, lateElsewhere, unownedAction } from './news.ts'

/**
 * All actions of the plan: who does what by when. Criteria: see RecordLines; late in words and a shape before color
 * (1.4.1).
 */
export function ActionsPage() {
  const plan = usePlanView()
  const today = todayHere()
  const [filter, setFilter] = useKeptFilter()
  const applied = useDeferredValue(filter)
  const groups = useMemo(() => groupsOf(plan, applied, today), [plan, applied, today])
  const titles = useMemo(() => new Map(groups.flatMap((g) => g.ids.map((id) => [id, g.title] as const))), [groups])
  const shown = useMemo(() => [...titles.keys()].flatMap((id) => plan.get('action', id) ?? []), [titles, plan])
  const list = useRecordList(actionLines)
  const all = plan.all('action')
  const next = actionsDo(plan, today)
  const unowned = unownedAction(plan)
  const filters = useFrozenWhile(all.length > 0, list.fresh !== null)
  return (
    <RecordPage
      title="Actions"
      declared={actionLines}
      list={list}
      some={all.length > 0}
      news={all.length > 0 ? actionsNews(plan, today) : undefined}
      lead={lateElsewhere(plan, today)}
      next={next && { verb: next.verb, act: () => list.open(next.id, next.field) }}
      others={
        unowned && next?.field !== 'owner'
          ? [{ verb: unowned.verb, act: () => list.open(unowned.id, unowned.field) }]
          : []
      }
      empty={{
        title: 'An action says who does what, by when.',
        why: 'It can belong to anything: a strategy, a policy, a funding source, a concern you heard. This page lists them all in one place.',
        example: (
          <Quote>Train K–3 teachers in eleven elementary schools. Chief Academic Officer, March 31, 2027.</Quote>
        ),
      }}
    >
      {!filters ? null : (
        <>
          <Filters plan={plan} filter={filter} onFilter={setFilter} />
          <p role="status" className={`small quiet ${styles.count}`}>
            {shown.length === all.length
              ? all.length === 1
                ? 'One action'
                : `All ${all.length} actions`
              : `${shown.length} of ${all.length} actions`}
          </p>
          {shown.length > 0 ? null : (
            <p className="quiet">
              No action matches these filters.{' '}
              <Button look="link" small onPress={() => setFilter({ ...everything, state: 'all', by: filter.by })}>
                Show all
              </Button>
            </p>
          )}
        </>
      )}
      <RecordLines
        declared={actionLines}
        list={list}
        records={shown}
        group={(a) => titles.get(a.id) ?? ''}
        holdBy={applied}
        freshFirst
        with={applied.by === 'owner' || applied.by === 'on' ? applied.by : null}
      />
    </RecordPage>
  )
}

function useKeptFilter(): readonly [Filter, (filter: Filter) => void] {
  const plan = useRecords((s) => s.plan?.id ?? '')
  const [filter, setFilter] = useState(() => keptFilter(plan))
  const change = useCallback(
    (next: Filter) => {
      keepFilter(plan, next)
      setFilter(next)
    },
    [plan],
  )
  return [filter, change]
}
