import { useLayoutEffect } from 'react'
import { useApp } from '../state/app.ts'
import { darkSystem, putTheme } from '../state/theme.ts'

/**
 * Puts theme and text size on the page, before it is painted: nothing is seen in other colors first, nor laid out twice.
 * A theme that follows the system changes with it.
 */
export function useAppearance(): void {
  const theme = useApp((s) => s.settings.theme)
  const textSize = useApp((s) => s.settings.textSize)
  useLayoutEffect(() => {
    const dark = darkSystem()
    const show = () => putTheme(theme)
    show()
    dark.addEventListener('change', show)
    return () => dark.removeEventListener('change', show)
  }, [theme])
  useLayoutEffect(() => {
    document.documentElement.style.fontSize = `${textSize}%`
  }, [textSize])
}
