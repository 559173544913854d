// SPDX-License-Identifier: Apache-2.0
// The first letters of the sounds of Chinese words: 走访记录 is zfjl.
// No table of characters: the browser sorts by pinyin, so a character's letter is that of the last
// of these, the first characters of each letter, that does not come after it.
const letters = 'abcdefghjklmnopqrstwxyz'
const firsts = [...'阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他屲夕丫帀']
const order = new Intl.Collator('zh-u-co-pinyin')

function initial(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return character.toLowerCase()
  const after = firsts.findIndex((first) => order.compare(first, character) > 0)
  return letters[(after < 0 ? firsts.length : after) - 1] ?? ''
}

export function initialsOf(text: string): string {
  return [...text].map(initial).join('')
}

// Typed as characters or as first letters, anywhere in the text.
export function soundsLike(text: string, typed: string): boolean {
  const wanted = typed.trim().toLowerCase()
  return text.toLowerCase().includes(wanted) || initialsOf(text).includes(wanted)
}
