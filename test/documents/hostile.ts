/** What is hard to write into one format or another, and is shown letter for letter in all of them. */
export const hostile: readonly (readonly [what: string, text: string])[] = [
  ['ligatures that fonts make', 'The official office of final affairs: flow, fjord, offline.'],
  [
    'letters that are one and several',
    'Cafe\u0301 and café, A\u030angstro\u0308m, Å and Å, µ and μ, Ω and Ω.',
  ],
  [
    'marks that have no letter in one',
    'x\u0303 and q\u0323\u0307 stay as they are, ṩ and s\u0323\u0307 too.',
  ],
  [
    'every kind of white space',
    'No\u00a0break, thin\u2009one, narrow\u202fone, em\u2003one, ideographic\u3000one.',
  ],
  ['what is never seen', 'Mor\u00adgen, zero\u200bwidth, join\u2060er, left\u200eright\u200f mark.'],
  ['direction that is turned round', 'He said \u202egnihton\u202c and \u2066left\u2069 it.'],
  ['quotation marks and dashes', '“Curly” ‘single’ "straight" \'plain\' «guillemets» „low“ – — ― … - ‑ end.'],
  [
    'Markdown',
    '*not* _this_ `code` [a](https://gazette.example) ![b](c) <b>bold</b> ~~no~~ | a | # 1. 2) - + = \\ &amp; &copy;',
  ],
  [
    'addresses',
    'See https://gazette.example/a?b=1&c=2 or www.gazette.example or editor@gazette.example today.',
  ],
  ['a list’s beginning', '1. First of all, this is no list.'],
  ['a bullet’s beginning', '- this is no item, and + neither'],
  ['XML', '<w:p>&#0; ]]> <!-- "a" \'b\' --> <?xml?> &lt;'],
  [
    'Latin with diacritics',
    'Żółć, Łódź, Příliš žluťoučký kůň, Đặng Thị Hà, Ẹ̀kọ́, ŋǃao, İstanbul, ſæ œ ß ẞ þ ð.',
  ],
  ['Greek', 'Ἐν ἀρχῇ ἦν ὁ λόγος, και σήμερα: Αθήνα.'],
  ['Cyrillic', 'Съешь ещё этих мягких французских булок, Київ, Ѳеодоръ, Ђорђе.'],
  ['numbers and signs', '½ ⅓ 10² H₂O €5 £3 §7 ¶8 †‡ • ′ ″ ° № ™ ± × ÷ ≈ ≠ ≤ ≥ → ∞'],
  ['pictures', 'Well done 👍🏽 👩‍🏫 🇪🇸 ❤️ ☎ 1️⃣ 🎉!'],
];

/** What there is no shape for in the fonts that PDFs are written in. */
export const shapeless: readonly (readonly [what: string, text: string])[] = [
  ['Chinese', '桥在春天开放。'],
  ['Japanese', '橋は春に開きます。'],
  ['Arabic', 'افتتح الجسر في الربيع.'],
  ['Hebrew', 'הגשר נפתח באביב.'],
  ['Hindi', 'पुल वसंत में खुलता है।'],
  ['Thai', 'สะพานเปิดในฤดูใบไม้ผลิ'],
];
