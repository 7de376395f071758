import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { small } from '../../../shared/words/index.ts'
import { setFields, todayHere, useFindings, useRecord } from '../../state/index.ts'
import { goToRecord } from '../../state/pages.ts'
import { declare, type LineProps } from '../list/declared.ts'
import { RecordLinks } from '../RecordLinks.tsx'
import styles from './attached.module.css'
import { When } from './When.tsx'
import { Why } from './Why.tsx'

type Action = RecordOf<'action'>
/** What the list says for all of them, so that no line has to: their owner, or their subject. */
type Said = 'owner' | 'on' | null
type Props = LineProps<'action', Said>

const mark = (a: Action, status: 'inProgress' | 'done' | 'stopped') =>
  void setFields('action', a.id, { status, doneOn: status === 'done' ? todayHere() : null })

function Cells({ record: a, with: said }: Props) {
  const owner = useRecord('person', a.owner)?.role
  return (
    <>
      {said === 'owner' ? null : <span className={styles.owner}>{owner ?? <i>No owner yet</i>}</span>}
      <span className={styles.when}>
        <When action={a} />
      </span>
    </>
  )
}

const Below = ({ record: a, with: said }: Props) => (
  <>
    {a.status === 'stopped' ? <Why what="stopped" reason={a.reason} /> : null}
    {a.result?.trim() ? (
      <p className="mid small">
        {a.status === 'done' || a.status === 'stopped' ? 'What came of it' : 'So far'}: {a.result}
      </p>
    ) : null}
    {said === 'on' ? null : <RecordLinks of={[a.about]} named />}
  </>
)

/** Why Findings leads to an action with a distant day: what a board asks about first waits for it. */
function Before({ record: a }: Props) {
  const waiting = useFindings().find(
    (f) => f.severity === 'blocker' && f.fixIn?.kind === 'action' && f.fixIn.id === a.id,
  )
  return waiting ? (
    <p className="small mid">To be solved first, and waits for this action: {small(waiting.brief ?? waiting.says)}</p>
  ) : null
}

/** One action: what, who, how it is doing against its day, and what it is about. */
export const actionLines = declare<'action', Said>({
  kind: 'action',
  fields: (a) => [
    'title',
    'owner',
    'start',
    'due',
    'status',
    ...(a?.status === 'done' ? ['doneOn'] : []),
    ...(a?.status === 'stopped' ? ['reason'] : []),
    { field: 'about', wide: a?.status === 'done' },
    'cost',
    'budgetLine',
    'counselLooked',
    'result',
  ],
  Cells,
  Below,
  Before,
  more: (a) => {
    const on = a.about
    return [
      { id: 'done', label: 'Mark as done', disabled: a.status === 'done', act: () => mark(a, 'done') },
      {
        id: 'begin',
        label: 'Mark as in progress',
        disabled: a.status === 'inProgress',
        act: () => mark(a, 'inProgress'),
      },
      { id: 'stop', label: 'Mark as stopped', disabled: a.status === 'stopped', act: () => mark(a, 'stopped') },
      ...(on ? [{ id: 'go', label: 'Go to what it is about', act: () => goToRecord(on.kind, on.id) }] : []),
    ]
  },
})
