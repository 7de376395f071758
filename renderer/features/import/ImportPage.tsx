import { type ReactNode, useEffect } from 'react'
import type { TableRead } from '../../../shared/ipc/contract.ts'
import { Page } from '../../components/index.ts'
import { usePlanView } from '../../state/index.ts'
import { FileStep } from './FileStep.tsx'
import { type Importer, ImporterContext } from './importer.ts'
import { importNews } from './news.ts'

interface Asked<D, O> {
  readonly step: string
  readonly read: TableRead
  readonly draft: D
  readonly outcome: O | null
}

interface Props<D, O> {
  readonly importer: Importer<D, O>
  readonly title: string
  readonly lead: string
  /** What to choose, and what happens then. */
  readonly begin: ReactNode
  /** The question of a step, once a file is read. */
  readonly children: (asked: Asked<D, O>) => ReactNode
}

/** Brings in a file: one question after the other, then what would come in, then one command. */
export function ImportPage<D, O>({ importer, title, lead, begin, children }: Props<D, O>) {
  useEffect(importer.forThisPlan, [importer])
  useEffect(importer.hearProgress, [importer])
  const { step, read, draft, outcome, reading, file } = importer.use()
  const plan = usePlanView()
  const waits = step === 'file' || reading !== null || read === null || draft === null
  return (
    // Parts that every import has never look into its answers.
    <ImporterContext value={importer as unknown as Importer}>
      <Page title={title} news={importNews(plan, importer.what, waits ? null : (file?.file ?? null))} lead={lead}>
        {waits ? <FileStep>{begin}</FileStep> : children({ step, read, draft, outcome })}
      </Page>
    </ImporterContext>
  )
}
