import { useRef } from 'react'
import { formatPostcode, postedAddress, type PostedAddress } from '#domain/shared/postcode.ts'
import { Button } from '#ui/Button.tsx'
import { FieldGroup } from '#ui/FieldGroup.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { TextField, type TextFieldProps } from '#ui/TextField.tsx'
import { addressMessages } from './address.messages.ts'
import { useAsk } from './use-query.ts'

/** The towns of a postal code that stands alone: one press writes the rest, and whoever types on is in nobody's way. */
const Towns = ({ postcode, onChoose }: { readonly postcode: PostedAddress['postcode']; readonly onChoose: (address: string) => void }) => {
  const words = useMessages(addressMessages)
  const { answer } = useAsk('listTowns', { postcode })
  if (answer === undefined) return null
  if (answer.places.length === 0) return <output className="field-hint">{words.unknown}</output>
  return (
    <FieldGroup label={words.towns} className="bar">
      {answer.places.map((place) => (
        <Button key={place} small kind="tertiary" onClick={() => onChoose(`〒${formatPostcode(postcode)} ${place}`)}>{place}</Button>
      ))}
    </FieldGroup>
  )
}

/** 住所: a field of one line. A postal code alone offers the towns it stands for; everything else stays as it is typed. */
export const AddressField = (props: TextFieldProps) => {
  const input = useRef<HTMLInputElement>(null)
  const posted = postedAddress(props.value)
  const choose = (address: string): void => {
    props.onChange(address)
    input.current?.focus()
  }
  return (
    <div>
      <TextField {...props} inputRef={input} />
      {posted?.rest === '' && <Towns postcode={posted.postcode} onChoose={choose} />}
    </div>
  )
}
