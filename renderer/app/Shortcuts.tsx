import { Button, DataTable, Dialog, DialogButtons } from '../components/index.ts'
import { useApp } from '../state/app.ts'
import { closeOverlays, useOverlays } from '../state/commands.ts'
import { keyNames, usePageKeys } from '../state/keys.ts'
import { pages } from '../state/pages.ts'

const always: readonly [string, string][] = [
  ['Ctrl K', 'Find any record or command'],
  ['Ctrl Z', 'Undo, by name; in a field, undo typing'],
  ['Ctrl Shift Z', 'Redo'],
  ['Ctrl Shift H', 'In a field, see what it said before, and bring that back'],
  ['F6', 'Next part of the window: sidebar, top bar, tour, main page, guide'],
  ['Alt ←, Alt →', 'Back, forward'],
  ['Alt ↑, Alt ↓', 'Previous step, next step'],
  ['Esc', 'In a field, put back what was there; close what is open; in the tour’s strip, leave the tour'],
]

/** Every key that does something, in one table. */
export function Shortcuts() {
  const open = useOverlays((s) => s.shortcuts)
  const single = useApp((s) => s.settings.singleKeys)
  const onPage = usePageKeys((s) => s.keys)
  const rows: readonly [string, string][] = [
    ...always,
    ...(single
      ? [
          ...pages()
            .filter((p) => p.key)
            .map((p): [string, string] => [`G then ${p.key?.toUpperCase()}`, p.title]),
          ...onPage.map((k): [string, string] => [k.key.length === 1 ? k.key.toUpperCase() : 'Delete', k.label]),
          ['[', 'Narrow or wide sidebar'] as [string, string],
          ['?', 'This list'] as [string, string],
        ]
      : []),
  ]
  return (
    <Dialog title="Keyboard shortcuts" open={open} onClose={closeOverlays}>
      <DataTable caption="Keyboard shortcuts" hideCaption>
        <thead>
          <tr>
            <th scope="col">Keys</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([keys, does]) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keyNames(keys)}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <p className="small mid">
        {single
          ? 'Single letters work only outside fields. You can turn them off in Settings.'
          : 'Single letters are turned off. You can turn them on in Settings.'}
      </p>
      <DialogButtons>
        <Button look="primary" onPress={closeOverlays} autoFocus>
          Close
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
