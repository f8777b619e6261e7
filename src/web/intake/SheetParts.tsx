import { BOXES } from '#domain/intake/codes.ts'
import { boxLabels } from '#i18n/intake-codes.messages.ts'
import { ChoiceChips } from '#ui/ChoiceChips.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { ReadersOfSheet } from '../access/ReaderList.tsx'
import { optionsFrom } from '../app/options.ts'
import type { Looking } from './AlikeBeside.tsx'
import { ConsentPart } from './ConsentPart.tsx'
import { DeskPart, InquirerPart, ReceptionPart } from './DeskPart.tsx'
import { QuestionsPart } from './QuestionsPart.tsx'
import type { Put, TypedSheet } from './sheet.ts'
import { sheetMessages } from './sheet.messages.ts'
import { SubjectsPart } from './SubjectsPart.tsx'

type Part = { readonly sheet: TypedSheet; readonly put: Put }

const TroublesPart = ({ sheet, put }: Part) => {
  const words = useMessages(sheetMessages)
  return (
    <Disclosure title={words.troubles} isOpen>
      <ChoiceChips
        label={words.boxes}
        canBeWorst
        marks={{ chosen: sheet.boxes, worst: sheet.worstBox === '' ? undefined : sheet.worstBox }}
        options={optionsFrom(BOXES, useMessages(boxLabels))}
        onChange={({ chosen, worst }) => {
          put('boxes')(chosen)
          put('worstBox')(worst ?? '')
        }}
      />
    </Disclosure>
  )
}

const StoryPart = ({ sheet, put }: Part) => {
  const words = useMessages(sheetMessages)
  return (
    <Disclosure title={words.story} isOpen>
      <TextArea label={words.ownWords} hint={words.ownWordsHint} name="ownWords" value={sheet.ownWords} onChange={put('ownWords')} rows={2} />
      <div className="grid">
        <TextArea label={words.heard} name="heard" value={sheet.heard} onChange={put('heard')} rows={5} />
        <TextArea label={words.judgement} name="judgement" value={sheet.judgement} onChange={put('judgement')} rows={5} />
      </div>
    </Disclosure>
  )
}

/** 相談受付・申込票: every part of the paper, in its order. Each can be folded; none has to be filled in. */
export const SheetParts = ({ sheet, put, mayArea = true, looking }: Part & {
  readonly mayArea?: boolean
  /** Told whom whoever writes is at, for the panel beside. */
  readonly looking: Looking
}) => (
  <>
    <ReceptionPart sheet={sheet} put={put} mayArea={mayArea} />
    <SubjectsPart sheet={sheet} put={put} onLook={looking.look} isKnown={looking.isKnown} />
    <InquirerPart sheet={sheet} put={put} onFocus={looking.lookAtInquirer} />
    <TroublesPart sheet={sheet} put={put} />
    <StoryPart sheet={sheet} put={put} />
    <ConsentPart sheet={sheet} put={put} />
    <DeskPart sheet={sheet} put={put} />
    <QuestionsPart sheet={sheet} put={put} />
    <ReadersOfSheet areaId={sheet.areaId} mayArea={mayArea} />
  </>
)
