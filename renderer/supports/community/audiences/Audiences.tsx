import { onRough } from '../../../../shared/days/index.ts'
import { wholeTitle } from '../../../../shared/domain/describe.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { engagementOf } from '../../../../shared/rules/community.ts'
import { DataTable, readableField } from '../../../components/index.ts'
import { HiddenHere } from '../../../components/layout/HiddenHere.tsx'
import { declare, type LineProps } from '../../../records/list/declared.ts'
import { AddRecord, RecordLines } from '../../../records/list/RecordLines.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { Section, Sections } from '../../../records/Section.tsx'
import { useAll, usePlanView, useSharedScreen } from '../../../state/index.ts'
import { todayHere } from '../../../state/today.ts'
import type { StepBody } from '../../parts/body.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import styles from '../community.module.css'

type Audience = RecordOf<'audienceGroup'>
type Props = LineProps<'audienceGroup'>

function Cells({ record: a }: Props) {
  if (useSharedScreen()) return null
  return (
    <>
      <span className={styles.stance}>
        {a.stance ? readableField('audienceGroup', 'stance', a.stance) : <i>Stance not entered</i>}
      </span>
      <span className={styles.influence}>
        {a.influence ? (
          `${readableField('audienceGroup', 'influence', a.influence)} influence`
        ) : (
          <i>Influence not entered</i>
        )}
      </span>
    </>
  )
}

function Below({ record: a }: Props) {
  const { lastOn } = engagementOf(usePlanView(), a, todayHere())
  return (
    <div className={styles.said}>
      <p>
        <b>They care about:</b> {a.caresAbout?.trim() || <i>not entered yet</i>}
      </p>
      <p>
        <b>They trust:</b> {a.trusts?.trim() || <i>not entered yet</i>}
      </p>
      <p className={styles.facts}>
        <span>{lastOn ? `Last met ${onRough(lastOn)}` : 'Not met yet'}</span>
      </p>
    </div>
  )
}

const audienceLines = declare<'audienceGroup'>({
  kind: 'audienceGroup',
  fields: ['name', 'caresAbout', 'stance', 'influence', 'trusts'],
  Cells,
  Below,
})

/** People who care about this work or soon will: what matters to them, what they think of it, and whom they trust. */
export function Audiences({ step }: StepBody) {
  const shared = useSharedScreen()
  const audiences = useAll('audienceGroup')
  const list = useRecordList(audienceLines)
  if (audiences.length === 0 && list.fresh === null)
    return (
      <div data-add="audienceGroup">
        <StepEmpty step={step} onBegin={() => list.add()} />
      </div>
    )
  return (
    <Sections>
      {audiences.length > 0 ? (
        <Section title="For or against">
          {shared ? (
            <HiddenHere what="Whether each audience is for or against the work, and how much influence it has," />
          ) : (
            <Standing of={audiences} />
          )}
        </Section>
      ) : null}
      <Section title="Audiences" lead={step.do[0]?.hint}>
        <RecordLines declared={audienceLines} list={list} records={audiences} />
        <AddRecord declared={audienceLines} list={list} />
      </Section>
    </Sections>
  )
}

const optionsOf = (field: 'stance' | 'influence') => {
  const { shape } = kinds.audienceGroup.fields[field]
  return shape.t === 'choice' ? shape.options : []
}

/** Stances by influence, the most influence first: whom one can't do without. */
function Standing({ of }: { of: readonly Audience[] }) {
  const stances = optionsOf('stance').filter((s) => of.some((a) => a.stance === s.value))
  const levels = optionsOf('influence')
    .filter((l) => of.some((a) => a.stance !== undefined && a.influence === l.value))
    .toReversed()
  const unsaid = of.filter((a) => a.stance === undefined || a.influence === undefined)
  const names = (list: readonly Audience[]) => list.map((a) => wholeTitle('audienceGroup', a))
  return (
    <>
      {stances.length > 0 ? (
        <DataTable
          caption="Audiences by stance and influence"
          hideCaption
          scroll="Audiences by stance and influence"
          className={styles.standing}
        >
          <thead>
            <tr>
              <th scope="col">Influence</th>
              {stances.map((s) => (
                <th key={s.value} scope="col">
                  {s.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {levels.map((level) => (
              <tr key={level.value}>
                <th scope="row">
                  {level.label}
                  <span className={styles.ofLevel}> influence</span>
                </th>
                {stances.map((s) => (
                  <td key={s.value} data-stance={s.label}>
                    {names(of.filter((a) => a.stance === s.value && a.influence === level.value)).map((name, i) => (
                      <p key={`${i} ${name}`}>{name}</p>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </DataTable>
      ) : null}
      {unsaid.length > 0 ? (
        <p className="mid">Stance or influence is not entered yet for: {names(unsaid).join(', ')}.</p>
      ) : null}
      <p className="quiet">
        For the cabinet only: it is in no document for the board or the public. Write nothing you would not want them to
        read.
      </p>
    </>
  )
}
