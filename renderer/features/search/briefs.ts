import { fillSlots } from '../../../shared/guide/guide.ts'
import { briefs } from '../../../shared/guide/research/index.ts'
import { wholeStep } from '../../../shared/guide/steps/index.ts'
import { folded } from '../../../shared/words/index.ts'

interface FoundBrief {
  readonly indicator: string
  /** With its slots, as in the guide. */
  readonly statement: string
  readonly step: string
}

interface Read extends FoundBrief {
  readonly cabinetOnly: boolean
  readonly all: string
}

const read: readonly Read[] = briefs.flatMap((brief) => {
  const step = wholeStep(brief.indicator.split('.')[0] ?? '')
  const about = step?.indicators.find((i) => i.id === brief.indicator)
  if (step === undefined || about === undefined) return []
  const texts = [brief.known, brief.evidence, brief.means, ...brief.sources.flatMap((s) => [s.author, s.title])]
  return [
    {
      indicator: brief.indicator,
      statement: about.statement,
      step: step.title,
      cabinetOnly: about.cabinetOnly === true,
      all: folded([fillSlots(about.statement, undefined), step.title, ...texts].join(' \n ')),
    },
  ]
})

/** Fewer letters than these are in almost every brief. */
const LETTERS = 4

/** The research briefs that contain every word, their sources included. On a shared screen nothing hidden is found. */
export function findBriefs(sought: string, shared: boolean, most = 6): readonly FoundBrief[] {
  const asked = folded(sought).split(/\s+/).filter(Boolean)
  if (asked.join('').length < LETTERS) return []
  return read
    .filter((b) => !(shared && b.cabinetOnly) && asked.every((word) => b.all.includes(word)))
    .slice(0, most)
    .map(({ indicator, statement, step }) => ({ indicator, statement, step }))
}
