import { BareButton, Page } from '../../components/index.ts'
import { go, useFindingsOnceFound } from '../../state/index.ts'
import { later } from '../../state/later.tsx'
import { pageOf } from '../../state/pages.ts'
import type { Standing as StandingPart } from './Standing.tsx'

const Standing = later<Parameters<typeof StandingPart>[0]>(() => import('./Standing.tsx').then((m) => m.Standing))

/**
 * The state of the plan: the news, the next useful step, the supports with their steps and readiness, leadership changes
 * ahead, what an officer needs and has, the gravest findings, what is due. Criteria: one primary verb; readiness in
 * words, never a number out of a hundred (design 10).
 */
export function Overview() {
  const findings = useFindingsOnceFound()
  return (
    <Page
      title="Where we stand"
      actions={
        pageOf('briefings') ? (
          <BareButton small={false} onPress={() => go('briefings')}>
            Make a briefing
          </BareButton>
        ) : null
      }
    >
      {findings === null ? null : <Standing findings={findings} />}
    </Page>
  )
}
