import { isBlank } from '#domain/shared/text-limits.ts'

/** What is known of how somebody is called: the name as it was heard (氏名), its reading (ふりがな), and who they are to whoever tells (母). */
export type Called = { readonly name: string | null; readonly kana: string | null; readonly describedAs: string }

const said = (text: string | null): string | undefined => (text === null || isBlank(text) ? undefined : text)

/** What somebody is called (呼び名): by name, by its reading where nobody wrote the name, else as they were described. `undefined` when nobody said. */
export const calledOf = ({ name, kana, describedAs }: Called): string | undefined => said(name) ?? said(kana) ?? said(describedAs)
