// SPDX-License-Identifier: Apache-2.0
// A drawer of named things that outlasts the page: IndexedDB, one object store.
export interface Store {
  get<T>(key: string): Promise<T | undefined>
  put(key: string, value: unknown): Promise<void>
  remove(key: string): Promise<void>
  // All of it or nothing.  Rejects with a QuotaExceededError where the phone has no room.
  change(put: [string, unknown][], remove: string[]): Promise<void>
  // Keys that begin with `prefix`, in order.
  keys(prefix: string): Promise<string[]>
}

const shelf = 'things'

function opened(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asking = indexedDB.open(name, 1)
    asking.onupgradeneeded = () => asking.result.createObjectStore(shelf)
    asking.onsuccess = () => resolve(asking.result)
    asking.onerror = () => reject(asking.error ?? new Error('indexedDB'))
  })
}

export function browserStore(name = 'jinguo-phone'): Store {
  let database: Promise<IDBDatabase> | undefined

  // Resolves when the browser says that the change is on disk, not before.
  async function run<T>(mode: IDBTransactionMode, what: (things: IDBObjectStore) => T): Promise<T> {
    database ??= opened(name)
    const transaction = (await database).transaction(shelf, mode, { durability: 'strict' })
    const made = what(transaction.objectStore(shelf))
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(made)
      transaction.onabort = () => reject(transaction.error ?? new Error('indexedDB'))
    })
  }
  const change = (put: [string, unknown][], remove: string[]) =>
    run('readwrite', (things) => {
      for (const [key, value] of put) things.put(value, key)
      for (const key of remove) things.delete(key)
    })
  return {
    get: async (key) => (await run('readonly', (things) => things.get(key))).result,
    put: (key, value) => change([[key, value]], []),
    remove: (key) => change([], [key]),
    change,
    keys: async (prefix) =>
      (await run('readonly', (things) => things.getAllKeys(IDBKeyRange.bound(prefix, `${prefix}\uffff`)))).result.map(String),
  }
}
// Whether the phone had no room for it.
export const isFull = (error: unknown) => error instanceof Error && error.name === 'QuotaExceededError'

// The same in memory, for tests.
export function memoryStore(): Store {
  const things = new Map<string, unknown>()
  return {
    get: async <T>(key: string) => things.get(key) as T | undefined,
    put: async (key, value) => void things.set(key, value),
    remove: async (key) => void things.delete(key),
    change: async (put, remove) => {
      for (const [key, value] of put) things.set(key, value)
      for (const key of remove) things.delete(key)
    },
    keys: async (prefix) => [...things.keys()].filter((key) => key.startsWith(prefix)).sort(),
  }
}
