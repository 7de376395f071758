import { onRough } from '../../../../shared/days/index.ts'
import { wholeTitle } from '../../../../shared/domain/describe.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { engagementOf } from '../../../../shared/rules/community.ts'
import { stepNewsOf } from '../../../../shared/rules/news/step-news.ts'
import { compareTexts } from '../../../../shared/words/index.ts'
import { Pick } from '../../../components/fields/Pick.tsx'
import { Button, Page, readableField } from '../../../components/index.ts'
import { go, todayHere, usePlace, usePlanView, useSharedScreen } from '../../../state/index.ts'
import { goToRecord } from '../../../state/pages.ts'
import { Concerns } from './Concerns.tsx'
import { Act, Define, Narrate } from './columns.tsx'
import styles from './together.module.css'

const EVERYONE = 'everyone'

/**
 * The community's six steps on one page, for one audience or for all: what our words mean, what the figures show and why we
 * do this, what we do, and the concerns that were heard. Read here, changed in its step. Criteria: three named regions
 * under headings (1.3.1), one column where it is narrow (1.4.10).
 */
export function Together() {
  const plan = usePlanView()
  const shared = useSharedScreen()
  const { audience } = usePlace().params
  const all = plan.all('audienceGroup').toSorted((a, b) => compareTexts(a.name ?? '', b.name ?? ''))
  const one = all.find((a) => a.id === audience)
  const reader = shared ? 'board' : 'officer'
  const told =
    stepNewsOf('community-act', plan, todayHere(), reader) ?? stepNewsOf('community-define', plan, todayHere(), reader)
  const asked = told?.about?.kind === 'concern' ? told.about : undefined
  return (
    <Page
      title="Community on one page"
      news={told?.says ?? 'Nothing is entered yet about what you say, to whom, or what you do about it.'}
      actions={
        <>
          {asked ? (
            <Button look="primary" onPress={() => void goToRecord(asked.kind, asked.id, 'answer')}>
              Write the answer
            </Button>
          ) : told === null ? (
            <Button look="primary" onPress={() => void go('community-define')}>
              Define a first word
            </Button>
          ) : null}
          <Button onPress={() => void go('briefings', { document: 'community' })}>Make the community page</Button>
        </>
      }
    >
      {all.length > 0 ? (
        <div className={styles.audience}>
          <Pick
            label="For which audience"
            choices={[
              { id: EVERYONE, title: 'All audiences' },
              ...all.map((a) => ({ id: a.id, title: wholeTitle('audienceGroup', a) })),
            ]}
            value={one?.id ?? EVERYONE}
            onChange={(id) => void go('community', id === EVERYONE ? {} : { audience: id })}
          />
          {one ? <Facts audience={one} /> : null}
        </div>
      ) : null}
      <div className={styles.columns}>
        <Define />
        <Narrate audience={one} />
        <Act audience={one} />
      </div>
      <Concerns audience={one} />
    </Page>
  )
}

/** Stance, influence, whom they trust and when they were met; on a shared screen what a board may see of it. */
function Facts({ audience: a }: { audience: RecordOf<'audienceGroup'> }) {
  const { lastOn } = engagementOf(usePlanView(), a, todayHere())
  const facts = [
    a.stance ? readableField('audienceGroup', 'stance', a.stance) : '',
    a.influence ? `${readableField('audienceGroup', 'influence', a.influence)} influence` : '',
    a.trusts?.trim() ? `They trust: ${a.trusts.trim()}` : '',
    lastOn ? `Last met ${onRough(lastOn)}` : 'Not met yet',
  ]
  return <p className="mid">{facts.filter(Boolean).join(' · ')}</p>
}
