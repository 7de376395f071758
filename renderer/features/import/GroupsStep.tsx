import { useState } from 'react'
import { wholeTitle } from '../../../shared/domain/describe.ts'
import type { ImportDraft } from '../../../shared/import/draft/draft.ts'
import type { GroupChoice } from '../../../shared/import/names/of-whom.ts'
import { capital, countInWords, plural } from '../../../shared/words/index.ts'
import { Pick } from '../../components/fields/Pick.tsx'
import { useAll } from '../../state/index.ts'
import styles from './import.module.css'
import { Rows } from './Rows.tsx'
import { StepHead } from './StepHead.tsx'
import { answer } from './store.ts'

const order = ['asked', 'out']
const first = (c: GroupChoice): number => (order.includes(c.to) ? order.indexOf(c.to) : order.length)

const OUT = '\u0000out'
const NEW = '\u0000new'
const NO_GROUPS = 'The plan has no groups yet, so those of the file are added. A group you leave out is not brought in.'
const ALL_MATCHED = 'A group you leave out is not brought in, and the preview says so.'
const notMatched = (n: number): string =>
  `${capital(countInWords(n))} ${plural(n, 'name in the file matches', 'names in the file match')} none of the plan’s groups: add ${n === 1 ? 'it' : 'each'}, say which group is meant, or leave it out. What is left out is not brought in.`
const keyOf = (c: GroupChoice): string | null =>
  c.to === 'group' ? c.id : c.to === 'new' ? NEW : c.to === 'out' ? OUT : null

/** Says which of the plan's groups each of the file's is. Kept for next year's file. */
export function GroupsStep({ draft }: { draft: ImportDraft }) {
  const groups = useAll('studentGroup')
  const change = (inFile: string, key: string) => {
    const choice: GroupChoice = key === OUT ? { to: 'out' } : key === NEW ? { to: 'new' } : { to: 'group', id: key }
    answer({ groups: new Map(draft.groups).set(inFile, choice) })
  }
  // Groups that need an answer come first, then those that stay out; an answer moves none from under the pointer.
  const [begun] = useState(() => [...draft.groups].toSorted(([, a], [, b]) => first(a) - first(b)))
  const place = (name: string): number => begun.findIndex(([inFile]) => inFile === name) >>> 0
  const asked = [...draft.groups].toSorted(([a], [b]) => place(a) - place(b))
  const out = begun.filter(([inFile, { to }]) => to === 'out' && inFile !== '').length
  return (
    <StepHead lead={groups.length === 0 ? NO_GROUPS : `Matched by name. ${out === 0 ? ALL_MATCHED : notMatched(out)}`}>
      <Rows
        caption="Student groups"
        className={styles.columns}
        list={asked}
        what="groups"
        keyOf={([inFile]) => inFile}
        columns={[
          {
            head: 'In the file',
            cell: ([inFile, choice]) =>
              choice.to === 'asked'
                ? `${choice.lastYear ? 'Last year’s file was about' : 'The file says'} “${choice.says}”`
                : inFile === ''
                  ? draft.roles.includes('group')
                    ? 'Rows with no group'
                    : 'The file has no groups'
                  : inFile,
          },
          {
            head: 'In the plan',
            cell: ([inFile, choice]) => (
              <Pick
                small
                hideLabel
                label={inFile === '' ? 'All figures are about' : `${inFile} is`}
                choices={[
                  { id: OUT, title: 'Leave out' },
                  { id: NEW, title: `Add “${inFile === '' ? 'All students' : inFile}” to the plan` },
                  ...groups.map((g) => ({ id: g.id, title: wholeTitle('studentGroup', g) })),
                ]}
                value={keyOf(choice)}
                onChange={(key) => change(inFile, key)}
              />
            ),
          },
        ]}
      />
    </StepHead>
  )
}
