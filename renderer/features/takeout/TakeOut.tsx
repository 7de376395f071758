import { Banner, Button, cells, DataTable, Page } from '../../components/index.ts'
import { useLast } from '../../state/lastImports.ts'
import { ChoosePassphrase } from './ChoosePassphrase.tsx'
import { askCopy, askLocked, askTakeOut, takeOut, useTakeOut } from './export.ts'
import { ReceiptOf } from './Receipt.tsx'
import { ShowInFolder } from './ShowInFolder.tsx'

/** The ways out of the plan's file: everything for another program, or tables for a spreadsheet. */
export function TakeOut() {
  const written = useTakeOut((s) => s.written)
  const receipt = useTakeOut((s) => s.receipt)
  const busy = useTakeOut((s) => s.busy)
  const last = useLast('out')
  return (
    <Page title="Take a copy out" lead="For another laptop or program, or to keep. The plan itself stays as it is.">
      <div className="stack">
        <p>
          {last === null
            ? 'No copy of this plan has been taken out on this laptop yet.'
            : `Last taken out on this laptop: ${last}.`}
        </p>
        {busy ? <p role="status">Saving the copy, reading it back and comparing it…</p> : null}
        {written === null ? null : (
          <>
            <Banner tone="good">“{written.file}” was saved in the folder you chose.</Banner>
            <ShowInFolder key={written.shown} of={written.shown} />
          </>
        )}
        {receipt === null ? null : <ReceiptOf receipt={receipt} />}
        <DataTable caption="Ways to take it out" hideCaption plain>
          <thead className="vh">
            <tr>
              <th scope="col">Form</th>
              <th scope="col">What is in it</th>
              <th scope="col">Save or export it</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">The plan itself, for another laptop</th>
              <td>
                One file with the whole history, to hand over on a USB drive and bring together with yours later. It is
                read back and compared before you are told it is ready.
              </td>
              <td className={cells.r}>
                <Button onPress={askCopy}>Save a copy…</Button>
              </td>
            </tr>
            <tr>
              <th scope="row">The same, locked with a passphrase</th>
              <td>
                If someone finds the USB drive, they can’t read any of it. Groundwork on another laptop can open it or
                bring it in once the passphrase is entered; so can any program for the open format “age”.
              </td>
              <td className={cells.r}>
                <Button onPress={askLocked}>Save a locked copy…</Button>
              </td>
            </tr>
            <tr>
              <th scope="row">Everything, as JSON</th>
              <td>
                Every record as it is now, in one file that Groundwork can rebuild the plan from. If you have private
                notes, you are asked each time whether to include them.
              </td>
              <td className={cells.r}>
                <Button onPress={askTakeOut}>Export JSON…</Button>
              </td>
            </tr>
            <tr>
              <th scope="row">Tables for a spreadsheet, as CSV</th>
              <td>
                A folder with one table for each kind of record, and every figure as it was entered: nothing is withheld
                here. Private notes are always left out.
              </td>
              <td className={cells.r}>
                <Button onPress={() => void takeOut('csv')}>Export CSV…</Button>
              </td>
            </tr>
          </tbody>
        </DataTable>
        <ChoosePassphrase />
      </div>
    </Page>
  )
}
