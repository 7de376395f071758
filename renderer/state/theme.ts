import type { Settings } from '../../shared/ipc/contract.ts'

export const darkSystem = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)')

/** Puts the colors of a theme on the page; of one that follows the system, those that the system has now. */
export function putTheme(theme: Settings['theme']): void {
  document.documentElement.dataset.theme = theme === 'system' ? (darkSystem().matches ? 'dark' : 'light') : theme
}
