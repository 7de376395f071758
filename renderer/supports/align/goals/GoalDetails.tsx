import { useRef, useState } from 'react'
import { groupName } from '../../../../shared/domain/group-names.ts'
import { type People, peopleWords } from '../../../../shared/domain/people.ts'
import { comparesGroups, showsGap } from '../../../../shared/figures/compared.ts'
import { mainMeasure, measuresOf } from '../../../../shared/figures/goal-sentence.ts'
import { namedBeside } from '../../../../shared/figures/named-beside.ts'
import { groupInSentence } from '../../../../shared/words/index.ts'
import {
  Button,
  ChoiceField,
  DayField,
  LongTextField,
  RefField,
  RefsField,
  TextField,
} from '../../../components/index.ts'
import { formKeys } from '../../../records/list/RecordForm.tsx'
import { keepOnEscape } from '../../../records/list/useFresh.ts'
import { OwnFields } from '../../../records/OwnFields.tsx'
import { usePlanView, useRecord } from '../../../state/index.ts'
import { useTyped } from '../../../state/unsaved.ts'
import styles from './goals.module.css'

interface Props {
  readonly id: string
  readonly fresh: boolean
  /** False for one that is being begun. */
  readonly exists: boolean
  /** Begins another, from one that is new itself. */
  readonly onAnother: () => void
  /** The fields that the page calls missing. */
  readonly missing: readonly string[]
  /** Begins to count other people than students; undefined once it is chosen who is counted. */
  readonly onPeople: ((people: People) => void) | undefined
  /** Whom the goal’s figures are about where that is no students, and the way to say which of them. */
  readonly others: { readonly people: People | undefined; readonly onWhich: () => void } | null
  /** Chooses the group that the goal's figures are compared with, and leads to where another is chosen. */
  readonly onBeside: (group: string) => void
  readonly toBeside: () => void
  readonly onClose: () => void
}

/** The goal's own fields. Escape shuts them, as it shuts a line. */
export function GoalDetails({
  id,
  fresh,
  exists,
  onAnother,
  missing,
  onPeople,
  others,
  onBeside,
  toBeside,
  onClose,
}: Props) {
  const goal = useRecord('goal', id)
  // A new goal's measure comes after whom it is for and who owns it; the rest is one press away.
  const [open] = useState(!fresh)
  const [isNew] = useState(!exists)
  const plan = usePlanView()
  // As it is typed: what came with leaving the field would move the one that is pressed.
  const typed = useTyped({ record: id, field: 'title' })
  const wishes =
    comparesGroups({ ...goal, title: typed ?? goal?.title }) && !measuresOf(plan, id).some((m) => showsGap(plan, m))
  const isDropped = goal?.status === 'dropped'
  const field = (name: string) => ({ kind: 'goal', id, field: name }) as const
  const mark = (name: string) => ({
    'data-field': `goal/${id}/${name}`,
    'data-missing': missing.includes(name) ? '' : undefined,
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields within
    <div
      className={styles.details}
      onKeyDown={formKeys(onClose, isNew ? onAnother : undefined)}
      onKeyDownCapture={isNew ? keepOnEscape(onClose) : undefined}
    >
      <div className={styles.wide} {...mark('title')}>
        <TextField {...field('title')} autoFocus={fresh} />
      </div>
      <div className={styles.wide} {...mark('focusGroups')}>
        <RefsField {...field('focusGroups')} />
        {onPeople ? (
          <p className="mid small">
            A goal may be about others than students:{' '}
            <Button look="link" small onPress={() => onPeople('families')}>
              It is about families
            </Button>{' '}
            <Button look="link" small onPress={() => onPeople('staff')}>
              It is about staff
            </Button>
          </p>
        ) : null}
        <Compared goal={id} title={typed ?? goal?.title} wishes={wishes} onBeside={onBeside} toBeside={toBeside} />
        {others ? (
          <p className="mid small">
            The goal’s figures are about {peopleWords(others.people).of}.{' '}
            <Button look="link" small onPress={others.onWhich}>
              Say which {peopleWords(others.people).of}
            </Button>
          </p>
        ) : null}
      </div>
      <div {...mark('owner')}>
        <RefField {...field('owner')} />
      </div>
      <ChoiceField {...field('status')} />
      {isDropped ? (
        <div className={styles.wide}>
          <LongTextField {...field('reason')} />
        </div>
      ) : null}
      <details className={styles.wide} open={open}>
        <summary>
          More about this goal: its full wording and dates, what it serves, who leads it together, a note
        </summary>
        <div className={styles.more}>
          <div className={styles.wide}>
            <LongTextField {...field('statement')} />
          </div>
          <div {...mark('start')}>
            <DayField {...field('start')} />
          </div>
          <div {...mark('end')}>
            <DayField {...field('end')} />
          </div>
          <TextField {...field('planGoal')} />
          <TextField {...field('missionPhrase')} />
          <div className={styles.wide}>
            <RefsField {...field('team')} without={goal?.owner} />
          </div>
          <div className={styles.wide}>
            <LongTextField {...field('note')} />
          </div>
          <div className={styles.wide}>
            <OwnFields kind="goal" id={id} />
          </div>
        </div>
      </details>
    </div>
  )
}

interface ComparedProps extends Pick<Props, 'onBeside' | 'toBeside'> {
  readonly goal: string
  /** The goal's words as they are typed. */
  readonly title: string | undefined
  /** Whether they ask for a gap that no figures show. */
  readonly wishes: boolean
}

/**
 * Whom the goal's words compare with, one press from being chosen. Below the groups, so that what comes as the words are
 * typed moves no field that is pressed after them.
 */
function Compared({ goal: id, title, wishes, onBeside, toBeside }: ComparedProps) {
  const plan = usePlanView()
  const goal = useRecord('goal', id)
  const measure = goal && mainMeasure(plan, goal)
  const named = namedBeside(plan, { ...goal, title }, measure)
  const said = useRef(false)
  // Its line stays once it is answered: the figure that answers it is left in a table below, which would move up.
  if (!wishes && named === undefined)
    return said.current ? (
      <p className="mid small" aria-hidden="true">
        {'\u00a0'}
      </p>
    ) : null
  said.current = true
  const name = named && groupInSentence(groupName(plan, named))
  const chosen = named !== undefined && measure?.reference === named.id
  return (
    <p className="mid small">
      {chosen ? `Compared with ${name}. ` : 'These words compare groups. '}
      {wishes && (chosen || named === undefined) ? 'To show the gap, enter figures of both. ' : ''}
      {named ? (
        <Button look="link" small onPress={() => (chosen ? toBeside() : onBeside(named.id))}>
          {chosen ? 'Compare with others' : `Compare with ${name}`}
        </Button>
      ) : null}
    </p>
  )
}
