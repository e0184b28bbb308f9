"use strict";
// Comfort only: copying a wording, moving by keys, showing all of a quote. The page is whole without it.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  for (const hidden of document.querySelectorAll(".copy, .keys")) hidden.hidden = false;

  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const wide = () => getComputedStyle(document.querySelector(".panes")).display === "grid";
  const points = () => [...document.querySelectorAll(".point")].filter((each) => each.offsetParent);

  function show(id) {
    for (const each of document.querySelectorAll(".current")) each.classList.remove("current");
    const quote = /^q(\d+)-/.exec(id);
    const point = document.getElementById(quote ? `p${quote[1]}` : id);
    if (!point || !point.classList.contains("point")) return;
    point.classList.add("current");
    for (const mark of document.querySelectorAll("mark"))
      if (mark.dataset.quotes.split(" ").some((each) => (quote ? each === id : each.startsWith(`q${id.slice(1)}-`))))
        mark.classList.add("current");
    if (quote) {
      if (wide()) point.scrollIntoView({ block: "nearest" });
    } else point.focus({ preventScroll: true });
  }

  function step(by) {
    const all = points();
    const at = all.findIndex((each) => each.classList.contains("current"));
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by];
    if (!next) return;
    history.replaceState(null, "", `#${next.id}`);
    show(next.id);
    next.scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
    const target = next.querySelector("a.quote");
    if (target && wide())
      document.getElementById(target.hash.slice(1))?.scrollIntoView({ block: "center" });
  }

  // Browsers that know no :has() get their filters from here.
  function filter() {
    for (const box of document.querySelectorAll(".filters input")) {
      const name = box.id.slice("show-".length);
      for (const each of document.querySelectorAll(name === "advised" ? ".point.advised" : `.group.${name}`))
        each.hidden = !box.checked;
    }
  }
  if (!CSS.supports("selector(:has(*))")) {
    filter();
    addEventListener("change", filter);
  }

  async function copy(button) {
    const words = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(words.textContent);
    } catch {
      getSelection().selectAllChildren(words);
      if (!document.execCommand("copy")) return;
    }
    button.textContent = "Скопировано";
    document.querySelector(".said").textContent = `Скопировано: ${words.textContent}`;
    setTimeout(() => { button.textContent = "Скопировать"; }, 2000);
  }

  addEventListener("hashchange", () => show(location.hash.slice(1)));
  show(location.hash.slice(1));
  addEventListener("click", (event) => {
    const button = event.target.closest(".copy");
    if (button) return void copy(button);
    const mark = event.target.closest("mark");
    if (mark && !String(getSelection())) location.hash = `p${/\d+/.exec(mark.dataset.quotes)[0]}`;
  });
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input:not([type=checkbox]), textarea")) return;
    const by = { n: 1, т: 1, p: -1, з: -1 }[event.key.toLowerCase()];
    if (by) step(by);
    else if (event.key === "Enter" && event.target.classList.contains("point"))
      event.target.querySelector("a.quote")?.click();
    else return;
    event.preventDefault();
  });
  // Closed details would not be printed.
  addEventListener("beforeprint", () => { for (const each of document.querySelectorAll("details")) each.open = true; });
})();
