import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'
import { LinkButton } from './Button.tsx'

/** What a pager takes: where one is, how many pages there are, and the address of each. */
export type PagerProps = { readonly page: number; readonly pages: number; readonly hrefOf: (page: number) => string; /** Of what, where there is more than one list on a page. */ readonly of?: string }

/** Goes through a long list page by page; nothing when there is one page only. */
export const Pager = ({ page, pages, hrefOf, of = '' }: PagerProps) => {
  const words = useMessages(partsMessages)
  if (pages <= 1 && page <= 1) return null
  const position = words.pageOf({ page, pages })
  return (
    <nav className="bar no-print" aria-label={`${of} ${position}`.trim()}>
      {page > 1 && <LinkButton href={hrefOf(page - 1)} small>{words.previous}</LinkButton>}
      <span className="quiet">{position}</span>
      {page < pages && <LinkButton href={hrefOf(page + 1)} small>{words.next}</LinkButton>}
    </nav>
  )
}
