// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import type { Field, Values } from '../lib/types'
import IdHint from './IdHint.vue'
import { factsIn } from './idFacts'

// Numbers of GB 11643-1999 itself (annex) and of its neighbours by the check character.
const woman = '11010519491231002X'
const man = '440524188001010014'
const field = (name: string, label: string, kind: Field['kind']): Field => ({
  name, label, kind, required: false, listed: false, privacy: 'open',
  ...(kind === 'choice' && { choices: [{ name: 'female', label: '女' }, { name: 'male', label: '男' }] }),
})
const fields = [field('id_number', '证件号码', 'text'), field('born_on', '出生日期', 'date'), field('sex', '性别', 'choice')]
function form(draft: Values) {
  const hint = mount(IdHint, { props: { fields, name: 'id_number', modelValue: draft } })
  const filled = async () => {
    await hint.get('button').trigger('click')
    return (hint.emitted('update:modelValue')?.at(-1)?.[0] ?? {}) as Values
  }
  return { text: () => hint.text(), filled }
}

test('birthday and sex are read from a number whose check character is right, and from no other', () => {
  expect(factsIn(woman)).toEqual({ born_on: '1949-12-31', sex: 'female' })
  expect(factsIn(man)).toEqual({ born_on: '1880-01-01', sex: 'male' })
  expect(factsIn('110105194912310021')).toBeUndefined()
  expect(factsIn('11010519491331002X')).toBeUndefined()
  expect(factsIn('E12345678')).toBeUndefined()
})
test('empty boxes are filled on her word only; what she wrote stays, and is said to differ', async () => {
  const empty = form({ id_number: woman, born_on: null, sex: '' })
  expect(empty.text()).toContain('出生日期 1949年12月31日、性别 女')
  expect(await empty.filled()).toEqual({ id_number: woman, born_on: '1949-12-31', sex: 'female' })
  const half = form({ id_number: woman, born_on: null, sex: 'male' })
  expect(half.text()).toContain('请核对：身份证号上是性别 女')
  expect(await half.filled()).toEqual({ id_number: woman, born_on: '1949-12-31', sex: 'male' })
})
test('nothing is said of another paper, a half-typed number, or boxes that agree', () => {
  expect(form({ id_number: woman, id_kind: 'passport' }).text()).toBe('')
  expect(form({ id_number: woman.slice(0, 17) }).text()).toBe('')
  expect(form({ id_number: woman, born_on: '1949-12-31', sex: 'female' }).text()).toBe('')
})
