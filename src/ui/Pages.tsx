import { Button } from './Button.tsx'
import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'
import { OnePage, type Paging } from './OnePage.tsx'

/** A long list page by page: where one is, and the pages beside. */
export const Pages = ({ onPage, ...paging }: Paging & { readonly onPage: (page: number) => void }) => {
  const words = useMessages(partsMessages)
  const { page, pages } = paging
  return (
    <>
      <OnePage {...paging} />
      <nav className="pages no-print" aria-label={words.pageOf({ page, pages })}>
        <ul>
          <li><Button small isDisabled={page <= 1} onClick={() => onPage(page - 1)}>{words.previous}</Button></li>
          <li aria-current="page">{words.pageOf({ page, pages })}</li>
          <li><Button small isDisabled={page >= pages} onClick={() => onPage(page + 1)}>{words.next}</Button></li>
        </ul>
      </nav>
    </>
  )
}
