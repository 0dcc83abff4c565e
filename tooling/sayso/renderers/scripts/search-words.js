// The words of what somebody types, split as `sayso build` splits texts (searching/words.py).

const UNSPACED = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3134f}";
const MARKS = "\\u0591-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u0900-\\u0963\\u0966-\\u0dff";
const WORD = new RegExp(`[${UNSPACED}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{N}]|[${MARKS}])+`, "gu");
const STARTS_UNSPACED = new RegExp(`^[${UNSPACED}]`, "u");
const TOKEN = /[\p{L}\p{N}\p{M}]+/gu;
const ENDING = /['’](?:s|t|re|ve|ll|d|m)(?![a-z])/g;
const LETTERS = { ß: "ss", đ: "d", ð: "d", ł: "l", ø: "o", æ: "ae", œ: "oe", ı: "i", ς: "σ" };
const LONGEST = 40;

export function folded(text) {
  const lower = text.toLowerCase().replace(/[ßđðłøæœıς]/g, (one) => LETTERS[one]);
  const bare = lower.normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
  return bare.normalize("NFKC").toLowerCase().replace(ENDING, "");
}

export function wordsOf(text) {
  const found = [];
  for (const [one] of folded(text).matchAll(WORD)) {
    const letters = Array.from(one);
    if (!STARTS_UNSPACED.test(one)) found.push(letters.slice(0, LONGEST).join(""));
    else if (letters.length === 1) found.push(one);
    else letters.slice(1).forEach((letter, at) => found.push(letters[at] + letter));
  }
  return found;
}

export function isUnspaced(word) {
  return STARTS_UNSPACED.test(word);
}

// The words of a text as they stand there: where each begins, how it is written, how it is found.
export function tokensOf(text) {
  return Array.from(text.matchAll(TOKEN), (match) => ({ at: match.index, text: match[0] }));
}
