import { useEffect, useState } from 'react'
import type { Day } from '#domain/shared/day.ts'
import { formatDay } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { Page } from '#ui/Page.tsx'
import { hrefOf, useGo, useId, usePath, useReplace, useView } from '../app/address.ts'
import { act, newKey } from '../app/api.ts'
import { OpenDraftLine } from '../draft/OpenDraftLine.tsx'
import { useDraft, type Keeping } from '../draft/use-draft.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { useAsk, useFirst } from '../app/use-query.ts'
import { bodyOf, changedIn, sheetFromBody } from './kept-sheet.ts'
import { sendingMessages } from './sending.messages.ts'
import { SheetPage } from './SheetPage.tsx'
import { leavesContactOut, messageOf, sheetFrom, type Earlier, type MayChoose, type Origin, type SheetState } from './sheet-state.ts'
import { useEarlier } from './use-earlier.ts'
import { useReceivers } from './use-receivers.ts'

/** What one began to write about the same matter another time: gone on with, or thrown away. */
const Resume = ({ matterId, draftId }: { readonly matterId: string; readonly draftId: string }) => {
  const words = useMessages(sendingMessages)
  const [path, replace] = [usePath(), useReplace()]
  const { answer, again } = useAsk('listDrafts', {})
  const found = answer?.drafts.find((one) => one.kind === 'referral' && one.matterId === matterId && one.id !== draftId && changedIn(one.body) === undefined)
  if (found === undefined) return null
  return (
    <Banner
      tone="info"
      actions={
        <>
          <Button small onClick={() => replace(hrefOf(path, { draft: found.id }))}>{words.resumeYes}</Button>
          <Button small onClick={() => void act('discardDraft', { id: found.id }).then(again)}>{words.resumeNo}</Button>
        </>
      }
    >
      <p>{words.resume} <OpenDraftLine draft={found} /></p>
    </Banner>
  )
}

type NewProps = { readonly origin: Origin; readonly blank: SheetState; readonly begun: SheetState; readonly draftId: string; readonly keeping: Keeping; readonly isContactLeftOut: boolean }

const NewSheet = ({ origin, blank: atFirst, begun, draftId, keeping, isContactLeftOut }: NewProps) => {
  const words = useMessages(sendingMessages)
  const { locale } = useLanguage()
  const [say, go] = [useNotice(), useGo()]
  const [first] = useState(begun)
  const [blank] = useState(atFirst)
  const sending = useAct('sendReferral')
  const drafting = useAct('draftReferral')
  const inputOf = (sheet: SheetState) => ({ matterId: origin.matterId, draftId, ...messageOf(sheet), ...(sheet.routeId !== '' && { routeId: sheet.routeId }) })
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
      title={words.send} origin={origin} first={first} blank={blank} keeping={keeping} bodyOf={bodyOf} problem={sending.problem ?? drafting.problem}
      isActing={sending.isActing || drafting.isActing} onSend={send} onKeep={keep}
      isContactLeftOut={isContactLeftOut} before={<Resume matterId={origin.matterId} draftId={draftId} />}
    />
  )
}

type BegunProps = { readonly origin: Origin; readonly earlier: Earlier | undefined; readonly mayChoose: MayChoose; readonly draftId: string; readonly wanted: string }

/** What was typed under this number before, wherever it was kept. A text that belongs to a drafted referral goes on there. */
const Begun = ({ origin, earlier, mayChoose, draftId, wanted }: BegunProps) => {
  const words = useMessages(sendingMessages)
  const replace = useReplace()
  const keeping = useDraft({ id: draftId, kind: 'referral', matterId: origin.matterId })
  const body = keeping.found?.body
  const changedId = body && changedIn(body)?.id
  useEffect(() => {
    if (changedId !== undefined) replace(`/referrals/${changedId}/edit`)
  }, [changedId, replace])
  if (keeping.found === undefined || changedId !== undefined) return <Page title={words.send} />
  const fresh = sheetFrom(origin, earlier, mayChoose)
  const blank = fresh.toAgencyId === '' && !fresh.isOutside && mayChoose(wanted) ? { ...fresh, toAgencyId: wanted } : fresh
  const begun = body === undefined ? blank : sheetFromBody(body, blank)
  return <NewSheet origin={origin} blank={blank} begun={begun} draftId={draftId} keeping={keeping} isContactLeftOut={leavesContactOut(origin, earlier)} />
}

/**
 * つなぐ: from an intake or a household; `?from=` goes on where an earlier attempt for the same need came back, `?to=` begins with the agency that was named. The draft's number
 * stands in the address, so that whoever comes back to it, after a crash or a new sign-in, finds every word.
 */
export const SendReferralPage = () => {
  const words = useMessages(sendingMessages)
  const matterId = useId()
  const { view } = useView()
  const [path, replace] = [usePath(), useReplace()]
  const [fresh] = useState(newKey)
  const { answer: now, problem } = useAsk('getReferralOrigin', { matterId })
  const answer = useFirst(now)
  const earlier = useEarlier(view['from'])
  const receivers = useReceivers()
  const { draft } = view
  useEffect(() => {
    if (draft === undefined) replace(hrefOf(path, { ...view, draft: fresh }))
  }, [draft, fresh, path, replace, view])
  if (answer === undefined || earlier.isWaiting || receivers === undefined) return <Page title={words.send}><ProblemBanner problem={problem} /></Page>
  const draftId = draft ?? fresh
  return <Begun key={draftId} origin={answer} earlier={earlier.found} mayChoose={(id) => receivers.some((one) => one.id === id)} draftId={draftId} wanted={view['to'] ?? ''} />
}
