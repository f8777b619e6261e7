import { useSyncExternalStore } from 'react'

/** As wide as two columns stand beside each other (`styles/layout.css`). */
const narrow = (): MediaQueryList => window.matchMedia('(max-width: 63.99rem)')

const listen = (tell: () => void): (() => void) => {
  const list = narrow()
  list.addEventListener('change', tell)
  return () => list.removeEventListener('change', tell)
}

/** Whether there is room for one column alone: where what stands in it must follow another order, for eyes and for the Tab key alike. */
export const useNarrow = (): boolean => useSyncExternalStore(listen, () => narrow().matches)
