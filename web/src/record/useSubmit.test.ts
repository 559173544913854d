// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { Problem } from '../lib/problem'
import { useSubmit } from './useSubmit'

function recorder(...outcomes: (number | 'ok')[]) {
  const keys: string[] = []
  const form = useSubmit(async (_body: unknown, key: string) => {
    keys.push(key)
    const outcome = outcomes.shift() ?? 'ok'
    if (outcome !== 'ok') throw new Problem({ status: outcome })
    return 'saved'
  })
  return { ...form, keys }
}

test('the same content after no answer goes out under the same key', async () => {
  const { submit, keys, problem } = recorder(0)
  expect(await submit({ a: 1 })).toBeUndefined()
  expect(problem.value).toBeInstanceOf(Problem)
  expect(await submit({ a: 1 })).toBe('saved')
  expect(keys[0]).toBe(keys[1])
  expect(problem.value).toBeUndefined()
})

test('changed content, or content already refused, gets a new key', async () => {
  const { submit, keys } = recorder(0, 422)
  await submit({ a: 1 })
  await submit({ a: 2 })
  await submit({ a: 2 })
  expect(new Set(keys).size).toBe(3)
})

test('a second press while the first is under way sends nothing', async () => {
  const { submit, keys } = recorder()
  const [one, two] = await Promise.all([submit({}), submit({})])
  expect([one, two, keys.length]).toEqual(['saved', undefined, 1])
})

test('saving the same content twice on purpose is two submits', async () => {
  const { submit, keys } = recorder()
  await submit({ a: 1 })
  await submit({ a: 1 })
  expect(keys[0]).not.toBe(keys[1])
})
