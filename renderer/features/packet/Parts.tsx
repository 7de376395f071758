import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { documentKind } from '../../../shared/briefing/documents.ts'
import type { OwnPart, PacketRequest } from '../../../shared/briefing/packet/request.ts'
import { subjectOf, subjectsOf } from '../../../shared/briefing/which.ts'
import { Pick } from '../../components/fields/Pick.tsx'
import { Button, PlainField } from '../../components/index.ts'
import { usePlanView } from '../../state/index.ts'
import styles from './packet.module.css'
import { changePart, movePart, type Part, removePart, usePacket } from './store.ts'

/** The parts in their order. Criteria: a named list; what moves a part names it (2.4.6), and order never needs dragging (2.5.7). */
export function Parts({ request }: { request: PacketRequest }) {
  const parts = usePacket((s) => s.parts)
  const list = useRef<HTMLOListElement>(null)
  const [said, setSaid] = useState('')
  /** At once: the focus goes along with the part, to a button that still does something there (2.4.3). */
  const change = (how: () => void, to: number, words: string, says: string) => {
    flushSync(how)
    setSaid(says)
    const buttons = [...(list.current?.children[to]?.querySelectorAll<HTMLButtonElement>('button') ?? [])]
    const able = buttons.filter((b) => !b.disabled && /^(Move|Take)/.test(b.ariaLabel ?? ''))
    const found = able.find((b) => b.ariaLabel?.startsWith(words)) ?? able[0]
    found?.focus()
  }
  return (
    <>
      {parts.length === 0 ? (
        <p className="mid">Nothing is in this packet yet.</p>
      ) : (
        <ol className={styles.parts} aria-label="Parts, in order" ref={list}>
          {parts.map((part, i) => (
            <li key={part.key}>
              <One
                part={part}
                no={i + 1}
                of={parts.length}
                request={request}
                onMove={(by) =>
                  change(
                    () => movePart(part.key, by),
                    i + by,
                    by < 0 ? 'Move up' : 'Move down',
                    `${nameOf(part)} is now part ${i + 1 + by} of ${parts.length}.`,
                  )
                }
                onTakeOut={() =>
                  change(
                    () => removePart(part.key),
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

const nameOf = ({ part }: Part): string => ('document' in part ? documentKind(part.document).name : part.title || 'PDF')

interface OneProps {
  readonly part: Part
  readonly no: number
  readonly of: number
  readonly request: PacketRequest
  readonly onMove: (by: -1 | 1) => void
  readonly onTakeOut: () => void
}

function One({ part: p, no, of, request, onMove, onTakeOut }: OneProps) {
  const { part } = p
  const name = nameOf(p)
  return (
    <div>
      <b>{name}</b>
      {'document' in part ? (
        <About part={part} of={p.key} request={request} />
      ) : (
        <>
          <PlainField
            label="Title in the contents"
            value={part.title}
            onChange={(title) => changePart(p.key, { ...part, title })}
          />
          <p className="mid small">
            From outside, {p.pages} {p.pages === 1 ? 'page' : 'pages'}. Not checked for reading aloud.
          </p>
          {p.notes?.map((note) => (
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
        <Button look="link" small aria-label={`Take out: ${name}`} onPress={onTakeOut}>
          Take out
        </Button>
      </p>
    </div>
  )
}

/** Of which one thing it tells, where it tells of one. */
function About({ part, of, request }: { part: OwnPart; of: number; request: PacketRequest }) {
  const view = usePlanView()
  const tells = documentKind(part.document).tellsOf
  if (tells === undefined) return null
  const offered = subjectsOf(view, part.document, request.base.date)
  if (offered.length === 0) return <p className="mid small">{tells.none}</p>
  return (
    <Pick
      label={tells.asks}
      choices={offered}
      value={subjectOf(view, { ...request.base, document: part.document, of: part.of }) ?? null}
      onChange={(id) => changePart(of, { ...part, of: { kind: tells.kind, id } })}
    />
  )
}
