// From what somebody typed to terms: each a word with the lists of pages that may stand for it.

import { completions, forms, lookUp, nearest } from "./search-lexicon.js";
import { postingsOf } from "./search-postings.js";
import { isUnspaced, wordsOf } from "./search-words.js";

const MOST = 8; // words that are looked for
const LEAST = 2; // letters of a word that may go on
const GOING_ON = 2; // words that one may become while it is typed
const LESS = 0.6; // what such a word weighs
const PART = /"([^"]+)"?|(\S+)/g;
const FILTER = /^(kind|status|owner|tag):(.+)$/i;

export async function termsOf(typed) {
  const { wanted, phrases, ids } = partsOf(typed);
  const found = await Promise.all(wanted.slice(0, MOST).map(term));
  const isNone = found.some((one) => one.isFilter && !one.lists.length);
  return {
    phrases,
    terms: isNone ? [] : found.filter((one) => one.lists.length),
    remarks: [
      ...found.map((one) => one.remark).filter(Boolean),
      ...(wanted.length > MOST ? [`Only the first ${MOST} words are looked for.`] : []),
    ],
    ids: await Promise.all(ids.map(async (id) => ((await lookUp(id)) ? postingsOf(id) : null))),
  };
}

function partsOf(typed) {
  const found = { wanted: [], phrases: [], ids: [] };
  for (const [, phrase, word] of typed.matchAll(PART)) {
    const filter = word?.match(FILTER);
    const words = wordsOf(phrase ?? filter?.[2] ?? word);
    if (phrase) found.phrases.push(words);
    if (word?.includes("-") && !filter) found.ids.push(word.toLowerCase());
    if (filter) found.wanted.push({ word: `${filter[1].toLowerCase()}:${words.join("-")}`, isFilter: true });
    else found.wanted.push(...words.map((one) => ({ word: one, isExact: Boolean(phrase) })));
  }
  const last = found.wanted.at(-1);
  if (last && !/[\s"]$/.test(typed)) last.goesOn = true;
  found.wanted = found.wanted.filter(
    (one, at, all) => all.findIndex((other) => other.word === one.word) === at || one.goesOn,
  );
  found.ids = found.ids.slice(0, 2);
  return found;
}

async function term({ word, isFilter = false, goesOn = false, isExact = false }) {
  const exact = await lookUp(word);
  const mayGoOn = goesOn && !isFilter && !isExact && (word.length >= LEAST || isUnspaced(word));
  const more = mayGoOn ? await completions(word, GOING_ON + 1) : [];
  const others = more.filter((one) => one.stem !== exact?.stem && one.word !== word);
  let words = [...(exact ? [exact] : []), ...others.slice(0, exact ? GOING_ON - 1 : GOING_ON + 1)];
  let remark = "";
  if (!words.length) {
    words = isFilter || isExact || word.length < 4 ? [] : await nearest(word, 2);
    remark = `Nothing says “${word}”`;
    remark += words.length ? `; this says “${words.map((one) => one.word).join("” or “")}”.` : ".";
  }
  const lists = await Promise.all(words.map(async (one) => list(one, one === exact ? 1 : LESS)));
  return { word, isFilter, lists, remark, isFound: found(await near(words), words, word) };
}

async function list({ stem }, factor) {
  return { factor, postings: await postingsOf(stem) };
}

async function near(words) {
  return new Set((await Promise.all(words.map((one) => forms(one.word, one.stem)))).flat());
}

// Whether a word of a text is what was asked for.
function found(known, words, typed) {
  const stems = words.map((one) => one.stem).filter((one) => one.length > 3);
  return (word) =>
    known.has(word) ||
    word === typed ||
    stems.some((stem) => word.startsWith(stem) && word.length < stem.length + 4);
}
