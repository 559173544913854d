// SPDX-License-Identifier: Apache-2.0
// Photos at the doors: part of phone.mjs, which hands over its phone and what it does there.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

// What a camera writes before the picture: where it was (GPS IFD), and that it was held upright
// (Orientation 6: the picture lies on its side).  TIFF 6.0, Exif 2.3 §4.6.6.
function exif() {
  const tiff = Buffer.alloc(160)
  tiff.write('II')
  tiff.writeUInt16LE(42, 2)
  tiff.writeUInt32LE(8, 4)
  const entry = (at, tag, type, count, value) => {
    tiff.writeUInt16LE(tag, at)
    tiff.writeUInt16LE(type, at + 2)
    tiff.writeUInt32LE(count, at + 4)
    if (typeof value === 'string') tiff.write(value, at + 8)
    else tiff.writeUInt32LE(value, at + 8)
  }
  tiff.writeUInt16LE(2, 8)
  entry(10, 0x0112, 3, 1, 6)
  entry(22, 0x8825, 4, 1, 38)
  tiff.writeUInt16LE(2, 38)
  entry(40, 1, 2, 2, 'N')
  entry(52, 2, 5, 3, 80)
  for (const [at, value] of [24, 1, 27, 1, 3599, 100].entries()) tiff.writeUInt32LE(value, 80 + at * 4)
  tiff.write('示范相机', 110)
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(tiff.length + 8, 2)
  return Buffer.concat([head, Buffer.from('Exif\0\0'), tiff])
}
const after = (jpeg, ...parts) => Buffer.concat([jpeg.subarray(0, 2), ...parts, jpeg.subarray(2)])
const tellsPlace = (bytes) => bytes.includes('Exif') || bytes.includes('示范相机')

