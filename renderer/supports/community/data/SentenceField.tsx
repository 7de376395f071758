import { useRef } from 'react'
import { figuresFor, type SaidStory, storyOf } from '../../../../shared/figures/story.ts'
import {
  BareFrame,
  Below,
  type BoundField,
  describedBy,
  frameClass,
  useFieldIds,
} from '../../../components/fields/Frame.tsx'
import fieldStyles from '../../../components/fields/fields.module.css'
import { guarded } from '../../../components/fields/Guarded.tsx'
import { Icon, Menu } from '../../../components/index.ts'
import { focusOn } from '../../../state/focus.ts'
import { useField, usePlanView, useRecord } from '../../../state/index.ts'
import styles from '../community.module.css'

/**
 * A story's sentence, with the plan's own figures put in where the caret is, and below it as it will be read today.
 * Criteria: as for every field; the reading is said again when it changes (4.1.3); what may not be printed is said in
 * words and by a shape (1.4.1).
 */
function Sentence(props: BoundField) {
  const plan = usePlanView()
  const story = useRecord('story', props.id)
  const measure = story?.measure
  const bound = useField(props.kind, props.id, props.field, props)
  const ids = useFieldIds()
  const area = useRef<HTMLTextAreaElement>(null)
  const said = storyOf(plan, { ...story, id: props.id, shows: bound.text }, 'public')
  const figures = () => figuresFor(plan, measure, 'public')
  const put = (typed: string) => {
    const at = area.current
    const from = at?.selectionStart ?? bound.text.length
    const to = at?.selectionEnd ?? bound.text.length
    bound.setText(`${bound.text.slice(0, from)}${typed}${bound.text.slice(to)}`)
    // Once the menu is gone and has given the focus back to its button.
    setTimeout(() => {
      focusOn(at)
      at?.setSelectionRange(from + typed.length, from + typed.length)
    }, 60)
  }
  return (
    <div className={styles.sentence}>
      <div className={frameClass(bound)}>
        <BareFrame ids={ids} bound={bound}>
          <textarea
            ref={area}
            id={ids.control}
            className={`${fieldStyles.in} ${fieldStyles.area}`}
            rows={4}
            dir="auto"
            value={bound.text}
            readOnly={bound.locked}
            aria-invalid={bound.error === null ? undefined : true}
            aria-describedby={describedBy(ids, bound, false)}
            onChange={(event) => bound.setText(event.target.value)}
            onFocus={bound.onFocus}
            onBlur={bound.onBlur}
            onKeyDown={bound.onKeyDown}
          />
        </BareFrame>
        <Below bound={bound} kind={props.kind} id={props.id} field={props.field} />
      </div>
      {plan.get('measure', measure) && figures().length > 0 ? (
        <div>
          <Menu
            label="Put in a figure"
            entries={() =>
              figures().map((f) => ({
                id: f.typed,
                label: `${f.typed.slice(1, -1)}: ${f.text}`,
                act: () => put(f.typed),
              }))
            }
          />
        </div>
      ) : (
        <p className="quiet">
          {plan.get('measure', measure)
            ? 'Its measure has no figure that can be printed, so you can’t put one in.'
            : 'Choose the measure, and you can put its figures into the sentence.'}
        </p>
      )}
      <div role="status">
        <Said said={said} />
        <NotPrinted said={said} />
      </div>
    </div>
  )
}

export const SentenceField = guarded(Sentence)

/** A story as it is read today: each of the plan's own figures marked as one, and what is wrong where it is not set. */
export const Said = ({ said }: { said: SaidStory }) =>
  said.text.trim() === '' ? null : (
    <p className={styles.live} dir="auto">
      {said.parts.map((part, i) =>
        typeof part === 'string' ? (
          part
        ) : (
          <span
            key={`${i} ${part.typed}`}
            className={part.state === 'set' ? styles.figure : `${styles.figure} ${styles.not}`}
          >
            {part.state === 'set' ? part.text : part.typed}
          </span>
        ),
      )}
    </p>
  )

/** That it will not be printed, and why. */
export const NotPrinted = ({ said }: { said: SaidStory }) =>
  said.why === null ? null : (
    <p className={styles.unprinted}>
      <Icon name="f-gap" size={15} />
      <span>Not printed: {said.why}</span>
    </p>
  )
