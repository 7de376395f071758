import { Banner, Button, cells, DataTable, Page } from '../../components/index.ts'
import { ChoosePassphrase } from './ChoosePassphrase.tsx'
import { askCopy, askLocked, askTakeOut, takeOut, useTakeOut } from './export.ts'
import { ReceiptOf } from './Receipt.tsx'

/** The ways out of the plan's file: everything for another program, or tables for a spreadsheet. */
export function TakeOut() {
  const written = useTakeOut((s) => s.written)
  const receipt = useTakeOut((s) => s.receipt)
  const busy = useTakeOut((s) => s.busy)
  return (
    <Page title="Take a copy out" lead="For another program, or to keep. The plan itself stays as it is.">
      <div className="stack">
        {busy ? <p role="status">Writing the copy, reading it again and comparing it…</p> : null}
        {written === null ? null : <Banner tone="good">“{written}” was written, in the folder that you chose.</Banner>}
        {receipt === null ? null : <ReceiptOf receipt={receipt} />}
        <DataTable caption="Ways out" hideCaption plain>
          <thead className="vh">
            <tr>
              <th scope="col">Form</th>
              <th scope="col">What is in it</th>
              <th scope="col">Write it</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">The plan itself, for another laptop</th>
              <td>
                One file with the whole history, to be handed over on a stick and brought together again later. It is
                read back and compared before you are told that it is there.
              </td>
              <td className={cells.r}>
                <Button onPress={askCopy}>Save a copy…</Button>
              </td>
            </tr>
            <tr>
              <th scope="row">The same, locked with a passphrase</th>
              <td>
                Whoever finds the stick can read nothing of it. Another Groundwork opens it, or brings it in, once the
                passphrase is typed; so does any program that reads age files.
              </td>
              <td className={cells.r}>
                <Button onPress={askLocked}>Save a locked copy…</Button>
              </td>
            </tr>
            <tr>
              <th scope="row">Everything, as JSON</th>
              <td>
                Every record as it stands, in one file from which Groundwork makes the plan anew. Where you have private
                notes, you are asked each time whether they go with it.
              </td>
              <td className={cells.r}>
                <Button onPress={askTakeOut}>Write JSON…</Button>
              </td>
            </tr>
            <tr>
              <th scope="row">Tables for a spreadsheet, as CSV</th>
              <td>
                A folder with one table for each kind of record, every figure as it was entered: nothing is withheld
                here. Private notes are left out, always.
              </td>
              <td className={cells.r}>
                <Button onPress={() => void takeOut('csv')}>Write CSV…</Button>
              </td>
            </tr>
          </tbody>
        </DataTable>
        <ChoosePassphrase />
      </div>
    </Page>
  )
}
