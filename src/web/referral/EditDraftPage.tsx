import { useCallback, useEffect, useState } from 'react'
import type { Day } from '#domain/shared/day.ts'
import { statusLabels } from '#i18n/referral-codes.messages.ts'
import { formatDay } from '#i18n/format.ts'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Empty } from '#ui/Empty.tsx'
import { Link } from '#ui/Link.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { Page } from '#ui/Page.tsx'
import { useGo, useId, useView } from '../app/address.ts'
import { act } from '../app/api.ts'
import type { DraftBody } from '../draft/draft-keeper.ts'
import { useDraft, type Keeping } from '../draft/use-draft.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { useAsk, useFirst } from '../app/use-query.ts'
import { ContactConcealed } from './ContactConcealed.tsx'
import { bodyOf, changedIn, sheetFromBody } from './kept-sheet.ts'
import { movingMessages } from './referral.messages.ts'
import { sendingMessages } from './sending.messages.ts'
import { SheetPage } from './SheetPage.tsx'
import { messageOf, sheetFromDraft, withConsiderations, withWhenToCall, type Earlier, type Origin, type SheetState } from './sheet-state.ts'
import { focusOnName } from './use-left-behind.ts'

type SheetProps = { readonly origin: Origin; readonly draft: Earlier; readonly keeping: Keeping; readonly body: DraftBody | undefined }

const DraftSheet = ({ origin, draft, keeping, body }: SheetProps) => {
  const words = { ...useMessages(movingMessages), ...useMessages(sendingMessages) }
  const { locale } = useLanguage()
  const status = useMessages(statusLabels)
  const say = useNotice()
  const go = useGo()
  const changing = useAct('changeReferralDraft')
  const moving = useAct('moveReferral')
  const [seen, setSeen] = useState((body && changedIn(body)?.version) ?? draft.version)
  const [blank] = useState(() => sheetFromDraft(origin, draft))
  const { tell } = useView().view
  const [first] = useState(() => {
    const begun = body === undefined ? blank : sheetFromBody(body, blank)
    if (tell === 'mayContact') return withWhenToCall(begun, origin.facts).sheet
    return tell === 'consideration' ? withConsiderations(begun).sheet : begun
  })
  useEffect(() => {
    if (tell === 'name') focusOnName()
  }, [tell])
  const keptAs = useCallback((sheet: SheetState) => bodyOf(sheet, { id: draft.id, version: seen }), [draft.id, seen])
  const keep = async (sheet: SheetState, version = seen): Promise<number | undefined> => {
    const kept = (await changing.run({ id: draft.id, version, ...messageOf(sheet) }))?.version
    if (kept !== undefined) setSeen(kept)
    return kept
  }
  const done = (text: string): true => {
    void keeping.forget().then(() => act('discardDraft', { id: draft.id }))
    say({ text })
    go(`/referrals/${draft.id}`)
    return true
  }
  const send = async (sheet: SheetState): Promise<boolean> => {
    const version = await keep(sheet)
    if (version === undefined || (await moving.run({ id: draft.id, version, move: 'send' })) === undefined) return false
    const due = origin.dueDays.find((one) => one.urgency === sheet.urgency)?.answerDueOn
    return done(due === undefined ? words.moved({ status: status.sent }) : words.sent({ due: formatDay(locale, due as Day) }))
  }
  const { standing } = changing
  const late = standing && {
    theirs: sheetFromDraft(origin, standing), isByOneself: changing.isByOneself,
    onKeepMine: async (sheet: SheetState) => (await keep(sheet, standing.version)) !== undefined && done(words.draftKept),
    onTakeTheirs: () => { setSeen(standing.version); changing.forget() },
  }
  return (
    <SheetPage
      title={words.editTitle} origin={origin} first={first} blank={blank} keeping={keeping} bodyOf={keptAs} problem={changing.problem ?? moving.problem}
      isActing={changing.isActing || moving.isActing} onSend={send} onKeep={async (sheet) => (await keep(sheet)) !== undefined && done(words.draftKept)} late={late}
      before={<ContactConcealed shown={draft} />}
    />
  )
}

const WithOrigin = ({ draft, matterId }: { readonly draft: Earlier; readonly matterId: string }) => {
  const words = useMessages(sendingMessages)
  const { answer: now, problem } = useAsk('getReferralOrigin', { matterId })
  const answer = useFirst(now)
  const keeping = useDraft({ id: draft.id, kind: 'referral', matterId })
  if (answer === undefined || keeping.found === undefined) return <Page title={words.editTitle}><ProblemBanner problem={problem} /></Page>
  return <DraftSheet origin={answer} draft={draft} keeping={keeping} body={keeping.found.body} />
}

const NoLongerDraft = ({ id }: { readonly id: string }) => {
  const words = useMessages(sendingMessages)
  return (
    <Page title={words.editTitle}>
      <Empty title={words.noLongerDraft} action={<Link href={`/referrals/${id}`}>{words.toReferral}</Link>}>{words.noLongerDraftHint}</Empty>
    </Page>
  )
}

/** 下書きを直す: what has not left yet can be written anew as a whole, and then be sent. */
export const EditDraftPage = () => {
  const words = useMessages(sendingMessages)
  const { answer: now, problem } = useAsk('getReferral', { id: useId() })
  const answer = useFirst(now)
  if (answer === undefined) return <Page title={words.editTitle}><ProblemBanner problem={problem} /></Page>
  if (answer.matterId === null || answer.status !== 'drafted') return <NoLongerDraft id={answer.id} />
  return <WithOrigin draft={answer} matterId={answer.matterId} />
}
