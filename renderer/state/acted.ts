let acted = false
if (typeof window !== 'undefined') {
  for (const kind of ['keydown', 'pointerdown'])
    window.addEventListener?.(
      kind,
      () => {
        acted = true
      },
      { capture: true },
    )
}

/** True once the person has pressed anything. Until then, focus is not moved: a reader begins at the top. */
export const hasActed = (): boolean => acted
