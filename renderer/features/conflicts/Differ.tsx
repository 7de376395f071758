import { useState } from 'react'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import { mergeTexts } from '../../../shared/merge/text3.ts'
import { focusField } from '../../components/focusField.ts'
import { Button, Buttons, fieldLabel, PlainField, readableField } from '../../components/index.ts'
import { formKeys } from '../../records/list/RecordForm.tsx'
import { letThirdGo, useThird, writeThird } from '../../state/thirdText.ts'
import type { OpenConflict } from '../../state/views.ts'
import styles from './conflicts.module.css'
import { useAncestor } from './useAncestor.ts'
import { Who } from './Who.tsx'
import { differingWords, laptop, stepsFrom, when } from './words.ts'

/** Shapes whose answers are so long that one looks for what differs. */
const ofWords: ReadonlySet<string> = new Set(['text', 'texts', 'parts', 'rows', 'refs', 'abouts'])

/** The text that both started from, the two that came of it, and a third for fields of words. */
export function Differ({ open, keep }: { open: OpenConflict; keep: (value: unknown) => void }) {
  const { state, conflict } = open
  const { from, here } = useAncestor(open)
  const shape = kindOf(state.kind)?.fields[conflict.field]?.shape
  // A day or a name is read whole: marks within it, beside an answer without, look as if they meant something.
  const isOne = shape !== undefined && !ofWords.has(shape.t)
  const texts = conflict.tips.map((tip) => readableField(state.kind, conflict.field, tip.value))
  const began = from === null ? '' : readableField(state.kind, conflict.field, from.value)
  return (
    <>
      {from === null ? null : (
        <div className={styles.from}>
          <p className={styles.who}>{conflict.tips.length === 2 ? 'Both started with' : 'All started with'}</p>
          <p className={styles.when}>
            {from.author}, {when(from)}
          </p>
          <blockquote>{began === '' ? <i>Nothing</i> : began}</blockquote>
        </div>
      )}
      <div className={styles.sides}>
        {conflict.tips.map((tip, at) => (
          <div key={tip.id} className={styles.side}>
            <div>
              <Who tip={tip} open={open} here={here} />
            </div>
            <blockquote>
              <Words
                mine={texts[at] ?? ''}
                from={isOne ? '' : began}
                other={isOne || texts.length !== 2 ? undefined : texts[1 - at]}
              />
            </blockquote>
            <div>
              <Button
                onPress={() => keep(tip.value)}
                aria-label={`Keep this one, by ${tip.author}, ${when(tip)}${laptop(tip, open, here, ', ')}`}
              >
                Keep this one
              </Button>
            </div>
          </div>
        ))}
      </div>
      {shape?.t === 'text' ? <Third open={open} texts={texts} began={began} keep={keep} long={shape.long} /> : null}
    </>
  )
}

interface ThirdProps {
  readonly open: OpenConflict
  readonly texts: readonly string[]
  readonly began: string
  readonly keep: (value: unknown) => void
  readonly long: boolean
}

/** A text of one's own, begun with both changes where they do not touch the same words; what is written of it waits here. */
function Third({ open, texts, began, keep, long }: ThirdProps) {
  const [begun, begin] = useState<string | null>(null)
  const written = useThird(open)
  const third = written ?? begun
  const [a, b] = texts
  const merged = began !== '' && texts.length === 2 ? mergeTexts(began, a ?? '', b ?? '') : undefined
  if (third === null) {
    return (
      <div className={styles.third} data-third="">
        <div>
          <Button small onPress={() => begin(merged ?? a ?? '')}>
            Combine them into a new one…
          </Button>
        </div>
      </div>
    )
  }
  const close = () => {
    begin(null)
    letThirdGo(open)
    focusField('[data-third] button')
  }
  // Escape puts back what was there, then closes, as in a record. What was written on another visit waits for a button.
  const putBack = () => (written === undefined ? close() : begun === null ? undefined : letThirdGo(open))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field within
    <div className={styles.third} onKeyDown={formKeys(putBack, () => void (third.trim() !== '' && keep(third)))}>
      <PlainField
        label={fieldLabel(open.state.kind, open.conflict.field)}
        hint={merged === undefined ? undefined : 'It starts with both changes, since they are in different places.'}
        value={third}
        onChange={(text) => writeThird(open, text)}
        long={long}
        grows={!long}
        autoFocus={begun !== null}
      />
      <Buttons>
        <Button look="primary" isDisabled={third.trim() === ''} onPress={() => keep(third)}>
          Keep what I wrote
        </Button>
        <Button onPress={close}>Cancel</Button>
      </Buttons>
    </div>
  )
}

function Words({ mine, from, other }: { mine: string; from: string; other: string | undefined }) {
  if (mine === '') return <i>Emptied</i>
  let at = 0
  const key = (text: string) => {
    at += text.length + 1
    return at
  }
  if (from !== '') {
    return (
      <>
        {stepsFrom(from, mine).map(({ text, how }) => {
          if (how === 'added') return <ins key={key(text)}>{text}</ins>
          return how === 'taken' ? <del key={key(text)}>{text}</del> : <span key={key(text)}>{text}</span>
        })}
      </>
    )
  }
  if (other === undefined || other === '') return <>{mine}</>
  return (
    <>
      {differingWords(mine, other).map(({ text, own }) =>
        own ? <ins key={key(text)}>{text}</ins> : <span key={key(text)}>{text}</span>,
      )}
    </>
  )
}
