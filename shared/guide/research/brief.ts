/**
 * What the advice of an indicator is based on, as the person is told. The first one has the least to do with this work.
 */
export const bases = {
  schools: 'Research in schools and districts',
  elsewhere: 'Research in other fields',
  rules: 'Law, official rules or records',
  practice: 'Practice wisdom',
} as const
export type Basis = keyof typeof bases

/** A source that can be read. A source without a year is shown without one; the address is optional. */
export interface Source {
  readonly id: string
  readonly author: string
  readonly title: string
  readonly publisher: string
  readonly year: number | null
  readonly address: string | null
}

/** What is known about one indicator: what was found, how reliable it is, and what it means for a district. */
export interface Brief {
  readonly indicator: string
  readonly rests: Basis
  readonly known: string
  readonly evidence: string
  readonly means: string
  readonly sources: readonly Source[]
}

/** A brief as an educator writes it, with its sources named by their ids. */
export type WrittenBrief = Omit<Brief, 'rests' | 'sources'> & {
  readonly rests: string
  readonly sources: readonly string[]
}

/** The id of the article that the whole guide follows. */
export const ARTICLE = 'article'

const isBasis = (name: string): name is Basis => Object.hasOwn(bases, name)

const wholeSource = (source: Source): boolean =>
  [source.author, source.title, source.publisher].every((part) => part.trim() !== '') &&
  (source.address === null || /^https?:\/\/\S+$/.test(source.address))

/** The briefs with their sources. Throws for a brief that is empty or has no source. */
export function readBriefs(sources: readonly Source[], written: readonly WrittenBrief[]): readonly Brief[] {
  const byId = new Map(sources.map((source) => [source.id, source]))
  if (byId.size < sources.length) throw new Error('Two sources have the same id.')
  const broken = sources.find((source) => !wholeSource(source))
  if (broken) throw new Error(`The source ${broken.id} needs an author, a title and a publisher, and a whole address.`)
  if (new Set(written.map((brief) => brief.indicator)).size < written.length)
    throw new Error('Two research briefs are about the same indicator.')
  return written.map((brief) => {
    const { indicator, rests } = brief
    if ([brief.known, brief.evidence, brief.means].some((text) => text.trim() === ''))
      throw new Error(`The research brief of ${indicator} does not say all three things.`)
    if (brief.sources.length === 0) throw new Error(`The research brief of ${indicator} names no source.`)
    if (!isBasis(rests)) throw new Error(`The research brief of ${indicator} does not say what it rests on.`)
    if (brief.sources.every((id) => id === ARTICLE) && rests !== 'practice')
      throw new Error(`The research brief of ${indicator} has the article alone: that is practice wisdom.`)
    const read = brief.sources.map((id) => {
      const source = byId.get(id)
      if (source === undefined) throw new Error(`The research brief of ${indicator} names ${id}, which is no source.`)
      return source
    })
    return { ...brief, rests, sources: read }
  })
}

/** Who, what, where and when, in one line without the address: “Author. Title. Publisher, 2016.” */
export const citedParts = ({
  author,
  publisher,
  year,
}: Source): { readonly before: string; readonly after: string } => ({
  before: /\.$/.test(author) ? author : `${author}.`,
  after: year === null ? `${publisher}.` : `${publisher}, ${year}.`,
})
