import { useLocation, useParams, useRouter, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** What an address says beside its path: how the page is looked at. Never a name, never what was typed about anybody. */
export type View = Readonly<Record<string, string>>

/** The id in the address of this page, e.g. of `/intakes/$id`. */
export const useId = (): string => useParams({ strict: false }).id ?? ''

/** The path of this page, without its view. */
export const usePath = (): string => useLocation().pathname

/** The part of the page an address leads to, e.g. one record of a timeline. */
export const useAnchor = (): string => useLocation().hash

/** What a visit to a page remembers beside its address: it comes back with the back key, and is in no log. */
export type Remembered = Readonly<Record<string, string>>

/** Goes to another page of the product. */
export const useGo = (): ((href: string, remembered?: Remembered) => void) => {
  const { history } = useRouter()
  return useCallback((href, remembered) => history.push(href, remembered as object | undefined), [history])
}

/** A text that this visit to the page remembers, out of the address, and how to have it remember another. */
export const useRemembered = (name: string): readonly [string, (text: string) => void] => {
  const { history } = useRouter()
  const { state } = useLocation()
  const known = (state as unknown as Readonly<Record<string, unknown>>)[name]
  const remember = useCallback(
    (text: string) => history.replace(history.location.href, { ...history.location.state, [name]: text }),
    [history, name],
  )
  return [typeof known === 'string' ? known : '', remember]
}

/** Says in the address what this page is about now, without a step that Back would lead to. */
export const useReplace = (): ((href: string) => void) => {
  const { history } = useRouter()
  return useCallback((href) => history.replace(href), [history])
}

/** An address with a view: `hrefOf('/intakes', { state: 'open' })`. Empty values are left out. */
export const hrefOf = (path: string, view: Readonly<Record<string, string | undefined>> = {}): string => {
  const kept = Object.entries(view).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '')
  const query = new URLSearchParams(kept).toString()
  return query === '' ? path : `${path}?${query}`
}

/** The view in the address, and how to change parts of it; an empty value takes the part out. */
export const useView = (): { readonly view: View; readonly look: (changes: Readonly<Record<string, string | undefined>>) => void } => {
  const view: View = useSearch({ strict: false })
  const { pathname } = useLocation()
  const go = useGo()
  const look = useCallback((changes: Readonly<Record<string, string | undefined>>) => go(hrefOf(pathname, { ...view, ...changes })), [go, pathname, view])
  return { view, look }
}

/** One choice of the view out of a closed list; the first is meant when the address says nothing. */
export const useViewChoice = <const T extends string>(name: string, choices: readonly [T, ...T[]]): readonly [T, (choice: T) => void] => {
  const { view, look } = useView()
  const chosen = choices.find((choice) => choice === view[name]) ?? choices[0]
  return [chosen, (choice) => look({ [name]: choice === choices[0] ? undefined : choice })]
}
