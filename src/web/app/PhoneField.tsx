import { phoneRemark } from '#domain/shared/phone.ts'
import { useBeingTyped } from '#ui/keys/use-being-typed.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { TextField, type TextFieldProps } from '#ui/TextField.tsx'
import { phoneMessages } from './telephone.messages.ts'

/** 電話番号: a field of one line. How the number is read, or what is odd about it, is said beside it once it is left; it is kept as it was typed. */
export const PhoneField = (props: TextFieldProps) => {
  const words = useMessages(phoneMessages)
  const { isBeingTyped, around } = useBeingTyped()
  const remark = isBeingTyped ? undefined : phoneRemark(props.value)
  return (
    <div {...around}>
      <TextField {...props} type="tel" />
      {remark !== undefined && <output className="field-hint">{remark.kind === 'shown' ? words.shown({ shown: remark.shown }) : words[remark.kind]}</output>}
    </div>
  )
}
