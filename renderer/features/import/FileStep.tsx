import type { ReactNode } from 'react'
import { Banner, Button, Empty, Progress } from '../../components/index.ts'
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
      {error ? (
        <Banner tone="bad">
          {error.says}
          {error.where ? ` (${error.where})` : ''}
        </Banner>
      ) : null}
      <p role="status" className={note ? styles.note : 'vh'}>
        {note}
      </p>
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
