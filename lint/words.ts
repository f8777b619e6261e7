import { terms } from '#glossary/terms.ts'

type Ban = { readonly word: string; readonly instead: string }

/** Words that mean something else outside the domain (a browser is a client too), so only the domain bans them. */
const BANNED_IN_THE_DOMAIN_ALONE = new Set(['client', 'monitoring', 'patient', 'rejected', 'user'])

const bans: readonly Ban[] = terms.flatMap((term) =>
  (term.banned ?? []).map((word) => ({ word, instead: isLatin(word) ? term.code : term.ja })),
)

/** `warmHandover` is the glossary's own word although `handover` alone is banned. */
const rightPhrases: readonly string[] = terms
  .map((term) => ` ${wordsOf(term.code).join(' ')} `)
  .filter((phrase) => bans.some((ban) => isLatin(ban.word) && phrase.includes(` ${wordsOf(ban.word).join(' ')} `)))

/** Why this name may not be used, when one of its words is a banned synonym. */
export function findBannedInIdentifier(name: string, room: string): string | undefined {
  return findBanned(wordsOf(name), room)
}

/** Why this text may not be used. Latin words count as whole words; Japanese has no spaces and counts anywhere. */
export function findBannedInText(text: string, room: string): string | undefined {
  const japanese = bans.find((ban) => !isLatin(ban.word) && text.includes(ban.word))
  if (japanese !== undefined) return sentence(japanese)
  return findBanned(text.split(/[^A-Za-z]+/).flatMap(wordsOf), room)
}

function findBanned(spoken: readonly string[], room: string): string | undefined {
  const line = rightPhrases.reduce((rest, phrase) => rest.replaceAll(phrase, ' · '), ` ${spoken.join(' ')} `)
  const found = bans.find(
    (ban) => appliesIn(ban, room) && isLatin(ban.word) && line.includes(` ${wordsOf(ban.word).join(' ')} `),
  )
  return found === undefined ? undefined : sentence(found)
}

const appliesIn = (ban: Ban, room: string): boolean => room === 'domain' || !BANNED_IN_THE_DOMAIN_ALONE.has(ban.word)

const sentence = (ban: Ban): string => `Say '${ban.instead}' instead of '${ban.word}' (glossary).`

function isLatin(word: string): boolean {
  return /^[A-Za-z]+$/.test(word)
}

/** The words of a camelCase, PascalCase, snake_case or kebab-case name, in the singular. */
function wordsOf(name: string): string[] {
  return name
    .split(/(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z]+/)
    .filter((part) => part !== '')
    .map((part) => part.toLowerCase().replace(/(?<=[a-z]{3})s$/, ''))
}
