import type { ReactNode } from 'react'

/** A fiscal year stays on one line: after “2026–” a reader would begin the next with “27, the year under way”. */
export const wholeYears = (text: ReactNode): ReactNode =>
  typeof text !== 'string'
    ? text
    : text.split(/(\b\d{4}–\d{2}\b)/).map((part, at) =>
        at % 2 === 0 ? (
          part
        ) : (
          <span key={at} className="nowrap">
            {part}
          </span>
        ),
      )
