import { createHash } from 'node:crypto'
import path from 'node:path'
import { documentKind, documentKinds } from '../../../shared/briefing/documents.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import type { BriefingRequest } from '../../../shared/ipc/contract.ts'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { writeWhole } from '../../settings/atomic.ts'
import { safeName } from '../../settings/plan-names.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'
import { writeFault } from './briefing-faults.ts'
import { saveTables } from './briefing-tables.ts'

/** Documents: records from the plan process, through the briefing process, to the page, to a file, and back to the plan. */
export const briefingHandlers = (c: Context) => {
  const make = async (request: BriefingRequest, preview = false) => {
    if (c.plan.path === undefined) return err(closed)
    const input = await c.plan.verbs.documentInput()
    if (!input.ok) return input
    const { records, before, logo, point } = input.value
    const made = await c.briefing.make({ records, request, before, logo, preview })
    return made.ok ? ok({ ...made.value, point }) : made
  }
  const nameFor = (document: string, date: string): string => {
    const plan = path.basename(c.plan.path ?? '', '.groundwork').replace(/ equity plan( \d+)?$/, '')
    return safeName(`${plan} ${document.toLowerCase()} ${date}`)
  }
  const write = async (
    title: string,
    document: string,
    date: string,
    bytes: Uint8Array,
  ): Promise<Result<string | null>> => {
    const chosen = await c.dialogs.save({ title, name: `${nameFor(document, date)}.pdf`, ending: 'pdf', kind: 'PDF' })
    if (chosen === null) return ok(null)
    try {
      await writeWhole(chosen.path, bytes, chosen.confirmed)
      return ok(path.basename(chosen.path))
    } catch (e) {
      const fault = writeFault(e)
      if (!fault) throw e
      return err(fault)
    }
  }
  /** The bytes of a sent document, as its record names them. */
  const sent = async (id: string) => {
    if (c.plan.path === undefined) return err(closed)
    const records = await c.plan.verbs.records()
    if (!records.ok) return records
    const record = planOf(records.value).get('briefingSent', id)
    if (record?.file === undefined) return err(notKept)
    const kept = await c.plan.verbs.keptDocument({ hash: record.file })
    return kept.ok ? ok({ record, bytes: kept.value.bytes }) : kept
  }
  return {
    'briefing.preview': async (request) => {
      const made = await make(request, true)
      if (!made.ok) return made
      const { bytes, pages, notes } = made.value
      return ok({ token: c.documents.keep(bytes), pages, bytes: bytes.length, notes: [...notes] })
    },
    'briefing.export': async (request) => {
      const into = c.plan.path
      const made = await make(request)
      if (!made.ok) return made
      const { bytes, pages, title, printed, point } = made.value
      const { name, kept: document, readers } = documentKind(request.document)
      const file = await write(`Export: ${name}`, name, request.date, bytes)
      if (!file.ok) return file
      if (file.value === null) return ok(null)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const written = { file: file.value, pages, sha256 }
      if (request.draft) return ok({ ...written, kept: null })
      if (c.plan.path !== into) return err(notInPlan(file.value, 'Another plan was opened meanwhile.'))
      const kept = await c.plan.verbs.keepDocument({
        bytes,
        type: 'application/pdf',
        point,
        values: { document, title, readBy: request.readBy ?? readers[0], exportedOn: today(), pages, printed },
      })
      if (!kept.ok) return err(notInPlan(file.value, kept.error.says))
      return ok({ ...written, kept: kept.value })
    },
    'briefing.tables': async (request) => {
      const made = await make(request, true)
      if (!made.ok) return made
      return saveTables(c.dialogs, nameFor(documentKind(request.document).name, request.date), made.value.tables)
    },
    'briefing.openSent': async ({ id }) => {
      const found = await sent(id)
      return found.ok ? ok({ token: c.documents.keep(found.value.bytes) }) : found
    },
    'briefing.saveSent': async ({ id }) => {
      const found = await sent(id)
      if (!found.ok) return found
      const { record, bytes } = found.value
      const name = Object.values(documentKinds).find((d) => d.kept === record.document)?.name ?? 'document'
      const file = await write('Save a copy of the document', name, record.exportedOn ?? '', bytes)
      if (!file.ok) return file
      return ok(file.value === null ? null : { file: file.value })
    },
  } satisfies Partial<Handlers>
}

const closed = appError('missing', 'No plan is open. Open one from Home.')
const notKept = appError('missing', 'The plan does not hold that document’s file. Nothing was changed.')
const notInPlan = (file: string, why: string) =>
  appError(
    'stopped',
    `The PDF was written as ${file}, but the plan could not keep a copy of it. ${why} Export it again to have it kept.`,
  )

/** The day by this laptop's calendar. */
function today(): string {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
