import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { isAnswered, screenLacks } from '../../../../shared/rules/screened.ts'
import { capital, listed } from '../../../../shared/words/index.ts'
import { Button, Buttons } from '../../../components/index.ts'
import { FieldGrid } from '../../../records/FieldGrid.tsx'
import { RecordMenu } from '../../../records/RecordMenu.tsx'
import { usePlanView } from '../../../state/index.ts'
import { todayHere } from '../../../state/today.ts'
import { meetingOptions } from '../../align/policies/stages.ts'
import styles from '../embed.module.css'

type Screen = RecordOf<'equityScreen'>

interface Props {
  readonly screen: Screen
  readonly screens: readonly Screen[]
  readonly fresh: boolean
  readonly onClose: () => void
}

/** One screen, whole: its questions in the order in which they are asked, or the waiver with its name and reason. */
export function ScreenEditor({ screen, screens, fresh, onClose }: Props) {
  const plan = usePlanView()
  const today = todayHere()
  const name = screen.title?.trim() || 'Screen without a title'
  const lacks = screenLacks(plan, screen)
  const meetings = (chosen: string | undefined) => meetingOptions(plan, chosen, today)
  const of = { kind: 'equityScreen', id: screen.id } as const
  return (
    <article className={styles.one} aria-label={name}>
      <p role="status" className="mid">
        {lacks.length > 0
          ? `It does not say yet: ${listed(lacks)}.`
          : isAnswered(screen)
            ? 'It says all that an item of the board needs.'
            : 'All questions are answered. Mark it complete when those who were asked agree.'}
      </p>
      <FieldGrid
        {...of}
        fresh={fresh}
        fields={[
          { field: 'title', wide: true },
          'type',
          'status',
          ...(screen.status === 'waived' ? ['waivedBy', { field: 'waiveReason', wide: true }] : ['completedOn']),
          'subject',
          { field: 'meeting', options: meetings(screen.meeting) },
          { field: 'proposed', wide: true },
          { field: 'gains', wide: true },
          { field: 'burdens', wide: true },
          { field: 'whoWasAsked', wide: true },
          { field: 'whoWasNotAsked', wide: true },
          { field: 'data', wide: true },
          'dataSource',
          'counselLooked',
          { field: 'alternatives', wide: true },
          { field: 'changesMade', wide: true },
          'lookBack',
          { field: 'lookBackMeeting', options: meetings(screen.lookBackMeeting) },
          'lookedBackOn',
        ]}
      />
      <Buttons>
        <Button onPress={onClose}>Close the screen</Button>
        <RecordMenu
          {...of}
          name={capital(name)}
          word="More"
          list={screens}
          sorted={false}
          addSelector='[data-add="equityScreen"]'
        />
      </Buttons>
    </article>
  )
}
