import { toldKindLabels } from '#i18n/told-kind.messages.ts'
import type { ToldKind } from '#domain/access/told-place.ts'
import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import { formatDay } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import type { AnswerFor } from '../app/api.ts'
import { useAsk } from '../app/use-query.ts'
import { personMessages } from './person.messages.ts'

type Telling = AnswerFor<'listTellingTexts'>['texts'][number]

const PLACE_OF: Readonly<Record<ToldKind, (one: Telling) => string>> = {
  intake: (one) => `/intakes/${one.id}`,
  support_case: (one) => `/cases/${one.id}`,
  contact_record: (one) => `/records/${one.id}/history`,
  fact: (one) => `/cases/${one.matterId ?? ''}`,
  task: (one) => `/cases/${one.matterId ?? ''}`,
  warning: (one) => `/cases/${one.matterId ?? ''}`,
  referral: (one) => `/referrals/${one.id}`,
  person: (one) => `/persons/${one.id}`,
}

/** 所在が書かれている文章: for the handlers of a concealment, each text that still tells the place, to be mended. */
export const TellingTexts = ({ personId }: { readonly personId: string }) => {
  const words = useMessages(personMessages)
  const kinds = useMessages(toldKindLabels)
  const { locale } = useLanguage()
  const { answer } = useAsk('listTellingTexts', { personId })
  if (answer === undefined || answer.texts.length === 0) return null
  return (
    <Banner tone="danger" title={words.tellingTexts({ n: answer.texts.length })}>
      <p>{words.tellingLead}</p>
      <ul>
        {answer.texts.map((one) => (
          <li key={`${one.kind} ${one.id}`}>
            <Link href={PLACE_OF[one.kind](one)}>{kinds[one.kind]}</Link>
            {one.at !== null && ` ${formatDay(locale, dayInTokyo(one.at as Instant))}`}
          </li>
        ))}
      </ul>
    </Banner>
  )
}
