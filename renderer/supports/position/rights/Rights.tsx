import { useState } from 'react'
import { list } from '../../../../shared/guide/lists/index.ts'
import { parts, type Right, shortBy } from '../../../../shared/rules/rights.ts'
import { capital, listed, plural } from '../../../../shared/words/index.ts'
import { focusField, focusNow } from '../../../components/focusField.ts'
import { Matrix, type MatrixCell, RealMark } from '../../../components/index.ts'
import { edit, useAll, useField, useRecord, useSharedScreen } from '../../../state/index.ts'
import { useUnsavedOf } from '../../../state/unsaved.ts'
import type { StepBody } from '../../parts/body.ts'
import { FindingsBelow } from '../../parts/FindingList.tsx'
import { MatrixLegend } from '../../parts/matrix/AnswerBar.tsx'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import { AddDecision } from './AddDecision.tsx'
import { OneRight } from './OneRight.tsx'
import styles from './rights.module.css'
import { addOffered, columns, enoughWords, inOrder, spotOf } from './rights.ts'

const CELL = '[role=grid] td[tabindex="0"]'

/** Decisions with who makes them, by the officer's part: today, needed, and whether it is enough. */
export function Rights({ step, params, findings, onGo }: StepBody) {
  const rights = inOrder(useAll('decisionRight'))
  const begin = () => {
    void edit(addOffered(rights))
    focusField(CELL)
  }
  if (rights.length === 0) return <StepEmpty step={step} onBegin={begin} />
  return (
    <>
      <Table key={params.at} rights={rights} at={params.at ?? asKeyOf(findings)} />
      <AddDecision rights={rights} />
      <FindingsBelow findings={findings} onGo={onGo} />
    </>
  )
}

/** The decision that the page's sentence speaks of is the one that is marked. */
const asKeyOf = (findings: StepBody['findings']): string | undefined => {
  const first = findings.flatMap((f) => f.about).find((a) => a.kind === 'decisionRight')
  return first && `decisionRight/${first.id}`
}

function Table({ rights: saved, at }: { rights: readonly Right[]; at: string | undefined }) {
  const unsaved = useUnsavedOf('decisionRight')
  const typed = (id: string) => unsaved.filter((u) => u.draft.record === id && parts.some((p) => p.value === u.text))
  const rights = saved.map(
    (r): Right => ({ ...r, ...Object.fromEntries(typed(r.id).map((u) => [u.draft.field, u.text])) }),
  )
  const shared = useSharedScreen()
  const asked = at?.startsWith('decisionRight/') ? at.slice(14) : undefined
  const [cell, setCell] = useState({ row: asked ?? rights[0]?.id ?? '', col: '' })
  const [said, setSaid] = useState('')
  const right = rights.find((r) => r.id === cell.row) ?? (rights[0] as Right)
  const col = cell.col || right.today || (parts[0]?.value ?? '')
  const today = useField('decisionRight', right.id, 'today')
  const needed = useField('decisionRight', right.id, 'needed')
  const held = rights.filter((r) => shortBy(r) === 0).length
  const known = rights.filter((r) => shortBy(r) !== null).length

  const onLetter = (letter: string) => {
    const field = letter === 't' ? 'today' : letter === 'n' && !shared ? 'needed' : null
    if (field === null) return false
    const bound = field === 'today' ? today : needed
    const part = parts.find((p) => p.value === col)?.label.toLowerCase() ?? ''
    const words = `${right.name ?? 'Decision'}: ${field === 'today' ? 'today' : 'needed'} ${part}.`
    void bound.setValue(col).then((refused) => setSaid(refused === null ? words : `Not saved. ${refused}`))
    return true
  }
  /** Takes back what is answered in the cell, as in the other matrices. */
  const onClear = () => {
    const here = [
      ...(right.today === col ? [{ bound: today, what: 'today' }] : []),
      ...(right.needed === col && !shared ? [{ bound: needed, what: 'needed' }] : []),
    ]
    for (const { bound } of here) void bound.setValue(null)
    if (here.length > 0) setSaid(`${right.name ?? 'Decision'}: ${listed(here.map((h) => h.what))} empty.`)
  }
  return (
    <>
      <p className={`mid ${styles.lead}`}>{list('decisions').note}</p>
      <Matrix
        label="Decisions by the officer’s part"
        corner="Decision, and who makes it"
        rows={rights.map((r) => ({
          id: r.id,
          label: (
            <>
              <span data-record={`decisionRight/${r.id}`}>{r.name || 'Decision without a name'}</span>
              <Who person={r.decidedBy} />
            </>
          ),
        }))}
        cols={columns}
        cell={(id, part) => ({
          ...shownAs(rights.find((r) => r.id === id) as Right, part),
          unsaved: typed(id).some((u) => u.text === part),
        })}
        at={{ row: right.id, col }}
        onAt={(row, to) => setCell({ row, col: to })}
        onLetter={onLetter}
        onClear={onClear}
        onOpen={() => focusNow('[data-field="right"] input:checked', '[data-field="right"]')}
        summary={{
          head: 'Is it enough?',
          of: (id) => {
            const r = rights.find((one) => one.id === id) as Right
            if (shared) return { content: 'Hidden while shared' }
            return { content: capital(enoughWords(r)), gone: (shortBy(r) ?? 0) > 0 }
          },
        }}
        foot={{
          head: 'Decisions today',
          of: (part) => ({ content: String(rights.filter((r) => r.today === part).length) }),
          all: shared ? null : (
            <>
              <b>
                {held} of {known}
              </b>{' '}
              {plural(known, 'is', 'are')} enough
            </>
          ),
        }}
      />
      <OneRight key={right.id} right={right} rights={rights} onBack={() => focusNow(CELL)} />
      <MatrixLegend
        said={said}
        keys={
          <>
            <kbd>T</kbd> today{' '}
            {shared ? null : (
              <>
                <kbd>N</kbd> needed{' '}
              </>
            )}
            <kbd>Enter</kbd> to go to the words
          </>
        }
        marks={shared ? [legend[0]] : legend}
      />
    </>
  )
}

const legend = [
  ['held', 'Today'],
  ['promised', 'Needed'],
  ['missing', 'Not yet'],
] as const

const words = {
  both: 'Today and needed',
  today: 'Today',
  needed: 'Needed',
  between: 'Not yet',
  past: 'None',
  none: 'None',
} as const

const marks = { both: 'held', today: 'held', needed: 'promised', between: 'missing' } as const

/** Who decides, under the decision's name; nothing until somebody is named. */
function Who({ person }: { person: string | undefined }) {
  const role = useRecord('person', person)?.role?.trim()
  return role ? <span className={`quiet small ${styles.who}`}>{role}</span> : null
}

function shownAs(right: Right, part: string): MatrixCell {
  const spot = spotOf(right, part)
  const word = words[spot]
  if (spot === 'none' || spot === 'past') return { word, content: null }
  return {
    word,
    strong: spot === 'both' || spot === 'today',
    content: (
      <>
        <RealMark how={marks[spot]} />
        {word}
      </>
    ),
  }
}
