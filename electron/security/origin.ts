/** The page's only address. */
export const SCHEME = 'app'
export const HOST = 'groundwork'
const ORIGIN = `${SCHEME}://${HOST}`
export const PAGE = `${ORIGIN}/index.html`

/** True for an address of the app's own page, and for no other. */
export function isOwn(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.protocol === `${SCHEME}:` && url.host === HOST
}

/** The sender of a message, as Electron reports it. */
export interface Sender {
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null
}

/** True for the page itself: the top frame, at the app's own address. A frame that is gone is not trusted. */
export const isTrusted = ({ senderFrame }: Sender): boolean =>
  senderFrame !== null && senderFrame.parent === null && isOwn(senderFrame.url)
