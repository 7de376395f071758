import type { ReactNode } from 'react'
import { Button, Empty, Outcome, Progress } from '../../components/index.ts'
import styles from './import.module.css'
import { useImporter } from './importer.ts'

/** Chooses a file, shows how far it is read, and ends that when told to. */
export function FileStep({ children }: { children: ReactNode }) {
  const importer = useImporter()
  const { reading, error, note, busy, file } = importer.use()
  if (reading !== null) {
    const label = `Reading ${file?.file ?? ''}`
    return <Progress label={label} {...reading} onStop={() => void importer.stop()} />
  }
  return (
    <div className={styles.step}>
      <Outcome error={error} note={note} />
      <Empty
        title="Which file?"
        action={
          <Button look="primary" isDisabled={busy} onPress={() => void importer.choose()}>
            Choose a file…
          </Button>
        }
      >
        {children}
      </Empty>
    </div>
  )
}
