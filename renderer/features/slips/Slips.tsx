import { type ReactNode, useRef, useState } from 'react'
import { EVERY, ON_SLIPS, periodOf, rowsOf, type Setting, yearOfAnswers } from '../../../shared/briefing/slips/asked.ts'
import { type Asked, askedBeside, ownerIn, slipsOfOwner, whereIs } from '../../../shared/briefing/slips/owed.ts'
import { dayInWords, yearInWords } from '../../../shared/days/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { groupsInOrder } from '../../../shared/figures/groups-in-order.ts'
import { countedFirst } from '../../../shared/words/index.ts'
import { Pick } from '../../components/fields/Pick.tsx'
import { focusNow } from '../../components/focusField.ts'
import { Button, Empty, Page, PlainDay } from '../../components/index.ts'
import { go, todayHere, useKey, usePlanView, useSharedScreen } from '../../state/index.ts'
import { lastEndedYear, yearAfter } from '../measures/years.ts'
import { ActionGrid } from './ActionGrid.tsx'
import { lateOwners, toComeWith } from './beside.ts'
import { GoalGrid } from './GoalGrid.tsx'
import { type Asks, lateOut, slipsDo, slipsNews } from './news.ts'
import { Out } from './Out.tsx'
import { Remind, Reminders } from './Remind.tsx'
import { SlipGrid } from './SlipGrid.tsx'
import styles from './slips.module.css'
import { periodsToChoose, readingOf } from './slips.ts'
import { useSlips } from './store.ts'

const ALL = 'all'

const HOW =
  'Type in what owners wrote on their update forms, the pages that you print and hand them. Enter moves down, Tab moves across; you can paste a column or a block from a spreadsheet.'

/**
 * Types in slips that came back on paper: a row for each owner and measure; what is the same for all is chosen once.
 */
