import { contactConcealedFor } from '#domain/referral/concealed-contact.ts'
import { Banner } from '#ui/Banner.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { referralMessages } from './referral.messages.ts'

/** Above what travelled: that the contact is concealed, from the reader or, for a handler (取扱者) who reads it, from others. */
export const ContactConcealed = ({ shown }: { readonly shown: Parameters<typeof contactConcealedFor>[0] }) => {
  const words = useMessages(referralMessages)
  const from = contactConcealedFor(shown)
  return from === undefined ? null : <Banner tone="warning"><p>{from === 'from_others' ? words.contactConcealedFromOthers : words.contactConcealed}</p></Banner>
}
