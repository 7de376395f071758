import { useState } from 'react'
import { compareKeys } from '../../../../shared/words/index.ts'
import { Button } from '../../../components/index.ts'
import { declare } from '../../../records/list/declared.ts'
import { filledColumns } from '../../../records/list/filled.ts'
import { AddRecord } from '../../../records/list/RecordLines.tsx'
import { RecordTable } from '../../../records/list/RecordTable.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { Section } from '../../../records/Section.tsx'
import { todayHere, useAll } from '../../../state/index.ts'

const FIRST = 6
const meetingRows = declare<'meeting'>({ kind: 'meeting', fields: ['date', 'forum', 'packetDue', 'note'] })

/** The board's calendar, on which policies, briefings and look-backs are planned. Meetings ahead come first. */
export function Meetings() {
  const list = useRecordList(meetingRows, { addKey: false })
  const [all, setAll] = useState(false)
  const today = todayHere()
  const sorted = useAll('meeting').toSorted((a, b) => compareKeys(a.date ?? '9', b.date ?? '9'))
  const coming = sorted.filter((m) => m.date === undefined || m.date >= today)
  const dated = coming.filter((m) => m.date !== undefined)
  const shown = all ? sorted : [...dated.slice(0, FIRST), ...coming.filter((m) => m.date === undefined)]
  const hidden = sorted.length - shown.length
  return (
    <Section
      title="Meetings"
      lead="Enter the board’s and the cabinet’s dates. Packets and policy readings are planned around them."
    >
      <RecordTable
        declared={meetingRows}
        list={list}
        records={shown}
        columns={filledColumns(['date', 'forum', 'packetDue', 'note'], shown, list)}
        caption="Meetings"
        hideCaption
        holdBy={all}
      />
      <AddRecord declared={meetingRows} list={list} small />
      {hidden > 0 || all ? (
        <div>
          <Button look="link" small aria-expanded={all} onPress={() => setAll(!all)}>
            {all ? 'Show only the next ones' : `Show ${hidden} more, past and later`}
          </Button>
        </div>
      ) : null}
    </Section>
  )
}
