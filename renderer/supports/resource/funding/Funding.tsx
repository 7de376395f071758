import { useState } from 'react'
import { dayInWords, yearInWords } from '../../../../shared/days/index.ts'
import { focusField } from '../../../components/focusField.ts'
import { Button, Buttons } from '../../../components/index.ts'
import type { FieldEntry } from '../../../records/FieldGrid.tsx'
import { declare } from '../../../records/list/declared.ts'
import { Facts } from '../../../records/list/Facts.tsx'
import { AddRecord, RecordLines } from '../../../records/list/RecordLines.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { Section, Sections } from '../../../records/Section.tsx'
import { planNow, todayHere, useAll } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import { yearNow } from '../years.ts'
import { Amounts } from './Amounts.tsx'
import { amountKey, sourceOps } from './amounts.ts'
import { EachYear } from './EachYear.tsx'
import { FromList } from './FromList.tsx'
import { UsuallyPays } from './UsuallyPays.tsx'

const FROM_LIST = 'Add sources from a list'

const sourceLines = declare<'fundingSource'>({
  kind: 'fundingSource',
  fields: () => [
    'name',
    'type',
    'recurring',
    ...thisYear(),
    'endsOn',
    'contact',
    { field: 'maySpendOn', Lead: EachYear },
    { field: 'amountSaid', wide: true },
    'reviewed',
    'counselLooked',
  ],
  Cells: ({ record: s }) => (
    <span>{s.endsOn ? `Ends ${dayInWords(s.endsOn)}` : s.recurring ? 'Recurring' : <i>No end date entered</i>}</span>
  ),
  Below: ({ record }) => (
    <Facts
      kind="fundingSource"
      record={record}
      fields={['type', 'contact', 'reviewed', 'counselLooked', 'amountSaid', 'maySpendOn']}
      bare={['type']}
    />
  ),
  Beside: UsuallyPays,
})

/** A source's amount in this fiscal year is asked in its form as well, where the award letter is in hand. */
function thisYear(): readonly FieldEntry[] {
  const plan = planNow()
  const today = todayHere()
  const year = yearNow(plan, today)
  const of = (source: string) => ({ ...amountKey(source, year), needs: () => sourceOps(source, planNow()) })
  return [
    { field: 'grant', part: 'amount', label: `How much in ${yearInWords(year)}`, of },
    { field: 'grant', part: 'status', label: 'How certain it is', of },
  ]
}

/** Every source that pays or might, with its end, and what it gives in each fiscal year. */
export function Funding({ step }: StepBody) {
  const sources = useAll('fundingSource')
  const rows = useRecordList(sourceLines)
  const [listing, setListing] = useState(false)
  const list = () => {
    setListing(true)
    focusField('[data-field="source-list"]')
  }
  const close = () => {
    setListing(false)
    focusField('[data-add="source-list"]')
  }
  if (sources.length === 0 && rows.fresh === null)
    return listing ? (
      <FromList onClose={close} />
    ) : (
      <div data-add="source-list">
        <StepEmpty
          step={step}
          onBegin={() => rows.add()}
          also={
            <Button look="link" onPress={list}>
              {FROM_LIST}
            </Button>
          }
        />
      </div>
    )
  // One that is being added has its amount in its own form: a row for it above would push that form from under the hand.
  const listed = sources.filter((s) => s.id !== rows.fresh?.id)
  return (
    <Sections>
      {listed.length === 0 ? null : (
        <Section
          title="Amounts by fiscal year"
          lead="Enter what is set aside for this plan, not the whole grant. “Secured” means it is in a signed letter or an adopted budget."
        >
          <Amounts sources={listed} />
        </Section>
      )}
      <Section title="Sources">
        <RecordLines declared={sourceLines} list={rows} records={sources} />
        <Buttons>
          <AddRecord declared={sourceLines} list={rows} label="Add a source" />
          {listing ? null : (
            <span data-add="source-list">
              <Button onPress={list}>{FROM_LIST}</Button>
            </span>
          )}
        </Buttons>
        {listing ? <FromList onClose={close} /> : null}
      </Section>
    </Sections>
  )
}
