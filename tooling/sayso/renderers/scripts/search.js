// The search in the header of every page. It asks the index in pieces that `sayso build` makes
// with Pagefind, and loads nothing of it before somebody goes to the box.

const SITE = new URL("../", import.meta.url);
const SHOWN = 10;
const LEAST = 2; // letters, before anything is looked for
const PAUSE = 120; // ms after the last key
const ABSENT = "Search is not here yet: “sayso build” makes it with the site. Until then, ";

const header = document.querySelector(".md-header__inner") ?? document.querySelector("header");
const search = make("search", "sayso-search");
const opener = make("button", "sayso-search__open", { type: "button", "aria-expanded": "false" });
const form = make("form", "sayso-search__form", { autocomplete: "off" });
const label = make("label", "sayso-search__label", { for: "sayso-search" });
const box = make("input", "sayso-search__box", {
  id: "sayso-search",
  type: "search",
  role: "combobox",
  placeholder: "Search",
  maxlength: "200",
  spellcheck: "false",
  "aria-autocomplete": "list",
  "aria-controls": "sayso-search-results",
  "aria-expanded": "false",
});
const panel = make("div", "sayso-search__panel md-typeset", { hidden: "" });
const told = make("p", "sayso-search__told", { role: "status" });
const list = make("div", "sayso-search__results", {
  id: "sayso-search-results",
  role: "listbox",
  "aria-label": "Pages found",
});

let index; // the promise of Pagefind, once it was asked for
let chosen = -1;

function make(tag, names, given = {}) {
  const element = document.createElement(tag);
  element.className = names;
  for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
  return element;
}

function load() {
  index ??= import(new URL("pagefind/pagefind.js", SITE).href).then(async (pagefind) => {
    // Without a worker: its script alone would be a fifth of all that a first search fetches.
    await pagefind.options({ excerptLength: 22, noWorker: true });
    await pagefind.init();
    return pagefind;
  });
  index.catch(() => {});
  return index;
}

function open(isOpen) {
  search.classList.toggle("sayso-search--open", isOpen);
  opener.setAttribute("aria-expanded", String(isOpen));
  if (!isOpen) show(false);
}

function show(isShown) {
  panel.hidden = !isShown;
  box.setAttribute("aria-expanded", String(isShown && list.childElementCount > 0));
  choose(-1);
}

function choose(number) {
  const options = list.children;
  options[chosen]?.setAttribute("aria-selected", "false");
  chosen = number;
  const option = options[chosen];
  option?.setAttribute("aria-selected", "true");
  option?.scrollIntoView({ block: "nearest" });
  if (option) box.setAttribute("aria-activedescendant", option.id);
  else box.removeAttribute("aria-activedescendant");
}

// The words around what was found: the only marks in them are those of what was found, and
// all else is read as text by a document that runs nothing.
function excerpt(html) {
  const line = make("span", "sayso-search__excerpt");
  const read = new DOMParser().parseFromString(html, "text/html");
  for (const node of read.body.childNodes) {
    const found = node.nodeName === "MARK";
    line.append(found ? make("mark", "") : "");
    if (found) line.lastChild.textContent = node.textContent;
    else line.append(node.textContent);
  }
  return line;
}

function chip(status) {
  const look = /^[a-z-]+$/.test(status) ? ` sayso-chip--${status}` : "";
  const element = make("span", `sayso-chip${look}`);
  element.textContent = status;
  return element;
}

function option(found, number) {
  const { meta } = found;
  const link = make("a", "sayso-search__result", {
    id: `sayso-search-${number}`,
    href: new URL(meta.address, SITE).href,
    role: "option",
    tabindex: "-1",
    "aria-selected": "false",
  });
  const title = make("b", "sayso-search__title");
  title.textContent = meta.title;
  const kind = make("span", "sayso-search__kind");
  kind.textContent = meta.kind;
  if (meta.status) kind.append(" ", chip(meta.status));
  link.append(title, " ", kind, " ", excerpt(found.excerpt));
  return link;
}

function tell(words, ...more) {
  told.replaceChildren(words, ...more);
}

async function answer() {
  const words = box.value.trim();
  if (words.length < LEAST) {
    list.replaceChildren();
    show(false);
    return;
  }
  try {
    const pagefind = await load();
    const found = await pagefind.debouncedSearch(words, {}, PAUSE);
    if (found === null || box.value.trim() !== words) return; // another key came meanwhile
    const shown = await Promise.all(found.results.slice(0, SHOWN).map((one) => one.data()));
    if (box.value.trim() !== words) return;
    list.replaceChildren(...shown.map(option));
    tell(summary(found.results.length, shown.length));
  } catch {
    list.replaceChildren();
    const way = make("a", "", { href: decisions() });
    way.textContent = "all decisions are listed";
    tell(ABSENT, way, ".");
  }
  show(true);
}

function summary(all, shown) {
  if (!all) return "Nothing found. Fewer words, or other ones, may find it.";
  if (all > shown) return `Found on ${all} pages; these ${shown} fit best.`;
  return all === 1 ? "Found on 1 page." : `Found on ${all} pages.`;
}

function decisions() {
  const known = document.querySelector(".md-tabs__link[href*='decisions/'], a[href*='decisions/']");
  return known?.href ?? SITE.href;
}

function onKey(event) {
  const last = list.childElementCount - 1;
  if (event.key === "Escape") {
    if (panel.hidden) box.blur();
    open(false);
  } else if (event.key === "ArrowDown" && last >= 0) {
    if (panel.hidden) show(true);
    choose(chosen < last ? chosen + 1 : 0);
  } else if (event.key === "ArrowUp" && last >= 0 && !panel.hidden) {
    choose(chosen > 0 ? chosen - 1 : last);
  } else {
    return;
  }
  event.preventDefault();
}

function follow(event) {
  event.preventDefault();
  if (!panel.hidden) list.children[Math.max(chosen, 0)]?.click();
}

function onPage(event) {
  const busy = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (busy || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!["/", "s", "f"].includes(event.key)) return;
  event.preventDefault();
  open(true);
  box.focus();
}

if (header) {
  document.querySelector(".md-search, [for='__search']")?.remove();
  label.textContent = "Search";
  opener.textContent = "Search";
  form.append(label, box);
  panel.append(told, list);
  search.append(opener, form, panel);
  header.append(search);
  opener.addEventListener("click", () => {
    open(true);
    box.focus();
  });
  box.addEventListener("focus", () => load() && box.value.trim() && show(true));
  box.addEventListener("input", answer);
  box.addEventListener("keydown", onKey);
  form.addEventListener("submit", follow);
  document.addEventListener("keydown", onPage);
  document.addEventListener("pointerdown", (event) => search.contains(event.target) || open(false));
  search.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !search.contains(event.relatedTarget)) open(false);
  });
}