export function Slips({ params }: { params: Readonly<Record<string, string>> }) {
  const plan = usePlanView()
  const shared = useSharedScreen()
  const chosen = useSlips()
  const [reminds, setReminds] = useState(false)
  const today = todayHere()
  const asked = plan.get('updateSlip', params.slip)
  const ended = lastEndedYear(today, plan.get('district', 'district')?.fiscalYearStartMonth)
  const asking = {
    group: chosen.group ?? asked?.group ?? ON_SLIPS,
    owner: chosen.owner,
    period: chosen.period ?? asked?.period ?? periodOf(today),
  }
  const everybody = rowsOf(plan, { ...asking, owner: null })
  // It stays while figures are typed, also when the last one is in.
  const first = useRef<string>(undefined)
  first.current ??= yearOfAnswers(plan, everybody, ended, yearAfter(ended))
  const setting: Setting = { ...asking, year: chosen.year ?? first.current, date: chosen.date || today }
  const answers = (chosen.answers || asked !== undefined) && !shared
  useKey('t', 'Type their answers as well', () => useSlips.setState({ answers: !answers }))
  const rows = setting.owner === null ? everybody : rowsOf(plan, setting)
  // Rows that are listed when the typing begins stay, also when they are done.
  const begun = useRef(new Map<string, Asked>())
  const led = useRef(new Map<string, boolean>())
  const key = `${setting.period} ${setting.date}`
  const asks = begun.current.get(key) ?? askedBeside(plan, setting.period, today)
  begun.current.set(key, asks)
  const of = rowsOf(plan, { ...setting, owner: null, group: EVERY })
  const filledOf = (list: typeof rows) =>
    list.filter((r) => readingOf(plan, r, setting.year)?.figure !== undefined).length
  const filled = filledOf(rows)
  const news: Asks = {
    ...setting,
    owners: asks.owners,
    figures: everybody.length,
    filled: rows === everybody ? filled : filledOf(everybody),
    unowned: everybody.filter((r) => ownerIn(plan, r.owner) === undefined).length,
    toCome: toComeWith(plan, asks, of, setting, today),
  }
  const out = asks.owners.some((o) => whereIs(slipsOfOwner(plan, o, setting.period)) === 'out')
  // Whose slips are late leads the page, and stays there until it is left, also when the last one came back.
  if (!led.current.has(setting.period)) led.current.set(setting.period, !shared && lateOut(plan, news, today))
  const late = led.current.get(setting.period) === true && !shared
  const behind = late ? lateOwners(plan, asks, of, setting, today) : []

  if (everybody.length === 0 && asks.owners.length === 0) return <NoSlips />
  return (
    <Page
      title="Updates from owners"
      news={shared ? null : slipsNews(plan, news, today)}
      lead={HOW}
      actions={
        shared || !out ? null : late ? (
          <>
            <Remind late={behind} onShown={() => setReminds(true)} />
            {(news.toCome?.goals ?? 0) > 0 ? (
              <Button onPress={() => focusNow('#slips-goals')}>Type the status of goals</Button>
            ) : null}
          </>
        ) : (
          <Button look="primary" onPress={() => focusNow('#slips-out')}>
            See who has them
          </Button>
        )
      }
    >
      <div role="status">{reminds && behind.length > 0 ? <Reminders late={behind} /> : null}</div>
      {late ? <Out asked={asks} rows={of} setting={setting} part="late" /> : null}
      <ForAllRows setting={setting} ended={ended} owners={asks.owners} />
      <h2 className="vh">Figures of {yearInWords(setting.year)}</h2>
      <Above
        setting={setting}
        rows={rows.length}
        filled={filled}
        saidAbove={!shared && !out && rows === everybody}
        news={news}
        answers={answers}
      />
      {rows.length === 0 ? (
        <p className="quiet">This owner has no figure to fill in for this group.</p>
      ) : (
        <SlipGrid key={`${setting.year} ${setting.group}`} rows={rows} setting={setting} answers={answers} />
      )}
      {shared ? null : (
        <Rest asks={asks} setting={setting}>
          {late && !hasUnhanded(plan, asks, setting.period) ? null : (
            <Out asked={asks} rows={of} setting={setting} part={late ? 'rest' : undefined} />
          )}
        </Rest>
      )}
    </Page>
  )
}

const hasUnhanded = (plan: Plan, { owners }: Asked, period: string): boolean =>
  owners.some((o) => o !== undefined && whereIs(slipsOfOwner(plan, o, period)) === 'here')

const put = (values: Partial<ReturnType<typeof useSlips.getState>>) => useSlips.setState(values)

function NoSlips() {
  const groups = groupsInOrder(usePlanView())
  return (
    <Page title="Updates from owners">
      <Empty
        title="Forms ask owners for figures."
        action={
          <Button look="primary" onPress={() => go(groups.length === 0 ? 'foundation-groups' : 'align-goals')}>
            {groups.length === 0 ? 'Enter student groups first' : 'Give a goal a measure first'}
          </Button>
        }
      >
        Each goal’s measure gets a row here, under its owner’s name.
      </Empty>
    </Page>
  )
}

interface SettingProps {
  readonly setting: Setting
  /** The fiscal year that ended last. */
  readonly ended: string
  readonly owners: Asked['owners']
}

