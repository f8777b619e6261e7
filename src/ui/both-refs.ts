import type { Ref, RefCallback, RefObject } from 'react'

/** One element for two who need it: the part itself, and whoever handed a ref in. */
export const bothRefs =
  <E>(own: RefObject<E | null>, other: Ref<E> | undefined): RefCallback<E> =>
  (element) => {
    own.current = element
    if (typeof other === 'function') return other(element)
    if (other != null) other.current = element
    return undefined
  }
