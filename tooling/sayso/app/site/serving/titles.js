// Stands where a built site asks its index, and answers in the same way: from titles and ids alone.

const TITLES = new URL("/sayso-preview/titles", import.meta.url);
const REMARK = "A preview looks at titles and ids alone.";

export async function begin() {}

export async function find(typed, most) {
  TITLES.searchParams.set("words", typed.trim());
  const answer = await fetch(TITLES, { cache: "no-store" });
  const { found, shown } = await answer.json();
  const pages = shown.map((one) => ({ ...one, excerpt: [[one.id, false]] }));
  return {
    count: found,
    isSure: true,
    isPartial: false,
    remarks: [REMARK],
    all: pages.length,
    first: pages.slice(0, most),
    between: async (from, to) => pages.slice(from, to),
  };
}
