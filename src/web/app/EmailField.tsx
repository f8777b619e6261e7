import { TextField, type TextFieldProps } from '#ui/TextField.tsx'

/** メールアドレス: a field of one line with the keys an e-mail address needs. It is kept as it was typed: a browser’s own field for it would drop the spaces somebody typed. */
export const EmailField = (props: TextFieldProps) => <TextField {...props} inputMode="email" spellCheck={false} />
