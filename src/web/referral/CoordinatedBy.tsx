import { Banner } from '#ui/Banner.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import type { AnswerFor } from '../app/api.ts'
import { Telephone } from '../app/Telephone.tsx'
import { referralMessages } from './referral.messages.ts'

/** 期限を過ぎたつなぎの調整担当: whom its sender calls where nobody answers. */
export const CoordinatedBy = ({ referral }: { readonly referral: AnswerFor<'getReferral'> }) => {
  const words = useMessages(referralMessages)
  if (referral.coordinators.length === 0) return null
  return (
    <Banner tone="warning">
      <p><strong>{words.inVain}</strong></p>
      {referral.coordinators.map(({ who, agencyName, phone }) => (
        <Telephone key={`${agencyName}${who}`} who={[words.coordinator, agencyName, who].filter(Boolean).join('　')} number={phone} />
      ))}
    </Banner>
  )
}
