import type { ReactNode } from 'react'
import { focusField } from '../../components/focusField.ts'
import { Button, Empty, Outcome, Progress } from '../../components/index.ts'
import styles from './import.module.css'
import { useImporter } from './importer.ts'

/** The button that chooses one: what has the focus when a file is let go. */
export const CHOOSE = '[data-choose] button'

/** Chooses a file, shows how far it is read, and ends that when told to. */
export function FileStep({ children }: { children: ReactNode }) {
  const importer = useImporter()
  const { reading, error, note, busy, file } = importer.use()
  /** Where no file was read of it, one may choose another. */
  const then = async (done: Promise<unknown>) => {
    await done
    focusField(CHOOSE)
  }
  if (reading !== null) {
    const label = `Reading ${file?.file ?? ''}`
    return <Progress label={label} {...reading} onStop={() => void then(importer.stop())} />
  }
  return (
    <div className={styles.step}>
      <Outcome error={error} note={note} />
      <Empty
        title="Which file?"
        action={
          <span data-choose="">
            <Button look="primary" isDisabled={busy} onPress={() => void then(importer.choose())}>
              Choose a file…
            </Button>
          </span>
        }
      >
        {children}
      </Empty>
    </div>
  )
}
