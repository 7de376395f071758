/**
 * How a chart looks, as data. A document gives plain colors, the screen its own tokens. Shapes carry the
 * meaning: outline, solid and gray groups; circle and square for met and missed; a tick for a target.
 */
export interface ChartTheme {
  readonly ink: string
  readonly soft: string
  /** Focus groups. */
  readonly accent: string
  /** Other groups. */
  readonly mute: string
  readonly target: string
  /** A figure that missed its target. */
  readonly missed: string
  readonly rule: string
  readonly ground: string
  readonly font: string
  /** Sizes of type in the drawing's own units: names and figures, scale. */
  readonly text: number
  readonly scale: number
}

/** Papers, in points: 1 unit of the drawing is 1 pt where it is set at its own width. */
export const documentTheme: ChartTheme = {
  ink: '#16202a',
  soft: '#47535e',
  accent: '#0b4a5a',
  mute: '#84919b',
  target: '#a63c06',
  missed: '#9e1b1b',
  rule: '#c3ccd2',
  ground: '#ffffff',
  // In quotes: a name with a figure in it is read as a name only then.
  font: "'Source Sans 3'",
  text: 9.25,
  scale: 8,
}

/** Slides, in points: nothing is smaller than what can be read from the last row of a room. */
export const slideTheme: ChartTheme = { ...documentTheme, text: 20, scale: 18 }
/** Width of a slide's picture, in points. */
export const slideWidth = 864
