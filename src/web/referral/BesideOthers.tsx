import { Banner } from '#ui/Banner.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { sendingMessages } from './sending.messages.ts'
import { besideOf, type Origin } from './sheet-state.ts'

/** 並行したつなぎ: to whom the same need is on its way already, said before it goes to somebody else as well. */
export const BesideOthers = ({ origin, routeId }: { readonly origin: Origin; readonly routeId: string }) => {
  const words = useMessages(sendingMessages)
  return <>{besideOf(origin, routeId).map((to) => <Banner key={to} tone="warning"><p>{words.besideOthers({ to })}</p></Banner>)}</>
}
