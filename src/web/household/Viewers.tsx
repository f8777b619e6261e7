import { useState } from 'react'
import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAsk } from '../app/use-query.ts'
import { householdMessages } from './household.messages.ts'

const List = ({ matterId }: { readonly matterId: string }) => {
  const { locale } = useLanguage()
  const { answer } = useAsk('listViewers', { matterId })
  return (
    <ul>
      {(answer?.views ?? []).map((one, n) => (
        <li key={n}>{`${formatMoment(locale, one.at as Instant)}　${one.agencyName} ${one.who}　${one.operation}　${one.reason}`}</li>
      ))}
    </ul>
  )
}

/** だれが見たか: asked for only when somebody wants to know, because asking is journalled too. */
export const Viewers = ({ matterId }: { readonly matterId: string }) => {
  const words = useMessages(householdMessages)
  const [isOpened, setOpened] = useState(false)
  return (
    <Disclosure title={words.viewers} onOpen={() => setOpened(true)}>
      {isOpened && <List matterId={matterId} />}
    </Disclosure>
  )
}
