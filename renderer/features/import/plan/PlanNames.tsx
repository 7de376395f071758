import { kinds } from '../../../../shared/domain/kinds/index.ts'
import { keyOf } from '../../../../shared/import/names/names.ts'
import type { PlanDraft, TextChoice } from '../../../../shared/import/plan/draft.ts'
import { type Asked, choiceOf, PEOPLE, type Sort } from '../../../../shared/import/plan/names.ts'
import { asksOf } from '../../../../shared/import/plan/questions.ts'
import type { TableRead } from '../../../../shared/ipc/contract.ts'
import { Pick } from '../../../components/fields/Pick.tsx'
import { usePlanView } from '../../../state/index.ts'
import styles from '../import.module.css'
import { Rows } from '../Rows.tsx'
import { StepHead } from '../StepHead.tsx'
import { plans } from './store.ts'

/** What each name and each word for a status means in the plan. Only unclear ones are asked. */
export function PlanNames({ read, draft }: { read: TableRead; draft: PlanDraft }) {
  const { sorts } = asksOf(draft, read, usePlanView())
  return (
    <StepHead lead="Matched by name or position. What is left out here stays blank; its goal or action comes in all the same.">
      {sorts.map((sort) => (
        <Texts key={sort.id} sort={sort} draft={draft} />
      ))}
    </StepHead>
  )
}

const OUT = 'out'
const keyOfChoice = (c: TextChoice): string | null =>
  c === null ? null : c.to === 'out' ? OUT : c.to === 'known' ? `is ${c.id}` : `add ${c.name}`
const choiceOfKey = (key: string): TextChoice =>
  key === OUT
    ? { to: 'out' }
    : key.startsWith('is ')
      ? { to: 'known', id: key.slice(3) }
      : { to: 'new', name: key.slice(4) }
const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text)

const caption = ({ id, kind }: Sort): string =>
  id === PEOPLE
    ? 'People'
    : id.endsWith('.alone')
      ? 'Lines on their own'
      : `${kind === null ? '' : kinds[kind].many}: ${id.endsWith('.type') ? 'kind' : 'status or stage'}`

function Texts({ sort, draft }: { sort: Sort; draft: PlanDraft }) {
  const change = (text: string, key: string) => {
    const own = new Map(draft.names.get(sort.id)).set(text, choiceOfKey(key))
    plans.answer({ names: new Map(draft.names).set(sort.id, own) })
  }
  // Texts that need an answer come first.
  const texts = sort.texts.toSorted((a, b) => Number(a.guess !== null) - Number(b.guess !== null))
  return (
    <Rows
      caption={caption(sort)}
      className={styles.columns}
      list={texts}
      what="names"
      keyOf={(asked) => asked.text}
      columns={[
        { head: 'In the file', cell: (asked) => <bdi>{short(asked.text)}</bdi> },
        {
          head: 'In the plan',
          cell: (asked) => (
            <Pick
              small
              hideLabel
              label={`${short(asked.text)} is`}
              hint={asked.why ?? undefined}
              choices={choicesFor(sort, asked)}
              value={keyOfChoice(choiceOf(draft, sort.id, asked))}
              onChange={(key) => change(asked.text, key)}
            />
          ),
        },
      ]}
    />
  )
}

/** The choices for a text, the most likely first. */
function choicesFor(sort: Sort, { text, also }: Asked) {
  const known = sort.known.map((k) => ({ id: `is ${k.id}`, title: short(k.title) }))
  const out = { id: OUT, title: sort.id.endsWith('.alone') ? 'Only words: leave it out' : 'Leave it blank' }
  if (sort.id !== PEOPLE) return [...known, out]
  const near = also.flatMap((name) => {
    const there = sort.known.filter((k) => keyOf(k.title) === keyOf(name))
    return there.length > 0 ? [] : [{ id: `add ${name}`, title: `Add “${short(name)}” to the plan` }]
  })
  const likely = new Set(also.map(keyOf))
  const first = known.filter((_, i) => likely.has(keyOf(sort.known[i]?.title ?? '')))
  return [
    ...first,
    ...near,
    { id: `add ${text}`, title: `Add “${short(text)}” to the plan` },
    out,
    ...known.filter((k) => !first.includes(k)),
  ]
}
