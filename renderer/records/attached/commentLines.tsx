import { dayInWords } from '../../../shared/days/index.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { focusField, recordSelector } from '../../components/focusField.ts'
import { aboutWords, Button, StatusMark } from '../../components/index.ts'
import { openAttached } from '../../state/attached.ts'
import { me, setFields, todayHere, usePlanView } from '../../state/index.ts'
import { declare, type LineProps } from '../list/declared.ts'
import type { RecordList } from '../list/useRecordList.ts'

interface With {
  /** Where they are shown: in the list of all, or in the drawer of their record. */
  readonly where: 'all' | 'drawer'
  readonly open: RecordList['open']
}
type Props = LineProps<'comment', With>

function Cells({ record: c }: Props) {
  const by = usePlanView().get('person', c.author)?.role
  return (
    <>
      <span>{[by, c.date ? dayInWords(c.date) : ''].filter(Boolean).join(', ')}</span>
      {c.resolved ? <StatusMark status="done" words="Resolved" /> : null}
    </>
  )
}

function Below({ record: c, with: { where, open } }: Props) {
  const on = aboutWords(usePlanView(), c.about)
  return (
    <>
      {where === 'drawer' ? null : c.about && on ? (
        <Button look="link" small aria-haspopup="dialog" onPress={() => openAttached(on)}>
          {on.word}: {on.title}
          <span className="vh">: open its comments</span>
        </Button>
      ) : (
        <span>What it was about is no longer in the plan</span>
      )}{' '}
      {c.answer?.trim() ? (
        <p>Answer: {c.answer}</p>
      ) : (
        <Button look="link" small onPress={() => open(c.id, 'answer')}>
          Answer
          <span className="vh">: {c.text}</span>
        </Button>
      )}{' '}
      <Button look="link" small onPress={() => resolve(c)}>
        {c.resolved ? 'Open it again' : 'Mark as resolved'}
        <span className="vh">: {c.text}</span>
      </Button>
    </>
  )
}

function resolve(c: RecordOf<'comment'>): void {
  focusField(recordSelector('comment', c.id), '[data-add="comment"]', 'main h1')
  void setFields('comment', c.id, { resolved: !c.resolved })
}

/** A question or doubt, by whom and when; resolved when it was answered. */
export const commentLines = declare<'comment', With>({
  kind: 'comment',
  // The form is the same from the first letter on, so that Tab goes on; the author may be anybody.
  fields: ['text', 'author', 'answer', 'resolved'],
  Cells,
  Below,
  begins: () => {
    const by = me()
    return { date: todayHere(), ...(by && { author: by }) }
  },
})
