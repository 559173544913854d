// SPDX-License-Identifier: Apache-2.0
import { afterEach, expect, test, vi } from 'vitest'
import { useRefSearch } from './useRefSearch'

afterEach(() => vi.unstubAllGlobals())

test('an early question answered late does not overwrite a later one', async () => {
  const waiting: ((r: Response) => void)[] = []
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => waiting.push(resolve)))
  const { search, found, busy } = useRefSearch(() => 'household')
  const first = search('陈')
  const second = search('陈美')
  const answer = (id: string) => new Response(JSON.stringify({ items: [{ id }] }))
  waiting[1]?.(answer('second'))
  await second
  waiting[0]?.(answer('first'))
  await first
  expect(found.value.map((item) => item.id)).toEqual(['second'])
  expect(busy.value).toBe(false)
})

test('a failed search is said, not shown as nothing found', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('broken')))
  const { search, failed } = useRefSearch(() => 'household')
  await search('')
  expect(failed.value).toBe(true)
})
