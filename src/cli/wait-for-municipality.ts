import { setTimeout as pause } from 'node:timers/promises'
import type { Certificate } from '#platform/certificate.ts'
import type { Config } from '#platform/config.ts'
import { OperatorFault } from '#platform/words.ts'
import { listen } from '#server/listen.ts'
import { waitingPage } from '#server/waiting-page.ts'
import type { Database } from '#store/database.ts'
import { findMunicipalityKind } from '#store/signin/municipality.ts'
import { samePlace } from './same-place.ts'
import { say, sayBoth } from './say.ts'

const LOOKS_EVERY = 2_000

const tellWhatToDo = (url: string, config: Config): void => {
  say('')
  sayBoth({ ja: '市町村の体制（機関・窓口・職員）がまだ読み込まれていません', en: 'no municipality (agencies, windows, staff) has been loaded yet' })
  sayBoth({ ja: '別のターミナルで、次の順に実行してください（このまま動かしておけます）', en: 'in another terminal, run these (this may keep running)' })
  say(`\n  npx tsunagi setup <体制ファイル / structure file>.json${samePlace(config)}`)
  say(`  npx tsunagi account invite <管理者の符号 / staff code of an administrator>${samePlace(config)}\n`)
  sayBoth({ ja: '書き方は docs/domain/structure.md、初日の手順は docs/operate/first-day.md', en: 'the file: docs/domain/structure.md; the first day: docs/operate/first-day.md' })
  say(`\n  ${url}\n`)
}

const refuseWrongKind = (kind: 'real' | 'practice', config: Config): void => {
  if (kind === 'practice' && !config.demo)
    throw new OperatorFault({
      ja: 'ここには練習用の架空の市が入っています。本番には --data で別の置き場所を指定してください（練習は npm run demo）。',
      en: 'An invented city for practice lies here. For real use name another place with --data (for practice: npm run demo).',
    })
}

/** Waits until a municipality has been loaded, and says meanwhile what to do; `false` when told to stop before. */
export const waitForMunicipality = async (
  door: Database,
  config: Config,
  { certificate, stopped }: { readonly certificate: Certificate | undefined; readonly stopped: Promise<void> },
): Promise<boolean> => {
  const found = await findMunicipalityKind(door)
  if (found !== undefined) {
    refuseWrongKind(found, config)
    return true
  }
  const counter = await listen(waitingPage(config.trustedProxies).fetch, { host: config.host, port: config.port, ...(certificate ? { certificate } : {}) })
  tellWhatToDo(counter.url, config)
  let isStopped = false
  void stopped.then(() => (isStopped = true))
  while (!isStopped && (await findMunicipalityKind(door)) === undefined) await Promise.race([pause(LOOKS_EVERY), stopped])
  await counter.close(LOOKS_EVERY)
  return !isStopped
}
