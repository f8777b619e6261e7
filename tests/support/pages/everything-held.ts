import type { Page } from 'playwright-core'

/**
 * Everything a page holds at this moment, seen or not: its text, what is typed in it, its names, what it keeps for the next one, and what
 * its style writes beside the text.
 */
const heldBy = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const writtenByStyle = [...document.querySelectorAll('*')].flatMap((one) => ['::before', '::after', '::marker'].map((place) => getComputedStyle(one, place).content))
    return JSON.stringify([
      document.documentElement.outerHTML,
      [...document.querySelectorAll('input, textarea, select')].map((field) => (field as HTMLInputElement).value),
      [document.title, window.name, location.href, history.state as unknown],
      [localStorage, sessionStorage].map((shelf) => Object.entries(shelf)),
      [...new Set(writtenByStyle)],
    ])
  })

/** The same of the page as it would lie on paper. */
const printedFrom = async (page: Page): Promise<string> => {
  await page.emulateMedia({ media: 'print' })
  const printed = await heldBy(page)
  await page.emulateMedia({ media: 'screen' })
  return printed
}

/** What a page shows, holds and prints, as one text. */
export const everythingHeldBy = async (page: Page): Promise<string> => [await heldBy(page), await printedFrom(page)].join('\n')

/** What the browser keeps of the product: its databases and the answers it has put aside. */
export const everythingKeptBy = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answered = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(String(request.error)))
      })
    const kept: unknown[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answered(indexedDB.open(name))
      for (const name of database.objectStoreNames) {
        const store = database.transaction(name).objectStore(name)
        kept.push(...(await Promise.all([answered(store.getAllKeys()), answered(store.getAll())])))
      }
      database.close()
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) kept.push(request.url, await (await cache.match(request))?.text())
    }
    return JSON.stringify([kept, [localStorage, sessionStorage].map((shelf) => Object.entries(shelf))])
  })
