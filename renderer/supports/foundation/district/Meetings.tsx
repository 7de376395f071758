import { useState } from 'react'
import { Button } from '../../../components/index.ts'
import { add } from '../../../records/edits.ts'
import { RecordTable } from '../../../records/RecordTable.tsx'
import { Section } from '../../../records/Section.tsx'
import { useAll } from '../../../state/index.ts'
import { todayHere } from '../../../state/today.ts'

const FIRST = 6
const addMeeting = () => add('meeting', { note: '' })

/** The board's calendar: policies, briefings and look-backs are set against it. Those to come stand first. */
export function Meetings({ at }: { at: string | undefined }) {
  const meetings = useAll('meeting')
  const [chosen, setAll] = useState<boolean | null>(null)
  // Whoever is led to one meeting sees them all.
  const all = chosen ?? at?.startsWith('meeting/') ?? false
  const today = todayHere()
  const sorted = meetings.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
  // A meeting without a day is being entered: it stands at the end, where it was added.
  const coming = sorted.filter((m) => m.date === undefined || m.date >= today)
  const dated = coming.filter((m) => m.date !== undefined)
  const shown = all
    ? [...sorted.filter((m) => m.date !== undefined), ...sorted.filter((m) => m.date === undefined)]
    : [...dated.slice(0, FIRST), ...coming.filter((m) => m.date === undefined)]
  const hidden = sorted.length - shown.length
  return (
    <Section
      title="Meetings"
      lead="Dates turn a wish into a deadline. Readings of policies are planned for these meetings."
    >
      <RecordTable
        kind="meeting"
        caption="Meetings"
        hideCaption
        records={shown}
        fields={['date', 'forum', 'packetDue', 'note']}
        onAdd={addMeeting}
        addLabel="Add a meeting"
      />
      {hidden > 0 || all ? (
        <div>
          <Button look="link" small aria-expanded={all} onPress={() => setAll(!all)}>
            {all ? 'Show the next ones only' : `Show ${hidden} more, past and later`}
          </Button>
        </div>
      ) : null}
    </Section>
  )
}
