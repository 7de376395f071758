import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './overlay.module.css'

interface Props {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly wide?: boolean
  /** No padding and no visible title: the content sets its own. */
  readonly bare?: boolean
  /** From the left edge, over the full width: the menu of a narrow window. */
  readonly side?: boolean
  /** At the right edge, over the full height: beside what it is about. */
  readonly drawer?: boolean
  readonly children: ReactNode
}

/**
 * Only for what can't be undone, or leaves the laptop, or asks a question. Its button says the verb.
 * Criteria: focus goes in, stays and returns (2.4.3), Escape closes, named by its title (4.1.2), the page behind is inert.
 */
export function Dialog({ title, open, onClose, wide, bare, side, drawer, children }: Props) {
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(is) => (is ? undefined : onClose())}
      isDismissable
      className={styles.scrim}
    >
      <Modal
        className={[styles.modal, wide ? styles.wide : '', side ? styles.side : '', drawer ? styles.drawer : ''].join(
          ' ',
        )}
      >
        <AriaDialog className={bare ? `${styles.dialog} ${styles.flush}` : styles.dialog}>
          <Heading slot="title" level={2} className={bare ? 'vh' : undefined}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The buttons at the end of a dialog: the verb first, then Cancel. */
export const DialogButtons = ({ children }: { children: ReactNode }) => <div className={styles.buttons}>{children}</div>
