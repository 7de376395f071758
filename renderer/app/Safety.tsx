import type { RefObject } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import type { Output } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result/result.ts'
import { Button } from '../components/index.ts'
import { go, useRecords, useSharedScreen, whenWords } from '../state/index.ts'
import { useUnsaved } from '../state/unsaved.ts'
import { useReply } from '../state/useReply.ts'
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
  const kept = useReply('plan.snapshots', undefined)
  return (
    <>
      <p>{words.endsWith('.') ? words : `${words}.`}</p>
      {unsaved.length > 0 && !shared ? (
        <p>
          What you typed there is kept for you: <UnsavedLinks of={unsaved} onGo={close} />
        </p>
      ) : null}
      <p role="status">{kept === null ? 'Looking for earlier versions…' : earlierWords(kept)}</p>
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

function earlierWords(kept: Result<Output<'plan.snapshots'>>): string {
  const newest = kept.ok ? kept.value.kept[0] : undefined
  const said = newest ? `Newest earlier version: ${whenWords(newest.at)}.` : 'There is no earlier version yet.'
  return kept.ok && kept.value.failing ? `${said} ${kept.value.failing.says}` : said
}
