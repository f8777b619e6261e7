import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'
import { LinkButton } from './Button.tsx'
import { OnePage, type Paging } from './OnePage.tsx'

/** What a pager takes: where one is, how many pages there are, and the address of each. */
export type PagerProps = Paging & { readonly hrefOf: (page: number) => string; /** Of what, where there is more than one list on a page. */ readonly of?: string }

/** Goes through a long list page by page; nothing when there is one page only. */
export const Pager = ({ hrefOf, of = '', ...paging }: PagerProps) => {
  const words = useMessages(partsMessages)
  const { page, pages } = paging
  if (pages <= 1 && page <= 1) return null
  const position = words.pageOf({ page, pages })
  return (
    <>
      <OnePage {...paging} />
      <nav className="bar no-print" aria-label={`${of} ${position}`.trim()}>
        {page > 1 && <LinkButton href={hrefOf(page - 1)} small>{words.previous}</LinkButton>}
        <span className="quiet">{position}</span>
        {page < pages && <LinkButton href={hrefOf(page + 1)} small>{words.next}</LinkButton>}
      </nav>
    </>
  )
}
