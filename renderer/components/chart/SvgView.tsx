import { createElement, type ReactElement, useId } from 'react'
import { wholeAlt } from '../../../shared/briefing/charts/model.ts'
import type { SvgNode } from '../../../shared/briefing/charts/svg.ts'

/** Units of a drawing in one rem. */
export const UNITS = 16

const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

function draw(node: SvgNode, key: number): ReactElement {
  const props = Object.fromEntries(Object.entries(node.attrs).map(([name, value]) => [camel(name), value]))
  return createElement(
    node.tag,
    { ...props, key },
    ...node.children.map((child, i) => (typeof child === 'string' ? child : draw(child, i))),
  )
}

interface Props {
  readonly svg: SvgNode
  /** A sentence that describes the drawing; without it the drawing is decoration beside its figures. */
  readonly short?: string
  /** All that it shows, for who asks on. */
  readonly long?: readonly string[]
  readonly className?: string
}

/** A drawing on the screen, as wide as its place and as large as the text beside it. */
export function SvgView({ svg, short, long, className }: Props) {
  const id = useId()
  const { width, height, viewBox } = svg.attrs
  const inner = svg.children.map((child, i) => (typeof child === 'string' ? child : draw(child, i)))
  // In the page's own unit: who makes text larger makes the picture larger with it.
  const rem = (units: string | number | undefined) => `${Number(units) / UNITS}rem`
  const shape = {
    width: rem(width),
    height: rem(height),
    viewBox: String(viewBox),
    className,
    focusable: false as const,
  }
  return short === undefined ? (
    <svg {...shape} aria-hidden="true">
      {inner}
    </svg>
  ) : (
    <>
      <svg {...shape} role="img" aria-label={short} aria-describedby={long ? id : undefined}>
        {inner}
      </svg>
      {long ? (
        <span id={id} hidden>
          {wholeAlt({ short: '', long }).trim()}
        </span>
      ) : null}
    </>
  )
}
