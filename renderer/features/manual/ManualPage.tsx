import { useState } from 'react'
import { roughInWords } from '../../../shared/days/index.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { newestText } from '../../../shared/manual/newest.ts'
import { commas, folded } from '../../../shared/words/index.ts'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { Button, Buttons, cells, DataTable, Empty, Outcome, Page, ShowMore } from '../../components/index.ts'
import { go, todayHere, useAll, usePlanView } from '../../state/index.ts'
import { goToRecord } from '../../state/pages.ts'
import styles from './manual.module.css'
import { manualNews } from './news.ts'
import { ReadIn, Reading } from './ReadIn.tsx'
import { chooseManual, forThisPlan, useManual } from './store.ts'
import { TextPage } from './TextPage.tsx'
import { byCodeOfText, nameOfText } from './words.ts'

type Text = RecordOf<'policyText'>

/** The policy manual: its texts on a line each, one of them to be read and quoted, and another file to be read in. */
export function ManualPage({ params }: { readonly params: Readonly<Record<string, string>> }) {
  forThisPlan()
  const plan = usePlanView()
  const { read, reading } = useManual()
  const text = plan.get('policyText', params.text)
  if (text !== undefined)
    return <TextPage key={`${text.id} ${params.page ?? ''} ${params.words ?? ''}`} text={text} params={params} />
  if (reading !== null)
    return (
      <Page title="Policy manual">
        <Reading />
      </Page>
    )
  if (read !== null) return <ReadIn read={read} />
  return <TextList />
}

/** Policies shown at first: a whole manual has hundreds. */
const atOnce = 60

function TextList() {
  const all = useAll('policyText').toSorted(byCodeOfText)
  const [sought, setSought] = useState('')
  const [more, setMore] = useState(false)
  const { error, note, busy } = useManual()
  const asked = folded(sought).split(/\s+/).filter(Boolean)
  const found = all.filter((t) => asked.every((w) => folded(nameOfText(t)).includes(w)))
  const shown = more ? found : found.slice(0, atOnce)
  const choose = (
    <Button look="primary" isDisabled={busy} onPress={() => void chooseManual()}>
      Read in a file…
    </Button>
  )
  const plan = usePlanView()
  return (
    <Page
      title="Policy manual"
      news={manualNews(plan)}
      lead={all.length > 0 ? 'Find looks through them; open one to quote it.' : undefined}
      actions={all.length > 0 ? choose : undefined}
    >
      <Outcome error={error} note={note} />
      {all.length === 0 ? (
        <Empty title="Quote the policy, not what people remember of it." action={choose}>
          Read in the district’s policy manual, or a part of it: a PDF, a Word file or a text file. Its words stay in
          this plan. A goal can quote them exactly, with section and page, and a finding says when a newer text drops
          them.
        </Empty>
      ) : (
        <>
          {all.length > 12 ? (
            <PlainField label="Show texts whose code or title has" value={sought} onChange={setSought} />
          ) : null}
          <Lines texts={shown} />
          {shown.length < found.length ? (
            <Buttons>
              <ShowMore onMore={() => setMore(true)}>Show all {commas(found.length)}</ShowMore>
            </Buttons>
          ) : null}
          {found.length === 0 ? (
            <p className="quiet">No text has that code or title. Find looks through their words.</p>
          ) : null}
        </>
      )}
    </Page>
  )
}

const Lines = ({ texts }: { readonly texts: readonly Text[] }) => {
  const plan = usePlanView()
  const today = todayHere()
  return (
    <DataTable caption="Texts of the policy manual" hideCaption scroll="Texts of the policy manual">
      <thead>
        <tr>
          <th scope="col">Text</th>
          <th scope="col">In effect from</th>
          <th scope="col">Policy in this plan</th>
          <th scope="col" className={cells.r}>
            Pages
          </th>
          <th scope="col">Read from</th>
        </tr>
      </thead>
      <tbody>
        {texts.map((t) => {
          const policy = plan.get('policy', t.policy)
          const older = t.policy !== undefined && newestText(plan, t.policy, today)?.id !== t.id
          return (
            <tr key={t.id} data-record={`policyText/${t.id}`}>
              <th scope="row">
                <Button look="link" className={styles.name ?? ''} onPress={() => void go('manual', { text: t.id })}>
                  {nameOfText(t)}
                </Button>
                {older ? <small className="quiet"> older text</small> : null}
              </th>
              <td>{t.effective ? roughInWords(t.effective) : <span className="quiet">No date</span>}</td>
              <td>
                {policy ? (
                  <Button look="link" onPress={() => void goToRecord('policy', policy.id)}>
                    {policy.code || policy.title || 'Policy without a title'}
                  </Button>
                ) : (
                  <span className="quiet">None</span>
                )}
              </td>
              <td className={cells.r}>{t.pages ?? ''}</td>
              <td className={styles.file}>
                {t.file}
                {t.firstPage ? `, page ${t.firstPage}` : ''}
              </td>
            </tr>
          )
        })}
      </tbody>
    </DataTable>
  )
}
