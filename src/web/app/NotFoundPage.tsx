import { LinkButton } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Page } from '#ui/Page.tsx'
import { shellMessages } from './shell.messages.ts'

/** An address that leads nowhere. */
export const NotFoundPage = () => {
  const words = useMessages(shellMessages)
  return (
    <Page title={words.noSuchPage}>
      <Empty title={words.noSuchPageLead} action={<LinkButton href="/">{words.toMyDay}</LinkButton>} />
    </Page>
  )
}
