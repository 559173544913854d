// SPDX-License-Identifier: Apache-2.0
// Reads what the program wrote as DOCX or XLSX, as a reader who unpacks it would.
import assert from 'node:assert/strict'
import { inflateRawSync } from 'node:zlib'

// The members of a zip by name, unpacked.
export function members(zip) {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  assert.ok(end >= 0, 'no zip')
  const all = new Map()
  for (let n = zip.readUInt16LE(end + 10), at = zip.readUInt32LE(end + 16); n > 0; n -= 1) {
    assert.equal(zip.toString('latin1', at, at + 4), 'PK\x01\x02')
    const [name, extra, comment] = [28, 30, 32].map((to) => zip.readUInt16LE(at + to))
    const head = zip.readUInt32LE(at + 42)
    const from = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28)
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20))
    all.set(zip.toString('utf8', at + 46, at + 46 + name), zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed)
    at += 46 + name + extra + comment
  }
  return all
}

const plain = (xml) => xml.replace(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const each = (xml, tag) => xml.match(new RegExp(`<${tag}(?: [^>]*?)?(?:/>|>.*?</${tag}>)`, 'gs')) ?? []

// The text of every paragraph outside tables, and of every cell: [table][row][cell].
export function documentIn(docx) {
  const xml = members(docx).get('word/document.xml').toString('utf8')
  const tables = each(xml, 'w:tbl').map((table) => each(table, 'w:tr').map((row) => each(row, 'w:tc').map(plain)))
  const lines = each(xml.replace(/<w:tbl[ >].*?<\/w:tbl>/gs, ''), 'w:p').map(plain)
  return { xml, tables, lines }
}

// The cells of every sheet: [sheet][row][column], as text.
export function sheetsIn(xlsx) {
  const all = members(xlsx)
  const shared = each(all.get('xl/sharedStrings.xml')?.toString('utf8') ?? '', 'si').map(plain)
  const column = (at) => [...at.match(/^[A-Z]+/)[0]].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return [...all].filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).map(([, xml]) =>
    each(xml.toString('utf8'), 'row').map((row) => {
      const cells = []
      for (const cell of each(row, 'c')) cells[column(/ r="([A-Z]+\d+)"/.exec(cell)[1])] = / t="s"/.test(cell) ? shared[Number(plain(cell))] : plain(cell)
      return cells
    }))
}
