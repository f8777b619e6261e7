import { createContext, use, type MouseEvent, type ReactNode } from 'react'

type Navigate = (href: string) => void

const NavigationContext = createContext<Navigate | undefined>(undefined)

/** Lets the links of the parts change the page without loading it anew. */
export const NavigationProvider = (props: { readonly navigate: Navigate; readonly children: ReactNode }) => (
  <NavigationContext value={props.navigate}>{props.children}</NavigationContext>
)

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** The click handler of a link inside the product; a new tab, a download or another target stays the browser's. */
export const useFollow = (href: string): ((event: MouseEvent<HTMLAnchorElement>) => void) => {
  const navigate = use(NavigationContext)
  return (event) => {
    const isOurs = href.startsWith('/') && event.currentTarget.target === '' && !event.currentTarget.hasAttribute('download')
    if (navigate === undefined || event.defaultPrevented || !isOurs || !isPlainClick(event)) return
    event.preventDefault()
    navigate(href)
  }
}
