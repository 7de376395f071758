import { useEffect, useRef, useState } from 'react'
import { isSourced } from '../../../shared/briefing/board/missing.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { countsOthers, peopleWords } from '../../../shared/domain/people.ts'
import { comparesGroups } from '../../../shared/figures/compared.ts'
import { isWantedLess } from '../../../shared/figures/goal-sentence.ts'
import { withoutUnit } from '../../../shared/words/index.ts'
import { fieldSelector, focusField } from '../../components/focusField.ts'
import { Button, ChoiceField, FlagField, LongTextField, RefField, TextField } from '../../components/index.ts'
import { FieldGrid } from '../../records/FieldGrid.tsx'
import { formKeys } from '../../records/list/RecordForm.tsx'
import { keepOnEscape } from '../../records/list/useFresh.ts'
import { OwnFields } from '../../records/OwnFields.tsx'
import { setFields, usePlanView, useRecord } from '../../state/index.ts'
import { useTyped } from '../../state/unsaved.ts'
import styles from './measures.module.css'
import { saidOfFigures } from './saidOfFigures.ts'

/** What to answer to “Which staff” and “Which families”. */
const whichOthers: Readonly<Record<string, string>> = {
  staff: 'If it is not all of them: “teachers”, “teachers of color”',
  families:
    'If it is not all of them: “families who speak Spanish”. For the families of a student group, check that group in the goal instead',
}

interface Props {
  readonly measure: RecordOf<'measure'>
  /** False for one that is being added: its answers are what it begins with. */
  readonly exists: boolean
  /** Begins another, from one that is new itself. */
  readonly onAnother: (() => void) | undefined
  readonly fresh: boolean
  /** The fields that the goal's sentence calls missing. */
  readonly missing: readonly string[]
  /** To where each figure says its own source. */
  readonly onSources: () => void
  readonly onClose: () => void
}

