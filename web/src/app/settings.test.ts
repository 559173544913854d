// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import { nextTick } from 'vue'
import { useSettings } from './settings'

beforeEach(() => {
  localStorage.clear()
  setActivePinia(createPinia())
})

test('the text size is remembered and put on the page', async () => {
  useSettings().size = 'largest'
  await nextTick()
  expect(document.documentElement.dataset.size).toBe('largest')
  setActivePinia(createPinia())
  expect(useSettings().size).toBe('largest')
})

test('how close the lines of lists stand is remembered; older memory has them as usual', async () => {
  localStorage.setItem('jinguo.settings', '{"size":"large"}')
  expect(useSettings().density).toBe('wide')
  useSettings().density = 'tight'
  await nextTick()
  setActivePinia(createPinia())
  expect(useSettings()).toMatchObject({ density: 'tight', size: 'large' })
})

test('a module unfolds and folds', () => {
  const settings = useSettings()
  settings.turn('visits')
  expect(settings.opened).toEqual(['visits'])
  settings.turn('visits')
  expect(settings.opened).toEqual([])
})

test('spoilt memory gives the usual settings', () => {
  localStorage.setItem('jinguo.settings', '{')
  expect(useSettings().size).toBe('usual')
})

test('a list keeps the columns chosen for it until the usual ones are asked for', async () => {
  useSettings().showColumns('visit', ['state'])
  await nextTick()
  setActivePinia(createPinia())
  expect(useSettings().columns).toEqual({ visit: ['state'] })
  useSettings().showColumns('visit')
  expect(useSettings().columns).toEqual({})
})

test('dark pages are marked for the sheets', async () => {
  useSettings().theme = 'dark'
  await nextTick()
  expect(document.documentElement.classList.contains('dark')).toBe(true)
})
