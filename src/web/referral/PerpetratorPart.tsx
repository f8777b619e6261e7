import { warnsOfPerpetrator } from '#domain/referral/perpetrator-warning.ts'
import { Banner } from '#ui/Banner.tsx'
import { Checkbox } from '#ui/CheckboxGroup.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { TextField } from '#ui/TextField.tsx'
import { Basis } from './FactBasis.tsx'
import { perpetratorMessages } from './perpetrator.messages.ts'
import type { FactDraft, Origin, Put, SheetState } from './sheet-state.ts'
import { isWarning, withoutWarning, withWarning } from './warning-in-sheet.ts'

/** 加害者情報あり: the warning travels where it is known of, without what is known; leaving it out asks for a word why. */
export const PerpetratorPart = ({ sheet, origin, put }: { readonly sheet: SheetState; readonly origin: Origin; readonly put: Put }) => {
  const words = useMessages(perpetratorMessages)
  const { facts } = sheet
  const on = facts.find((fact) => isWarning(fact) && fact.isOn)
  const isTold = warnsOfPerpetrator(facts.filter((fact) => fact.isOn))
  const change = (with_: Partial<FactDraft>): void => put({ facts: facts.map((fact) => (isWarning(fact) ? { ...fact, ...with_ } : fact)) })
  return (
    <div className="stack">
      <Checkbox label={words.warn} isOn={on !== undefined} onChange={(isOn) => put({ facts: isOn ? withWarning(facts) : withoutWarning(facts) })} />
      <p className="quiet">{origin.isPerpetratorKnown ? words.known : words.hint}</p>
      {on !== undefined && <Basis fact={on} origin={origin} put={change} />}
      {origin.isPerpetratorKnown && !isTold && (
        <Banner tone="danger" isNews>
          <p>{words.unwarned}</p>
          <TextField
            label={words.unwarnedWhy} hint={words.unwarnedHint} name="unwarnedWhy" mark="needed" missing={words.unwarnedMissing} value={sheet.unwarnedWhy}
            onChange={(unwarnedWhy) => put({ unwarnedWhy })}
          />
        </Banner>
      )}
    </div>
  )
}
