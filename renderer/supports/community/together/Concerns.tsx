import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { Button, DataTable } from '../../../components/index.ts'
import { go, usePlanView } from '../../../state/index.ts'
import { goToRecord } from '../../../state/pages.ts'
import { isAnswered, saidOf } from '../act/concernTable.tsx'
import styles from './together.module.css'

const shortened = (text = ''): string => (text.length > 240 ? `${text.slice(0, 239).trimEnd()}…` : text.trim())
/** Concerns shown, those without an answer or a messenger first. */
const MOST = 6

/** What people worry about, with what is true in it, our answer and who gives it: from one audience, or from all. */
export function Concerns({ audience }: { audience: RecordOf<'audienceGroup'> | undefined }) {
  const plan = usePlanView()
  const all = plan.all('concern')
  const from = (c: RecordOf<'concern'>) => plan.get('engagement', c.heardAt)?.audiences?.includes(audience?.id ?? '')
  const messenger = (c: RecordOf<'concern'>) => plan.get('person', c.messenger)?.role?.trim()
  const lacks = (c: RecordOf<'concern'>) => Number(!isAnswered(c)) + Number(!messenger(c))
  const heard = (audience ? all.filter(from) : all).toSorted((a, b) => lacks(b) - lacks(a))
  if (all.length === 0) return null
  const missing = (c: RecordOf<'concern'>, field: string, words: string) => (
    <span className={styles.missing}>
      <Button look="link" small onPress={() => void goToRecord('concern', c.id, field)}>
        {words}
        <span className="vh">: {saidOf(c)}</span>
      </Button>
    </span>
  )
  return (
    <section aria-label="Concerns heard" className={styles.concerns}>
      <DataTable
        caption={
          <>
            Concerns heard{' '}
            <small className="quiet">
              {audience ? `from this audience: ${heard.length} of ${all.length}` : all.length}
            </small>
          </>
        }
        scroll="Concerns heard, with what answers them"
      >
        <thead>
          <tr>
            <th scope="col">Concern, in their words</th>
            <th scope="col">What is true in it</th>
            <th scope="col">Our answer</th>
            <th scope="col">Who gives it</th>
          </tr>
        </thead>
        <tbody>
          {heard.slice(0, MOST).map((c) => (
            <tr key={c.id}>
              <th scope="row">{saidOf(c)}</th>
              <td>{shortened(c.honestPart) || <span className="quiet">Not entered yet</span>}</td>
              <td>{isAnswered(c) ? shortened(c.answer) : missing(c, 'answer', 'No answer')}</td>
              <td>{messenger(c) ?? missing(c, 'messenger', 'Nobody yet')}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <Button look="link" small onPress={() => void go('community-act')}>
        {heard.length > MOST ? `${heard.length - MOST} more concerns in the step` : 'All concerns'}
      </Button>
    </section>
  )
}
