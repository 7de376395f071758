import { useState } from 'react'
import type { Output } from '../../../shared/ipc/contract.ts'
import { capital, countInWords } from '../../../shared/words/index.ts'
import { Banner, Button, cells, DataTable, Empty, Page } from '../../components/index.ts'
import { openPlan, useApp } from '../../state/app.ts'
import { commitForms, invoke, momentDay, showToast, timeWords, useRecords } from '../../state/index.ts'
import { useReply } from '../../state/useReply.ts'

type Found = Output<'plan.snapshots'>
type Kept = Found['kept'][number]

const why: Readonly<Record<Kept['reason'], string>> = {
  clock: 'While the plan was open',
  merge: 'Before a copy was brought in',
  import: 'Before figures were brought in',
  restore: 'Before an earlier version was opened',
  migration: 'Before a Groundwork update',
}

/** How many there are, and how far back the last one is: what could be lost at most. */
const keptWords = (n: number, latest: string): string =>
  n === 1
    ? `One earlier version is kept, from ${latest}.`
    : `${capital(countInWords(n))} earlier versions are kept, the latest from ${latest}.`

/**
 * Snapshots of the open plan. Opening one makes a separate plan beside the present one, so that nothing is ever
 * replaced. Criteria: each button names its moment (2.4.9); the table has row heads.
 */
export function Snapshots() {
  const confirmed = useRecords((s) => s.confirmed)
  // Read again after every commit: a merge or an import leaves a snapshot.
  const answer = useReply('plan.snapshots', undefined, confirmed)
  const found = answer?.ok ? answer.value : null
  const all = found?.kept ?? null
  const [busy, setBusy] = useState(false)

  const open = async (kept: Kept) => {
    setBusy(true)
    await commitForms()
    const made = await invoke('plan.openSnapshot', { name: kept.name })
    setBusy(false)
    if (!made.ok) return useApp.setState({ trouble: made.error })
    await openPlan(made.value.key)
    showToast(`Opened: the plan as of ${momentDay(kept.at)}, ${timeWords(kept.at)}`)
  }

  return (
    <Page
      title="Earlier versions"
      news={all?.[0] ? keptWords(all.length, `${momentDay(all[0].at)}, ${timeWords(all[0].at)}`) : null}
      lead="Groundwork saves earlier versions without your asking, outside the plan’s folder. Each one is opened and compared with the plan before it is listed here."
    >
      {answer === null || answer.ok ? null : <Banner tone="bad">{answer.error.says}</Banner>}
      {found?.failing ? (
        <Banner tone="bad">
          {found.failing.says} None could be kept since {momentDay(found.failing.since)},{' '}
          {timeWords(found.failing.since)}.
        </Banner>
      ) : null}
      {all !== null && all.length === 0 ? (
        <Empty title="No earlier versions yet">
          One is saved when a changed plan has been open for a while, and before anything is brought in.
        </Empty>
      ) : null}
      {all !== null && all.length > 0 ? (
        <div className="stack">
          <DataTable caption="Earlier versions of this plan">
            <thead>
              <tr>
                <th scope="col">Made</th>
                <th scope="col">Why</th>
                <th scope="col">
                  <span className="vh">Open</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {all.map((kept) => (
                <tr key={kept.name}>
                  <th scope="row">
                    {momentDay(kept.at)}, {timeWords(kept.at)}
                  </th>
                  <td data-head="Why">{why[kept.reason]}</td>
                  <td className={cells.r}>
                    <Button
                      small
                      isDisabled={busy}
                      aria-label={`Open as a separate plan: ${momentDay(kept.at)}, ${timeWords(kept.at)}`}
                      onPress={() => void open(kept)}
                    >
                      Open as a separate plan
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </DataTable>
          <Banner>
            Your current plan stays as it is. An earlier version opens as another plan beside it, under “All plans on
            this laptop”, and you can bring in what it has, like any copy.
          </Banner>
        </div>
      ) : null}
    </Page>
  )
}
