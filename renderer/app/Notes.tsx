import { Banner, Button } from '../components/index.ts'
import { forgetTrouble, useApp } from '../state/app.ts'
import { commitForms, useRecords, useSave } from '../state/index.ts'
import { saveWords } from '../state/save.ts'
import styles from './Shell.module.css'

/** What the whole screen has to know: the save is lost, something was refused, typed words were brought back. */
export function Notes() {
  const save = useSave()
  const trouble = useApp((s) => s.trouble)
  const broughtBack = useRecords((s) => s.broughtBack)
  return (
    <div className={styles.notes}>
      {save.failed ? (
        <Banner
          tone="bad"
          action={
            <Button small onPress={() => void commitForms()}>
              Try again
            </Button>
          }
        >
          {saveWords(save).text}
        </Banner>
      ) : null}
      {trouble ? (
        <Banner
          tone="warn"
          action={
            <Button small onPress={forgetTrouble}>
              Close
            </Button>
          }
        >
          {trouble.says}
        </Banner>
      ) : null}
      {broughtBack.length > 0 ? (
        <Banner
          tone="good"
          action={
            <Button small onPress={() => useRecords.setState({ broughtBack: [] })}>
              Close
            </Button>
          }
        >
          Groundwork stopped while you were typing. Your words are back and saved: {broughtBack.join(', ')}.
        </Banner>
      ) : null}
    </div>
  )
}
