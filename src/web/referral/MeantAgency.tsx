import { agencyMeant } from '#domain/referral/agency-meant.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { sendingMessages } from './sending.messages.ts'
import type { Put, SheetState } from './sheet-state.ts'
import { useReceivers } from './use-receivers.ts'

/** 市内の機関です: what was written as one without an account is what an agency of the city is called. It may be meant otherwise, so it stands until somebody chooses. */
export const MeantAgency = ({ sheet, put }: { readonly sheet: SheetState; readonly put: Put }) => {
  const words = useMessages(sendingMessages)
  const meant = agencyMeant(sheet.toOutside, useReceivers() ?? [])
  if (meant === undefined) return null
  return (
    <Banner tone="info" actions={<Button small onClick={() => put({ isOutside: false, toAgencyId: meant.id, toOutside: '' })}>{words.chooseInCity}</Button>}>
      <p>{words.isInCity({ who: meant.name })}</p>
    </Banner>
  )
}
