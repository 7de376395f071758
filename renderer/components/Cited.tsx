import { citedParts, type Source } from '../../shared/guide/research/brief.ts'

/** A source as it is named everywhere. Nothing here opens a browser: the address can be read and copied. */
export function Cited({ source }: { source: Source }) {
  const { before, after } = citedParts(source)
  return (
    <>
      {before} <cite>{source.title}</cite>
      {/[.?!]$/.test(source.title) ? ' ' : '. '}
      {after}
      {source.address === null ? null : <> {source.address}</>}
    </>
  )
}
