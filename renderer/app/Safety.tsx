import { type RefObject, useEffect, useState } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { Button } from '../components/index.ts'
import { go, invoke, useRecords, useSharedScreen, whenWords } from '../state/index.ts'
import { useUnsaved } from '../state/unsaved.ts'
import styles from './Shell.module.css'
import { UnsavedLinks } from './UnsavedLinks.tsx'

interface Props {
  readonly words: string
  /** The button that opens it, and that gets the focus back. */
  readonly button: RefObject<HTMLButtonElement | null>
  readonly open: boolean
  readonly setOpen: (open: boolean) => void
}

/**
 * What is not saved, where the plan is, when it was last saved, and when its newest earlier version was made.
 * Criteria: named by its heading (4.1.2), Escape closes it and the focus returns (2.4.3).
 */
export function Safety({ words, button, open, setOpen }: Props) {
  return (
    <Popover
      className={styles.safety as string}
      placement="bottom end"
      triggerRef={button}
      isOpen={open}
      onOpenChange={setOpen}
    >
      <Dialog className={styles.safetyBody as string} aria-label="How this plan is saved">
        {/* The dialog's own way out belongs to a trigger, which this popover has none of. */}
        <Kept words={words} close={() => setOpen(false)} />
      </Dialog>
    </Popover>
  )
}

function Kept({ words, close }: { words: string; close: () => void }) {
  const plan = useRecords((s) => s.plan)
  const unsaved = [...useUnsaved().values()]
  // A name may be of a record that this screen must not show.
  const shared = useSharedScreen()
  const [earlier, setEarlier] = useState<string | null>(null)
  useEffect(() => {
    let current = true
    void invoke('plan.snapshots', undefined).then((all) => {
      if (!current) return
      const newest = all.ok ? all.value.kept[0] : undefined
      const failing = all.ok && all.value.failing ? ` ${all.value.failing.says}` : ''
      const said = newest ? `Newest earlier version: ${whenWords(newest.at)}.` : 'There is no earlier version yet.'
      setEarlier(`${said}${failing}`)
    })
    return () => {
      current = false
    }
  }, [])
  return (
    <>
      <p>{words.endsWith('.') ? words : `${words}.`}</p>
      {unsaved.length > 0 && !shared ? (
        <p>
          What you typed there is kept for you: <UnsavedLinks of={unsaved} onGo={close} />.
        </p>
      ) : null}
      <p role="status">{earlier ?? 'Looking for earlier versions…'}</p>
      <p className={styles.quiet}>
        {plan?.file}
        <br />
        {plan?.folder}
      </p>
      <Button
        small
        onPress={() => {
          close()
          void go('snapshots')
        }}
      >
        Earlier versions
      </Button>
    </>
  )
}
