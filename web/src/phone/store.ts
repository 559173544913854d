// SPDX-License-Identifier: Apache-2.0
// A drawer of named things that outlasts the page: IndexedDB, one object store.
export interface Store {
  get<T>(key: string): Promise<T | undefined>
  put(key: string, value: unknown): Promise<void>
  remove(key: string): Promise<void>
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
  async function run<T>(mode: IDBTransactionMode, what: (things: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    database ??= opened(name)
    const transaction = (await database).transaction(shelf, mode, { durability: 'strict' })
    const request = what(transaction.objectStore(shelf))
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error ?? new Error('indexedDB'))
    })
  }
  return {
    get: (key) => run('readonly', (things) => things.get(key)),
    put: async (key, value) => void (await run('readwrite', (things) => things.put(value, key))),
    remove: async (key) => void (await run('readwrite', (things) => things.delete(key))),
    keys: async (prefix) =>
      (await run('readonly', (things) => things.getAllKeys(IDBKeyRange.bound(prefix, `${prefix}\uffff`)))).map(String),
  }
}

// The same in memory, for tests.
export function memoryStore(): Store {
  const things = new Map<string, unknown>()
  return {
    get: async <T>(key: string) => things.get(key) as T | undefined,
    put: async (key, value) => void things.set(key, value),
    remove: async (key) => void things.delete(key),
    keys: async (prefix) => [...things.keys()].filter((key) => key.startsWith(prefix)).sort(),
  }
}
