import { useState } from 'react'
import { evidenceOn } from '../../../shared/domain/attached.ts'
import type { About } from '../../../shared/domain/schema.ts'
import { focusField } from '../../components/focusField.ts'
import { Button, Buttons, PickRecord } from '../../components/index.ts'
import { setFields, usePlanView } from '../../state/index.ts'
import { AddRecord, RecordLines } from '../list/RecordLines.tsx'
import { useRecordList } from '../list/useRecordList.ts'
import { evidenceLines } from './evidenceLines.tsx'
import { Part } from './Part.tsx'

/** Where a reader can check what a record says. One piece of evidence may belong to several records. */
export function EvidenceOn({ about, begin }: { about: About; begin: boolean }) {
  const plan = usePlanView()
  const also = { about: [about] }
  const list = useRecordList(evidenceLines, { local: true, addKey: false, begin: begin ? also : undefined })
  const [choosing, setChoosing] = useState(false)
  const on = evidenceOn(plan, about)
  const attach = (id: string) => {
    setChoosing(false)
    const piece = plan.get('evidence', id)
    if (piece === undefined || on.some((e) => e.id === id)) return
    void setFields('evidence', id, { about: [...(piece.about ?? []), about] })
    focusField('[data-add="evidence"]')
  }
  return (
    <Part title="Evidence" count={on.length}>
      {on.length === 0 && list.fresh === null ? (
        <p className="quiet">A document, minutes, a page, a quote: where a reader can check this.</p>
      ) : null}
      <RecordLines declared={evidenceLines} list={list} records={on} with={about} />
      <Buttons>
        <AddRecord declared={evidenceLines} list={list} small also={also} label="Attach evidence" />
        {plan.all('evidence').length > on.length ? (
          <Button look="link" small aria-expanded={choosing} onPress={() => setChoosing(!choosing)}>
            Attach evidence already in the plan
          </Button>
        ) : null}
      </Buttons>
      {choosing ? (
        <PickRecord label="Evidence in the plan" only={['evidence']} autoFocus opens onPick={(p) => attach(p.id)} />
      ) : null}
    </Part>
  )
}
