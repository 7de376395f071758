import { useState } from 'react'
import { evidenceOn, sameAbout } from '../../../shared/domain/attached.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import type { About } from '../../../shared/domain/schema.ts'
import { focusField } from '../../components/focusField.ts'
import { Button, Buttons, PickRecord } from '../../components/index.ts'
import { edit, newId, say, setFields, usePlanView } from '../../state/index.ts'
import { removeAll } from '../edits.ts'
import { FieldGrid } from '../FieldGrid.tsx'
import styles from './attached.module.css'
import { Part } from './Part.tsx'

/** What a piece of evidence says of itself. */
export const evidenceFields = [
  { field: 'title', wide: true },
  'type',
  'place',
  'pages',
  { field: 'quote', wide: true },
] as const

/** Where a reader can check what a record says. One piece may stand for several records. */
export function EvidenceOn({ about, begin }: { about: About; begin: boolean }) {
  const plan = usePlanView()
  const [fresh, setFresh] = useState<string | null>(begin ? newId : null)
  const [opened, setOpened] = useState<string | null>(null)
  const [choosing, setChoosing] = useState(false)
  const list = evidenceOn(plan, about)
  const others = list.filter((e) => e.id !== fresh)
  const attach = (id: string) => {
    setChoosing(false)
    const piece = plan.get('evidence', id)
    if (piece === undefined || list.some((e) => e.id === id)) return
    void setFields('evidence', id, { about: [...(piece.about ?? []), about] })
    focusField('[data-add="evidence"]')
  }
  return (
    <Part title="Evidence" count={list.length}>
      {list.length === 0 && fresh === null ? (
        <p className="quiet">A document, minutes, a page, a quote: where a reader can check this.</p>
      ) : null}
      {others.map((piece, i) => (
        <OnePiece
          key={piece.id}
          piece={piece}
          place={i + 1}
          about={about}
          open={opened === piece.id}
          onOpen={(on) => setOpened(on ? piece.id : null)}
        />
      ))}
      {fresh ? (
        <div className={styles.one}>
          <FieldGrid kind="evidence" id={fresh} fields={evidenceFields} also={{ about: [about] }} fresh />
        </div>
      ) : null}
      <div data-add="evidence">
        <Buttons>
          <Button small onPress={() => setFresh(newId())}>
            Attach evidence
          </Button>
          {plan.all('evidence').length > list.length ? (
            <Button look="link" small aria-expanded={choosing} onPress={() => setChoosing(!choosing)}>
              Attach what the plan has already
            </Button>
          ) : null}
        </Buttons>
      </div>
      {choosing ? (
        <PickRecord label="Evidence in the plan" only={['evidence']} autoFocus onPick={(p) => attach(p.id)} />
      ) : null}
    </Part>
  )
}

interface PieceProps {
  readonly piece: RecordOf<'evidence'>
  readonly place: number
  readonly about: About
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

function OnePiece({ piece, place, about, open, onOpen }: PieceProps) {
  const where = [piece.place, piece.pages].filter(Boolean).join(', ')
  const hung = piece.about?.some((a) => sameAbout(a, about)) ?? false
  const left = (piece.about ?? []).filter((a) => !sameAbout(a, about))
  const takeAway = async () => {
    focusField('[data-add="evidence"]')
    if (left.length === 0) return void removeAll([{ kind: 'evidence', id: piece.id }], 'evidence')
    const done = await edit([{ op: 'set', kind: 'evidence', id: piece.id, values: { about: left } }])
    if (done.ok) say('Taken away: evidence', { undo: true })
  }
  return (
    <div className={styles.one} data-record={`evidence/${piece.id}`}>
      <div className={styles.line}>
        <Button look="link" aria-expanded={open} onPress={() => onOpen(!open)}>
          {piece.title?.trim() || 'Evidence without a title'}
        </Button>
        {hung ? (
          <Button look="link" small onPress={() => void takeAway()}>
            {left.length === 0 ? 'Remove' : 'Take away'}
            <span className="vh"> evidence {place}</span>
          </Button>
        ) : (
          <small className="quiet">named by the record itself</small>
        )}
      </div>
      {where && !open ? <p className="small quiet">{where}</p> : null}
      {piece.quote && !open ? <blockquote className={styles.quote}>{piece.quote}</blockquote> : null}
      {open ? <FieldGrid kind="evidence" id={piece.id} fields={evidenceFields} /> : null}
    </div>
  )
}
