import { useState } from 'react'
import { pulseLines, pulseMarks } from '../../../shared/briefing/charts/pulse-lines.ts'
import { monthBefore, monthInWords } from '../../../shared/days/index.ts'
import { derivedId } from '../../../shared/domain/ids.ts'
import { kinds } from '../../../shared/domain/kinds/index.ts'
import { compareKeys, listed, small } from '../../../shared/words/index.ts'
import { ChartFrame } from '../../components/chart/ChartFrame.tsx'
import { screenTheme } from '../../components/chart/screenTheme.ts'
import { focusField } from '../../components/focusField.ts'
import { Button, Buttons, Page } from '../../components/index.ts'
import { HiddenHere } from '../../components/layout/HiddenHere.tsx'
import { LockedHere } from '../../components/layout/LockedHere.tsx'
import { FieldGrid } from '../../records/FieldGrid.tsx'
import { edit, todayHere, useAll, useSharedScreen } from '../../state/index.ts'
import { useOwn } from '../../state/ownNotes.ts'
import { Marks } from './Marks.tsx'
import styles from './pulse.module.css'

/** The month of a day (ISO) as its first day. */
const monthOf = (day: string) => `${day.slice(0, 7)}-01`
const idOf = (month: string) => derivedId(kinds.pulse, { month }) ?? ''

const named = (from: number, to?: number) => listed(pulseMarks.slice(from, to).map((m) => small(m.label)))
const higherIsBetter = `Higher is better for ${named(0, 3)}`
const lowerIsBetter = `Lower is better for ${named(3)}`

/**
 * Five marks a month, for the officer alone: no document, no hand-over, no export, and nothing of it while the screen
 * is shared. It shows early what a bad month hides: whether strain has been rising since spring.
 */
export function Pulse() {
  const shared = useSharedScreen()
  const locked = useOwn() === 'locked'
  const pulses = useAll('pulse').toSorted((a, b) => compareKeys(b.month ?? '', a.month ?? ''))
  const thisMonth = monthOf(todayHere())
  const [chosen, setMonth] = useState(thisMonth)
  if (shared)
    return (
      <Page title="Monthly pulse">
        <HiddenHere what="The monthly pulse" />
      </Page>
    )
  if (locked)
    return (
      <Page title="Monthly pulse">
        <LockedHere what="The monthly pulse is" notes='[data-field="marks"]' />
      </Page>
    )
  const months = [...new Set([thisMonth, monthBefore(thisMonth), ...pulses.flatMap((p) => p.month ?? [])])]
    .toSorted()
    .toReversed()
  const month = months.includes(chosen) ? chosen : thisMonth
  const id = idOf(month)
  const exists = pulses.some((p) => p.id === id)
  const last = pulses.find((p) => p.month !== undefined && p.month < thisMonth)?.month
  const filled = pulses.some((p) => p.month === thisMonth)
  const before = last ? ` The last one filled in is ${monthInWords(last)}.` : ''
  return (
    <Page
      title="Monthly pulse"
      news={`${monthInWords(thisMonth)} is ${filled ? 'filled in.' : `not filled in yet.${before}`}`}
    >
      <p className={`mid ${styles.lead}`}>
        Two minutes at the end of the month. It stays on this laptop: no document, copy or export includes it unless you
        choose that each time, and it does not show while you share your screen.
      </p>
      <section aria-label={monthInWords(month)} className={styles.month} data-record={`pulse/${id}`}>
        <h2>{monthInWords(month)}</h2>
        <p className="mid">
          1 is low, 5 is high. {higherIsBetter}; {small(lowerIsBetter)}.
        </p>
        <Marks id={id} month={month} />
        <FieldGrid
          key={id}
          kind="pulse"
          id={id}
          fields={[{ field: 'note', label: 'Note to self', wide: true }]}
          also={{ month }}
        />
        <Buttons>
          {months
            .filter((m) => m !== month)
            .slice(0, 4)
            .map((m) => (
              <Button
                key={m}
                small
                onPress={() => {
                  setMonth(m)
                  focusField('[data-field="marks"]')
                }}
              >
                {monthInWords(m)}
              </Button>
            ))}
          {exists ? (
            <Button
              look="link"
              small
              onPress={() => {
                void edit([{ op: 'remove', kind: 'pulse', id }], 'remove')
                focusField('[data-field="marks"]')
              }}
            >
              Remove {monthInWords(month)}
            </Button>
          ) : null}
        </Buttons>
      </section>
      {pulses.length > 0 ? (
        <ChartFrame
          title="Month by month"
          draw={(width) => pulseLines(pulses.slice(0, 24), screenTheme, width)}
          most={560}
          legend={
            <>
              <span>1 low to 5 high</span>
              <span>{higherIsBetter}</span>
              <span>{lowerIsBetter}</span>
            </>
          }
        />
      ) : null}
    </Page>
  )
}
