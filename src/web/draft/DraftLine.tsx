import type { Instant } from '#domain/shared/instant.ts'
import { formatTime } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { Comparison, type ComparedText } from '#ui/Comparison.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { SavingLine, type SavingStatus } from '#ui/SavingLine.tsx'
import type { DraftBody, KeepingState } from './draft-keeper.ts'
import { draftMessages } from './draft.messages.ts'
import type { Keeping } from './use-draft.ts'

const statusOf = (state: KeepingState): SavingStatus => {
  switch (state.is) {
    case 'saved':
      return { is: 'saved', at: formatTime(state.at as Instant) }
    case 'device':
      return { is: 'offline' }
    case 'conflict':
    case 'finished':
      return { is: 'failed' }
    case 'idle':
    case 'waiting':
    case 'saving':
    case 'failed':
      return { is: state.is }
  }
}

/** 「10:32 下書きを保存（まだ受け付けていません）」: kept, and what it has not become. */
export const DraftLine = ({ state, notYet }: { readonly state: KeepingState; readonly notYet?: string }) => <SavingLine status={statusOf(state)} notYet={notYet} />

type NewsProps = {
  readonly keeping: Keeping
  /** What is written here beside what went on in another window. */
  readonly compare: (theirs: DraftBody) => readonly ComparedText[]
  readonly onTake: (body: DraftBody) => void
  /** What it has become in another window already, in words, and where that is. */
  readonly finished: { readonly said: string; readonly open: string; readonly hrefOf: (becameId: string) => string }
}

/** What somebody has to know of the draft they write in: it came from this device, went on elsewhere, or is finished already. */
export const DraftNews = ({ keeping, compare, onTake, finished }: NewsProps) => {
  const words = useMessages(draftMessages)
  const { state, found, keeper } = keeping
  if (state.is === 'conflict') {
    const { theirs, version } = state
    return (
      <Comparison
        isByOneself texts={compare(theirs)}
        onKeepMine={() => keeper?.goOnFrom(version)}
        onTakeTheirs={() => {
          onTake(theirs)
          keeper?.goOnFrom(version)
        }}
      />
    )
  }
  if (state.is === 'finished') {
    return <Banner tone="warning" isNews><p>{finished.said}</p><Link href={finished.hrefOf(state.becameId)}>{finished.open}</Link></Banner>
  }
  return found?.isFromDevice === true ? <Banner tone="info" isNews><p>{words.fromDevice}</p></Banner> : null
}
