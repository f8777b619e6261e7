import type { Config } from '#platform/config.ts'

const PLAIN = /^[\w./:\\-]+$/

/** What the next command must be told so that it finds the same data (置き場所); nothing where they lie in the usual place. */
export const samePlace = ({ dataFolder }: Pick<Config, 'dataFolder'>): string => {
  if (dataFolder === undefined) return ''
  return ` --data ${PLAIN.test(dataFolder) ? dataFolder : `"${dataFolder}"`}`
}
