import { groupDots } from '../../../../shared/briefing/charts/group-dots.ts'
import { yearInWords } from '../../../../shared/days/index.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { measureView } from '../../../../shared/figures/measure-view.ts'
import { storyOf } from '../../../../shared/figures/story.ts'
import type { Finding } from '../../../../shared/rules/index.ts'
import { ChartFrame } from '../../../components/chart/ChartFrame.tsx'
import { screenTheme } from '../../../components/chart/screenTheme.ts'
import { Button, Icon } from '../../../components/index.ts'
import { FieldGrid } from '../../../records/FieldGrid.tsx'
import { OpenRow } from '../../../records/OpenRow.tsx'
import { RecordMenu } from '../../../records/RecordMenu.tsx'
import { usePlanView } from '../../../state/index.ts'
import { goToRecord } from '../../../state/pages.ts'
import styles from '../community.module.css'
import { RestsOn } from './RestsOn.tsx'
import { NotPrinted, Said, SentenceField } from './SentenceField.tsx'

type Story = RecordOf<'story'>
const WIDTH = 480

interface Props {
  readonly story: Story
  readonly list: readonly Story[]
  readonly findings: readonly Finding[]
  readonly open: boolean
  readonly fresh: boolean
  readonly onToggle: () => void
  /** Its picture stands beside it while it is only read. */
  readonly drawn: boolean
}

/** One story: the sentence as it is read today, beside the measure on which it rests. */
export function StoryRow({ story, list, findings, open, fresh, onToggle, drawn }: Props) {
  const plan = usePlanView()
  const title = story.title?.trim() || 'Story without a title'
  const about = { kind: 'story', id: story.id } as const
  const said = open ? null : storyOf(plan, story, 'public')
  const audience = plan.get('audienceGroup', story.forWhom)?.name?.trim()
  const old = findings.find((f) => f.rule === 'story-data/old' && f.about[0]?.id === story.id)
  const aged = old ? (
    <p className={styles.unprinted}>
      <Icon name="f-note" size={15} />
      <span>{old.says}</span>
    </p>
  ) : null
  return (
    <OpenRow
      {...about}
      title={title}
      open={open}
      onToggle={onToggle}
      menu={<RecordMenu {...about} name={title} list={list} sorted={false} addSelector='[data-add="story"]' />}
      below={
        said === null ? null : (
          <div className={drawn ? styles.story : undefined}>
            <div className={styles.said}>
              <Said said={said} />
              <NotPrinted said={said} />
              {aged}
              {story.unknown?.trim() ? (
                <p>
                  <b>What it does not show:</b> {story.unknown}
                </p>
              ) : null}
              <p className={styles.facts}>
                <span>{audience ? `For: ${audience}` : 'For whom is not said'}</span>
                {said.newest === null ? null : <span>Newest figures: {yearInWords(said.newest)}</span>}
              </p>
            </div>
            {drawn ? <Picture measure={story.measure} /> : null}
          </div>
        )
      }
      form={
        <div className={styles.open}>
          <FieldGrid {...about} fresh={fresh} fields={[{ field: 'title', wide: true }, 'measure', 'forWhom']} />
          <div className={styles.story}>
            <div className={styles.part}>
              <div data-field={`story/${story.id}/shows`}>
                <SentenceField {...about} field="shows" story={story} />
              </div>
              {aged}
              <div data-field={`story/${story.id}/restsOn`}>
                <RestsOn id={story.id} measure={story.measure} />
              </div>
              <FieldGrid
                {...about}
                fields={[
                  { field: 'unknown', wide: true },
                  { field: 'groups', wide: true },
                ]}
              />
            </div>
            <Picture measure={story.measure} link />
          </div>
          <div>
            <Button small onPress={onToggle}>
              Close<span className="vh"> these fields</span>
            </Button>
          </div>
        </div>
      }
    />
  )
}

/** The measure of a story as the public may see it. */
function Picture({ measure, link = false }: { measure: string | undefined; link?: boolean }) {
  const plan = usePlanView()
  const view = measure === undefined ? undefined : measureView(plan, measure, { audience: 'public' })
  if (view === undefined || view.rows.length === 0) return <span />
  return (
    <div>
      <ChartFrame title={view.title} level={3} chart={groupDots(view, screenTheme, WIDTH)} says={view.reading} />
      {link ? (
        <Button look="link" small onPress={() => goToRecord('measure', view.id)}>
          Go to the measure
        </Button>
      ) : null}
    </div>
  )
}
