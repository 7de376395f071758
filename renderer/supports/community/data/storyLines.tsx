import { groupDots } from '../../../../shared/briefing/charts/group-dots.ts'
import { yearInWords } from '../../../../shared/days/index.ts'
import { measureView } from '../../../../shared/figures/measure-view.ts'
import { storyOf } from '../../../../shared/figures/story.ts'
import { ChartFrame } from '../../../components/chart/ChartFrame.tsx'
import { screenTheme } from '../../../components/chart/screenTheme.ts'
import { Button, Icon } from '../../../components/index.ts'
import { declare, type LineProps } from '../../../records/list/declared.ts'
import { usePlanView } from '../../../state/index.ts'
import { goToRecord } from '../../../state/pages.ts'
import styles from '../community.module.css'
import { RestsOn } from './RestsOn.tsx'
import { NotPrinted, Said, SentenceField } from './SentenceField.tsx'

const WIDTH = 480

interface Around {
  /** The note about old figures, by the story's id. */
  readonly old: ReadonlyMap<string, string>
  /** The stories with a picture beside them while they are only read. */
  readonly drawn: ReadonlySet<string>
}
type Props = LineProps<'story', Around>

function Below({ record: story, with: { old, drawn } }: Props) {
  const plan = usePlanView()
  const said = storyOf(plan, story, 'public')
  const audience = plan.get('audienceGroup', story.forWhom)?.name?.trim()
  const hasPicture = drawn.has(story.id)
  return (
    <div className={hasPicture ? styles.story : undefined}>
      <div className={styles.said}>
        <Said said={said} />
        <NotPrinted said={said} />
        <Aged says={old.get(story.id)} />
        {story.unknown?.trim() ? (
          <p>
            <b>What it does not show:</b> {story.unknown}
          </p>
        ) : null}
        <p className={styles.facts}>
          <span>{audience ? `For: ${audience}` : 'No audience yet'}</span>
          {said.newest === null ? null : <span>Newest figures: {yearInWords(said.newest)}</span>}
        </p>
      </div>
      {hasPicture ? <Picture measure={story.measure} /> : null}
    </div>
  )
}

const Aged = ({ says }: { says: string | undefined }) =>
  says === undefined ? null : (
    <p className={styles.unprinted}>
      <Icon name="f-note" size={15} />
      <span>{says}</span>
    </p>
  )

const Beside = ({ record: story, with: { old } }: Props) => (
  <>
    <Picture measure={story.measure} link />
    <Aged says={old.get(story.id)} />
  </>
)

/** The measure of a story as the public may see it. */
function Picture({ measure, link = false }: { measure: string | undefined; link?: boolean }) {
  const plan = usePlanView()
  const view = measure === undefined ? undefined : measureView(plan, measure, { audience: 'public' })
  if (view === undefined || view.rows.length === 0) return <span />
  return (
    <div>
      <ChartFrame
        title={view.title}
        level={3}
        draw={(width) => groupDots(view, screenTheme, width)}
        most={WIDTH}
        says={view.reading}
      />
      {link ? (
        <Button look="link" small onPress={() => goToRecord('measure', view.id)}>
          Go to the measure
        </Button>
      ) : null}
    </div>
  )
}

/** One story: the sentence as it is read today, beside the measure on which it rests. */
export const storyLines = declare<'story', Around>({
  kind: 'story',
  fields: [
    'title',
    'measure',
    'forWhom',
    { field: 'shows', Control: SentenceField },
    { field: 'restsOn', Control: RestsOn },
    'unknown',
    'groups',
  ],
  Below,
  Beside,
})
