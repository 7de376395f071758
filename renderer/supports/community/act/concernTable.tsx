import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { Button } from '../../../components/index.ts'
import { declare, type LineProps } from '../../../records/list/declared.ts'
import type { RecordList } from '../../../records/list/useRecordList.ts'
import { fieldOf, go, usePlanView, useRecord } from '../../../state/index.ts'
import { useOwnWords } from '../../../state/useOwnWords.ts'
import styles from '../community.module.css'
import { questionsFor } from './offered.ts'
import { Voices } from './Voices.tsx'

type Concern = RecordOf<'concern'>
interface Ways {
  readonly open: RecordList['open']
  /** Goes to the next concern without an answer; null if there is none. */
  readonly onNext: (() => void) | null
}
type Props = LineProps<'concern', Ways>

export const isAnswered = (c: Concern): boolean => (c.answer ?? '').trim() !== ''
export const saidOf = (c: Concern): string => short(c.concern?.trim() || 'Concern with no words yet')
const short = (text: string): string => (text.length > 180 ? `${text.slice(0, 179).trimEnd()}…` : text)

/** A missing part is set apart, and leads into its field. */
const Missing = ({ of: { record, with: ways }, what, field }: { of: Props; what: string; field: string }) => (
  <span className={styles.missing}>
    <Button look="link" small onPress={() => ways.open(record.id, field)}>
      {what}
      <span className="vh">: {saidOf(record)}</span>
    </Button>
  </span>
)

const Belief = ({ record: c }: Props) => (
  <div>
    {beliefWords(c)}
    {c.belief?.text?.trim() ? <small className="mid">{short(c.belief.text)}</small> : null}
  </div>
)

function beliefWords(c: Concern): string {
  const { shape } = fieldOf('concern', 'belief', 'type')
  const options = shape.t === 'choice' ? shape.options : []
  return options.find((o) => o.value === c.belief?.type)?.label ?? 'Not entered yet'
}

function Answer(of: Props) {
  const { record: c } = of
  if (!isAnswered(c)) return <Missing of={of} what="No answer" field="answer" />
  return (
    <div>
      {c.honestPart?.trim() ? (
        <small className="mid">What is true in it: {short(c.honestPart)}</small>
      ) : (
        <small className="quiet">What is true in it is not entered yet.</small>
      )}
      <span>{short(c.answer ?? '')}</span>
    </div>
  )
}

function Giver(of: Props) {
  const messenger = usePlanView().get('person', of.record.messenger)?.role?.trim()
  return messenger ?? <Missing of={of} what="Nobody yet" field="messenger" />
}

const belief = { label: 'The belief behind it', Cell: Belief }
/** The columns of a concern; the belief behind it is for the cabinet only. */
export const columnsOf = (shared: boolean) => [
  ...(shared ? [] : [belief]),
  { label: 'Our answer', Cell: Answer },
  { label: 'Who gives it', Cell: Giver },
]

/** The guide's questions before an answer; it never offers ready answers. */
function Questions({ id }: { id: string }) {
  const words = useOwnWords()
  const concern = useRecord('concern', id)
  const questions = concern === undefined || isAnswered(concern) ? [] : questionsFor(concern, words)
  if (questions.length === 0) return null
  return (
    <div className={`mid ${styles.before}`}>
      <p>To find your answer:</p>
      <ul className={styles.asks}>
        {questions.map((q) => (
          <li key={q}>{q}</li>
        ))}
      </ul>
    </div>
  )
}

/** The card for the person who gives the answer, offered where the answer is written. */
const printCard = (c: Concern): void => void go('briefings', { document: 'cards', of: `concern/${c.id}` })

const After = ({ record, with: { onNext } }: Props) => (
  <>
    {isAnswered(record) ? (
      <div>
        <Button onPress={() => printCard(record)}>Print its answer card</Button>
      </div>
    ) : null}
    <Voices concern={record.id} said={saidOf(record)} />
    {onNext ? (
      <div>
        <Button onPress={onNext}>Next without an answer</Button>
      </div>
    ) : null}
  </>
)

/** A concern that was heard, with the belief under it, what is true in it, who answers and with what. */
export const concerns = declare<'concern', Ways>({
  kind: 'concern',
  title: saidOf,
  fields: [
    'concern',
    { field: 'belief', part: 'type', label: 'The kind of belief behind it' },
    { field: 'belief', part: 'text', label: 'That belief in a sentence' },
    'honestPart',
    { field: 'answer', Lead: Questions },
    'messenger',
    'heardAt',
    'voicedBy',
    'evidence',
    'status',
  ],
  After,
  more: (c) => (isAnswered(c) ? [{ id: 'card', label: 'Print its answer card', act: () => printCard(c) }] : []),
  begins: () => ({ status: 'open' }),
})
