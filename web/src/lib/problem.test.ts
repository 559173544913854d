// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { Problem, tell } from './problem'

test('no answer says that pressing again is safe', () => {
  expect(tell(new Problem({ status: 0 })).next).toContain('不会重复登记')
})

test('the server’s words are kept, what it leaves out is filled in', () => {
  const told = tell(new Problem({ status: 409, detail: '户编号已被使用' }))
  expect(told).toEqual({
    what: '户编号已被使用',
    safe: '没有保存，填写的内容还在本页',
    next: '请核对后再保存',
  })
})

test('a problem about one field becomes a fault of that field', () => {
  const problem = new Problem({ status: 422, detail: '日期不存在', field: 'visited_on' })
  expect(problem.faults).toEqual([{ field: 'visited_on', detail: '日期不存在', remedy: '' }])
})

test.each([500, 503, 507])('status %i never claims the work is lost', (status) => {
  expect(tell(new Problem({ status })).safe).toContain('还在本页')
})

test('an unknown error is told too', () => {
  expect(tell(new TypeError('x')).what).toBe('页面出现意外')
})

test('of a page that reads nothing can be lost', () => {
  expect(tell(new Problem({ status: 0 }), 'reading')).toEqual({
    what: '没有收到服务器的答复，可能是网络中断',
    safe: '',
    next: '请检查网络后再试',
  })
})
