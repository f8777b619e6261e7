import type { Instant } from '#domain/shared/instant.ts'
import { formatTime } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { Comparison } from '#ui/Comparison.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { SavingLine, type SavingStatus } from '#ui/SavingLine.tsx'
import type { DraftBody, KeepingState } from './draft-keeper.ts'
import { intakeMessages } from './intake.messages.ts'
import { sheetFromDraft, type TypedSheet } from './sheet.ts'
import type { Keeping } from './use-draft.ts'

const statusOf = (state: KeepingState): SavingStatus => {
  switch (state.is) {
    case 'saved':
      return { is: 'saved', at: formatTime(state.at as Instant) }
    case 'device':
      return { is: 'offline' }
    case 'conflict':
    case 'received':
      return { is: 'failed' }
    case 'idle':
    case 'waiting':
    case 'saving':
    case 'failed':
      return { is: state.is }
  }
}

/** 「10:32 保存しました」. */
export const DraftLine = ({ state }: { readonly state: KeepingState }) => <SavingLine status={statusOf(state)} />

type Props = { readonly keeping: Keeping; readonly mine: TypedSheet; readonly onTake: (body: DraftBody) => void }

const Both = ({ keeping, mine, onTake, theirs, version }: Props & { readonly theirs: DraftBody; readonly version: number }) => {
  const words = useMessages(intakeMessages)
  const other = sheetFromDraft('', theirs)
  const texts = (['text', 'ownWords', 'heard', 'judgement'] as const).map((field) => ({ name: words[field], mine: mine[field], theirs: other[field] }))
  return (
    <Comparison
      texts={texts}
      onKeepMine={() => keeping.keeper?.goOnFrom(version)}
      onTakeTheirs={() => {
        onTake(theirs)
        keeping.keeper?.goOnFrom(version)
      }}
    />
  )
}

/** What somebody has to know of the draft they write in: it came from this device, went on elsewhere, or is an intake already. */
export const DraftBanner = (props: Props) => {
  const words = useMessages(intakeMessages)
  const { state, found } = props.keeping
  if (state.is === 'conflict') return <Both {...props} theirs={state.theirs} version={state.version} />
  if (state.is === 'received') {
    return <Banner tone="warning" isNews><p>{words.alreadyReceived}</p><Link href={`/intakes/${state.intakeId}`}>{words.openReceived}</Link></Banner>
  }
  return found?.isFromDevice === true ? <Banner tone="info" isNews><p>{words.fromDevice}</p></Banner> : null
}
