import { useEffect, useState } from 'react'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import { papersTogether } from '../../../shared/figures/suppression.ts'
import type { MergePreview } from '../../../shared/ipc/contract.ts'
import type { AppError } from '../../../shared/result/errors.ts'
import { ok } from '../../../shared/result/result.ts'
import { asKey } from '../../../shared/retreat/gathering.ts'
import { gatheringOfMost } from '../../../shared/retreat/review.ts'
import { capital, commas, counted, countInWords, listed, plural } from '../../../shared/words/index.ts'
import { focusField } from '../../components/focusField.ts'
import {
  aboutWords,
  Banner,
  Button,
  Buttons,
  cells,
  DataTable,
  Empty,
  fieldLabel,
  Page,
} from '../../components/index.ts'
import { Progress } from '../../components/layout/Progress.tsx'
import { bringIn, forgetTrouble, openInstead, useApp } from '../../state/app.ts'
import { commitForms, go, invoke, planNow, showToast } from '../../state/index.ts'
import { rememberLast, useLast } from '../../state/lastImports.ts'
import { askPassphrase } from '../../state/locked.ts'
import { kindWord } from '../../state/pages.ts'
import { alikeNow } from '../conflicts/alike.ts'

const lastBrought = (last: string | null): string =>
  last === null
    ? 'No copy has been brought in on this laptop yet.'
    : `A copy was last brought in on this laptop: ${last}.`

const CHOOSE = '[data-choose] button'

/** Chooses another copy of this plan, shows what it would bring, and brings it in when told to. */
export function BringIn() {
  const [preview, setPreview] = useState<MergePreview | null>(null)
  const [busy, setBusy] = useState(false)
  const last = useLast('copy')
  /** The message about a file that is another plan and not a copy of this one; it ends with this page. */
  const [other, setOther] = useState<AppError | null>(null)

  // The message about a file that could not be imported belongs to this page, and does not follow to the next one.
  useEffect(() => forgetTrouble, [])

  const show = (found: MergePreview | null) => {
    setPreview(found)
    // The button that was pressed is gone.
    if (found !== null) focusField('main h1')
  }
  const choose = async () => {
    forgetTrouble()
    setOther(null)
    setBusy(true)
    await commitForms()
    const result = await invoke('plan.mergePreview', undefined)
    setBusy(false)
    if (result.ok) return show(result.value)
    if (result.error.kind === 'other-plan') return setOther(result.error)
    if (result.error.kind !== 'locked') return useApp.setState({ trouble: result.error })
    askPassphrase(result.error, async (passphrase) => {
      const unlocked = await invoke('plan.unlockPreview', { passphrase })
      if (!unlocked.ok) return unlocked
      show(unlocked.value)
      return ok(null)
    })
  }
  const bring = async (found: MergePreview) => {
    setBusy(true)
    const done = await bringIn(found.token, found.changes)
    setBusy(false)
    if (done === null) return
    await rememberLast('copy')
    setPreview(null)
    if (found.conflicts.length > 0 || alikeNow().length > 0) return go('conflicts')
    const said = gatheringOfMost(planNow(), done)
    return said === undefined ? go('history') : go('bring-home', { of: asKey(said) })
  }
  const close = () => {
    setPreview(null)
    focusField(CHOOSE)
    showToast('Closed: nothing was changed')
  }

  return (
    <Page
      title="Bring in a copy"
      news={preview === null ? lastBrought(last) : news(preview)}
      lead="Combine another laptop’s copy of this plan with yours. Nothing is lost from either one."
    >
      {other ? (
        <Banner
          tone="warn"
          action={
            <Buttons>
              <Button small onPress={() => void openInstead(invoke('plans.openOther', undefined))}>
                Open {other.where ? `“${other.where}”` : 'it'} as a separate plan
              </Button>
              <Button small look="link" onPress={() => setOther(null)}>
                Close
              </Button>
            </Buttons>
          }
        >
          {other.where ? `“${other.where}” is another plan` : 'That file is another plan'}, not a copy of this one.
          Nothing was brought in.
        </Banner>
      ) : null}
      {busy ? (
        <Progress
          label={preview === null ? 'Reading the copy beside your plan' : 'Bringing it in'}
          done={0}
          total={0}
        />
      ) : null}
      {preview === null ? (
        <Empty
          title="Which copy?"
          action={
            <span data-choose="">
              <Button look="primary" isDisabled={busy} onPress={() => void choose()}>
                Choose a copy…
              </Button>
            </span>
          }
        >
          Choose the file someone gave you. Groundwork reads a private copy of it, shows what would come in, and changes
          nothing until you say so. If two people wrote different things, both stay until someone decides.
        </Empty>
      ) : (
        <Preview preview={preview} busy={busy} onBring={() => void bring(preview)} onClose={close} />
      )}
    </Page>
  )
}

