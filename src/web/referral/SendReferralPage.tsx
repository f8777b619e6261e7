import type { Day } from '#domain/shared/day.ts'
import { formatDay } from '#i18n/format.ts'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { Page } from '#ui/Page.tsx'
import { useGo, useId, useView } from '../app/address.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { useAsk } from '../app/use-query.ts'
import { sendingMessages } from './sending.messages.ts'
import { SheetPage } from './SheetPage.tsx'
import { messageOf, sheetFrom, type Earlier, type Origin, type SheetState } from './sheet-state.ts'
import { useEarlier } from './use-earlier.ts'

const NewSheet = ({ origin, earlier }: { readonly origin: Origin; readonly earlier: Earlier | undefined }) => {
  const words = useMessages(sendingMessages)
  const { locale } = useLanguage()
  const say = useNotice()
  const go = useGo()
  const sending = useAct('sendReferral')
  const drafting = useAct('draftReferral')
  const inputOf = (sheet: SheetState) => ({ matterId: origin.matterId, ...messageOf(sheet), ...(sheet.routeId !== '' && { routeId: sheet.routeId }) })
  const send = async (sheet: SheetState): Promise<boolean> => {
    const sent = await sending.run(inputOf(sheet))
    if (sent === undefined) return false
    say({ text: words.sent({ due: formatDay(locale, sent.answerDueOn as Day) }) })
    go(`/referrals/${sent.id}`)
    return true
  }
  const keep = async (sheet: SheetState): Promise<boolean> => {
    const drafted = await drafting.run(inputOf(sheet))
    if (drafted === undefined) return false
    say({ text: words.draftKept })
    go(`/referrals/${drafted.id}`)
    return true
  }
  return (
    <SheetPage
      title={words.send} origin={origin} first={sheetFrom(origin, earlier)}
      problem={sending.problem ?? drafting.problem} isActing={sending.isActing || drafting.isActing} onSend={send} onKeep={keep}
    />
  )
}

/** つなぐ: from an intake or a household; `?from=` goes on where an earlier attempt for the same need came back. */
export const SendReferralPage = () => {
  const words = useMessages(sendingMessages)
  const matterId = useId()
  const { view } = useView()
  const { answer, problem } = useAsk('getReferralOrigin', { matterId })
  const earlier = useEarlier(view['from'])
  if (answer === undefined || earlier.isWaiting) return <Page title={words.send}><ProblemBanner problem={problem} /></Page>
  return <NewSheet origin={answer} earlier={earlier.found} />
}
