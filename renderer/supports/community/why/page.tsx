import { useState } from 'react'
import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { type Plan, where } from '../../../../shared/domain/plan.ts'
import { Button, Buttons, StatusMark } from '../../../components/index.ts'
import { FieldGrid } from '../../../records/FieldGrid.tsx'
import { RecordMenu } from '../../../records/RecordMenu.tsx'
import records from '../../../records/records.module.css'
import { Section, Sections } from '../../../records/Section.tsx'
import { go, planNow, useAll, usePlanView, useSharedScreen } from '../../../state/index.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import { type StepBody, stepPage } from '../../parts/stepPage.tsx'
import styles from '../community.module.css'
import { useLanguages } from '../languages.ts'
import { Translations, translated } from '../Translations.tsx'

type Audience = RecordOf<'audienceGroup'>
type Why = RecordOf<'why'>

const idOf = (audience: string): string => derivedId(kinds.why, { audienceGroup: audience }) ?? ''
const texts = ['text'] as const
const wordsOf = {
  draft: ['notBegun', 'Draft'],
  reviewed: ['inWork', 'Reviewed'],
  adopted: ['done', 'Adopted'],
} as const

/** Why the district does this, once for each audience and in its words, beside what that audience cares about. */
function Whys({ step, params }: StepBody) {
  const plan = usePlanView()
  const whys = useAll('why')
  const audiences = useAll('audienceGroup').toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? ''))
  const shared = useSharedScreen()
  const lost = whys.filter((w) => plan.get('audienceGroup', w.audienceGroup) === undefined)
  if (audiences.length + lost.length === 0)
    return (
      <StepEmpty
        step={{
          ...step,
          empty: { sentence: 'A why is written to somebody. List an audience first.', button: 'Go to audiences' },
        }}
        onBegin={() => go('community-audiences')}
      />
    )
  const without = audiences.filter((a) => !hasWhy(plan, a))
  const high = without.filter((a) => a.influence === 'high').length
  return (
    <Sections>
      <Section
        title="Why we do this, to each audience"
        lead={`${audiences.length - without.length} of ${audiences.length} audiences have a why. ${high > 0 ? `${high === 1 ? 'One of high influence has' : `${high} of high influence have`} none. ` : ''}A draft is not printed.`}
      >
        <div className={records.cards}>
          {audiences.map((a) => (
            <OneWhy
              key={a.id}
              audience={a}
              why={plan.get('why', idOf(a.id))}
              whys={whys}
              shared={shared}
              at={params.at}
            />
          ))}
        </div>
        <Buttons>
          <Button onPress={() => go('community-audiences')}>Go to audiences</Button>
        </Buttons>
      </Section>
      {lost.length > 0 ? (
        <Section title="To audiences that are no longer in the plan">
          {lost.map((w, i) => (
            <div key={w.id} className={records.cardHead} data-record={`why/${w.id}`}>
              <p>{w.text}</p>
              <RecordMenu kind="why" id={w.id} name={`Why ${i + 1}`} list={lost} sorted={false} addSelector="main h1" />
            </div>
          ))}
        </Section>
      ) : null}
    </Sections>
  )
}

const hasWhy = (plan: Plan, a: Audience): boolean =>
  where(plan, 'why', 'audienceGroup', a.id).some((w) => (w.text ?? '').trim() !== '')

interface InLanguagesProps {
  readonly id: string
  readonly name: string
  readonly at: string | undefined
}

/** How many of the plan’s languages have it, and the words where they are asked for. */
function InLanguages({ id, name, at }: InLanguagesProps) {
  const plan = usePlanView()
  const languages = useLanguages()
  const about = { kind: 'why', id } as const
  const led = at?.startsWith('translation/') && plan.get('translation', at.slice(12))?.about?.id === id
  const [shown, setShown] = useState(led === true)
  if (languages.length === 0) return null
  const done = translated(plan, about, texts, languages).filter((t) => t.done === t.of).length
  return (
    <div className={styles.part}>
      <div>
        <Button look="link" small aria-expanded={shown} onPress={() => setShown(!shown)}>
          {shown
            ? 'Hide translations'
            : `Translated: ${done} of ${languages.length} ${languages.length === 1 ? 'language' : 'languages'}`}
          <span className="vh">, why to {name}</span>
        </Button>
      </div>
      {shown ? <Translations about={about} fields={texts} what={`why to ${name}`} /> : null}
    </div>
  )
}

interface Props {
  readonly audience: Audience
  readonly why: Why | undefined
  readonly whys: readonly Why[]
  readonly shared: boolean
  readonly at: string | undefined
}

function OneWhy({ audience, why, whys, shared, at }: Props) {
  const id = idOf(audience.id)
  const name = audience.name?.trim() || 'Audience without a name'
  const [status, word] = wordsOf[why?.status ?? 'draft']
  return (
    <article className={records.card} aria-label={name} data-record={`why/${id}`}>
      <div className={records.cardHead}>
        <h3>{name}</h3>
        {why ? (
          <Buttons>
            <StatusMark status={status} words={why.status ? word : 'Status not said'} />
            <RecordMenu kind="why" id={id} name={`Why, to ${name}`} list={whys} sorted={false} addSelector="main h1" />
          </Buttons>
        ) : (
          <StatusMark status="notBegun" words="No why yet" />
        )}
      </div>
      <div className={styles.two}>
        <FieldGrid
          kind="why"
          id={id}
          also={{ audienceGroup: audience.id, status: 'draft' }}
          fields={[
            { field: 'text', wide: true, label: `Why we do this, to ${name}`, hideLabel: true },
            ...(why ? [{ field: 'status', wide: true, label: 'Status' }] : []),
          ]}
        />
        <dl className={styles.beside}>
          <div>
            <dt>They care about</dt>
            <dd>{audience.caresAbout?.trim() || <span className="quiet">Not said yet</span>}</dd>
          </div>
          <div>
            <dt>They trust</dt>
            <dd>{audience.trusts?.trim() || <span className="quiet">Not said yet</span>}</dd>
          </div>
          {shared || audience.influence !== 'high' ? null : (
            <div>
              <dt>Influence</dt>
              <dd>High</dd>
            </div>
          )}
        </dl>
      </div>
      {why ? <InLanguages id={id} name={name} at={at} /> : null}
    </article>
  )
}

export const page = stepPage({
  id: 'community-why',
  shows: ['why', 'translation'],
  body: Whys,
  paramsFor: (kind, id): Readonly<Record<string, string>> | undefined => {
    if (kind !== 'translation') return { at: `${kind}/${id}` }
    return planNow().get('translation', id)?.about?.kind === 'why'
      ? { at: `translation/${id}`, field: 'text' }
      : undefined
  },
})
