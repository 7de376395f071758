import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { type Plan, where } from '../../../../shared/domain/plan.ts'
import { compareTexts, listed } from '../../../../shared/words/index.ts'
import { Button, Buttons, StatusMark } from '../../../components/index.ts'
import { declare, type LineProps } from '../../../records/list/declared.ts'
import { RecordLines } from '../../../records/list/RecordLines.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { Section, Sections } from '../../../records/Section.tsx'
import { go, useAll, usePlanView, useSharedScreen } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import styles from '../community.module.css'
import { useLanguages } from '../languages.ts'
import { Translations, translated } from '../Translations.tsx'

type Audience = RecordOf<'audienceGroup'>
type Props = LineProps<'why'>

const texts = ['text'] as const
const wordsOf = {
  draft: ['notBegun', 'Draft'],
  reviewed: ['inWork', 'Reviewed'],
  adopted: ['done', 'Adopted'],
} as const

const isWritten = (why: Props['record']): boolean => (why.text ?? '').trim() !== ''

function Cells({ record: why }: Props) {
  if (!isWritten(why)) return <StatusMark status="notBegun" words="No why yet" />
  const [status, word] = wordsOf[why.status ?? 'draft']
  return <StatusMark status={status} words={why.status ? word : 'No status yet'} />
}

function Below(props: Props) {
  const { record: why } = props
  const plan = usePlanView()
  const languages = useLanguages()
  const inEach = translated(plan, { kind: 'why', id: why.id }, texts, languages)
  const [done = [], left = []] = [true, false].map((is) => inEach.filter((t) => (t.done === t.of) === is))
  return (
    <div className={styles.two}>
      {isWritten(why) ? (
        <div className={styles.said}>
          <p className={styles.spoken}>{why.text}</p>
          {languages.length > 0 ? (
            <p className={styles.facts}>
              {done.length > 0 ? <span>Also in {listed(done.map((t) => t.name))}</span> : null}
              {left.length > 0 ? <span>Not yet in {listed(left.map((t) => t.name))}</span> : null}
            </p>
          ) : null}
        </div>
      ) : (
        <p>
          <i>Not written yet.</i>
        </p>
      )}
      <ToWhom {...props} />
    </div>
  )
}

/** What its audience cares about and whom it trusts, in view during writing. */
function ToWhom({ record: why }: Props) {
  const audience = usePlanView().get('audienceGroup', why.audienceGroup)
  const shared = useSharedScreen()
  if (audience === undefined) return null
  return (
    <dl className={styles.beside}>
      <div>
        <dt>They care about</dt>
        <dd>{audience.caresAbout?.trim() || <span className="quiet">Not entered yet</span>}</dd>
      </div>
      <div>
        <dt>They trust</dt>
        <dd>{audience.trusts?.trim() || <span className="quiet">Not entered yet</span>}</dd>
      </div>
      {shared || audience.influence !== 'high' ? null : (
        <div>
          <dt>Influence</dt>
          <dd>High</dd>
        </div>
      )}
    </dl>
  )
}

const After = ({ record: why }: Props) =>
  isWritten(why) ? <Translations about={{ kind: 'why', id: why.id }} fields={texts} what="why" /> : null

/** Why the district does this, in the words of one audience. */
const whyLines = declare<'why'>({
  kind: 'why',
  title: (why, plan) =>
    plan.get('audienceGroup', why.audienceGroup)?.name?.trim() ||
    (plan.get('audienceGroup', why.audienceGroup) ? 'Audience without a name' : 'Audience no longer in the plan'),
  fields: (why) => ['text', ...(why ? [{ field: 'status', wide: true }] : [])],
  also: ({ audienceGroup }) => ({ audienceGroup, status: 'draft' }),
  Cells,
  Below,
  Beside: ToWhom,
  After,
})

const byName = (a: Audience, b: Audience): number => compareTexts(a.name ?? '', b.name ?? '')

/** The place of a why that nobody has written yet. */
function whyTo(plan: Plan, audience: Audience): RecordOf<'why'> {
  const id = derivedId(kinds.why, { audienceGroup: audience.id }) ?? ''
  return plan.get('why', id) ?? { id, audienceGroup: audience.id }
}

const hasWhy = (plan: Plan, a: Audience): boolean => where(plan, 'why', 'audienceGroup', a.id).some(isWritten)

/** Why the district does this, once for each audience and in its words, beside what that audience cares about. */
export function Whys({ step }: StepBody) {
  const plan = usePlanView()
  const audiences = useAll('audienceGroup').toSorted(byName)
  const list = useRecordList(whyLines, { addKey: false })
  const lost = useAll('why').filter((w) => plan.get('audienceGroup', w.audienceGroup) === undefined)
  if (audiences.length + lost.length === 0)
    return (
      <StepEmpty
        step={{
          ...step,
          empty: { sentence: 'You write a why for somebody. List an audience first.', button: 'Go to audiences' },
        }}
        onBegin={() => go('community-audiences')}
      />
    )
  const without = audiences.filter((a) => !hasWhy(plan, a))
  const high = without.filter((a) => a.influence === 'high').length
  return (
    <Sections>
      <Section
        title="Why we do this, for each audience"
        lead={`${audiences.length - without.length} of ${audiences.length} audiences have a why. ${high > 0 ? `${high === 1 ? 'One with high influence has' : `${high} with high influence have`} none. ` : ''}Drafts are not printed.`}
      >
        <RecordLines declared={whyLines} list={list} place="each" records={audiences.map((a) => whyTo(plan, a))} />
        <Buttons>
          <Button onPress={() => go('community-audiences')}>Go to audiences</Button>
        </Buttons>
      </Section>
      {lost.length > 0 ? (
        <Section title="For audiences no longer in the plan">
          <RecordLines declared={whyLines} list={list} place="lost" records={lost} />
        </Section>
      ) : null}
    </Sections>
  )
}
