import { policySigns } from '../../../../shared/briefing/charts/policy-lanes.ts'
import { tenureClock } from '../../../../shared/briefing/charts/tenure-clock.ts'
import { dayInWords } from '../../../../shared/days/index.ts'
import type { Op } from '../../../../shared/domain/state.ts'
import { tenureOf } from '../../../../shared/rules/tenure.ts'
import { actionsAround } from '../../../../shared/rules/tenure-words.ts'
import { plural } from '../../../../shared/words/index.ts'
import { ChartFrame } from '../../../components/chart/ChartFrame.tsx'
import { screenTheme } from '../../../components/chart/screenTheme.ts'
import { focusField } from '../../../components/focusField.ts'
import { Button, Buttons } from '../../../components/index.ts'
import { HiddenHere } from '../../../components/layout/HiddenHere.tsx'
import { declare } from '../../../records/list/declared.ts'
import { AddRecord } from '../../../records/list/RecordLines.tsx'
import { RecordTable } from '../../../records/list/RecordTable.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { Section, Sections } from '../../../records/Section.tsx'
import { useStartingList } from '../../../records/useStartingList.tsx'
import { edit, go, todayHere, useAll, usePlanView, useSharedScreen } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { FindingList } from '../../parts/FindingList.tsx'
import { StartingEmpty } from '../../parts/StepEmpty.tsx'
import { Commitments } from './Commitments.tsx'
import { missingMarks, seatsKnown } from './seats.ts'

const seatColumns = ['seat', 'type', 'start', 'articleMark', 'likelyEnd']
const seatsDeclared = declare<'tenure'>({ kind: 'tenure', fields: seatColumns })

/** Who is likely to leave when, what ends before and after, and what keeps each commitment when people leave. */
export function Continuity({ step, findings, onGo }: StepBody) {
  const shared = useSharedScreen()
  const starting = useStartingList({ choose: 'Add a commitment' })
  const any = useAll('tenure').length + useAll('continuity').length > 0
  if (shared) return <HiddenHere what="The tenure clock, with what would last," />
  if (!any && !starting.offering) return <StartingEmpty step={step} starting={starting} />
  return (
    <Sections>
      <Clock />
      <Commitments step={step} starting={starting} />
      <Section title="Findings here">
        <FindingList findings={findings} onGo={onGo} />
      </Section>
      <p className="small quiet">
        For the officer alone, there is a{' '}
        <Button look="link" small onPress={() => go('pulse')}>
          monthly pulse
        </Button>
        , which stays on this laptop.
      </p>
    </Sections>
  )
}

/** The tenure clock, its seats, and what the plan knows of them already. */
function Clock() {
  const plan = usePlanView()
  const tenure = tenureOf(plan, todayHere())
  const seats = tenure.seats.flatMap((s) => plan.get('tenure', s.id) ?? [])
  const list = useRecordList(seatsDeclared, { addKey: false })
  const known = seatsKnown(plan)
  const marks = missingMarks(seats)
  // The pressed button goes away with its offer.
  const take = (ops: readonly Op[]) => {
    void edit(ops)
    focusField('[data-add="tenure"]')
  }
  return (
    <Section title="The tenure clock" lead="Use contract end dates and election dates. No guessing at people’s plans.">
      {seats.length > 0 ? (
        <ChartFrame
          title="Leadership changes ahead"
          level={3}
          draw={(width) => tenureClock(tenure, screenTheme, width)}
          says={actionsAround(tenure, tenure.change === null ? undefined : dayInWords(tenure.change.day))}
          legend={
            <>
              <span>Solid: up to today</span>
              <span>Outline: up to the likely change</span>
              <span>Dashed line: three years, the article’s figure</span>
              <span>Filled goal: an adopted policy stands behind it</span>
              {tenure.policies.length > 0 ? <span>{policySigns}</span> : null}
            </>
          }
        />
      ) : null}
      <RecordTable
        declared={seatsDeclared}
        list={list}
        records={seats}
        columns={seatColumns}
        caption="Seats on the tenure clock"
        hideCaption
      />
      <Buttons>
        <AddRecord declared={seatsDeclared} list={list} label="Add a seat" small />
        {known.length > 0 ? (
          <Button small onPress={() => take(known)}>
            Add the seats already in the plan
          </Button>
        ) : null}
        {marks.length > 0 ? (
          <Button small onPress={() => take(marks)}>
            Set the three-year {plural(marks.length, 'mark', 'marks')}
          </Button>
        ) : null}
      </Buttons>
      <p className="small quiet">
        The three-year mark is the article’s figure: officers stay nearly three years, superintendents three. Other
        studies say superintendents stay five to six.
      </p>
    </Section>
  )
}
