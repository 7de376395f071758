import type { ReactNode } from 'react'
import { months } from '../../../shared/days/index.ts'

const shorts = 'Jan|Feb|Aug|Sept|Oct|Nov|Dec'
const whole = new RegExp(
  `(\\b\\d{4}–\\d{2}\\b|\\b(?:${months.join('|')}|(?:${shorts})\\.) \\d{1,2}\\b|\\b[Gg]\\P{L}?oals? \\d+\\b)`,
  'u',
)

/**
 * A fiscal year stays on one line, and a day with its month: after “2026–” a reader would begin the next with “27, the
 * year under way”, and after “November” or “goal” with a number of nothing.
 */
export const wholeYears = (text: ReactNode): ReactNode =>
  typeof text !== 'string'
    ? text
    : text.split(whole).map((part, at) =>
        at % 2 === 0 ? (
          part
        ) : (
          <span key={at} className="nowrap">
            {part}
          </span>
        ),
      )
