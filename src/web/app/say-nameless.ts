import type { OwnWord } from '#domain/shared/own-word.ts'

const NAMELESS: OwnWord = 'nameless'

/**
 * An answer in which whoever has no known name (氏名不詳) is called so in the reader's language. Names stand on every page: they are
 * said once, here, and not by each of them. What tells of nobody without a name stays the very same.
 */
export const sayNameless = <T>(answer: T, label: string): T => {
  if (answer === (NAMELESS as unknown)) return label as T
  if (Array.isArray(answer)) {
    const said = answer.map((one: unknown) => sayNameless(one, label))
    return said.every((one, at) => one === answer[at]) ? answer : (said as T)
  }
  if (typeof answer !== 'object' || answer === null) return answer
  const said = Object.entries(answer).map(([name, one]) => [name, sayNameless<unknown>(one, label)] as const)
  return said.every(([name, one]) => one === (answer as Readonly<Record<string, unknown>>)[name]) ? answer : (Object.fromEntries(said) as T)
}
