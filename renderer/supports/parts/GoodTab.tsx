import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { set } from '../../../shared/domain/state.ts'
import type { Indicator, Step } from '../../../shared/guide/guide.ts'
import { proofLacksOf, proofLackWords } from '../../../shared/rules/rating-proof.ts'
import { ratingId } from '../../../shared/rules/step-progress.ts'
import { listed } from '../../../shared/words/index.ts'
import { RefusedLine } from '../../components/fields/Frame.tsx'
import { focusField } from '../../components/focusField.ts'
import { Button, type Level, LongTextField, Rating, TextField } from '../../components/index.ts'
import { evidenceLines } from '../../records/attached/evidenceLines.tsx'
import { formKeys } from '../../records/list/RecordForm.tsx'
import { useFresh } from '../../records/list/useFresh.ts'
import { useRecordList } from '../../records/list/useRecordList.ts'
import {
  edit,
  planNow,
  showToast,
  useAll,
  useField,
  usePlanOfSteps,
  useRecord,
  useSharedScreen,
} from '../../state/index.ts'
import { todayHere } from '../../state/today.ts'
import { Known } from './Known.tsx'
import styles from './parts.module.css'

/** What good looks like: each indicator rated on four levels, with what a claim needs to be believed. */
export const GoodTab = ({ step }: { step: Step }) => (
  <div className={styles.good}>
    {step.indicators.map((indicator) => (
      <OneIndicator key={indicator.id} indicator={indicator} />
    ))}
    <p className="mid">{step.doneWhen}</p>
  </div>
)

function OneIndicator({ indicator }: { indicator: Indicator }) {
  const hidden = useSharedScreen() && indicator.cabinetOnly === true
  if (!hidden) return <OpenIndicator indicator={indicator} />
  return (
    <div>
      <b>{indicator.statement}</b>
      <p className="quiet">Hidden while you share this screen.</p>
    </div>
  )
}

function OpenIndicator({ indicator }: { indicator: Indicator }) {
  const id = ratingId(indicator.id)
  const rating = useRecord('rating', id)
  const ratedOn = todayHere()
  const bound = useField('rating', id, 'level', { also: { indicator: indicator.id, ratedOn }, along: { ratedOn } })
  const level = typeof bound.value === 'string' ? (Number(bound.value) as Level) : null
  const { levels } = indicator
  const of = { kind: 'rating', id } as const
  return (
    <div data-field={`rating/${id}/level`}>
      <Rating
        question={indicator.statement}
        meanings={[levels[0], levels[1], levels[2], levels[3]]}
        value={level}
        onChange={(next) => bound.choose(String(next))}
        onLeave={bound.onBlur}
      />
      <RefusedLine says={bound.error} />
      <p className={styles.because}>{indicator.because}</p>
      <Known indicator={indicator} />
      {level === null || level === 1 ? null : (
        <div className={styles.proof}>
          {level === 0 ? <LongTextField {...of} field="reason" /> : null}
          {level >= 2 ? <Evidence rating={id} hints={indicator.evidenceHints} /> : null}
          {level === 3 ? <LongTextField {...of} field="sustainNote" /> : null}
          {/* The level as it is chosen: what it needs came half a second later, once it was saved, and moved the next one. */}
          <Missing
            rating={{ ...rating, id, indicator: indicator.id, level: bound.value as RecordOf<'rating'>['level'] }}
          />
        </div>
      )}
    </div>
  )
}

/** What the rating lacks before it counts, in words; announced again when that changes. */
function Missing({ rating }: { rating: RecordOf<'rating'> }) {
  const lacks = proofLacksOf(usePlanOfSteps(), rating)
  const says = listed(lacks.map((lack) => proofLackWords[lack]))
  return (
    <p role="status" className={lacks.length > 0 ? styles.because : 'vh'}>
      {lacks.length > 0 ? `For this rating to count toward “done”, add ${says}.` : ''}
    </p>
  )
}

/** Where a reader can check the rating. The levels In place and Sustained depend on it. */
function Evidence({ rating, hints }: { rating: string; hints: readonly string[] }) {
  const ids = useRecord('rating', rating)?.evidence ?? []
  const all = useAll('evidence')
  const listed = ids.filter((id) => all.some((e) => e.id === id))
  const list = useRecordList(evidenceLines, {
    local: true,
    addKey: false,
    // The rating names it as soon as it is there.
    brings: (id) => [set('rating', rating, { evidence: [...(planNow().get('rating', rating)?.evidence ?? []), id] })],
  })
  const begun = useFresh('evidence', list)
  const add = () => list.add({ about: [{ kind: 'rating', id: rating }] }, rating)
  // Evidence may speak for several ratings: it goes only where this was the last that named it.
  const takeAway = (id: string) => {
    const about = all.find((e) => e.id === id)?.about ?? []
    const others = planNow()
      .all('rating')
      .some((r) => r.id !== rating && r.evidence?.includes(id))
    const left = ids.filter((e) => e !== id)
    const alone = !others && about.every((a) => a.kind === 'rating' && a.id === rating)
    void edit([
      { op: 'set', kind: 'rating', id: rating, values: { evidence: left.length > 0 ? left : null } },
      ...(alone ? [{ op: 'remove' as const, kind: 'evidence', id }] : []),
    ]).then((done) => {
      if (done.ok) showToast('Unlinked: evidence', { undo: true })
    })
    if (id === begun?.id) list.close(id)
    else focusField(`[data-field="rating/${rating}/add"]`)
  }
  return (
    <div className={styles.evidence}>
      <b className={styles.label}>Evidence</b>
      <span className={styles.hint}>Where can a reader check this? {hints.join(' · ')}</span>
      {[...listed, ...(begun && !listed.includes(begun.id) ? [begun.id] : [])].map((id, i) => (
        <div
          key={id}
          className={styles.pointer}
          {...(id === begun?.id && {
            onKeyDown: formKeys(begun.shut, begun.another),
            onKeyDownCapture: begun.keepOnEscape,
          })}
        >
          <TextField
            kind="evidence"
            id={id}
            field="title"
            label={`Evidence ${i + 1}`}
            hideLabel
            {...(id === begun?.id && { also: begun.also, autoFocus: true })}
          />
          <Button look="link" small onPress={() => takeAway(id)}>
            Unlink<span className="vh"> evidence {i + 1}</span>
          </Button>
        </div>
      ))}
      <div data-field={`rating/${rating}/add`} data-add={`evidence ${rating}`}>
        <Button small onPress={add}>
          Add evidence
        </Button>
      </div>
    </div>
  )
}
