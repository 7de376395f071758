import { readFaces } from '../../electron/briefing/fonts.ts'
import { readTemplates } from '../../electron/briefing/resources.ts'
import { typesetter } from '../../electron/briefing/typst.ts'
import { must } from './memory-plan.ts'

/** A file set by a template of the test's own, which finds ours beside it. */
export function typeset(main: string, data: unknown): { readonly bytes: Uint8Array; readonly pages: number } {
  const faces = readFaces()
  const templates = new Map([...readTemplates(), ['main.typ', main] as const])
  const setter = typesetter(templates, [...faces.main, ...faces.others.flat()])
  return must(setter.print(must(setter.lay({ main: 'main.typ', data })), '2026-12-14'))
}