const ways = [
  ['added', 'New'],
  ['changed', 'Changed'],
  ['removed', 'Removed'],
] as const

/** What the copy brings, by whom, and what is then left to decide. */
function news({ file, changes, records, authors, conflicts }: MergePreview): string {
  if (changes === 0) return 'Yours already has everything in this copy.'
  const by = authors.filter(Boolean)
  const both =
    conflicts.length === 0
      ? ''
      : ` ${changes === 1 ? 'It is' : `${capital(countInWords(conflicts.length))} of them ${plural(conflicts.length, 'is', 'are')}`} about something that you changed, too: you decide about ${plural(conflicts.length, 'it', 'them')} afterward.`
  return `“${file}” brings ${counted(changes, 'change')} to ${counted(records, 'record')}${by.length > 0 ? `, by ${listed(by)}` : ''}.${both}`
}

/** A record's name in the list of what both changed: a goal has its number, as everywhere in a list of several kinds. */
const titleIn = ({ kind, record, title }: MergePreview['conflicts'][number]): string =>
  (kind === 'goal' ? aboutWords(planNow(), { kind, id: record })?.says : undefined) ?? title

interface PreviewProps {
  readonly preview: MergePreview
  readonly busy: boolean
  readonly onBring: () => void
  readonly onClose: () => void
}

function Preview({ preview, busy, onBring, onClose }: PreviewProps) {
  const changes = counted(preview.changes, 'change', 'changes')
  return (
    <div className="stack">
      {preview.kinds.length === 0 ? null : (
        <DataTable caption="What would come in">
          <thead>
            <tr>
              <th scope="col">Kind</th>
              {ways.map(([way, name]) => (
                <th key={way} scope="col" className={cells.r}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.kinds.map((one) => (
              <tr key={one.kind}>
                <th scope="row">{kindOf(one.kind)?.many ?? kindWord(one.kind)}</th>
                {ways.map(([way]) => (
                  <td key={way} className={cells.r}>
                    {commas(one[way])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {preview.conflicts.length > 0 ? (
        <DataTable caption="Changed in both">
          <thead>
            <tr>
              <th scope="col">Record</th>
              <th scope="col">Kind</th>
              <th scope="col">Field</th>
            </tr>
          </thead>
          <tbody>
            {preview.conflicts.map((c) => (
              <tr key={`${c.kind}/${c.record}/${c.field}`}>
                <th scope="row">{titleIn(c)}</th>
                <td>{kindWord(c.kind)}</td>
                <td>{c.field === '' ? 'Removed in one, changed in the other' : fieldLabel(c.kind, c.field)}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      ) : null}
      {preview.givenAway.length > 0 ? (
        <Banner tone="warn">
          {papersTogether} {listed(preview.givenAway.map((title) => `“${title}”`))}.
        </Banner>
      ) : null}
      <Buttons>
        {preview.changes > 0 ? (
          <Button look="primary" isDisabled={busy} onPress={onBring}>
            Bring in {changes}
          </Button>
        ) : null}
        <Button isDisabled={busy} onPress={onClose}>
          Close without changing anything
        </Button>
      </Buttons>
    </div>
  )
}
