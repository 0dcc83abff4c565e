// On which pages a word stands, and how much it weighs there.

import { blockOf, entry, file, numbersOf } from "./search-files.js";

// The pages that are known of; others are in parts, by the number of the first page of each.
class Postings {
  constructor(pages, weights, starts, names) {
    this.pages = pages;
    this.weights = weights;
    this.starts = starts;
    this.names = names;
    this.loaded = new Set();
  }

  // Which part tells of a page; none where all that is to be told of it is known.
  part(page) {
    let part = this.starts.length - 1;
    while (part >= 0 && this.starts[part] > page) part -= 1;
    return part < 0 || this.loaded.has(part) ? -1 : part;
  }

  async load(part) {
    this.loaded.add(part);
    for (const [page, weight] of weightsOf(await file(this.names[part]))) {
      this.weights.set(page, weight);
    }
  }

  get isWhole() {
    return this.loaded.size === this.names.length;
  }
}

export async function postingsOf(stem) {
  const { stems } = await entry();
  const { content } = await blockOf(stems, stem);
  const told = content && Object.hasOwn(content, stem) ? content[stem] : "";
  if (typeof told === "string") {
    const weights = weightsOf(told);
    return new Postings(weights.size, weights, [], []);
  }
  const [pages, first, starts, ...names] = told;
  return new Postings(pages, weightsOf(first), numbersOf(starts), names);
}

function weightsOf(text) {
  const numbers = numbersOf(text);
  const found = new Map();
  for (let at = 0; at < numbers.length; ) {
    const [weight, count] = [numbers[at], numbers[at + 1]];
    let page = 0;
    for (let one = 0; one < count; one += 1) {
      page += numbers[at + 2 + one];
      found.set(page, weight);
    }
    at += 2 + count;
  }
  return found;
}
