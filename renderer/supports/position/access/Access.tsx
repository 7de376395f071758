import { accessLedger, quarterInWords } from '../../../../shared/briefing/charts/access-ledger.ts'
import { accessQuarters } from '../../../../shared/rules/access.ts'
import { compareKeys } from '../../../../shared/words/index.ts'
import { ChartFrame } from '../../../components/chart/ChartFrame.tsx'
import { screenTheme } from '../../../components/chart/screenTheme.ts'
import { Example, Quote } from '../../../components/index.ts'
import { HiddenHere } from '../../../components/layout/HiddenHere.tsx'
import { declare } from '../../../records/list/declared.ts'
import { filledColumns } from '../../../records/list/filled.ts'
import { RecordTable } from '../../../records/list/RecordTable.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { Section, Sections } from '../../../records/Section.tsx'
import { useAll, usePlanView, useSharedScreen } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { FindingsHere } from '../../parts/FindingList.tsx'
import { AddEntry } from './AddEntry.tsx'
import styles from './access.module.css'

const meetingColumns = ['what', 'date', 'type', 'outcome', 'note']
const decisionColumns = ['what', 'date', 'consulted', 'decisionRight', 'note']

/** What was kept and canceled, and when the office was asked. */
const entryLines = declare<'accessEntry'>({
  kind: 'accessEntry',
  fields: (entry) => (entry?.type === 'decision' ? decisionColumns : meetingColumns),
})

/** The consultation log: what was kept and canceled, when the office was asked, and what it adds up to by quarter. */
export function Access({ step, findings, onGo }: StepBody) {
  const shared = useSharedScreen()
  const quarters = accessQuarters(usePlanView())
  const entries = useAll('accessEntry').toSorted((a, b) => compareKeys(b.date ?? '', a.date ?? ''))
  const list = useRecordList(entryLines, { addKey: false })
  if (shared) return <HiddenHere what="The consultation log" />
  const meetings = entries.filter((e) => e.type !== 'decision')
  const decisions = entries.filter((e) => e.type === 'decision')
  const last = quarters.at(-1)
  return (
    <Sections>
      <Section title="Enter what happened" lead={entries.length === 0 ? step.empty.sentence : step.do[0]?.hint}>
        {entries.length === 0 ? (
          <Example>
            <Quote>{step.do[0]?.example.text}</Quote>
          </Example>
        ) : null}
        <AddEntry entries={entries} />
      </Section>
      {last ? (
        <Section title="What it adds up to">
          <ChartFrame
            title="By fiscal-year quarter"
            level={3}
            draw={(width) => accessLedger(quarters.slice(-8), screenTheme, width)}
            says={quarterInWords(last)}
            legend={
              <>
                <span>Solid: kept, or asked before</span>
                <span>Half: moved, or asked after</span>
                <span>Crossed out: canceled, or never asked</span>
              </>
            }
          />
        </Section>
      ) : null}
      {entries.length > 0 ? (
        <>
          <Section title="Meetings and items" lead={meetings.length === 0 ? 'None entered yet.' : undefined}>
            <div className={styles.ledger}>
              <RecordTable
                declared={entryLines}
                list={list}
                place="meetings"
                records={meetings}
                columns={filledColumns(meetingColumns, meetings, list)}
                caption="Meetings and items, latest first"
                hideCaption
              />
            </div>
          </Section>
          <Section
            title="Decisions"
            lead={
              decisions.length === 0
                ? 'None entered yet.'
                : 'Link each decision to the decision right it is about, so that you can see both together.'
            }
          >
            <div className={`${styles.ledger} ${styles.decisions}`}>
              <RecordTable
                declared={entryLines}
                list={list}
                place="decisions"
                records={decisions}
                columns={filledColumns(decisionColumns, decisions, list)}
                caption="Decisions, latest first"
                hideCaption
              />
            </div>
          </Section>
        </>
      ) : null}
      <FindingsHere findings={findings} onGo={onGo} />
    </Sections>
  )
}
