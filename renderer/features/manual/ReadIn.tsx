import { useMemo, useState } from 'react'
import { codeAndTitle } from '../../../shared/domain/policy-name.ts'
import type { ManualRead } from '../../../shared/ipc/contract.ts'
import { doesNotHold, offerInWords, offersOf, wholeOf } from '../../../shared/manual/offers.ts'
import { commas, counted } from '../../../shared/words/index.ts'
import { Banner, Button, Buttons, CheckList, Page, Progress, Quote, Segments } from '../../components/index.ts'
import { todayHere, usePlanView } from '../../state/index.ts'
import styles from './manual.module.css'
import { letGo, stopReading, takeParts, useManual } from './store.ts'

/** How far a file is read; it can be ended. */
export function Reading() {
  const { reading, file } = useManual()
  const { done, total } = reading ?? { done: 0, total: 0 }
  const label = `Reading ${file?.file ?? ''}`
  return <Progress label={label} done={done} total={total} unit="pages" onStop={() => void stopReading()} />
}

/** The text that was read, split into policies where its headings allow; the person says what to keep. */
export function ReadIn({ read }: { readonly read: ManualRead }) {
  const { file, error, busy } = useManual()
  const plan = usePlanView()
  const offers = useMemo(() => offersOf(read, plan), [read, plan])
  const [how, setHow] = useState<'parts' | 'whole'>(offers.length > 0 ? 'parts' : 'whole')
  const known = offers.filter((o) => o.policy !== undefined)
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    offers.filter((o) => !doesNotHold(o, todayHere())).map((o) => o.key),
  )
  const name = file?.file ?? ''
  const taken = how === 'whole' ? [wholeOf(read, name)] : offers.filter((o) => chosen.includes(o.key))
  const long = read.pages === null ? `${commas(read.letters)} characters` : counted(read.pages, 'page', 'pages')
  return (
    <Page title={`Read from ${name}`} lead={`${long}. Nothing is kept until you say so.`}>
      <div className={styles.readIn}>
        {error ? <Banner tone="bad">{error.says}</Banner> : null}
        {read.notes.map((says) => (
          <Banner key={says} tone="warn">
            {says}
          </Banner>
        ))}
        {offers.length === 0 ? (
          <>
            <p>No heading in it begins a policy by its code, so it would be kept as one text. It begins like this:</p>
            <Quote>{read.begins} …</Quote>
          </>
        ) : (
          <>
            <Segments
              label="How it is kept"
              options={[
                { value: 'parts', label: `As ${counted(offers.length, 'policy', 'policies')}` },
                { value: 'whole', label: 'As one text' },
              ]}
              value={how}
              onChange={setHow}
            />
            {how === 'parts' ? (
              <>
                <Buttons>
                  <Button small onPress={() => setChosen(offers.map((o) => o.key))}>
                    All {commas(offers.length)}
                  </Button>
                  <Button small isDisabled={known.length === 0} onPress={() => setChosen(known.map((o) => o.key))}>
                    Only the {commas(known.length)} in this plan
                  </Button>
                </Buttons>
                <div className={styles.offers}>
                  <CheckList
                    label="Texts to keep"
                    hint="Each begins where a heading names another code. A text whose code is a policy of this plan belongs to it."
                    options={offers.map((o) => ({
                      id: o.key,
                      label: codeAndTitle(o),
                      note: ` ${offerInWords(o, plan.get('policy', o.policy)?.title, todayHere())}`,
                    }))}
                    value={chosen}
                    onChange={setChosen}
                  />
                </div>
              </>
            ) : null}
          </>
        )}
        <Buttons>
          <Button look="primary" isDisabled={busy || taken.length === 0} onPress={() => void takeParts(taken)}>
            Keep {counted(taken.length, 'text', 'texts')}
          </Button>
          <Button onPress={() => letGo()}>Cancel</Button>
        </Buttons>
      </div>
    </Page>
  )
}