/** A measure's settings: what is counted, from where, which way is better, compared with whom, from when to when. Escape shuts them, as it shuts a line. */
export function MeasureSettings({ measure, exists, onAnother, fresh, missing, onSources, onClose }: Props) {
  const { id } = measure
  const plan = usePlanView()
  const figures = plan.all('value')
  const said = saidOfFigures(figures.filter((v) => v.measure === id))
  // A new measure's table of figures comes after what a first figure needs; the rest is one press away.
  const [open] = useState(!fresh)
  const [isNew] = useState(!exists)
  // Where the goal's words compare groups, the one it is compared with is no detail.
  const goal = useRecord('goal', measure.goal ?? '')
  const [compares] = useState(goal !== undefined && comparesGroups(goal))
  const down = measure.direction === 'down'
  const less = isWantedLess(`${measure.short ?? ''}. ${measure.phrase ?? ''}`)
  const before = useRef(less)
  const guessed = useRef(false)
  useEffect(() => {
    // Once, when a name suggests it: a person who then chooses “Higher” is not asked again.
    if (less && !before.current && !down) {
      guessed.current = true
      void setFields('measure', id, { direction: 'down' })
    } else if (!less && before.current && down && guessed.current) {
      guessed.current = false
      void setFields('measure', id, { direction: 'up' })
    }
    before.current = less
  }, [less, down, id])
  // Staff and families are in none of the student groups: which of them are counted is asked in words of their own.
  const whose = !countsOthers(measure) ? null : measure.people === 'staff' ? 'Which staff' : 'Which families'
  const { id: _, ...also } = measure
  const of = { kind: 'measure', id, ...(!exists && { also }) } as const
  const field = (name: string) => ({ ...of, field: name })
  const mark = (name: string) => ({
    'data-field': `measure/${id}/${name}`,
    'data-missing': missing.includes(name) ? '' : undefined,
  })
  const beside = (
    <div className={compares ? styles.wide : undefined} {...mark('reference')}>
      <RefField {...field('reference')} />
    </div>
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields within
    <div
      className={styles.form}
      data-level=""
      onKeyDown={formKeys(onClose, onAnother)}
      onKeyDownCapture={isNew ? keepOnEscape(onClose) : undefined}
    >
      {/* These come first: what is counted is written to follow “percent of students who”. */}
      <div {...mark('people')}>
        <ChoiceField {...field('people')} />
      </div>
      <ChoiceField {...field('unit')} />
      {whose ? (
        <div className={styles.wide} data-alone="" {...mark('population')}>
          <TextField {...field('population')} label={whose} hint={whichOthers[measure.people ?? ''] ?? ''} />
        </div>
      ) : null}
      <div className={styles.wide} data-alone="" {...mark('phrase')}>
        <TextField {...field('phrase')} />
        <Finished measure={measure} />
      </div>
      <div className={styles.wide} data-alone="" {...mark('short')}>
        <TextField {...field('short')} />
      </div>
      {compares ? beside : null}
      <div {...mark('direction')}>
        <ChoiceField {...field('direction')} />
        {less ? (
          <p className="mid small">
            {down ? 'By its name, fewer is better.' : 'Its name sounds as if lower were better.'}
          </p>
        ) : null}
      </div>
      <div {...mark('baselineYear')}>
        <TextField {...field('baselineYear')} placeholder="such as 2023-24" />
      </div>
      <div {...mark('targetYear')}>
        <TextField {...field('targetYear')} placeholder="such as 2028-29" />
      </div>
      <div {...mark('source')}>
        <TextField {...field('source')} />
      </div>
      <div className={styles.wide} {...mark('public')}>
        <FlagField
          {...field('public')}
          {...(whose && {
            label: `The district has published these figures: print them even without a number of ${peopleWords(measure.people).many}`,
          })}
        />
        {measure.public && !isSourced(plan, measure) ? (
          <p className="mid small">
            Where were they published?{' '}
            <Button look="link" small onPress={() => focusField(fieldSelector('measure', id, 'source'))}>
              Name the source
            </Button>
          </p>
        ) : null}
        {said === '' ? null : (
          <p className="mid small">
            {said}{' '}
            <Button look="link" small onPress={onSources}>
              Where each figure comes from
            </Button>
          </p>
        )}
      </div>
      <details className={styles.wide} open={open}>
        <summary>
          More about this measure: {compares ? '' : 'who is compared, '}school or fiscal year, how often figures come,
          since when they are public
        </summary>
        <div className={styles.more} data-level="">
          {compares ? null : beside}
          <ChoiceField {...field('gapForm')} />
          <ChoiceField {...field('yearKind')} />
          <ChoiceField {...field('cadence')} />
          <ChoiceField {...field('tells')} />
          {whose ? null : <TextField {...field('population')} />}
          <TextField {...field('publicFrom')} placeholder="such as 2021-22" />
          <div className={styles.wide}>
            <LongTextField {...field('aimSaid')} />
          </div>
          <div className={styles.wide}>
            <FieldGrid {...of} fields={['elsewhere']} />
          </div>
          <div className={styles.wide}>
            <LongTextField {...field('note')} />
          </div>
          <div className={styles.wide}>
            <OwnFields kind="measure" id={id} />
          </div>
        </div>
      </details>
    </div>
  )
}

/** What is counted as the sentence takes it, where the words typed say again what the sentence has. Offered as they are typed. */
function Finished({ measure }: Pick<Props, 'measure'>) {
  const { id } = measure
  const typed = useTyped({ record: id, field: 'phrase' })
  const unit = measure.unit ?? 'percent'
  const phrase = withoutUnit(typed ?? measure.phrase ?? '', unit)
  if (phrase === undefined) return null
  const { of } = peopleWords(measure.people)
  return (
    <p className={`mid small ${styles.counted}`}>
      The sentence says “{unit === 'count' ? 'number' : 'percent'} {of ? `of ${of} who` : 'who'}” itself.{' '}
      <Button
        look="link"
        small
        onPress={() => {
          focusField(fieldSelector('measure', id, 'phrase'))
          void setFields('measure', id, { phrase })
        }}
      >
        Write “{phrase}”
      </Button>
    </p>
  )
}
