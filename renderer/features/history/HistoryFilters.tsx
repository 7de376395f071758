import type { ReactNode } from 'react'
import {
  changeKinds,
  type FilterPart,
  type HistoryFilter,
  placesOfChanges,
  supportOfRecord,
  without,
} from '../../../shared/domain/history-filter.ts'
import { kindOf, kinds } from '../../../shared/domain/kinds/index.ts'
import { compareTexts } from '../../../shared/words/index.ts'
import { LeftDay } from '../../components/fields/LeftDay.tsx'
import { Pick } from '../../components/fields/Pick.tsx'
import { PickRecord } from '../../components/fields/PickRecord.tsx'
import { fieldLabel, nameOf } from '../../components/index.ts'
import { useRecordState, useSharedScreen, useShownKinds } from '../../state/index.ts'
import { kindWord } from '../../state/pages.ts'
import { mayShowField } from '../../state/sharedScreen.ts'
import { useReply } from '../../state/useReply.ts'
import styles from './history.module.css'

interface Props {
  readonly filter: HistoryFilter
  readonly onFilter: (filter: HistoryFilter) => void
}

const ALL = 'all'
interface Choice {
  readonly id: string
  readonly title: string
}
const byTitle = (a: Choice, b: Choice) => compareTexts(a.title, b.title)
const supportChoices = placesOfChanges.map(({ id, name }) => ({ id, title: name }))
const changeChoices = Object.entries(changeKinds).map(([id, title]) => ({ id, title }))

/**
 * Which changes are listed. The filter is in the address, so that Back and links keep it. Criteria: see Pick and
 * PlainDay.
 */
export function HistoryFilters({ filter, onFilter }: Props) {
  const authors = useAuthors()
  const ofKinds = useKindChoices(filter)
  const { kind } = filter
  const set = (part: FilterPart, value: string | null) =>
    onFilter(value === null ? without(filter, part) : { ...without(filter, part), [part]: value })
  const pick = (part: FilterPart, label: string, choices: readonly Choice[], all: string) => (
    <Pick
      label={label}
      value={filter[part] ?? ALL}
      choices={[{ id: ALL, title: all }, ...choices]}
      onChange={(id) => set(part, id === ALL ? null : id)}
    />
  )
  const toSupport = (id: string) => {
    const { support: _, ...rest } = filter
    const keeps = id === ALL || kind === undefined || supportOfRecord(kind) === id
    onFilter({ ...(keeps ? rest : without(rest, 'kind')), ...(id !== ALL && { support: id }) })
  }
  return (
    <fieldset className={styles.filters} aria-label="Which changes">
      {pick('who', 'Who', withChosen(authors, filter.who), 'Everybody')}
      <Pick
        label="Part of the plan"
        value={filter.support ?? ALL}
        choices={[{ id: ALL, title: 'All parts' }, ...supportChoices]}
        onChange={toSupport}
      />
      {pick('kind', 'Kind of record', ofKinds, 'All kinds')}
      {kind === undefined ? null : <WhichRecord kind={kind} filter={filter} set={set} />}
      {kind === undefined ? null : <WhichField kind={kind} pick={pick} />}
      {pick('change', 'Kind of change', changeChoices, 'All changes')}
      <EndDay label="From" part="from" filter={filter} set={set} />
      <EndDay label="To" part="to" filter={filter} set={set} />
    </fieldset>
  )
}

type Set = (part: FilterPart, value: string | null) => void

function WhichRecord({ kind, filter, set }: { kind: string; filter: HistoryFilter; set: Set }) {
  const state = useRecordState(kind, filter.record ?? null)
  if (kindOf(kind)?.identity === 'singleton') return null
  return (
    <PickRecord
      key={filter.record ?? ALL}
      label={kindWord(kind)}
      only={[kind]}
      shown={state ? nameOf(kind, state.values) : ''}
      chosen={filter.record ? `${kind}/${filter.record}` : null}
      placeholder="All of them"
      onPick={({ id }) => set('record', id)}
      onClear={() => set('record', null)}
    />
  )
}

interface FieldProps {
  readonly kind: string
  readonly pick: (part: FilterPart, label: string, choices: readonly Choice[], all: string) => ReactNode
}

function WhichField({ kind, pick }: FieldProps) {
  const shared = useSharedScreen()
  const names = Object.keys(kindOf(kind)?.fields ?? {}).filter((name) => !shared || mayShowField(kind, name))
  return pick(
    'field',
    'Field',
    names.map((id) => ({ id, title: fieldLabel(kind, id) })),
    'All fields',
  )
}

/**
 * One end of the range of days. Nothing is asked for during typing; an emptied field asks for every day when it is
 * left.
 */
function EndDay({ label, part, filter, set }: { label: string; part: 'from' | 'to'; filter: HistoryFilter; set: Set }) {
  const given = filter[part] ?? ''
  const isBefore = part === 'to' && filter.from !== undefined && given !== '' && given < filter.from
  return (
    <LeftDay
      label={label}
      value={given}
      error={isBefore ? 'This is before the first day.' : null}
      onChange={(next) => set(part, next === '' ? null : next)}
    />
  )
}

function useAuthors(): readonly string[] {
  const found = useReply('plan.authors', undefined)
  return found?.ok ? found.value : []
}

const withChosen = (ids: readonly string[], chosen: string | undefined): readonly Choice[] =>
  [...new Set(chosen === undefined ? ids : [...ids, chosen])].map((id) => ({ id, title: id }))

/** The kinds that the plan has, within the part asked for. */
function useKindChoices({ support, kind }: HistoryFilter): readonly Choice[] {
  const shown = useShownKinds()
  return Object.values(kinds)
    .filter(({ name }) => {
      if (name === kind) return true
      const records = [...(shown[name]?.values() ?? [])]
      return support === undefined
        ? records.length > 0
        : records.some((r) => supportOfRecord(name, r.values) === support)
    })
    .map(({ name, many }) => ({ id: name, title: many }))
    .toSorted(byTitle)
}
