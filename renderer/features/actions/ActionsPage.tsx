import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Plan } from '../../../shared/domain/plan.ts'
import { fieldSelector, focusField, recordSelector } from '../../components/focusField.ts'
import { Button, Empty, Page, Quote } from '../../components/index.ts'
import { isLate, isOpenAction, isSoon } from '../../records/attached/due.ts'
import { NewRow, RowForm, RowGroup, Rows } from '../../records/OpenRow.tsx'
import { useRowKeys } from '../../records/rowKeys.ts'
import { useHeld } from '../../records/useHeld.ts'
import { newId, todayHere, useKey, usePlanView, useRecords } from '../../state/index.ts'
import { ActionRow, actionFields } from './ActionRow.tsx'
import styles from './actions.module.css'
import { Filters } from './Filters.tsx'
import { everything, type Filter, type Group, groupsOf, keepFilter, keptFilter } from './filter.ts'

/** So many stand on the page at once, so that a plan with thousands opens at once. */
const AT_ONCE = 60
const ADD = '[data-add="action"]'

/**
 * Who does what by when, of the whole plan. Criteria: a list for each group with its heading (1.3.1); late in words and a
 * shape before colour (1.4.1); a row opens in place and keeps its place while it is open (3.2.2), and gives the focus back (2.4.3).
 */
export function ActionsPage({ params }: { params: Readonly<Record<string, string>> }) {
  const plan = usePlanView()
  const today = todayHere()
  const [filter, setFilter] = useKeptFilter()
  const led = params.action
  const [open, setOpen] = useState<string | null>(led ?? null)
  const [seen, setSeen] = useState(led)
  const [fresh, setFresh] = useState<string | null>(null)
  const [most, setMost] = useState(AT_ONCE)
  if (led !== seen) {
    setSeen(led)
    if (led) setOpen(led)
  }
  useEffect(() => {
    if (led) focusField(fieldSelector('action', led, params.field ?? 'title'), recordSelector('action', led))
  }, [led, params.field])
  const applied = useDeferredValue(filter)
  const now = useMemo(() => groupsOf(plan, applied, today), [plan, applied, today])
  const groups = useHeld(now, open !== null || fresh !== null, applied)
  const all = plan.all('action')

  const addAction = () => {
    setOpen(null)
    setFresh(newId())
  }
  useKey('n', 'Add an action', addAction)
  useRowKeys()
  // The same function each time: rows that did not change are not drawn anew.
  const close = useCallback((id: string) => {
    setOpen(null)
    setFresh(null)
    focusField(recordSelector('action', id), ADD)
  }, [])
  const count = groups.reduce((sum, g) => sum + g.ids.length, 0)
  const outside = led && open === led && !groups.some((g) => g.ids.includes(led)) && plan.get('action', led)
  const lines = cut(groups, most)
  return (
    <Page
      title="Actions"
      lead={all.length > 0 ? lead(plan, today) : undefined}
      actions={
        all.length > 0 || fresh ? (
          <span data-add="action">
            <Button look="primary" onPress={addAction}>
              Add an action
            </Button>
          </span>
        ) : undefined
      }
    >
      {fresh ? (
        <NewRow title="New action">
          <RowForm
            key={fresh}
            kind="action"
            id={fresh}
            fields={actionFields(false)}
            also={{}}
            onClose={() => close(fresh)}
          />
        </NewRow>
      ) : null}
      {all.length === 0 ? (
        fresh ? null : (
          <Empty
            title="An action says who does what, by when."
            action={
              <span data-add="action">
                <Button look="primary" onPress={addAction}>
                  Add an action
                </Button>
              </span>
            }
            example={
              <Quote>Train K–3 teachers in eleven elementary schools. Chief Academic Officer, March 31, 2027.</Quote>
            }
          >
            It may hang on anything: a strategy, a policy, a funding source, a concern that was heard. All of them stand
            here in one list, whatever they hang on.
          </Empty>
        )
      ) : (
        <>
          <Filters plan={plan} filter={filter} onFilter={setFilter} />
          <p role="status" className={`small quiet ${styles.count}`}>
            {count === all.length ? `All ${count} actions` : `${count} of ${all.length} actions`}
          </p>
          {outside ? (
            <Rows>
              <ActionRow action={outside} open onOpen={setOpen} onClose={close} by={applied.by} />
            </Rows>
          ) : null}
          {count === 0 ? (
            <p className="quiet">
              No action is left by these filters.{' '}
              <Button look="link" small onPress={() => setFilter({ ...everything, state: 'all', by: filter.by })}>
                Show all
              </Button>
            </p>
          ) : null}
          {lines.map((g) => (
            <RowGroup key={g.key} title={g.title} count={g.of}>
              {g.ids.map((id) => {
                const action = plan.get('action', id)
                return action ? (
                  <ActionRow
                    key={id}
                    action={action}
                    open={open === id}
                    onOpen={setOpen}
                    onClose={close}
                    by={applied.by}
                  />
                ) : null
              })}
            </RowGroup>
          ))}
          {count > most ? (
            <Button onPress={() => setMost(most + AT_ONCE)}>
              Show {Math.min(AT_ONCE, count - most)} more
              {count - most > AT_ONCE ? ` of ${count - most}` : ''}
            </Button>
          ) : null}
        </>
      )}
    </Page>
  )
}

function lead(plan: Plan, today: string): string {
  const all = plan.all('action')
  const late = all.filter((a) => isLate(a, today)).length
  const soon = all.filter((a) => isSoon(a, today)).length
  const open = all.filter(isOpenAction).length
  const parts = [late > 0 ? `${late} late` : 'none late', ...(soon > 0 ? [`${soon} due in the next 30 days`] : [])]
  return `${open} open: ${parts.join(', ')}.`
}

/** The first so many lines of the groups; each group still says how many it has. */
function cut(groups: readonly Group[], most: number): readonly (Group & { readonly of: number })[] {
  let left = most
  return groups.flatMap((g) => {
    const ids = g.ids.slice(0, Math.max(0, left))
    left -= ids.length
    return ids.length > 0 ? [{ ...g, ids, of: g.ids.length }] : []
  })
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
