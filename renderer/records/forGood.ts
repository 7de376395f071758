import { besideRecord, focusField } from '../components/focusField.ts'
import type { MenuEntry } from '../components/index.ts'
import { askRemoval } from '../state/index.ts'

/** The menu of the record that stands beside this one, to go to when this one leaves the list: no field, so that Ctrl+Z brings it back. */
export const besideMenu = (kind: string, id: string, otherwise: string): string =>
  besideRecord(kind, id, otherwise).replace('[data-record=', '[data-menu=')

/**
 * The entry of a record's menu that takes it out of the file, its history included. It is asked first.
 * @param then where the focus goes once it is gone; to the record beside it where left out, else to `otherwise`
 */
export const forGoodEntry = (kind: string, id: string, otherwise: string, then?: () => void): MenuEntry => ({
  id: 'for-good',
  label: 'Remove for good…',
  act: () => {
    const beside = [besideMenu(kind, id, otherwise), besideRecord(kind, id, otherwise)]
    askRemoval({ kind, record: id, field: null }, then ?? (() => focusField(...beside, otherwise)))
  },
})