/** What is the same for all rows. */
function ForAllRows({ setting, ended, owners: ids }: SettingProps) {
  const plan = usePlanView()
  const shared = useSharedScreen()
  const groups = groupsInOrder(plan)
  const owners = ids.flatMap((id) =>
    id === undefined ? [] : [{ id, title: plan.get('person', id)?.role?.trim() || 'Somebody without a role' }],
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a grid everywhere
    <div role="group" aria-label="For all rows" className={styles.setting}>
      <Pick
        label="Year"
        value={setting.year}
        choices={[-4, -3, -2, -1, 0, 1, 2].map((n) => {
          const year = yearAfter(ended, n)
          return { id: year, title: yearInWords(year) }
        })}
        onChange={(year) => put({ year })}
      />
      <Pick
        label="Student group"
        value={setting.group}
        choices={[
          { id: ON_SLIPS, title: 'As on the forms' },
          ...groups.map((g) => ({ id: g.id, title: g.name || 'Group without a name' })),
          { id: EVERY, title: 'Every group, one row each' },
        ]}
        onChange={(group) => put({ group })}
      />
      <Pick
        label="Owner"
        value={setting.owner ?? ALL}
        choices={[{ id: ALL, title: 'Everybody' }, ...owners]}
        onChange={(owner) => put({ owner: owner === ALL ? null : owner })}
      />
      <PlainDay
        label="Date for new figures"
        value={useSlips().date ?? todayHere()}
        onChange={(date) => put({ date })}
      />
      {shared ? null : (
        <Pick
          label="Period for the forms"
          value={setting.period}
          choices={periodsToChoose(plan, setting.period, todayHere())}
          onChange={(period) => put({ period })}
        />
      )}
    </div>
  )
}

interface AboveProps {
  readonly setting: Setting
  readonly rows: number
  readonly filled: number
  readonly news: Asks
  readonly answers: boolean
  /** The page's sentence counts the same rows: then the count is only announced. */
  readonly saidAbove: boolean
}

/** How many rows have a figure, and what to do next. */
function Above({ setting, rows, filled, news, answers, saidAbove }: AboveProps) {
  const plan = usePlanView()
  const shared = useSharedScreen()
  const todo = shared ? null : slipsDo(plan, news)
  return (
    <div className={styles.above}>
      <p role="status" className={saidAbove ? 'vh' : undefined}>
        {saidAbove ? (
          `${countedFirst(filled, 'row')} now ${filled === 1 ? 'has' : 'have'} a figure.`
        ) : (
          <>
            <b>
              {filled} of {rows}
            </b>{' '}
            {rows === 1 ? 'row has' : 'rows have'} a figure for {yearInWords(setting.year)}.
          </>
        )}
      </p>
      {todo === 'owners' ? (
        <Button small look="primary" onPress={() => go('align-goals')}>
          Name owners of goals
        </Button>
      ) : null}
      {shared ? null : (
        <Button
          small
          look={todo === 'print' ? 'primary' : 'plain'}
          onPress={() =>
            go('briefings', { document: 'slips', ...(setting.owner !== null && { of: `person/${setting.owner}` }) })
          }
        >
          Print the forms…
        </Button>
      )}
      {shared ? null : (
        <Button small aria-pressed={answers} onPress={() => put({ answers: !answers })}>
          {answers ? 'Figures only' : 'Type their answers as well'}
        </Button>
      )}
    </div>
  )
}

/** What owners owe beside figures, and whose slips are out. */
function Rest({ asks, setting, children }: { asks: Asked; setting: Setting; children: ReactNode }) {
  const mine = <T extends { readonly owner: string | undefined }>(list: readonly T[]) =>
    setting.owner === null ? list : list.filter((one) => one.owner === setting.owner)
  const goals = mine(asks.goals)
  const actions = mine(asks.actions)
  const key = `${setting.period} ${setting.date}`
  return (
    <div className={styles.rest}>
      {goals.length === 0 ? null : (
        <section id="slips-goals" aria-label="Status of goals">
          <h2>Status of goals</h2>
          <p className="mid">
            A status becomes a status update of {dayInWords(setting.date)}. What owners wrote stays with their forms,
            for the cabinet.
          </p>
          <GoalGrid key={key} goals={goals} setting={setting} />
        </section>
      )}
      {actions.length === 0 ? null : (
        <section aria-label="What became of actions">
          <h2>What became of actions</h2>
          <p className="mid">A day on which it was done says that it is. What is in the way becomes a comment.</p>
          <ActionGrid key={key} actions={actions} setting={setting} />
        </section>
      )}
      {children}
    </div>
  )
}
