// SPDX-License-Identifier: Apache-2.0
// A failed request, told to a person: what happened, whether her work is safe, what to do now.
import type { FieldFault, ProblemBody, Stale } from './types'

// Status 0: no answer came, so it is unknown whether the server did what was asked.
export class Problem extends Error {
  readonly status: number
  readonly remedy: string
  readonly faults: FieldFault[]
  readonly stale: Stale[]

  constructor(body: ProblemBody) {
    super(body.detail ?? body.title ?? '')
    this.status = body.status
    this.remedy = body.remedy ?? ''
    this.faults = body.errors ?? []
    if (!this.faults.length && body.field)
      this.faults = [{ field: body.field, detail: this.message, remedy: this.remedy }]
    this.stale = body.stale ?? []
  }
}

export interface Telling {
  what: string
  safe: string
  next: string
}

const refusal: Telling = {
  what: '有内容需要改正',
  safe: '没有保存，填写的内容还在本页',
  next: '请按提示改正后再保存',
}
const tellings: Record<number, Telling> = {
  0: {
    what: '没有收到服务器的答复，可能是网络中断',
    safe: '填写的内容还在本页；刚才是否已保存尚不确定',
    next: '请检查网络后再按一次，系统会认出是同一次提交，不会重复登记',
  },
  401: { what: '登录已失效', safe: '填写的内容还在本页', next: '请重新登录后继续' },
  403: {
    what: '您的岗位没有这项权限',
    safe: '没有任何内容被改动',
    next: '确需办理，请联系本单位管理员',
  },
  404: {
    what: '找不到这条记录，或者它不在您的管辖范围内',
    safe: '没有任何内容被改动',
    next: '请返回列表重新查找',
  },
  409: {
    what: '内容与系统里现有的不一致',
    safe: '没有保存，填写的内容还在本页',
    next: '请核对后再保存',
  },
  413: { what: '内容太大，服务器没有接收', safe: '填写的内容还在本页', next: '请缩短后再保存' },
  422: refusal,
  429: { what: '操作太频繁', safe: '没有保存，填写的内容还在本页', next: '请稍等片刻再试' },
}
const serverFault: Telling = {
  what: '服务器暂时不能处理',
  safe: '填写的内容还在本页；刚才的操作可能没有完成',
  next: '请稍后再试；反复出现请联系系统管理员',
}

// Of a page that only reads, nothing can be lost and asking again is always right.
const readings: Record<number, string> = {
  0: '请检查网络后再试',
  403: '确需查看，请联系本单位管理员',
}

// The server's own words come first where it gave some.
export function tell(error: unknown, doing: 'reading' | 'writing' = 'writing'): Telling {
  if (!(error instanceof Problem)) {
    return { what: '页面出现意外', safe: '已保存的内容不受影响', next: '请刷新页面后再试' }
  }
  const usual = tellings[error.status] ?? (error.status >= 500 ? serverFault : refusal)
  const reading = doing === 'reading'
  return {
    what: bare(error.message) || usual.what,
    safe: reading ? '' : usual.safe,
    next: bare(error.remedy) || (reading && readings[error.status]) || usual.next,
  }
}

// Without its full stop: the page puts sentences together itself.
function bare(text: string): string {
  return text.replace(/[。.]$/, '')
}
