import { Checkbox } from 'react-aria-components'
import { type Role, roles, singular } from '../../../shared/import/columns.ts'
import type { ImportDraft } from '../../../shared/import/draft.ts'
import type { TableRead } from '../../../shared/ipc/contract.ts'
import fields from '../../components/fields/fields.module.css'
import { Banner, cells, DataTable, Icon } from '../../components/index.ts'
import styles from './import.module.css'
import { Pick } from './Pick.tsx'
import { StepHead } from './StepHead.tsx'
import { answer, read as readSheet, setHeader } from './store.ts'
import { roleWords, yearWords } from './words.ts'

const choices = roles.map((id) => ({ id, title: roleWords[id] }))

/** Says what each column is used as. Each is guessed, and each can be changed. */
export function ColumnsStep({ read, draft }: { read: TableRead; draft: ImportDraft }) {
  const { columns, samples, header } = read.facts
  const use = (at: number, role: Role) =>
    answer({
      roles: draft.roles.map((r, i) => (i === at ? role : r === role && singular.includes(role) ? 'ignored' : r)),
    })
  return (
    <StepHead lead="Guessed from the headings and from what the columns hold. Change what is not right.">
      <Kept draft={draft} />
      {read.ignored.length > 0 ? <Banner>In the file, and not read: {read.ignored.join(' ')}</Banner> : null}
      {read.sheets.length > 1 ? (
        <Pick
          label="Sheet"
          choices={read.sheets.map((s) => ({ id: s, title: s }))}
          value={read.sheet}
          onChange={(sheet) => void readSheet(sheet)}
        />
      ) : null}
      <Checkbox className={fields.check} isSelected={header !== null} onChange={(on) => void setHeader(on)}>
        {({ isSelected }) => (
          <>
            <span className={fields.box}>{isSelected ? <Icon name="i-tick" size={13} /> : null}</span>
            {header === null ? 'A row holds the headings' : `Row ${header + 1} holds the headings`}
          </>
        )}
      </Checkbox>
      <DataTable caption="Columns" className={styles.columns}>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">In it</th>
            <th scope="col">Used as</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, i) => (
            <tr key={i}>
              <th scope="row">{column.name}</th>
              <td>{column.samples.join(' · ')}</td>
              <td>
                <Pick
                  small
                  hideLabel
                  label={`${column.name} is used as`}
                  choices={choices}
                  value={draft.roles[i] ?? 'ignored'}
                  onChange={(role) => use(i, role as Role)}
                />
                <Only draft={draft} column={i} texts={column.distinct.map((d) => d.text)} name={column.name} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <DataTable caption="The first rows" scroll="The first rows of the file">
        <thead>
          <tr>
            <th scope="col" className={cells.r}>
              Row
            </th>
            {columns.map((column, i) => (
              <th scope="col" key={i}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {samples.map((sample) => (
            <tr key={sample.row}>
              <th scope="row" className={cells.r}>
                {sample.row}
              </th>
              {sample.cells.map((cell, i) => (
                <td key={i}>{cell.length > 60 ? `${cell.slice(0, 60)}…` : cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </StepHead>
  )
}

/** Where a column holds several texts and only rows with one of them are meant. */
function Only({
  draft,
  column,
  texts,
  name,
}: {
  draft: ImportDraft
  column: number
  texts: readonly string[]
  name: string
}) {
  const only = draft.only.find((o) => o.column === column)
  if (only === undefined) return null
  const change = (text: string) => answer({ only: draft.only.map((o) => (o.column === column ? { column, text } : o)) })
  return (
    <Pick
      small
      label={`Only rows where ${name} is`}
      choices={texts.slice(0, 200).map((t) => ({ id: t, title: t }))}
      value={only.text}
      onChange={change}
    />
  )
}

function Kept({ draft }: { draft: ImportDraft }) {
  if (draft.from === null) return null
  const year = draft.from.lastYear ? `, last brought in for ${yearWords(draft.from.lastYear)}` : ''
  return (
    <Banner tone="good">
      {draft.from.how === 'same'
        ? `This looks like “${draft.from.name}”${year}. What you answered then is filled in.`
        : `A file with these columns was brought in before (“${draft.from.name}”${year}). What fits is filled in.`}
    </Banner>
  )
}
