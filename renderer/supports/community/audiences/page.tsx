import { dayInWords } from '../../../../shared/days/index.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { lastMet } from '../../../../shared/rules/community.ts'
import { DataTable } from '../../../components/index.ts'
import { HiddenHere } from '../../../components/layout/HiddenHere.tsx'
import { add } from '../../../records/edits.ts'
import { RecordCards } from '../../../records/RecordCards.tsx'
import { Section, Sections } from '../../../records/Section.tsx'
import { useAddFirst } from '../../../records/useAddFirst.ts'
import { useAll, usePlanView, useSharedScreen } from '../../../state/index.ts'
import { todayHere } from '../../../state/today.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import { type StepBody, stepPage } from '../../parts/stepPage.tsx'
import styles from '../community.module.css'

type Audience = RecordOf<'audienceGroup'>

const addAudience = () => add('audienceGroup', { name: '' })

/** Who cares about this work or soon will: what matters to them, where they stand, and whom they trust. */
function Audiences({ step }: StepBody) {
  const plan = usePlanView()
  const today = todayHere()
  const shared = useSharedScreen()
  const audiences = useAll('audienceGroup')
  const [first, addFirst] = useAddFirst(addAudience)
  if (audiences.length === 0) return <StepEmpty step={step} onBegin={addFirst} />
  return (
    <Sections>
      <Section title="Where they stand">
        {shared ? (
          <HiddenHere what="Where each audience stands, and how much influence it has," />
        ) : (
          <Standing of={audiences} />
        )}
      </Section>
      <Section title="Audiences" lead={step.do[0]?.hint}>
        <RecordCards
          kind="audienceGroup"
          records={audiences}
          heading={(a) => a.name?.trim() || 'Audience without a name'}
          fields={[
            { field: 'name', wide: true },
            { field: 'caresAbout', wide: true },
            'stance',
            'influence',
            { field: 'trusts', wide: true },
          ]}
          first={first}
          onAdd={addAudience}
          addLabel="Add an audience"
          after={(a) => {
            const met = lastMet(plan, a, today)
            return (
              <p className={styles.facts}>
                <span>{met ? `Last met on ${dayInWords(met)}` : 'Not met yet'}</span>
              </p>
            )
          }}
        />
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
  const names = (list: readonly Audience[]) => list.map((a) => a.name?.trim() || 'Audience without a name')
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
                <th scope="row">{level.label}</th>
                {stances.map((s) => (
                  <td key={s.value}>
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
        <p className="mid">Stance or influence is not said yet of: {names(unsaid).join(', ')}.</p>
      ) : null}
      <p className="quiet">
        For the cabinet: it stands in no document for a board or the public. Write nothing that you would not let them
        read.
      </p>
    </>
  )
}

export const page = stepPage({ id: 'community-audiences', shows: ['audienceGroup'], body: Audiences })
