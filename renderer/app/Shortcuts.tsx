import { Button, DataTable, Dialog, DialogButtons } from '../components/index.ts'
import { useApp } from '../state/app.ts'
import { closeOverlays, useOverlays } from '../state/commands.ts'
import { usePageKeys } from '../state/keys.ts'
import { pages } from '../state/pages.ts'

const always: readonly [string, string][] = [
  ['Ctrl K', 'Find any record or command'],
  ['Ctrl Z', 'Undo, by name; inside a field it undoes typing'],
  ['Ctrl Shift Z', 'Redo'],
  ['Ctrl Shift H', 'In a field, what it said before, and the way back'],
  ['F6', 'Next part of the window: rail, bar, tour, work, guide'],
  ['Alt ←, Alt →', 'Back, forward'],
  ['Alt ↑, Alt ↓', 'Step before, step after'],
  ['Esc', 'In a field, puts back what was there; closes what is open; leaves the tour'],
]

/** Every key that does something, in one table. */
export function Shortcuts() {
  const open = useOverlays((s) => s.shortcuts)
  const single = useApp((s) => s.settings.singleKeys)
  const onPage = usePageKeys((s) => s.keys)
  const mac = navigator.platform.startsWith('Mac')
  const rows: readonly [string, string][] = [
    ...always,
    ...(single
      ? [
          ...pages()
            .filter((p) => p.key)
            .map((p): [string, string] => [`G then ${p.key?.toUpperCase()}`, p.title]),
          ...onPage.map((k): [string, string] => [k.key.length === 1 ? k.key.toUpperCase() : 'Delete', k.label]),
          ['[', 'Slim or wide rail'] as [string, string],
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
            <th scope="col">What they do</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([keys, does]) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{mac ? keys.replace('Ctrl', '⌘') : keys}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <p className="small mid">
        {single
          ? 'Single letters work outside fields only. They can be switched off in Settings.'
          : 'Single letters are switched off. They can be switched on in Settings.'}
      </p>
      <DialogButtons>
        <Button look="primary" onPress={closeOverlays} autoFocus>
          Close
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
