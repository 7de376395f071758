import { dayInWords, earliestOf, roughInWords } from '../../../../shared/days/index.ts'
import { wholeTitle } from '../../../../shared/domain/describe.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { engagementOf } from '../../../../shared/rules/community.ts'
import { promiseOf } from '../../../../shared/rules/rhythm.ts'
import { capital, compareKeys, listed } from '../../../../shared/words/index.ts'
import { Button, Buttons, DataTable } from '../../../components/index.ts'
import { Section } from '../../../records/Section.tsx'
import { go, usePlanView } from '../../../state/index.ts'
import { goToRecord } from '../../../state/pages.ts'
import { todayHere } from '../../../state/today.ts'
import { standWords } from '../../embed/checkins/rhythmWords.ts'
import { Late } from '../../embed/Late.tsx'
import styles from '../community.module.css'

type Audience = RecordOf<'audienceGroup'>

/** Each audience with the day on which it was last met, against what was promised or, where nothing was, a year. */
export function Met({ audiences, onPlan }: { audiences: readonly Audience[]; onPlan: (audience: Audience) => void }) {
  const plan = usePlanView()
  const today = todayHere()
  const promise = promiseOf(plan, 'engagement')
  const promised = audiences.filter((a) => promiseOf(plan, 'engagement', a) !== undefined)
  const rows = audiences
    .map((audience) => ({ audience, rhythm: engagementOf(plan, audience, today) }))
    .toSorted((a, b) => compareKeys(a.rhythm.last ?? '', b.rhythm.last ?? ''))
  const late = rows.filter(({ rhythm }) => rhythm.overdue || rhythm.last === undefined).length
  const every = promised[0] ? engagementOf(plan, promised[0], today).everyDays : rows[0]?.rhythm.everyDays
  const toWhom =
    promised.length === audiences.length
      ? 'each audience'
      : listed(promised.map((a) => a.name?.trim() || 'an audience without a name'))
  return (
    <Section
      title="Who you met with, and when"
      lead={`${promised.length > 0 ? `You promised to meet with ${toWhom} ${every === 365 ? 'once a year' : `every ${every} days`}.` : `You have not promised how often to meet. Once ${every === 365 ? 'a year' : `every ${every} days`} is expected.`} ${
        late === 0
          ? 'You met with all of them in that time.'
          : `${late} of ${rows.length} ${late === 1 ? 'was' : 'were'} not met in that time.`
      }`}
    >
      <DataTable
        caption="Audiences and the last meeting with each"
        hideCaption
        scroll="Audiences and the last meeting with each"
      >
        <thead>
          <tr>
            <th scope="col">Audience</th>
            <th scope="col">Last met with</th>
            <th scope="col">Next due by</th>
            <th scope="col">
              <span className="vh">Plan a meeting</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ audience, rhythm }) => {
            const stand = standWords(rhythm, today)
            const name = wholeTitle('audienceGroup', audience)
            const planned =
              rhythm.planned === undefined
                ? undefined
                : plan
                    .all('engagement')
                    .find((e) => e.audiences?.includes(audience.id) && e.date && earliestOf(e.date) > today)
            return (
              <tr key={audience.id} data-record={`audienceGroup/${audience.id}`} data-begins="">
                <th scope="row" className={styles.wrap}>
                  {name}
                </th>
                <td className={styles.day}>
                  {rhythm.lastOn ? capital(roughInWords(rhythm.lastOn)) : <Late>Not met with yet</Late>}
                </td>
                <td className={styles.day}>
                  {rhythm.due ? dayInWords(rhythm.due) : null}
                  {rhythm.due ? (
                    <small className="mid">
                      <br />
                      {rhythm.overdue ? <Late>{stand}</Late> : stand}
                    </small>
                  ) : null}
                  {rhythm.planned ? (
                    <small className="mid">
                      <br />
                      Planned for {dayInWords(rhythm.planned)}
                    </small>
                  ) : null}
                </td>
                <td className={styles.verb}>
                  {planned ? (
                    <Button small look="link" onPress={() => void goToRecord('engagement', planned.id)}>
                      Open the meeting<span className="vh"> with {name}</span>
                    </Button>
                  ) : (
                    <Button small look="link" onPress={() => onPlan(audience)}>
                      Plan a meeting<span className="vh"> with {name}</span>
                    </Button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </DataTable>
      <Buttons>
        <Button look="link" small onPress={() => go('embed-checkins')}>
          {promise ? 'Change the promise' : 'Promise a rhythm'}
        </Button>
      </Buttons>
    </Section>
  )
}
