import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import '../../../renderer/styles/fonts.css'
import '../../../renderer/styles/tokens.css'
import '../../../renderer/styles/base.css'
import { useAppearance } from '../../../renderer/app/useAppearance.ts'
import { useLeaving } from '../../../renderer/app/useLeaving.ts'
import { useShortcuts } from '../../../renderer/app/useShortcuts.ts'
import {
  AboutField,
  Banner,
  Button,
  Buttons,
  ChoiceField,
  cells,
  DataTable,
  DayField,
  Dialog,
  DialogButtons,
  Empty,
  FigureField,
  FlagField,
  type Level,
  LongTextField,
  Menu,
  MoneyField,
  Page,
  Rating,
  RealMark,
  RefField,
  RefsField,
  Segments,
  StatusMark,
  Tabs,
  TextField,
  ToastRegion,
} from '../../../renderer/components/index.ts'
import { TextsField } from '../../../renderer/records/ListField.tsx'
import { declare } from '../../../renderer/records/list/declared.ts'
import { RecordTable } from '../../../renderer/records/list/RecordTable.tsx'
import { useRecordList } from '../../../renderer/records/list/useRecordList.ts'
import { listen, startApp, useApp } from '../../../renderer/state/app.ts'
import { readyToLeave } from '../../../renderer/state/forms.ts'
import { useAll, useSave } from '../../../renderer/state/index.ts'
import { saveWords } from '../../../renderer/state/save.ts'
import { keepPageInDistrictWords } from '../../../renderer/state/spoken.ts'
import { derivedId } from '../../../shared/domain/ids.ts'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import type { Fields, Kind } from '../../../shared/domain/schema.ts'

const key = { measure: 'grade3', group: 'all', year: '2026-27' }
const valueId = derivedId(kindOf('value') as Kind<Fields>, key) ?? ''

const goals = declare<'goal'>({
  kind: 'goal',
  fields: ['title', 'focusGroups', 'end'],
  Below: ({ record: g }) => (g.leadNote ? <p>{g.leadNote}</p> : null),
})

/** Records in columns, one of which holds a list. */
function Goals() {
  const list = useRecordList(goals, { local: true, addKey: false })
  return (
    <RecordTable
      declared={goals}
      list={list}
      records={useAll('goal')}
      columns={['title', 'focusGroups', 'end']}
      caption="Goals in columns"
      cards
    />
  )
}

/** Every bound field on one goal, and each of the kit's other parts once. */
function Kit() {
  useAppearance()
  useLeaving()
  useShortcuts()
  const phase = useApp((s) => s.phase)
  const save = useSave()
  const [level, setLevel] = useState<Level | null>(1)
  const [form, setForm] = useState('both')
  const [open, setOpen] = useState(false)
  if (phase !== 'plan') return <h1>Opening</h1>
  const goal = { kind: 'goal', id: 'reading' }
  return (
    <main>
      <Page
        title="The kit"
        lead="Each part once."
        actions={<span data-save={saveWords(save).tone}>{saveWords(save).text}</span>}
      >
        <div className="stack">
          <TextField {...goal} field="title" />
          <LongTextField {...goal} field="leadNote" />
          <RefField {...goal} field="owner" />
          <AboutField kind="action" id="ask" field="about" label="What it is part of" />
          <RefsField {...goal} field="focusGroups" />
          <ChoiceField {...goal} field="status" />
          <DayField {...goal} field="end" />
          <DayField kind="meeting" id="december" field="date" />
          <FlagField kind="studentGroup" id="all" field="focus" />
          <FigureField kind="value" id={valueId} field="reading" part="figure" also={key} />
          <MoneyField kind="budgetLine" id="books" field="amount" />
          <TextsField kind="term" id="fair" field="aliases" label="Other forms, term 1" hideLabel />
          <Buttons>
            <Button look="primary" onPress={() => setOpen(true)}>
              Remove goal…
            </Button>
            <Button>Add a measure</Button>
            <Button look="danger">Remove goal</Button>
            <Button isDisabled>Stands</Button>
            <Menu label="More" entries={[{ id: 'copy', label: 'Copy', act: () => {} }]} />
          </Buttons>
          <Banner tone="warn">You are looking at a copy from November 12.</Banner>
          <Segments
            label="Show as"
            value={form}
            onChange={setForm}
            options={[
              { value: 'both', label: 'Figures and chart' },
              { value: 'chart', label: 'Chart' },
            ]}
          />
          <Tabs
            label="Parts of this step"
            tabs={[
              { id: 'why', label: 'Why it matters', content: <p>Because.</p> },
              { id: 'do', label: 'Do this', count: '2 of 3', content: <p>This.</p> },
            ]}
          />
          <Rating
            question="The goals say what will change for children."
            meanings={['Goals name programs.', 'Some have a measure.', 'Every goal has one.', 'And is reported.']}
            value={level}
            onChange={setLevel}
          />
          <p>
            <StatusMark status="onTrack" /> <StatusMark status="atRisk" /> <StatusMark status="offTrack" />{' '}
            <RealMark how="missing" /> missing
          </p>
          <DataTable caption="Grade 3 reading" scroll="Grade 3 reading by group">
            <thead>
              <tr>
                <th scope="col">Student group</th>
                <th scope="col" className={cells.r}>
                  2026
                </th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">Hispanic</th>
                <td className={cells.r}>31.9</td>
              </tr>
              <tr>
                <th scope="row">Native American</th>
                <td className={cells.withheld}>
                  <span>Withheld: fewer than 10 students</span>
                </td>
              </tr>
            </tbody>
          </DataTable>
          <Goals />
          <Empty
            title="Where will the money come from?"
            action={<Button>Add the first source</Button>}
            example={<p>A grant.</p>}
          >
            List each source that could pay for this work.
          </Empty>
        </div>
      </Page>
      <Dialog title="Remove the goal" open={open} onClose={() => setOpen(false)}>
        <p>Its measures stay in History.</p>
        <DialogButtons>
          <Button look="primary" onPress={() => setOpen(false)}>
            Remove the goal
          </Button>
        </DialogButtons>
      </Dialog>
      <ToastRegion />
    </main>
  )
}

void startApp()
listen(() => {})
const root = document.getElementById('root')
keepPageInDistrictWords()
if (root) createRoot(root).render(<Kit />)

// What a link asks before it leads away; there is none here.
Object.assign(window, { readyToLeave })
