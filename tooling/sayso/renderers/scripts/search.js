// The search in the header of every page. It asks the index in pieces that `sayso build` makes,
// and loads nothing of it before somebody goes to the box.

import { further, make, option, summary } from "./search-results.js";

const SITE = new URL("../", import.meta.url);
const SHOWN = 8; // pages at a time
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

let finding; // the promise of what asks the index, once somebody came to the box
let asked = 0;
let found = null;
let chosen = -1;

function load() {
  finding ??= import("./search-finding.js").then(async (one) => {
    await one.begin();
    return one;
  });
  finding.catch(() => {
    finding = undefined; // the next key tries again
  });
  return finding;
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

function tell(words, ...more) {
  told.replaceChildren(words, ...more);
}

// Some scripts write a word in one sign.
function isEnough(typed) {
  return typed.length >= LEAST || /[^\u0000-\u02ff]/.test(typed);
}

async function answer() {
  const mine = ++asked;
  const typed = box.value;
  if (!isEnough(typed.trim())) {
    list.replaceChildren();
    show(false);
    return;
  }
  await new Promise((done) => setTimeout(done, PAUSE));
  if (mine !== asked) return; // another key came meanwhile
  try {
    const { find } = await load();
    const now = await find(typed, SHOWN);
    if (mine !== asked) return;
    found = now;
    list.replaceChildren();
    add(found.first);
  } catch {
    if (mine !== asked) return;
    list.replaceChildren();
    const way = make("a", "", { href: decisions() });
    way.textContent = "all decisions are listed";
    tell(ABSENT, way, ".");
  }
  show(true);
}

function add(shown) {
  const before = list.querySelectorAll("a").length;
  list.querySelector(".sayso-search__more")?.remove();
  list.append(...shown.map((one, at) => option(one, before + at)));
  const now = before + shown.length;
  if (found.all > now) list.append(further(Math.min(found.all - now, SHOWN)));
  tell(summary(found, now));
}

async function showMore() {
  const mine = asked;
  const before = list.querySelectorAll("a").length;
  const shown = await found.between(before, before + SHOWN);
  if (mine !== asked) return;
  add(shown);
  choose(before);
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
  box.addEventListener("focus", () => load() && box.value.trim() && list.childElementCount && show(true));
  box.addEventListener("input", answer);
  list.addEventListener("click", (event) => event.target.closest(".sayso-search__more") && showMore());
  box.addEventListener("keydown", onKey);
  form.addEventListener("submit", follow);
  document.addEventListener("keydown", onPage);
  document.addEventListener("pointerdown", (event) => search.contains(event.target) || open(false));
  search.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !search.contains(event.relatedTarget)) open(false);
  });
}
