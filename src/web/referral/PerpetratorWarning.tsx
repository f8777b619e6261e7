import { warnsOfPerpetrator } from '#domain/referral/perpetrator-warning.ts'
import type { FactCategory } from '#domain/referral/travelling-fact.ts'
import { Banner } from '#ui/Banner.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Telephone } from '../app/Telephone.tsx'
import { perpetratorMessages } from './perpetrator.messages.ts'

type WarningProps = { readonly facts: readonly { readonly category: FactCategory }[]; readonly who: string; readonly phone: string | null }

/** 加害者情報あり, above everything else that came with a つなぎ: whom to call before anybody calls the home. */
export const PerpetratorWarning = ({ facts, who, phone }: WarningProps) => {
  const words = useMessages(perpetratorMessages)
  if (!warnsOfPerpetrator(facts)) return null
  return (
    <Banner tone="danger" title={words.title}>
      <p>{words.callFirst}</p>
      <Telephone who={who} number={phone} />
    </Banner>
  )
}
