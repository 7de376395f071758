import { Button, Dialog, DialogButtons } from '../../components/index.ts'

/** Whose ideas Groundwork uses. */
export function CreditsText() {
  return (
    <>
      <p>
        The guide follows the article “5 Ways to Support Equity Leaders,” Usable Knowledge, Harvard Graduate School of
        Education. It describes five supports that Tauheedah Baker-Jones recommends, and her Define-Narrate-Act (DNA)
        framework for speaking with a community about equity. Facts and ideas are theirs; the words here are
        Groundwork’s own, and so are any mistakes.
      </p>
      <p>
        Typefaces: Public Sans, Source Serif 4, Source Sans 3 and Noto Sans, under the SIL Open Font License. Marks are
        drawn for Groundwork.
      </p>
      <p>Groundwork is a planning tool. It gives no legal advice; if the law may affect an entry, ask counsel.</p>
    </>
  )
}

export function Credits({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog title="Credits" open={open} onClose={onClose}>
      <CreditsText />
      <DialogButtons>
        <Button look="primary" onPress={onClose} autoFocus>
          Close
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
