import { months } from '../../../../shared/days/index.ts'
import { fieldSelector, focusNow } from '../../../components/focusField.ts'
import { Button } from '../../../components/index.ts'
import { RecordParts, useOpenRecord } from '../../../records/list/RecordParts.tsx'
import { setFields, useRecord } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import { Logo } from './Logo.tsx'
import { Meetings } from './Meetings.tsx'

/** As fiscal years begin: J is July, where nearly all of them do. */
const JULY = 6
const monthOptions = months
  .map((label, i) => ({ value: i + 1, label }))
  .map((_, i, all) => all[(i + JULY) % all.length] as { value: number; label: string })
const levels = { elementary: 'Elementary', middle: 'Middle', high: 'High', other: 'Other' } as const

const parts = [
  {
    title: 'The district',
    fields: [
      'name',
      'shortName',
      'state',
      'enrollment',
      'enrollmentDate',
      'schools',
      ...(Object.keys(levels) as (keyof typeof levels)[]).map((part) => ({
        field: 'schoolsByLevel',
        part,
        label: `${levels[part]} schools`,
      })),
    ],
  },
  { title: 'Superintendent', fields: ['superintendent', 'superintendentStart', 'superintendentContractEnd'] },
  { title: 'Board', fields: ['boardName', 'boardSeats', { field: 'boardRhythm', wide: true }], after: <Meetings /> },
  {
    title: 'Years and printing',
    fields: [
      { field: 'planFrom', placeholder: 'such as 2026-27' },
      { field: 'planTo', placeholder: 'such as 2028-29' },
      {
        field: 'fiscalYearStartMonth',
        label: 'Fiscal year starts in',
        options: monthOptions,
        placeholder: 'July, unless you choose another',
      },
      'paper',
      { field: 'smallCellFloor', wide: true },
      { field: 'neverPublicSmall', wide: true },
    ],
    after: (
      <>
        <FromJuly />
        <Logo />
      </>
    ),
  },
]

const words = [
  {
    title: 'Your district’s own words',
    lead: 'If your district calls its office, its officer, its plan, the work or its focus groups something else, enter its words here. Screens and documents then use them; nothing that people typed is changed.',
    fields: ['office', 'officerTitle', 'planName', 'work', 'focusGroups', 'counselLooked', 'counselNote'],
  },
]

/** July is shown before anybody chose it: one press confirms it, and documents no longer say that it is not given. */
function FromJuly() {
  const chosen = useRecord('district', 'district')?.fiscalYearStartMonth
  // Once it is chosen, its own field says it.
  if (chosen !== undefined) return null
  return (
    <p className="mid small">
      <Button
        look="link"
        small
        onPress={() => {
          void setFields('district', 'district', { fiscalYearStartMonth: JULY + 1 })
          focusNow(fieldSelector('district', 'district', 'fiscalYearStartMonth'))
        }}
      >
        Keep July as the start of the fiscal year
      </Button>
    </p>
  )
}

export function District({ step }: StepBody) {
  const district = useRecord('district', 'district')
  const { isOpen, begin } = useOpenRecord('district', 'district')
  if (!district && !isOpen) return <StepEmpty step={step} onBegin={() => begin('name')} />
  return (
    <>
      <RecordParts kind="district" id="district" parts={parts} also={{ paper: 'letter', smallCellFloor: 10 }} />
      <RecordParts kind="words" id="words" parts={words} />
    </>
  )
}
