import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { Icon, RealMark } from '../../../components/index.ts'
import { usePlanView } from '../../../state/index.ts'
import styles from './place.module.css'

type Place = RecordOf<'place'>

/** More desks than these are told as a number. */
const DRAWN = 5

/**
 * The line from the superintendent to the officer, desk by desk, and the seats at the table beside it. Criteria: an
 * ordered list that reads as the line (1.3.1); in place or missing is a word and a texture (1.4.1).
 */
export function Line({ place }: { place: Place }) {
  const plan = usePlanView()
  const role = (id: string | undefined) => plan.get('person', id)?.role?.trim()
  const top = role(plan.get('district', 'district')?.superintendent) ?? 'Superintendent'
  const officer =
    plan.get('words', 'words')?.officerTitle?.trim() || plan.get('officer', 'officer')?.title?.trim() || 'The officer'
  const levels = place.levels ?? 1
  const between = Math.max(0, levels - 1)
  const over = role(place.reportsTo)
  const desks = Array.from({ length: Math.min(between, DRAWN) }, (_, i) =>
    i === Math.min(between, DRAWN) - 1 && over ? over : `A desk in between`,
  )
  return (
    <figure className={styles.figure}>
      <figcaption className="vh">From the superintendent to the officer</figcaption>
      <ol className={styles.line}>
        <li>{top}</li>
        {desks.map((desk, i) => (
          <li key={i} className={styles.desk}>
            {desk}
          </li>
        ))}
        {between > DRAWN ? <li className={styles.desk}>{between - DRAWN} more desks in between</li> : null}
        <li className={styles.officer}>
          <b>{officer}</b>
          <span className="small quiet">
            {place.levels === undefined
              ? 'Levels not entered'
              : levels <= 1
                ? 'Reports to the superintendent'
                : `${levels} levels from the superintendent`}
          </span>
        </li>
      </ol>
      <ul className={styles.seats}>
        <Seat
          yes={place.inCabinet}
          present="Seat in cabinet"
          missing="No seat in cabinet"
          open="Seat in cabinet not entered"
        />
        <Seat
          yes={place.cabinetItem}
          present="Standing item in cabinet"
          missing="No standing item in cabinet"
          open="Standing item in cabinet not entered"
        />
        <Seat
          yes={place.boardItem}
          present="Standing item on the board’s agenda"
          missing="No standing item on the board’s agenda"
          open="Standing item on the board’s agenda not entered"
        />
      </ul>
    </figure>
  )
}

const Seat = ({
  yes,
  present,
  missing,
  open,
}: {
  yes?: boolean | undefined
  present: string
  missing: string
  open: string
}) => (
  <li>
    {yes === undefined ? <Icon name="v-nil" size={15} /> : <RealMark how={yes ? 'held' : 'missing'} />}
    {yes === true ? present : yes === false ? missing : open}
  </li>
)
