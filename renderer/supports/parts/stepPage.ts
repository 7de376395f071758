import { type ComponentType, createElement } from 'react'
import { index, step as stepWith } from '../../../shared/guide/guide.ts'
import type { PageDeclaration } from '../../state/page.ts'
import type { StepBody } from './body.ts'

interface Declaration {
  /** The step's id in the guide. */
  readonly id: string
  /** The kinds that are shown here, for Find, History and findings; the step's own where left out. */
  readonly shows?: readonly string[]
  /** The component of its work, fetched on the first visit. */
  readonly body: () => Promise<ComponentType<StepBody>>
  /** The work needs the whole width: no guide column beside it. */
  readonly full?: boolean
  readonly paramsFor?: PageDeclaration['paramsFor']
  readonly also?: PageDeclaration['also']
}

/** A page of the guide: what every step has, around what this one asks for. */
export function stepPage({ id, shows = [], body, full = false, paramsFor, also }: Declaration): PageDeclaration {
  return {
    id,
    title: stepWith(id)?.title ?? id,
    rail: 'step',
    sort: index.order.indexOf(id),
    load: async () => {
      const [{ OneStep }, drawn] = await Promise.all([import('./OneStep.tsx'), body()])
      return ({ params }) => createElement(OneStep, { key: id, id, body: drawn, full, params })
    },
    shows,
    ...(paramsFor && { paramsFor }),
    ...(also && { also }),
  }
}
