/** A name that may be found but not read (閲覧制限): the first character of each part, the rest circles. */
export const maskName = (name: string): string =>
  name
    .split(/[\s　]+/u)
    .filter((part) => part !== '')
    .map((part) => {
      const [first = '', ...rest] = [...part]
      return first + '○'.repeat(Math.max(rest.length, 1))
    })
    .join(' ')
