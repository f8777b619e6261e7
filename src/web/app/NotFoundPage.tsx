import { LinkButton } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Page } from '#ui/Page.tsx'
import { useRail } from './use-rail.ts'
import { shellMessages } from './shell.messages.ts'

/** To the first page of whoever is here: わたしの一日 for those who work with people, else the first of their own pages. */
const ToFirstPage = () => {
  const words = useMessages(shellMessages)
  const [first] = useRail().flatMap(({ items }) => items)
  if (first === undefined || first.href === '/') return <LinkButton href="/">{words.toMyDay}</LinkButton>
  return <LinkButton href={first.href}>{words.toFirstPage({ page: first.label })}</LinkButton>
}

/** An address that leads nowhere. */
export const NotFoundPage = () => {
  const words = useMessages(shellMessages)
  return (
    <Page title={words.noSuchPage}>
      <Empty title={words.noSuchPageLead} action={<ToFirstPage />} />
    </Page>
  )
}
