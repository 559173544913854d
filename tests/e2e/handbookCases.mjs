// SPDX-License-Identifier: Apache-2.0
// The pictures of casework: one case with a team, a measure and two tasks, written over the API and
// looked at by three people.  Part of handbook.mjs.
import assert from 'node:assert/strict'

const later = (days) => new Date(Date.now() + (8 + 24 * days) * 3_600_000).toISOString().slice(0, 10)
export const today = later(0)

// One case with all that its room can show; `post` writes as the one who is to have it.
export async function caseMade(post, number, station) {
  const about = { category: 'marriage_family', matter: 'domestic_violence', asker_sex: 'female' }
  const intake = await post('/api/records/intake', { channel: 'call', received_on: today, asker_name: '示范人甲', phone: '13800001111', ...about, facts: '示范内容' })
  const made = await post('/api/records/case', { number, kind: 'domestic_violence', level: 'prevention', colour: 'none', opened_on: today, recusal_checked: true, report_check: 'not_owed', intake: intake.id, facts: '示范内容' })
  const of = { case: made.id }
  await post('/api/records/risk_assessment', { ...of, assessed_on: today, weapon: true, injury: true, repeated: true })
  await post('/api/records/case_member', { ...of, name: '示范社工', duty: 'social_worker', tier: 'community', circle: 'core', since: today })
  const form = await post('/api/records/step_form', { ...of, step: 's1_find_risk', on: today, visitors: 2, found_by: 'hotline', persons: '示范人', signs: '示范内容', report_checked: true, none_of_nine: true })
  await post(`/api/records/step_form/${form.id}/steps/tick`, {})
  await post('/api/records/instrument', { ...of, kind: 'protection_order_request', on: today, agency: '示范法院', result: 'sought', accepted_at: new Date().toISOString() })
  const ground = await post('/api/records/consent', { ...of, ground: 'consent', given_on: today, scope: '示范内容' })
  const task = { ...of, ground: ground.id, task: '按职责办理', packet: '示范内容', sent_on: today, due_on: later(5), open_until: later(10) }
  await post('/api/records/joint_task', { ...task, partner: 'police', task_kind: 'warning_letter', body_name: '示范派出所', ...(station && { to_unit: station.id }) })
  await post('/api/records/joint_task', { ...task, partner: 'court', task_kind: 'protection_order', body_name: '示范法院' })
  return { id: made.id, intake: intake.id, ground: ground.id, of }
}
const paper = Buffer.from('%PDF-1.4\n1 0 obj\n<</Said (x)>>\nendobj\nxref\n0 1\nstartxref\n9\n%%EOF\n')
// The linked body of the district, if it has one; `request` is of somebody signed in.
export async function stationOf(request) {
  return (await (await request.get('/api/records/unit?f.level=department&size=1')).json()).items[0]
}

export async function casework(open, { url, password, login, other }) {
  const size = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1200, height: 860 } }
  const person = async (name) => {
    const at = await open(size)
    await at.page.goto('/')
    await at.signIn(name)
    await at.page.getByRole('button', { name: '退出', exact: true }).waitFor()
    const { csrf } = await (await at.context.request.get(`${url}/api/session`)).json()
    const post = async (to, data) => {
      const headers = { 'X-CSRF-Token': csrf, 'Idempotency-Key': crypto.randomUUID() }
      const answer = await at.context.request.post(`${url}${to}`, { data, headers })
      assert.ok(answer.ok(), `${to}: ${await answer.text()}`)
      return answer.json()
    }
    return { ...at, post }
  }
  const worker = await person(login)
  const { post, page, take } = worker
  const station = await stationOf(worker.context.request)
  const { id, of } = await caseMade(post, '示范-001', station)
  await page.goto('/?list=new')
  await page.getByText('书面告知是否受理').first().waitFor()
  await take('case-home')
  await page.goto('/calls/new')
  await page.locator('form').getByLabel('联系电话').fill('13800001111')
  await page.getByText(/查到 \d 件/).waitFor()
  await take('case-call')
  await page.goto(`/cases/${id}`)
  await page.getByText(/裁定/).first().waitFor()
  await take('case-room')
  await page.getByRole('tab', { name: '联动任务' }).click()
  await page.getByRole('article').nth(1).waitFor()
  await page.getByRole('tablist').evaluate((tabs) => tabs.scrollIntoView())
  await take('case-tasks')
  await page.getByRole('tab', { name: '材料' }).click()
  await page.getByRole('region', { name: '附件', exact: true }).locator('input[type=file]').setInputFiles([{ name: '告诫书.pdf', mimeType: 'application/pdf', buffer: paper }])
  await page.getByText('告诫书.pdf').last().waitFor()
  await page.locator('.el-message').first().waitFor({ state: 'detached' })
  await page.getByRole('tablist').evaluate((tabs) => tabs.scrollIntoView())
  await take('case-files')
  await post('/api/records/closing_checklist', { ...of, checked_on: today, person_told: true, plan_set: true, wishes_heard: true })
  await page.goto(`/cases/${id}?tab=closing`)
  await page.getByText('结案核对表还没有由另一人签字').waitFor()
  await page.getByRole('tablist').evaluate((tabs) => tabs.scrollIntoView())
  await take('case-closing')
  await worker.context.close()
  const stranger = await person(other)
  await stranger.post('/api/cases/emergency', { case: id, reason: '当事人在本社区求救，家人持械追赶', password: process.env.JINGUO_PASSWORD })
  await stranger.page.goto(`/cases/${id}`)
  await stranger.page.getByRole('timer').waitFor()
  await stranger.take('case-emergency')
  await stranger.context.close()
  if (!station) return
  const police = await person('police1')
  await police.page.getByText('共 1 项任务').waitFor()
  await police.take('case-packets')
  await police.context.close()
}
