import { createHash } from 'node:crypto'
import path from 'node:path'
import type { BriefingRequest } from '../../../shared/ipc/contract.ts'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok } from '../../../shared/result/result.ts'
import { faultOf } from '../../plan/file/faults.ts'
import { writeWhole } from '../../settings/atomic.ts'
import { safeName } from '../../settings/plan-names.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'

const documentNames = { board: 'board briefing' } as const

/** Documents: records from the plan process, through the briefing process, to the page or to a file. */
export const briefingHandlers = (c: Context) => {
  const make = async (request: BriefingRequest) => {
    if (c.plan.path === undefined) return err(appError('missing', 'No plan is open. Open one from Home.'))
    const records = await c.plan.verbs.records()
    return records.ok ? c.briefing.make({ records: records.value, request }) : records
  }
  const nameFor = (request: BriefingRequest): string => {
    const plan = path.basename(c.plan.path ?? '', '.groundwork').replace(/ equity plan( \d+)?$/, '')
    return `${safeName(`${plan} ${documentNames[request.document]} ${request.date}`)}.pdf`
  }
  return {
    'briefing.preview': async (request) => {
      const made = await make(request)
      if (!made.ok) return made
      const { bytes, pages, notes } = made.value
      return ok({ token: c.documents.keep(bytes), pages, bytes: bytes.length, notes: [...notes] })
    },
    'briefing.export': async (request) => {
      const made = await make(request)
      if (!made.ok) return made
      const name = nameFor(request)
      const chosen = await c.dialogs.save({ title: 'Export the briefing', name, ending: 'pdf', kind: 'PDF' })
      if (chosen === null) return ok(null)
      const { bytes, pages } = made.value
      try {
        await writeWhole(chosen.path, bytes, chosen.confirmed)
      } catch (e) {
        const fault = faultOf(e)
        if (!fault) throw e
        return err(fault)
      }
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      return ok({ file: path.basename(chosen.path), pages, sha256 })
    },
  } satisfies Partial<Handlers>
}
