import { createHash } from 'node:crypto'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { preparedFor, requestOf } from '../../shared/briefing/board/prepared.ts'
import { documentIds } from '../../shared/briefing/documents.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { briefingRequest } from '../../shared/ipc/contract.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok } from '../../shared/result/result.ts'
import { createBriefingService } from '../briefing/make.ts'
import { takeBack, writeNew } from '../plan/file/write-out.ts'
import { writeTables } from '../plan/file/write-tables.ts'
import { withPlan } from './open.ts'
import type { CliVerb } from './verb.ts'

export const brief: CliVerb = {
  usage: `FILE --document ${documentIds.join('|')} --out OUT.pdf [--csv DIR] [--for public|board] [--paper a4] [--date YYYY-MM-DD]`,
  says: 'Makes a document as an accessible PDF, and the tables on its pages as CSV where a new folder is named. On the day of a meeting it is the briefing in preparation for it.',
  places: 1,
  options: { document: 'text', out: 'text', csv: 'text', for: 'text', paper: 'text', date: 'text' },
  run: (args, around) =>
    withPlan(args.places[0] as string, around, async (plan) => {
      const out = args.options.get('out')
      if (out === undefined) return err(appError('bad-input', 'A briefing needs --out OUT.pdf.'))
      const input = plan.documentInput()
      if (!input.ok) return input
      const { records, before, logo } = input.value
      const date = args.options.get('date') ?? around.chance.now().slice(0, 10)
      const whole = planOf(records)
      const prepared = preparedFor(whole, date)
      const usual = prepared ? requestOf(whole, prepared, date) : { ...defaultBoardRequest(whole, date), draft: false }
      const request = briefingRequest.safeParse({
        ...usual,
        document: args.options.get('document') ?? 'board',
        paper: args.options.get('paper') ?? usual.paper,
        ...(args.options.has('for') && { readBy: args.options.get('for') }),
      })
      if (!request.success)
        return err(
          appError(
            'bad-input',
            `The documents are: ${documentIds.join(', ')}. Paper is letter or a4, a date is YYYY-MM-DD, a reader is public or board. Nothing was written.`,
            request.error.issues[0]?.path.join('.'),
          ),
        )
      const made = await createBriefingService().make({ records, request: request.data, before, logo })
      if (!made.ok) return made
      const csv = args.options.get('csv')
      const tables = csv === undefined ? ok([]) : writeTables(csv, made.value.tables, around.chance.newId())
      if (!tables.ok) return tables
      const written = writeNew(out, made.value.bytes, around.chance.newId())
      if (!written.ok) {
        if (csv !== undefined) takeBack(tables.value, csv)
        return written
      }
      const sum = createHash('sha256').update(made.value.bytes).digest('hex')
      around.out(`Wrote ${out}: ${made.value.pages} pages, SHA-256 ${sum}`)
      if (csv !== undefined)
        around.out(`Wrote ${tables.value.length} ${tables.value.length === 1 ? 'table' : 'tables'} to ${csv}`)
      for (const note of made.value.notes) around.out(`  ${note}`)
      return ok(0)
    }),
}
