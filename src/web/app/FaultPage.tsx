import { Button } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Page } from '#ui/Page.tsx'
import { shellMessages } from './shell.messages.ts'

/** A page that could not be shown, e.g. because the product was renewed while it stood open: read anew, it is whole. */
export const FaultPage = () => {
  const words = useMessages(shellMessages)
  return (
    <Page title={words.fault}>
      <Empty title={words.faultLead} action={<Button kind="primary" onClick={() => window.location.reload()}>{words.readAnew}</Button>}>{words.faultHint}</Empty>
    </Page>
  )
}