export async function photos({ step, one, ask, beside, csrf, until, clean, press, go, heading, visit, pack, planned, mark, state, password, pin }) {
  const { page, context } = one
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'photos-'))
  const file = (name, bytes) => {
    fs.writeFileSync(path.join(folder, name), bytes)
    return path.join(folder, name)
  }
  // Red on the left, blue on the right as the camera holds it; fine noise makes it heavy.
  const drawn = Buffer.from(await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 2400
    canvas.height = 1200
    const paint = canvas.getContext('2d')
    paint.fillStyle = '#c00'
    paint.fillRect(0, 0, 1200, 1200)
    paint.fillStyle = '#00c'
    paint.fillRect(1200, 0, 1200, 1200)
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.95))
    return [...new Uint8Array(await blob.arrayBuffer())]
  }))
  const placed = file('IMG_0001.jpg', after(drawn, exif()))
  const second = file('IMG_0002.jpg', after(drawn, exif()))
  const part = page.getByRole('region', { name: '照片', exact: true })
  const camera = () => part.getByLabel('拍照')
  const chooser = () => part.getByLabel('选择照片')
  const shown = (n) => until(async () => (await part.getByRole('img').count()) === n && (await part.getByText(/正在处理/).count()) === 0, 60)
  const attached = async (id) => (await ask(`/api/records/visit/${id}/attachments`)).items
  const bytesOf = async (id) => (await beside.request.post(`/api/attachments/${id}/file`, { headers: { 'X-CSRF-Token': csrf } })).body()
  const offline = async () => {
    await context.setOffline(true)
    await page.evaluate(() => dispatchEvent(new Event('offline')))
  }
  const kept = () => page.evaluate(async () => {
    const database = await new Promise((resolve) => {
      const asking = indexedDB.open('jinguo-phone')
      asking.onsuccess = () => resolve(asking.result)
    })
    const shelf = database.transaction('things').objectStore('things')
    const got = (asking) => new Promise((resolve) => {
      asking.onsuccess = () => resolve(asking.result)
    })
    const [keys, values] = await Promise.all([got(shelf.getAllKeys()), got(shelf.getAll())])
    const latin = new TextDecoder('latin1')
    return keys.map((key, at) => ({ key: String(key), clear: values[at] instanceof Blob || latin.decode(values[at].bytes ?? new ArrayBuffer(0)).includes('JFIF') }))
      .filter(({ key }) => key.includes('/photo/'))
  })
  const drop = async (n) => {
    page.once('dialog', (dialog) => dialog.accept())
    await part.getByRole('button', { name: `删除照片 ${n}` }).click()
  }

  const two = await planned(21)
  await step('photos without network: shrunk, sealed, seen small, there after the page was closed', async () => {
    await go('今天')
    await pack()
    await offline()
    await visit(21)
    await part.getByText(/一次走访最多 50 个附件，还能加 50 张/).waitFor()
    await page.getByRole('textbox', { name: /走访情况/ }).fill('拍了两张照片')
    await camera().setInputFiles(placed)
    await shown(1)
    await chooser().setInputFiles([second, second])
    await shown(3)
    await drop(3)
    await shown(2)
    await part.getByText(/还能加 48 张/).waitFor()
    await clean('phone-22-photos')
    assert.deepEqual((await kept()).map(({ clear }) => clear), [false, false])
    await page.getByText(/写的内容.*已存在手机里/).waitFor()
    await page.reload()
    await heading(`${mark}21`)
    await shown(2)
    assert.equal(await page.getByRole('textbox', { name: /走访情况/ }).inputValue(), '拍了两张照片')
  })
  await step('with somebody looking on there are no photos', async () => {
    await press('旁边有人，遮住内容')
    await heading('记事')
    assert.equal(await page.locator('canvas, input[type=file]').count(), 0)
    await press('恢复显示')
    await shown(2)
  })
  let sent = []
  await step('the answer to a photo is lost on the way: each is stored once, and tells no place', async () => {
    await press('保存，去下一户')
    await go(/待上传/)
    await page.getByText('有 4 项还没有上传，都在手机里。').waitFor()
    await page.getByText(/照片 2（/).waitFor()
    await clean('phone-23-photos-waiting')
    let lost = 0
    await page.route('**/attachments?name=*', async (route) => {
      sent.push(route.request().postDataBuffer())
      if (lost === 0) {
        await route.fetch()
        lost += 1
        return route.abort()
      }
      return route.continue()
    })
    await context.setOffline(false)
    await until(() => lost === 1)
    await until(async () => (await attached(two)).length === 1)
    await press('立即上传')
    await page.getByText('全部已经上传。').waitFor()
    await page.unroute('**/attachments?name=*')
    const items = await attached(two)
    assert.equal(items.length, 2)
    assert.equal((await state(two)).state, 'done')
    sent = sent.filter(Boolean)
    assert.ok(sent.length >= 3 && tellsPlace(fs.readFileSync(placed)), String(sent.length))
    const stored = []
    for (const item of items) stored.push(await bytesOf(item.id))
    for (const bytes of [...sent, ...stored]) {
      assert.equal(bytes.readUInt16BE(0), 0xffd8)
      assert.ok(bytes.length <= 300 * 1024 && !tellsPlace(bytes), String(bytes.length))
    }
    assert.ok(stored[0].equals(sent[0]) && stored[0].equals(sent[1]))
    assert.deepEqual(await kept(), [])
    // Upright as it was seen: red above, blue below.
    const seen = await page.evaluate(async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }))
      const canvas = document.createElement('canvas')
      canvas.width = bitmap.width
      canvas.height = bitmap.height
      const paint = canvas.getContext('2d', { willReadFrequently: true })
      paint.drawImage(bitmap, 0, 0)
      const at = (y) => [...paint.getImageData(bitmap.width / 2, y, 1, 1).data].slice(0, 3).map((v) => v > 120)
      return { size: [bitmap.width, bitmap.height], above: at(bitmap.height / 4), below: at((bitmap.height * 3) / 4) }
    }, [...stored[0]])
    assert.deepEqual(seen, { size: [800, 1600], above: [true, false, false], below: [false, false, true] })
  })
  await step('an image of 50 MB is made small; what cannot be read or is too large says so, and the visit stays', async () => {
    await planned(22)
    await go('今天')
    await pack()
    await visit(22)
    await page.getByRole('textbox', { name: /走访情况/ }).fill('大照片')
    const segment = Buffer.alloc(65_002, 7)
    segment.writeUInt32BE(0xffe5fde8, 0)
    const many = Buffer.concat(Array.from({ length: 800 }, () => segment))
    await camera().setInputFiles(file('50MB.jpg', after(drawn, exif(), many)))
    await shown(1)
    await camera().setInputFiles(file('坏的.jpg', Buffer.concat(Array.from({ length: 800 }, () => segment))))
    await part.getByRole('alert').getByText(/“坏的\.jpg”没有加上：读不出这张图片/).waitFor()
    const png = Buffer.alloc(64)
    png.writeUInt32BE(0x89504e47, 0)
    png.writeUInt32BE(30_000, 16)
    png.writeUInt32BE(30_000, 20)
    await camera().setInputFiles(file('极大.png', png))
    await part.getByRole('alert').getByText(/“极大\.png”没有加上：图片太大/).waitFor()
    await shown(1)
    await clean('phone-24-photo-refused-here')
    assert.equal(await page.getByRole('textbox', { name: /走访情况/ }).inputValue(), '大照片')
    const [{ key }] = await kept()
    assert.match(key, /photo/)
  })
  await step('a phone without room says so; nothing typed and no photo is lost', async () => {
    // As the browser's store answers when it is full.  Its own quota cannot be used: Chromium goes on
    // for half a minute by what room there was.
    await page.evaluate(() => {
      globalThis.put = IDBObjectStore.prototype.put
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('', 'QuotaExceededError')
      }
    })
    await camera().setInputFiles(second)
    await part.getByRole('alert').getByText(/手机存储空间不够/).waitFor()
    await shown(1)
    await page.getByRole('textbox', { name: /走访情况/ }).fill('没有空间时写的')
    await page.getByRole('alert').getByText(/刚写的内容还没有存住/).waitFor()
    await press('保存，去下一户')
    await page.getByRole('alert').getByText(/没有保存：手机存储空间不够/).waitFor()
    await clean('phone-25-full')
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = globalThis.put
    })
    assert.equal(await page.getByRole('textbox', { name: /走访情况/ }).inputValue(), '没有空间时写的')
    await press('保存，去下一户')
    await go('今天')
    await page.getByRole('link', { name: `${mark}22` }).getByText('已上传').waitFor({ timeout: 30_000 })
    await until(async () => (await kept()).length === 0)
  })
  const whole = await planned(23)
  await step('the server’s limit is said before; a photo it refuses says why, waits, and goes later', async () => {
    const paper = Buffer.from('%PDF-1.4\n1 0 obj\n<</Said (示范)>>\nendobj\nxref\n0 1\nstartxref\n9\n%%EOF\n')
    const add = async (n) => {
      const headers = { 'X-CSRF-Token': csrf, 'Idempotency-Key': crypto.randomUUID(), 'Content-Type': 'application/pdf' }
      const answer = await beside.request.post(`/api/records/visit/${whole}/attachments?name=${n}.pdf`, { data: paper, headers })
      assert.ok(answer.ok(), await answer.text())
      return answer.json()
    }
    for (let n = 1; n <= 48; ++n) await add(n)
    await go('今天')
    await pack()
    await offline()
    await visit(23)
    await part.getByText('这次走访已上传 48 个附件，在电脑版查看。').waitFor()
    await part.getByText(/还能加 2 张/).waitFor()
    await chooser().setInputFiles([placed, second, placed])
    await part.getByRole('alert').getByText(/有 1 张没有加上/).waitFor()
    await shown(2)
    assert.ok(await camera().isDisabled())
    await clean('phone-26-limit')
    await press('保存，去下一户')
    const one49 = await add(49)
    await context.setOffline(false)
    await go(/待上传/)
    await page.getByText('未被接收').waitFor({ timeout: 30_000 })
    await page.getByText(/这条记录已有 50 个附件/).waitFor()
    await page.getByText('有 1 项还没有上传，都在手机里。').waitFor()
    await clean('phone-27-photo-refused')
    assert.equal((await state(whole)).state, 'done')
    await ask(`/api/attachments/${one49.id}/remove`, { reason: '腾出位置' })
    await press('再上传一次')
    await page.getByText('全部已经上传。').waitFor()
    assert.equal((await attached(whole)).filter((item) => item.fields.media_type === 'jpeg').length, 2)
  })
  const waits = await planned(24)
  await step('a photo whose visit is refused waits for it, and goes when that is mended', async () => {
    await go('今天')
    await pack()
    await visit(24)
    await page.getByRole('textbox', { name: /发放资料/ }).fill('不合规的写法')
    await camera().setInputFiles(placed)
    await shown(1)
    const refusal = { status: 422, title: '内容有误', detail: '发放资料不符合规定', remedy: '请改写' }
    await page.route(`**/api/records/visit/${waits}`, (route) => (route.request().method() === 'PATCH' ? route.fulfill({ status: 422, json: refusal }) : route.continue()))
    await press('保存，去下一户')
    await go(/待上传/)
    await page.getByText('未被接收').waitFor()
    await page.getByText('等这一户前面那一项办好，再自动上传。').first().waitFor()
    await clean('phone-28-photo-waits')
    assert.equal((await attached(waits)).length, 0)
    await page.unroute(`**/api/records/visit/${waits}`)
    await press('改后再上传')
    await shown(1)
    await page.getByRole('textbox', { name: /发放资料/ }).fill('示范手册')
    await press('保存，去下一户')
    await until(async () => (await attached(waits)).length === 1)
    await go(/待上传/)
    await page.getByText('全部已经上传。').waitFor()
  })
  await step('a visit nobody planned takes its photos along; unsent they outlast signing out', async () => {
    await go('今天')
    await offline()
    await press('临时走访一户')
    await press('没有这一户，新登记')
    await page.getByRole('textbox', { name: /户主姓名/ }).fill(`${mark}照`)
    await page.getByRole('textbox', { name: /住址/ }).fill('示范里 23 号')
    await page.getByRole('radio', { name: '户籍家庭' }).check()
    await camera().setInputFiles(placed)
    await shown(1)
    await page.reload()
    await heading('临时走访')
    await shown(1)
    await press('保存')
    await go('我的')
    page.once('dialog', (dialog) => {
      assert.match(dialog.message(), /还有 3 项没有上传/)
      return dialog.accept()
    })
    await press('退出')
    await page.getByLabel('登录名').waitFor()
    const [photo] = await kept()
    assert.equal(photo.clear, false)
    await context.setOffline(false)
    await one.signIn()
    await heading(/今天/)
    const home = async () => (await ask(`/api/records/household?q=${encodeURIComponent(`${mark}照`)}`)).items[0]
    const visits = async () => (await ask(`/api/records/visit?f.household=${(await home()).id}&f.state=done&size=1`)).items
    await until(async () => Boolean(await home()) && (await visits()).length === 1 && (await attached((await visits())[0].id)).length === 1, 30)
  })
  await step('a photo taken while the phone locks itself is there once it is open again', async () => {
    await planned(25)
    await go('我的')
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.getByLabel(/^新 PIN/).fill('2580')
    await page.getByLabel('再输一次').fill('2580')
    await press('设定 PIN')
    await page.getByText(/已设 PIN/).waitFor()
    await go('今天')
    await pack()
    await visit(25)
    // The camera lies over the page for longer than the lock allows; the answer comes to a page that is gone.
    const input = await camera().elementHandle()
    await page.evaluate(() => {
      const real = Date.now
      const hide = (hidden) => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
        document.dispatchEvent(new Event('visibilitychange'))
      }
      hide(true)
      Date.now = () => real() + 3 * 60_000
      hide(false)
      Date.now = real
      delete document.hidden
    })
    await heading('手机已锁')
    assert.equal(await page.locator('canvas').count(), 0)
    await page.evaluate(async ([box, bytes]) => {
      const held = new DataTransfer()
      held.items.add(new File([new Uint8Array(bytes)], 'IMG_0003.jpg', { type: 'image/jpeg' }))
      box.files = held.files
      box.dispatchEvent(new Event('change', { bubbles: true }))
    }, [input, [...fs.readFileSync(placed)]])
    assert.deepEqual(await kept(), [])
    await pin('2580')
    await heading(`${mark}25`)
    await shown(1)
    await press('保存，去下一户')
    await go('今天')
    await page.getByRole('link', { name: `${mark}25` }).getByText('已上传').waitFor({ timeout: 30_000 })
    await go('我的')
    await press('取消 PIN')
    await page.getByLabel(/^新 PIN/).waitFor()
  })
  fs.rmSync(folder, { recursive: true })
}
