// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { nextTick, ref } from 'vue'
import type { Field, Values } from '../lib/types'
import { asking, fitting, followed, outdated, useFollowing } from './following'

const field = (over: Partial<Field>): Field => ({ name: 'it', label: '它', kind: 'choice', required: false, listed: false, privacy: 'internal', ...over })
const one = (name: string, of?: string[], retired?: boolean) => ({ name, label: name, ...(of && { of }), ...(retired && { retired }) })
const category = field({ name: 'category', choices: [one('marriage_family'), one('labour')] })
const matter = field({
  name: 'matter', follows: 'category', initial: 'unstated',
  choices: [one('unstated'), one('divorce', ['marriage_family']), one('affair', ['marriage_family'], true), one('wages', ['labour'])],
})
const partner = field({ name: 'partner', choices: [one('police'), one('court'), one('other')] })
const task = field({
  name: 'task_kind', follows: 'partner', choices: [one('call_out', ['police', 'other']), one('service', ['police', 'court', 'other']), one('rest')],
})
const names = (f: Field) => f.choices?.map((c) => c.name)

test('only what goes with the class is offered; without a class everything is', () => {
  expect(names(fitting(matter, { category: 'labour' }))).toEqual(['unstated', 'wages'])
  expect(names(fitting(matter, { category: null }))).toEqual(['unstated', 'divorce', 'wages'])
  expect(names(fitting(task, { partner: 'court' }))).toEqual(['service', 'rest'])
  expect(names(fitting(task, { partner: 'other' }))).toEqual(['call_out', 'service', 'rest'])
})
test('what is retired is offered only where it is stored', () => {
  expect(names(fitting(matter, { category: 'marriage_family' }))).toEqual(['unstated', 'divorce'])
  expect(names(fitting(matter, { category: 'marriage_family', matter: 'affair' }))).toEqual(['unstated', 'divorce', 'affair'])
})
test('what the district took out of its list is shown where it is stored, as what it is', () => {
  const stored = fitting(matter, { category: 'labour', matter: 'own_thing' })
  expect(stored.choices?.at(-1)).toEqual({ name: 'own_thing', label: 'own_thing（已停用）', retired: true })
  expect(names(stored)).toEqual(['unstated', 'wages', 'own_thing'])
})
test('a list offers the sub-codes of the class it is narrowed to, retired ones too, and what its link asks for', () => {
  const asked = (filters: Record<string, string>) => asking(matter, filters).map((c) => c.name)
  expect(asked({})).toEqual(['unstated', 'divorce', 'affair', 'wages'])
  expect(asked({ category: '' })).toEqual(['unstated', 'divorce', 'affair', 'wages'])
  expect(asked({ category: 'marriage_family' })).toEqual(['unstated', 'divorce', 'affair'])
  expect(asked({ 'category.in': 'labour,other' })).toEqual(['unstated', 'wages'])
  expect(asked({ category: 'labour', matter: 'divorce' })).toEqual(['unstated', 'divorce', 'wages'])
  expect(asked({ category: 'labour', matter: 'own_thing' })).toEqual(['unstated', 'wages', 'own_thing'])
  expect(asking(category, { category: 'labour', matter: 'divorce' })).toEqual(category.choices)
})
test('another class takes away the sub-code that was asked for, its own stays', () => {
  const all = [category, matter]
  expect(outdated(all, { category: 'labour', matter: 'divorce' }, 'category')).toEqual(['matter'])
  for (const matter of ['wages', 'unstated', 'own_thing', '']) expect(outdated(all, { category: 'labour', matter }, 'category')).toEqual([])
  expect(outdated(all, { category: '', matter: 'divorce' }, 'category')).toEqual([])
  expect(outdated(all, { category: 'labour', matter: 'divorce' }, 'matter')).toEqual([])
})
test('a sub-code brings its class, a class takes away what is of another', () => {
  const both = [category, matter]
  expect(followed(both, { matter: 'unstated' }, { matter: 'wages', category: null })).toEqual({ category: 'labour' })
  expect(followed(both, { matter: 'wages', category: 'labour' }, { matter: 'wages', category: 'marriage_family' })).toEqual({ matter: 'unstated' })
  expect(followed(both, { matter: 'divorce' }, { matter: 'unstated', category: null })).toEqual({})
  expect(followed(both, { matter: 'wages', category: 'labour' }, { matter: 'wages', category: null })).toEqual({})
})
test('where the first answer does not go either, none is said', () => {
  const first = { ...task, initial: 'call_out' }
  expect(followed([partner, first], { task_kind: 'call_out', partner: 'police' }, { task_kind: 'call_out', partner: 'court' })).toEqual({ task_kind: null })
})
test('a code of several brings none, and what it follows must be in the form', () => {
  expect(followed([partner, task], {}, { task_kind: 'service', partner: null })).toEqual({})
  expect(followed([matter], {}, { matter: 'wages' })).toEqual({})
})
test('a draft is kept so', async () => {
  const draft = ref<Values>({ category: null, matter: 'unstated' })
  useFollowing(() => [category, matter], draft)
  draft.value.matter = 'divorce'
  await nextTick()
  await nextTick()
  expect(draft.value).toEqual({ category: 'marriage_family', matter: 'divorce' })
  draft.value.category = 'labour'
  await nextTick()
  await nextTick()
  expect(draft.value).toEqual({ category: 'labour', matter: 'unstated' })
})
