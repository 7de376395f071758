import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { documentKind } from '../../../shared/briefing/documents.ts'
import type { Row } from '../../../shared/briefing/packet/missing.ts'
import type { OwnPart, PacketRequest } from '../../../shared/briefing/packet/request.ts'
import { subjectOf, subjectsOf } from '../../../shared/briefing/which.ts'
import { counted } from '../../../shared/words/index.ts'
import { Pick } from '../../components/fields/Pick.tsx'
import { Button, PlainField } from '../../components/index.ts'
import { focusOn } from '../../state/focus.ts'
import { usePlanView } from '../../state/index.ts'
import { changeRow, moveRow, type Part, removeRow } from '../briefings/packetStore.ts'
import styles from './packet.module.css'

interface PartsProps {
  readonly parts: readonly Part[]
  readonly request: PacketRequest
  /** Asks for a PDF that is not at hand any more. */
  readonly onChooseAgain: (at: number, row: Row) => void
}

/**
 * The parts in their order. Criteria: a named list; what moves a part names it (2.4.6), and order never needs dragging
 * (2.5.7).
 */
export function Parts({ parts, request, onChooseAgain }: PartsProps) {
  const list = useRef<HTMLOListElement>(null)
  const [said, setSaid] = useState('')
  /** At once: the focus goes along with the part, to a button that still does something there (2.4.3). */
  const change = (how: () => void, to: number, words: string, says: string) => {
    flushSync(how)
    setSaid(says)
    const buttons = [...(list.current?.children[to]?.querySelectorAll<HTMLButtonElement>('button') ?? [])]
    const able = buttons.filter((b) => !b.disabled && /^(Move|Take)/.test(b.ariaLabel ?? ''))
    const found = able.find((b) => b.ariaLabel?.startsWith(words)) ?? able[0]
    focusOn(found)
  }
  return (
    <>
      {parts.length === 0 ? (
        <p className="mid">Nothing is in this packet yet.</p>
      ) : (
        <ol className={styles.parts} aria-label="Parts, in order" ref={list}>
          {parts.map((part, i) => (
            <li key={part.key} data-line>
              <One
                part={part}
                no={i + 1}
                of={parts.length}
                request={request}
                onChooseAgain={() => onChooseAgain(i, part.row)}
                onMove={(by) =>
                  change(
                    () => moveRow(i, by),
                    i + by,
                    by < 0 ? 'Move up' : 'Move down',
                    `${nameOf(part)} is now part ${i + 1 + by} of ${parts.length}.`,
                  )
                }
                onTakeOut={() =>
                  change(
                    () => removeRow(i),
                    Math.min(i, parts.length - 2),
                    'Take out',
                    `${nameOf(part)} was taken out.`,
                  )
                }
              />
            </li>
          ))}
        </ol>
      )}
      <p role="status" className="vh">
        {said}
      </p>
    </>
  )
}

const nameOf = (p: Part): string => ('part' in p ? documentKind(p.part.document).name : p.row.title || 'PDF')

interface OneProps {
  readonly part: Part
  readonly no: number
  readonly of: number
  readonly request: PacketRequest
  readonly onMove: (by: -1 | 1) => void
  readonly onTakeOut: () => void
  readonly onChooseAgain: () => void
}

function One({ part: p, no, of, request, onMove, onTakeOut, onChooseAgain }: OneProps) {
  const name = nameOf(p)
  return (
    <div>
      <b>{name}</b>
      {'part' in p ? (
        <About part={p.part} row={p.row} at={no - 1} request={request} />
      ) : (
        <>
          <Title row={p.row} at={no - 1} />
          {p.outside === null ? (
            <>
              <p className="small">
                This PDF is not at hand: the plan keeps its place and title, not the file. Choose it again, or take it
                out.
              </p>
              <Button small onPress={onChooseAgain} aria-label={`Choose the PDF again: ${name}`}>
                Choose it again…
              </Button>
            </>
          ) : (
            <p className="mid small">
              From outside, {counted(p.outside.pages, 'page')}. Not checked for reading aloud. At hand until you close
              Groundwork.
            </p>
          )}
          {p.outside?.notes.map((note) => (
            <p key={note} className="mid small">
              {note}
            </p>
          ))}
        </>
      )}
      <p className={styles.ways}>
        <Button look="link" small isDisabled={no === 1} aria-label={`Move up: ${name}`} onPress={() => onMove(-1)}>
          Move up
        </Button>
        <Button look="link" small isDisabled={no === of} aria-label={`Move down: ${name}`} onPress={() => onMove(1)}>
          Move down
        </Button>
        <span data-takes-out>
          <Button look="link" small aria-label={`Take out: ${name}`} onPress={onTakeOut}>
            Take out
          </Button>
        </span>
      </p>
    </div>
  )
}

/** The title of an outside PDF in the contents; saved when the field is left, as any field is. */
function Title({ row, at }: { row: Row; at: number }) {
  const [typed, setTyped] = useState<string | null>(null)
  const save = () => {
    if (typed !== null && typed.trim() !== row.title) changeRow(at, { ...row, title: typed.trim() })
    setTyped(null)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to its field, and takes no part itself
    <div onBlur={save}>
      <PlainField label="Title in the contents" value={typed ?? row.title ?? ''} onChange={setTyped} onEnter={save} />
    </div>
  )
}

/** The choice of all records. */
const WHOLE = 'whole'

/** Chooses the one record that a part is about, if it is about one. */
function About({ part, row, at, request }: { part: OwnPart; row: Row; at: number; request: PacketRequest }) {
  const view = usePlanView()
  const tells = documentKind(part.document).tellsOf
  if (tells === undefined) return null
  const offered = subjectsOf(view, part.document, request.base.date)
  if (offered.length === 0) return <p className="mid small">{tells.none}</p>
  const whole = tells.all === undefined ? [] : [{ id: WHOLE, title: tells.all }]
  return (
    <Pick
      label={tells.asks}
      choices={[...whole, ...offered]}
      value={subjectOf(view, { ...request.base, document: part.document, of: part.of }) ?? whole[0]?.id ?? null}
      onChange={(id) => {
        const { about: _, ...rest } = row
        changeRow(at, id === WHOLE ? rest : { ...rest, about: { kind: tells.kind, id } })
      }}
    />
  )
}
