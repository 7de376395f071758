import type { ReactNode } from 'react'
import { Label, ProgressBar } from 'react-aria-components'
import { Banner, Button, Buttons, Empty } from '../../components/index.ts'
import styles from './import.module.css'
import { useImporter } from './importer.ts'

/** Chooses a file, shows how far it is read, and ends that when told to. */
export function FileStep({ children }: { children: ReactNode }) {
  const importer = useImporter()
  const { reading, error, note, busy, file } = importer.use()
  if (reading !== null) return <Reading name={file?.file ?? ''} done={reading.done} total={reading.total} />
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

function Reading({ name, done, total }: { name: string; done: number; total: number }) {
  const { stop } = useImporter()
  return (
    <div className={styles.step}>
      <ProgressBar
        className={styles.progress ?? ''}
        value={done}
        maxValue={Math.max(total, 1)}
        isIndeterminate={done === 0}
      >
        {({ percentage, valueText }) => (
          <>
            <Label>Reading {name}</Label>
            <span>{done === 0 ? '' : valueText}</span>
            <div className={styles.bar}>
              <div style={{ width: `${done === 0 ? 8 : percentage}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <Buttons>
        <Button autoFocus onPress={() => void stop()}>
          Stop
        </Button>
      </Buttons>
    </div>
  )
}
