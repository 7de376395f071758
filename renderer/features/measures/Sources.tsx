import { useState } from 'react'
import { roughInWords, yearInWords } from '../../../shared/days/index.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { set } from '../../../shared/domain/state.ts'
import { groupsInOrder } from '../../../shared/figures/groups-in-order.ts'
import { Button, cells, DataTable, Dialog, DialogButtons, Menu, PlainDay, TextField } from '../../components/index.ts'
import { edit, showToast, usePlanView } from '../../state/index.ts'
import styles from './measures.module.css'

interface Props {
  readonly measure: RecordOf<'measure'>
  readonly year: string
  readonly onClose: () => void
}
type Value = RecordOf<'value'>

/**
 * The source of a measure's figures and of each figure of a year (the last one with figures if that has none), and
 * one source for all that have none. No figures are shown here.
 */
export function Sources({ measure, year: asked, onClose }: Props) {
  const plan = usePlanView()
  const [chosen, choose] = useState<string | null>(null)
  const every = plan.all('value').filter((v) => v.measure === measure.id && v.reading)
  const years = [...new Set(every.flatMap((v) => v.year ?? []))].toSorted().toReversed()
  const year = chosen ?? (years.includes(asked) ? asked : (years[0] ?? asked))
  const values = every.filter((v) => v.year === year)
  const rows = groupsInOrder(plan).flatMap((g) => {
    const value = values.find((v) => v.group === g.id)
    return value ? [{ name: g.name ?? '', value }] : []
  })
  const without = rows.map((r) => r.value).filter((v) => !v.reading?.source)
  return (
    <Dialog title={`Where each figure for ${yearInWords(year)} comes from`} open onClose={onClose} wide>
      <TextField kind="measure" id={measure.id} field="source" label="Source of this measure’s figures" />
      {years.length > 1 ? (
        <Menu
          label={<>Year {yearInWords(year)}</>}
          entries={years.map((y) => ({ id: y, label: yearInWords(y), act: () => choose(y) }))}
        />
      ) : null}
      {years.includes(asked) ? null : <p>{yearInWords(asked)} has no figures yet.</p>}
      {rows.length === 0 ? (
        <p>No figures yet.</p>
      ) : (
        <DataTable caption={`Sources for ${measure.short ?? 'the measure'}`} hideCaption plain>
          <thead>
            <tr>
              <th scope="col">Student group</th>
              <th scope="col">Source</th>
              <th scope="col">Date</th>
              <th scope="col">Already public</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, value }) => (
              <tr key={value.id}>
                <th scope="row">{name}</th>
                <td className={value.reading?.source ? undefined : cells.missing}>
                  <span>{value.reading?.source ?? 'No source'}</span>
                </td>
                <td>{value.reading?.date ? roughInWords(value.reading.date) : ''}</td>
                <td>{value.reading?.public ? 'Yes' : 'No'}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {without.length > 0 ? <OneForAll measure={measure} year={year} without={without} /> : null}
      <DialogButtons>
        <Button onPress={onClose}>Close</Button>
      </DialogButtons>
    </Dialog>
  )
}

/** Gives one source to all figures of a year that have none. */
function OneForAll({ measure, year, without }: Omit<Props, 'onClose'> & { readonly without: readonly Value[] }) {
  const [source, setSource] = useState(measure.source ?? '')
  const [date, setDate] = useState('')
  const [open, setOpen] = useState(false)
  const give = async () => {
    const more = { source: source.trim(), ...(date && { date }), ...(open && { public: true }) }
    const result = await edit(without.map(({ id, reading }) => set('value', id, { reading: { ...reading, ...more } })))
    if (result.ok) showToast(`Added the source to ${without.length} figures for ${yearInWords(year)}`, { undo: true })
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void give()
      }}
    >
      <label className={styles.wide}>
        <b>Source</b>
        <input className={styles.in} value={source} onChange={(e) => setSource(e.target.value)} />
      </label>
      <PlainDay label="Date" value={date} onChange={setDate} />
      <label className={styles.tick}>
        <input type="checkbox" checked={open} onChange={(e) => setOpen(e.target.checked)} /> The source was already
        public
      </label>
      <div className={styles.wide}>
        <Button type="submit" small isDisabled={source.trim() === ''}>
          Use this source for {without.length === 1 ? 'one figure' : `${without.length} figures`} with no source
        </Button>
      </div>
    </form>
  )
}
