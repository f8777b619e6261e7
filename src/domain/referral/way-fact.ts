/** How a contact begins that is neither number nor address: how somebody is reached who has none (連絡の取り方). */
const OF_WAY = '連絡してよい時間・方法　'

/** How somebody is reached, as it travels: said to be that, or 「平日の午前」 would stand among the addresses. */
export const wayFact = (said: string): string => OF_WAY + said

/** What is said of how somebody is reached, where a contact is that and nothing else. */
export const wayIn = (text: string): string | undefined => (text.startsWith(OF_WAY) ? text.slice(OF_WAY.length).trim() : undefined)
