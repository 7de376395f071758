import { months } from '../../../../shared/days/index.ts'
import { FieldGrid } from '../../../records/FieldGrid.tsx'
import { Section, Sections } from '../../../records/Section.tsx'
import { useBegin } from '../../../records/useBegin.ts'
import { useRecord } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import { Logo } from './Logo.tsx'
import { Meetings } from './Meetings.tsx'

const one = { kind: 'district', id: 'district' } as const
const monthOptions = months.map((label, i) => ({ value: i + 1, label }))
const levels = { elementary: 'Elementary', middle: 'Middle', high: 'High', other: 'Other' } as const

export function District({ step }: StepBody) {
  const district = useRecord('district', 'district')
  const [begun, begin] = useBegin('district', { paper: 'letter', smallCellFloor: 10 })
  if (!district) return <StepEmpty step={step} onBegin={begin} />
  return (
    <div data-record="district/district">
      <Sections>
        <Section title="The district">
          <FieldGrid
            {...one}
            fresh={begun}
            fields={[
              { field: 'name', wide: true },
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
            ]}
          />
        </Section>
        <Section title="Superintendent">
          <FieldGrid {...one} fields={['superintendent', 'superintendentStart', 'superintendentContractEnd']} />
        </Section>
        <Section title="Board">
          <FieldGrid {...one} fields={['boardName', 'boardSeats', { field: 'boardRhythm', wide: true }]} />
        </Section>
        <Meetings />
        <Section title="Years and printing">
          <FieldGrid
            {...one}
            fields={[
              { field: 'planFrom', placeholder: '2026-27' },
              { field: 'planTo', placeholder: '2028-29' },
              { field: 'fiscalYearStartMonth', label: 'Fiscal year starts in', options: monthOptions },
              'paper',
              { field: 'smallCellFloor', wide: true },
              { field: 'neverPublicSmall', wide: true },
            ]}
          />
        </Section>
        <Logo />
        <Section
          title="Your district’s own words"
          lead="Five words your district can change. The guide and the documents use them; what people typed is never changed."
        >
          <div data-record="words/words">
            <FieldGrid
              kind="words"
              id="words"
              fields={[
                'office',
                'officerTitle',
                'planName',
                'work',
                'focusGroups',
                'counselLooked',
                { field: 'counselNote', wide: true },
              ]}
            />
          </div>
        </Section>
      </Sections>
    </div>
  )
}
