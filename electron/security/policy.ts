/** A placeholder in the built page; when the page is served, it is replaced by a nonce. */
export const NONCE_PLACE = 'GROUNDWORK-NONCE'

/**
 * The page's content security policy: what it may load and do. Everything that is not named is refused: no script or
 * style from outside the app, none written into the page, no form, no frame, no address but the app's own.
 *
 * `nonce` is a number used for one answer: the controls' library adds two small style sheets while the app runs (touch
 * scrolling, and no scrolling behind a dialog), and marks them with it. Styles that React sets on an element go through
 * the object model and need no permission.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'", // a document's pages are drawn in a worker
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

/** Headers of every answer to the page. */
export const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
} as const
