import { formatList } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { referralMessages } from './referral.messages.ts'

/** Whom sender and receiver know as two different people (受付で食い違う人): both read it, and how it is mended. */
export const ToldOtherwise = ({ names }: { readonly names: readonly string[] }) => {
  const words = useMessages(referralMessages)
  const { locale } = useLanguage()
  return names.length === 0 ? null : <Banner tone="warning"><p>{words.toldOtherwise({ names: formatList(locale, names) })}</p></Banner>
}
