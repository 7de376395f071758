import { useEffect, useRef, useState } from 'react'
import { create } from 'zustand'
import { dayInWords } from '../../shared/days/index.ts'
import { supportOf } from '../../shared/guide/guide.ts'
import { BareButton, Icon } from '../components/index.ts'
import { openOverlay } from '../state/commands.ts'
import {
  shareScreen,
  stepBack,
  todayHere,
  undo,
  usePlace,
  useSave,
  useSharedScreen,
  useUndoName,
} from '../state/index.ts'
import { keyNames } from '../state/keys.ts'
import { later } from '../state/later.tsx'
import { pageOf } from '../state/pages.ts'
import { shownIn, usePlaces } from '../state/place.ts'
import { type SaveTone, saveWords } from '../state/save.ts'
import { replyInDistrictWords } from '../state/spoken.ts'
import { useUnsaved } from '../state/unsaved.ts'
import { useOwnWords } from '../state/useOwnWords.ts'
import type { Safety as SafetyPart } from './Safety.tsx'
import styles from './Shell.module.css'

/** Whether it is asked how the plan is saved. */
const useSafety = create(() => ({ open: false }))

const Safety = later<Parameters<typeof SafetyPart>[0], { open: boolean }>(
  () => import('./Safety.tsx').then((m) => m.Safety),
  { asked: [useSafety, (s) => s.open] },
)

/** Where am I, what can I take back, is it saved, find anything. */
export function Bar() {
  const label = useUndoName()
  return (
    <header className={styles.bar} data-region="bar" tabIndex={-1}>
      <Back />
      <Crumbs />
      {label === null ? null : (
        <BareButton look="link" className={styles.undo} onPress={() => void undo()}>
          <Icon name="i-undo" size={15} />
          <span title={`Undo: ${replyInDistrictWords(label)}`}>
            <u>Undo</u>: {replyInDistrictWords(label)}
          </span>
        </BareButton>
      )}
      <SharedNote />
      <SaveStatus />
      <BareButton className={styles.find} onPress={() => openOverlay('find')} aria-haspopup="dialog">
        <span>
          Find<span className={styles.wide}> anything</span>
        </span>
        <kbd>{keyNames('Ctrl K')}</kbd>
      </BareButton>
    </header>
  )
}

/** The way back from where a press led: not everybody knows the keys for it. */
function Back() {
  const last = usePlaces((s) => s.back.at(-1)?.page)
  const to = useOwnWords()(pageOf(last ?? '')?.title ?? '')
  if (to === '') return null
  return (
    <BareButton
      look="link"
      className={styles.back}
      aria-label={`Back to ${to}`}
      title={`Back to ${to}`}
      onPress={() => void stepBack()}
    >
      ← <span className={styles.wide}>Back</span>
    </BareButton>
  )
}

/** Says for as long as it holds that others see this screen, and switches it off. */
function SharedNote() {
  const shared = useSharedScreen()
  if (!shared) return null
  return (
    <BareButton className={styles.shared} onPress={() => void shareScreen(false)}>
      <span>
        <b>This screen is shared</b>
        <span className={styles.widest}>: what is not for a board is hidden</span>
      </span>
      <span className={styles.off}>Turn off</span>
    </BareButton>
  )
}

function Crumbs() {
  const place = usePlace()
  const page = pageOf(place.page)
  const support = supportOf(place.page)
  const one = page?.crumb?.(shownIn(place))
  const own = useOwnWords()
  const title = own(page?.title ?? '')
  // Where it is listed, by the name that the side bar has.
  const of = own(pageOf(page?.within?.(place.params) ?? '')?.title ?? '')
  return (
    <div className={styles.crumbs}>
      {support ? (
        <span className={styles.support}>
          {support.number === 0 ? '' : `${support.number} `}
          {support.name} ›{' '}
        </span>
      ) : null}
      {of ? `${of} › ` : one ? `${title} › ` : null}
      <b>{of && one ? `${title}: ${one}` : (one ?? title)}</b>
      {place.page === 'overview' ? <span className={styles.wide}> · {dayInWords(todayHere())}</span> : null}
    </div>
  )
}

const icons = { saved: 'i-tick', saving: 'o-work', lost: 'v-off' } as const

/**
 * The save state in words, always. Criteria: losing the save is an alert, once; the calm states are announced when
 * they have settled, not with each keystroke (4.1.3).
 */
function SaveStatus() {
  const save = useSave()
  const { tone, text } = saveWords(save, undefined, useUnsaved().size)
  const settled = useSettled(tone === 'saved' || (tone === 'lost' && save.failed === null) ? text : null)
  const button = useRef<HTMLButtonElement>(null)
  const open = useSafety((s) => s.open)
  const setOpen = (open: boolean) => useSafety.setState({ open })
  return (
    <>
      <BareButton
        ref={button}
        look="link"
        className={styles.savedButton}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPress={() => setOpen(!open)}
      >
        <span className={`${styles.saved} ${tone === 'saved' ? '' : styles[tone satisfies SaveTone]}`} data-save={tone}>
          <Icon name={icons[tone]} size={15} />
          {tone === 'lost' ? text.split('. ')[0] : text}
        </span>
      </BareButton>
      <Safety words={text} button={button} open={open} setOpen={setOpen} />
      <span role="status" className="vh">
        {settled}
      </span>
    </>
  )
}

/**
 * The text to announce, a moment after it has settled. It is then cleared: someone who reads through the bar with a
 * screen reader finds the state once, in the words that everybody sees.
 */
function useSettled(text: string | null): string {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    if (text === null) return
    const say = setTimeout(() => setSettled(text), 1500)
    const end = setTimeout(() => setSettled(''), 6500)
    return () => {
      clearTimeout(say)
      clearTimeout(end)
      setSettled('')
    }
  }, [text])
  return settled
}
