import { createElement, type ReactElement } from 'react'
import type { SvgNode } from '../../../shared/briefing/charts/svg.ts'

const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

function draw(node: SvgNode, key: number): ReactElement {
  const props = Object.fromEntries(Object.entries(node.attrs).map(([name, value]) => [camel(name), value]))
  return createElement(
    node.tag,
    { ...props, key },
    ...node.children.map((child, i) => (typeof child === 'string' ? child : draw(child, i))),
  )
}

/** A drawing on the screen. With `alt` it is an image that says what it shows; without, decoration beside its figures. */
export function SvgView({ svg, alt, className }: { svg: SvgNode; alt?: string; className?: string }) {
  const { width, height, viewBox } = svg.attrs
  const inner = svg.children.map((child, i) => (typeof child === 'string' ? child : draw(child, i)))
  const shape = { width, height, viewBox: String(viewBox), className, focusable: false as const }
  return alt === undefined ? (
    <svg {...shape} aria-hidden="true">
      {inner}
    </svg>
  ) : (
    <svg {...shape} role="img" aria-label={alt}>
      {inner}
    </svg>
  )
}
