// The words that the log says: what leads to the pages of a word, and to words that begin like it.

import { blockOf, entry, file, numbersOf } from "./search-files.js";

const read = new Map(); // blocks by their texts
const SHORTEST = 4; // letters that a word must share with another to stand for it

// All words of a block: each with its stem, and a number that grows with the pages it is on.
function wordsIn(text) {
  if (!read.has(text)) read.set(text, unpacked(text ?? ""));
  return read.get(text);
}

function unpacked(text) {
  const found = new Map();
  const parts = text ? text.split(" ") : [];
  let word = "";
  for (let at = 0; at < parts.length; at += 2) {
    const [shared] = numbersOf(parts[at][0]);
    const [often, cut] = numbersOf(parts[at + 1].slice(0, 2));
    word = word.slice(0, shared) + parts[at].slice(1);
    const stem = word.slice(0, word.length - cut) + parts[at + 1].slice(2);
    found.set(word, { word, stem, often });
  }
  return found;
}

export async function lookUp(word) {
  const { words } = await entry();
  const { content } = await blockOf(words, word);
  return wordsIn(content).get(word);
}

// Words as common as can be that begin with some letters, no two of one stem.
export async function completions(prefix, most) {
  const { words, common } = await entry();
  const { content, after } = await blockOf(words, prefix);
  let found = beginning(content, prefix);
  if (after?.startsWith(prefix)) found = [...found, ...beginning(await file(common), prefix)];
  return best(found, most);
}

// Words for one that nobody says: those that share its beginning the longest.
export async function nearest(word, most) {
  const { words } = await entry();
  const { content } = await blockOf(words, word);
  const all = [...wordsIn(content).keys()];
  const length = Math.max(0, ...all.map((one) => shared(one, word)));
  if (length < SHORTEST) return [];
  return best(beginning(content, word.slice(0, length)), most);
}

// The words of a stem that stand near one of them.
export async function forms(word, stem) {
  const { words } = await entry();
  const { content } = await blockOf(words, word);
  return [...wordsIn(content).values()].filter((one) => one.stem === stem).map((one) => one.word);
}

function beginning(content, prefix) {
  return [...wordsIn(content).values()].filter(
    (one) => one.word.startsWith(prefix) && !one.word.includes(":"),
  );
}

function best(found, most) {
  const sorted = found.sort((a, b) => b.often - a.often || a.word.length - b.word.length);
  const stems = new Map();
  for (const one of sorted) if (!stems.has(one.stem)) stems.set(one.stem, one);
  return [...stems.values()].slice(0, most);
}

function shared(one, other) {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
