import { useEffect } from 'react'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { compareTexts } from '../../../../shared/words/index.ts'
import { Button, Buttons } from '../../../components/index.ts'
import { AddRecord } from '../../../records/list/RecordLines.tsx'
import { RecordTable } from '../../../records/list/RecordTable.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { OfferedList } from '../../../records/OfferedList.tsx'
import { Section } from '../../../records/Section.tsx'
import { useStartingList } from '../../../records/useStartingList.tsx'
import { edit, go, newId, planNow, useAll, usePlace, useSharedScreen } from '../../../state/index.ts'
import { useOwnWords } from '../../../state/useOwnWords.ts'
import { columnsOf, concerns, isAnswered, saidOf } from './concernTable.tsx'
import { isHeld, offered, takeConcerns } from './offered.ts'

type Concern = RecordOf<'concern'>

/** Without an answer first; then by their words. */
const inOrder = (a: Concern, b: Concern): number =>
  Number(isAnswered(a)) - Number(isAnswered(b)) || compareTexts(a.concern ?? '', b.concern ?? '')

/** The concerns that were heard, each with the belief under it, what is true in it, who answers and with what. */
export function Register({ hint }: { hint: string | undefined }) {
  const shared = useSharedScreen()
  const all = useAll('concern')
  const list = useRecordList(concerns)
  const { adds, heardAt } = usePlace().params
  // A meeting leads here to write down what was heard there.
  const heard = adds === 'concern' ? heardAt : undefined
  const { add } = list
  useEffect(() => {
    if (heard !== undefined) add({ status: 'open', heardAt: heard })
  }, [heard, add])
  const starting = useStartingList({ choose: 'Choose from common concerns' })
  const without = all.filter((c) => !isAnswered(c)).toSorted(inOrder)
  /** The next one without an answer, after the one that is open. */
  const others = without.filter((c) => c.id !== list.openId)
  const from = all.find((c) => c.id === list.openId)?.concern ?? ''
  const next = others.find((c) => compareTexts(c.concern ?? '', from) > 0) ?? others[0]
  const onNext = next ? () => list.open(next.id, 'answer') : null
  return (
    <Section title="Concerns heard" lead={all.length === 0 ? hint : leadOf(all.length, without.length)}>
      {shared ? <p className="quiet">While you share this screen, the belief behind each concern is hidden.</p> : null}
      {starting.offering ? <OftenHeard held={all} onClose={starting.close} /> : null}
      <RecordTable
        declared={concerns}
        list={list}
        records={all.toSorted(inOrder)}
        head={{ label: 'Concern, in their words', of: saidOf }}
        columns={columnsOf(shared)}
        caption="Concerns heard"
        hideCaption
        cards
        with={{ open: list.open, onNext }}
      />
      <Buttons>
        <AddRecord declared={concerns} list={list} primary={all.length === 0} />
        {onNext ? (
          <Button onPress={onNext}>
            {without.length === 1
              ? 'Answer the one without an answer'
              : `Answer the ${without.length} without an answer`}
          </Button>
        ) : null}
        {without.length < all.length ? (
          <Button onPress={() => void go('briefings', { document: 'cards' })}>Print the answer cards</Button>
        ) : null}
        {starting.button}
      </Buttons>
    </Section>
  )
}

/** Concerns that the guide has heard elsewhere, offered and never forced. */
function OftenHeard({ held, onClose }: { held: readonly Concern[]; onClose: () => void }) {
  const words = useOwnWords()
  return (
    <OfferedList
      label="Common concerns"
      lead="Choose the ones you have heard. Each comes with the belief behind it and what is true in it; the answer is yours to find."
      words={['concern', 'concerns']}
      parts={[
        {
          name: offered.title,
          options: offered.items.map((item) => ({
            id: item.id,
            label: words(item.heard),
            held: isHeld(held, item, words),
          })),
        },
      ]}
      onTake={(taken) => void edit(takeConcerns(planNow().all('concern'), taken, words, newId))}
      onClose={onClose}
    />
  )
}

const leadOf = (all: number, open: number): string =>
  open === 0
    ? all === 1
      ? 'It has an answer. Try it out, and change it when people respond.'
      : `All ${all} have an answer. Try the answers out, and change them when people respond.`
    : `${open} of ${all} ${open === 1 ? 'has' : 'have'} no answer yet.`
