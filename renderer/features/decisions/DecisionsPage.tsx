import { useEffect, useState } from 'react'
import { dayInWords } from '../../../shared/days/index.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { goToRecord } from '../../app/pages.ts'
import { aboutWords, Button, Empty, Page, Quote } from '../../components/index.ts'
import { openAttached } from '../../state/attached.ts'
import { newId, useKey, usePlanView } from '../../state/index.ts'
import { besideRecord, fieldSelector, focusField, recordSelector } from '../../supports/parts/focusField.ts'
import { removeAll } from '../../supports/parts/records/edits.ts'
import { NewRow, OpenRow, RowForm, RowGroup } from '../../supports/parts/records/OpenRow.tsx'
import { useHeld } from '../../supports/parts/records/useHeld.ts'
import { byDate, meetingName } from '../meetings/words.ts'

type Decision = RecordOf<'decision'>

const ADD = '[data-add="decision"]'
const AT_ONCE = 60
const newest = (a: Decision, b: Decision): number => (b.date ?? '9999').localeCompare(a.date ?? '9999')

/** What was decided, when, where, and what it bears on; the newest first. Criteria as for the list of actions. */
export function DecisionsPage({ params }: { params: Readonly<Record<string, string>> }) {
  const plan = usePlanView()
  const led = params.decision
  const [open, setOpen] = useState<string | null>(led ?? null)
  const [fresh, setFresh] = useState<string | null>(null)
  const [most, setMost] = useState(AT_ONCE)
  useEffect(() => {
    if (!led) return
    setOpen(led)
    setMost(10_000)
    focusField(fieldSelector('decision', led, params.field ?? 'text'), recordSelector('decision', led))
  }, [led, params.field])
  const all = plan.all('decision')
  const ids = useHeld(
    all.toSorted(newest).map((d) => d.id),
    open !== null || fresh !== null,
  )
  const list = ids.slice(0, most).flatMap((id) => plan.get('decision', id) ?? [])
  const years = [...new Set(list.map((d) => d.date?.slice(0, 4) ?? 'Without a day'))]
  const meetings = plan
    .all('meeting')
    .toSorted((a, b) => byDate(b, a))
    .map((m) => ({ value: m.id, label: meetingName(m) }))
  const fields = [{ field: 'text', wide: true }, 'date', 'forum', { field: 'meeting', options: meetings }, 'about']
  const addOne = () => {
    setOpen(null)
    setFresh(newId())
  }
  useKey('n', 'Add a decision', addOne)
  const close = (id: string) => {
    setOpen(null)
    setFresh(null)
    focusField(recordSelector('decision', id), ADD)
  }
  const addButton = (
    <span data-add="decision">
      <Button look="primary" onPress={addOne}>
        Add a decision
      </Button>
    </span>
  )
  const row = (d: Decision) => {
    const about = { kind: 'decision', id: d.id }
    const bears = (d.about ?? []).flatMap((a) => aboutWords(plan, a) ?? [])
    return (
      <OpenRow
        key={d.id}
        {...about}
        title={d.text?.trim() || 'Decision without words'}
        open={open === d.id}
        onToggle={() => (open === d.id ? close(d.id) : setOpen(d.id))}
        entries={[
          { id: 'attached', label: 'Comments and evidence', act: () => openAttached(about) },
          { id: 'act', label: 'Add an action', act: () => openAttached(about, 'actions', true) },
          {
            id: 'remove',
            label: 'Remove the decision',
            act: () => {
              focusField(besideRecord('decision', d.id, ADD))
              void removeAll([about], 'decision')
            },
          },
        ]}
        below={
          bears.length > 0 ? (
            <>
              Bears on{' '}
              {bears.map((on, i) => (
                <span key={on.key}>
                  {i > 0 ? '· ' : ''}
                  <Button look="link" small onPress={() => goToRecord(on.kind, on.id)}>
                    {on.title}
                  </Button>
                </span>
              ))}
            </>
          ) : undefined
        }
        form={<RowForm {...about} fields={fields} onClose={() => close(d.id)} />}
      >
        <span>{d.forum ?? <i>Forum not said</i>}</span>
        <span>{d.date ? dayInWords(d.date) : <i>No day yet</i>}</span>
      </OpenRow>
    )
  }
  return (
    <Page
      title="Decisions"
      lead={all.length > 0 ? 'Who comes next reads here what was decided, by whom, and what rests on it.' : undefined}
      actions={all.length > 0 ? addButton : undefined}
    >
      {fresh ? (
        <NewRow title="New decision">
          <RowForm key={fresh} kind="decision" id={fresh} fields={fields} also={{}} onClose={() => close(fresh)} />
        </NewRow>
      ) : null}
      {all.length === 0 && !fresh ? (
        <Empty
          title="What was decided is soon told in three ways."
          action={addButton}
          example={<Quote>Board, October 14, 2024: sets targets through 2029 for reading and mathematics.</Quote>}
        >
          Write each decision in one sentence, with its day and forum, and name the goals, policies or positions that it
          bears on. The next officer starts from here.
        </Empty>
      ) : null}
      {years.map((year) => {
        const of = list.filter((d) => (d.date?.slice(0, 4) ?? 'Without a day') === year)
        return (
          <RowGroup key={year} title={year} count={of.length}>
            {of.map(row)}
          </RowGroup>
        )
      })}
      {ids.length > most ? (
        <Button onPress={() => setMost(most + AT_ONCE)}>Show more of {ids.length - most}</Button>
      ) : null}
    </Page>
  )
}
