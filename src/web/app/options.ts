import type { Option } from '#ui/Select.tsx'

/** A closed list and its words, as the choices of a field. */
export const optionsFrom = <T extends string>(values: readonly T[], labels: Readonly<Record<T, string>>): readonly Option<T>[] =>
  values.map((value) => ({ value, label: labels[value] }))

/** What was chosen or typed in a field; nothing where it was left empty. */
export const filled = <T extends string>(value: T | ''): T | undefined => (value === '' ? undefined : value)
