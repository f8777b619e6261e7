import { StatusBadge } from '#ui/Badge.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { protectionMessages } from './protection.messages.ts'

/** 取扱注意・秘匿, beside the name of whoever is concealed, or in whose record somebody is, wherever it stands: one sign everywhere, also on paper. */
export const ConcealedMark = ({ isSo }: { readonly isSo: boolean | undefined }) => {
  const { concealedMark } = useMessages(protectionMessages)
  return isSo === true ? <StatusBadge tone="danger">{concealedMark}</StatusBadge> : null
}
