import { type ReactNode, useState } from 'react'
import { Checkbox } from 'react-aria-components'
import { yearInWords } from '../../../shared/days/index.ts'
import { choosable, columnsShown } from '../../../shared/import/columns/column-use.ts'
import type { TableRead } from '../../../shared/ipc/contract.ts'
import fields from '../../components/fields/fields.module.css'
import { type Choice, Pick } from '../../components/fields/Pick.tsx'
import { Banner, cells, DataTable, Icon } from '../../components/index.ts'
import { Confirm } from './Confirm.tsx'
import styles from './import.module.css'
import { useImporter } from './importer.ts'
import { More } from './Rows.tsx'
import { StepHead } from './StepHead.tsx'

type Onlys = readonly { readonly column: number; readonly text: string }[]

/** How many columns that are not used are shown at first; a file of hundreds would keep the page busy. */
const first = 40

interface Props {
  /** A sentence about all columns. */
  readonly says?: string | null
  /** A question about all columns. */
  readonly ask?: ReactNode
  readonly read: TableRead
  readonly choices: readonly Choice[]
  readonly draft: {
    readonly roles: readonly string[]
    readonly only: Onlys
    readonly from: { readonly name: string; readonly how: 'same' | 'layout'; readonly lastYear: string | null } | null
  }
  readonly onUse: (column: number, role: string) => void
  readonly onOnly: (only: Onlys) => void
}

/** Says what each column is used as. Each is guessed, and each can be changed. */
export function Columns({ read, draft, choices, onUse, onOnly, says = null, ask = null }: Props) {
  const { columns, samples, header } = read.facts
  const { readSheet, setHeader } = useImporter()
  const [most, showMore] = useState(first)
  const used = columns.map((_, i) => draft.roles[i] ?? 'ignored')
  const shown = new Set(columnsShown(used, most))
  return (
    <StepHead lead="This is a guess from the headings and from what is in the columns. Change whatever is not right.">
      <Kept from={draft.from} />
      <Letters words={read.letters} />
      {says ? <p>{says}</p> : null}
      {ask}
      {read.ignored.length > 0 ? <Banner>In the file, but not read: {read.ignored.join(' ')}</Banner> : null}
      {read.sheets.length > 1 ? (
        <Pick
          label="Sheet"
          choices={read.sheets.map((s) => ({ id: s.name, title: s.hidden ? `${s.name} (hidden)` : s.name }))}
          value={read.alike.length > 0 ? null : read.sheet}
          onChange={(sheet) => void readSheet(sheet)}
        />
      ) : null}
      <Checkbox className={fields.check} isSelected={header !== null} onChange={(on) => void setHeader(on)}>
        {({ isSelected }) => (
          <>
            <span className={fields.box}>{isSelected ? <Icon name="i-tick" size={13} /> : null}</span>
            {header === null ? 'One row has the headings' : `Row ${header + 1} has the headings`}
          </>
        )}
      </Checkbox>
      <DataTable caption="Columns" scroll="Columns of the file" className={styles.columns}>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">In it</th>
            <th scope="col">Used as</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, i) =>
            shown.has(i) ? (
              <tr key={i}>
                <th scope="row">{column.name}</th>
                <td data-head="In it">{column.samples.join(' · ')}</td>
                <td data-head="Used as">
                  <Pick
                    small
                    hideLabel
                    label={`${column.name} is used as`}
                    choices={choices}
                    value={used[i] === 'asked' ? null : (used[i] ?? 'ignored')}
                    onChange={(role) => onUse(i, role)}
                  />
                  <Only
                    only={draft.only}
                    column={i}
                    texts={choosable(column, read.facts.dataRows)}
                    name={column.name}
                    onOnly={onOnly}
                  />
                </td>
              </tr>
            ) : null,
          )}
        </tbody>
      </DataTable>
      <More all={columns.length} shown={shown.size} onMore={() => showMore(most + first)} step={first} what="columns" />
      <DataTable caption="The first rows" scroll="The first rows of the file">
        <thead>
          <tr>
            <th scope="col" className={cells.r}>
              Row
            </th>
            {columns.map((column, i) =>
              shown.has(i) ? (
                <th scope="col" key={i}>
                  {column.name}
                </th>
              ) : null,
            )}
          </tr>
        </thead>
        <tbody>
          {samples.map((sample) => (
            <tr key={sample.row}>
              <th scope="row" className={cells.r}>
                {sample.row}
              </th>
              {sample.cells.map((cell, i) => (shown.has(i) ? <td key={i}>{inShort(cell)}</td> : null))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </StepHead>
  )
}

const inShort = (cell: string): string => (cell.length > 60 ? `${cell.slice(0, 60)}…` : cell)

interface OnlyProps {
  readonly only: Onlys
  readonly column: number
  readonly texts: readonly string[]
  readonly name: string
  readonly onOnly: (only: Onlys) => void
}

/** For a column with several texts, if only rows with one of them are meant. */
function Only({ only, column, texts, name, onOnly }: OnlyProps) {
  const said = only.find((o) => o.column === column)
  if (said === undefined) return null
  return (
    <Pick
      small
      label={`Only rows where ${name} is`}
      choices={texts.slice(0, 200).map((t) => ({ id: t, title: t }))}
      value={said.text === '' ? null : said.text}
      onChange={(text) => onOnly(only.map((o) => (o.column === column ? { column, text } : o)))}
    />
  )
}

/** Asks of a file that does not say how its letters are written. */
function Letters({ words }: { words: readonly string[] }) {
  const { use, sayLetters } = useImporter()
  const right = use((s) => s.lettersRight)
  if (words.length === 0) return null
  return (
    <Confirm says="These words look right" value={right} onChange={sayLetters}>
      Some letters in this file may not be what was meant: it has words such as {words.map((w) => `“${w}”`).join(', ')}.
      If they look wrong, close without changing anything, save the table as CSV in UTF-8 in the program it came from,
      and choose that file.
    </Confirm>
  )
}

function Kept({ from }: { from: Props['draft']['from'] }) {
  if (from === null) return null
  const year = from.lastYear ? `, last brought in for ${yearInWords(from.lastYear)}` : ''
  return (
    <Banner tone="good">
      {from.how === 'same'
        ? `This looks like “${from.name}”${year}. Your answers from then are filled in.`
        : `A file with these columns was brought into this plan before (“${from.name}”${year}). Whatever fits is filled in.`}
    </Banner>
  )
}
