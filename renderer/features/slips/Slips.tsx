import { EVERY, periodOf, rowsOf, type Setting } from '../../../shared/briefing/slips/asked.ts'
import { yearInWords } from '../../../shared/days/index.ts'
import { groupsInOrder } from '../../../shared/figures/measure-view.ts'
import { Pick } from '../../components/fields/Pick.tsx'
import { PlainDay } from '../../components/fields/PlainDay.tsx'
import { Button, Empty, Page, PlainField } from '../../components/index.ts'
import { go, todayHere, useKey, usePlanView, useSharedScreen } from '../../state/index.ts'
import { lastEndedYear, yearAfter } from '../measures/years.ts'
import { SlipGrid } from './SlipGrid.tsx'
import styles from './slips.module.css'
import { readingOf } from './slips.ts'
import { useSlips } from './store.ts'

const ALL = 'all'

/** Where slips that came back on paper are typed in: a row an owner and measure, what is the same for all chosen once. */
export function Slips({ params }: { params: Readonly<Record<string, string>> }) {
  const plan = usePlanView()
  const shared = useSharedScreen()
  const chosen = useSlips()
  const today = todayHere()
  const asked = plan.get('updateSlip', params.slip)
  const groups = groupsInOrder(plan)
  const ended = lastEndedYear(today, plan.get('district', 'district')?.fiscalYearStartMonth)
  const total = groups.find((g) => g.isTotal) ?? groups[0]
  const setting: Setting = {
    year: chosen.year ?? yearAfter(ended),
    group: chosen.group ?? asked?.group ?? total?.id ?? EVERY,
    owner: chosen.owner,
    date: chosen.date || today,
    period: chosen.period ?? asked?.period ?? periodOf(today),
  }
  const answers = (chosen.answers || asked !== undefined) && !shared
  useKey('t', 'Type the answers, too', () => useSlips.setState({ answers: !answers }))
  const everybody = rowsOf(plan, { ...setting, owner: null })
  const rows = setting.owner === null ? everybody : rowsOf(plan, setting)
  const owners = new Map(everybody.flatMap((r) => (r.owner ? [[r.owner, r.role] as const] : [])))
  const filled = rows.filter((r) => readingOf(plan, r, setting.year)?.figure !== undefined).length
  const put = (values: Partial<ReturnType<typeof useSlips.getState>>) => useSlips.setState(values)

  if (everybody.length === 0)
    return (
      <Page title="Update slips">
        <Empty
          title="Slips ask owners for figures."
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
  return (
    <Page
      title="Update slips"
      lead="Type in what owners gave you on paper. Enter moves down, Tab moves across; you can paste a column or a block from a spreadsheet."
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a grid everywhere */}
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
            ...groups.map((g) => ({ id: g.id, title: g.name || 'Group without a name' })),
            { id: EVERY, title: 'Every group, one row each' },
          ]}
          onChange={(group) => put({ group })}
        />
        <Pick
          label="Owner"
          value={setting.owner ?? ALL}
          choices={[{ id: ALL, title: 'Everybody' }, ...[...owners].map(([id, title]) => ({ id, title }))]}
          onChange={(owner) => put({ owner: owner === ALL ? null : owner })}
        />
        <PlainDay label="Date for new figures" value={chosen.date ?? today} onChange={(date) => put({ date })} />
        {shared ? null : (
          <PlainField label="Period for the slips" value={setting.period} onChange={(period) => put({ period })} />
        )}
      </div>
      <h2 className="vh">Figures of {yearInWords(setting.year)}</h2>
      <div className={styles.above}>
        <p role="status">
          <b>
            {filled} of {rows.length}
          </b>{' '}
          {rows.length === 1 ? 'row has' : 'rows have'} a figure for {yearInWords(setting.year)}.
        </p>
        {shared ? null : (
          <Button
            small
            onPress={() =>
              go('briefings', { document: 'slips', ...(setting.owner !== null && { of: `person/${setting.owner}` }) })
            }
          >
            Print the slips…
          </Button>
        )}
        {shared ? null : (
          <Button small aria-pressed={answers} onPress={() => put({ answers: !answers })}>
            {answers ? 'Figures only' : 'Type the answers, too'}
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <p className="quiet">This owner has nothing to fill in for this group.</p>
      ) : (
        <SlipGrid key={`${setting.year} ${setting.group}`} rows={rows} setting={setting} answers={answers} />
      )}
    </Page>
  )
}
