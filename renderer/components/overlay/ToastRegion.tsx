import { useEffect, useRef } from 'react'
import { undo, useRecords } from '../../state/index.ts'
import { keyNames } from '../../state/keys.ts'
import { useToast } from '../../state/toast.ts'
import { BareButton } from '../button/BareButton.tsx'
import styles from './overlay.module.css'
import { placeClear } from './placeClear.ts'

/**
 * The latest act by name, and its Undo. It stays until the next act. Criteria: a status (4.1.3); takes no focus; its
 * button is reached by Tab; no time limit (2.2.1).
 */
export function ToastRegion() {
  const toast = useToast((s) => s.toast)
  const canUndo = useRecords((s) => s.undo !== null)
  const region = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (toast === null) return
    // Again once the page shows what was done: a form that opens moves what is below it, on a slow laptop a second later.
    const looks = [100, 400, 1600].map((after) => setTimeout(() => region.current && placeClear(region.current), after))
    return () => looks.forEach(clearTimeout)
  }, [toast])
  return (
    <div ref={region} className={styles.toast} role="status">
      {toast ? (
        <div>
          <span>{toast.text}</span>
          {toast.undo && canUndo ? (
            <BareButton onPress={() => void undo()}>
              Undo <kbd>{keyNames('Ctrl Z')}</kbd>
            </BareButton>
          ) : null}
          {toast.verb ? <BareButton onPress={toast.verb.act}>{toast.verb.label}</BareButton> : null}
        </div>
      ) : null}
    </div>
  )
}
