import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { protectionMessages } from './protection.messages.ts'

/** Where an area would be chosen, for whoever is not told which it is (圏域は取扱者だけに): that saving leaves it alone. */
export const AreaConcealed = () => <p className="quiet">{useMessages(protectionMessages).areaConcealed}</p>
