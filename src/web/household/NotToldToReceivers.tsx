import { isUnderWay } from '#domain/referral/status.ts'
import { Banner } from '#ui/Banner.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import type { HouseholdShown } from './household-page.ts'
import { newcomerMessages } from './newcomer.messages.ts'

/**
 * Whoever adds somebody to a household reads which つなぎ of theirs are on their way: what travels, and on which basis, was decided for what left, so
 * its receivers learn of somebody new from the sender alone.
 */
export const NotToldToReceivers = ({ page }: { readonly page: HouseholdShown }) => {
  const words = useMessages(newcomerMessages)
  const theirs = page.referrals.filter((one) => one.mine === 'sender' && isUnderWay(one.status))
  if (theirs.length === 0) return null
  return (
    <Banner tone="info">
      <p>{words.notTold}</p>
      <ul className="plain">
        {theirs.map((one) => <li key={one.id}><a href={`/referrals/${one.id}`} target="_blank" rel="noreferrer">{words.travelling({ need: one.need, to: one.toName })}</a></li>)}
      </ul>
    </Banner>
  )
}
