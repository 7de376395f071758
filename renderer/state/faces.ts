/**
 * Fetches the window's two faces while it is still worked out what is first seen. The first layout asked for them itself,
 * and they came after it was painted: every word was first seen in another face, and was laid out twice.
 */
export function fetchFaces(): void {
  for (const face of ['Public Sans', 'Source Serif 4']) {
    // One that can't be had is replaced by the next in its list (`tokens.css`), as everywhere.
    document.fonts.load(`1em "${face} Variable"`).catch(() => {})
  }
}
