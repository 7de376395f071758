import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { rulesForPages } from '../../shared/briefing/scripts.ts'
import { timeOf } from '../../shared/days/index.ts'
import { type AppError, appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { letGo, manyLetters, manyPages } from './let-go.ts'

interface Diagnostic {
  readonly message: string
  readonly path?: string
  readonly range?: { readonly start?: { readonly line?: number } }
}

/** Laid-out pages that have not been written as a PDF yet. */
export interface Laid {
  readonly document: NodeTypstDocument
  /** The positions that the template reports; undefined for a template that reports none. */
  readonly where: unknown
}

/** Lays out data with a template. It is synchronous, so it runs in a separate process. */
export interface Typesetter {
  lay(input: {
    main: string
    data: unknown
    /** Pictures that the template may name, `logo.png`. */
    files?: ReadonlyMap<string, Uint8Array>
  }): Result<Laid>
  /**
   * The pages as a file dated at noon of a day (ISO). A preview on the screen has no tags, which are a third of the work
   * and four fifths of the file.
   */
  print(laid: Laid, date: string, how?: { readonly preview: boolean }): Result<{ bytes: Uint8Array; pages: number }>
  /** Frees memory; call it after each document, once the event loop has turned. */
  rest(): void
}

/** Seconds until noon, so that a document has the same day in every time zone. */
const NOON = 12 * 3600

/** A page needs only the words; which records a figure comes from is kept elsewhere. */
const withoutRecords = (key: string, value: unknown): unknown =>
  key === 'of' && Array.isArray(value) ? undefined : value

const languageIn = (paper: unknown): readonly string[] => {
  const lang = typeof paper === 'object' && paper !== null && 'lang' in paper ? paper.lang : undefined
  return typeof lang === 'string' ? [lang] : []
}
/** The languages of the papers in one file: of a paper, or of each part of a packet. */
function languagesIn(content: unknown): readonly string[] {
  const parts =
    typeof content === 'object' && content !== null && 'parts' in content && Array.isArray(content.parts)
      ? (content.parts as readonly { readonly model?: unknown }[])
      : []
  return [...new Set([content, ...parts.map((p) => p.model)].flatMap(languageIn))]
}

/**
 * A compiler that sees only our templates, our faces and one data file, all passed in memory. Its folder does not
 * exist, so that a template can read nothing else.
 */
export function typesetter(templates: ReadonlyMap<string, string>, faces: readonly Uint8Array[]): Typesetter {
  const folder = join(tmpdir(), 'groundwork-documents-nowhere')
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: faces.map((face) => Buffer.from(face)) }],
  })
  for (const [name, source] of templates) compiler.addSource(join(folder, name), source)
  const put = (name: string, content: string): void => compiler.mapShadow(join(folder, name), Buffer.from(content))
  const steady = (isSteady: boolean): void => put('steady.json', JSON.stringify(isSteady))
  steady(false)
  put('scripts.json', JSON.stringify(rulesForPages))
  const compile = (main: string) => {
    const result = compiler.compile({ mainFilePath: join(folder, main) })
    const warnings = result.takeWarnings()
    return { result, warnings: warnings === null ? [] : phrases(compiler.fetchDiagnostics(warnings)) }
  }
  /**
   * Typst lays out a document five times at most. Where a choice depends on a position that the choice itself moves,
   * five are not enough; the document is then laid out without asking for positions, and a page may be left emptier.
   */
  const settled = (main: string) => {
    const first = compile(main)
    if (!first.warnings.some((w) => w.includes('did not converge'))) return first
    steady(true)
    const second = compile(main)
    steady(false)
    return second
  }

  return {
    lay({ main, data: content, files }) {
      for (const [name, bytes] of files ?? []) compiler.mapShadow(join(folder, name), Buffer.from(bytes))
      const words = JSON.stringify(content, withoutRecords)
      put('data.json', words)
      put('languages.json', JSON.stringify(languagesIn(content)))
      // Most of what a long paper was drawn from is no longer held.
      if (words.length > manyLetters) letGo()
      const { result, warnings } = settled(main)
      const faults = result.takeDiagnostics()
      if (faults !== null && result.hasError())
        return err(notMade(phrases(compiler.fetchDiagnostics(faults)).join('; ')))
      // The compiler only warns about an unknown face, and would print in another one.
      if (warnings.length > 0) return err(notMade(warnings.join('; ')))
      const document = result.result
      if (document === null) return err(notMade(''))
      if (document.numOfPages > manyPages) compiler.evictCache(1)
      const [where] = compiler.query(document, { selector: '<where>', field: 'value' }) as unknown[]
      return ok({ document, where })
    },
    print({ document }, date, { preview } = { preview: false }) {
      if (!preview && document.numOfPages > manyPages) compiler.evictCache(0)
      try {
        const bytes = compiler.pdf(document, {
          ...(preview ? { pdfTags: false } : { pdfStandard: 'ua-1' }),
          creationTimestamp: timeOf(date) / 1000 + NOON,
        })
        return ok({ bytes, pages: document.numOfPages })
      } catch (cause) {
        return err(notMade(thrown(cause)))
      }
    },
    rest: () => compiler.evictCache(3),
  }
}

const phrases = (found: readonly Diagnostic[]): readonly string[] =>
  [...new Set(found.map((f) => f.message))].slice(0, 2)

/** The compiler throws its errors as the text of a Rust structure; the messages inside are for people. */
const thrown = (cause: unknown): string =>
  [...String(cause instanceof Error ? cause.message : cause).matchAll(/message: "((?:[^"\\]|\\.)*)"/g)]
    .map((m) => m[1] ?? '')
    .slice(0, 2)
    .join('; ')

/** The refusal with the reason why a document could not be made. */
export const notMade = (why: string): AppError =>
  appError(
    'document',
    `The pages could not be made${why === '' ? '' : `: ${why.replace(/\.$/, '')}`}. Nothing was saved, and the plan is as it was. Change what you typed last, or try again.`,
  )
