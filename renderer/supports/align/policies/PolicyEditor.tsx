import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { Button, Buttons, ChoiceField, DataTable, DayField, Icon } from '../../../components/index.ts'
import { FieldGrid } from '../../../records/FieldGrid.tsx'
import { RecordMenu } from '../../../records/RecordMenu.tsx'
import { usePlanView } from '../../../state/index.ts'
import { todayHere } from '../../../state/today.ts'
import styles from './policies.module.css'
import { meetingOptions, plannable, policyName, stages } from './stages.ts'

type Policy = RecordOf<'policy'>

interface Props {
  readonly policy: Policy
  readonly policies: readonly Policy[]
  readonly fresh: boolean
  readonly onClose: () => void
}

/** One policy, whole: what it is, what it says, and its way from a gap to a vote with the days of each stage. */
export function PolicyEditor({ policy, policies, fresh, onClose }: Props) {
  const name = policyName(policy)
  return (
    <article className={styles.one} aria-label={name}>
      <FieldGrid
        kind="policy"
        id={policy.id}
        fresh={fresh}
        fields={[
          { field: 'title', wide: true },
          'code',
          'type',
          'stage',
          'owner',
          'reviewDue',
          'counselLooked',
          { field: 'equityLanguage', wide: true },
          { field: 'note', wide: true },
        ]}
      />
      <Way policy={policy} name={name} />
      <Buttons>
        <Button onPress={onClose}>Close {policy.code || 'the policy'}</Button>
        <RecordMenu
          kind="policy"
          id={policy.id}
          name={name}
          word="More"
          list={policies}
          sorted={false}
          addSelector='[data-add="policy"]'
        />
      </Buttons>
    </article>
  )
}

/** The stages with their days: reached, and for what goes before the board the meeting for which it is planned. */
function Way({ policy, name }: { policy: Policy; name: string }) {
  const plan = usePlanView()
  const today = todayHere()
  const now = stages.findIndex((s) => s.value === policy.stage)
  const of = { kind: 'policy', id: policy.id, hideLabel: true, small: true } as const
  return (
    <DataTable caption={`The way of ${name}`} className={styles.way}>
      <thead>
        <tr>
          <th scope="col">Stage</th>
          <th scope="col">Reached on</th>
          <th scope="col">Planned for the board’s meeting</th>
        </tr>
      </thead>
      <tbody>
        {stages.map((stage, i) => {
          const planned = plannable.find((p) => p === stage.value)
          const state = i === now ? 'now' : policy.reached?.[stage.value] ? 'reached' : 'ahead'
          return (
            <tr key={stage.value} aria-current={state === 'now' ? 'step' : undefined}>
              <th scope="row">
                <span className={styles.stage}>
                  <Icon name={state === 'now' ? 'o-work' : state === 'reached' ? 'o-done' : 'o-none'} size={14} />
                  {stage.label}
                  {state === 'now' ? <small className="mid">now</small> : null}
                </span>
              </th>
              <td>
                <DayField {...of} field="reached" part={stage.value} label={`${stage.label} reached on`} />
              </td>
              <td>
                {planned ? (
                  <ChoiceField
                    {...of}
                    field="planned"
                    part={planned}
                    label={`${stage.label} planned for`}
                    options={meetingOptions(plan, policy.planned?.[planned], today)}
                  />
                ) : null}
              </td>
            </tr>
          )
        })}
      </tbody>
    </DataTable>
  )
}
